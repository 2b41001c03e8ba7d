//! Which locals may still be read. Two situations that differ only in what will never be read again are equal, so keys leave
//! such locals out.

use program::{Base, Callee, Function, Instr, LocalId, Operand, Place, Rvalue, Step};

/// For each instruction of a function, the locals that may be read from there on.
pub(crate) struct Liveness {
    words: usize,
    /// `words` words of bits for each instruction.
    before: Vec<u64>,
    /// The same for a frame that waits in the instruction for its result.
    after: Vec<u64>,
    /// Locals that count whenever they hold something: unwinding may drop them, or a pointer may lead to them.
    always: Vec<u64>,
    locals: usize,
}

impl Liveness {
    pub(crate) fn of(function: &Function) -> Liveness {
        let words = function.locals.len().div_ceil(64).max(1);
        let mut liveness = Liveness {
            words,
            before: vec![0; words * function.code.len()],
            after: vec![0; words * function.code.len()],
            always: vec![0; words],
            locals: function.locals.len(),
        };
        for (index, local) in function.locals.iter().enumerate() {
            if local.drop.is_some() || local.borrowed {
                liveness.always[index / 64] |= 1 << (index % 64);
            }
        }
        liveness.solve(function);
        liveness.tabulate(function);
        liveness
    }

    /// Goes backwards over the code until nothing changes. Code without loops is gone over once: only where a jump leads back
    /// does a later instruction wait for what is found out about an earlier one.
    fn solve(&mut self, function: &Function) {
        let loops = starts_of_loops(function);
        let mut live = vec![0; self.words];
        let mut changed = true;
        while changed {
            changed = false;
            for (pc, instr) in function.code.iter().enumerate().rev() {
                live.fill(0);
                each_successor(pc, instr, |next| self.join(&mut live, next));
                apply(instr, &mut live);
                let before = &mut self.before[pc * self.words..(pc + 1) * self.words];
                if *before != *live {
                    before.copy_from_slice(&live);
                    changed |= loops[pc];
                }
            }
        }
    }

    fn join(&self, live: &mut [u64], pc: usize) {
        if let Some(bits) = self.before.get(pc * self.words..(pc + 1) * self.words) {
            live.iter_mut()
                .zip(bits)
                .for_each(|(live, bits)| *live |= bits);
        }
    }

    /// Fills in what follows from the solution, and adds the locals that always count.
    fn tabulate(&mut self, function: &Function) {
        let mut set = vec![0; self.words];
        for (pc, instr) in function.code.iter().enumerate() {
            set.fill(0);
            self.join(&mut set, pc + 1);
            match instr {
                Instr::Call { dest, .. } | Instr::Intrinsic { dest, .. } | Instr::Suspend(dest) => {
                    define(dest, &mut set)
                }
                Instr::Drop { place, .. } => use_place(place, &mut set),
                _ => {}
            }
            self.after[pc * self.words..(pc + 1) * self.words].copy_from_slice(&set);
        }
        for table in [&mut self.before, &mut self.after] {
            for set in table.chunks_mut(self.words) {
                set.iter_mut()
                    .zip(&self.always)
                    .for_each(|(set, always)| *set |= always);
            }
        }
    }

    /// The locals that matter to a frame which stands before an instruction.
    pub(crate) fn before(&self, pc: u32) -> Bits<'_> {
        self.entry(&self.before, pc)
    }

    /// The locals that matter to a frame which waits in an instruction for its result.
    pub(crate) fn after(&self, pc: u32) -> Bits<'_> {
        self.entry(&self.after, pc)
    }

    /// The locals that matter to a frame that is being left by a panic.
    pub(crate) fn unwinding(&self) -> Bits<'_> {
        self.bits(&self.always)
    }

    fn entry<'l>(&'l self, table: &'l [u64], pc: u32) -> Bits<'l> {
        let start = pc as usize * self.words;
        let set = table.get(start..start + self.words);
        self.bits(set.unwrap_or(&self.always))
    }

    fn bits<'l>(&'l self, set: &'l [u64]) -> Bits<'l> {
        Bits {
            set,
            locals: self.locals,
        }
    }
}

