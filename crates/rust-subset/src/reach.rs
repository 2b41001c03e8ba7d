//! Who may use a name: what `pub` says, and `pub(super)` and the like.

use crate::items::{Cx, ModId};
use program::Origin;

/// Who may use a name, beside the module that declares it and those in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nobody.
    Home,
    /// A module around it, and what is in that: `pub(super)`.
    Within(ModId),
    /// Everybody.
    All,
}

impl Cx {
    /// What a `pub` says in a module. In the library all that is not private is public.
    pub fn reach(&self, module: ModId, vis: &syn::Visibility) -> Reach {
        let restricted = match vis {
            syn::Visibility::Inherited => return Reach::Home,
            syn::Visibility::Restricted(vis) if self.module_origin(module) == Origin::User => vis,
            _ => return Reach::All,
        };
        let mut around = vec![self.nearest_module(module)];
        while let Some(parent) = self.parent_module(around[around.len() - 1]) {
            around.push(parent);
        }
        let steps = || restricted.path.segments.iter();
        let up = steps().filter(|step| step.ident == "super").count();
        let at = match steps().next() {
            // `crate::a::b`, which must be around the module.
            Some(first) if first.ident == "crate" => around.len().checked_sub(steps().count()),
            Some(first) if first.ident == "self" || first.ident == "super" => Some(up),
            _ => None,
        };
        match at.and_then(|at| Some((at, around.get(at)?))) {
            Some((0, _)) => Reach::Home,
            Some((_, module)) => Reach::Within(*module),
            None => Reach::All,
        }
    }

    /// Whether a name that is not its viewer's own may be used there.
    pub fn reaches(&self, reach: Reach, viewer: ModId) -> bool {
        match reach {
            Reach::Home => false,
            Reach::Within(module) => self.is_inside(viewer, module),
            Reach::All => true,
        }
    }
}
