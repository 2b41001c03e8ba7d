//! Which situations keep their states. A state is many times larger than all else that is known of a situation, and few are
//! asked for again: most are made again where they are.

use crate::graph::{Graph, NodeId};
use machine::Model;

/// While there are no more situations than this, each keeps its state until all its steps are known.
const KEEPS_ALL: usize = 30_000;
/// Of the further ones those after so many steps do, or a multiple of that.
const KEEPS_EVERY: u32 = 8;

impl<M: Model> Graph<M> {
    /// Takes a situation's state; where it was given up, it is made again from the last one that was kept on the way there. A graph
    /// that leaves out more is asked for each state once only, and makes none again.
    pub fn state(&mut self, id: NodeId) -> Option<M::State> {
        if let Some(state) = self.nodes[id as usize].state.take() {
            return Some(*state);
        }
        if self.leaves_out() {
            return None;
        }
        let mut way = Vec::new();
        let mut at = id;
        let mut state = loop {
            if let Some(state) = &self.nodes[at as usize].state {
                break (**state).clone();
            }
            match self.nodes[at as usize].parent {
                Some((parent, choice)) => {
                    way.push(choice);
                    at = parent;
                }
                None => break self.model.initial(),
            }
        };
        for choice in way.into_iter().rev() {
            self.model.step(&mut state, choice);
        }
        Some(state)
    }

    /// Whether a situation keeps its state when only some of its steps are known. The fewer such situations there are, the further
    /// apart are those that keep theirs, and the fewer are ever made again.
    pub fn keeps(&self, id: NodeId) -> bool {
        let few = self.nodes.len() <= KEEPS_ALL;
        // A graph that leaves out more is never asked for the rest.
        !self.leaves_out() && (few || self.nodes[id as usize].depth.is_multiple_of(KEEPS_EVERY))
    }
}
