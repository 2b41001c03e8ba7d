//! Which method a name means on a receiver, in rustc's order: for each dereference of the receiver by value, then `&`, then
//! `&mut`; in each, methods of the type itself before methods of traits.

use super::FnCtxt;
use super::autoderef::Step;
use crate::fold::{Pred, TraitRef};
use crate::infer::Answer;
use crate::items::*;
use crate::ty::{DefId, Ty, TyKind};

/// The method found.
pub struct Pick {
    /// The function.
    pub def: DefId,
    /// Where it comes from.
    pub source: Source,
    /// How many dereferences the receiver takes.
    pub derefs: usize,
    /// An array receiver becomes a slice.
    pub unsize: bool,
    /// Then a reference is taken.
    pub autoref: Option<bool>,
}

/// Where a method comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// An inherent impl.
    Impl(DefId),
    /// A trait: its arguments as far as known; `None` where all are to be found out.
    Trait(Option<TraitRef>),
}

#[derive(Clone, Debug)]
struct Candidate {
    def: DefId,
    source: Source,
}

impl FnCtxt<'_> {
    /// Finds a method. The steps are the receiver's dereferences.
    pub(super) fn probe_method(&mut self, steps: &[Step], name: &str) -> Option<Pick> {
        let mut all: Vec<(usize, bool, Ty)> = steps
            .iter()
            .enumerate()
            .map(|(at, step)| (at, false, step.ty.clone()))
            .collect();
        if let Some(last) = steps.last()
            && let TyKind::Array(elem, _) = last.ty.kind()
        {
            all.push((steps.len() - 1, true, Ty::new(TyKind::Slice(elem.clone()))));
        }
        let mut inherent = Vec::new();
        for (_, _, ty) in &all {
            self.inherent_candidates(ty, name, &mut inherent);
        }
        let extension = self.extension_candidates(name);
        for (derefs, unsize, ty) in &all {
            for autoref in [None, Some(false), Some(true)] {
                // A slice or text itself is nothing that could be passed.
                let unsized_value = matches!(ty.kind(), TyKind::Slice(_) | TyKind::Str);
                if unsized_value && autoref.is_none() {
                    continue;
                }
                let adjusted = autoref
                    .map_or_else(|| ty.clone(), |mutable| Ty::reference(mutable, ty.clone()));
                // Nor is an object, whose own methods alone are looked at, to say so.
                let object = matches!(ty.kind(), TyKind::Dyn(..)) && autoref.is_none();
                let kinds = [&inherent, &extension];
                for candidates in &kinds[..if object { 1 } else { 2 }] {
                    if let Some(found) = self.pick_among(candidates, &adjusted) {
                        return Some(Pick {
                            def: found.def,
                            source: found.source,
                            derefs: *derefs,
                            unsize: *unsize,
                            autoref,
                        });
                    }
                }
            }
        }
        None
    }

    fn pick_among(&mut self, candidates: &[Candidate], receiver: &Ty) -> Option<Candidate> {
        let mut maybe: Vec<Candidate> = Vec::new();
        let mut yes: Vec<Candidate> = Vec::new();
        for candidate in candidates {
            match self.consider(candidate, receiver) {
                Answer::Yes(()) => yes.push(candidate.clone()),
                Answer::Maybe => maybe.push(candidate.clone()),
                Answer::No => {}
            }
        }
        let mut found = yes.into_iter().chain(maybe);
        found.next()
    }

    /// Whether a candidate's `self` parameter fits the adjusted receiver and its bounds may hold.
    fn consider(&mut self, candidate: &Candidate, receiver: &Ty) -> Answer<()> {
        let icx = &self.icx;
        let sig = self.cx.sig_of(candidate.def);
        let generics = self.cx.generics_of(candidate.def);
        icx.probe(|| {
            let before = icx.pending.borrow().len();
            let (mut args, mut demand) = match &candidate.source {
                Source::Impl(def) => {
                    let args = icx.fresh_args(*def);
                    (
                        args.clone(),
                        self.cx
                            .predicates_of(*def)
                            .iter()
                            .map(|pred| pred.subst(&args))
                            .collect::<Vec<_>>(),
                    )
                }
                Source::Trait(Some(tr)) => (tr.args.clone(), Vec::new()),
                Source::Trait(None) => {
                    let Some(parent) = self.cx.def(candidate.def).parent else {
                        return Answer::No;
                    };
                    let args = icx.fresh_args(parent);
                    (
                        args.clone(),
                        vec![Pred::Trait(TraitRef { def: parent, args })],
                    )
                }
            };
            while args.len() < generics.params.len() {
                args.push(icx.fresh_any());
            }
            let Some(this) = sig.inputs.first() else {
                return Answer::No;
            };
            let wanted = icx.normalize(&this.subst(&args));
            if icx.unify(&wanted, receiver).is_err() {
                return Answer::No;
            }
            // What an object or a bound has is chosen even where it cannot be called.
            if let Source::Trait(None) = candidate.source {
                // `where Self: Sized` and the like are the method's own.
                demand.extend(self.method_bounds(candidate.def, &args));
            }
            demand.into_iter().for_each(|pred| icx.demand(pred));
            icx.evaluate_new(before)
        })
    }

    /// The bounds a trait method puts on `Self` itself.
    fn method_bounds(&self, def: DefId, args: &[Ty]) -> Vec<Pred> {
        let preds = self.cx.predicates_of(def);
        let parent = self
            .cx
            .def(def)
            .parent
            .map_or(0, |parent| self.cx.predicates_of(parent).len());
        let on_self =
            |pred: &&Pred| matches!(pred.trait_ref().self_ty().kind(), TyKind::Param(0, _));
        preds[parent..]
            .iter()
            .filter(on_self)
            .map(|pred| pred.subst(args))
            .collect()
    }

    fn inherent_candidates(&mut self, ty: &Ty, name: &str, found: &mut Vec<Candidate>) {
        match ty.kind() {
            TyKind::Dyn(Some(bound), _) => {
                let mut args = vec![ty.clone()];
                args.extend(bound.args.iter().cloned());
                self.trait_ref_candidates(
                    TraitRef {
                        def: bound.def,
                        args,
                    },
                    name,
                    found,
                );
            }
            TyKind::Param(..) | TyKind::Projection(..) => {
                let env = self.icx.env.clone();
                for pred in env.iter() {
                    if let Pred::Trait(tr) = pred
                        && tr.self_ty() == ty
                        && let Some(def) = self.method_in(tr.def, name)
                    {
                        found.push(Candidate {
                            def,
                            source: Source::Trait(Some(tr.clone())),
                        });
                    }
                }
            }
            _ => {}
        }
        let Some(head) = head(ty) else { return };
        for def in self.inherent_impls(head) {
            if let Some(def_fn) = self
                .cx
                .member_named(def, name, |kind| matches!(kind, DefKind::Fn(_)))
                && self.may_see(def_fn)
                && self.cx.sig_of(def_fn).has_self
            {
                found.push(Candidate {
                    def: def_fn,
                    source: Source::Impl(def),
                });
            }
        }
    }

    /// Inherent impls of types with that head.
    pub(super) fn inherent_impls(&self, head: Head) -> Vec<DefId> {
        self.cx.index_impls();
        self.cx
            .inherent
            .borrow()
            .get(&head)
            .cloned()
            .unwrap_or_default()
    }

    fn trait_ref_candidates(&mut self, tr: TraitRef, name: &str, found: &mut Vec<Candidate>) {
        let all = crate::infer::elaborate(self.cx, &[Pred::Trait(tr)]);
        for pred in all.iter() {
            if let Pred::Trait(tr) = pred
                && let Some(def) = self.method_in(tr.def, name)
            {
                found.push(Candidate {
                    def,
                    source: Source::Trait(Some(tr.clone())),
                });
            }
        }
    }

    fn extension_candidates(&mut self, name: &str) -> Vec<Candidate> {
        let mut traits = (*self.cx.traits_in_scope(self.module)).clone();
        if let Some(own) = self.own_trait()
            && !traits.contains(&own)
        {
            traits.push(own);
        }
        let found = traits
            .into_iter()
            .filter_map(|def| self.method_in(def, name));
        found
            .map(|def| Candidate {
                def,
                source: Source::Trait(None),
            })
            .collect()
    }

    /// The trait that this body is written in, or in an implementation of: there it needs no import.
    fn own_trait(&self) -> Option<DefId> {
        let parent = self.cx.def(self.owner).parent?;
        match self.cx.def(parent).kind {
            DefKind::Trait(_) => Some(parent),
            DefKind::Impl(..) => self.cx.impl_trait_ref(parent).map(|tr| tr.def),
            _ => None,
        }
    }

    /// A trait's own method of that name that takes `self`.
    fn method_in(&self, of: DefId, name: &str) -> Option<DefId> {
        let found = self
            .cx
            .member_named(of, name, |kind| matches!(kind, DefKind::Fn(_)))?;
        self.cx.sig_of(found).has_self.then_some(found)
    }
}
