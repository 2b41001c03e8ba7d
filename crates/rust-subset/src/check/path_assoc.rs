//! Paths into types and traits: associated functions and constants.

use super::FnCtxt;
use super::path::Value;
use crate::fold::{Pred, TraitRef};
use crate::infer::Answer;
use crate::items::*;
use crate::parse::names::unraw;
use crate::ty::{DefId, Ty, TyKind};
use program::Span;

impl FnCtxt<'_> {
    pub(super) fn resolve_qualified(
        &mut self,
        q: &syn::QSelf,
        path: &syn::Path,
        segments: &[&syn::PathSegment],
        span: Span,
    ) -> Option<Value> {
        let this = self.lower_ty(&q.ty);
        if q.position == 0 {
            return self.resolve_on_type(this, segments, span);
        }
        let trait_path = syn::Path {
            leading_colon: path.leading_colon,
            segments: path.segments.iter().take(q.position).cloned().collect(),
        };
        let def = self.cx.trait_named(self.module, &trait_path, self.origin);
        self.error_from_items();
        let def = def?;
        let tr =
            self.with_scope(|scope| scope.trait_path(&this, def, &trait_path, &mut Vec::new()));
        let rest = &segments[q.position..];
        match rest {
            [member] => self.member_value(def, tr.args, member, span),
            [assoc, rest @ ..] => {
                let name = unraw(&assoc.ident);
                let ty =
                    self.icx
                        .normalize(&Ty::new(TyKind::Projection(def, tr.args, name.into())));
                self.resolve_on_type(ty, rest, span)
            }
            [] => None,
        }
    }

    /// `Type::name`, `Type::Assoc::name`
    pub(super) fn resolve_on_type(
        &mut self,
        ty: Ty,
        rest: &[&syn::PathSegment],
        span: Span,
    ) -> Option<Value> {
        let ty = self.known(&ty);
        let Some((member, more)) = rest.split_first() else {
            return match ty.kind() {
                TyKind::Adt(adt, args) => Some(Value::Constructor(*adt, 0, args.clone())),
                _ => {
                    self.error(span, "This is a type, not a value.");
                    None
                }
            };
        };
        let name = unraw(&member.ident);
        if !more.is_empty() {
            let assoc = self.assoc_type_of(&ty, &name);
            let Some(assoc) = assoc else {
                self.error(
                    span,
                    format!("The explorer cannot tell which associated type `{name}` is."),
                );
                return None;
            };
            return self.resolve_on_type(assoc, more, span);
        }
        if let TyKind::Adt(adt, args) = ty.kind()
            && let Some(variant) = self.cx.variant_named(*adt, &name)
        {
            return Some(Value::Constructor(*adt, variant, args.clone()));
        }
        self.assoc_value(&ty, &name, member, span)
    }

    pub(super) fn assoc_type_of(&mut self, ty: &Ty, name: &str) -> Option<Ty> {
        let env = self.icx.env.clone();
        let found = env.iter().find_map(|pred| match pred {
            Pred::Trait(tr) if tr.self_ty() == ty && self.cx.has_assoc_ty(tr.def, name) => {
                Some(tr.clone())
            }
            _ => None,
        });
        let tr = match found {
            Some(tr) => tr,
            None => {
                let scope_parent = self.with_scope(|scope| scope.assoc_parent())?;
                let tr = self.cx.impl_trait_ref(scope_parent)?;
                self.cx
                    .find_super(&tr, &|def| self.cx.has_assoc_ty(def, name))?
            }
        };
        Some(
            self.icx
                .normalize(&Ty::new(TyKind::Projection(tr.def, tr.args, name.into()))),
        )
    }

    /// An associated function or constant of a type.
    pub(super) fn assoc_value(
        &mut self,
        ty: &Ty,
        name: &str,
        member: &syn::PathSegment,
        span: Span,
    ) -> Option<Value> {
        let is_value = |kind: &DefKind| matches!(kind, DefKind::Fn(_) | DefKind::Const(_));
        if let Some(head) = head(ty) {
            for def in self.inherent_impls(head) {
                let Some(found) = self
                    .cx
                    .member_named(def, name, is_value)
                    .filter(|found| self.may_see(*found))
                else {
                    continue;
                };
                let fits = self.icx.probe(|| {
                    let before = self.icx.pending.borrow().len();
                    let args = self.icx.fresh_args(def);
                    let this = self.icx.normalize(&self.cx.impl_self_ty(def).subst(&args));
                    self.icx.unify(&this, ty).is_ok() && {
                        self.icx.demand_bounds(def, &args);
                        !matches!(self.icx.evaluate_new(before), Answer::No)
                    }
                });
                if fits {
                    let args = self.icx.fresh_args(def);
                    let this = self.icx.normalize(&self.cx.impl_self_ty(def).subst(&args));
                    self.unify_or_report(span, &this, ty);
                    return self.finish_member(found, args, member, span);
                }
            }
        }
        let candidates = self.trait_candidates(ty, name);
        let mut best: Option<TraitRef> = None;
        for tr in candidates {
            match self.icx.evaluate(&Pred::Trait(tr.clone())) {
                Answer::Yes(()) => {
                    best = Some(tr);
                    break;
                }
                Answer::Maybe if best.is_none() => best = Some(tr),
                _ => {}
            }
        }
        let Some(tr) = best else {
            if !ty.is_never() || self.errors.is_empty() {
                let text = self.private_function(name, ty).unwrap_or_else(|| {
                    let of = self.cx.type_text(&self.icx.resolve(ty));
                    let advice = crate::resolve::advice::of_path(&format!("std::time::{name}"));
                    let meant = advice.filter(|_| of == "SystemTime");
                    meant.unwrap_or_else(|| {
                        format!("The explorer's library has no `{name}` on `{of}`.")
                    })
                });
                self.error(span, text);
            }
            return None;
        };
        self.member_value(tr.def, tr.args, member, span)
    }

    pub(super) fn trait_candidates(&mut self, ty: &Ty, name: &str) -> Vec<TraitRef> {
        let is_value = |kind: &DefKind| matches!(kind, DefKind::Fn(_) | DefKind::Const(_));
        let mut found = Vec::new();
        let env = self.icx.env.clone();
        for pred in env.iter() {
            if let Pred::Trait(tr) = pred
                && tr.self_ty() == ty
                && self.cx.member_named(tr.def, name, is_value).is_some()
            {
                found.push(tr.clone());
            }
        }
        let mut traits = (*self.cx.traits_in_scope(self.module)).clone();
        if let TyKind::Dyn(Some(bound), _) = ty.kind() {
            traits.insert(0, bound.def);
        }
        for def in traits {
            if self.cx.member_named(def, name, is_value).is_some()
                && !found.iter().any(|tr| tr.def == def)
            {
                let mut args = self.icx.fresh_args(def);
                args[0] = ty.clone();
                found.push(TraitRef { def, args });
            }
        }
        found
    }

    /// A trait's member, of the trait itself or a supertrait.
    pub(super) fn member_value(
        &mut self,
        of: DefId,
        args: Vec<Ty>,
        member: &syn::PathSegment,
        span: Span,
    ) -> Option<Value> {
        let name = unraw(&member.ident);
        let is_value = |kind: &DefKind| matches!(kind, DefKind::Fn(_) | DefKind::Const(_));
        let tr = TraitRef { def: of, args };
        let found = self.cx.find_super(&tr, &|def| {
            self.cx.member_named(def, &name, is_value).is_some()
        });
        let Some(found) = found else {
            let text = format!("The trait `{}` has no `{name}`.", self.cx.def(of).name);
            self.error(span, text);
            return None;
        };
        let def = self.cx.member_named(found.def, &name, is_value)?;
        self.finish_member(def, found.args, member, span)
    }

    pub(super) fn finish_member(
        &mut self,
        def: DefId,
        mut args: Vec<Ty>,
        member: &syn::PathSegment,
        span: Span,
    ) -> Option<Value> {
        if matches!(self.cx.def(def).kind, DefKind::Const(_)) {
            return Some(Value::Const(def, args));
        }
        let given = self.with_scope(|scope| scope.written_args(&member.arguments));
        self.own_generics(def, &mut args, Some(given), span);
        Some(Value::Fn(def, args))
    }
}
