//! Sync objects. Who waits for an object is not stored in it: the waiting threads say so themselves.

use super::{Uid, Value};
use std::collections::VecDeque;

/// The state of a sync object.
#[derive(Clone, Debug)]
pub(crate) enum Object {
    Mutex { holder: Option<Uid> },
    RwLock(ReadersWriter),
    Condvar,
    Barrier { size: u32, arrived: u32 },
    Once(OnceState),
    Channel(Channel),
}

impl Object {
    /// The threads that hold it.
    pub(crate) fn holders(&self) -> Vec<Uid> {
        match self {
            Object::Mutex { holder } => holder.iter().copied().collect(),
            Object::RwLock(lock) => lock.holders(),
            Object::Once(OnceState::Running(by)) => vec![*by],
            _ => Vec::new(),
        }
    }
}

/// Who holds a readers-writer lock.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReadersWriter {
    pub(crate) writer: Option<Uid>,
    /// Sorted.
    pub(crate) readers: Vec<Uid>,
    /// A further reader, who alone may become the writer.
    pub(crate) upgradable: Option<Uid>,
}

impl ReadersWriter {
    /// All threads that hold it.
    pub(crate) fn holders(&self) -> Vec<Uid> {
        let mut all = self.readers.clone();
        all.extend(self.writer.or(self.upgradable));
        all
    }

    pub(crate) fn add_reader(&mut self, thread: Uid) {
        let at = self.readers.partition_point(|reader| *reader < thread);
        self.readers.insert(at, thread);
    }

    /// A guard may have been moved to another thread by unsafe code: any reader's hold will do then.
    pub(crate) fn remove_reader(&mut self, thread: Uid) {
        let at = self.readers.iter().position(|reader| *reader == thread);
        if let Some(at) = at.or((!self.readers.is_empty()).then_some(0)) {
            self.readers.remove(at);
        }
    }
}

/// How far a `Once` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OnceState {
    New,
    Running(Uid),
    Complete,
    Poisoned,
}

/// A channel with its queue.
#[derive(Clone, Debug)]
pub(crate) struct Channel {
    /// `None` is unbounded, 0 a rendezvous.
    pub(crate) capacity: Option<u32>,
    pub(crate) queue: VecDeque<Value>,
    pub(crate) senders: u32,
    pub(crate) receivers: u32,
    /// There is one receiver, which no two threads can use at a time.
    pub(crate) single_consumer: bool,
}

impl Channel {
    pub(crate) fn is_full(&self) -> bool {
        self.capacity
            .is_some_and(|capacity| self.queue.len() >= capacity as usize)
    }

    /// Both ends must be there at once to pass a message.
    pub(crate) fn is_rendezvous(&self) -> bool {
        self.capacity == Some(0)
    }
}
