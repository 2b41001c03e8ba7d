//! Types of functions.

use super::generics::Sig;
use super::types::{ImplMode, Scope};
use crate::items::*;
use crate::ty::{DefId, Ty, TyKind};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

impl Cx {
    /// A function's types, in terms of its generic parameters.
    pub fn sig_of(&self, id: DefId) -> Rc<Sig> {
        if let Some(known) = self.cache.sigs.borrow().get(&id) {
            return known.clone();
        }
        let def = self.def(id);
        let DefKind::Fn(source) = &def.kind else {
            let sig = Sig {
                inputs: Vec::new(),
                output: Ty::unit(),
                inner: Ty::unit(),
                has_self: false,
                arg_bounds: Vec::new(),
                opaque_bounds: Vec::new(),
            };
            return Rc::new(sig);
        };
        let generics = self.generics_of(id);
        let first_synthetic = generics
            .params
            .iter()
            .position(|p| p.synthetic)
            .unwrap_or(generics.params.len());
        let next = Cell::new(first_synthetic as u32);
        let arg_bounds = RefCell::new(Vec::new());
        let mut scope = self.scope_of(id);
        scope.impl_mode = ImplMode::Argument(&next, &arg_bounds);
        let ast = source.sig();
        let inputs = ast.inputs.iter().map(|arg| input_ty(&scope, arg)).collect();
        let opaques = RefCell::new(Vec::new());
        scope.impl_mode = ImplMode::Result(id, &opaques);
        let declared = match &ast.output {
            syn::ReturnType::Default => Ty::unit(),
            syn::ReturnType::Type(_, ty) => scope.ty(ty),
        };
        let sig = Sig {
            inputs,
            output: if ast.asyncness.is_some() {
                self.async_ty(id, &declared)
            } else {
                declared.clone()
            },
            inner: declared,
            has_self: matches!(ast.inputs.first(), Some(syn::FnArg::Receiver(_))),
            arg_bounds: arg_bounds.into_inner(),
            opaque_bounds: opaques.into_inner(),
        };
        let sig = Rc::new(sig);
        self.cache.sigs.borrow_mut().insert(id, sig.clone());
        sig
    }

    /// The coroutine type of an `async fn`.
    fn async_ty(&self, id: DefId, output: &Ty) -> Ty {
        let args = self.generics_of(id).identity();
        let known = self.async_fns.borrow().get(&id).copied();
        let closure = known.unwrap_or_else(|| {
            let mut closures = self.closures.borrow_mut();
            closures.push(ClosureInfo {
                owner: id,
                inputs: Vec::new(),
                output: output.clone(),
                kind: ClosureKind::FnOnce,
                captures: Vec::new(),
                lends: false,
            });
            let closure = crate::ty::ClosureId(closures.len() as u32 - 1);
            self.async_fns.borrow_mut().insert(id, closure);
            closure
        });
        Ty::new(TyKind::Coroutine(closure, args))
    }
}

fn input_ty(scope: &Scope, arg: &syn::FnArg) -> Ty {
    match arg {
        syn::FnArg::Typed(arg) => scope.ty(&arg.ty),
        syn::FnArg::Receiver(receiver) => {
            let this = scope.self_ty().unwrap_or_else(Ty::unit);
            match &receiver.kind {
                syn::ReceiverKind::Reference(_, _, mutable) => {
                    Ty::reference(mutable.is_some(), this)
                }
                syn::ReceiverKind::Typed(_, ty) => scope.ty(ty),
                _ => this,
            }
        }
    }
}
