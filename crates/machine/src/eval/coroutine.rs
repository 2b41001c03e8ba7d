//! Coroutines: frames that are left in the middle and entered again. Their locals stay in a heap cell of their own.

use super::operand::as_pointer;
use super::{Flow, Run};
use crate::fault::{Fault, Outcome};
use crate::threads::{Entry, Frame};
use crate::value::{CellId, CoroutinePhase, Pointer, Root, Suspended, Value};
use program::Instr;
use std::rc::Rc;

impl Run<'_> {
    /// The cell of the coroutine a pointer points at.
    fn coroutine_cell(&self, pointer: &Value) -> Outcome<CellId> {
        match self.state.look(as_pointer(pointer)?)? {
            Value::Coroutine(cell) => Ok(*cell),
            other => Err(Fault::mismatch("a coroutine", other)),
        }
    }

    fn suspended(&mut self, cell: CellId) -> Outcome<&mut Suspended> {
        match self.state.heap.get_mut(cell) {
            Some(Value::Frame(frame)) => Ok(Rc::make_mut(frame)),
            _ => Err(Fault::unsupported("a coroutine that is gone")),
        }
    }

    /// Runs a coroutine from where it stopped.
    pub(crate) fn resume(&mut self, pointer: &Value, argument: Value) -> Outcome<Flow> {
        let cell = self.coroutine_cell(pointer)?;
        let machine = self.machine;
        let frame = self.suspended(cell)?;
        let (function, mut pc, phase) = (frame.function, frame.pc, frame.phase);
        let code = machine
            .function(function)
            .ok_or_else(|| Fault::unsupported("a coroutine without a body"))?;
        match phase {
            CoroutinePhase::Finished => {
                return Err(Fault::panic("`async fn` resumed after completion"));
            }
            CoroutinePhase::Running => {
                return Err(Fault::unsupported("a coroutine resumes itself"));
            }
            CoroutinePhase::Fresh => {
                let last = (code.params as usize).saturating_sub(1);
                if let Some(slot) = frame.locals.items.get_mut(last).filter(|_| code.params > 0) {
                    *slot = argument.clone();
                }
            }
            CoroutinePhase::Suspended => {}
        }
        frame.phase = CoroutinePhase::Running;
        let goes_on = phase == CoroutinePhase::Suspended;
        if goes_on {
            pc += 1;
        }
        self.enter(function, Entry::Resume, Vec::new())?;
        let running: &mut Frame = self.frame_mut()?;
        running.locals.clear();
        running.cell = Some(cell);
        running.pc = pc;
        if goes_on && let Some(Instr::Suspend(place)) = code.code.get(pc as usize - 1) {
            self.store(place, argument)?;
        }
        Ok(Flow::Next)
    }

    /// Gives control back to whoever resumed the innermost frame's coroutine.
    pub(crate) fn suspend(&mut self) -> Outcome<Flow> {
        let popped = self.thread_mut().frames.pop();
        let Some((pc, cell)) = popped.and_then(|frame| Some((frame.pc, frame.cell?))) else {
            return Err(Fault::unsupported("suspends outside a coroutine"));
        };
        let frame = self.suspended(cell)?;
        frame.pc = pc;
        frame.phase = CoroutinePhase::Suspended;
        self.deliver(Value::Variant(1, None))
    }

    /// A coroutine's body has ended, by return or panic.
    pub(crate) fn finish_coroutine(&mut self, cell: Option<CellId>) {
        if let Some(frame) = cell.and_then(|cell| self.suspended(cell).ok()) {
            frame.phase = CoroutinePhase::Finished;
            frame
                .locals
                .items
                .iter_mut()
                .for_each(|local| *local = Value::Nothing);
        }
    }

    /// Drops the next of the locals of the coroutine a pointer points at; frees its cell when none is left.
    pub(crate) fn drop_coroutine(&mut self, pointer: &Value) -> Outcome<Flow> {
        let cell = self.coroutine_cell(pointer)?;
        let machine = self.machine;
        let frame = self.suspended(cell)?;
        let code = machine.function(frame.function);
        let locals = code.map_or(&[][..], |code| &code.locals);
        let mut next = None;
        for (index, local) in locals.iter().enumerate().rev() {
            let holds = frame
                .locals
                .items
                .get(index)
                .is_some_and(Value::is_something);
            if let (Some(glue), true) =
                (local.drop, holds && frame.phase != CoroutinePhase::Finished)
            {
                next = Some((index as u32, glue));
                break;
            }
        }
        match next {
            Some((index, glue)) => {
                let at = Pointer::to(Root::Heap(cell)).part(index);
                self.enter(
                    glue,
                    Entry::Glue(at.clone(), false),
                    vec![Value::pointer(at)],
                )
            }
            None => {
                self.forget_accesses(cell)?;
                self.state.heap.free(cell);
                self.deliver(Value::Unit)
            }
        }
    }
}
