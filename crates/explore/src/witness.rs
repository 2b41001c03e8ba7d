//! A shortest schedule for each outcome: the least context switches, then the least steps, over all schedules there are.
//!
//! Dijkstra's algorithm on (situation, running thread, what was printed). A switch costs nothing where the running thread could not
//! go on, or had just come to a place where it waits. Only output that some outcome begins with is followed.

mod paths;
mod prefixes;

use crate::budget::{Budget, Watch};
use crate::graph::{Edge, Graph, NodeId, Target};
use crate::language::Language;
use crate::outcome::{Ending, Outcome};
use machine::{Choice, Model, Tid};
use paths::Place;
use prefixes::Prefixes;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A schedule that leads to an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Every choice from the start.
    pub schedule: Vec<Choice>,
    /// Context switches, not counting those where the running thread could not go on.
    pub switches: u32,
    /// No schedule with this outcome is shorter, as [`Least`] measures it.
    pub shortest: bool,
}

/// What a shortest schedule has the least of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Least {
    /// Context switches; of those with as few, the one with the least steps.
    #[default]
    Switches,
    /// Steps; of those with as few, the one with the least context switches.
    Steps,
}

/// What is to be least, then the other: switches and steps.
pub(crate) type Cost = (u32, u32);

impl Least {
    fn cost(self, before: Cost, switch: bool) -> Cost {
        match self {
            Least::Switches => (before.0 + u32::from(switch), before.1 + 1),
            Least::Steps => (before.0 + 1, before.1 + u32::from(switch)),
        }
    }

    fn switches(self, cost: Cost) -> u32 {
        match self {
            Least::Switches => cost.0,
            Least::Steps => cost.1,
        }
    }
}

/// Whom a step is charged for leaving: the running thread's path number, or nobody.
pub(crate) const NOBODY: u32 = u32::MAX;

/// What the way to a place may have come from, and what its step would cost.
struct Step {
    from: u32,
    choice: Choice,
    place: Place,
}

const NO_CHOICE: Choice = Choice {
    thread: Tid(0),
    choice: 0,
};

/// Where witnesses begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct From {
    /// The situation.
    pub node: NodeId,
    /// The path number of the thread that would be left by a switch, or [`NOBODY`].
    pub running: u32,
    /// What is to be least.
    pub least: Least,
}

/// Which steps a witness may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    /// Every step there is: only then is a witness a shortest one.
    All,
    /// The steps the reduced search followed.
    Reduced,
}

struct Search<'a, M: Model> {
    graph: &'a mut Graph<M>,
    least: Least,
    /// Which steps: all there are, or those of the reduced search.
    over: Over,
    /// Where it is certain that the program never ends, if that is one of the outcomes.
    livelocks: Option<&'a mut Language>,
    prefixes: Prefixes,
    queue: BinaryHeap<Reverse<(Cost, u32)>>,
    /// Every way made: where it stands and how it came there.
    ways: Vec<Step>,
    best: FxHashMap<Place, Cost>,
    found: Vec<Option<(u32, Cost)>>,
    wanted: usize,
}

/// A shortest witness for each of the outcomes; `None` where the budget did not suffice. `livelocks` must hold the words over
/// the same steps if a livelock is among the outcomes.
pub(crate) fn witnesses<M: Model>(
    graph: &mut Graph<M>,
    from: From,
    outcomes: &[Outcome],
    over: Over,
    livelocks: Option<&mut Language>,
    budget: &Budget,
    watch: Watch<'_>,
) -> Vec<Option<Witness>> {
    let mut search = Search {
        graph,
        least: from.least,
        over,
        livelocks,
        prefixes: Prefixes::new(outcomes),
        queue: BinaryHeap::new(),
        ways: Vec::new(),
        best: FxHashMap::default(),
        found: vec![None; outcomes.len()],
        wanted: outcomes.len(),
    };
    search.run(from, budget, watch);
    (0..outcomes.len()).map(|at| search.witness(at)).collect()
}

