//! What closures and `async` blocks capture: places, not whole variables (edition 2021).

use super::Lowerer;
use super::builder::{Builder, part, whole};
use super::capture_walk::{Mode, Use, Walk};
use super::types;
use crate::thir::{Body, Expr, ExprKind};
use crate::ty::{ClosureId, DefId, Ty, TyKind, VarId};
use program::{Base, LocalId, Operand, Place, Rvalue, Span, Step};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A closure expression or `async` block, as met in a body.
pub struct ClosureSource {
    /// The function it is in.
    pub owner: DefId,
    /// Its parameters and body.
    pub body: Rc<Body>,
    /// `move`
    pub by_move: bool,
    /// Of what an `async` closure returns: the closure's parameters.
    pub params: Option<Vec<(VarId, Ty)>>,
    /// Where it is.
    pub span: Span,
    /// Names of the variables of the whole function.
    pub names: Rc<FxHashMap<VarId, String>>,
}

impl ClosureSource {
    /// Whether it is the future of an `async` closure that has this parameter.
    pub fn is_param(&self, var: VarId) -> bool {
        let mut params = self.params.iter().flatten();
        params.any(|(param, _)| *param == var)
    }
}

/// A captured place.
#[derive(Clone)]
pub struct Capture {
    /// The variable it is a part of.
    pub var: VarId,
    /// The way to the part.
    pub steps: Vec<Step>,
    /// The types along the way: the variable's first, the captured place's last.
    pub tys: Vec<Ty>,
    /// Captured by reference, else by value.
    pub by_ref: bool,
    /// By a reference that changes nothing, for certain.
    pub shared: bool,
    /// By a reference that changes something, for certain.
    pub changed: bool,
}

impl Capture {
    /// The type of the captured place.
    pub fn ty(&self) -> &Ty {
        &self.tys[self.tys.len() - 1]
    }
}

/// Where a body finds what it captured.
#[derive(Clone)]
pub struct Environment {
    /// What is captured.
    pub captures: Rc<Vec<Capture>>,
    /// The captured place itself, for each capture.
    pub places: Vec<Place>,
    /// Variables of which at most parts are captured, each with a local that stands for it where only its parts are read.
    pub outer: Vec<(LocalId, VarId)>,
}

impl Lowerer<'_> {
    /// The captures of a closure or `async` block in an instance of the function it is in.
    pub(super) fn captures(&mut self, id: ClosureId, generics: &[Ty]) -> Rc<Vec<Capture>> {
        let key = (id, generics.to_vec());
        if let Some(known) = self.captures.get(&key) {
            return known.clone();
        }
        let Some(source) = self.closures.get(&id).cloned() else {
            return Rc::new(Vec::new());
        };
        let mut uses = self.taken_whole(&source, generics);
        uses.extend(Walk::uses(self, &source, generics));
        let found = Rc::new(self.merge(uses, &source));
        self.captures.insert(key, found.clone());
        found
    }

    /// The parameters of an `async` closure, which its future takes whether it uses them or not.
    fn taken_whole(&self, source: &ClosureSource, generics: &[Ty]) -> Vec<Use> {
        let params = source.params.iter().flatten();
        let whole = params.map(|(var, ty)| Use {
            var: *var,
            steps: Vec::new(),
            tys: vec![self.queries.mono(ty, generics)],
            mode: Mode::Move,
            through_text: false,
            shared: false,
            changed: false,
        });
        whole.collect()
    }

    /// From every use of an outer place to the captures: shortened as the language says, one for overlapping places.
    fn merge(&mut self, uses: Vec<Use>, source: &ClosureSource) -> Vec<Capture> {
        let mut order: Vec<VarId> = Vec::new();
        let mut merged: Vec<Use> = Vec::new();
        // The future of an `async` closure borrows what the closure has, unless the closure can be called only once.
        let taken = |found: &Use| found.mode == Mode::Move && !source.is_param(found.var);
        let all = source.by_move && (source.params.is_none() || uses.iter().any(taken));
        for found in uses {
            if !order.contains(&found.var) {
                order.push(found.var);
            }
            let mut found = self.shortened(found, all);
            if merged.iter_mut().any(|known| known.covers(&found)) {
                continue;
            }
            merged.retain(|known| {
                let inside = found.contains(known);
                if inside {
                    found.mode = found.mode.max(known.mode);
                    found.shared &= known.shared;
                    found.changed |= known.changed;
                }
                !inside
            });
            merged.push(found);
        }
        let rank = |var: &VarId| order.iter().position(|known| known == var);
        merged.sort_by_cached_key(|found| {
            (
                rank(&found.var),
                found.steps.iter().map(step_rank).collect::<Vec<_>>(),
            )
        });
        let capture = |found: Use| Capture {
            var: found.var,
            steps: found.steps,
            tys: found.tys,
            by_ref: found.mode == Mode::Ref,
            shared: found.shared && found.mode == Mode::Ref,
            changed: found.changed && found.mode == Mode::Ref,
        };
        merged.into_iter().map(capture).collect()
    }

    fn shortened(&mut self, mut found: Use, by_move: bool) -> Use {
        if by_move || found.mode == Mode::Move {
            found.mode = Mode::Move;
            if let Some(at) = found.steps.iter().position(|step| *step == Step::Deref) {
                found.cut(at);
            }
            // A value with a `Drop` of its own is not taken apart, except for copies.
            let ty = found.tys[found.steps.len()].clone();
            let kept = (0..found.steps.len()).find(|&at| self.has_own_drop(&found.tys[at]));
            if let Some(at) = kept.filter(|_| !self.is_copy(&ty)) {
                found.cut(at);
            }
            return found;
        }
        let raw = |ty: &Ty| matches!(*ty.0, TyKind::RawPtr(..));
        if let Some(at) =
            (0..found.steps.len()).find(|&at| found.steps[at] == Step::Deref && raw(&found.tys[at]))
        {
            found.changed = false;
            found.cut(at);
        }
        let shared = |ty: &Ty| matches!(*ty.0, TyKind::Ref(false, _));
        let last = (0..found.steps.len())
            .rev()
            .find(|&at| found.steps[at] == Step::Deref && shared(&found.tys[at]));
        if let Some(at) = last {
            // A part of what a shared reference points at: the reference is copied.
            found.changed = false;
            found.cut(at);
            found.mode = Mode::Copy;
        } else if types::is_text(&found.tys[found.steps.len()]) && found.through_text {
            found.mode = Mode::Copy;
        }
        found
    }

    fn has_own_drop(&mut self, ty: &Ty) -> bool {
        matches!(*ty.0, TyKind::Adt(..)) && !self.is_box(ty) && self.queries.drop_impl(ty).is_some()
    }
}

