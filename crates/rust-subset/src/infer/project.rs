//! Associated types: what they are here.

use super::select::Reason;
use super::{Answer, Infcx};
use crate::fold::{Pred, TraitRef};
use crate::items::DefKind;
use crate::ty::{Ty, TyKind};
use std::rc::Rc;

impl Infcx<'_> {
    /// Replaces every associated type that can be known now; those that depend on variables become new variables.
    pub fn normalize(&self, ty: &Ty) -> Ty {
        if !ty.any(&|part| {
            matches!(part.kind(), TyKind::Projection(..))
                || (self.reveal && matches!(part.kind(), TyKind::Opaque(..)))
        }) {
            return ty.clone();
        }
        ty.map(&mut |ty| match ty.kind() {
            TyKind::Projection(def, args, name) => {
                let args: Vec<Ty> = args.iter().map(|ty| self.normalize(ty)).collect();
                let tr = TraitRef { def: *def, args };
                Some(match self.project(&tr, name) {
                    Answer::Yes(ty) => ty,
                    Answer::No => Ty::new(TyKind::Projection(tr.def, tr.args, name.clone())),
                    Answer::Maybe => {
                        let var = self.fresh_any();
                        self.demand_as_is(Pred::Proj(tr, name.clone(), var.clone()));
                        var
                    }
                })
            }
            TyKind::Opaque(def, at, args) if self.reveal => {
                let args: Vec<Ty> = args.iter().map(|ty| self.normalize(ty)).collect();
                if let Some(ty) = self.cx.implemented_result(*def, *at, &args) {
                    return Some(self.normalize(&ty));
                }
                let hidden = self.cx.hidden_type(*def, *at)?;
                Some(self.normalize(&hidden.subst(&args)))
            }
            _ => None,
        })
    }

    /// What `<Self as Trait>::name` is.
    pub fn project(&self, tr: &TraitRef, name: &Rc<str>) -> Answer<Ty> {
        // Definitions that go round in circles have no answer; rustc refuses them.
        if self.projecting.get() > 64 {
            return Answer::No;
        }
        let settled = match self.settled_form(&Pred::Trait(tr.clone())) {
            Some(Pred::Trait(tr)) => Some((tr, name.clone())),
            _ => None,
        };
        if let Some(known) = settled
            .as_ref()
            .and_then(|key| self.projected.borrow().get(key).cloned())
        {
            return Answer::Yes(known);
        }
        self.projecting.set(self.projecting.get() + 1);
        let answer = self.project_inner(tr, name);
        self.projecting.set(self.projecting.get() - 1);
        if let (Some(key), Answer::Yes(ty)) = (settled, &answer) {
            let ty = self.resolve(ty);
            if !self.is_open(&ty) {
                self.projected.borrow_mut().insert(key, ty);
            }
        }
        answer
    }

    fn project_inner(&self, tr: &TraitRef, name: &Rc<str>) -> Answer<Ty> {
        let this = self.shallow(tr.self_ty());
        if self.is_unknown(&this) {
            return Answer::Maybe;
        }
        if let Some(ty) = self.project_by(&self.env.clone(), tr, name) {
            return Answer::Yes(self.normalize(&ty));
        }
        let reason = match self.select(tr) {
            Answer::Yes(reason) => reason,
            Answer::No => return Answer::No,
            Answer::Maybe => return Answer::Maybe,
        };
        let rigid = || {
            let args = tr.args.iter().map(|ty| self.resolve(ty)).collect();
            Ty::new(TyKind::Projection(tr.def, args, name.clone()))
        };
        match &reason {
            Reason::Impl(def) => {
                let Some(args) = self.match_impl(*def, tr) else {
                    return Answer::No;
                };
                // Only what decides the impl's further arguments: whether the trait holds is a question of its own.
                for pred in self.cx.predicates_of(*def).iter() {
                    let pred = pred.subst(&args);
                    if matches!(pred, Pred::Proj(..)) && self.settled_form(&pred).is_none() {
                        self.demand(pred);
                    }
                }
                let member = self
                    .cx
                    .member_named(*def, name, |kind| matches!(kind, DefKind::ImplTy(..)));
                if let Some(value) = member.and_then(|member| self.cx.assoc_value(member)) {
                    return Answer::Yes(self.normalize(&value.subst(&args)));
                }
                let member = self
                    .cx
                    .member_named(tr.def, name, |kind| matches!(kind, DefKind::AssocTy(..)));
                match member.and_then(|member| self.cx.assoc_value(member)) {
                    Some(value) => Answer::Yes(self.normalize(&value.subst(&tr.args))),
                    None => Answer::No,
                }
            }
            Reason::Callable(_, output) => match self.confirm(tr, &reason) {
                Some(_) => Answer::Yes(self.normalize(output)),
                None => Answer::No,
            },
            Reason::Coroutine(output) => Answer::Yes(self.normalize(output)),
            Reason::Declared(_, all) => match self.project_by(all, tr, name) {
                Some(ty) => Answer::Yes(self.normalize(&ty)),
                None => Answer::Yes(rigid()),
            },
            Reason::Object(_) => {
                let TyKind::Dyn(Some(bound), _) = this.kind() else {
                    return Answer::No;
                };
                let found = bound
                    .assoc
                    .iter()
                    .find(|(assoc, _)| assoc == name)
                    .map(|(_, ty)| ty.clone());
                match found.or_else(|| self.object_super_assoc(&this, bound, name)) {
                    Some(ty) => {
                        let _ = self.confirm(tr, &reason);
                        Answer::Yes(ty)
                    }
                    None => Answer::No,
                }
            }
            Reason::Bound(_) => Answer::Yes(match this.kind() {
                // A bound in scope hides what the associated type itself is declared with, which may say more.
                TyKind::Projection(def, args, of) => {
                    let preds: Vec<Pred> = self
                        .cx
                        .assoc_bounds(*def, of)
                        .iter()
                        .map(|pred| pred.subst(args))
                        .collect();
                    let found = self.project_by(&super::elaborate(self.cx, &preds), tr, name);
                    found.map_or_else(rigid, |ty| self.normalize(&ty))
                }
                _ => rigid(),
            }),
            Reason::Builtin(_) => Answer::Yes(rigid()),
        }
    }

    /// What an object's supertraits fix: `trait A: Iterator<Item = u8>`.
    fn object_super_assoc(
        &self,
        this: &Ty,
        bound: &crate::ty::TraitBound,
        name: &Rc<str>,
    ) -> Option<Ty> {
        let mut args = vec![this.clone()];
        args.extend(bound.args.iter().cloned());
        let all = super::elaborate(
            self.cx,
            &[Pred::Trait(TraitRef {
                def: bound.def,
                args,
            })],
        );
        all.iter().find_map(|pred| match pred {
            Pred::Proj(_, assoc, ty) if assoc == name => Some(ty.clone()),
            _ => None,
        })
    }

    /// Looks for an equality among predicates.
    fn project_by(&self, preds: &[Pred], tr: &TraitRef, name: &Rc<str>) -> Option<Ty> {
        preds.iter().find_map(|pred| match pred {
            Pred::Proj(of, assoc, ty) if assoc == name && of.def == tr.def => self
                .commit_if(|| self.unify_all_shallow(&of.args, &tr.args))
                .ok()
                .map(|()| ty.clone()),
            _ => None,
        })
    }

    /// Like `unify_all`, but two associated types are equal only if they look equal: projecting them would go round in circles.
    fn unify_all_shallow(&self, a: &[Ty], b: &[Ty]) -> Result<(), super::unify::Mismatch> {
        let projection = |ty: &Ty| matches!(self.shallow(ty).kind(), TyKind::Projection(..));
        for (x, y) in a.iter().zip(b) {
            if projection(x) || projection(y) {
                if self.resolve(x) != self.resolve(y) {
                    return Err(super::unify::Mismatch);
                }
            } else {
                self.unify(x, y)?;
            }
        }
        Ok(())
    }
}
