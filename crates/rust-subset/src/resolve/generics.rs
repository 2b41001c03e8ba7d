//! Generic parameters of definitions and what their bounds demand.

use super::types::Scope;
use crate::fold::{Pred, TraitRef};
use crate::items::*;
use crate::parse::names::unraw;
use crate::ty::{DefId, Ty, TyKind};
use std::rc::Rc;
use syn::visit::Visit;

/// The generic parameters in scope of a definition, parents' first.
#[derive(Clone, Debug, Default)]
pub struct Generics {
    /// Every parameter.
    pub params: Vec<GenericParam>,
    /// How many of them are the parent's.
    pub parent: usize,
}

/// What follows the `=` of a generic parameter.
#[derive(Clone, Debug)]
pub enum ParamDefault {
    /// `T = Default`
    Type(Rc<syn::Type>),
    /// `const N: usize = 8`
    Const(Rc<syn::Expr>),
}

/// A generic parameter.
#[derive(Clone, Debug)]
pub struct GenericParam {
    /// As written.
    pub name: Rc<str>,
    /// The type of `const N: usize`.
    pub constant: Option<Ty>,
    /// What it is where it is left out.
    pub default: Option<ParamDefault>,
    /// Stands for an `impl Trait` argument: cannot be given by a turbofish.
    pub synthetic: bool,
}

impl Generics {
    /// The parameters as types.
    pub fn identity(&self) -> Vec<Ty> {
        self.params
            .iter()
            .enumerate()
            .map(|(at, p)| Ty::new(TyKind::Param(at as u32, p.name.clone())))
            .collect()
    }
}

/// A function's types.
#[derive(Clone, Debug)]
pub struct Sig {
    /// Parameters, `self` included.
    pub inputs: Vec<Ty>,
    /// What it returns; for an `async fn` the coroutine.
    pub output: Ty,
    /// For an `async fn`: what awaiting it gives. Else the same as `output`.
    pub inner: Ty,
    /// The first parameter is `self`.
    pub has_self: bool,
    /// Bounds of `impl Trait` in the parameters.
    pub arg_bounds: Vec<Pred>,
    /// Bounds of each `impl Trait` in the result.
    pub opaque_bounds: Vec<Vec<Pred>>,
}