fn step_rank(step: &Step) -> u32 {
    match step {
        Step::Field(at) => at + 1,
        _ => 0,
    }
}

impl Builder<'_, '_> {
    /// The place of an expression that leads to something captured.
    pub(super) fn captured_place(&mut self, expr: &Expr) -> Option<Place> {
        self.environment.as_ref()?;
        let (var, steps) = self.chain(expr)?;
        self.captured(var, &steps)
    }

    fn captured(&self, var: VarId, steps: &[Step]) -> Option<Place> {
        let environment = self.environment.as_ref()?;
        let fits = |capture: &Capture| capture.var == var && steps.starts_with(&capture.steps);
        let at = environment.captures.iter().position(fits)?;
        let mut place = environment.places[at].clone();
        place
            .path
            .extend(&steps[environment.captures[at].steps.len()..]);
        Some(place)
    }

    /// A place that stands for an outer variable that is not captured as a whole: patterns go on from it to captured parts
    /// ([`Builder::reached`]), or it is only mentioned, as in `let _ = outer;`.
    pub(super) fn outer_place(&mut self, var: VarId) -> Place {
        let local = self.local(&types::unit(), None);
        if let Some(environment) = &mut self.environment {
            environment.outer.push((local, var));
        }
        whole(local)
    }

    /// The place, or the captured one if it is a captured part of an outer variable.
    pub(super) fn reached(&self, place: Place) -> Place {
        let Base::Local(local) = place.base else {
            return place;
        };
        let outer = self.environment.iter().flat_map(|outer| &outer.outer);
        let found = outer.into_iter().find(|(stand_in, _)| *stand_in == local);
        found
            .and_then(|(_, var)| self.captured(*var, &place.path))
            .unwrap_or(place)
    }

    /// The variable from outside and the fields and dereferences that an expression is made of.
    fn chain(&mut self, expr: &Expr) -> Option<(VarId, Vec<Step>)> {
        match &*expr.kind {
            ExprKind::Var(var) if !self.vars.contains_key(var) => Some((*var, Vec::new())),
            ExprKind::Field(inner, field) => {
                let (var, mut steps) = self.chain(inner)?;
                steps.push(Step::Field(*field));
                Some((var, steps))
            }
            ExprKind::Deref(inner) => {
                let (var, mut steps) = self.chain(inner)?;
                if !types::is_text(&self.mono(&inner.ty)) {
                    steps.push(Step::Deref);
                }
                Some((var, steps))
            }
            _ => None,
        }
    }

    /// The values a new closure or coroutine captures.
    pub(super) fn capture_values(&mut self, captures: &[Capture]) -> Vec<Operand> {
        captures
            .iter()
            .map(|capture| self.capture_value(capture))
            .collect()
    }

    /// The place in this function that is captured.
    pub(super) fn captured_from(&mut self, capture: &Capture) -> Place {
        match self.vars.get(&capture.var) {
            Some(place) => capture
                .steps
                .iter()
                .fold(place.clone(), |place, step| part(&place, *step)),
            None => match self.captured(capture.var, &capture.steps) {
                Some(place) => place,
                None => self.var_place(capture.var),
            },
        }
    }

    fn capture_value(&mut self, capture: &Capture) -> Operand {
        let place = self.captured_from(capture);
        if !capture.by_ref {
            return match self.lowerer.is_copy(capture.ty()) {
                true => Operand::Copy(place),
                false => Operand::Move(place),
            };
        }
        let ty = super::call::reference(capture.ty());
        self.borrows.push((self.code.len(), capture.changed.into()));
        self.capturing.push(self.code.len());
        Operand::Copy(self.snapshot(&ty, Rvalue::Ref(place)))
    }

    /// Makes the captures findable: `root` leads to the n-th captured value.
    pub(super) fn enter_environment(
        &mut self,
        captures: Rc<Vec<Capture>>,
        root: impl Fn(usize) -> Place,
    ) {
        let place = |(at, capture): (usize, &Capture)| match capture.by_ref {
            true => part(&root(at), Step::Deref),
            false => root(at),
        };
        let places = captures.iter().enumerate().map(place).collect();
        self.environment = Some(Environment {
            captures,
            places,
            outer: Vec::new(),
        });
    }

    /// The n-th parameter as a place.
    pub(super) fn parameter(at: usize) -> Place {
        whole(LocalId(at as u32))
    }
}
