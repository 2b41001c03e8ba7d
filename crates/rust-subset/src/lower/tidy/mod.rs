//! Shorter code with the same meaning: every instruction that is not there costs nothing in any of the many situations in which
//! a search would run it.
//!
//! Nothing that another thread could see changes, nor what a person is shown: a program's own variables keep their values.

mod compact;
mod drops;
mod forward;
mod locals;
mod refs;
mod unused;

pub use locals::only_named_locals;

use super::names::each_local;
use compact::compact;
use program::{Base, Function, Instr, LocalId, Operand, Origin, Place, Rvalue, Step};

/// How often the passes are tried again: what one removes may be what another waited for.
const ROUNDS: usize = 4;

/// Removes what cannot be reached or does nothing, and marks borrowed locals.
pub fn tidy(function: &mut Function) {
    mark_borrowed(function);
    drops::leave_out_idle(function);
    compact(function);
    for _ in 0..ROUNDS {
        let known = Known::of(function);
        let shorter = forward::forward(function, &known)
            | return_directly(function, &known)
            | refs::see_through(function, &known)
            | unused::leave_out(function, &known);
        if !shorter {
            return;
        }
        mark_borrowed(function);
        compact(function);
    }
}

/// What the passes of a round ask about a function. What one of them removes is still counted for the next, which then leaves alone
/// what it could have removed until the round after.
struct Known {
    /// Which instructions are jumped to.
    jumped: Vec<bool>,
    /// How often each local is named.
    named: Vec<u32>,
}

impl Known {
    fn of(function: &mut Function) -> Known {
        let mut named = vec![0; function.locals.len()];
        for instr in &mut function.code {
            each_local(instr, &mut |local| named[local.0 as usize] += 1);
        }
        Known {
            jumped: jump_targets(&function.code),
            named,
        }
    }

    fn times(&self, local: LocalId) -> u32 {
        self.named[local.0 as usize]
    }
}

/// The local that a place is, as a whole.
fn whole(place: &Place) -> Option<LocalId> {
    match place.base {
        Base::Local(local) if place.path.is_empty() => Some(local),
        _ => None,
    }
}

fn mark_borrowed(function: &mut Function) {
    for local in &mut function.locals {
        local.borrowed = false;
    }
    for instr in &function.code {
        if let Some(local) = borrows(instr) {
            function.locals[local.0 as usize].borrowed = true;
        }
    }
}

/// The local whose own memory an instruction makes a pointer to.
fn borrows(instr: &Instr) -> Option<LocalId> {
    let Instr::Assign(_, Rvalue::Ref(place) | Rvalue::Subslice { place, .. }) = instr else {
        return None;
    };
    match place.base {
        Base::Local(local) if !place.path.contains(&Step::Deref) => Some(local),
        _ => None,
    }
}

/// Whether a local only carries a value from one instruction to another: nobody is shown it, and no pointer leads to it.
fn is_temporary(function: &Function, id: LocalId) -> bool {
    let local = &function.locals[id.0 as usize];
    let shown = local.name.is_some() && function.origin == Origin::User;
    !shown && !local.borrowed && id.0 >= function.params
}

/// `_r = value; return move _r` becomes `return value`.
fn return_directly(function: &mut Function, known: &Known) -> bool {
    let mut changed = false;
    for (at, _) in known
        .jumped
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(_, target)| !**target)
    {
        let [
            Instr::Assign(dest, Rvalue::Use(value)),
            Instr::Return(Operand::Move(returned)),
        ] = &function.code[at - 1..=at]
        else {
            continue;
        };
        if dest == returned && dest.path.is_empty() {
            function.code[at] = Instr::Return(value.clone());
            function.code[at - 1] = Instr::Jump(at as u32);
            changed = true;
        }
    }
    changed
}

/// Which instructions are jumped to.
pub fn jump_targets(code: &[Instr]) -> Vec<bool> {
    let mut jumped = vec![false; code.len()];
    for target in code.iter().flat_map(Instr::targets) {
        jumped[target as usize] = true;
    }
    jumped
}
