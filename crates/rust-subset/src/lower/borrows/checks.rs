//! What an instruction may not do while something is lent.

use super::{Borrows, Held, Mistake, THREADS, here};
use crate::lower::flow::successors;
use crate::lower::parts::{DEREF, is_behind, part_of, touches};
use crate::lower::uses::{Use, Uses, uses};
use program::Instr;

impl Borrows<'_> {
    /// Whether a call keeps what is used for ever.
    pub(super) fn keeps(&self, at: usize, found: &Use) -> bool {
        let mut kept = here(self.keeping, at);
        kept.any(|arg| self.argument(at, arg) == found.taken())
    }

    pub(super) fn check(&mut self, at: usize, number: usize, uses: &[Use], held: &Held) {
        let found = &uses[number];
        let part = &found.part;
        let own = self.loan_at(at).map(|loan| &self.loans[loan]);
        let waits = own.is_some_and(|own| own.is_reserved(own.first, self.slots));
        let changes = match found.how {
            Uses::Lend => !waits,
            how => matches!(how, Uses::Write | Uses::Move),
        };
        let set_anew = |local: u32| uses.iter().any(|found| found.is_write_of(local));
        // Values are made in order: what stands before this one is a reference that was made before.
        let made_before = |local: u32| {
            let before = uses[..number].iter();
            found.how != Uses::Write && before.map(Use::taken).any(|taken| taken == Some(local))
        };
        for &(holder, loan) in held {
            let lent = &self.loans[loan];
            let exclusive = lent.how.is_mut() && !lent.is_reserved(holder, self.slots);
            let forbidden = exclusive || changes;
            // What a pointer led to stays lent when the pointer itself is set anew.
            let anew = found.how == Uses::Write && is_behind(&lent.part, part);
            if forbidden
                && !anew
                && holder != part.0
                && touches(&lent.part, part)
                && (made_before(holder) || !set_anew(holder) && self.is_used_after(holder, at))
            {
                self.blame(at, loan, holder, found.how);
            }
        }
    }

    /// With its first use a reserved reference becomes exclusive: nothing else may refer to what it leads to.
    pub(super) fn check_first_use(&mut self, at: usize, found: &Use, uses: &[Use], held: &Held) {
        let Some(taken) = found.taken() else {
            return;
        };
        let own = held.iter().copied().filter(|(holder, loan)| {
            *holder == taken && self.loans[*loan].is_reserved(taken, self.slots)
        });
        let own: Vec<(u32, usize)> = own.collect();
        for (_, reserved) in own {
            let part = &self.loans[reserved].part;
            let used = |local: u32| uses.iter().any(|found| found.taken() == Some(local));
            let other = held.iter().find(|(holder, loan)| {
                // What is exclusive already was in the way when this one was made.
                let reads = !self.loans[*loan].how.is_mut()
                    || self.loans[*loan].is_reserved(*holder, self.slots);
                reads
                    && *holder != taken
                    && *holder != part.0
                    && touches(&self.loans[*loan].part, part)
                    && (used(*holder) || self.is_used_after(*holder, at))
            });
            if let Some(&(holder, loan)) = other {
                self.blame(at, loan, holder, Uses::Lend);
            }
        }
    }

    /// What is still borrowed must not end.
    pub(super) fn check_dead(&mut self, at: usize, dead: u32, held: &Held) {
        for &(holder, loan) in held {
            let part = &self.loans[loan].part;
            let own = part.0 == dead && !part.1.contains(&DEREF);
            // What the result leads to is looked at where it is given back.
            if own && holder != self.result && holder != dead && self.is_used_after(holder, at) {
                self.blame(at, loan, holder, Uses::Move);
            }
        }
    }

    /// What outlives this function, its result or a thread, must not hold references to its locals.
    pub(super) fn check_outlives(&mut self, at: usize, found: &Use, held: &Held) {
        for &(holder, loan) in held {
            let lent = &self.loans[loan];
            let of_caller = lent.is_of_param() && self.outliving.contains(&at);
            let own = !lent.part.1.contains(&DEREF);
            if (own || of_caller) && holder == found.part.0 && found.how == Uses::Move {
                self.blame(at, loan, holder, found.how);
            }
        }
    }

    /// Notes a mistake.
    pub(super) fn blame(&mut self, at: usize, loan: usize, holder: u32, how: Uses) {
        let looks = self
            .slots
            .get(holder as usize)
            .is_some_and(|slot| slot.looks);
        self.mistakes.push(Mistake {
            at,
            loan,
            holder,
            how,
            dropped: looks && !self.is_used(holder, at, false),
        });
    }

    /// Whether a local is looked at on some way from an instruction before it is set anew.
    fn is_used_after(&self, local: u32, at: usize) -> bool {
        local >= THREADS || self.is_used(local, at, true)
    }

    /// The same; with or without what looks at it when it is dropped.
    fn is_used(&self, local: u32, at: usize, dropped: bool) -> bool {
        let mut seen = vec![false; self.code.len()];
        let mut todo = successors(self.code, at);
        while let Some(at) = todo.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            match self.left.get().checked_sub(1) {
                Some(left) => self.left.set(left),
                None => return false,
            }
            let mut over = false;
            for found in uses(&self.code[at], false) {
                if found.part.0 == local {
                    match found.how == Uses::Write && found.part.1.is_empty() {
                        true => over = true,
                        false => return true,
                    }
                }
            }
            if dropped && self.is_looked_at_by(&self.code[at], local) {
                return true;
            }
            over |= matches!(&self.code[at], Instr::StorageDead(dead) if dead.0 == local);
            if !over {
                todo.extend(successors(self.code, at));
            }
        }
        false
    }

    /// Whether an instruction drops a local whose drop looks at what it refers to.
    fn is_looked_at_by(&self, instr: &Instr, local: u32) -> bool {
        let dropped = |place| part_of(place) == Some((local, Vec::new()));
        self.slots[local as usize].looks
            && matches!(instr, Instr::Drop { place, .. } if dropped(place))
    }
}
