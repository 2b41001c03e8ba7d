//! Locals that no instruction names any more: a frame has no room for them.

use crate::lower::names::each_local;
use program::{Function, LocalId};

/// Leaves out locals that are not named, but for the parameters; the others keep their order.
pub fn only_named_locals(function: &mut Function) {
    let mut named = vec![false; function.locals.len()];
    named[..function.params as usize].fill(true);
    for instr in &mut function.code {
        each_local(instr, &mut |local| named[local.0 as usize] = true);
    }
    if named.iter().all(|named| *named) {
        return;
    }
    let mut numbers = Vec::with_capacity(named.len());
    let mut count = 0;
    for &kept in &named {
        numbers.push(LocalId(count));
        count += u32::from(kept);
    }
    let mut kept = named.iter();
    function
        .locals
        .retain(|_| kept.next().copied().unwrap_or(true));
    for instr in &mut function.code {
        each_local(instr, &mut |local| *local = numbers[local.0 as usize]);
    }
}
