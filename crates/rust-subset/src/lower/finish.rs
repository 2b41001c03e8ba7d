//! From code with labels to a function of the program: jumps resolved, locals numbered by when their drops were scheduled,
//! unreachable instructions gone.

use super::builder::Builder;
use super::forward::forward;
use super::names::{each_local, each_target};
use program::{Base, Function, Instr, Local, LocalId, Operand, Rvalue, Step};

impl Builder<'_, '_> {
    /// The finished function.
    pub fn finish(mut self, name: String, coroutine: bool) -> Function {
        self.resolve_labels();
        self.check_ownership();
        let mut function = Function {
            name,
            origin: self.origin,
            params: self.params,
            locals: Vec::new(),
            code: self.code,
            spans: self.spans,
            captures: Vec::new(),
            track_caller: false,
            on_data: self
                .owner
                .is_some_and(|owner| self.lowerer.queries.works_on_data(owner)),
            coroutine,
        };
        let params = self.params as usize;
        let mut order: Vec<usize> = (0..self.slots.len()).collect();
        order[params..].sort_by_key(|&slot| self.slots[slot].order);
        let mut numbers = vec![LocalId(0); order.len()];
        for (number, &slot) in order.iter().enumerate() {
            numbers[slot] = LocalId(number as u32);
        }
        let mut slots: Vec<Option<Local>> = self
            .slots
            .into_iter()
            .map(|slot| Some(slot.local))
            .collect();
        function.locals = order
            .iter()
            .filter_map(|&slot| slots[slot].take())
            .collect();
        for instr in &mut function.code {
            each_local(instr, &mut |local| *local = numbers[local.0 as usize]);
        }
        tidy(&mut function);
        function
    }

    /// Replaces labels by indices. A label at the very end (after code that does not come back) gets an instruction to name.
    fn resolve_labels(&mut self) {
        self.emit(Instr::Unreachable);
        let end = self.code.len() as u32 - 1;
        let at = |label: &mut u32| *label = self.labels[*label as usize].unwrap_or(end);
        for instr in &mut self.code {
            each_target(instr, at);
        }
    }
}

/// Removes what cannot be reached or does nothing, and marks borrowed locals.
pub fn tidy(function: &mut Function) {
    for local in &mut function.locals {
        local.borrowed = false;
    }
    for at in 0..function.code.len() {
        if let Some(local) = borrows(&function.code[at]) {
            function.locals[local.0 as usize].borrowed = true;
        }
    }
    compact(function);
    for _ in 0..4 {
        let shorter = forward(function) | return_directly(function);
        if !shorter {
            return;
        }
        compact(function);
    }
}

/// The local whose own memory an instruction makes a pointer to.
fn borrows(instr: &Instr) -> Option<LocalId> {
    let Instr::Assign(_, Rvalue::Ref(place) | Rvalue::Subslice { place, .. }) = instr else {
        return None;
    };
    match place.base {
        Base::Local(local) if !place.path.contains(&Step::Deref) => Some(local),
        _ => None,
    }
}

/// `_r = value; return move _r` becomes `return value`.
fn return_directly(function: &mut Function) -> bool {
    let mut changed = false;
    let jumped = jump_targets(&function.code);
    for (at, _) in jumped
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(_, target)| !**target)
    {
        let [
            Instr::Assign(dest, Rvalue::Use(value)),
            Instr::Return(Operand::Move(returned)),
        ] = &function.code[at - 1..=at]
        else {
            continue;
        };
        if dest == returned && dest.path.is_empty() {
            function.code[at] = Instr::Return(value.clone());
            function.code[at - 1] = Instr::Jump(at as u32);
            changed = true;
        }
    }
    changed
}

/// Which instructions are jumped to.
pub fn jump_targets(code: &[Instr]) -> Vec<bool> {
    let mut jumped = vec![false; code.len()];
    for target in code.iter().flat_map(Instr::targets) {
        jumped[target as usize] = true;
    }
    jumped
}

/// Where execution really goes on when it goes to `at`: past jumps and instructions that do nothing.
fn destination(function: &Function, mut at: u32) -> u32 {
    for _ in 0..function.code.len() {
        match &function.code[at as usize] {
            Instr::Jump(to) => at = *to,
            instr if does_nothing(function, instr) => at += 1,
            _ => break,
        }
    }
    at
}

fn does_nothing(function: &Function, instr: &Instr) -> bool {
    matches!(instr, Instr::StorageDead(local) if !function.locals[local.0 as usize].borrowed)
}

/// Threads jumps and removes unreachable and idle instructions.
fn compact(function: &mut Function) {
    let from = function.code.iter().flat_map(Instr::targets);
    let to: Vec<u32> = from.map(|target| destination(function, target)).collect();
    let mut to = to.into_iter();
    for instr in &mut function.code {
        each_target(instr, |target| *target = to.next().unwrap_or(*target));
    }
    let reached = reachable(&function.code);
    let keep: Vec<bool> = (0..function.code.len())
        .map(|at| {
            let next_kept = || (at + 1..function.code.len()).find(|&next| reached[next] && !idle(function, next));
            reached[at]
                && !does_nothing(function, &function.code[at])
                && !matches!(&function.code[at], Instr::Jump(to) if next_kept() == Some(*to as usize))
        })
        .collect();
    let mut numbers = Vec::with_capacity(keep.len() + 1);
    let mut count = 0;
    for &kept in &keep {
        numbers.push(count);
        count += u32::from(kept);
    }
    let old = std::mem::take(&mut function.code);
    let spans = std::mem::take(&mut function.spans);
    for (at, (mut instr, span)) in old.into_iter().zip(spans).enumerate() {
        if keep[at] {
            each_target(&mut instr, |target| *target = numbers[*target as usize]);
            function.code.push(instr);
            function.spans.push(span);
        }
    }
}

fn idle(function: &Function, at: usize) -> bool {
    does_nothing(function, &function.code[at])
}

fn reachable(code: &[Instr]) -> Vec<bool> {
    let mut reached = vec![false; code.len()];
    let mut todo = vec![0];
    while let Some(at) = todo.pop() {
        if at >= code.len() || std::mem::replace(&mut reached[at], true) {
            continue;
        }
        todo.extend(code[at].targets().map(|target| target as usize));
        if code[at].falls_through() {
            todo.push(at + 1);
        }
    }
    reached
}
