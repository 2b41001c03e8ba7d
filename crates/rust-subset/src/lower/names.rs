//! Everything an instruction names: places, locals, jump targets.

use program::{Base, Callee, Instr, LocalId, Operand, Place, Rvalue, Step};

/// Visits every jump target of an instruction.
pub fn each_target(instr: &mut Instr, mut visit: impl FnMut(&mut u32)) {
    match instr {
        Instr::Jump(to) => visit(to),
        Instr::Branch {
            then, otherwise, ..
        } => {
            visit(then);
            visit(otherwise);
        }
        Instr::Switch {
            cases, otherwise, ..
        } => {
            cases.iter_mut().for_each(|(_, to)| visit(to));
            visit(otherwise);
        }
        _ => {}
    }
}

/// Visits every local an instruction names.
pub fn each_local(instr: &mut Instr, visit: &mut dyn FnMut(&mut LocalId)) {
    if let Instr::StorageDead(local) = instr {
        visit(local);
    }
    each_place(instr, &mut |place| {
        if let Base::Local(local) = &mut place.base {
            visit(local);
        }
        for step in &mut place.path {
            if let Step::Index(local) = step {
                visit(local);
            }
        }
    });
}

/// Visits every place an instruction reads, writes or points at.
pub fn each_place(instr: &mut Instr, visit: &mut dyn FnMut(&mut Place)) {
    match instr {
        Instr::Assign(dest, value) => {
            visit(dest);
            each_place_of(value, visit);
        }
        Instr::Call { callee, args, dest } => {
            visit(dest);
            operands(args, visit);
            if let Callee::Pointer(pointer) = callee {
                operand(pointer, visit);
            }
        }
        Instr::Intrinsic { args, dest, .. } => {
            visit(dest);
            operands(args, visit);
        }
        Instr::Branch {
            condition: value, ..
        }
        | Instr::Switch { value, .. }
        | Instr::Return(value) => {
            operand(value, visit);
        }
        Instr::Drop { place, .. } | Instr::Suspend(place) => visit(place),
        Instr::Jump(_) | Instr::StorageDead(_) | Instr::Unreachable => {}
    }
}

fn each_place_of(value: &mut Rvalue, visit: &mut dyn FnMut(&mut Place)) {
    match value {
        Rvalue::Use(value) | Rvalue::Unary(_, _, value) | Rvalue::Repeat(value, _) => {
            operand(value, visit)
        }
        Rvalue::Cast { value, .. } | Rvalue::Unsize { value, .. } => operand(value, visit),
        Rvalue::Binary(_, _, left, right) => {
            operand(left, visit);
            operand(right, visit);
        }
        Rvalue::Ref(place) | Rvalue::Subslice { place, .. } => visit(place),
        Rvalue::VariantIndex(place) | Rvalue::Len(place) => visit(place),
        Rvalue::Aggregate(parts) | Rvalue::Variant(_, parts) => operands(parts, visit),
        Rvalue::Array(parts) | Rvalue::Coroutine(_, parts) => operands(parts, visit),
    }
}

fn operands(all: &mut [Operand], visit: &mut dyn FnMut(&mut Place)) {
    all.iter_mut().for_each(|one| operand(one, visit));
}

fn operand(operand: &mut Operand, visit: &mut dyn FnMut(&mut Place)) {
    if let Operand::Copy(place) | Operand::Move(place) = operand {
        visit(place);
    }
}
