//! The order in which statics are initialized: each after those its initializer looks at.

use super::names::each_place;
use program::{Base, Callee, Instr, Program, StaticId};
use std::collections::BTreeSet;

/// Reorders the statics. Thread locals stay where they are: their index is their key.
pub fn order_statics(program: &mut Program) {
    let count = program.statics.len();
    let mut order = Vec::with_capacity(count);
    let mut seen = vec![false; count];
    for id in 0..count {
        visit(program, id, &mut seen, &mut order);
    }
    order.retain(|&id| !program.statics[id].thread_local);
    let places: Vec<usize> = (0..count)
        .filter(|&id| !program.statics[id].thread_local)
        .collect();
    let mut numbers: Vec<usize> = (0..count).collect();
    for (&place, &id) in places.iter().zip(&order) {
        numbers[id] = place;
    }
    let old = program.statics.clone();
    for (id, declared) in old.into_iter().enumerate() {
        program.statics[numbers[id]] = declared;
    }
    for function in &mut program.functions {
        for instr in &mut function.code {
            each_place(instr, &mut |place| {
                if let Base::Static(id) = &mut place.base {
                    *id = StaticId(numbers[id.0 as usize] as u32);
                }
            });
        }
    }
}

/// Puts a static behind everything its initializer may look at.
fn visit(program: &Program, id: usize, seen: &mut [bool], order: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[id], true) {
        return;
    }
    for needed in looked_at(program, id) {
        visit(program, needed, seen, order);
    }
    order.push(id);
}

/// The statics that the initializer names, and the functions it calls.
fn looked_at(program: &Program, id: usize) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut functions = BTreeSet::new();
    let mut todo = vec![program.statics[id].init];
    while let Some(function) = todo.pop() {
        if !functions.insert(function) {
            continue;
        }
        let code = program
            .functions
            .get(function.0 as usize)
            .map_or(&[][..], |function| &function.code);
        for instr in code {
            if let Instr::Call {
                callee: Callee::Fn(called),
                ..
            } = instr
            {
                todo.push(*called);
            }
            each_place(&mut instr.clone(), &mut |place| {
                if let Base::Static(id) = place.base {
                    found.insert(id.0 as usize);
                }
            });
        }
    }
    found
}
