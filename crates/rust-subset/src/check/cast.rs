//! `value as T`

use super::{Expect, FnCtxt};
use crate::thir::{Expr, ExprKind};
use crate::ty::{Ty, TyKind};
use program::{IntTy, Prim, Span};

impl FnCtxt<'_> {
    pub(super) fn check_cast(&mut self, e: &syn::ExprCast, span: Span, expect: Expect) -> Expr {
        let to = self.lower_ty(&e.ty);
        let open = matches!(&*e.ty, syn::Type::Infer(_));
        if let (true, Some(wanted)) = (open, expect.any_type()) {
            // `as _`: what is wanted here.
            self.unify_or_report(span, &wanted, &to);
        }
        let value = self.check_expr(&e.expr, Expect::Hint(to.clone()));
        let from = self.known(&value.ty);
        let target = self.known(&to);
        if from.is_never() {
            return self.demand_coerce(value, &to);
        }
        let is_number = |ty: &Ty| {
            matches!(
                ty.kind(),
                TyKind::Int(_) | TyKind::Float(_) | TyKind::Char | TyKind::Bool
            )
        };
        let some_number = |ty: &Ty| is_number(ty) || ty.is_var() && !self.icx.is_unknown(ty);
        let numbers = target.is_var() && some_number(&from);
        // What becomes an object is asked whether it may last, when its numbers have got their types.
        let becomes =
            !matches!(from.kind(), TyKind::Ref(true, _)) && self.wants_unsize(&from, &target);
        let later = open && self.icx.is_unknown(&target) && !self.icx.is_unknown(&from) || becomes;
        if later && !numbers {
            self.casts.push((span, value.ty.clone(), to.clone()));
        }
        if is_number(&target) || numbers || later {
            // What kind of cast it is depends on the value's type, which may become known later.
            return self.make(
                span,
                to,
                ExprKind::Cast {
                    value,
                    from: Prim::Unit,
                    to: Prim::Unit,
                },
            );
        }
        match self.coerce(value, &to) {
            Ok(mut value) => {
                value.span = span;
                value
            }
            Err(value) if is_zero(&value) && matches!(target.kind(), TyKind::RawPtr(..)) => {
                // The one number that is a pointer everywhere. It is a `usize`, if nothing else says what it is.
                self.unify_or_report(span, &Ty::usize(), &value.ty);
                self.make(span, to, ExprKind::PointerCast(value))
            }
            Err(value) => match (from.kind(), target.kind()) {
                (
                    TyKind::RawPtr(..) | TyKind::Ref(..) | TyKind::FnPtr(..),
                    TyKind::RawPtr(_, inner),
                ) => {
                    // `*const _`: the hole is the source's type.
                    if let TyKind::RawPtr(_, x) | TyKind::Ref(_, x) = from.kind()
                        && self.icx.is_unknown(inner)
                    {
                        self.unify_or_report(span, inner, x);
                    }
                    if let TyKind::RawPtr(_, x) | TyKind::Ref(_, x) = from.kind()
                        && self.has_unsized_tail(inner)
                        && self.is_sized_for_certain(x)
                    {
                        let span = value.span;
                        self.mismatch(span, &to, &from);
                    }
                    self.make(span, to, ExprKind::PointerCast(value))
                }
                (_, TyKind::RawPtr(..)) if self.icx.is_integer(&from) => self.error_expr(
                    span,
                    "The explorer's memory has no addresses: a number cannot become a pointer.",
                ),
                _ => {
                    let span = value.span;
                    self.mismatch(span, &to, &from);
                    self.dummy(span)
                }
            },
        }
    }

    /// Coerces what was cast to `_` before anything said to which type: a box in a closure's result that becomes one of an object.
    pub(super) fn finish_open_casts(&mut self) {
        for (span, from, to) in std::mem::take(&mut self.casts) {
            let (from, to) = (self.known_pointer(&from), self.known_pointer(&to));
            if super::operators::prim(&to).is_some() {
                continue;
            }
            let done = match self.wants_unsize(&from, &to) {
                true => self.demand_unsize(&from, &to),
                false => self.icx.commit_if(|| self.icx.unify(&from, &to)),
            };
            if done.is_err() {
                self.mismatch(span, &to, &from);
            }
        }
    }

    /// A pointer to such a type knows nothing beside the address.
    fn is_sized_for_certain(&self, ty: &Ty) -> bool {
        matches!(
            self.icx.shallow(ty).kind(),
            TyKind::Bool | TyKind::Char | TyKind::Int(_) | TyKind::Float(_) | TyKind::Array(..)
        )
    }

    /// Decides what kind of cast each one is; types are known now.
    pub(super) fn finish_cast(&mut self, e: &mut Expr) {
        let ExprKind::Cast { value, from, to } = &mut *e.kind else {
            return;
        };
        let target = super::operators::prim(&e.ty);
        let source = super::operators::prim(&value.ty);
        match (source, target, value.ty.kind()) {
            (Some(source), Some(target), _) if source != Prim::Str && source != Prim::Unit => {
                (*from, *to) = (source, target);
                let number = matches!(
                    source,
                    Prim::Int(_) | Prim::Float(_) | Prim::Bool | Prim::Char
                );
                let remedy = match (source, target) {
                    _ if !number => return,
                    (Prim::Int(_) | Prim::Float(_), Prim::Int(_) | Prim::Float(_))
                    | (Prim::Bool, Prim::Int(_) | Prim::Bool)
                    | (Prim::Char, Prim::Int(_) | Prim::Char)
                    | (Prim::Int(IntTy::U8), Prim::Char) => return,
                    (_, Prim::Bool) => "Compare it: `x != 0`.",
                    (_, Prim::Char) => "Only a `u8` is one: use `char::from_u32`.",
                    (_, Prim::Float(_)) => "Make it an integer first.",
                    _ => "There is no such cast.",
                };
                let (wanted, found) = (self.cx.type_text(&e.ty), self.cx.type_text(&value.ty));
                let text = format!("`{found}` cannot be made a `{wanted}` with `as`. {remedy}");
                self.error(e.span, text);
            }
            (_, Some(_), TyKind::Adt(adt, _)) if self.is_plain_enum(*adt) => {
                *e.kind = ExprKind::EnumToInt(taken(value));
            }
            (_, Some(Prim::Int(_)), TyKind::FnDef(..)) => {
                let span = e.span;
                self.error(span, "The explorer's functions have no addresses.");
            }
            _ if value.ty == e.ty => *e = taken(value),
            _ if self.wants_unsize(&value.ty, &e.ty) => *e.kind = ExprKind::Unsize(taken(value)),
            _ => {
                let (wanted, found, span) = (e.ty.clone(), value.ty.clone(), e.span);
                self.mismatch(span, &wanted, &found);
            }
        }
    }

    fn is_plain_enum(&self, adt: crate::ty::AdtId) -> bool {
        let item = self.cx.adt_item(adt);
        matches!(item.source, crate::items::AdtSource::Enum(_))
            && item
                .variants
                .iter()
                .all(|variant| variant.fields.is_empty())
    }
}

/// The value, to be put elsewhere.
fn taken(value: &mut Expr) -> Expr {
    let nothing = Expr {
        ty: Ty::unit(),
        span: value.span,
        kind: Box::new(ExprKind::Tuple(Vec::new())),
    };
    std::mem::replace(value, nothing)
}

fn is_zero(value: &Expr) -> bool {
    matches!(&*value.kind, ExprKind::Lit(crate::thir::Lit::Int(0)))
}
