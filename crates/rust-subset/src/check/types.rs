//! The types that a body writes.

use super::FnCtxt;
use crate::resolve::types::Scope;
use crate::ty::{Ty, TyKind};
use program::Origin;

impl FnCtxt<'_> {
    /// Uses the types' scope of this body; `_` and left-out arguments become variables.
    pub(super) fn with_scope<T>(&self, f: impl FnOnce(&Scope) -> T) -> T {
        let hole = || self.icx.fresh_any();
        let mut scope = Scope::new(
            self.cx,
            self.module,
            Some(self.owner),
            self.origin,
            self.for_type.clone(),
        );
        scope.hole = Some(&hole);
        f(&scope)
    }

    pub(super) fn lower_ty(&self, ty: &syn::Type) -> Ty {
        let at = self.icx.at.replace(self.token(crate::place::ty(ty)));
        let ty = self.with_scope(|scope| scope.ty(ty));
        self.demand_of_parts(&ty);
        self.icx.at.set(at);
        self.icx.normalize(&ty)
    }

    /// Demands what the program's types in a written type demand of their parameters.
    fn demand_of_parts(&self, ty: &Ty) {
        ty.any(&|part| {
            if let TyKind::Adt(adt, args) = part.kind() {
                let of = self.cx.adt_item(*adt).def;
                if self.cx.def(of).origin == Origin::User {
                    self.icx.demand_bounds(of, args);
                }
            }
            false
        });
    }
}
