//! From code with labels to a function of the program: jumps resolved, locals numbered by when their drops were scheduled.

use super::builder::Builder;
use super::names::{each_local, each_target};
use super::tidy::tidy;
use program::{Function, Instr, Local, LocalId};

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
            drops_parts: false,
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
