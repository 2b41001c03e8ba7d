//! Threads: spawn, join, park, end.

use super::thread_of;
use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::interface::End;
use crate::threads::{Entry, Frame, Status, Thread};
use crate::value::Value;
use std::rc::Rc;

impl Glance<'_> {
    /// `(thread, closure)`: who only waits for its closure does not wait for its thread locals to be dropped.
    pub(super) fn joinable(&self, args: &[Value]) -> Outcome<u32> {
        let thread = self.state.thread(thread_of(&args[0])?);
        let closure_only = args.get(1).is_some();
        let drops = |frame: &Rc<Frame>| matches!(frame.entry, Entry::Destructor(_));
        let left = closure_only && !thread.panicked && thread.frames.iter().any(drops);
        Ok(u32::from(left || thread.is_finished()))
    }
}

impl Run<'_> {
    /// `(function, argument, name, where its result goes)`: the new thread runs up to its first visible operation at once.
    pub(super) fn spawn(&mut self, args: &[Value]) -> Outcome<()> {
        if self.state.threads.len() >= self.machine.config.threads {
            return Err(Fault::unsupported(format!(
                "more than {} threads",
                self.machine.config.threads
            )));
        }
        let Value::Fn(function) = args[0] else {
            return Err(Fault::mismatch("a function", &args[0]));
        };
        let name = match &args[2] {
            Value::Variant(1, Some(node)) => match &node.items[0] {
                Value::Str(name) => Some(name.clone()),
                _ => None,
            },
            _ => None,
        };
        let parent = self.thread_mut();
        let path: Rc<[u16]> = parent
            .path
            .iter()
            .copied()
            .chain([parent.children])
            .collect();
        parent.children += 1;
        let mut thread = Thread::new(path, name, function);
        if let Some(Value::Ptr(result)) = args.get(3) {
            self.state.heap.mark_packet(result.root);
            // It is between the library and the two threads, and no data of the program.
            self.state.races.forget(&|root| root == result.root);
            thread.result = Some(result.clone());
        }
        let locals = self
            .machine
            .function(function)
            .map_or(1, |code| code.locals.len().max(1));
        let mut frame = Frame::new(function, Entry::Thread, vec![args[1].clone()]);
        frame.locals.resize(locals, Value::Nothing);
        thread.frames.push(Rc::new(frame));
        let child = self.state.add_thread(thread);
        self.fork(child);
        self.woken.push(child);
        self.complete(Value::Thread(child))
    }

    pub(super) fn join(&mut self, handle: &Value) -> Outcome<()> {
        let joined = thread_of(handle)?;
        self.state.thread_mut(joined).joined = true;
        self.complete(Value::Unit)
    }

    pub(super) fn park(&mut self) -> Outcome<()> {
        let had = std::mem::replace(&mut self.thread_mut().permit, false);
        if had {
            self.acquire_permit();
        } else {
            self.pass_time();
        }
        self.complete(Value::Unit)
    }

    pub(super) fn unpark(&mut self, handle: &Value) -> Outcome<()> {
        let target = thread_of(handle)?;
        self.release_permit(target);
        if !self.state.thread(target).is_finished() {
            self.state.thread_mut(target).permit = true;
        }
        self.complete(Value::Unit)
    }

    /// Says that the thread has ended; main's end is the program's.
    pub(crate) fn finish_thread(&mut self) {
        let thread = self.thread_mut();
        thread.status = Status::Finished;
        thread.permit = false;
        thread.thread_locals.clear();
        thread.panics.clear();
        let value = thread.handed.take();
        if thread.is_main() {
            let end = match (&thread.last_panic, thread.panicked) {
                (Some(message), true) => End::Panic(message.to_string()),
                _ => End::Exit(value.and_then(|value| value.as_int()).unwrap_or(0) as i32),
            };
            self.state.ended.get_or_insert(end);
        } else if thread.panicked {
            let shown = thread.shown();
            self.result.panicked.push(shown);
        }
        self.release_end();
    }
}
