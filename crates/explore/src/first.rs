//! What the search from the start came to.

use crate::budget::{Budget, Limit};
use crate::exploration::{Note, Report};
use crate::graph::Graph;
use crate::outcome::Outcome;
use crate::witness::Witness;
use machine::Model;

/// The search from the start: always the first thing done with a graph, so that its numbers are always the same.
#[derive(Clone, Copy)]
pub(crate) struct First {
    pub stopped: Option<Limit>,
    pub states: u64,
    pub transitions: u64,
    pub instructions: u64,
    pub bytes: u64,
}

impl First {
    pub fn of<M: Model>(graph: &Graph<M>, stopped: Option<Limit>) -> Self {
        Self {
            stopped,
            states: graph.nodes.len() as u64,
            transitions: graph.transitions,
            instructions: graph.instructions,
            bytes: graph.key_bytes(),
        }
    }

    pub fn report(
        self,
        outcomes: Vec<Outcome>,
        witnesses: Vec<Option<Witness>>,
        notes: Vec<Note>,
    ) -> Report {
        Report {
            outcomes: outcomes.into_iter().zip(witnesses).collect(),
            complete: notes.iter().all(|note| matches!(note, Note::MaySpin(_))),
            states: self.states,
            transitions: self.transitions,
            instructions: self.instructions,
            bytes: self.bytes,
            notes,
        }
    }
}

/// The budget once more.
pub(crate) fn more<M: Model>(budget: &Budget, graph: &Graph<M>) -> Budget {
    Budget {
        states: budget.states + graph.nodes.len() as u64,
        transitions: budget.transitions + graph.transitions,
        instructions: budget.instructions + graph.instructions,
        bytes: budget.bytes + graph.key_bytes(),
        ..*budget
    }
}
