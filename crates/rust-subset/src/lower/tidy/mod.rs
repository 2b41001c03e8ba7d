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

use compact::compact;
use program::{Base, Function, Instr, LocalId, Operand, Origin, Rvalue, Step};

/// How often the passes are tried again: what one removes may be what another waited for.
const ROUNDS: usize = 4;

/// Removes what cannot be reached or does nothing, and marks borrowed locals.
pub fn tidy(function: &mut Function) {
    mark_borrowed(function);
    drops::leave_out_idle(function);
    compact(function);
    for _ in 0..ROUNDS {
        let shorter = forward::forward(function)
            | return_directly(function)
            | refs::see_through(function)
            | unused::leave_out(function);
        if !shorter {
            return;
        }
        mark_borrowed(function);
        compact(function);
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
fn return_directly(function: &mut Function) -> bool {
    let mut changed = false;
    let jumped = jump_targets(&function.code);
    for (at, _) in jumped
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
