//! Type inference: variables, unification, trait selection, and the checking of bodies.

pub mod builtin;
pub mod project;
pub mod select;
pub mod unify;

use crate::fold::{Pred, TraitRef};
use crate::items::Cx;
use crate::ty::{Ty, TyKind};
use program::Span;
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What a variable may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VarKind {
    /// Any type.
    General,
    /// An integer type; `i32` if nothing else says.
    Int,
    /// A float type; `f64` if nothing else says.
    Float,
}

#[derive(Clone, Debug)]
enum VarValue {
    Unbound(VarKind),
    Bound(Ty),
}

/// Something that must hold, and where the demand arose.
#[derive(Clone, Debug)]
pub struct Obligation {
    /// What.
    pub pred: Pred,
    /// Where.
    pub span: Span,
    /// How many obligations it is removed from a written one.
    pub depth: u32,
}

/// An answer that may have to wait for more to be known.
#[derive(Clone, Debug)]
pub enum Answer<T> {
    /// It holds.
    Yes(T),
    /// It does not.
    No,
    /// It depends on what variables become.
    Maybe,
}

/// What can be undone together.
pub struct Snapshot {
    undo: usize,
    vars: usize,
    pending: usize,
}

/// An inference context: variables and what must hold of them.
pub struct Infcx<'c> {
    /// Everything.
    pub cx: &'c Cx,
    vars: RefCell<Vec<VarValue>>,
    undo: RefCell<Vec<(u32, VarValue)>>,
    /// What the bounds in scope promise.
    pub env: Rc<Vec<Pred>>,
    /// What is still to be shown.
    pub pending: RefCell<Vec<Obligation>>,
    /// Look behind `impl Trait` results.
    pub reveal: bool,
    /// Where new obligations arise.
    pub at: Cell<Span>,
    depth: Cell<u32>,
    projecting: Cell<u32>,
    /// Predicates that no variable can change, and whether they hold.
    settled: RefCell<FxHashMap<Pred, bool>>,
    /// Associated types that no variable can change.
    projected: RefCell<FxHashMap<(TraitRef, Rc<str>), Ty>>,
    /// Steps taken, to end searches that would not end.
    pub fuel: Cell<u32>,
}

