//! Values that nobody asks for.

use super::forward::uses;
use super::is_temporary;
use crate::lower::uses::output;
use program::{Base, Function, Instr, LocalId, Operand, Place, Rvalue, Step};

/// Leaves out what sets a temporary that is only ever set; whether there was something.
pub fn leave_out(function: &mut Function) -> bool {
    let mut uses = uses(function);
    for set in function.code.iter().filter_map(set) {
        uses[set.0 as usize] -= 1;
    }
    let mut changed = false;
    for at in 0..function.code.len() {
        let instr = &function.code[at];
        let (Some(local), Instr::Assign(_, value)) = (set(instr), instr) else {
            continue;
        };
        let has_glue = function.locals[local.0 as usize].drop.is_some();
        let asked = uses[local.0 as usize] != 0 || has_glue || !is_temporary(function, local);
        if !asked && is_silent(function, value) {
            function.code[at] = Instr::Jump(at as u32 + 1);
            changed = true;
        }
    }
    changed
}

/// The local that an instruction sets.
fn set(instr: &Instr) -> Option<LocalId> {
    match output(instr)? {
        Place {
            base: Base::Local(local),
            path,
        } => path.is_empty().then_some(*local),
        _ => None,
    }
}

/// Whether computing a value can neither fail, nor be seen, nor take something away.
fn is_silent(function: &Function, value: &Rvalue) -> bool {
    let own = |place: &Place| {
        let fields = |step: &Step| matches!(step, Step::Field(_));
        matches!(place.base, Base::Local(_)) && place.path.iter().all(fields)
    };
    match value {
        Rvalue::Use(Operand::Const(_)) => true,
        Rvalue::Use(Operand::Copy(place)) => {
            let Base::Local(local) = place.base else {
                return false;
            };
            own(place) && !function.locals[local.0 as usize].borrowed
        }
        Rvalue::Ref(place) => own(place),
        _ => false,
    }
}
