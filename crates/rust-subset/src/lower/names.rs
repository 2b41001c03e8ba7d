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
    let mut operands: Vec<&mut Operand> = Vec::new();
    match instr {
        Instr::Assign(dest, value) => {
            visit(dest);
            match value {
                Rvalue::Use(value) | Rvalue::Unary(_, _, value) | Rvalue::Repeat(value, _) => {
                    operands.push(value)
                }
                Rvalue::Cast { value, .. } | Rvalue::Unsize { value, .. } => operands.push(value),
                Rvalue::Binary(_, _, left, right) => operands.extend([left, right]),
                Rvalue::Ref(place) | Rvalue::Subslice { place, .. } => visit(place),
                Rvalue::VariantIndex(place) | Rvalue::Len(place) => visit(place),
                Rvalue::Aggregate(parts) | Rvalue::Variant(_, parts) => operands.extend(parts),
                Rvalue::Array(parts) | Rvalue::Coroutine(_, parts) => operands.extend(parts),
            }
        }
        Instr::Call { callee, args, dest } => {
            visit(dest);
            operands.extend(args);
            if let Callee::Pointer(pointer) = callee {
                operands.push(pointer);
            }
        }
        Instr::Intrinsic { args, dest, .. } => {
            visit(dest);
            operands.extend(args);
        }
        Instr::Branch {
            condition: value, ..
        }
        | Instr::Switch { value, .. }
        | Instr::Return(value) => {
            operands.push(value);
        }
        Instr::Drop { place, .. } | Instr::Suspend(place) => visit(place),
        Instr::Jump(_) | Instr::StorageDead(_) | Instr::Unreachable => {}
    }
    for operand in operands {
        if let Operand::Copy(place) | Operand::Move(place) = operand {
            visit(place);
        }
    }
}
