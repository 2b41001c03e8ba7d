//! The canonical form of a state: equal bytes exactly when the situations are equal.
//!
//! Threads in the order of their spawn paths, each with its frames and those of its locals that matter; then statics; then heap
//! cells, numbered in the order in which they are first reached. What cannot be reached is left out, and so is everything that
//! only tells how the situation came about: who holds a lock (its release does not ask), names, counters of the machine.

mod shared;
mod symmetric;
mod values;
mod writer;

use crate::analysis::Bits;
use crate::machine::Machine;
use crate::state::State;
use crate::threads::{Entry, Frame, Status, Thread, Wait};
use crate::value::{CoroutinePhase, Suspended, Uid, Value};
pub(crate) use shared::others_come_to;
pub(crate) use symmetric::symmetric_key;
pub use writer::LARGEST_KEY;
pub(crate) use writer::Writer;

/// The bytes.
pub(crate) fn key(machine: &Machine, state: &State) -> Box<[u8]> {
    let mut keys = Keys::new(machine, state);
    keys.write(&state.order);
    keys.finish()
}

struct Keys<'a> {
    machine: &'a Machine,
    state: &'a State,
    writer: Writer,
    /// Interchangeable threads are not told apart.
    symmetric: bool,
}

impl<'a> Keys<'a> {
    fn new(machine: &'a Machine, state: &'a State) -> Self {
        Self {
            machine,
            state,
            writer: Writer::reuse(machine.scratch.take(), state),
            symmetric: false,
        }
    }

    fn finish(self) -> Box<[u8]> {
        let bytes = self.writer.bytes();
        self.machine.scratch.set(Some(self.writer));
        bytes
    }

    /// Everything, with the threads in this order.
    fn write(&mut self, order: &[Uid]) {
        let state = self.state;
        if let Some(end) = &state.ended {
            self.writer.text(&format!("{end:?}"));
            self.writer.flag(state.closed);
            return;
        }
        for &uid in order {
            self.thread(uid);
        }
        self.globals();
        self.cells();
        state.races.write(&mut self.writer, state);
    }

    /// What belongs to no thread.
    fn globals(&mut self) {
        let state = self.state;
        for value in state.statics.iter() {
            self.writer.value(value);
        }
        self.writer.flush();
        if self.machine.uses_clock {
            self.writer.number(state.clock);
        }
        if self.machine.locks_output {
            let (holder, times) = state.output.unwrap_or((0, 0));
            self.writer.thread(holder);
            self.writer.number(u64::from(times));
        }
    }

    fn thread(&mut self, uid: Uid) {
        let thread = self.state.thread(uid);
        self.writer.byte(flags(thread));
        if self.symmetric {
            self.writer.flag(thread.joined);
        }
        self.writer.number(u64::from(thread.children));
        if let Some(name) = &thread.name {
            self.writer.text(name);
        }
        if thread.is_finished() {
            return;
        }
        self.status(&thread.status);
        if let Some(deadline) = thread.deadline {
            self.writer
                .number(deadline.saturating_sub(self.state.clock));
        }
        match &thread.handed {
            Some(Value::Thread(partner)) => self.writer.thread(*partner),
            Some(value) => {
                self.writer.value(value);
                self.writer.flush();
            }
            None => {}
        }
        if thread.is_main() && thread.panicked {
            self.writer
                .text(thread.last_panic.as_deref().map_or("", String::as_str));
        }
        self.writer.number(thread.panics.len() as u64);
        for panic in &thread.panics {
            self.writer.value(&panic.payload);
            self.writer.flush();
            self.writer.text(&panic.message);
        }
        self.writer.number(thread.thread_locals.len() as u64);
        for (id, value) in &thread.thread_locals {
            self.writer.number(u64::from(*id));
            self.writer.value(value);
            self.writer.flush();
        }
        self.writer.number(thread.frames.len() as u64);
        for (depth, frame) in thread.frames.iter().enumerate() {
            self.frame(frame, thread.frames.get(depth + 1).map(|next| &next.entry));
        }
    }

    fn status(&mut self, status: &Status) {
        match status {
            Status::Waiting(Wait::Reacquire { timed_out }) => self.writer.flag(*timed_out),
            Status::Waiting(Wait::Message { arm }) => {
                self.writer.number(arm.map_or(0, |arm| u64::from(arm) + 1))
            }
            // What a condvar's or barrier's waiter waits for is an argument of the operation it is in.
            _ => {}
        }
    }

