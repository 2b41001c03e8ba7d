//! Which values are still there: rustc refuses a program that uses what was moved away or never set. Such a program has no
//! outcomes. Asked of a function's code before it is tidied, while every scope's end is still in it.
//!
//! A forward analysis of what may be gone at each instruction, as rustc's borrow checker does it on its own flat code (MIR).

use super::builder::{Builder, Slot};
use super::flow::{self, Flow};
use super::parts::{Part, part_of, starts_with, touches};
use super::uses::{Use, Uses, uses};
use program::{Instr, Origin, Place};

/// Instructions of a function that is looked at, at most.
const MOST: usize = 20_000;

/// Why a value is not there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gone {
    /// Moved by this instruction.
    Moved(usize),
    /// Never set.
    Unset,
}

/// What may be gone at a place in the code.
type State = Vec<(Part, Gone)>;

/// A mistake: what is used, where, and what became of it before.
struct Mistake(Part, usize, Gone);

struct Analysis<'f> {
    code: &'f [Instr],
    slots: &'f [Slot],
    params: u32,
    mistakes: Vec<Mistake>,
}

impl Builder<'_, '_> {
    /// Reports every use of what may be gone, in code whose jumps are resolved.
    pub(super) fn check_ownership(&mut self) {
        if self.origin != Origin::User || self.code.len() > MOST {
            return;
        }
        self.check_borrows();
        let mut analysis = Analysis {
            code: &self.code,
            slots: &self.slots,
            params: self.params,
            mistakes: Vec::new(),
        };
        flow::run(&mut analysis, &self.code);
        let mut said = Vec::new();
        for mistake in analysis.mistakes {
            let Mistake(part, at, gone) = &mistake;
            let cause = (part.0, *gone);
            if !said.contains(&cause)
                && let Some(text) = self.mistake_text(&mistake)
            {
                said.push(cause);
                self.lowerer.refuse(self.spans[*at], text);
            }
        }
    }

    fn mistake_text(&self, Mistake(part, at, gone): &Mistake) -> Option<String> {
        let name = self.name_of(part)?;
        Some(match gone {
            Gone::Unset => {
                format!(
                    "`{name}` may have no value here: give it one on every way that leads here."
                )
            }
            Gone::Moved(from) if from == at && self.moves_twice(*at, part) => format!(
                "`{name}` is moved away twice here: move a clone of it the first time (`{name}.clone()`), or borrow it."
            ),
            Gone::Moved(from) if from >= at => format!(
                "`{name}` is moved away here, so it is gone in the next round of the loop: clone it in each round, or borrow it."
            ),
            Gone::Moved(from) => format!(
                "`{name}` is gone: it was moved away in line {}. Borrow it there (`&{name}`), or move a clone of it (`{name}.clone()`).",
                self.spans[*from].line
            ),
        })
    }

    /// Whether an instruction takes a value two times.
    fn moves_twice(&self, at: usize, part: &Part) -> bool {
        let uses = uses(&self.code[at], false);
        let moves = uses
            .iter()
            .filter(|found| found.how == Uses::Move && touches(&found.part, part));
        moves.count() > 1
    }

    /// The name of the variable that a part is of.
    pub(super) fn name_of(&self, part: &Part) -> Option<String> {
        let name = self.slots[part.0 as usize].local.name.clone();
        if let Some(name) = name {
            return (!name.is_empty()).then_some(name);
        }
        let environment = self.environment.as_ref()?;
        let of_this = |place: &Place| part_of(place).is_some_and(|known| touches(&known, part));
        let at = environment.places.iter().position(of_this)?;
        self.outer_names.get(&environment.captures[at].var).cloned()
    }
}

impl Flow for Analysis<'_> {
    type State = State;

    /// The program's variables have no values yet.
    fn start(&self) -> State {
        let mut state = State::default();
        for (at, slot) in self.slots.iter().enumerate().skip(self.params as usize) {
            if slot.local.name.is_some() {
                state.push(((at as u32, Vec::new()), Gone::Unset));
            }
        }
        state
    }

    fn step(&mut self, at: usize, state: &mut State, report: bool) {
        for Use { part, how } in uses(&self.code[at], false) {
            if report {
                self.used(at, &part, how, state);
            }
            match how {
                Uses::Move => {
                    state.retain(|(known, _)| *known != part);
                    state.push((part, Gone::Moved(at)));
                }
                Uses::Write => {
                    state.retain(|(known, _)| !starts_with(known, &part));
                }
                _ => {}
            }
        }
        if let Instr::StorageDead(local) = &self.code[at] {
            state.retain(|((known, _), _)| *known != local.0);
            if self.slots[local.0 as usize].local.name.is_some() {
                state.push(((local.0, Vec::new()), Gone::Unset));
            }
        }
    }

    fn weight(&self, state: &State) -> usize {
        state.len()
    }

    fn join(&self, one: &State, other: &State) -> State {
        let mut joined = one.clone();
        for (part, gone) in other {
            match joined.iter_mut().find(|(known, _)| known == part) {
                Some((_, known)) => *known = (*known).min(*gone),
                None => joined.push((part.clone(), *gone)),
            }
        }
        joined
    }
}

impl Analysis<'_> {
    fn used(&mut self, at: usize, part: &Part, how: Uses, state: &State) {
        for (known, gone) in state {
            let wrong = match how {
                // A part of what is gone may not be set; all of it may. What was never set is set part by part by lowering.
                Uses::Write => {
                    known.1.len() < part.1.len() && starts_with(part, known) && *gone != Gone::Unset
                }
                _ => touches(known, part),
            };
            if wrong {
                self.mistakes.push(Mistake(known.clone(), at, *gone));
            }
        }
    }
}
