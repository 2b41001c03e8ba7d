//! Which traits a `dyn Trait` may be of.

use crate::items::*;
use crate::ty::{DefId, TraitBound};
use crate::wf::walk::{Part, Walk};
use program::Origin;

impl Cx {
    /// Why there is no `dyn Trait` of a trait of the program, in words.
    pub(super) fn not_for_objects(&self, id: DefId) -> Option<String> {
        let def = self.def(id);
        if def.origin != Origin::User {
            return None;
        }
        let (at, why) = self.members_of(id).into_iter().find_map(|member| {
            let why = self.keeps_from_objects(member)?;
            Some((self.def(member).name.clone(), why))
        })?;
        Some(format!(
            "There is no `dyn {0}`: its `{at}` {why}. Say `where Self: Sized` there, or take an `impl {0}`.",
            def.name
        ))
    }

    /// An associated type of a trait that an object's type does not say.
    pub(super) fn left_open(&self, bound: &TraitBound) -> Option<String> {
        let said = |name: &str| bound.assoc.iter().any(|(said, _)| **said == *name);
        self.members_of(bound.def).into_iter().find_map(|member| {
            let def = self.def(member);
            let DefKind::AssocTy(item, at) = &def.kind else {
                return None;
            };
            let plain = matches!(&item.items[*at], syn::TraitItem::Type(ty)
                if ty.generics.params.is_empty() && ty.generics.where_clause.is_none());
            (plain && !said(&def.name)).then(|| def.name.clone())
        })
    }

    fn keeps_from_objects(&self, member: DefId) -> Option<&'static str> {
        let def = self.def(member);
        let source = match &def.kind {
            DefKind::Fn(source) => source,
            DefKind::Const(_) => return Some("is a constant"),
            _ => return None,
        };
        let sig = source.sig();
        if sig.generics.where_clause.is_some() {
            return None;
        }
        if sig.receiver().is_none() {
            return Some("takes no `self`");
        }
        if sig.asyncness.is_some() {
            return Some("is `async`");
        }
        if sig.generics.type_params().next().is_some() {
            return Some("has type parameters");
        }
        // Only what is written is looked at: the types may be objects of this trait.
        let mut speaks = false;
        let mut each = |part: Part<'_>, _: bool| {
            speaks |= matches!(part, Part::Path(path) if path.is_ident("Self"));
        };
        let mut walk = Walk::new(&mut each);
        for arg in &sig.inputs {
            if let syn::FnArg::Typed(arg) = arg {
                walk.ty(&arg.ty);
            }
        }
        walk.output(&sig.output);
        speaks.then_some("speaks of `Self` beside its receiver")
    }
}
