//! Types of items: impls' headers, fields, aliases, constants.

use super::types::ImplMode;
use crate::fold::TraitRef;
use crate::items::*;
use crate::ty::{AdtId, DefId, Ty};
use std::rc::Rc;
use syn::spanned::Spanned;

impl Cx {
    /// The type an impl is for.
    pub fn impl_self_ty(&self, id: DefId) -> Ty {
        if let Some(known) = self.cache.impl_self.borrow().get(&id) {
            return known.clone();
        }
        let def = self.def(id);
        let DefKind::Impl(item) = &def.kind else {
            return Ty::unit();
        };
        let ty = self.scope_of(id).ty(&item.self_ty);
        self.cache.impl_self.borrow_mut().insert(id, ty.clone());
        ty
    }

    /// The trait an impl is of, with its arguments.
    pub fn impl_trait_ref(&self, id: DefId) -> Option<Rc<TraitRef>> {
        if let Some(known) = self.cache.impl_trait.borrow().get(&id) {
            return known.clone();
        }
        let def = self.def(id);
        let DefKind::Impl(item) = &def.kind else {
            return None;
        };
        let found = item.trait_.as_ref().and_then(|(path, _)| {
            let of = self.trait_named(def.module, path, def.origin)?;
            let this = self.impl_self_ty(id);
            Some(Rc::new(self.scope_of(id).trait_path(
                &this,
                of,
                path,
                &mut Vec::new(),
            )))
        });
        self.cache.impl_trait.borrow_mut().insert(id, found.clone());
        found
    }

    /// Whether a trait declares an associated type of that name.
    pub fn has_assoc_ty(&self, def: DefId, name: &str) -> bool {
        self.member_named(def, name, |kind| matches!(kind, DefKind::AssocTy(..)))
            .is_some()
    }

    /// The types of a variant's fields, in terms of the type's parameters.
    pub fn field_types(&self, adt: AdtId, variant: u32) -> Rc<Vec<Ty>> {
        if let Some(known) = self.cache.fields.borrow().get(&(adt, variant)) {
            return known.clone();
        }
        let item = self.adt_item(adt);
        let scope = self.scope_of(item.def);
        let types = Rc::new(
            item.source
                .fields(variant)
                .iter()
                .map(|field| scope.ty(&field.ty))
                .collect::<Vec<_>>(),
        );
        self.cache
            .fields
            .borrow_mut()
            .insert((adt, variant), types.clone());
        types
    }

    /// What an alias stands for, in terms of its parameters.
    pub fn alias_ty(&self, id: DefId) -> Ty {
        self.cached_ty(id, |def| match &def.kind {
            DefKind::Alias(item) => Some(Rc::new((*item.ty).clone())),
            _ => None,
        })
    }

    /// The declared type of a constant or static.
    pub fn const_ty(&self, id: DefId) -> Ty {
        if let DefKind::LocalKey(storage) = self.def(id).kind {
            let inner = self.const_ty(storage);
            let key = self.lang_struct("local_key");
            return key.map_or_else(Ty::unit, |adt| {
                Ty::new(crate::ty::TyKind::Adt(adt, vec![inner]))
            });
        }
        self.cached_ty(id, |def| match &def.kind {
            DefKind::Const(source) | DefKind::Static { source, .. } => Some(source.ty.clone()),
            _ => None,
        })
    }

    /// The type an impl gives to an associated type (or a trait's default), in terms of the parent's parameters.
    pub fn assoc_value(&self, id: DefId) -> Option<Ty> {
        let has = match &self.def(id).kind {
            DefKind::ImplTy(..) => true,
            DefKind::AssocTy(item, at) => {
                matches!(&item.items[*at], syn::TraitItem::Type(ty) if ty.default.is_some())
            }
            _ => false,
        };
        has.then(|| {
            self.cached_ty(id, |def| match &def.kind {
                DefKind::ImplTy(item, at) => match &item.items[*at] {
                    syn::ImplItem::Type(ty) => Some(Rc::new(ty.ty.clone())),
                    _ => None,
                },
                DefKind::AssocTy(item, at) => match &item.items[*at] {
                    syn::TraitItem::Type(ty) => {
                        ty.default.as_ref().map(|(_, ty)| Rc::new(ty.clone()))
                    }
                    _ => None,
                },
                _ => None,
            })
        })
    }

    fn cached_ty(&self, id: DefId, written: impl FnOnce(&Def) -> Option<Rc<syn::Type>>) -> Ty {
        if let Some(known) = self.cache.types.borrow().get(&id) {
            return known.clone();
        }
        let def = self.def(id);
        let mut scope = self.scope_of(id);
        scope.impl_mode = ImplMode::Refused;
        let Some(source) = written(&def) else {
            return Ty::unit();
        };
        if self.cache.reading.borrow().contains(&id) {
            return scope.error(source.span(), "This type is defined by way of itself.");
        }
        self.cache.reading.borrow_mut().push(id);
        let ty = scope.ty(&source);
        self.cache.reading.borrow_mut().pop();
        self.cache.types.borrow_mut().insert(id, ty.clone());
        ty
    }
}