    fn frame(&mut self, frame: &Frame, callee: Option<&Entry>) {
        self.writer.number(u64::from(frame.function.0));
        self.writer.number(u64::from(frame.pc));
        self.entry(frame);
        if let Some(cell) = frame.cell {
            // Its locals are written with the cell, by the same rule.
            self.writer.cell(cell);
            return;
        }
        if let Some(locals) = self.locals_that_matter(frame, callee) {
            locals.each(|local| {
                let value = frame.locals.get(local).unwrap_or(&Value::Nothing);
                self.writer.value(value);
            });
        }
        self.writer.flush();
    }

    fn entry(&mut self, frame: &Frame) {
        let (kind, number) = match &frame.entry {
            Entry::Call => (0, None),
            Entry::Catch => (1, None),
            Entry::Drop => (2, None),
            Entry::Glue(_, done) => (3 + u8::from(*done), None),
            Entry::Unwind(local) => (5, Some(*local)),
            Entry::Resume => (6, None),
            Entry::ThreadLocal(id) => (7, Some(*id)),
            Entry::Destructor(id) => (8, Some(*id)),
            Entry::Static(id) => (9, Some(*id)),
            Entry::Thread => (10, None),
        };
        self.writer.byte(kind << 1 | u8::from(frame.unwinding));
        if let Some(number) = number {
            self.writer.number(u64::from(number));
        }
        if let Entry::Glue(place, _) = &frame.entry {
            self.writer.pointer(place);
        }
    }

    /// The locals of a frame that may still be read, given why the next frame was entered from it.
    fn locals_that_matter(&self, frame: &Frame, callee: Option<&Entry>) -> Option<Bits<'a>> {
        let liveness = self.machine.liveness(frame.function)?;
        Some(match callee {
            _ if frame.unwinding => liveness.unwinding(),
            // The instruction looks at its arguments again.
            None | Some(Entry::ThreadLocal(_) | Entry::Glue(_, false)) => liveness.before(frame.pc),
            Some(_) => liveness.after(frame.pc),
        })
    }

    /// Every heap cell reached so far and from there.
    fn cells(&mut self) {
        while let Some(cell) = self.writer.next_cell() {
            match self.state.heap.get(cell) {
                Some(Value::Frame(frame)) => self.coroutine(cell, frame),
                Some(value) => self.writer.value(value),
                None => self.writer.gone(),
            }
            self.writer.flush();
        }
    }

    fn coroutine(&mut self, cell: u32, frame: &Suspended) {
        self.writer.number(u64::from(frame.function.0));
        self.writer.byte(frame.phase as u8);
        let liveness = self.machine.liveness(frame.function);
        let locals = match frame.phase {
            CoroutinePhase::Finished => None,
            CoroutinePhase::Running => self.running_locals(cell),
            CoroutinePhase::Fresh => liveness.map(|liveness| liveness.before(0)),
            CoroutinePhase::Suspended => {
                self.writer.number(u64::from(frame.pc));
                liveness.map(|liveness| liveness.after(frame.pc))
            }
        };
        if let Some(locals) = locals {
            locals.each(|local| {
                let value = frame.locals.items.get(local).unwrap_or(&Value::Nothing);
                self.writer.value(value);
            });
        }
    }

    /// The locals that matter of a coroutine that is on some thread's stack.
    fn running_locals(&self, cell: u32) -> Option<Bits<'a>> {
        self.state.order.iter().find_map(|&uid| {
            let frames = &self.state.thread(uid).frames;
            let at = frames.iter().position(|frame| frame.cell == Some(cell))?;
            self.locals_that_matter(&frames[at], frames.get(at + 1).map(|next| &next.entry))
        })
    }
}

/// What is there of a thread, in one byte.
fn flags(thread: &Thread) -> u8 {
    let status = match thread.status {
        Status::Ready => 0,
        Status::Boundary => 1,
        Status::Ending => 2,
        Status::Finished => 3,
        Status::Waiting(Wait::Condvar(_)) => 4,
        Status::Waiting(Wait::Reacquire { .. }) => 5,
        Status::Waiting(Wait::Barrier(_) | Wait::Partner | Wait::Writer(_)) => 6,
        Status::Waiting(Wait::Message { .. }) => 7,
    };
    let flags = [
        thread.name.is_some(),
        thread.permit,
        thread.panicked && !thread.is_finished(),
        thread.deadline.is_some(),
        thread.handed.is_some() && !thread.is_finished(),
    ];
    flags.iter().enumerate().fold(status, |byte, (at, &flag)| {
        byte | u8::from(flag) << (3 + at)
    })
}
