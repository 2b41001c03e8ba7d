//! Types for the parameters of functions that nobody calls: rustc checks such a function for all types, so what is wrong with it for
//! one is wrong.

use crate::fold::{Pred, TraitRef};
use crate::infer::{Answer, Infcx};
use crate::items::{Cx, DefKind};
use crate::ty::{DefId, Ty, TyKind};
use std::rc::Rc;

impl Cx {
    /// The program's functions with generic parameters, each with types that its bounds allow.
    pub fn sampled_functions(&self) -> Vec<(DefId, Vec<Ty>)> {
        let mut found = self.own(|kind| match kind {
            DefKind::Fn(source) => source.block().is_some(),
            _ => false,
        });
        found.retain(|id| !self.generics_of(*id).params.is_empty());
        let known = self.sample_types();
        let each = found.into_iter();
        each.filter_map(|id| Some((id, self.sample_for(id, &known)?)))
            .collect()
    }

    /// A type that is moved and one that is copied, and the program's own.
    fn sample_types(&self) -> Vec<Ty> {
        let own = self.own(|kind| matches!(kind, DefKind::Adt(_)));
        let plain = own.into_iter().filter_map(|id| match &self.def(id).kind {
            DefKind::Adt(adt) if self.generics_of(id).params.is_empty() => {
                Some(Ty::new(TyKind::Adt(*adt, Vec::new())))
            }
            _ => None,
        });
        let text = self
            .lang_adt("String")
            .map(|adt| Ty::new(TyKind::Adt(adt, Vec::new())));
        let number = Ty::new(TyKind::Int(program::IntTy::I32));
        text.into_iter().chain([number]).chain(plain).collect()
    }

    fn sample_for(&self, id: DefId, known: &[Ty]) -> Option<Vec<Ty>> {
        let (generics, preds) = (self.generics_of(id), self.predicates_of(id));
        let icx = Infcx::new(self, Rc::new(Vec::new()), false);
        let holds = |pred: &Pred| matches!(icx.evaluate(pred), Answer::Yes(()));
        let mut args: Vec<Ty> = Vec::new();
        for (at, param) in generics.params.iter().enumerate() {
            if param.constant.is_some() {
                return None;
            }
            let function = function_wanted(self, &preds, at, &args);
            let mut candidates = function.into_iter().chain(known.iter().cloned());
            let fits = |ty: &Ty| {
                let mut all = args.clone();
                all.push(ty.clone());
                let mut settled = preds.iter().filter(|pred| needs(pred) <= at + 1);
                settled.all(|pred| holds(&pred.subst(&all)))
            };
            let found = candidates.find(fits)?;
            args.push(found);
        }
        Some(args)
    }
}

/// The function pointer that bounds of a parameter ask for, given the parameters before it.
fn function_wanted(cx: &Cx, preds: &[Pred], at: usize, args: &[Ty]) -> Option<Ty> {
    let is_function = |tr: &TraitRef| {
        let this = matches!(tr.self_ty().kind(), TyKind::Param(param, _) if *param as usize == at);
        let names = ["fn", "fn_mut", "fn_once"];
        this && names.iter().any(|name| cx.is_lang(tr.def, name))
    };
    preds.iter().find_map(|pred| match pred {
        Pred::Proj(tr, _, output) if is_function(tr) => {
            let TyKind::Tuple(inputs) = tr.args.get(1)?.kind() else {
                return None;
            };
            let all = || inputs.iter().chain([output]);
            if all().any(|ty| most(ty) > at) {
                return None;
            }
            let inputs = inputs.iter().map(|ty| ty.subst(args)).collect();
            Some(Ty::new(TyKind::FnPtr(inputs, output.subst(args))))
        }
        _ => None,
    })
}

/// How many parameters must be known before a bound can be looked at.
fn needs(pred: &Pred) -> usize {
    let of = pred.trait_ref().args.iter().map(most).max().unwrap_or(0);
    match pred {
        Pred::Trait(_) => of,
        Pred::Proj(_, _, ty) => of.max(most(ty)),
    }
}

/// The last parameter that a type has in it, counted from one.
fn most(ty: &Ty) -> usize {
    let last = std::cell::Cell::new(0);
    ty.any(&|part| {
        if let TyKind::Param(at, _) = part.kind() {
            last.set(last.get().max(*at as usize + 1));
        }
        false
    });
    last.get()
}