impl<M: Model> Search<'_, M> {
    fn run(&mut self, from: From, budget: &Budget, watch: Watch<'_>) {
        let start = Place::start(from, self.prefixes.start());
        self.reach(u32::MAX, NO_CHOICE, start, (0, 0));
        let mut taken = 0u64;
        while let Some(Reverse((cost, way))) = self.queue.pop() {
            taken += 1;
            let waiting = self.queue.len();
            let stop = taken.is_multiple_of(1024) && !watch(self.graph.progress(waiting));
            let many = taken > 4 * budget.transitions || self.graph.over(budget).is_some();
            if self.wanted == 0 || stop || many {
                return;
            }
            let place = self.ways[way as usize].place;
            if self.best.get(&place) == Some(&cost) {
                self.leave(way, place, cost);
            }
        }
    }

    fn leave(&mut self, way: u32, place: Place, cost: Cost) {
        let Some(node) = place.node else {
            return self.record(place, way, cost);
        };
        if self.over == Over::All {
            self.graph.expand(node);
        }
        if let Some(ending) = self.stuck(node) {
            let place = place.ended(ending);
            return self.reach_end(way, place, cost);
        }
        let edges: Vec<Edge> = match self.over {
            Over::All => std::mem::take(&mut self.graph.nodes[node as usize].edges),
            Over::Reduced => self.graph.reduced(node).copied().collect(),
        };
        let goes_on = edges.iter().any(|edge| edge.mover == place.running);
        for edge in &edges {
            let switch = goes_on && edge.mover != place.running;
            self.take(way, place, edge, self.least.cost(cost, switch));
        }
        if self.over == Over::All {
            self.graph.nodes[node as usize].edges = edges;
        }
    }

    /// The end of a situation from which there is no way on.
    fn stuck(&mut self, node: NodeId) -> Option<u32> {
        if let Some(ending) = self.graph.nodes[node as usize].stuck {
            return Some(ending);
        }
        let language = self.livelocks.as_mut()?;
        let livelock = language.livelocked();
        let stuck = language.of(self.graph, node) == livelock;
        stuck.then(|| self.graph.endings.number(Ending::Livelock))
    }

    fn take(&mut self, way: u32, place: Place, edge: &Edge, cost: Cost) {
        let label = self.graph.labels.get(edge.label);
        let Some(printed) = self.prefixes.extend(place.printed, label) else {
            return;
        };
        let running = if edge.parked { NOBODY } else { edge.mover };
        let mut next = Place {
            node: None,
            ending: NOBODY,
            running,
            printed,
        };
        match edge.to {
            Target::Unknown => {}
            Target::End(ending) => {
                let end = next.ended(ending);
                if self.outcome(end).is_some() {
                    self.reach(way, edge.choice, end, cost);
                }
            }
            Target::Node(node) => {
                next.node = Some(node);
                self.reach(way, edge.choice, next, cost);
            }
        }
    }

    fn reach_end(&mut self, way: u32, place: Place, cost: Cost) {
        if self.outcome(place).is_some() {
            self.record(place, way, cost);
        }
    }

    fn reach(&mut self, from: u32, choice: Choice, place: Place, cost: Cost) {
        let better = self.best.get(&place).is_none_or(|&known| cost < known);
        if better {
            self.best.insert(place, cost);
            let way = self.ways.len() as u32;
            self.ways.push(Step {
                from,
                choice,
                place,
            });
            self.queue.push(Reverse((cost, way)));
        }
    }

    fn outcome(&self, place: Place) -> Option<usize> {
        let ending = self.graph.endings.get(place.ending);
        self.prefixes.outcome(place.printed, ending)
    }

    fn record(&mut self, place: Place, way: u32, cost: Cost) {
        if let Some(outcome) = self.outcome(place)
            && self.found[outcome].is_none()
        {
            self.found[outcome] = Some((way, cost));
            self.prefixes.found(outcome);
            self.wanted -= 1;
        }
    }

    fn witness(&self, outcome: usize) -> Option<Witness> {
        let (mut way, cost) = self.found[outcome]?;
        let mut schedule = Vec::new();
        while self.ways[way as usize].from != u32::MAX {
            schedule.push(self.ways[way as usize].choice);
            way = self.ways[way as usize].from;
        }
        schedule.reverse();
        Some(Witness {
            schedule,
            switches: self.least.switches(cost),
            shortest: self.over == Over::All,
        })
    }
}
