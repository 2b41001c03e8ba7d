//! Channels and locks are several variables' (their ends, their `Arc`s), whose references have one lifetime. Where one of the variables
//! goes to a thread that may outlive everybody, what is put in by another must live as long.

use super::{Borrows, FOR_EVER, Held};
use crate::lower::builder::Builder;
use crate::lower::parts::{DEREF, part_of, part_read};
use crate::lower::uses::Uses;
use crate::passing::Passing;
use program::{Instr, Operand, Place, Rvalue};

impl Builder<'_, '_> {
    /// Which locals share what they hold with a thread that may outlive this function; empty where none can.
    pub(super) fn shared_for_ever(&self, uniform: &[bool]) -> Vec<bool> {
        let mut sets: Vec<usize> = (0..self.slots.len()).collect();
        let shares = |local: u32| self.slots[local as usize].shares && uniform[local as usize];
        if self.outliving.is_empty() || !self.slots.iter().any(|slot| slot.shares) {
            return Vec::new();
        }
        for (at, instr) in self.code.iter().enumerate() {
            let (dest, sources) = match instr {
                Instr::Assign(dest, Rvalue::Use(value)) => (dest, vec![value]),
                Instr::Call { args, dest, .. } => {
                    let first = self.passing.partition_point(|(call, ..)| *call < at);
                    let passed = self.passing[first..].iter();
                    let passed = passed.take_while(|(call, ..)| *call == at);
                    let whole = passed.filter(|(_, _, how)| *how != Passing::Items);
                    (
                        dest,
                        whole.filter_map(|(_, arg, _)| args.get(*arg)).collect(),
                    )
                }
                _ => continue,
            };
            let Some((into, _)) = part_of(dest).filter(|(local, _)| shares(*local)) else {
                continue;
            };
            for source in sources.into_iter().filter_map(|value| self.led_to(value)) {
                if shares(source) {
                    let (old, new) = (sets[source as usize], sets[into as usize]);
                    sets.iter_mut()
                        .filter(|set| **set == old)
                        .for_each(|set| *set = new);
                }
            }
        }
        let mut lasting = vec![false; sets.len()];
        for at in &self.outliving {
            if let Instr::Call { args, .. } = &self.code[*at] {
                let taken = args
                    .iter()
                    .filter_map(|arg| self.captured_in(arg))
                    .flatten();
                taken
                    .filter(|local| shares(*local))
                    .for_each(|local| lasting[sets[local as usize]] = true);
            }
        }
        sets.iter().map(|set| lasting[*set]).collect()
    }

    /// The local that a value is of, or that a reference made for it leads to.
    fn led_to(&self, value: &Operand) -> Option<u32> {
        let (local, steps) = part_read(value)?;
        if steps.contains(&DEREF) {
            return None;
        }
        match self.made(local) {
            Some(Rvalue::Ref(place)) => {
                let (of, steps) = part_of(place)?;
                (!steps.contains(&DEREF)).then_some(of)
            }
            _ => Some(local),
        }
    }

    /// The locals that a closure has captured whole.
    fn captured_in(&self, value: &Operand) -> Option<Vec<u32>> {
        let (local, steps) = part_read(value)?;
        let made = steps.is_empty().then(|| self.made(local))?;
        match made? {
            Rvalue::Aggregate(parts) => {
                let parts = parts.iter().filter_map(part_read);
                Some(parts.map(|(local, _)| local).collect())
            }
            Rvalue::Use(value) => self.captured_in(value),
            _ => None,
        }
    }

    /// What a local is set to where it is set.
    fn made(&self, local: u32) -> Option<&Rvalue> {
        self.code.iter().find_map(|instr| match instr {
            Instr::Assign(dest, value) if is_whole(dest, local) => Some(value),
            _ => None,
        })
    }
}

fn is_whole(place: &Place, local: u32) -> bool {
    part_of(place) == Some((local, Vec::new()))
}

impl Borrows<'_> {
    /// What was put, by this instruction, where it stays for longer than this function's variables.
    pub(super) fn check_shared(&mut self, at: usize, put: &Held) {
        for (holder, loan) in put {
            let own = !self.loans[*loan].part.1.contains(&DEREF);
            let lasting = self.lasting.get(*holder as usize) == Some(&true);
            if own && lasting {
                self.blame(at, *loan, FOR_EVER, Uses::Move);
            }
        }
    }
}
