//! References kept in variables, or by what an expression has made so far: what they borrowed may not be changed while they are used
//! again later. This is the plain part of what rustc's borrow checker finds (non-lexical lifetimes, RFC 2094; two-phase borrows, RFC
//! 2025): loans are followed through variables, tuples, structs and closures, and through calls only where the signature says that
//! the result borrows from an argument or has it in it. So what is refused is certain, and some that rustc refuses passes.

use super::builder::{Builder, Slot};
use super::flow::{self, Flow, successors};
use super::parts::{DEREF, Part, is_behind, part_of, starts_with, touches};
use super::uses::{Use, Uses, uses};
use crate::passing::Passing;
use crate::thir::Borrowing;
use program::{Instr, Operand, Rvalue};
use std::cell::Cell;

/// Instructions looked at to find later uses, at most; what is not found is not refused.
const MOST_LOOKED_AT: usize = 1_000_000;

/// Which locals may hold which loans.
type Held = Vec<(u32, usize)>;

/// What an instruction borrowed.
struct Lent {
    /// The instruction, which stands for the loan.
    at: usize,
    /// What is borrowed.
    part: Part,
    /// What it forbids.
    how: Borrowing,
    /// The local that got the reference.
    first: u32,
}

impl Lent {
    /// Whether a holder's reference has yet to be used: until then others may read.
    fn is_reserved(&self, holder: u32, slots: &[Slot]) -> bool {
        let waits = self.how == Borrowing::Reserved && self.first == holder;
        waits && slots[holder as usize].local.name.is_none()
    }
}

/// A use of something borrowed: where, by which loan, held by which local.
pub struct Mistake {
    /// The instruction.
    pub at: usize,
    /// The loan's number.
    pub loan: usize,
    /// Who still has it.
    pub holder: u32,
    /// What is done.
    pub how: Uses,
}

struct Borrows<'f> {
    code: &'f [Instr],
    slots: &'f [Slot],
    /// The local that is given back.
    result: u32,
    loans: Vec<Lent>,
    lending: &'f [(usize, usize)],
    passing: &'f [(usize, usize, Passing)],
    /// Locals whose references all have one lifetime.
    uniform: Vec<bool>,
    outliving: &'f [usize],
    keeping: &'f [(usize, usize)],
    storing: &'f [(usize, usize)],
    reborrows: &'f [usize],
    /// Instructions that may still be looked at to find later uses.
    left: Cell<usize>,
    mistakes: Vec<Mistake>,
}

impl Builder<'_, '_> {
    /// Reports what is changed or used while a reference that forbids it is used again later.
    pub(super) fn check_borrows(&mut self) {
        let mut loans = Vec::new();
        for &(at, how) in &self.borrows {
            if let Some(Instr::Assign(dest, Rvalue::Ref(place))) = self.code.get(at)
                && let (Some((first, _)), Some(part)) = (part_of(dest), part_of(place))
            {
                loans.push(Lent {
                    at,
                    part,
                    how,
                    first,
                });
            }
        }
        let mut borrows = Borrows {
            code: &self.code,
            slots: &self.slots,
            result: self.result.0,
            loans,
            lending: &self.lending,
            passing: &self.passing,
            uniform: self.uniform_locals(),
            outliving: &self.outliving,
            keeping: &self.keeping,
            storing: &self.storing,
            reborrows: &self.reborrows,
            left: Cell::new(MOST_LOOKED_AT),
            mistakes: Vec::new(),
        };
        flow::run(&mut borrows, &self.code);
        let Borrows {
            loans, mistakes, ..
        } = borrows;
        let mut said = Vec::new();
        for mistake in mistakes {
            let lent = &loans[mistake.loan];
            if said.contains(&mistake.at) {
                continue;
            }
            if let Some(name) = self.name_of(&lent.part) {
                said.push(mistake.at);
                let text = self.borrowed_text(&mistake, lent.at, &name);
                // Of what ends too early, the place to change is where it is borrowed.
                let ends = matches!(
                    self.code[mistake.at],
                    Instr::StorageDead(_) | Instr::Return(_)
                );
                let at = if ends { lent.at } else { mistake.at };
                self.lowerer.refuse(self.spans[at], text);
            } else if let Some(text) = self.short_lived_text(&mistake, lent.part.0) {
                said.push(mistake.at);
                self.lowerer.refuse(self.spans[lent.at], text);
            }
        }
    }
}

