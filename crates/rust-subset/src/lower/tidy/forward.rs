//! Results go straight where they are wanted: `_t = value; place = move _t` becomes `place = value`.

use super::{is_temporary, jump_targets};
use crate::lower::names::each_local;
use program::{Base, Function, Instr, LocalId, Operand, Place, Rvalue};

/// Removes temporaries that are only set and at once moved on; whether there were some.
pub fn forward(function: &mut Function) -> bool {
    let targets = jump_targets(&function.code);
    let uses = uses(function);
    let mut changed = false;
    for (at, _) in targets
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(_, target)| !**target)
    {
        let Instr::Assign(
            dest,
            Rvalue::Use(Operand::Move(Place {
                base: Base::Local(temp),
                path,
            })),
        ) = &function.code[at]
        else {
            continue;
        };
        if !is_temporary(function, *temp) || !path.is_empty() || uses[temp.0 as usize] != 2 {
            continue;
        }
        let (temp, dest) = (*temp, dest.clone());
        if send(&mut function.code[at - 1], temp, dest) {
            function.code[at] = Instr::Jump(at as u32 + 1);
            changed = true;
        }
    }
    changed
}

/// Makes an instruction that sets `temp` set `dest` instead.
fn send(instr: &mut Instr, temp: LocalId, dest: Place) -> bool {
    let sets = |place: &Place| place.path.is_empty() && place.base == Base::Local(temp);
    let plain = dest.path.is_empty() && matches!(dest.base, Base::Local(_));
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

/// How often each local is named.
pub fn uses(function: &mut Function) -> Vec<u32> {
    let mut uses = vec![0; function.locals.len()];
    for instr in &mut function.code {
        each_local(instr, &mut |local| uses[local.0 as usize] += 1);
    }
    uses
}
