//! Finding out why a trait holds: by a bound in scope, by an impl, or by nature.

use super::{Answer, Infcx, VarKind};
use crate::fold::{Pred, TraitRef};
use crate::items::{Head, head};
use crate::ty::{DefId, Ty, TyKind};

/// Why a trait holds.
#[derive(Clone, Debug)]
pub enum Reason {
    /// A bound in scope says so.
    Bound(TraitRef),
    /// The bounds that an associated or opaque type is declared with say so.
    Declared(TraitRef, Vec<Pred>),
    /// An impl, to be matched again when confirmed.
    Impl(DefId),
    /// By nature, if this holds of the parts.
    Builtin(Vec<Pred>),
    /// It is a function-like type: its parameters and result.
    Callable(Vec<Ty>, Ty),
    /// It is a coroutine with this output.
    Coroutine(Ty),
    /// It is a trait object; the supertrait as the object promises it.
    Object(TraitRef),
}

impl Infcx<'_> {
    /// Shows a predicate for good, demanding what that needs.
    pub fn process(&self, pred: &Pred) -> Answer<()> {
        match pred {
            Pred::Trait(tr) => match self.select(tr) {
                Answer::Yes(reason) => match self.confirm(tr, &reason) {
                    Some(_) => Answer::Yes(()),
                    None => Answer::No,
                },
                Answer::No => Answer::No,
                Answer::Maybe => Answer::Maybe,
            },
            Pred::Proj(tr, name, ty) => match self.project(tr, name) {
                Answer::Yes(found) => match self.unify(&found, ty) {
                    Ok(()) => Answer::Yes(()),
                    Err(_) => Answer::No,
                },
                Answer::No => Answer::No,
                Answer::Maybe => Answer::Maybe,
            },
        }
    }

    /// Whether a predicate holds, as far as can be said; changes nothing.
    pub fn evaluate(&self, pred: &Pred) -> Answer<()> {
        self.probe(|| self.evaluate_in(pred))
    }

    pub(super) fn evaluate_in(&self, pred: &Pred) -> Answer<()> {
        if self.depth.get() > 24 {
            return Answer::Maybe;
        }
        let settled = self.settled_form(pred);
        if let Some(known) = settled
            .as_ref()
            .and_then(|pred| self.settled.borrow().get(pred).copied())
        {
            return if known { Answer::Yes(()) } else { Answer::No };
        }
        let before = self.pending.borrow().len();
        let outer = self.depth.replace(self.depth.get() + 1);
        let answer = match self.process(pred) {
            Answer::Yes(()) => self.evaluate_new(before),
            other => other,
        };
        self.depth.set(outer);
        if let (Some(pred), Answer::Yes(()) | Answer::No) = (settled, &answer) {
            self.settled
                .borrow_mut()
                .insert(pred, matches!(answer, Answer::Yes(())));
        }
        answer
    }

    /// Evaluates what was demanded since: all must hold, in whatever order their variables become known.
    pub fn evaluate_new(&self, before: usize) -> Answer<()> {
        let mut open = self.pending.borrow_mut().split_off(before);
        loop {
            let mut kept = Vec::new();
            let mut progress = false;
            for obligation in open {
                match self.evaluate_in(&obligation.pred) {
                    Answer::Yes(()) => progress = true,
                    Answer::No => return Answer::No,
                    Answer::Maybe => kept.push(obligation),
                }
                self.pending.borrow_mut().truncate(before);
            }
            open = kept;
            if open.is_empty() {
                return Answer::Yes(());
            }
            if !progress {
                return Answer::Maybe;
            }
        }
    }

    /// Finds the one reason why a trait holds.
    pub fn select(&self, tr: &TraitRef) -> Answer<Reason> {
        self.fuel.set(self.fuel.get().saturating_sub(1));
        if self.fuel.get() == 0 {
            return Answer::No;
        }
        let this = self.shallow(tr.self_ty());
        if self.lang_is(
            tr.def,
            &[
                "send",
                "sync",
                "unpin",
                "freeze",
                "tuple_trait",
                "unwind_safe",
                "ref_unwind_safe",
            ],
        ) {
            return Answer::Yes(Reason::Builtin(Vec::new()));
        }
        if self.lang_is(tr.def, &["sized"]) {
            let unsized_ty = match this.kind() {
                TyKind::Str | TyKind::Slice(_) | TyKind::Dyn(..) => true,
                // A trait's `Self` may be any type, unless a bound says more.
                TyKind::Param(0, name) if &**name == "Self" => self.select_bound(tr).is_none(),
                _ => false,
            };
            return if unsized_ty {
                Answer::No
            } else {
                Answer::Yes(Reason::Builtin(Vec::new()))
            };
        }
        if self.is_unknown(&this) {
            return Answer::Maybe;
        }
        let again = |ty: Ty| {
            let mut args = tr.args.clone();
            args[0] = ty;
            // One associated type may lead to the next, in a circle too: counted with the projections, which end that.
            self.projecting.set(self.projecting.get() + 1);
            let answer = self.select(&TraitRef { def: tr.def, args });
            self.projecting.set(self.projecting.get() - 1);
            answer
        };
        match this.kind() {
            TyKind::Projection(def, args, name) => match self.project(
                &TraitRef {
                    def: *def,
                    args: args.clone(),
                },
                name,
            ) {
                Answer::Yes(ty) if ty != this => return again(ty),
                Answer::Maybe => return Answer::Maybe,
                _ => {}
            },
            TyKind::Opaque(..) if self.reveal => {
                let normal = self.normalize(&this);
                if normal != this {
                    return again(normal);
                }
            }
            _ => {}
        }
        if let Some(answer) = self.select_bound(tr) {
            return answer;
        }
        if let Some(answer) = self.select_declared(tr, &this) {
            return answer;
        }
        if let Some(answer) = self.select_builtin(tr, &this) {
            return answer;
        }
        self.select_impl(tr, &this)
    }

    pub(super) fn select_bound(&self, tr: &TraitRef) -> Option<Answer<Reason>> {
        let mut found: Vec<&TraitRef> = Vec::new();
        for pred in self.env.iter() {
            if let Pred::Trait(bound) = pred
                && bound.def == tr.def
                && !found.contains(&bound)
                && self.probe(|| self.unify_all(&bound.args, &tr.args).is_ok())
            {
                found.push(bound);
            }
        }
        match found.as_slice() {
            [] => None,
            [one] => Some(Answer::Yes(Reason::Bound((*one).clone()))),
            [first, ..] if !tr.args.iter().any(|ty| self.resolve(ty).has_vars()) => {
                let exact = found.iter().find(|bound| bound.args == tr.args);
                Some(Answer::Yes(Reason::Bound(
                    (**exact.unwrap_or(first)).clone(),
                )))
            }
            _ => Some(Answer::Maybe),
        }
    }

    /// The impls that could be the reason, their where clauses not yet looked at.
    pub(super) fn matching_impls(&self, tr: &TraitRef, this: &Ty) -> Vec<DefId> {
        self.cx.index_impls();
        let all = self
            .cx
            .trait_impls
            .borrow()
            .get(&tr.def)
            .cloned()
            .unwrap_or_default();
        let kind = self.var_kind(this);
        let wanted = head(this);
        let fits = |of: Option<Head>| match (of, kind) {
            (None, _) => true,
            (Some(Head::Int(_)), Some(VarKind::Int))
            | (Some(Head::Float(_)), Some(VarKind::Float)) => true,
            (Some(_), Some(_)) => false,
            (Some(of), None) => wanted == Some(of),
        };
        let candidates = all
            .into_iter()
            .filter(|(of, _)| fits(*of))
            .map(|(_, def)| def);
        candidates
            .filter(|def| self.probe(|| self.match_impl(*def, tr).is_some()))
            .collect()
    }

    pub(super) fn select_impl(&self, tr: &TraitRef, this: &Ty) -> Answer<Reason> {
        let found = self.matching_impls(tr, this);
        match found.as_slice() {
            [] => Answer::No,
            [one] => Answer::Yes(Reason::Impl(*one)),
            several => {
                let may = |def: &DefId| {
                    !matches!(self.probe(|| self.evaluate_impl(*def, tr)), Answer::No)
                };
                let left: Vec<DefId> = several.iter().copied().filter(may).collect();
                match left.as_slice() {
                    [] => Answer::No,
                    [one] => Answer::Yes(Reason::Impl(*one)),
                    _ => Answer::Maybe,
                }
            }
        }
    }

    pub(super) fn evaluate_impl(&self, def: DefId, tr: &TraitRef) -> Answer<()> {
        if self.depth.get() > 24 {
            return Answer::Maybe;
        }
        let before = self.pending.borrow().len();
        let Some(args) = self.match_impl(def, tr) else {
            return Answer::No;
        };
        self.demand_bounds(def, &args);
        let outer = self.depth.replace(self.depth.get() + 1);
        let answer = self.evaluate_new(before);
        self.depth.set(outer);
        answer
    }

    /// Matches an impl's header; gives the impl's arguments.
    pub fn match_impl(&self, def: DefId, tr: &TraitRef) -> Option<Vec<Ty>> {
        let header = self.cx.impl_trait_ref(def)?;
        let args = self.fresh_args(def);
        let header = header.subst(&args);
        self.unify_all(&header.args, &tr.args).ok()?;
        Some(args)
    }

    /// Takes a reason for good: binds what it binds and demands what it needs. For an impl: its arguments.
    pub fn confirm(&self, tr: &TraitRef, reason: &Reason) -> Option<Vec<Ty>> {
        match reason {
            Reason::Bound(bound) | Reason::Declared(bound, _) | Reason::Object(bound) => {
                let rest = |tr: &TraitRef| tr.args[1..].to_vec();
                self.unify_all(&rest(bound), &rest(tr)).ok()?;
                if !matches!(reason, Reason::Object(_)) {
                    self.unify(bound.self_ty(), tr.self_ty()).ok()?;
                }
                Some(Vec::new())
            }
            Reason::Impl(def) => {
                let args = self.match_impl(*def, tr)?;
                self.demand_bounds(*def, &args);
                Some(args)
            }
            Reason::Builtin(nested) => {
                nested.iter().for_each(|pred| self.demand(pred.clone()));
                Some(Vec::new())
            }
            Reason::Callable(inputs, _) => {
                self.unify(&Ty::new(TyKind::Tuple(inputs.clone())), tr.args.get(1)?)
                    .ok()?;
                Some(Vec::new())
            }
            Reason::Coroutine(_) => Some(Vec::new()),
        }
    }
}
