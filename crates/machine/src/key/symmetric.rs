//! The canonical form up to an exchange of interchangeable threads (see [`crate::symmetry`]).
//!
//! These threads come in the order of what is known of each alone, not of their spawn paths. Two states with equal bytes are
//! the same but for an exchange of such threads; two that are the same may have different bytes where threads of equal content
//! point at each other, which only costs a search time.

use super::Keys;
use crate::machine::Machine;
use crate::state::State;
use crate::symmetry::Twins;
use crate::value::Uid;

/// While threads are sorted: the number of the one that is looked at, and that of all others of its kind.
const SELF: u16 = u16::MAX;
const TWIN: u16 = u16::MAX - 1;

/// The bytes, and whether two threads that have not ended are the same.
pub(crate) fn symmetric_key(machine: &Machine, state: &State, twins: &Twins) -> (Box<[u8]>, bool) {
    let mut keys = Keys::new(machine, state);
    keys.symmetric = true;
    if state.ended.is_some() {
        keys.write(&state.order);
        return (keys.finish(), false);
    }
    let (order, same) = keys.sorted(twins);
    keys.writer.restart(&twins.kinds, &twins.packets);
    for (place, &uid) in order.iter().enumerate() {
        keys.writer.renumber(uid, place as u16);
    }
    keys.write(&order);
    (keys.finish(), same)
}

impl Keys<'_> {
    /// The threads in their order: those told apart, then the others by content.
    fn sorted(&mut self, twins: &Twins) -> (Vec<Uid>, bool) {
        let all = self.state.order.iter().copied();
        let (others, mut order): (Vec<Uid>, Vec<Uid>) = all.partition(|&uid| twins.is_one(uid));
        self.writer.restart(&twins.kinds, &twins.packets);
        for &uid in &others {
            self.writer.renumber(uid, TWIN);
        }
        for &uid in &order {
            self.thread(uid);
        }
        self.globals();
        self.cells();
        let mut sorted: Vec<(Vec<u8>, Uid)> = Vec::new();
        for uid in others {
            let content = self.alone(uid);
            // Those of equal content stay in the order of their spawn paths.
            let place = sorted.partition_point(|(before, _)| *before <= content);
            sorted.insert(place, (content, uid));
        }
        let unfinished = |uid: Uid| !self.state.thread(uid).is_finished();
        let same = sorted
            .windows(2)
            .any(|pair| pair[0].0 == pair[1].0 && unfinished(pair[0].1));
        order.extend(sorted.into_iter().map(|(_, uid)| uid));
        (order, same)
    }

    /// What there is of a thread beyond what the threads told apart can reach.
    fn alone(&mut self, uid: Uid) -> Vec<u8> {
        let mark = self.writer.mark();
        self.writer.renumber(uid, SELF);
        self.thread(uid);
        self.cells();
        let state = self.state;
        state.races.write(&mut self.writer, state);
        self.writer.renumber(uid, TWIN);
        self.writer.back(mark)
    }
}
