//! Where a way stands.

use super::{From, NOBODY};
use crate::graph::NodeId;

/// A point of the search for witnesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    /// The situation; none when the program has ended.
    pub node: Option<NodeId>,
    /// How it has ended (a number of the graph's endings).
    pub ending: u32,
    /// Leaving this thread is a switch.
    pub running: u32,
    /// What was printed and who panicked.
    pub printed: u32,
}

impl Place {
    /// Before the first step.
    pub fn start(from: From, printed: u32) -> Self {
        Self {
            node: Some(from.node),
            ending: NOBODY,
            running: from.running,
            printed,
        }
    }

    /// The end of the way.
    pub fn ended(self, ending: u32) -> Self {
        Self {
            node: None,
            ending,
            running: NOBODY,
            ..self
        }
    }
}
