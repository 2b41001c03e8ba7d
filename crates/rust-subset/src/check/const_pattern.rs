//! A constant as a pattern: what its value is written as. One of a number, a character, a `bool` or text is compared as it is.

use super::FnCtxt;
use crate::items::Cx;
use crate::thir::{Borrowing, Expr, ExprKind, Pat, PatKind};
use crate::ty::{AdtId, DefId, Ty, TyKind};
use program::{Origin, Span};

/// How deep a constant's value may be nested.
const MAX_DEPTH: u32 = 32;

impl FnCtxt<'_> {
    /// The pattern that a constant stands for.
    pub(super) fn const_pat(
        &self,
        (def, generics): (DefId, Vec<Ty>),
        expected: &Ty,
        span: Span,
    ) -> Pat {
        let written = self.written_const(def, &generics, span, 0);
        let kind = written.map_or(PatKind::Const(def, generics), |pat| *pat.kind);
        self.pat(span, expected, kind)
    }

    /// A constant's value as a pattern, if it has parts and is written out.
    fn written_const(&self, def: DefId, generics: &[Ty], span: Span, depth: u32) -> Option<Pat> {
        let checking = self.cx.cache.checking.borrow().contains(&def);
        if checking || !generics.is_empty() || is_plain(&self.cx.const_ty(def)) {
            return None;
        }
        let body = self.cx.checked_body(def).ok()?;
        self.written(&body.value, span, depth)
    }

    fn written(&self, e: &Expr, span: Span, depth: u32) -> Option<Pat> {
        if depth > MAX_DEPTH {
            return None;
        }
        let part = |e: &Expr| self.written(e, span, depth + 1);
        let kind = match &*e.kind {
            ExprKind::Lit(lit) => PatKind::Lit(lit.clone()),
            ExprKind::Const(def, generics) if is_plain(&e.ty) => {
                PatKind::Const(*def, generics.clone())
            }
            ExprKind::Const(def, generics) => {
                return self.written_const(*def, generics, span, depth + 1);
            }
            ExprKind::Adt {
                adt,
                variant,
                fields,
                base: None,
            } if compares_by_parts(self.cx, *adt) => {
                let fields = fields.iter().map(|(at, value)| Some((*at, part(value)?)));
                let fields = fields.collect::<Option<Vec<_>>>()?;
                return Some(self.constructor_pat(*adt, *variant, fields, &e.ty, span));
            }
            ExprKind::Tuple(parts) => {
                let fields = (0..).zip(parts).map(|(at, value)| Some((at, part(value)?)));
                PatKind::Fields(fields.collect::<Option<Vec<_>>>()?)
            }
            ExprKind::Array(parts) => PatKind::Slice {
                before: parts.iter().map(part).collect::<Option<Vec<_>>>()?,
                rest: None,
                after: Vec::new(),
            },
            ExprKind::Borrow(Borrowing::Shared, inner) => PatKind::Deref(part(inner)?),
            ExprKind::Scope(inner) => return part(inner),
            ExprKind::Block(block) if block.stmts.is_empty() => return part(block.tail.as_ref()?),
            _ => return None,
        };
        Some(self.pat(span, &e.ty, kind))
    }
}

/// A type whose constants are compared as they are.
fn is_plain(ty: &Ty) -> bool {
    match ty.kind() {
        TyKind::Ref(_, to) => matches!(to.kind(), TyKind::Str),
        _ => matches!(
            ty.kind(),
            TyKind::Bool | TyKind::Char | TyKind::Int(_) | TyKind::Float(_)
        ),
    }
}

/// Whether two values of a type are equal where their parts are, because `PartialEq` is derived.
fn compares_by_parts(cx: &Cx, adt: AdtId) -> bool {
    let item = cx.adt_item(adt);
    let def = cx.def(item.def);
    if def.origin == Origin::Library {
        return matches!(&*def.name, "Option" | "Result" | "Ordering");
    }
    item.source.derives("PartialEq")
}
