//! Searches until nothing that was assumed is refuted.

use super::{Commuting, Known};
use crate::budget::{Budget, Limit, Watch};
use crate::exploration::Report;
use crate::first::{First, Found, more};
use crate::graph::Graph;
use crate::search::visit;
use crate::witness::From;
use machine::Model;
use std::rc::Rc;

/// How many searches are tried. Each that fails teaches something; where much is to be learned, little is to be gained.
const TRIES: usize = 12;
/// At most so many steps in all: what is tame among [`Contact`](machine::Contact)s' changes relies on it.
const STEPS: u64 = 5_000_000;

/// What a search gave that left out the orders of commuting changes.
pub(crate) struct Searched<M: Model> {
    pub graph: Graph<M>,
    /// What kept it from an end. Searches that leave out less come no further.
    pub stopped: Option<Limit>,
}

impl<M: Model> Searched<M> {
    /// What was found, with a witness of each that is short among those the search saw.
    pub fn report(
        &mut self,
        from: From,
        witnessed: bool,
        budget: &Budget,
        watch: Watch<'_>,
    ) -> Report {
        let first = First::of(&self.graph, self.stopped);
        let graph = &mut self.graph;
        let mut found = Found::of(graph, from.node, self.stopped, budget.outcomes);
        let witnesses = match witnessed {
            true => found.witnesses(graph, from, &more(budget, graph), watch),
            false => vec![None; found.outcomes.len()],
        };
        first.report(found, witnesses)
    }
}

/// Everything reachable from a situation, with the orders of commuting changes left out. `None` if that gains nothing.
///
/// # Errors
/// It was cancelled.
pub(crate) fn search<M: Model>(
    model: &Rc<M>,
    first: &M::State,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Option<Searched<M>>, Limit> {
    let mut known = Known::default();
    let mut left = Budget {
        transitions: budget.transitions.min(STEPS),
        ..*budget
    };
    for _ in 0..TRIES {
        let commuting = Some(Commuting::new(known));
        let mut graph = Graph::new(model.clone(), first.clone(), commuting);
        let stopped = visit(&mut graph, 0, true, &left, watch);
        if stopped == Some(Limit::Cancelled) {
            return Err(Limit::Cancelled);
        }
        left.transitions = left.transitions.saturating_sub(graph.transitions);
        let commuting = graph.commuting.take().unwrap_or_default();
        // One that came to its end holds although it assumed nothing.
        let holds = stopped.is_none() || commuting.is_used();
        if holds && !commuting.is_in_vain(graph.nodes.len()) {
            return Ok(Some(Searched { graph, stopped }));
        }
        if !commuting.is_worth_another() || left.transitions == 0 {
            return Ok(None);
        }
        known = commuting.known;
    }
    Ok(None)
}