impl<'c> Infcx<'c> {
    /// A context in which the given bounds hold.
    pub fn new(cx: &'c Cx, env: Rc<Vec<Pred>>, reveal: bool) -> Infcx<'c> {
        Infcx {
            cx,
            vars: RefCell::default(),
            undo: RefCell::default(),
            env,
            pending: RefCell::default(),
            reveal,
            at: Cell::default(),
            depth: Cell::new(0),
            projecting: Cell::new(0),
            settled: RefCell::default(),
            projected: RefCell::default(),
            fuel: Cell::new(2_000_000),
        }
    }

    /// A new variable.
    pub fn fresh(&self, kind: VarKind) -> Ty {
        let mut vars = self.vars.borrow_mut();
        vars.push(VarValue::Unbound(kind));
        Ty::new(TyKind::Infer(vars.len() as u32 - 1))
    }

    /// A new variable for any type.
    pub fn fresh_any(&self) -> Ty {
        self.fresh(VarKind::General)
    }

    /// New variables for all generic parameters of a definition.
    pub fn fresh_args(&self, def: crate::ty::DefId) -> Vec<Ty> {
        self.cx
            .generics_of(def)
            .params
            .iter()
            .map(|_| self.fresh_any())
            .collect()
    }

    /// A type with its outermost variable replaced as far as known.
    pub fn shallow(&self, ty: &Ty) -> Ty {
        let mut ty = ty.clone();
        let vars = self.vars.borrow();
        while let TyKind::Infer(id) = ty.kind() {
            match &vars[*id as usize] {
                VarValue::Bound(to) => ty = to.clone(),
                VarValue::Unbound(_) => break,
            }
        }
        ty
    }

    /// Whether a type has more parts than anybody writes. A few lines can double a type again and again, and what follows
    /// looks at every part.
    pub fn is_huge(&self, ty: &Ty) -> bool {
        self.exceeds(ty, &Cell::new(crate::fold::MAX_PARTS))
    }

    fn exceeds(&self, ty: &Ty, left: &Cell<u32>) -> bool {
        ty.any(&|part| {
            left.set(left.get().saturating_sub(1));
            let known = self.shallow(part);
            left.get() == 0 || (part.is_var() && !known.is_var() && self.exceeds(&known, left))
        })
    }

    /// A type with every variable replaced as far as known.
    pub fn resolve(&self, ty: &Ty) -> Ty {
        if !ty.has_vars() {
            return ty.clone();
        }
        ty.map(&mut |ty| {
            let TyKind::Infer(_) = ty.kind() else {
                return None;
            };
            let known = self.shallow(ty);
            Some(if known.is_var() {
                known
            } else {
                self.resolve(&known)
            })
        })
    }

    /// What an unbound variable may become; `None` for other types.
    pub fn var_kind(&self, ty: &Ty) -> Option<VarKind> {
        match self.shallow(ty).kind() {
            TyKind::Infer(id) => match &self.vars.borrow()[*id as usize] {
                VarValue::Unbound(kind) => Some(*kind),
                VarValue::Bound(_) => None,
            },
            _ => None,
        }
    }

    /// Whether a type is a variable of which nothing is known.
    pub fn is_unknown(&self, ty: &Ty) -> bool {
        self.var_kind(ty) == Some(VarKind::General)
    }

    /// Whether it is an integer, of which type may not be known yet.
    pub fn is_integer(&self, ty: &Ty) -> bool {
        matches!(ty.kind(), TyKind::Int(_)) || self.var_kind(ty) == Some(VarKind::Int)
    }

    /// Integers and floats of which nothing else became known get their usual types.
    pub fn apply_fallbacks(&self) {
        let count = self.vars.borrow().len();
        for id in 0..count {
            let ty = Ty::new(TyKind::Infer(id as u32));
            let fallback = match self.var_kind(&ty) {
                Some(VarKind::Int) => TyKind::Int(program::IntTy::I32),
                Some(VarKind::Float) => TyKind::Float(program::FloatTy::F64),
                _ => continue,
            };
            let _ = self.unify(&ty, &Ty::new(fallback));
        }
    }

    /// Remembers the state of all variables.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            undo: self.undo.borrow().len(),
            vars: self.vars.borrow().len(),
            pending: self.pending.borrow().len(),
        }
    }

    /// Undoes everything since the snapshot.
    pub fn rollback(&self, to: Snapshot) {
        let mut vars = self.vars.borrow_mut();
        let mut undo = self.undo.borrow_mut();
        while undo.len() > to.undo {
            if let Some((id, old)) = undo.pop() {
                vars[id as usize] = old;
            }
        }
        vars.truncate(to.vars);
        self.pending.borrow_mut().truncate(to.pending);
    }

    /// Tries something and undoes it.
    pub fn probe<T>(&self, f: impl FnOnce() -> T) -> T {
        let snapshot = self.snapshot();
        let found = f();
        self.rollback(snapshot);
        found
    }

    /// Tries something and undoes it if it fails.
    pub fn commit_if<T, E>(&self, f: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let snapshot = self.snapshot();
        let found = f();
        if found.is_err() {
            self.rollback(snapshot);
        }
        found
    }

    /// How many variables there are: those made later are not seen before a snapshot's end.
    pub fn var_count(&self) -> usize {
        self.vars.borrow().len()
    }

    /// Demands something whose types are normalized already.
    pub fn demand_as_is(&self, pred: Pred) {
        let obligation = Obligation {
            pred,
            span: self.at.get(),
            depth: self.depth.get() + 1,
        };
        self.pending.borrow_mut().push(obligation);
    }

    fn set(&self, id: u32, value: VarValue) {
        let old = std::mem::replace(&mut self.vars.borrow_mut()[id as usize], value);
        self.undo.borrow_mut().push((id, old));
    }

    /// Demands something.
    pub fn demand(&self, pred: Pred) {
        let depth = self.depth.get() + 1;
        let pred = pred.map(&mut |ty| self.normalize(ty));
        let obligation = Obligation {
            pred,
            span: self.at.get(),
            depth,
        };
        self.pending.borrow_mut().push(obligation);
    }

    /// Demands the bounds of a definition for given arguments.
    pub fn demand_bounds(&self, def: crate::ty::DefId, args: &[Ty]) {
        for pred in self.cx.predicates_of(def).iter() {
            self.demand(pred.subst(args));
        }
    }

    /// Demands a trait.
    pub fn demand_trait(&self, def: crate::ty::DefId, args: Vec<Ty>) {
        self.demand(Pred::Trait(TraitRef { def, args }));
    }

    /// The predicate with all variables replaced, if none is left, not even in the types of its closures: then what is found out
    /// about it stays true.
    fn settled_form(&self, pred: &Pred) -> Option<Pred> {
        let pred = pred.map(&mut |ty| self.resolve(ty));
        let open = match &pred {
            Pred::Trait(tr) => tr.args.iter().any(|ty| self.is_open(ty)),
            Pred::Proj(tr, _, ty) => self.is_open(ty) || tr.args.iter().any(|ty| self.is_open(ty)),
        };
        (!open).then_some(pred)
    }

    /// Whether a resolved type depends on variables, also through the types of its closures.
    fn is_open(&self, ty: &Ty) -> bool {
        ty.any(&|part| match part.kind() {
            TyKind::Infer(_) => true,
            TyKind::Closure(id, _) | TyKind::Coroutine(id, _) => {
                let closures = self.cx.closures.borrow();
                let info = &closures[id.0 as usize];
                info.inputs
                    .iter()
                    .chain([&info.output])
                    .any(|ty| self.resolve(ty).has_vars())
            }
            _ => false,
        })
    }

    /// Shows what can be shown now; gives back what certainly fails.
    pub fn select_pending(&self) -> Vec<Obligation> {
        let mut failed = Vec::new();
        loop {
            let work = std::mem::take(&mut *self.pending.borrow_mut());
            let mut progress = false;
            let mut kept = Vec::new();
            for obligation in work {
                if obligation.depth > 100 || self.fuel.get() == 0 {
                    failed.push(obligation);
                    continue;
                }
                let settled = self.settled_form(&obligation.pred);
                let known = settled
                    .as_ref()
                    .and_then(|pred| self.settled.borrow().get(pred).copied());
                if known == Some(true) {
                    progress = true;
                    continue;
                }
                self.at.set(obligation.span);
                let outer = self.depth.replace(obligation.depth);
                match self.process(&obligation.pred) {
                    Answer::Yes(()) => {
                        progress = true;
                        if let Some(pred) = settled {
                            // What it needs is pending now, and reported if it fails.
                            self.settled.borrow_mut().insert(pred, true);
                        }
                    }
                    Answer::No => failed.push(obligation),
                    Answer::Maybe => kept.push(obligation),
                }
                self.depth.set(outer);
            }
            let mut pending = self.pending.borrow_mut();
            let fresh = std::mem::take(&mut *pending);
            let more = !fresh.is_empty();
            *pending = kept;
            pending.extend(fresh);
            if !progress && !more {
                return failed;
            }
            if !progress && pending.iter().all(|obligation| obligation.depth > 60) {
                return failed;
            }
        }
    }
}

/// Bounds with all that they imply: supertraits and what those promise.
pub fn elaborate(cx: &Cx, preds: &[Pred]) -> Rc<Vec<Pred>> {
    let mut all: Vec<Pred> = Vec::new();
    let mut work: Vec<Pred> = preds.iter().rev().cloned().collect();
    while let Some(pred) = work.pop() {
        if all.contains(&pred) || all.len() > 400 {
            continue;
        }
        if let Pred::Trait(tr) = &pred {
            work.extend(
                cx.supertraits(tr.def)
                    .iter()
                    .rev()
                    .map(|above| above.subst(&tr.args)),
            );
        }
        all.push(pred);
    }
    Rc::new(all)
}
