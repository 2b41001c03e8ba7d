//! Method calls.

use super::probe::{Pick, Source};
use super::{Expect, FnCtxt};
use crate::items::*;
use crate::parse::names::unraw;
use crate::thir::{Expr, ExprKind};
use crate::ty::{DefId, Ty, TyKind};
use program::{Origin, Span};

impl FnCtxt<'_> {
    /// `receiver.method(args)`
    pub(super) fn check_method_call(
        &mut self,
        e: &syn::ExprMethodCall,
        span: Span,
        expect: Expect,
    ) -> Expr {
        let receiver = self.check_expr(&e.receiver, Expect::Nothing);
        let name = unraw(&e.method);
        let ty = self.known(&receiver.ty);
        if ty.is_never() && self.errors.is_empty() {
            // Never reached: the arguments are checked for their own sake.
            return self.make(span, Ty::never(), *receiver.kind);
        }
        if self.icx.is_unknown(&ty) {
            return self.unknown_type(receiver.span, "call a method on it");
        }
        self.icx.at.set(span);
        let steps = self.autoderef(&ty);
        if let Some(last) = steps.last()
            && self.icx.is_unknown(&last.ty)
        {
            return self.unknown_type(receiver.span, "call a method on it");
        }
        let Some(pick) = self.probe_method(&steps, &name) else {
            return self.no_method(e, &receiver, &steps, span);
        };
        if matches!(self.cx.sig_of(pick.def).inputs[0].kind(), TyKind::Ref(..)) {
            self.static_mut_ref(&e.receiver, &receiver, span);
        }
        let receiver = self.adjust_receiver(receiver, &steps, &pick);
        let of_object = matches!(pick.source, Source::Trait(Some(_)))
            && matches!(self.known(&receiver.ty).kind(), TyKind::Dyn(..));
        if of_object && self.origin == Origin::User {
            let text = format!(
                "`{name}` takes `self` itself, and how large that is, is not known of an object: let it take `&self`, `&mut self` or `self: Box<Self>`."
            );
            self.type_error(span, text);
        }
        let turbofish = e.turbofish.as_ref().map(|args| {
            self.with_scope(|scope| {
                scope.written_args(&syn::PathArguments::AngleBracketed(args.clone()))
            })
        });
        let generics =
            self.method_generics(&pick, &receiver, turbofish, self.token(e.method.span()));
        let args: Vec<&syn::Expr> = e.args.iter().collect();
        let mut call = self.call_def(pick.def, generics, Some(receiver), &args, span, expect);
        if let ExprKind::CallDef { at, .. } = &mut *call.kind {
            *at = Some(span.from(self.token(e.method.span())));
        }
        call
    }

    /// Reports that a type must be known to go on.
    pub(super) fn unknown_type(&mut self, span: Span, to: &str) -> Expr {
        if self.errors.is_empty() {
            self.error(
                span,
                format!("The explorer cannot tell the type of this, to {to}; annotate it."),
            );
        }
        self.dummy(span)
    }

    fn no_method(
        &mut self,
        e: &syn::ExprMethodCall,
        receiver: &Expr,
        steps: &[super::autoderef::Step],
        span: Span,
    ) -> Expr {
        let ty = self.icx.resolve(&receiver.ty);
        if ty.any(&|part| part.is_never())
            && !(self.errors.is_empty() && self.cx.diagnostics.borrow().is_empty())
        {
            return self.dummy(span);
        }
        let text = match self.icx.var_kind(&ty) {
            Some(_) => format!(
                "The type of this number is not known yet; annotate it to call `{}` on it.",
                e.method
            ),
            None => self.lacks_method(&unraw(&e.method), &ty, steps),
        };
        self.error_expr(self.token(e.method.span()), text)
    }

    fn adjust_receiver(
        &mut self,
        receiver: Expr,
        steps: &[super::autoderef::Step],
        pick: &Pick,
    ) -> Expr {
        let span = receiver.span;
        let receiver = self.apply_derefs(receiver, steps, pick.derefs);
        let Some(mutable) = pick.autoref else {
            // A `&mut` receiver is reborrowed where the method takes it as a reference.
            let takes_ref = matches!(self.cx.sig_of(pick.def).inputs[0].kind(), TyKind::Ref(..));
            return if takes_ref {
                self.reborrow_mut(receiver)
            } else {
                receiver
            };
        };
        let receiver = self.auto_borrow(span, mutable, receiver);
        if !pick.unsize {
            return receiver;
        }
        let slice = match receiver.ty.kind() {
            TyKind::Ref(_, to) => match self.icx.shallow(to).kind() {
                TyKind::Array(elem, _) => Ty::new(TyKind::Slice(elem.clone())),
                _ => return receiver,
            },
            _ => return receiver,
        };
        self.make(
            span,
            Ty::reference(mutable, slice),
            ExprKind::Unsize(receiver),
        )
    }

    /// All generic arguments of the picked method, its receiver matched.
    fn method_generics(
        &mut self,
        pick: &Pick,
        receiver: &Expr,
        turbofish: Option<Vec<Ty>>,
        span: Span,
    ) -> Vec<Ty> {
        let mut args = match &pick.source {
            Source::Impl(def) => self.icx.fresh_args(*def),
            Source::Trait(Some(tr)) => tr.args.clone(),
            Source::Trait(None) => {
                let parent = self.cx.def(pick.def).parent;
                parent
                    .map(|parent| self.icx.fresh_args(parent))
                    .unwrap_or_default()
            }
        };
        self.own_generics(pick.def, &mut args, turbofish, span);
        let sig = self.cx.sig_of(pick.def);
        let wanted = self.icx.normalize(&sig.inputs[0].subst(&args));
        self.unify_or_report(receiver.span, &wanted, &receiver.ty);
        args
    }

    /// Adds a function's own generic arguments to those of its parent.
    pub(super) fn own_generics(
        &mut self,
        def: DefId,
        args: &mut Vec<Ty>,
        turbofish: Option<Vec<Ty>>,
        span: Span,
    ) {
        let generics = self.cx.generics_of(def);
        let wanted = generics.params[generics.parent..]
            .iter()
            .filter(|p| !p.synthetic)
            .count();
        if let Some(given) = turbofish.filter(|given| !given.is_empty()) {
            if given.len() != wanted {
                let text = format!(
                    "`{}` takes {wanted} generic arguments, not {}.",
                    self.cx.def(def).name,
                    given.len()
                );
                self.error(span, text);
            }
            args.extend(
                given
                    .into_iter()
                    .take(wanted)
                    .map(|ty| self.icx.normalize(&ty)),
            );
        }
        while args.len() < generics.params.len() {
            args.push(self.icx.fresh_any());
        }
    }

    /// A trait's method by the trait's lang name.
    pub(super) fn trait_method(&self, lang: &str, name: &str) -> Option<DefId> {
        let of = self.cx.lang_trait(lang)?;
        self.cx
            .member_named(of, name, |kind| matches!(kind, DefKind::Fn(_)))
    }

    /// Emits a call of a trait's method on arguments that are already checked.
    pub(super) fn call_trait(
        &mut self,
        lang: &str,
        name: &str,
        generics: Vec<Ty>,
        args: Vec<Expr>,
        span: Span,
    ) -> Expr {
        let Some(def) = self.trait_method(lang, name) else {
            return self.error_expr(
                span,
                format!("The library lacks `{name}` of the lang item `{lang}`."),
            );
        };
        self.icx.at.set(span);
        let mut generics = generics;
        while generics.len() < self.cx.generics_of(def).params.len() {
            generics.push(self.icx.fresh_any());
        }
        self.icx.demand_bounds(def, &generics);
        let sig = self.cx.sig_of(def);
        let ty = self.icx.normalize(&sig.output.subst(&generics));
        self.make(
            span,
            ty,
            ExprKind::CallDef {
                def,
                generics,
                args,
                at: None,
            },
        )
    }
}