impl Cx {
    /// The syntax of a definition's own generics.
    pub fn own_generics(&self, def: &Def) -> Option<syn::Generics> {
        Some(match &def.kind {
            DefKind::Fn(source) => source.sig().generics.clone(),
            DefKind::Trait(item) => item.generics.clone(),
            DefKind::Impl(item) => item.generics.clone(),
            DefKind::Alias(item) => item.generics.clone(),
            DefKind::Adt(adt) => self.adt_item(*adt).source.generics().clone(),
            DefKind::AssocTy(item, at) => match &item.items[*at] {
                syn::TraitItem::Type(ty) => ty.generics.clone(),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// The generic parameters in scope of a definition.
    pub fn generics_of(&self, id: DefId) -> Rc<Generics> {
        if let Some(known) = self.cache.generics.borrow().get(&id) {
            return known.clone();
        }
        let def = self.def(id);
        let mut generics = def
            .parent
            .map(|parent| (*self.generics_of(parent)).clone())
            .unwrap_or_default();
        generics.parent = generics.params.len();
        if matches!(def.kind, DefKind::Trait(_)) {
            generics.params.push(GenericParam {
                name: "Self".into(),
                constant: None,
                default: None,
                synthetic: false,
            });
        }
        for param in self.own_generics(&def).iter().flat_map(|own| &own.params) {
            let (name, constant, default) = match param {
                syn::GenericParam::Type(p) => {
                    let default = p.default.as_ref();
                    let default = default.map(|(_, ty)| ParamDefault::Type(Rc::new(ty.clone())));
                    (&p.ident, None, default)
                }
                syn::GenericParam::Const(p) => {
                    let default = p.default.as_ref();
                    let default = default.map(|(_, e)| ParamDefault::Const(Rc::new(e.clone())));
                    (&p.ident, Some(constant_ty(&p.ty)), default)
                }
                syn::GenericParam::Lifetime(_) => continue,
            };
            generics.params.push(GenericParam {
                name: unraw(name).into(),
                constant,
                default,
                synthetic: false,
            });
        }
        if let DefKind::Fn(source) = &def.kind {
            for at in 0..count_impl_traits(source.sig()) {
                let name: Rc<str> = format!("impl#{at}").into();
                generics.params.push(GenericParam {
                    name,
                    constant: None,
                    default: None,
                    synthetic: true,
                });
            }
        }
        let generics = Rc::new(generics);
        self.cache
            .generics
            .borrow_mut()
            .insert(id, generics.clone());
        generics
    }

    /// A scope for lowering the types written in a definition.
    pub fn scope_of(&self, id: DefId) -> Scope<'_> {
        let def = self.def(id);
        Scope::new(self, def.module, Some(id), def.origin, def.for_type.clone())
    }

    /// What the bounds of a definition and its parents demand.
    pub fn predicates_of(&self, id: DefId) -> Rc<Vec<Pred>> {
        if let Some(known) = self.cache.predicates.borrow().get(&id) {
            return known.clone();
        }
        let def = self.def(id);
        let mut preds = def
            .parent
            .map(|parent| (*self.predicates_of(parent)).clone())
            .unwrap_or_default();
        if let DefKind::Trait(_) = def.kind {
            preds.push(Pred::Trait(TraitRef {
                def: id,
                args: self.generics_of(id).identity(),
            }));
        }
        if let Some(own) = self.own_generics(&def) {
            self.bounds_of_generics(&self.scope_of(id), &own, &mut preds);
        }
        if let DefKind::Fn(_) = def.kind {
            preds.extend(self.sig_of(id).arg_bounds.iter().cloned());
        }
        let preds = Rc::new(preds);
        self.cache.predicates.borrow_mut().insert(id, preds.clone());
        preds
    }

    fn bounds_of_generics(&self, scope: &Scope, own: &syn::Generics, preds: &mut Vec<Pred>) {
        for param in &own.params {
            if let syn::GenericParam::Type(p) = param
                && let Some(ty) = scope.generic_param(&unraw(&p.ident))
            {
                scope.bounds(&ty, p.bounds.iter(), preds);
            }
        }
        for clause in own
            .where_clause
            .iter()
            .flat_map(|clause| &clause.predicates)
        {
            if let syn::WherePredicate::Type(clause) = clause {
                let ty = scope.ty(&clause.bounded_ty);
                scope.bounds(&ty, clause.bounds.iter(), preds);
            }
        }
    }

    /// The supertraits of a trait and what they demand, in terms of the trait's parameters.
    pub fn supertraits(&self, id: DefId) -> Rc<Vec<Pred>> {
        if let Some(known) = self.cache.supertraits.borrow().get(&id) {
            return known.clone();
        }
        let def = self.def(id);
        let mut preds = Vec::new();
        if let DefKind::Trait(item) = &def.kind {
            let scope = self.scope_of(id);
            let this = self.generics_of(id).identity()[0].clone();
            scope.bounds(&this, item.supertraits.iter(), &mut preds);
            for clause in item
                .generics
                .where_clause
                .iter()
                .flat_map(|clause| &clause.predicates)
            {
                if let syn::WherePredicate::Type(clause) = clause
                    && matches!(&clause.bounded_ty, syn::Type::Path(p) if p.path.is_ident("Self"))
                {
                    scope.bounds(&this, clause.bounds.iter(), &mut preds);
                }
            }
        }
        let preds = Rc::new(preds);
        self.cache
            .supertraits
            .borrow_mut()
            .insert(id, preds.clone());
        preds
    }

    /// The trait reference itself or of a supertrait, whose trait satisfies `f`.
    pub fn find_super(&self, tr: &TraitRef, f: &dyn Fn(DefId) -> bool) -> Option<TraitRef> {
        self.find_super_bounded(tr, f, 0)
    }

    fn find_super_bounded(
        &self,
        tr: &TraitRef,
        f: &dyn Fn(DefId) -> bool,
        depth: usize,
    ) -> Option<TraitRef> {
        if f(tr.def) {
            return Some(tr.clone());
        }
        if depth > 16 {
            return None;
        }
        self.supertraits(tr.def).iter().find_map(|pred| match pred {
            Pred::Trait(above) => self.find_super_bounded(&above.subst(&tr.args), f, depth + 1),
            Pred::Proj(..) => None,
        })
    }

    /// The member of that name of a trait or impl.
    pub fn member_named(&self, of: DefId, name: &str, kind: fn(&DefKind) -> bool) -> Option<DefId> {
        let defs = self.defs.borrow();
        let members = self.members.borrow();
        members.get(&of)?.iter().copied().find(|id| {
            let def = &defs[id.0 as usize];
            def.name == name && kind(&def.kind)
        })
    }

    /// The bounds an associated type is declared with; `Self` of each is the projection.
    pub fn assoc_bounds(&self, trait_def: DefId, name: &str) -> Rc<Vec<Pred>> {
        let key = (trait_def, Rc::<str>::from(name));
        if let Some(known) = self.cache.assoc_bounds.borrow().get(&key) {
            return known.clone();
        }
        let mut preds = Vec::new();
        if let Some(member) =
            self.member_named(trait_def, name, |kind| matches!(kind, DefKind::AssocTy(..)))
            && let DefKind::AssocTy(item, at) = &self.def(member).kind
            && let syn::TraitItem::Type(ty) = &item.items[*at]
        {
            let args = self.generics_of(trait_def).identity();
            let this = Ty::new(TyKind::Projection(trait_def, args, name.into()));
            self.scope_of(trait_def)
                .bounds(&this, ty.bounds.iter(), &mut preds);
        }
        let preds = Rc::new(preds);
        self.cache
            .assoc_bounds
            .borrow_mut()
            .insert(key, preds.clone());
        preds
    }
}

fn count_impl_traits(sig: &syn::Signature) -> usize {
    struct Count(usize);
    impl<'ast> Visit<'ast> for Count {
        fn visit_type_impl_trait(&mut self, ty: &'ast syn::TypeImplTrait) {
            self.0 += 1;
            syn::visit::visit_type_impl_trait(self, ty);
        }
    }
    let mut count = Count(0);
    for arg in &sig.inputs {
        if let syn::FnArg::Typed(arg) = arg {
            count.visit_type(&arg.ty);
        }
    }
    count.0
}

/// The type of a const generic parameter.
fn constant_ty(ty: &syn::Type) -> Ty {
    let named = match ty {
        syn::Type::Path(path) => path.path.get_ident(),
        _ => None,
    };
    named
        .and_then(|name| crate::parse::names::prim_named(&name.to_string()))
        .unwrap_or_else(Ty::usize)
}
