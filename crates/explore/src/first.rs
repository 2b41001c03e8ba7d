//! What a search came to.

use crate::budget::{Budget, Limit, Watch};
use crate::exploration::{Note, Report};
use crate::graph::{Graph, NodeId};
use crate::language::Language;
use crate::notes::notes;
use crate::outcome::Outcome;
use crate::witness::{From, Over, Witness, witnesses};
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

    pub fn report(self, found: Found, witnesses: Vec<Option<Witness>>) -> Report {
        let notes = found.notes;
        Report {
            outcomes: found.outcomes.into_iter().zip(witnesses).collect(),
            complete: notes.iter().all(|note| matches!(note, Note::MaySpin(_))),
            states: self.states,
            transitions: self.transitions,
            instructions: self.instructions,
            bytes: self.bytes,
            notes,
        }
    }
}

/// What can still come of a situation, as far as a search has been.
pub(crate) struct Found {
    pub outcomes: Vec<Outcome>,
    /// The words over the steps that the search followed.
    language: Language,
    notes: Vec<Note>,
}

impl Found {
    /// Lists at most `largest` outcomes.
    pub fn of<M: Model>(
        graph: &mut Graph<M>,
        node: NodeId,
        stopped: Option<Limit>,
        largest: usize,
    ) -> Self {
        let mut language = Language::new(graph, largest, true);
        let words = language.of(graph, node);
        Self {
            outcomes: language.words.outcomes(words, &graph.endings),
            notes: notes(graph, node, stopped, &language),
            language,
        }
    }

    /// A witness of each outcome over the steps that the search followed.
    pub fn witnesses<M: Model>(
        &mut self,
        graph: &mut Graph<M>,
        from: From,
        budget: &Budget,
        watch: Watch<'_>,
    ) -> Vec<Option<Witness>> {
        let (over, livelocks) = (Over::Reduced, Some(&mut self.language));
        witnesses(graph, from, &self.outcomes, over, livelocks, budget, watch)
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
