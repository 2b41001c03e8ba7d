//! Sync objects. Who waits for an object is not stored in it: the waiting threads say so themselves.

use super::{Uid, Value};
use std::collections::VecDeque;

/// The state of a sync object.
#[derive(Clone, Debug)]
pub(crate) enum Object {
    Mutex {
        holder: Option<Uid>,
    },
    RwLock {
        writer: Option<Uid>,
        readers: Vec<Uid>,
    },
    Condvar,
    Barrier {
        size: u32,
        arrived: u32,
    },
    Once(OnceState),
    Channel(Channel),
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