impl Flow for Borrows<'_> {
    type State = Held;

    fn start(&self) -> Held {
        Held::new()
    }

    fn weight(&self, held: &Held) -> usize {
        held.len() + self.loans.len() / 8
    }

    fn join(&self, one: &Held, other: &Held) -> Held {
        let mut joined = one.clone();
        other.iter().for_each(|pair| add(&mut joined, *pair));
        joined
    }

    fn step(&mut self, at: usize, held: &mut Held, report: bool) {
        let loan = self.loan_at(at).map(|loan| &self.loans[loan]);
        let exclusive = loan.is_some_and(|loan| loan.how.is_mut());
        let uses = uses(&self.code[at], exclusive);
        if report {
            for (number, found) in uses.iter().enumerate() {
                self.check(at, number, &uses, held);
                self.check_first_use(at, found, &uses, held);
                if self.outliving.contains(&at)
                    || self.keeps(at, found)
                    || matches!(self.code[at], Instr::Return(_))
                {
                    self.check_outlives(at, found, held);
                }
            }
            if let Instr::StorageDead(dead) = &self.code[at] {
                self.check_dead(at, dead.0, held);
            }
        }
        self.store(at, held);
        let mut gained = self.gained(at, &uses, held);
        if let Some(Use { part, .. }) = uses.iter().find(|found| found.how == Uses::Write) {
            // Loans of what is overwritten are of something that is there no more.
            let lasts = |loan: usize| {
                let loan = &self.loans[loan];
                loan.at == at || !starts_with(&loan.part, part)
            };
            held.retain(|(_, loan)| lasts(*loan));
            gained.retain(|loan| lasts(*loan));
            if part.1.is_empty() {
                held.retain(|(local, _)| *local != part.0);
            }
            if self.slots[part.0 as usize].refers > 0 {
                gained.iter().for_each(|loan| add(held, (part.0, *loan)));
            }
        }
        if let Instr::StorageDead(dead) = &self.code[at] {
            held.retain(|(local, _)| *local != dead.0);
        }
    }
}

/// The arguments of a call among those that are noted.
fn here(noted: &[(usize, usize)], at: usize) -> impl Iterator<Item = usize> {
    let first = noted.partition_point(|(call, _)| *call < at);
    let noted = noted[first..].iter();
    noted
        .take_while(move |(call, _)| *call == at)
        .map(|(_, arg)| *arg)
}

fn add(held: &mut Held, pair: (u32, usize)) {
    if !held.contains(&pair) {
        held.push(pair);
    }
}

