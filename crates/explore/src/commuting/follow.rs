//! How a search follows commuting changes, and says what it sees on the way.

use super::{Commuting, Path};
use crate::graph::{Graph, NodeId};
use machine::{Choice, Contact, Kinds, Model, Pending, Tid};

impl<M: Model> Graph<M> {
    /// Follows one thread alone whose change commutes with all that others may do to the object before it, as far as is known.
    pub fn follow_commuting(
        &mut self,
        id: NodeId,
        state: &M::State,
        pending: &[Pending],
        closes_cycle: impl Fn(NodeId) -> bool,
    ) -> bool {
        let threads = pending.iter().map(|thread| thread.thread);
        let Some(paths) = threads
            .map(|thread| self.path(state, thread))
            .collect::<Option<Vec<Path>>>()
        else {
            return false;
        };
        for (at, thread) in pending.iter().enumerate() {
            let contact = match thread.choices {
                1 => self.contact(id, state, thread.thread),
                _ => None,
            };
            let Some(contact) = contact.filter(|contact| contact.kinds != Kinds::NONE) else {
                continue;
            };
            let mut others = paths.clone();
            let followed = others.swap_remove(at);
            let may = |commuting: &Commuting| commuting.may_follow(contact, followed, &others);
            if !self.commuting.as_ref().is_some_and(may)
                || self.comes_back(state, thread.thread, contact.steps, &closes_cycle)
            {
                continue;
            }
            self.follow(id, state, thread);
            if self.is_ample(id, thread.thread, &closes_cycle) {
                self.nodes[id as usize].ample = Some(thread.thread);
                if let Some(commuting) = &mut self.commuting {
                    commuting.follow(contact, followed, &others);
                }
                return true;
            }
        }
        false
    }

    /// Whether so many steps of a thread close a cycle. In the middle of them the others may be kept from moving, so it does not
    /// suffice that all steps are tried there. Where a step has no middle, whoever follows it sees for himself.
    fn comes_back(
        &mut self,
        state: &M::State,
        thread: Tid,
        steps: u8,
        closes_cycle: impl Fn(NodeId) -> bool,
    ) -> bool {
        if steps == 1 {
            return false;
        }
        let mut state = state.clone();
        for _ in 0..steps {
            self.model.step(&mut state, Choice { thread, choice: 0 });
        }
        let key = self.key(&state);
        let known = self.keys.find(&key);
        known.is_some_and(closes_cycle)
    }

    /// Which object a thread's next step meets, where that is asked.
    fn contact(&mut self, id: NodeId, state: &M::State, thread: Tid) -> Option<Contact> {
        let commuting = self.commuting.as_mut()?;
        commuting.contact(id, thread, || self.model.contact(state, thread))
    }

    /// A thread is about to make its steps of a situation.
    pub fn meet(&mut self, id: NodeId, state: &M::State, thread: Tid) {
        if let Some(contact) = self.contact(id, state, thread)
            && let Some(path) = self.path(state, thread)
            && let Some(commuting) = &mut self.commuting
        {
            commuting.meet(id, contact, path);
        }
    }

    /// Who joins whom with a step, where that is asked.
    pub fn join(&mut self, state: &M::State, thread: Tid) -> Option<(Path, Path)> {
        self.commuting.as_ref()?;
        let whom = self.model.joins(state, thread)?;
        Some((self.path(state, thread)?, self.path(state, whom)?))
    }
}
