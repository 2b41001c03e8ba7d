//! What a graph leaves out, and whether it may.

use crate::commuting::{Commuting, Path};
use crate::graph::{Graph, NodeId};
use crate::symmetry::Symmetry;
use machine::{Model, Pending, Tid};

/// What a graph leaves out.
#[derive(Default)]
pub(crate) struct LeavesOut {
    /// Orders of commuting changes.
    pub commuting: Option<Commuting>,
    /// Situations that are like others but for which interchangeable thread is which.
    pub symmetry: Option<Symmetry>,
}

impl<M: Model> Graph<M> {
    /// The canonical form that tells as much apart as the graph does.
    pub fn key(&mut self, state: &M::State) -> Box<[u8]> {
        match &mut self.symmetry {
            Some(symmetry) => symmetry.key(&*self.model, state),
            None => self.model.key(state),
        }
    }

    /// The situation's number, if it was found.
    pub fn find(&self, state: &M::State) -> Option<NodeId> {
        let key = match &self.symmetry {
            Some(symmetry) => symmetry.key_of(&*self.model, state)?,
            None => self.model.key(state),
        };
        self.keys.find(&key)
    }

    /// Every thread with what it is about to do. Those that have to wait so that others may change places cannot move.
    pub fn pending(&mut self, state: &M::State) -> Vec<Pending> {
        let mut pending = self.model.pending(state, false);
        if let Some(symmetry) = &mut self.symmetry {
            symmetry.hold_back(&*self.model, state, &mut pending);
        }
        pending
    }

    /// The number of a thread's spawn path for what is known of threads.
    pub fn path(&mut self, state: &M::State, thread: Tid) -> Option<Path> {
        let own = |model: &M| model.thread_path(state, thread);
        let (path, shared) = match &self.symmetry {
            Some(symmetry) => {
                let path = symmetry.path(&*self.model, state, thread);
                let shared = path != own(&self.model);
                (path, shared)
            }
            None => (own(&self.model), false),
        };
        self.commuting
            .as_mut()
            .map(|commuting| commuting.path(path, shared))
    }

    /// Whether the graph is never asked for what it leaves out.
    pub fn leaves_out(&self) -> bool {
        self.commuting.is_some() || self.symmetry.is_some()
    }

    /// Whether what it leaves out is left out wrongly, or in vain.
    pub fn is_in_vain(&mut self) -> bool {
        let situations = self.nodes.len();
        let commuting = |commuting: &mut Commuting| commuting.is_in_vain(situations);
        let symmetry = |symmetry: &Symmetry| symmetry.is_in_vain(situations);
        self.commuting.as_mut().is_some_and(commuting)
            || self.symmetry.as_ref().is_some_and(symmetry)
    }

    /// Whether anything was left out.
    pub fn is_used(&self) -> bool {
        self.commuting.as_ref().is_some_and(Commuting::is_used)
            || self.symmetry.as_ref().is_some_and(Symmetry::is_used)
    }

    /// Whether nothing that it assumes is known to be wrong.
    pub fn is_right(&self) -> bool {
        !self.commuting.as_ref().is_some_and(Commuting::is_refuted)
            && !self.symmetry.as_ref().is_some_and(Symmetry::is_refuted)
    }
}
