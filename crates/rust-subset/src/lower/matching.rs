//! `match` and everything else that tests a pattern.

use super::builder::{Builder, Label, part, whole};
use super::pattern::{Binding, Candidate, Test};
use super::types;
use crate::thir::{Arm, Borrowing, Expr, Pat};
use crate::ty::{TyKind, VarId};
use program::{Instr, IntTy, LocalId, Operand, Place, Rvalue, Step};

/// The variant of the value matched on, read once for all arms.
pub(super) type KnownVariant = Option<(Place, Place)>;

impl Builder<'_, '_> {
    pub(super) fn match_into(
        &mut self,
        dest: &Place,
        scrutinee: &Expr,
        arms: &[Arm],
        extended: Option<usize>,
    ) {
        self.check_taken_apart(scrutinee, arms.iter().map(|arm| &arm.pat));
        let place = self.place(scrutinee);
        let end = self.label();
        let candidates: Vec<Vec<Candidate>> = arms
            .iter()
            .map(|arm| self.candidates(&arm.pat, &place))
            .collect();
        let known = self.read_variant(candidates.first().map_or(&[], Vec::as_slice));
        let entries = self.dispatch(&candidates, &known);
        for (at, (arm, candidates)) in arms.iter().zip(candidates).enumerate() {
            let next = self.label();
            let entry = entries.get(at).copied();
            self.arm(
                dest,
                arm,
                candidates,
                (&known, entry),
                (next, end),
                extended,
            );
            self.bind(next);
        }
        self.emit(Instr::Unreachable);
        self.bind(end);
    }

    /// Where every arm begins with the variant that was read, goes straight to the first arm that may match. Gives each arm's
    /// entry, behind its own test of the variant.
    fn dispatch(&mut self, arms: &[Vec<Candidate>], known: &KnownVariant) -> Vec<Label> {
        let Some((place, index)) = known else {
            return Vec::new();
        };
        if arms.len() < 3 || arms.iter().any(|candidates| candidates.len() != 1) {
            return Vec::new();
        }
        let entries: Vec<Label> = arms.iter().map(|_| self.label()).collect();
        let wanted: Vec<Option<u32>> = arms
            .iter()
            .map(|arm| wanted_variant(&arm[0], place))
            .collect();
        let mut cases: Vec<(i128, u32)> = Vec::new();
        let catch_all = wanted.iter().position(Option::is_none);
        for (at, variant) in wanted.iter().enumerate() {
            let Some(variant) = variant.map(i128::from) else {
                continue;
            };
            let seen = cases.iter().any(|(known, _)| *known == variant);
            if !seen && catch_all.is_none_or(|catch_all| at < catch_all) {
                cases.push((variant, entries[at].0));
            }
        }
        let otherwise = catch_all.map_or_else(|| self.label(), |at| entries[at]);
        self.emit(Instr::Switch {
            value: Operand::Copy(index.clone()),
            cases,
            otherwise: otherwise.0,
        });
        entries
    }

    /// If the first test of all asks for a variant, reads it.
    fn read_variant(&mut self, candidates: &[Candidate]) -> KnownVariant {
        let place = first_variant_test(candidates.first()?.tests.first()?)?;
        let index = self.snapshot(
            &types::ty(TyKind::Int(IntTy::U32)),
            Rvalue::VariantIndex(place.clone()),
        );
        Some((place.clone(), index))
    }

    fn arm(
        &mut self,
        dest: &Place,
        arm: &Arm,
        candidates: Vec<Candidate>,
        (known, entry): (&KnownVariant, Option<Label>),
        (next, end): (Label, Label),
        extended: Option<usize>,
    ) {
        let outer = self.push_temp_scope();
        let locals = self.declare_all(&candidates);
        let (body, last) = (self.label(), candidates.len().saturating_sub(1));
        for (at, candidate) in candidates.iter().enumerate() {
            let fail = if at == last { next } else { self.label() };
            self.enter_arm(candidate, known, entry, fail);
            match &arm.guard {
                Some(guard) => {
                    self.guarded(dest, arm, guard, candidate, &locals, (fail, end), extended)
                }
                None => {
                    self.bind_all(candidate, |_| true);
                    self.jump(body);
                }
            }
            if at != last {
                self.bind(fail);
            }
        }
        if arm.guard.is_none() {
            self.bind(body);
            self.arm_into(dest, &arm.body, extended);
            self.drop_scope(self.innermost());
            self.jump(end);
        }
        self.close_temp_scope(outer);
    }

    /// The tests of a candidate, with the arm's entry behind that of the variant already known.
    fn enter_arm(
        &mut self,
        candidate: &Candidate,
        known: &KnownVariant,
        entry: Option<Label>,
        fail: Label,
    ) {
        let Some(entry) = entry else {
            return self.tests(&candidate.tests, known, fail);
        };
        let tested = known
            .as_ref()
            .is_some_and(|(place, _)| wanted_variant(candidate, place).is_some());
        let (first, rest) = candidate.tests.split_at(usize::from(tested));
        self.tests(first, known, fail);
        self.bind(entry);
        self.tests(rest, known, fail);
    }

