//! Results go straight where they are wanted: `_t = value; place = move _t` becomes `place = value`.

use super::{Known, is_temporary, whole};
use program::{Function, Instr, LocalId, Operand, Place, Rvalue};

/// Removes temporaries that are only set and at once moved on; whether there were some.
pub fn forward(function: &mut Function, known: &Known) -> bool {
    let mut changed = false;
    for (at, _) in known
        .jumped
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(_, target)| !**target)
    {
        let Instr::Assign(dest, Rvalue::Use(Operand::Move(from))) = &function.code[at] else {
            continue;
        };
        let Some(temp) = whole(from) else {
            continue;
        };
        if !is_temporary(function, temp) || known.times(temp) != 2 {
            continue;
        }
        let dest = dest.clone();
        if send(&mut function.code[at - 1], temp, dest) {
            function.code[at] = Instr::Jump(at as u32 + 1);
            changed = true;
        }
    }
    changed
}

/// Makes an instruction that sets `temp` set `dest` instead.
fn send(instr: &mut Instr, temp: LocalId, dest: Place) -> bool {
    let sets = |place: &Place| whole(place) == Some(temp);
    let plain = whole(&dest).is_some();
    match instr {
        Instr::Assign(place, _) if sets(place) => *place = dest,
        Instr::Call { dest: place, .. } | Instr::Intrinsic { dest: place, .. }
            if plain && sets(place) =>
        {
            *place = dest
        }
        _ => return false,
    }
    true
}
