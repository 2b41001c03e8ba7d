//! What an instruction does to the places it names, in order.

use super::parts::{Part, part_of};
use program::{Callee, Instr, Operand, Place, Rvalue};

/// What is done to a place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Uses {
    /// Its value is copied, or looked at.
    Read,
    /// A pointer is made that only reads.
    Share,
    /// A pointer is made that may change it.
    Lend,
    /// Its value is taken away.
    Move,
    /// It gets a value.
    Write,
}

/// One use of a local or a part of it.
pub struct Use {
    /// What is used.
    pub part: Part,
    /// What is done to it.
    pub how: Uses,
}

impl Use {
    /// The local whose whole value is taken.
    pub fn taken(&self) -> Option<u32> {
        let whole = self.part.1.is_empty() && matches!(self.how, Uses::Move | Uses::Read);
        whole.then_some(self.part.0)
    }

    /// Whether a local gets a value, as a whole.
    pub fn is_write_of(&self, local: u32) -> bool {
        self.how == Uses::Write && self.part == (local, Vec::new())
    }
}

/// Every use of a local by an instruction; drops are none, since they pass over what is gone. `exclusive`: a pointer it makes may
/// change what it points at.
pub fn uses(instr: &Instr, exclusive: bool) -> Vec<Use> {
    let mut found = Vec::new();
    each_input(instr, &mut |value| match value {
        Operand::Copy(place) => note(&mut found, place, Uses::Read),
        Operand::Move(place) => note(&mut found, place, Uses::Move),
        Operand::Const(_) => {}
    });
    if let Instr::Assign(_, value) = instr {
        let pointer = if exclusive { Uses::Lend } else { Uses::Share };
        match value {
            Rvalue::Ref(place) | Rvalue::Subslice { place, .. } => note(&mut found, place, pointer),
            Rvalue::VariantIndex(place) | Rvalue::Len(place) => {
                note(&mut found, place, Uses::Read);
            }
            _ => {}
        }
    }
    if let Some(dest) = output(instr) {
        note(&mut found, dest, Uses::Write);
    }
    found
}

/// Visits every operand of an instruction, in the order in which they are read.
pub fn each_input(instr: &Instr, visit: &mut dyn FnMut(&Operand)) {
    match instr {
        Instr::Assign(_, value) => each_operand(value, visit),
        Instr::Call { callee, args, .. } => {
            if let Callee::Pointer(pointer) = callee {
                visit(pointer);
            }
            args.iter().for_each(visit);
        }
        Instr::Intrinsic { args, .. } => args.iter().for_each(visit),
        Instr::Branch {
            condition: value, ..
        }
        | Instr::Switch { value, .. }
        | Instr::Return(value) => visit(value),
        Instr::Suspend(_)
        | Instr::Drop { .. }
        | Instr::Jump(_)
        | Instr::StorageDead(_)
        | Instr::Unreachable => {}
    }
}

/// The place that an instruction gives a value.
pub fn output(instr: &Instr) -> Option<&Place> {
    match instr {
        Instr::Assign(dest, _)
        | Instr::Call { dest, .. }
        | Instr::Intrinsic { dest, .. }
        | Instr::Suspend(dest) => Some(dest),
        _ => None,
    }
}

fn note(found: &mut Vec<Use>, place: &Place, how: Uses) {
    found.extend(part_of(place).map(|part| Use { part, how }));
}

/// Visits every operand of a value that is computed.
pub fn each_operand(value: &Rvalue, visit: &mut dyn FnMut(&Operand)) {
    match value {
        Rvalue::Use(value) | Rvalue::Unary(_, _, value) | Rvalue::Repeat(value, _) => visit(value),
        Rvalue::Cast { value, .. } | Rvalue::Unsize { value, .. } => visit(value),
        Rvalue::Binary(_, _, left, right) => [left, right].into_iter().for_each(visit),
        Rvalue::Aggregate(parts)
        | Rvalue::Variant(_, parts)
        | Rvalue::Array(parts)
        | Rvalue::Coroutine(_, parts) => parts.iter().for_each(visit),
        Rvalue::Ref(_) | Rvalue::Subslice { .. } | Rvalue::VariantIndex(_) | Rvalue::Len(_) => {}
    }
}
