//! Threads, their frames, and what they wait for.

mod frame;

pub(crate) use frame::{Entry, Frame};

use crate::value::{Pointer, Value};
use program::FnId;
use std::rc::Rc;

/// A thread.
#[derive(Clone, Debug)]
pub(crate) struct Thread {
    /// Its spawn path: which child of which child of main.
    pub(crate) path: Rc<[u16]>,
    pub(crate) name: Option<Rc<String>>,
    /// What it runs.
    pub(crate) function: FnId,
    /// Where it leaves its result for who joins it.
    pub(crate) result: Option<Rc<Pointer>>,
    /// It has been joined.
    pub(crate) joined: bool,
    /// How many threads it has spawned.
    pub(crate) children: u16,
    /// The calls it is in, outermost first.
    pub(crate) frames: Vec<Rc<Frame>>,
    pub(crate) status: Status,
    /// The permit of `unpark`.
    pub(crate) permit: bool,
    /// Panics under way, innermost last: each unwinds, or unwound into a destructor in which the next one started.
    pub(crate) panics: Vec<Panic>,
    /// The message of its last panic.
    pub(crate) last_panic: Option<Rc<String>>,
    /// Its function panicked, although the library caught that for `join`.
    pub(crate) panicked: bool,
    /// Its instances of thread locals, in the order they were made. `Nothing` while being made.
    pub(crate) thread_locals: Vec<(u32, Value)>,
    /// The thread locals' destructors are running or done.
    pub(crate) leaving: bool,
    /// When its timer fires; only where somebody looks at the clock.
    pub(crate) deadline: Option<u64>,
    /// A message taken from another thread in a rendezvous, for the operation it waits in.
    pub(crate) handed: Option<Value>,
}

/// A panic on its way.
#[derive(Clone, Debug)]
pub(crate) struct Panic {
    pub(crate) payload: Value,
    pub(crate) message: Rc<String>,
}

/// Where a thread stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Status {
    /// Before a visible operation, the instruction its innermost frame is at.
    Ready,
    /// At a jump back, after very many instructions without a visible operation.
    Boundary,
    /// In the middle of the visible operation its innermost frame is at.
    Waiting(Wait),
    /// Its frames are gone; what is left is to say so.
    Ending,
    Finished,
}

/// What a thread waits for in the middle of an operation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Wait {
    /// A notification of the condvar.
    Condvar(Pointer),
    /// The mutex, after a notification or the end of its time.
    Reacquire { timed_out: bool },
    /// The readers of the readers-writer lock to leave. New readers stay behind this writer.
    Writer(Pointer),
    /// The others at the barrier.
    Barrier(Pointer),
    /// A partner in a rendezvous channel, or in a select with one.
    Partner,
    /// The message of a partner that has been chosen: its `select!` is about to send it. The arm is this thread's own, if it
    /// waits in a `select!` too.
    Message { arm: Option<u32> },
}

impl Thread {
    pub(crate) fn new(path: Rc<[u16]>, name: Option<Rc<String>>, function: FnId) -> Thread {
        Thread {
            path,
            name,
            function,
            result: None,
            joined: false,
            children: 0,
            frames: Vec::new(),
            status: Status::Ready,
            permit: false,
            panics: Vec::new(),
            last_panic: None,
            panicked: false,
            thread_locals: Vec::new(),
            leaving: false,
            deadline: None,
            handed: None,
        }
    }

    pub(crate) fn is_main(&self) -> bool {
        self.path.is_empty()
    }

    pub(crate) fn is_finished(&self) -> bool {
        self.status == Status::Finished
    }

    /// For people: its name, or its spawn path counted from 1.
    pub(crate) fn shown(&self) -> String {
        match &self.name {
            Some(name) => name.to_string(),
            None if self.is_main() => "main".to_string(),
            None => {
                let steps: Vec<String> = self
                    .path
                    .iter()
                    .map(|step| (step + 1).to_string())
                    .collect();
                format!("thread {}", steps.join("."))
            }
        }
    }

    pub(crate) fn thread_local(&self, id: u32) -> Option<&Value> {
        self.thread_locals
            .iter()
            .find(|(at, _)| *at == id)
            .map(|(_, value)| value)
    }

    pub(crate) fn thread_local_mut(&mut self, id: u32) -> Option<&mut Value> {
        self.thread_locals
            .iter_mut()
            .find(|(at, _)| *at == id)
            .map(|(_, value)| value)
    }
}
