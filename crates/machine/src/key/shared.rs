//! What more than one thread can come to.

use super::Keys;
use crate::machine::Machine;
use crate::state::State;
use crate::value::{Root, Uid};

/// Whether others than a thread can come to any of these variables and heap cells, as long as that thread does nothing.
pub(crate) fn others_come_to(machine: &Machine, state: &State, me: Uid, roots: &[Root]) -> bool {
    if roots.is_empty() {
        return false;
    }
    let mut keys = Keys::new(machine, state);
    keys.writer.watch(me);
    for &uid in state.order.iter().filter(|uid| **uid != me) {
        keys.thread(uid);
    }
    keys.globals();
    keys.cells();
    let come = roots.iter().any(|root| match *root {
        Root::Heap(cell) => keys.writer.number_of(cell).is_some(),
        Root::Local { thread, .. } if thread == me => keys.writer.is_pointed_at(),
        _ => true,
    });
    keys.finish();
    come
}
