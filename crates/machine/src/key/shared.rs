//! What more than one thread can come to.

use super::Keys;
use crate::machine::Machine;
use crate::state::State;
use crate::value::{CellId, Root, Uid};

/// What others than a thread can come to, as long as that thread does nothing.
pub(crate) struct Shared {
    me: Uid,
    /// Heap cells.
    cells: Vec<CellId>,
    /// Some variable of the thread.
    variables: bool,
}

impl Shared {
    /// What there is in this state.
    pub(crate) fn with_others_than(machine: &Machine, state: &State, me: Uid) -> Shared {
        let mut keys = Keys::new(machine, state);
        keys.writer.watch(me);
        for &uid in state.order.iter().filter(|uid| **uid != me) {
            keys.thread(uid);
        }
        keys.globals();
        keys.cells();
        let all = 0..state.heap.end() as CellId;
        let shared = Shared {
            me,
            cells: all
                .filter(|cell| keys.writer.number_of(*cell).is_some())
                .collect(),
            variables: keys.writer.is_pointed_at(),
        };
        keys.finish();
        shared
    }

    /// Whether a variable is among them.
    pub(crate) fn has(&self, root: Root) -> bool {
        match root {
            Root::Heap(cell) => self.cells.contains(&cell),
            Root::Local { thread, .. } if thread == self.me => self.variables,
            _ => true,
        }
    }
}
