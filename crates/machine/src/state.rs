//! One situation of the whole program, in one place.

use crate::interface::{End, Tid};
use crate::memory::Heap;
use crate::race::Races;
use crate::threads::Thread;
use crate::value::{Uid, Value};
use std::rc::Rc;

/// One situation of the whole program. Cheap to clone: threads, frames and heap pages are shared until one of the states writes.
#[derive(Clone, Debug)]
pub struct State {
    /// By order of spawn in this run; [`State::order`] makes that canonical.
    pub(crate) threads: Vec<Rc<Thread>>,
    /// Every thread by spawn path: the meaning of a [`Tid`].
    pub(crate) order: Rc<Vec<Uid>>,
    pub(crate) heap: Heap,
    pub(crate) statics: Rc<Vec<Value>>,
    /// Who knows of which plain accesses; empty where none can race.
    pub(crate) races: Races,
    /// Nanoseconds of virtual time.
    pub(crate) clock: u64,
    /// Who has standard output for itself, and how many times over.
    pub(crate) output: Option<(Uid, u32)>,
    /// How the program has ended, once it has.
    pub(crate) ended: Option<End>,
    /// Model bytes written since the start, and the count at which to measure what is in use.
    pub(crate) written: u64,
    pub(crate) measure_at: u64,
    /// A step has said how the program ended.
    pub(crate) closed: bool,
}

impl State {
    #[inline]
    pub(crate) fn thread(&self, uid: Uid) -> &Thread {
        &self.threads[uid as usize]
    }

    #[inline]
    pub(crate) fn thread_mut(&mut self, uid: Uid) -> &mut Thread {
        Rc::make_mut(&mut self.threads[uid as usize])
    }

    /// The thread of that number; main for a number that is none.
    pub(crate) fn uid(&self, tid: Tid) -> Uid {
        self.order.get(tid.0 as usize).copied().unwrap_or(0)
    }

    /// Its place in the order of spawn paths.
    pub(crate) fn tid(&self, uid: Uid) -> Tid {
        Tid(self
            .order
            .iter()
            .position(|&other| other == uid)
            .unwrap_or(0) as u16)
    }

    /// Adds a thread, in its place by spawn path.
    pub(crate) fn add_thread(&mut self, thread: Thread) -> Uid {
        let uid = self.threads.len() as Uid;
        let at = self
            .order
            .partition_point(|&other| self.thread(other).path < thread.path);
        Rc::make_mut(&mut self.order).insert(at, uid);
        self.threads.push(Rc::new(thread));
        uid
    }

    /// The threads that have not finished, by spawn path.
    pub(crate) fn live(&self) -> impl Iterator<Item = Uid> + '_ {
        self.order
            .iter()
            .copied()
            .filter(|&uid| !self.thread(uid).is_finished())
    }

    /// The program has ended, and no step has said so yet: it ended before its first visible operation.
    pub(crate) fn reports_end(&self) -> bool {
        self.ended.is_some() && !self.closed
    }

    /// A step has said that the program ended.
    pub(crate) fn close(&mut self) {
        self.closed = true;
    }
}
