//! What a scope of threads gives back may not be of the scope.

use super::Lowerer;
use super::builder::Builder;
use super::capture::Capture;
use crate::ty::{Ty, TyKind};
use program::Origin;

/// Functions whose result their closure gives, which is handed something that ends with it.
const SCOPES: [&str; 2] = ["std::thread::scoped::scope", "crossbeam::thread::scope"];
/// What ends with the scope.
const OF_SCOPE: [&str; 3] = ["Scope", "ScopedJoinHandle", "ScopedThreadBuilder"];

impl Builder<'_, '_> {
    /// Refuses a scope whose closure gives back a handle: mostly where a `;` lacks after the last `spawn`.
    pub(super) fn check_scope_result(&mut self, path: &str, generics: &[Ty]) {
        if !SCOPES.contains(&path) || self.knows_outer_scope(generics) {
            return;
        }
        if let Some(given) = generics.iter().find(|ty| self.lowerer.is_of_scope(ty, 4)) {
            let name = self.lowerer.queries.type_name(given);
            let text = format!(
                "The closure gives back a `{name}`, which must not leave the scope: join it inside, or end the last line with `;`."
            );
            self.refuse(text);
        }
    }

    /// Whether the closure has captured something of a scope around it, which may leave this one.
    fn knows_outer_scope(&mut self, generics: &[Ty]) -> bool {
        generics.iter().any(|ty| {
            let TyKind::Closure(id, inner) = ty.kind() else {
                return false;
            };
            let captures = self.lowerer.captures(*id, inner);
            let mut captured = captures.iter().map(Capture::ty);
            captured.any(|ty| self.lowerer.is_of_scope(ty, 4))
        })
    }
}

impl Lowerer<'_> {
    fn is_of_scope(&self, ty: &Ty, depth: u32) -> bool {
        let named = match ty.kind() {
            TyKind::Ref(_, to) => return depth > 0 && self.is_of_scope(to, depth - 1),
            TyKind::Adt(adt, _) => {
                let def = self.queries.adt(*adt);
                def.origin == Origin::Library && OF_SCOPE.contains(&def.name.as_str())
            }
            _ => false,
        };
        let parts = || self.parts(ty);
        named || depth > 0 && parts().iter().any(|part| self.is_of_scope(part, depth - 1))
    }
}
