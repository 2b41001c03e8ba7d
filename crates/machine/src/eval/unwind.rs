//! Panics: frames are left one by one, their locals dropped on the way.

use super::{Flow, Run};
use crate::fault::{Fault, Outcome};
use crate::threads::{Entry, Panic};
use crate::value::Value;
use program::{FnId, LocalId};
use std::rc::Rc;

impl Run<'_> {
    /// The machine itself found a reason to panic: the library makes the payload, and panics.
    pub(crate) fn start_panic(&mut self, message: String) {
        let text = Value::text(message.as_str());
        let started = match self.machine.program.panic {
            Some(function) => self.enter(function, Entry::Call, vec![text]),
            None => self.panic(text, Rc::new(message)),
        };
        if let Err(Fault::End(end)) = started {
            self.state.ended.get_or_insert(end);
        }
    }

    /// Starts unwinding with this payload.
    pub(crate) fn panic(&mut self, payload: Value, message: Rc<String>) -> Outcome<Flow> {
        let thread = self.thread_mut();
        thread.last_panic = Some(message.clone());
        thread.panics.push(Panic { payload, message });
        self.unwind()
    }

    /// Goes on unwinding: enters the next destructor, or leaves frames until one has something to drop or catches the panic.
    pub(crate) fn unwind(&mut self) -> Outcome<Flow> {
        loop {
            if self.thread().frames.is_empty() {
                let thread = self.thread_mut();
                let message = thread.panics.pop().map(|panic| panic.message);
                thread.last_panic = message.or(thread.last_panic.take());
                thread.panicked = true;
                return Ok(Flow::Next);
            }
            self.frame_mut()?.unwinding = true;
            if let Some((local, glue)) = self.next_to_drop()? {
                let at = self.glance().local_root(local)?;
                return self.enter(glue, Entry::Unwind(local.0), vec![Value::pointer(at)]);
            }
            if self.unwind_frame()? {
                return Ok(Flow::Next);
            }
        }
    }

    /// The initialized local with drop glue that has the highest index.
    fn next_to_drop(&self) -> Outcome<Option<(LocalId, FnId)>> {
        let glance = self.glance();
        let function = glance
            .frame()
            .and_then(|frame| self.machine.function(frame.function));
        let locals = function.map_or(&[][..], |function| &function.locals);
        for (index, local) in locals.iter().enumerate().rev() {
            let id = LocalId(index as u32);
            if let Some(glue) = local.drop
                && glance.local(id)?.is_something()
            {
                return Ok(Some((id, glue)));
            }
        }
        Ok(None)
    }

    /// Leaves one frame, with nothing left to drop; true when that caught the panic.
    fn unwind_frame(&mut self) -> Outcome<bool> {
        let Some(frame) = self.thread_mut().frames.pop() else {
            return Ok(false);
        };
        self.forget_frame();
        match &frame.entry {
            Entry::Call | Entry::Thread | Entry::ThreadLocal(_) => {}
            Entry::Catch => {
                let payload = self
                    .thread_mut()
                    .panics
                    .pop()
                    .map_or(Value::Unit, |panic| panic.payload);
                self.deliver(Value::result(Err(payload)))?;
                return Ok(true);
            }
            Entry::Drop => self.empty_dropped_place(),
            Entry::Glue(place, _) => self.state.put(place, Value::Nothing)?,
            Entry::Resume => self.finish_coroutine(frame.cell),
            Entry::Unwind(_) => {
                let thread = self.thread().shown();
                return Err(Fault::abort(format!(
                    "{thread} panics in a destructor while unwinding"
                )));
            }
            Entry::Destructor(_) => {
                let thread = self.thread().shown();
                return Err(Fault::abort(format!(
                    "{thread} panics in the destructor of a thread local"
                )));
            }
            Entry::Static(_) => return Err(Fault::unsupported("a static's initial value panics")),
        }
        Ok(false)
    }
}
