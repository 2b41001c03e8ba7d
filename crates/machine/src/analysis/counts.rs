//! Whether anybody can tell when the number of an `Arc`'s owners changes.

use program::{Callee, FnId, Function, Instr, Intrinsic, Origin, Program};

/// Somebody looks at a count or upgrades a `Weak`, or dropping the last owner does something that can be seen: then it matters
/// who is last, and when. Else drops and clones are run together with the step before.
pub(crate) fn counts_matter(program: &Program) -> bool {
    let has = |function: &Function, wanted: Intrinsic| {
        let is = |instr: &Instr| matches!(instr, Instr::Intrinsic { op, .. } if *op == wanted);
        function.code.iter().any(is)
    };
    let looks = |function: &Function| has(function, Intrinsic::CountLook);
    if program.functions.iter().any(looks) {
        return true;
    }
    let changes: Vec<bool> = program
        .functions
        .iter()
        .map(|function| has(function, Intrinsic::CountChange))
        .collect();
    let mut seen = vec![false; program.functions.len()];
    let mut next: Vec<FnId> = Vec::new();
    for (function, changes) in program.functions.iter().zip(&changes) {
        // This drops an owner, and the value with the last.
        if *changes && has(function, Intrinsic::CountAcquire) {
            match called(function) {
                Some(called) => next.extend(called),
                None => return true,
            }
        }
    }
    while let Some(id) = next.pop() {
        let at = id.0 as usize;
        let Some(function) = program.functions.get(at) else {
            continue;
        };
        // Another `Arc` inside is looked at for itself.
        if std::mem::replace(&mut seen[at], true) || changes[at] {
            continue;
        }
        match called(function) {
            Some(called) if !shows(function) => next.extend(called),
            _ => return true,
        }
    }
    false
}

/// What the program itself does when something is dropped, and what other threads can see.
fn shows(function: &Function) -> bool {
    let visible = |instr: &Instr| matches!(instr, Instr::Intrinsic { op, .. } if op.visible());
    function.origin == Origin::User || function.code.iter().any(visible)
}

/// The functions a function calls; `None` if they are not known before it runs.
fn called(function: &Function) -> Option<Vec<FnId>> {
    let mut all: Vec<FnId> = function
        .locals
        .iter()
        .filter_map(|local| local.drop)
        .collect();
    for instr in &function.code {
        match instr {
            Instr::Call {
                callee: Callee::Fn(id),
                ..
            } => all.push(*id),
            Instr::Call { .. } => return None,
            Instr::Drop { glue, .. } => all.push(*glue),
            _ => {}
        }
    }
    Some(all)
}
