//! Values that nobody asks for.

use super::{Known, is_temporary, whole};
use crate::lower::uses::output;
use program::{Base, Function, Instr, LocalId, Operand, Place, Rvalue, Step};

/// Leaves out what sets a temporary that is only ever set; whether there was something.
pub fn leave_out(function: &mut Function, known: &Known) -> bool {
    let mut asked = known.named.clone();
    for set in function.code.iter().filter_map(set) {
        asked[set.0 as usize] -= 1;
    }
    let mut changed = false;
    for at in 0..function.code.len() {
        let instr = &function.code[at];
        let (Some(local), Instr::Assign(_, value)) = (set(instr), instr) else {
            continue;
        };
        let has_glue = function.locals[local.0 as usize].drop.is_some();
        let kept = asked[local.0 as usize] != 0 || has_glue || !is_temporary(function, local);
        if !kept && is_silent(function, value) {
            function.code[at] = Instr::Jump(at as u32 + 1);
            changed = true;
        }
    }
    changed
}

/// The local that an instruction sets.
fn set(instr: &Instr) -> Option<LocalId> {
    output(instr).and_then(whole)
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
