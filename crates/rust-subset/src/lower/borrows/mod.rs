//! References kept in variables, or by what an expression has made so far: what they borrowed may not be changed while they are used
//! again later. This is the plain part of what rustc's borrow checker finds (non-lexical lifetimes, RFC 2094; two-phase borrows, RFC
//! 2025): loans are followed through variables, tuples, structs and closures, and through calls only where the signature says that
//! the result borrows from an argument or has it in it. So what is refused is certain, and some that rustc refuses passes.

mod checks;
mod gained;
mod params;
mod shared;
mod text;

use super::builder::{Builder, Slot};
use super::flow::{self, Flow};
use super::parts::{Part, part_of, starts_with};
use super::uses::{Use, Uses, uses};
use crate::apart::Apart;
use crate::passing::Passing;
use crate::thir::Borrowing;
use program::{Instr, Rvalue};
use std::cell::Cell;

/// Instructions looked at to find later uses, at most; what is not found is not refused.
const MOST_LOOKED_AT: usize = 1_000_000;

/// From here on, no local holds a loan but the thread that a call started, by its number: until the scope ends.
const THREADS: u32 = 1 << 31;

/// Who holds what is kept for ever.
const FOR_EVER: u32 = u32::MAX;

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
    /// Who still has it does nothing more than to look at it when it is dropped.
    pub dropped: bool,
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
    /// Parts of such locals that hold no reference.
    plain: &'f [Part],
    /// The parameters whose lifetime nothing else has.
    apart: &'f [Apart],
    /// Locals that share what they hold with a thread that may outlive everybody; empty where none can.
    lasting: Vec<bool>,
    outliving: &'f [usize],
    scoping: &'f [usize],
    keeping: &'f [(usize, usize)],
    storing: &'f [(usize, usize)],
    reborrows: &'f [usize],
    /// Instructions that may still be looked at to find later uses.
    left: Cell<usize>,
    mistakes: Vec<Mistake>,
}

impl Builder<'_, '_> {
    /// Reports what is changed or used while a reference that forbids it is used again later.
    pub(in crate::lower) fn check_borrows(&mut self) {
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
        loans.extend(self.apart.iter().map(Lent::of_param));
        let uniform = self.uniform_locals();
        let mut borrows = Borrows {
            lasting: self.shared_for_ever(&uniform),
            code: &self.code,
            slots: &self.slots,
            result: self.result.0,
            loans,
            lending: &self.lending,
            passing: &self.passing,
            uniform,
            plain: &self.plain,
            apart: &self.apart,
            outliving: &self.outliving,
            scoping: &self.scoping,
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
        let (mut said, mut blamed) = (Vec::new(), Vec::new());
        for mistake in mistakes {
            let lent = &loans[mistake.loan];
            if said.contains(&mistake.at) || mistake.dropped && blamed.contains(&mistake.loan) {
                continue;
            }
            blamed.push(mistake.loan);
            if lent.is_of_param() {
                said.push(mistake.at);
                let text = self.param_text(&mistake, lent.first);
                self.lowerer.refuse(self.spans[mistake.at], text);
            } else if let Some(name) = self.name_of(&lent.part) {
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
        let of_params = self.loans.iter().enumerate();
        let of_params = of_params.filter(|(_, lent)| lent.is_of_param());
        of_params.map(|(loan, lent)| (lent.first, loan)).collect()
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
        if report {
            self.check_stored_params(at, held);
        }
        let mut put = self.store(at, held);
        self.hand_over(at, &uses, held);
        let mut gained = self.gained(at, &uses, held);
        if report {
            self.check_kept_params(at, &uses, &gained, held);
            self.check_result_params(at, &uses, &gained);
        }
        let gone = |local: u32| {
            let is_gone = |one: &Use| one.how == Uses::Move && one.part == (local, Vec::new());
            self.slots
                .get(local as usize)
                .is_some_and(|slot| slot.looks)
                && uses.iter().any(is_gone)
        };
        held.retain(|(local, _)| !gone(*local));
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
                put.extend(gained.iter().map(|loan| (part.0, *loan)));
                gained.iter().for_each(|loan| add(held, (part.0, *loan)));
            }
        }
        if report {
            self.check_shared(at, &put);
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
}
