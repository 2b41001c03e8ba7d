//! Bounds and generic arguments as written.

use super::generics::ParamDefault;
use super::types::{ImplMode, Scope};
use crate::fold::{Pred, TraitRef};
use crate::items::*;
use crate::parse::names::unraw;
use crate::ty::{DefId, Ty, TyKind};
use program::Origin;
use std::rc::Rc;

impl Scope<'_> {
    /// What bounds demand of a type.
    pub fn bounds<'b>(
        &self,
        this: &Ty,
        bounds: impl Iterator<Item = &'b syn::TypeParamBound>,
        preds: &mut Vec<Pred>,
    ) {
        for bound in bounds {
            if let syn::TypeParamBound::Trait(bound) = bound
                && bound.maybe.is_none()
                && let Some(def) = self.cx.trait_named(self.module, &bound.path, self.origin)
            {
                self.trait_path(this, def, &bound.path, preds);
            }
        }
    }

    /// A trait's path with arguments and associated types, demanded of a type.
    pub fn trait_path(
        &self,
        this: &Ty,
        def: DefId,
        path: &syn::Path,
        preds: &mut Vec<Pred>,
    ) -> TraitRef {
        let none = syn::PathArguments::None;
        let arguments = path
            .segments
            .last()
            .map_or(&none, |segment| &segment.arguments);
        if let syn::PathArguments::Parenthesized(call) = arguments {
            let inputs = call.inputs.iter().map(|arg| self.ty(&arg.ty)).collect();
            let tr = TraitRef {
                def,
                args: vec![this.clone(), Ty::new(TyKind::Tuple(inputs))],
            };
            preds.push(Pred::Trait(tr.clone()));
            if let Some(once) = self.cx.lang_def("fn_once") {
                let of = TraitRef {
                    def: once,
                    args: tr.args.clone(),
                };
                let output = self.return_ty(&call.output);
                match self.cx.awaited(def) {
                    Some(plain) => self.future_given(plain, of, output, preds),
                    None => preds.push(Pred::Proj(of, "Output".into(), output)),
                }
            }
            return tr;
        }
        let args = self.generic_args(
            def,
            vec![this.clone()],
            arguments,
            crate::place::path_start(path),
        );
        let tr = TraitRef { def, args };
        preds.push(Pred::Trait(tr.clone()));
        if let syn::PathArguments::AngleBracketed(list) = arguments {
            list.args
                .iter()
                .for_each(|arg| self.assoc_arg(&tr, arg, preds));
        }
        tr
    }

    /// What `AsyncFn(A) -> R` means: a function, and what it gives is a future of `R`.
    fn future_given(&self, plain: DefId, once: TraitRef, output: Ty, preds: &mut Vec<Pred>) {
        let args = once.args.clone();
        preds.push(Pred::Trait(TraitRef { def: plain, args }));
        let Some(def) = self.cx.lang_def("future_trait") else {
            return;
        };
        let given = Ty::new(TyKind::Projection(
            once.def,
            once.args.clone(),
            "Output".into(),
        ));
        let future = |args| TraitRef { def, args };
        let awaited = |of: Ty| {
            let of = future(vec![of]);
            let gives = Pred::Proj(of.clone(), "Output".into(), output);
            [Pred::Trait(of), gives]
        };
        match self.impl_mode {
            // The future is as unknown to who calls as the function is.
            ImplMode::Result(owner, found) => {
                let at = found.borrow().len() as u32;
                let generics = self.cx.generics_of(owner).identity();
                let this = Ty::new(TyKind::Opaque(owner, at, generics));
                found.borrow_mut().push(awaited(this.clone()).to_vec());
                preds.push(Pred::Proj(once, "Output".into(), this));
            }
            _ => preds.extend(awaited(given)),
        }
    }

    pub fn assoc_arg(&self, tr: &TraitRef, arg: &syn::GenericArgument, preds: &mut Vec<Pred>) {
        let find = |name: &syn::Ident| {
            let text = unraw(name);
            let found = self
                .cx
                .find_super(tr, &|def| self.cx.has_assoc_ty(def, &text));
            if found.is_none() {
                self.error(
                    name.span(),
                    format!("This trait has no associated type `{name}`."),
                );
            }
            Some((found?, Rc::<str>::from(text)))
        };
        match arg {
            syn::GenericArgument::AssocType(assoc) => {
                if let Some((of, name)) = find(&assoc.ident) {
                    preds.push(Pred::Proj(of, name, self.ty(&assoc.ty)));
                }
            }
            syn::GenericArgument::Constraint(constraint) => {
                if let Some((of, name)) = find(&constraint.ident) {
                    let this = Ty::new(TyKind::Projection(of.def, of.args, name));
                    self.bounds(&this, constraint.bounds.iter(), preds);
                }
            }
            _ => {}
        }
    }

    /// The generic arguments of a definition: those already known, then those written, then defaults or holes.
    pub fn generic_args(
        &self,
        def: DefId,
        mut args: Vec<Ty>,
        written: &syn::PathArguments,
        span: proc_macro2::Span,
    ) -> Vec<Ty> {
        let generics = self.cx.generics_of(def);
        let given = self.written_args(written);
        let nothing_given = given.is_empty();
        let wanted = generics.params.iter().filter(|p| !p.synthetic).count();
        if args.len() + given.len() > wanted {
            let text = format!(
                "`{}` takes {} generic arguments here, not {}.",
                self.cx.def(def).name,
                wanted - args.len().min(wanted),
                given.len()
            );
            self.error(span, text);
        }
        args.extend(given);
        args.truncate(wanted);
        for param in &generics.params[args.len()..] {
            let ty = match (&param.default, self.hole) {
                (Some(ParamDefault::Type(default)), _) => {
                    self.cx.scope_of(def).ty(default).subst(&args)
                }
                (Some(ParamDefault::Const(_)), Some(hole)) if nothing_given => hole(),
                (Some(ParamDefault::Const(default)), _) => {
                    self.cx.scope_of(def).const_arg(default).subst(&args)
                }
                (None, Some(hole)) => hole(),
                (None, None) => {
                    let text = format!(
                        "`{}` needs its generic argument `{}` here.",
                        self.cx.def(def).name,
                        param.name
                    );
                    self.error(span, text)
                }
            };
            args.push(ty);
        }
        args
    }

    /// Where a type is written, its parameters without defaults are too.
    pub fn all_given(&self, def: DefId, written: &syn::PathArguments, span: proc_macro2::Span) {
        if self.hole.is_none() || self.origin == Origin::Library {
            return;
        }
        let given = match written {
            syn::PathArguments::AngleBracketed(list) => {
                let not_lifetimes = list.args.iter();
                not_lifetimes
                    .filter(|arg| !matches!(arg, syn::GenericArgument::Lifetime(_)))
                    .count()
            }
            _ => 0,
        };
        let generics = self.cx.generics_of(def);
        let missing = generics.params.iter().skip(given);
        if let Some(missing) = missing.into_iter().find(|param| param.default.is_none()) {
            let text = format!(
                "`{0}` needs its generic argument `{1}` here: `{0}<_>` leaves it to be found out.",
                self.cx.def(def).name,
                missing.name
            );
            self.error(span, text);
        }
    }

    /// The types and constants written between `<` and `>`.
    pub fn written_args(&self, written: &syn::PathArguments) -> Vec<Ty> {
        let syn::PathArguments::AngleBracketed(list) = written else {
            return Vec::new();
        };
        let arg = |arg: &syn::GenericArgument| match arg {
            syn::GenericArgument::Type(syn::Type::Path(path)) if self.names_a_const(path) => {
                let expr = syn::Expr::Path(syn::ExprPath {
                    attrs: Vec::new(),
                    qself: None,
                    path: path.path.clone(),
                });
                Some(self.const_arg(&expr))
            }
            syn::GenericArgument::Type(ty) => Some(self.ty(ty)),
            syn::GenericArgument::Const(expr) => Some(self.const_arg(expr)),
            _ => None,
        };
        list.args.iter().filter_map(arg).collect()
    }

    pub fn names_a_const(&self, path: &syn::TypePath) -> bool {
        let Some(name) = path.path.get_ident().filter(|_| path.qself.is_none()) else {
            return false;
        };
        let name = unraw(name);
        self.generic_param(&name).is_none()
            && self
                .cx
                .lookup_lexical(self.module, &name, Ns::Type)
                .is_none()
            && matches!(self.cx.lookup_lexical(self.module, &name, Ns::Value), Some(Res::Def(def)) if matches!(self.cx.def(def).kind, DefKind::Const(_)))
    }
}

impl Cx {
    /// The function trait beside an async one.
    fn awaited(&self, def: DefId) -> Option<DefId> {
        let lang = self.def(def).lang.clone()?;
        self.lang_def(lang.strip_prefix("async_")?)
    }
}
