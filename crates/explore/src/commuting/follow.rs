//! How a search follows commuting changes, and says what it sees on the way.

use super::{Commuting, Living, Path};
use crate::graph::{Graph, NodeId};
use machine::{Choice, Contact, Footprint, Kinds, Meeting, Model, Pending, Tid};

/// A situation, with what its threads are about to do.
pub(super) struct At<'a, S> {
    pub id: NodeId,
    pub state: &'a S,
    pub pending: &'a [Pending],
    pub heard: &'a [Heard],
    /// What is known of each, in the same order.
    pub living: Vec<Living>,
}

/// A thread, and what its next step is on.
pub(crate) struct Heard {
    pub path: Path,
    pub meeting: Option<Meeting>,
}

impl<S> At<'_, S> {
    /// What a thread's next step is on, if on nothing else.
    pub fn only_on(&self, place: usize) -> Option<Meeting> {
        let is_object = matches!(self.pending[place].footprint, Footprint::Object { .. });
        self.heard[place].meeting.filter(|_| is_object)
    }
}

impl<M: Model> Graph<M> {
    /// Follows one thread alone that leaves all others alone, as far as is known: nobody else comes to meet the object it is about
    /// to meet, or its change commutes with all that others may do to it before.
    pub fn follow_commuting(
        &mut self,
        id: NodeId,
        state: &M::State,
        pending: &[Pending],
        heard: &[Heard],
        closes_cycle: &dyn Fn(NodeId) -> bool,
    ) -> bool {
        let paths: Vec<Path> = heard.iter().map(|thread| thread.path).collect();
        let Some(living) = self.commuting.as_ref().map(|known| known.living(&paths)) else {
            return false;
        };
        let at = At {
            id,
            state,
            pending,
            heard,
            living,
        };
        self.follow_alone(&at, closes_cycle)
            || self.follow_change(&at, &paths, closes_cycle)
            || self.follow_group(&at, closes_cycle)
    }

    /// Follows a thread that nobody else comes to meet.
    fn follow_alone(
        &mut self,
        at: &At<'_, M::State>,
        closes_cycle: &dyn Fn(NodeId) -> bool,
    ) -> bool {
        for (place, thread) in at.pending.iter().enumerate() {
            let Some(meeting) = at.only_on(place).filter(|_| thread.choices > 0) else {
                continue;
            };
            let mut others = at.living.clone();
            let followed = others.swap_remove(place).path;
            let is_alone = |known: &Commuting| known.is_alone(meeting, followed, &others);
            if self.commuting.as_ref().is_some_and(is_alone)
                && self.is_enough(at, thread, closes_cycle)
            {
                if let Some(commuting) = &mut self.commuting {
                    commuting.known.meetings.follow(meeting, followed, others);
                }
                return true;
            }
        }
        false
    }

    /// Follows a thread whose change of an object commutes.
    fn follow_change(
        &mut self,
        at: &At<'_, M::State>,
        paths: &[Path],
        closes_cycle: &dyn Fn(NodeId) -> bool,
    ) -> bool {
        for (place, thread) in at.pending.iter().enumerate() {
            let contact = match thread.choices {
                1 => self.contact(at.id, at.state, thread.thread),
                _ => None,
            };
            let Some(contact) = contact.filter(|contact| contact.kinds != Kinds::NONE) else {
                continue;
            };
            let mut others = paths.to_vec();
            let followed = others.swap_remove(place);
            let may = |commuting: &Commuting| commuting.may_follow(contact, followed, &others);
            if self.commuting.as_ref().is_some_and(may)
                && !self.comes_back(at.state, thread.thread, contact.steps, closes_cycle)
                && self.is_enough(at, thread, closes_cycle)
            {
                if let Some(commuting) = &mut self.commuting {
                    commuting.follow(contact, followed, &others);
                }
                return true;
            }
        }
        false
    }

    /// Makes the steps of one thread; whether they do alone.
    fn is_enough(
        &mut self,
        at: &At<'_, M::State>,
        thread: &Pending,
        closes_cycle: &dyn Fn(NodeId) -> bool,
    ) -> bool {
        self.follow(at.id, at.state, thread);
        let enough = self.is_ample(at.id, thread.thread, closes_cycle);
        if enough {
            self.nodes[at.id as usize].ample = Some(thread.thread);
        }
        enough
    }

    /// Hears which objects all threads are about to meet, where that is asked.
    pub fn hear(
        &mut self,
        id: NodeId,
        state: &M::State,
        pending: &[Pending],
    ) -> Option<Vec<Heard>> {
        let mut all = Vec::with_capacity(pending.len());
        for Pending { thread, .. } in pending {
            let path = self.path(state, *thread)?;
            let meeting = self.model.meeting(state, *thread);
            if let (Some(meeting), Some(commuting)) = (meeting, &mut self.commuting) {
                commuting.hear(id, meeting, path);
            }
            all.push(Heard { path, meeting });
        }
        Some(all)
    }

    /// Whether so many steps of a thread close a cycle. In the middle of them the others may be kept from moving, so it does not
    /// suffice that all steps are tried there. Where a step has no middle, whoever follows it sees for himself.
    fn comes_back(
        &mut self,
        state: &M::State,
        thread: Tid,
        steps: u8,
        closes_cycle: &dyn Fn(NodeId) -> bool,
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
