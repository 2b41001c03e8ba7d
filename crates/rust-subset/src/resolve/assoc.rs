//! Which associated type a path like `T::Item` names.

use super::types::Scope;
use crate::fold::{Pred, TraitRef};
use crate::items::*;
use crate::parse::names::unraw;
use crate::ty::{DefId, Ty, TyKind};

impl Scope<'_> {
    /// `base::Name::Other`
    pub fn assoc_chain(
        &self,
        base: Ty,
        syntax: Option<&syn::Type>,
        rest: &[&syn::PathSegment],
    ) -> Ty {
        let Some((first, rest)) = rest.split_first() else {
            return base;
        };
        let name = unraw(&first.ident);
        match self.assoc_of(&base, syntax, &name) {
            Some(tr) => self.assoc_chain(Ty::new(TyKind::Projection(tr.def, tr.args, name.into())), None, rest),
            None => self.error(first.ident.span(), format!("The explorer cannot tell which associated type `{name}` is; write `<Type as Trait>::{name}`.")),
        }
    }

    /// The trait whose associated type `base::name` is.
    pub fn assoc_of(&self, base: &Ty, syntax: Option<&syn::Type>, name: &str) -> Option<TraitRef> {
        let has = |def: DefId| self.cx.has_assoc_ty(def, name);
        if let TyKind::Projection(def, args, of) = base.kind() {
            let bounds = self.cx.assoc_bounds(*def, of);
            let found = bounds.iter().find_map(|pred| match pred {
                Pred::Trait(tr) => self.cx.find_super(&tr.subst(args), &has),
                Pred::Proj(..) => None,
            });
            if found.is_some() {
                return found;
            }
        }
        let parent = self.assoc_parent();
        let says_self = matches!(syntax, Some(syn::Type::Path(path)) if path.path.is_ident("Self"));
        if let Some(parent) = parent
            && says_self
        {
            let tr = match self.cx.def(parent).kind {
                DefKind::Trait(_) => Some(TraitRef {
                    def: parent,
                    args: self.cx.generics_of(parent).identity(),
                }),
                _ => self.cx.impl_trait_ref(parent).map(|tr| (*tr).clone()),
            };
            if let Some(found) = tr.and_then(|tr| self.cx.find_super(&tr, &has)) {
                return Some(found);
            }
        }
        self.assoc_by_bounds(base, syntax, &has)
    }

    /// Looks through the written bounds, lowering only the one that has the associated type: lowering all would go round in
    /// circles where a bound uses the associated type of another.
    pub fn assoc_by_bounds(
        &self,
        base: &Ty,
        syntax: Option<&syn::Type>,
        has: &dyn Fn(DefId) -> bool,
    ) -> Option<TraitRef> {
        let mut owner = self.owner;
        while let Some(id) = owner {
            let def = self.cx.def(id);
            let generics = match &def.kind {
                DefKind::Fn(source) => source.sig().generics.clone(),
                DefKind::Impl(item) => item.generics.clone(),
                DefKind::Trait(item) => item.generics.clone(),
                DefKind::Alias(item) => item.generics.clone(),
                DefKind::Adt(adt) => self.cx.adt_item(*adt).source.generics().clone(),
                _ => syn::Generics::default(),
            };
            for bound in self.bounds_on(&generics, base, syntax) {
                let Some(def) = self.cx.trait_named(self.module, &bound.path, self.origin) else {
                    continue;
                };
                let rough = TraitRef {
                    def,
                    args: vec![base.clone()],
                };
                if self.cx.find_super(&rough, has).is_some() {
                    let tr = self.trait_path(base, def, &bound.path, &mut Vec::new());
                    return self.cx.find_super(&tr, has);
                }
            }
            owner = def.parent;
        }
        None
    }

    pub fn bounds_on(
        &self,
        generics: &syn::Generics,
        base: &Ty,
        syntax: Option<&syn::Type>,
    ) -> Vec<syn::TraitBound> {
        let mut found = Vec::new();
        let mut add =
            |bounds: &syn::punctuated::Punctuated<syn::TypeParamBound, syn::Token![+]>| {
                found.extend(bounds.iter().filter_map(|bound| match bound {
                    syn::TypeParamBound::Trait(bound) => Some(bound.clone()),
                    _ => None,
                }));
            };
        if let TyKind::Param(_, name) = base.kind() {
            for param in &generics.params {
                if let syn::GenericParam::Type(p) = param
                    && p.ident == **name
                {
                    add(&p.bounds);
                }
            }
        }
        for clause in generics
            .where_clause
            .iter()
            .flat_map(|clause| &clause.predicates)
        {
            if let syn::WherePredicate::Type(clause) = clause
                && (Some(&clause.bounded_ty) == syntax || self.quick_same(&clause.bounded_ty, base))
            {
                add(&clause.bounds);
            }
        }
        found
    }

    /// Whether a written type is a projection or parameter equal to a known one, without lowering anything that could recurse.
    pub fn quick_same(&self, written: &syn::Type, base: &Ty) -> bool {
        match (written, base.kind()) {
            (syn::Type::Path(path), TyKind::Param(_, name)) => {
                path.path.get_ident().is_some_and(|ident| *ident == **name)
            }
            (syn::Type::Path(path), TyKind::Projection(_, args, name))
                if path.path.segments.len() == 2 =>
            {
                path.path.segments[1].ident == **name
                    && matches!(args[0].kind(), TyKind::Param(_, of) if path.path.segments[0].ident == **of)
            }
            _ => false,
        }
    }
}