/// A set of locals.
pub(crate) struct Bits<'l> {
    set: &'l [u64],
    locals: usize,
}

impl Bits<'_> {
    /// Visits the locals in it, in order.
    pub(crate) fn each(&self, mut visit: impl FnMut(usize)) {
        for (word, &bits) in self.set.iter().enumerate() {
            let mut bits = bits;
            while bits != 0 {
                let local = word * 64 + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                if local < self.locals {
                    visit(local);
                }
            }
        }
    }
}

/// Whether a later instruction, or it itself, may jump to an instruction.
fn starts_of_loops(function: &Function) -> Vec<bool> {
    let mut starts = vec![false; function.code.len()];
    for (pc, instr) in function.code.iter().enumerate() {
        each_successor(pc, instr, |next| {
            if next <= pc {
                starts[next] = true;
            }
        });
    }
    starts
}

fn each_successor(pc: usize, instr: &Instr, mut visit: impl FnMut(usize)) {
    // Nearly every instruction goes on to the next one only.
    if instr.falls_through() {
        visit(pc + 1);
    } else {
        instr.targets().for_each(|to| visit(to as usize));
    }
}

/// From the locals read after an instruction to those read from it on.
fn apply(instr: &Instr, live: &mut [u64]) {
    match instr {
        Instr::Assign(place, value) => {
            define(place, live);
            use_rvalue(value, live);
        }
        Instr::Call { callee, args, dest } => {
            define(dest, live);
            args.iter().for_each(|arg| use_operand(arg, live));
            if let Callee::Pointer(pointer) = callee {
                use_operand(pointer, live);
            }
        }
        Instr::Intrinsic { args, dest, .. } => {
            define(dest, live);
            args.iter().for_each(|arg| use_operand(arg, live));
        }
        Instr::Branch {
            condition: value, ..
        }
        | Instr::Switch { value, .. }
        | Instr::Return(value) => {
            use_operand(value, live);
        }
        Instr::Drop { place, .. } => use_place(place, live),
        Instr::StorageDead(local) => clear(*local, live),
        Instr::Suspend(place) => define(place, live),
        Instr::Jump(_) | Instr::Unreachable => {}
    }
}

fn clear(local: LocalId, live: &mut [u64]) {
    live[local.0 as usize / 64] &= !(1 << (local.0 % 64));
}

fn set(local: LocalId, live: &mut [u64]) {
    live[local.0 as usize / 64] |= 1 << (local.0 % 64);
}

fn define(place: &Place, live: &mut [u64]) {
    match place.base {
        Base::Local(local) if place.path.is_empty() => clear(local, live),
        _ => use_place(place, live),
    }
}

fn use_place(place: &Place, live: &mut [u64]) {
    if let Base::Local(local) = place.base {
        set(local, live);
    }
    for step in &place.path {
        if let Step::Index(local) = step {
            set(*local, live);
        }
    }
}

fn use_operand(operand: &Operand, live: &mut [u64]) {
    if let Operand::Copy(place) | Operand::Move(place) = operand {
        use_place(place, live);
    }
}

fn use_rvalue(value: &Rvalue, live: &mut [u64]) {
    match value {
        Rvalue::Use(operand) | Rvalue::Unary(_, _, operand) | Rvalue::Repeat(operand, _) => {
            use_operand(operand, live)
        }
        Rvalue::Cast { value, .. } | Rvalue::Unsize { value, .. } => use_operand(value, live),
        Rvalue::Binary(_, _, left, right) => {
            use_operand(left, live);
            use_operand(right, live);
        }
        Rvalue::Aggregate(parts)
        | Rvalue::Variant(_, parts)
        | Rvalue::Array(parts)
        | Rvalue::Coroutine(_, parts) => {
            parts.iter().for_each(|part| use_operand(part, live));
        }
        Rvalue::Ref(place)
        | Rvalue::Subslice { place, .. }
        | Rvalue::VariantIndex(place)
        | Rvalue::Len(place) => {
            use_place(place, live);
        }
    }
}
