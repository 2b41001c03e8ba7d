//! The search: depth first over situations, each visited once.

use crate::budget::{Budget, Limit, Watch};
use crate::graph::{Graph, NodeId, Target};
use machine::Model;

/// How often the caller is asked: after so many situations, or so many instructions.
const BETWEEN_REPORTS: (u64, u64) = (1024, 2_000_000);
/// Steps of so many instructions on average do little but compute.
const LONG: u64 = 50_000;
/// Of the budget of instructions, one thread alone may have one in so many for a computation that nobody else sees.
const ALONE: u64 = 4;

/// Asks the caller now and then.
struct Clock {
    visits: u64,
    /// Visits and instructions when it was last asked.
    asked: (u64, u64),
    /// Instructions spent on long steps, since the last that was not.
    computed: u64,
}

impl Clock {
    fn new<M: Model>(graph: &Graph<M>) -> Self {
        Self {
            visits: 0,
            asked: (0, graph.instructions),
            computed: 0,
        }
    }

    /// Counts a visit; what the search is to stop for, if anything.
    fn tick<M: Model>(
        &mut self,
        graph: &Graph<M>,
        waiting: usize,
        budget: &Budget,
        watch: Watch<'_>,
    ) -> Option<Limit> {
        self.visits += 1;
        let since = graph.instructions - self.asked.1;
        if !self.visits.is_multiple_of(BETWEEN_REPORTS.0) && since < BETWEEN_REPORTS.1 {
            return None;
        }
        let long = since >= LONG * (self.visits - self.asked.0);
        self.computed = if long { self.computed + since } else { 0 };
        self.asked = (self.visits, graph.instructions);
        if !watch(graph.progress(waiting)) {
            return Some(Limit::Cancelled);
        }
        let alone = self.computed > budget.instructions / ALONE && graph.computes().is_some();
        alone.then_some(Limit::Alone)
    }
}

/// Visits everything reachable from `root` that was not visited before. With `reduce`, steps whose order does not matter are
/// tried in one order only. Gives the limit that stopped it.
pub(crate) fn visit<M: Model>(
    graph: &mut Graph<M>,
    root: NodeId,
    reduce: bool,
    budget: &Budget,
    watch: Watch<'_>,
) -> Option<Limit> {
    let mut search = Search::default();
    let mut clock = Clock::new(graph);
    search.enter(graph, root);
    while let Some(next) = search.next(graph, reduce) {
        let limit = graph.over(budget);
        let limit = limit.or_else(|| clock.tick(graph, search.path.len(), budget, watch));
        if limit.is_some() {
            // What the search stands in is not done with: whoever goes on later finds the way again.
            for (id, _) in search.path {
                graph.nodes[id as usize].visited = false;
            }
            return limit;
        }
        search.enter(graph, next);
    }
    None
}

#[derive(Default)]
struct Search {
    /// The way to where the search stands: situation and how many of its steps were taken.
    path: Vec<(NodeId, usize)>,
    on_path: Vec<bool>,
}

impl Search {
    fn enter<M: Model>(&mut self, graph: &mut Graph<M>, id: NodeId) {
        if graph.nodes[id as usize].visited {
            return;
        }
        graph.nodes[id as usize].visited = true;
        self.mark(id, true);
        self.path.push((id, 0));
    }

    fn mark(&mut self, id: NodeId, on: bool) {
        if self.on_path.len() <= id as usize {
            self.on_path.resize(id as usize + 1, false);
        }
        self.on_path[id as usize] = on;
    }

    /// The next situation that was not visited.
    fn next<M: Model>(&mut self, graph: &mut Graph<M>, reduce: bool) -> Option<NodeId> {
        while let Some(top) = self.path.last_mut() {
            let (id, taken) = *top;
            if taken == 0 {
                expand(graph, id, reduce, &self.on_path);
            }
            let unseen = |(at, to): (usize, Target)| match to {
                Target::Node(to) if !graph.nodes[to as usize].visited => Some((at, to)),
                _ => None,
            };
            let steps = graph.reduced(id).map(|edge| edge.to).enumerate();
            if let Some((at, to)) = steps.skip(taken).find_map(unseen) {
                top.1 = at + 1;
                return Some(to);
            }
            self.mark(id, false);
            self.path.pop();
        }
        None
    }
}

fn expand<M: Model>(graph: &mut Graph<M>, id: NodeId, reduce: bool, on_path: &[bool]) {
    if reduce {
        graph.expand_reduced(id, &|to| on_path.get(to as usize).copied().unwrap_or(false));
    } else {
        graph.expand(id);
    }
}

/// Finds every step of every situation.
pub(crate) fn expand_all<M: Model>(
    graph: &mut Graph<M>,
    budget: &Budget,
    watch: Watch<'_>,
) -> Option<Limit> {
    let mut at = 0;
    let mut clock = Clock::new(graph);
    while at < graph.nodes.len() {
        if let Some(limit) = graph.over(budget) {
            return Some(limit);
        }
        let waiting = graph.nodes.len() - at;
        if let Some(limit) = clock.tick(graph, waiting, budget, watch) {
            return Some(limit);
        }
        graph.expand(at as NodeId);
        at += 1;
    }
    None
}
