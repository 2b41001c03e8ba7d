//! Places that values cannot be moved out of: what is behind a reference, an element of an array, a part of a value with a `Drop`
//! of its own, a `static`. A program that does it is refused by rustc, so it has no outcomes.

use super::builder::Builder;
use super::operand::is_place;
use crate::thir::{Expr, ExprKind, Pat, PatKind};
use crate::ty::{Ty, TyKind};
use program::Origin;

const LENT: &str = "Here a value would be moved out from behind a reference, which only lends it: borrow it (`&`), clone it (`.clone()`), or leave something in its place (`Option::take`, `mem::take`).";
const ELEMENT: &str = "Here a value would be moved out of an array and leave a hole: borrow the element (`&`), clone it (`.clone()`), or take the array apart with `into_iter()`.";
const STATIC: &str =
    "Here a value would be moved out of a `static`: borrow it (`&`), or clone it (`.clone()`).";

impl Builder<'_, '_> {
    /// Whether a value of this type is moved for some choice of the function's parameters: a body must be right for all of them.
    pub(super) fn is_moved_for_some(&self, ty: &Ty) -> bool {
        let owner = self.owner.filter(|_| self.origin == Origin::User);
        owner.is_some_and(|owner| is_of_params(ty) && !self.lowerer.queries.is_copy_in(owner, ty))
    }

    /// Refuses to move the value of a place that cannot be left empty.
    pub(super) fn check_moved(&mut self, place: &Expr) {
        if self.origin != Origin::User {
            return;
        }
        if let Some(text) = self.cannot_be_left(place) {
            self.refuse(text);
        }
    }

    fn cannot_be_left(&mut self, place: &Expr) -> Option<String> {
        match &*place.kind {
            ExprKind::Static(_) => Some(STATIC.into()),
            ExprKind::Index(..) => Some(ELEMENT.into()),
            ExprKind::Field(of, _) => {
                let ty = self.mono(&of.ty);
                self.has_drop(&ty).or_else(|| self.cannot_be_left(of))
            }
            ExprKind::Deref(pointer) => {
                let ty = self.mono(&pointer.ty);
                match ty.kind() {
                    TyKind::Ref(..) | TyKind::RawPtr(..) => Some(LENT.into()),
                    _ => self.cannot_be_left(pointer),
                }
            }
            _ => None,
        }
    }

    fn has_drop(&mut self, ty: &Ty) -> Option<String> {
        let own = matches!(ty.kind(), TyKind::Adt(..))
            && !self.lowerer.is_box(ty)
            && self.lowerer.queries.drop_impl(ty).is_some();
        own.then(|| {
            let name = self.lowerer.queries.type_name(ty);
            format!("`{name}` has a `Drop` of its own, so no part of it can be moved out: borrow the part (`&`), clone it (`.clone()`), or leave something in its place (`Option::take`, `mem::take`).")
        })
    }

    /// Refuses patterns that move out of a place what cannot be moved out of it.
    pub(super) fn check_taken_apart<'p>(
        &mut self,
        place: &Expr,
        pats: impl IntoIterator<Item = &'p Pat>,
    ) {
        if self.origin != Origin::User {
            return;
        }
        for pat in pats {
            let mut why = None;
            if self.takes(pat, &mut why) {
                if why.is_none() && is_place(place) {
                    why = self.cannot_be_left(place);
                }
                if let Some(text) = why {
                    self.lowerer.refuse(pat.span, text);
                }
            }
        }
    }

    /// Whether a pattern moves something; why that cannot be, by the pattern alone.
    fn takes(&mut self, pat: &Pat, why: &mut Option<String>) -> bool {
        let ty = self.mono(&pat.ty);
        match &*pat.kind {
            PatKind::Bind {
                by_ref: None, sub, ..
            } => !self.lowerer.is_copy(&ty) || sub.as_ref().is_some_and(|sub| self.takes(sub, why)),
            PatKind::Bind { sub, .. } => sub.as_ref().is_some_and(|sub| self.takes(sub, why)),
            PatKind::Fields(fields) | PatKind::Variant(_, _, fields) => {
                let takes = self.any_takes(fields.iter().map(|(_, pat)| pat), why);
                if takes && why.is_none() {
                    *why = self.has_drop(&ty);
                }
                takes
            }
            PatKind::Deref(inner) => {
                let takes = self.takes(inner, why);
                if takes && matches!(ty.kind(), TyKind::Ref(..)) {
                    *why = Some(LENT.into());
                }
                takes
            }
            PatKind::Or(pats) => self.any_takes(pats.iter(), why),
            PatKind::Slice { before, after, .. } => {
                let takes = self.any_takes(before.iter().chain(after), why);
                if takes && matches!(ty.kind(), TyKind::Slice(_)) {
                    *why = Some(LENT.into());
                }
                takes
            }
            PatKind::Wild | PatKind::Lit(_) | PatKind::Const(..) | PatKind::Range(..) => false,
        }
    }

    fn any_takes<'p>(
        &mut self,
        pats: impl Iterator<Item = &'p Pat>,
        why: &mut Option<String>,
    ) -> bool {
        let mut any = false;
        for pat in pats {
            any |= self.takes(pat, why);
        }
        any
    }
}

/// Whether a type has a parameter of its function in it, and nothing else that is not known to be copied or moved.
fn is_of_params(ty: &Ty) -> bool {
    match ty.kind() {
        TyKind::Param(..) => true,
        TyKind::Tuple(parts) | TyKind::Adt(_, parts) => parts.iter().any(is_of_params),
        TyKind::Array(of, _) => is_of_params(of),
        _ => false,
    }
}
