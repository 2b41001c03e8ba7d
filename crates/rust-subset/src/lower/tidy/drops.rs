//! Drops of what is certainly gone: a local that was moved away on every way there, or never set.

use super::whole;
use crate::lower::flow::{self, Flow};
use crate::lower::uses::{each_input, output};
use program::{Base, Function, Instr, Operand, Place};

/// Locals that are looked at, at most: as many as a set has bits.
const MOST: usize = 128;

/// Leaves out drops that find nothing.
pub fn leave_out_idle(function: &mut Function) {
    let mut dropped: Vec<u32> = function.code.iter().filter_map(dropped).collect();
    dropped.sort_unstable();
    dropped.dedup();
    dropped.truncate(MOST);
    if dropped.is_empty() {
        return;
    }
    let mut held = Held {
        code: &function.code,
        params: function.params,
        dropped,
        idle: Vec::new(),
    };
    flow::run(&mut held, &function.code);
    for at in held.idle {
        function.code[at] = Instr::Jump(at as u32 + 1);
    }
}

/// The local that an instruction drops.
fn dropped(instr: &Instr) -> Option<u32> {
    match instr {
        Instr::Drop { place, .. } => whole(place).map(|local| local.0),
        _ => None,
    }
}

/// The analysis: which of the locals that are dropped somewhere may hold something, a bit for each.
struct Held<'f> {
    code: &'f [Instr],
    params: u32,
    dropped: Vec<u32>,
    /// The drops that find nothing.
    idle: Vec<usize>,
}

impl Held<'_> {
    /// The bit of a local.
    fn bit(&self, local: u32) -> u128 {
        self.dropped
            .binary_search(&local)
            .map_or(0, |bit| 1u128 << bit)
    }

    fn bit_of(&self, place: &Place) -> u128 {
        whole(place).map_or(0, |local| self.bit(local.0))
    }
}

impl Flow for Held<'_> {
    type State = u128;

    /// Parameters hold what they are given.
    fn start(&self) -> u128 {
        let given = self.dropped.iter().filter(|local| **local < self.params);
        given.fold(0, |set, local| set | self.bit(*local))
    }

    fn join(&self, one: &u128, other: &u128) -> u128 {
        one | other
    }

    fn weight(&self, _: &u128) -> usize {
        1
    }

    fn step(&mut self, at: usize, state: &mut u128, report: bool) {
        let instr = &self.code[at];
        match instr {
            Instr::Drop { place, .. } => {
                let bit = self.bit_of(place);
                if report && bit != 0 && *state & bit == 0 {
                    self.idle.push(at);
                }
                *state &= !bit;
            }
            Instr::StorageDead(local) => *state &= !self.bit(local.0),
            _ => {
                each_input(instr, &mut |operand| {
                    if let Operand::Move(place) = operand {
                        *state &= !self.bit_of(place);
                    }
                });
                if let Some(Base::Local(local)) = output(instr).map(|place| place.base) {
                    *state |= self.bit(local.0);
                }
            }
        }
    }
}
