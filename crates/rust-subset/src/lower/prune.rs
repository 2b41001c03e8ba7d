//! Over the whole program: drop glue that turned out to do nothing goes, with every drop that calls it.
//!
//! Whether a closure has something to drop is known only when all code is there, so lowering assumes that it has.

use super::tidy::tidy;
use program::{Const, FnId, Instr, Operand, Program};

/// Removes idle glue.
pub fn prune(program: &mut Program) {
    loop {
        let idle: Vec<bool> = program
            .functions
            .iter()
            .map(|function| is_idle(&function.code))
            .collect();
        let mut changed = false;
        for function in &mut program.functions {
            changed |= forget(function, &idle);
        }
        let dead = |drop: &mut Option<FnId>| {
            if drop.is_some_and(|glue| idle[glue.0 as usize]) {
                *drop = None;
            }
        };
        program
            .vtables
            .iter_mut()
            .for_each(|vtable| dead(&mut vtable.drop));
        program
            .statics
            .iter_mut()
            .for_each(|global| dead(&mut global.drop));
        if !changed {
            return;
        }
    }
}

fn is_idle(code: &[Instr]) -> bool {
    matches!(code, [Instr::Return(Operand::Const(Const::Unit))])
}

/// Takes idle glue out of one function; whether there was some.
fn forget(function: &mut program::Function, idle: &[bool]) -> bool {
    let mut changed = false;
    for local in &mut function.locals {
        if local.drop.is_some_and(|glue| idle[glue.0 as usize]) {
            local.drop = None;
            changed = true;
        }
    }
    let mut removed = false;
    for (at, instr) in function.code.iter_mut().enumerate() {
        if matches!(instr, Instr::Drop { glue, .. } if idle[glue.0 as usize]) {
            *instr = Instr::Jump(at as u32 + 1);
            removed = true;
        }
    }
    if removed {
        tidy(function);
    }
    changed | removed
}