    /// A candidate with a guard, and the body after it. The guard sees the matched places; what is bound by value moves out of
    /// them only once it holds.
    #[allow(clippy::too_many_arguments)]
    fn guarded(
        &mut self,
        dest: &Place,
        arm: &Arm,
        guard: &Expr,
        candidate: &Candidate,
        locals: &[(VarId, LocalId)],
        (fail, end): (Label, Label),
        extended: Option<usize>,
    ) {
        for binding in candidate
            .bindings
            .iter()
            .filter(|binding| !binding.by_ref && binding.rest.is_none())
        {
            self.vars.insert(binding.var, binding.place.clone());
        }
        self.bind_all(candidate, |binding| {
            binding.by_ref || binding.rest.is_some()
        });
        let refused = self.label();
        let outer = self.push_temp_scope();
        self.condition(guard, refused);
        for (var, local) in locals {
            self.vars.insert(*var, whole(*local));
        }
        self.bind_all(candidate, |binding| {
            !binding.by_ref && binding.rest.is_none()
        });
        self.arm_into(dest, &arm.body, extended);
        self.drop_scope(self.innermost());
        self.drop_scope(self.innermost() - 1);
        self.jump(end);
        self.bind(refused);
        self.pop_temp_scope(outer);
        self.jump(fail);
    }

    /// Declares the variables of an arm and has them dropped at the end of the innermost scope.
    fn declare_all(&mut self, candidates: &[Candidate]) -> Vec<(VarId, LocalId)> {
        let scope = self.innermost();
        let mut locals: Vec<(VarId, LocalId)> = Vec::new();
        for binding in candidates.iter().flat_map(|candidate| &candidate.bindings) {
            if locals.iter().all(|(var, _)| *var != binding.var) {
                let local = self.declare(binding.var);
                self.schedule(scope, local);
                locals.push((binding.var, local));
            }
        }
        locals
    }

    /// A local for a variable of the body.
    pub(super) fn declare(&mut self, var: VarId) -> LocalId {
        let (name, ty) = match self.declared.get(&var) {
            Some((name, ty)) => (Some(name.clone()), ty.clone()),
            None => (None, types::unit()),
        };
        let ty = self.mono(&ty);
        let local = self.local(&ty, name.as_deref());
        self.vars.insert(var, whole(local));
        local
    }

    fn bind_all(&mut self, candidate: &Candidate, which: impl Fn(&Binding) -> bool) {
        for binding in candidate.bindings.iter().filter(|binding| which(binding)) {
            let outer = std::mem::replace(&mut self.span, binding.span);
            self.bind_one(binding);
            self.span = outer;
        }
    }

    fn bind_one(&mut self, binding: &Binding) {
        let dest = self.var_place(binding.var);
        match binding.rest {
            None if binding.by_ref => {
                let path = binding.place.path.iter();
                match path.filter(|step| **step == Step::Deref).count() {
                    0 => self.borrows.push((self.code.len(), Borrowing::Shared)),
                    1 => self.reborrows.push(self.code.len()),
                    // It may be used for longer than what leads there.
                    _ => {}
                }
                self.pointer_into(&dest, &binding.place, &binding.ty);
            }
            None => {
                let value = self.read(binding.place.clone(), &binding.ty);
                self.assign(&dest, Rvalue::Use(value));
            }
            Some((from, to_end)) if binding.by_ref => {
                self.assign(
                    &dest,
                    Rvalue::Subslice {
                        place: binding.place.clone(),
                        from,
                        to_end,
                    },
                );
            }
            Some((from, to_end)) => self.bind_rest_by_value(&dest, binding, from, to_end),
        }
    }

    fn bind_rest_by_value(&mut self, dest: &Place, binding: &Binding, from: u64, to_end: u64) {
        let TyKind::Array(element, len) = &*binding.ty.0 else {
            return;
        };
        let len = types::const_value(len).unwrap_or(0);
        let values = (from..len.saturating_sub(to_end)).map(|at| {
            let place = part(
                &binding.place,
                Step::Element {
                    at,
                    from_end: false,
                },
            );
            self.read(place, element)
        });
        let values = values.collect();
        self.assign(dest, Rvalue::Array(values));
    }

    /// Tests the pattern, goes to `fail` if it does not match, else binds its variables until the end of `scope`.
    pub(super) fn test_and_bind(&mut self, pat: &Pat, place: &Place, scope: usize, fail: Label) {
        let candidates = self.candidates(pat, place);
        self.bind_first(&candidates, scope, fail);
    }

    /// Binds a pattern that always matches.
    pub(super) fn bind_irrefutable(&mut self, pat: &Pat, place: &Place, scope: usize) {
        let mut candidates = self.candidates(pat, place);
        if let [only] = candidates.as_mut_slice() {
            only.tests.clear();
        }
        let fail = self.label();
        self.bind_first(&candidates, scope, fail);
    }

    fn bind_first(&mut self, candidates: &[Candidate], scope: usize, fail: Label) {
        let mut declared = Vec::new();
        for binding in candidates.iter().flat_map(|candidate| &candidate.bindings) {
            if !declared.contains(&binding.var) {
                declared.push(binding.var);
                self.declare(binding.var);
            }
        }
        let matched = self.label();
        for (at, candidate) in candidates.iter().enumerate() {
            let last = at + 1 == candidates.len();
            let next = if last { fail } else { self.label() };
            self.tests(&candidate.tests, &None, next);
            self.bind_all(candidate, |_| true);
            if !last {
                self.jump(matched);
                self.bind(next);
            }
        }
        self.bind(matched);
        for var in declared {
            if let Place {
                base: program::Base::Local(local),
                ..
            } = self.var_place(var)
            {
                self.schedule(scope, local);
            }
        }
    }
}

/// The variant of a place that a candidate asks for first.
fn wanted_variant(candidate: &Candidate, place: &Place) -> Option<u32> {
    match candidate.tests.first() {
        Some(Test::Variant(tested, variant)) if tested == place => Some(*variant),
        _ => None,
    }
}

fn first_variant_test(test: &Test) -> Option<&Place> {
    match test {
        Test::Variant(place, _) => Some(place),
        Test::Any(alternatives) => first_variant_test(alternatives.first()?.first()?),
        _ => None,
    }
}
