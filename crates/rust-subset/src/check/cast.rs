//! `value as T`

use super::{Expect, FnCtxt};
use crate::thir::{Expr, ExprKind};
use crate::ty::{Ty, TyKind};
use program::{IntTy, Prim, Span};

impl FnCtxt<'_> {
    pub(super) fn check_cast(&mut self, e: &syn::ExprCast, span: Span, expect: Expect) -> Expr {
        let to = self.lower_ty(&e.ty);
        if let (syn::Type::Infer(_), Some(wanted)) = (&*e.ty, expect.any_type()) {
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
        if is_number(&target) || (self.icx.is_unknown(&target) && is_number(&from)) {
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
                let value = std::mem::replace(
                    value,
                    Expr {
                        ty: Ty::unit(),
                        span: e.span,
                        kind: Box::new(ExprKind::Tuple(Vec::new())),
                    },
                );
                *e.kind = ExprKind::EnumToInt(value);
            }
            (_, Some(Prim::Int(_)), TyKind::FnDef(..)) => {
                let span = e.span;
                self.error(span, "The explorer's functions have no addresses.");
            }
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

fn is_zero(value: &Expr) -> bool {
    matches!(&*value.kind, ExprKind::Lit(crate::thir::Lit::Int(0)))
}
