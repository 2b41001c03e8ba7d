//! References that a function gets as parameters and whose lifetime nothing else in its signature has: whoever calls it need not lend
//! them for longer than the call. So they may not be in the result, where the signature does not say so, nor be put into what another
//! parameter refers to.

use super::{Borrows, Held, Lent, Mistake};
use crate::apart::Apart;
use crate::lower::builder::Builder;
use crate::lower::parts::{DEREF, part_of};
use crate::lower::uses::{Use, Uses};
use crate::thir::Borrowing;
use program::{Instr, Operand, Rvalue};

impl Lent {
    /// What a parameter refers to: nothing in this function is changed or ends before it does.
    pub(super) fn of_param(param: &Apart) -> Lent {
        Lent {
            at: usize::MAX,
            part: (u32::MAX, vec![DEREF]),
            how: Borrowing::Shared,
            first: param.number as u32,
        }
    }

    pub(super) fn is_of_param(&self) -> bool {
        self.at == usize::MAX
    }
}

impl Borrows<'_> {
    /// The parameters' loans that a local holds.
    fn of_params(&self, local: u32, held: &Held) -> Vec<usize> {
        let here = held.iter().filter(|(holder, _)| *holder == local);
        let here = here.map(|(_, loan)| *loan);
        here.filter(|loan| self.loans[*loan].is_of_param())
            .collect()
    }

    /// A parameter's reference may be in the result only where the signature says so.
    pub(super) fn check_result_params(&mut self, at: usize, uses: &[Use], gained: &[usize]) {
        let result = |found: &Use| found.how == Uses::Write && found.part.0 == self.result;
        if self.slots[self.result as usize].refers == 0 || !uses.iter().any(result) {
            return;
        }
        for loan in gained.iter().copied() {
            let lent = &self.loans[loan];
            let given = |param: &Apart| param.number as u32 == lent.first && param.given;
            if lent.is_of_param() && !self.apart.iter().any(given) {
                self.note(at, loan, Uses::Move);
            }
        }
    }

    /// It may not be assigned to what another parameter refers to.
    pub(super) fn check_kept_params(
        &mut self,
        at: usize,
        uses: &[Use],
        gained: &[usize],
        held: &Held,
    ) {
        let written = uses.iter().find(|found| found.how == Uses::Write);
        let Some((into, steps)) = written.map(|found| &found.part) else {
            return;
        };
        if steps.first() != Some(&DEREF) || !self.still_refers(*into, held) {
            return;
        }
        // Of parts of values it is not known here which of the references they are.
        let sources = uses.iter().filter_map(Use::taken);
        let of_params = sources.flat_map(|local| self.of_params(local, held));
        let kept = of_params.filter(|loan| gained.contains(loan));
        let other = kept.filter(|loan| self.loans[*loan].first != *into);
        for loan in other.collect::<Vec<_>>() {
            self.note(at, loan, Uses::Write);
        }
    }

    /// Nor may a call put it there.
    pub(super) fn check_stored_params(&mut self, at: usize, held: &Held) {
        for arg in super::here(self.storing, at).collect::<Vec<_>>() {
            let (Some(to), Some(value)) = (self.argument(at, 0), self.argument(at, arg)) else {
                continue;
            };
            let own = held
                .iter()
                .map(|(holder, loan)| (*holder, &self.loans[*loan]));
            let mut own = own
                .filter(|(holder, lent)| *holder == to && lent.first == to && !lent.is_of_param());
            let into = match own.next() {
                Some((_, lent)) if lent.part.1.first() == Some(&DEREF) => lent.part.0,
                Some(_) => continue,
                None => self.copied_from(to),
            };
            if self.still_refers(into, held) {
                for loan in self.of_params(value, held) {
                    if self.loans[loan].first != into {
                        self.note(at, loan, Uses::Write);
                    }
                }
            }
        }
    }

    /// The local that a local is a copy of; else itself.
    fn copied_from(&self, local: u32) -> u32 {
        let copied = |instr: &Instr| match instr {
            Instr::Assign(dest, Rvalue::Use(Operand::Copy(from))) => {
                let (into, from) = (part_of(dest)?, part_of(from)?);
                (into == (local, Vec::new()) && from.1.is_empty()).then_some(from.0)
            }
            _ => None,
        };
        self.code.iter().find_map(copied).unwrap_or(local)
    }

    /// Whether a local is a parameter that still refers to what it was given.
    fn still_refers(&self, local: u32, held: &Held) -> bool {
        let mut own = held.iter().filter(|(holder, _)| *holder == local);
        own.any(|(_, loan)| self.loans[*loan].is_of_param() && self.loans[*loan].first == local)
    }

    fn note(&mut self, at: usize, loan: usize, how: Uses) {
        let holder = self.loans[loan].first;
        self.blame(at, loan, holder, how);
    }
}

impl Builder<'_, '_> {
    /// What is said of it.
    pub(super) fn param_text(&self, mistake: &Mistake, param: u32) -> String {
        let name = |local: u32| self.slots[local as usize].local.name.as_deref();
        let param = name(param).unwrap_or("the parameter");
        if self.outliving.contains(&mistake.at) {
            return format!(
                "`{param}` is a reference that the caller lent, and what it leads to may be gone before the thread is done: take an `Arc`, clone what the thread needs before, or use `thread::scope`."
            );
        }
        if mistake.how == Uses::Move {
            return format!(
                "The result refers to what `{param}` refers to, but the signature does not say so: give both one lifetime (`<'a>`, `&'a` in the parameter's type and in the result's), or return a value of its own."
            );
        }
        // A call's result goes to a place of its own; what it puts the reference into has no name here.
        let into = match &self.code[mistake.at] {
            Instr::Assign(dest, _) | Instr::Call { dest, .. } => part_of(dest),
            _ => None,
        };
        let into = into.and_then(|(local, _)| name(local));
        let into = into.map_or("another parameter".to_string(), |name| format!("`{name}`"));
        format!(
            "A reference to what `{param}` refers to is kept in {into}, but may be used only during this call, as the signature stands: name one lifetime in both types (`<'a>`), or keep a value of its own."
        )
    }
}
