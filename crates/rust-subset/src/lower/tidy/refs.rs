//! Through references: `_t = &place; … (*_t).field …` becomes `… place.field …`.

use super::{Known, is_temporary, whole};
use crate::lower::names::{each_local, each_place};
use program::{Base, Function, Instr, LocalId, Operand, Place, Rvalue, Step};

/// Names places directly instead of through a reference that is made for one use; whether there were some.
pub fn see_through(function: &mut Function, known: &Known) -> bool {
    let mut changed = false;
    for at in 0..function.code.len() {
        let Some((temp, place)) = reference(&function.code[at]) else {
            continue;
        };
        if known.times(temp) != 2 || !is_temporary(function, temp) {
            continue;
        }
        let place = place.clone();
        if let Some(user) = user(function, &known.jumped, at, temp, &place)
            && put(&mut function.code[user], temp, &place)
        {
            function.code[at] = Instr::Jump(at as u32 + 1);
            changed = true;
        }
    }
    changed
}

/// The local that is made a reference to a place. An index that is out of range panics where the reference is made.
fn reference(instr: &Instr) -> Option<(LocalId, &Place)> {
    let Instr::Assign(dest, Rvalue::Ref(place)) = instr else {
        return None;
    };
    let plain = |step: &Step| matches!(step, Step::Field(_) | Step::Deref);
    let temp = whole(dest)?;
    place.path.iter().all(plain).then_some((temp, place))
}

/// The instruction that uses the reference, if it always comes after it and the place stays what it is until then.
fn user(
    function: &mut Function,
    jumped: &[bool],
    at: usize,
    temp: LocalId,
    place: &Place,
) -> Option<usize> {
    let straight = jumped[at + 1..].iter().take_while(|jumped| !**jumped);
    for next in (at + 1..).take(straight.count()) {
        let mut named = false;
        each_local(&mut function.code[next], &mut |local| {
            named |= *local == temp
        });
        if named {
            return Some(next);
        }
        if !leaves(function, &function.code[next], place) {
            return None;
        }
    }
    None
}

/// Whether an instruction leaves the way to a place as it is.
fn leaves(function: &Function, instr: &Instr, place: &Place) -> bool {
    let Instr::Assign(dest, value) = instr else {
        return false;
    };
    let own = |changed: &Place| match changed.base {
        // What pointers lead to may be on the way to the place.
        Base::Local(local) => {
            changed.base != place.base
                && !function.locals[local.0 as usize].borrowed
                && !changed.path.contains(&Step::Deref)
        }
        Base::Static(_) => false,
    };
    let taken = |value: &Operand| match value {
        Operand::Move(from) => own(from),
        Operand::Copy(_) | Operand::Const(_) => true,
    };
    let mut kept = own(dest);
    crate::lower::uses::each_operand(value, &mut |value| kept &= taken(value));
    kept && !matches!(value, Rvalue::Coroutine(..))
}

/// Names a place where an instruction follows the reference to it; whether it does.
fn put(instr: &mut Instr, temp: LocalId, place: &Place) -> bool {
    let mut done = false;
    each_place(instr, &mut |used| {
        if used.base == Base::Local(temp) && used.path.first() == Some(&Step::Deref) {
            let mut path = place.path.clone();
            path.extend_from_slice(&used.path[1..]);
            *used = Place {
                base: place.base,
                path,
            };
            done = true;
        }
    });
    done
}
