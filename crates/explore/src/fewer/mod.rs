//! Searches that leave out more: the orders of commuting changes, and which of several interchangeable threads is which. What
//! they assume they check on the way, and begin again, knowing better, where it is not so.

mod concrete;
mod left_out;

use concrete::concrete;
pub(crate) use left_out::LeavesOut;

use crate::budget::{Budget, Limit, Watch};
use crate::commuting::{Commuting, Known};
use crate::exploration::Report;
use crate::first::{First, Found, more};
use crate::graph::Graph;
use crate::search::visit;
use crate::symmetry::Symmetry;
use crate::witness::From;
use machine::{Model, ToldApart};
use std::rc::Rc;

/// How many searches are tried. Each that fails teaches something; where much is to be learned, little is to be gained.
const TRIES: usize = 12;
/// At most so many steps in all: what is tame among [`Contact`](machine::Contact)s' changes relies on it.
const STEPS: u64 = 5_000_000;

/// What a search gave that left out more.
pub(crate) struct Searched<M: Model> {
    pub graph: Graph<M>,
    /// Where it began.
    start: M::State,
    /// What it came to. What kept it from an end keeps searches that leave out less from it too.
    pub first: First,
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
        let graph = &mut self.graph;
        let mut found = Found::of(graph, from.node, self.first.stopped, budget.outcomes);
        let witnesses = match witnessed {
            true => found.witnesses(graph, from, &more(budget, graph), watch),
            false => vec![None; found.outcomes.len()],
        };
        let mut report = self.first.report(found, witnesses);
        concrete(graph, &self.start, from, &mut report);
        report
    }
}

/// What is left out, and what is known of that from all searches so far.
struct Plan {
    /// Orders of commuting changes.
    commuting: Option<Known>,
    /// Which interchangeable thread is which.
    symmetry: Option<ToldApart>,
}

impl Plan {
    /// What is tried next, after a search that was in vain.
    fn after<M: Model>(graph: Graph<M>) -> Plan {
        let situations = graph.nodes.len();
        let had_symmetry = graph.symmetry.is_some();
        let symmetry = graph
            .symmetry
            .filter(|symmetry| !symmetry.is_in_vain(situations) || symmetry.is_refuted());
        // What threads have done that shared their paths says little of one that has its own.
        let own_paths = had_symmetry && symmetry.is_none();
        let commuting = graph.commuting.and_then(|mut commuting| {
            if own_paths && commuting.shares_paths() && !commuting.has_raced() {
                return Some(Known::default());
            }
            let is_worth_it = !commuting.is_in_vain(situations) || commuting.is_worth_another();
            is_worth_it.then(|| commuting.into_known())
        });
        Plan {
            commuting,
            symmetry: symmetry.map(Symmetry::into_told),
        }
    }

    fn is_empty(&self) -> bool {
        self.commuting.is_none() && self.symmetry.is_none()
    }
}

/// Everything reachable from a situation, with what can be left out left out. `None` if that gains nothing. `seen` is how many
/// situations other searches have seen, for who watches; those of each search that comes to nothing are added.
///
/// # Errors
/// It was cancelled.
pub(crate) fn search<M: Model>(
    model: &Rc<M>,
    start: &M::State,
    budget: &Budget,
    seen: &mut u64,
    watch: Watch<'_>,
) -> Result<Option<Searched<M>>, Limit> {
    let mut plan = Plan {
        commuting: Some(Known::default()),
        symmetry: Some(ToldApart::default()),
    };
    let mut left = Budget {
        transitions: budget.transitions.min(STEPS),
        ..*budget
    };
    for _ in 0..TRIES {
        let leaves_out = LeavesOut {
            commuting: plan.commuting.map(Commuting::new),
            symmetry: plan.symmetry.map(Symmetry::new),
        };
        let mut graph = Graph::new(model.clone(), start.clone(), leaves_out);
        let stopped = visit(&mut graph, 0, true, &left, &mut |progress| {
            watch(progress.after(*seen))
        });
        if stopped == Some(Limit::Cancelled) {
            return Err(Limit::Cancelled);
        }
        left.transitions = left.transitions.saturating_sub(graph.transitions);
        // One that came to its end holds although it assumed nothing.
        let holds = stopped.is_none() || graph.is_used() && !graph.is_in_vain();
        if graph.is_right() && holds {
            return Ok(Some(Searched {
                first: First::of(&graph, stopped),
                graph,
                start: start.clone(),
            }));
        }
        *seen += graph.nodes.len() as u64;
        plan = Plan::after(graph);
        if plan.is_empty() || left.transitions == 0 {
            return Ok(None);
        }
    }
    Ok(None)
}