impl Borrows<'_> {
    fn loan_at(&self, at: usize) -> Option<usize> {
        self.loans.iter().position(|loan| loan.at == at)
    }

    /// The loans that the result of an instruction holds.
    fn gained(&self, at: usize, uses: &[Use], held: &Held) -> Vec<usize> {
        // Which of several references a part is, and what is read through one, is not followed.
        let of = |(local, steps): &Part, reborrowed: bool| -> Vec<usize> {
            let uniform = self.uniform[*local as usize];
            let follows = match reborrowed {
                true => steps.first() == Some(&DEREF),
                false => steps.is_empty() || uniform && !steps.contains(&DEREF),
            };
            let here = held.iter().filter(|(held, _)| follows && held == local);
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
                let place = |arg: usize| match args.get(arg)? {
                    Operand::Copy(place) | Operand::Move(place) => part_of(place),
                    _ => None,
                };
                let lent = lent.filter_map(|(_, arg)| place(*arg));
                let mut gained: Vec<usize> = lent.flat_map(|part| of(&part, false)).collect();
                let first = self.passing.partition_point(|(call, ..)| *call < at);
                let passed = self.passing[first..].iter();
                for (_, arg, how) in passed.take_while(|(call, ..)| *call == at) {
                    let Some(part) = place(*arg) else { continue };
                    match how {
                        Passing::Whole => gained.extend(of(&part, false)),
                        Passing::Content(_) if self.uniform[part.0 as usize] => {
                            gained.extend(of(&part, false));
                        }
                        Passing::Content(_) => {}
                        Passing::Items => gained.extend(self.behind(&part, held)),
                    }
                }
                gained
            }
            _ => Vec::new(),
        }
    }

    /// The local whose whole value a call takes as this argument.
    fn argument(&self, at: usize, arg: usize) -> Option<u32> {
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

    /// Whether a call keeps what is used for ever.
    fn keeps(&self, at: usize, found: &Use) -> bool {
        let mut kept = here(self.keeping, at);
        kept.any(|arg| self.argument(at, arg) == found.taken())
    }

    /// What is put into a variable through a reference to it, the variable has borrowed from then on.
    fn store(&self, at: usize, held: &mut Held) {
        for arg in here(self.storing, at) {
            let (Some(to), Some(value)) = (self.argument(at, 0), self.argument(at, arg)) else {
                continue;
            };
            let of = |local: u32| held.iter().filter(move |(holder, _)| *holder == local);
            let lent = of(to).map(|(_, loan)| &self.loans[*loan]);
            let mut own = lent.filter(|lent| lent.first == to);
            let Some(into) = own.next().filter(|lent| !lent.part.1.contains(&DEREF)) else {
                continue;
            };
            let stored: Vec<usize> = of(value).map(|(_, loan)| *loan).collect();
            if self.slots[into.part.0 as usize].refers > 0 {
                let into = into.part.0;
                stored.iter().for_each(|loan| add(held, (into, *loan)));
            }
        }
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

    fn check(&mut self, at: usize, number: usize, uses: &[Use], held: &Held) {
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
                self.mistakes.push(Mistake {
                    at,
                    loan,
                    holder,
                    how: found.how,
                });
            }
        }
    }

    /// With its first use a reserved reference becomes exclusive: nothing else may refer to what it leads to.
    fn check_first_use(&mut self, at: usize, found: &Use, uses: &[Use], held: &Held) {
        let Some(taken) = found.taken() else {
            return;
        };
        let own = held.iter().filter(|(holder, loan)| {
            *holder == taken && self.loans[*loan].is_reserved(taken, self.slots)
        });
        for &(_, reserved) in own {
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
                self.mistakes.push(Mistake {
                    at,
                    loan,
                    holder,
                    how: Uses::Lend,
                });
            }
        }
    }

    /// What is still borrowed must not end.
    fn check_dead(&mut self, at: usize, dead: u32, held: &Held) {
        for &(holder, loan) in held {
            let part = &self.loans[loan].part;
            let own = part.0 == dead && !part.1.contains(&DEREF);
            // What the result leads to is looked at where it is given back.
            if own && holder != self.result && holder != dead && self.is_used_after(holder, at) {
                self.mistakes.push(Mistake {
                    at,
                    loan,
                    holder,
                    how: Uses::Move,
                });
            }
        }
    }

    /// What outlives this function, its result or a thread, must not hold references to its locals.
    fn check_outlives(&mut self, at: usize, found: &Use, held: &Held) {
        for &(holder, loan) in held {
            let own = !self.loans[loan].part.1.contains(&DEREF);
            if own && holder == found.part.0 && found.how == Uses::Move {
                self.mistakes.push(Mistake {
                    at,
                    loan,
                    holder,
                    how: found.how,
                });
            }
        }
    }

    /// Whether a local is looked at on some way from an instruction before it is set anew.
    fn is_used_after(&self, local: u32, at: usize) -> bool {
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
            over |= matches!(&self.code[at], Instr::StorageDead(dead) if dead.0 == local);
            if !over {
                todo.extend(successors(self.code, at));
            }
        }
        false
    }
}
