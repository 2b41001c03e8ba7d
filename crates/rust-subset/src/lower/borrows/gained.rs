//! Which loans the result of an instruction holds, and what is put where.

use super::{Borrows, Held, THREADS, add, here};
use crate::lower::parts::{DEREF, Part, part_of, part_read};
use crate::lower::uses::{Use, Uses};
use crate::passing::Passing;
use program::{Instr, Operand, Rvalue};

impl Borrows<'_> {
    /// The loans that the result of an instruction holds.
    pub(super) fn gained(&self, at: usize, uses: &[Use], held: &Held) -> Vec<usize> {
        // Which of several references a part is, and what is read through one, is not followed.
        let of = |part: &Part, reborrowed: bool| -> Vec<usize> {
            let (local, steps) = part;
            if !reborrowed && self.plain.contains(part) {
                return Vec::new();
            }
            let uniform = self.uniform[*local as usize];
            let follows = match reborrowed {
                true => steps.first() == Some(&DEREF),
                false => steps.is_empty() || uniform && !steps.contains(&DEREF),
            };
            // What a parameter's reference leads to may itself refer to what lives longer.
            let beyond = steps.iter().filter(|step| **step == DEREF).count() > 1;
            let here = held.iter().filter(|(held, loan)| {
                follows && held == local && !(beyond && self.loans[*loan].is_of_param())
            });
            here.map(|(_, loan)| *loan).collect()
        };
        let read = || uses.iter().filter(|found| found.how != Uses::Write);
        match &self.code[at] {
            Instr::Assign(_, Rvalue::Ref(_)) => match self.loan_at(at) {
                None if !self.reborrows.contains(&at) => Vec::new(),
                own => read()
                    .flat_map(|found| [of(&found.part, true), of(&found.part, false)].concat())
                    .chain(own)
                    .collect(),
            },
            Instr::Assign(
                _,
                Rvalue::Use(_)
                | Rvalue::Aggregate(_)
                | Rvalue::Array(_)
                | Rvalue::Coroutine(..)
                | Rvalue::Variant(..)
                | Rvalue::Unsize { .. },
            ) => read().flat_map(|found| of(&found.part, false)).collect(),
            Instr::Call { args, .. } => {
                let first = self.lending.partition_point(|(call, _)| *call < at);
                let here = self.lending[first..].iter();
                let lent = here.take_while(|(call, _)| *call == at);
                let place = |arg: usize| part_read(args.get(arg)?);
                let lent = lent.filter_map(|(_, arg)| place(*arg));
                let mut gained: Vec<usize> = lent.flat_map(|part| of(&part, false)).collect();
                let first = self.passing.partition_point(|(call, ..)| *call < at);
                let passed = self.passing[first..].iter();
                for (_, arg, how) in passed.take_while(|(call, ..)| *call == at) {
                    let Some(part) = place(*arg) else { continue };
                    match how {
                        Passing::Whole => gained.extend(of(&part, false)),
                        Passing::Content(_) | Passing::Borrowed
                            if self.uniform[part.0 as usize] =>
                        {
                            gained.extend(of(&part, false));
                        }
                        Passing::Content(_) | Passing::Borrowed => {}
                        Passing::Items => gained.extend(self.behind(&part, held)),
                        Passing::Behind(_) | Passing::Within if self.is_made_here(part.0, held) => {
                            gained.extend(self.behind(&part, held));
                        }
                        Passing::Behind(_) | Passing::Within => {}
                    }
                }
                gained
            }
            _ => Vec::new(),
        }
    }

    /// The local whose whole value a call takes as this argument.
    pub(super) fn argument(&self, at: usize, arg: usize) -> Option<u32> {
        let Instr::Call { args, .. } = &self.code[at] else {
            return None;
        };
        match args.get(arg)? {
            Operand::Copy(place) | Operand::Move(place) => {
                let (local, steps) = part_of(place)?;
                steps.is_empty().then_some(local)
            }
            _ => None,
        }
    }

    /// What is put into a variable through a reference to it, the variable has borrowed from then on; so has the lock or cell of which
    /// the reference is a guard's.
    pub(super) fn store(&self, at: usize, held: &mut Held) -> Held {
        let mut put = Held::new();
        for arg in here(self.storing, at) {
            let (Some(to), Some(value)) = (self.argument(at, 0), self.argument(at, arg)) else {
                continue;
            };
            let of = |local: u32| held.iter().filter(move |(holder, _)| *holder == local);
            let lent = of(to).map(|(_, loan)| &self.loans[*loan]);
            let mut own = lent.filter(|lent| lent.first == to);
            let direct = own.next().filter(|lent| !lent.part.1.contains(&DEREF));
            let mut into: Vec<u32> = direct.map(|lent| lent.part.0).into_iter().collect();
            into.extend(self.guarded(to, held));
            let stored: Vec<usize> = of(value).map(|(_, loan)| *loan).collect();
            for into in into {
                if self.slots[into as usize].refers > 0 {
                    put.extend(stored.iter().map(|loan| (into, *loan)));
                }
            }
        }
        put.iter().for_each(|pair| add(held, *pair));
        put
    }

    /// The locks and cells that guards are of through which a reference was made.
    fn guarded(&self, reference: u32, held: &Held) -> Vec<u32> {
        let (mut seen, mut at) = (vec![reference], 0);
        while let Some(holder) = seen.get(at).copied() {
            at += 1;
            for (_, loan) in held.iter().filter(|(of, _)| *of == holder) {
                let (part, steps) = &self.loans[*loan].part;
                if !steps.contains(&DEREF) && !seen.contains(part) {
                    seen.push(*part);
                }
            }
        }
        let is_shared =
            |local: &u32| self.slots[*local as usize].shares && self.uniform[*local as usize];
        seen.into_iter().skip(1).filter(is_shared).collect()
    }

    /// What a closure has borrowed that a scope's thread runs, the thread has until the scope ends.
    pub(super) fn hand_over(&self, at: usize, uses: &[Use], held: &mut Held) {
        if self.scoping.contains(&at) {
            for local in uses.iter().filter_map(Use::taken) {
                let of_local = held.iter().filter(|(holder, _)| *holder == local);
                let loans: Vec<usize> = of_local.map(|(_, loan)| *loan).collect();
                let thread = THREADS + at as u32;
                loans.iter().for_each(|loan| add(held, (thread, *loan)));
            }
        }
    }

    /// Whether a local is a reference that was made for what uses it: what it leads to is a variable's or a value's of its own.
    fn is_made_here(&self, local: u32, held: &Held) -> bool {
        let mut of_local = held.iter().filter(|(holder, _)| *holder == local);
        of_local.any(|(_, loan)| self.loans[*loan].first == local)
    }

    /// The loans of an iterator, given itself or by a reference made for this call.
    fn behind(&self, part: &Part, held: &Held) -> Vec<usize> {
        let here = held
            .iter()
            .filter(|(holder, _)| *holder == part.0 && part.1.is_empty());
        let loans: Vec<usize> = here.map(|(_, loan)| *loan).collect();
        let is_own = |loan: &usize| self.loans[*loan].first == part.0;
        match loans
            .iter()
            .any(|loan| is_own(loan) && self.loans[*loan].part.1.contains(&DEREF))
        {
            true => Vec::new(),
            false => loans.into_iter().filter(|loan| !is_own(loan)).collect(),
        }
    }
}
