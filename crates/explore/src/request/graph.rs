//! `graph`: all situations of a small program, to be drawn.

use super::enabled::mover;
use super::input::{Chosen, Request};
use super::output::{Assumptions, Drawn, Ended, Listed, Situation, Transition};
use super::{Compile, Explorable, Session, StateOf, Trouble};
use crate::budget::Watch;
use crate::graph::{Edge, NodeId, Target};
use crate::outcome::Ending;
use machine::Model;

/// More situations than this are no picture.
const DRAWN: u64 = 3000;

impl<C: Compile> Session<C> {
    pub(super) fn drawn(&mut self, request: &Request, watch: Watch<'_>) -> Result<Drawn, Trouble> {
        // Situations are numbered as they are found: other questions may have found some of them in another order.
        self.known = None;
        let exploration = self.prepare(request)?;
        let graph = exploration.whole_graph(DRAWN, watch);
        if graph.is_none() {
            let text = format!("The program has more than {DRAWN} situations: too many to draw.");
            return Err(Trouble::Text(text));
        }
        let states = states::<C>(exploration);
        let mut language = exploration.full_language();
        let graph = exploration.graph();
        let all = language.of(graph, 0);
        let outcomes = language.words.outcomes(all, &graph.endings);
        let mut nodes = Vec::new();
        for (id, state) in states.iter().enumerate() {
            let set = language.of(graph, id as NodeId);
            let mut endings: Vec<&str> = language.words.endings(set, &graph.endings);
            endings.dedup();
            nodes.push(situation::<C>(exploration, id, state, endings));
        }
        let edges = (0..nodes.len()).flat_map(|id| transitions::<C>(exploration, id));
        Ok(Drawn {
            assumptions: Assumptions::of(request),
            outcomes: outcomes.iter().map(Listed::bare).collect(),
            edges: edges.collect(),
            nodes,
        })
    }
}

/// Every situation's state, made again along the ways they were found: a way begins with the way of an earlier situation.
fn states<C: Compile>(exploration: &Explorable<C>) -> Vec<StateOf<C>> {
    let (graph, model) = (exploration.graph(), exploration.model());
    let mut states: Vec<StateOf<C>> = Vec::new();
    for node in &graph.nodes {
        let state = match node.parent {
            None => model.initial(),
            Some((parent, choice)) => {
                let mut state = states[parent as usize].clone();
                model.step(&mut state, choice);
                state
            }
        };
        states.push(state);
    }
    states
}

fn situation<C: Compile>(
    exploration: &Explorable<C>,
    id: usize,
    state: &StateOf<C>,
    endings: Vec<&'static str>,
) -> Situation {
    let (graph, model) = (exploration.graph(), exploration.model());
    let pending = model.pending(state, true);
    let stuck = graph.nodes[id].stuck;
    let detail = stuck.and_then(|_| model.stuck(state));
    let way = graph.way_to(id as NodeId).into_iter();
    Situation {
        threads: pending
            .iter()
            .map(|thread| mover(model, state, thread))
            .collect(),
        end: stuck.map(|ending| Ended::new(graph.endings.get(ending), detail.as_ref())),
        endings,
        schedule: way.map(Chosen::from).collect(),
    }
}

fn transitions<C: Compile>(exploration: &Explorable<C>, id: usize) -> Vec<Transition> {
    let graph = exploration.graph();
    let transition = |edge: &Edge| {
        let (to, ending): (_, Option<&Ending>) = match edge.to {
            Target::Node(to) => (Some(to), None),
            Target::End(ending) => (None, Some(graph.endings.get(ending))),
            Target::Unknown => (None, None),
        };
        Transition {
            from: id as u32,
            to,
            choice: Chosen::from(edge.choice),
            path: graph.paths.get(edge.mover).clone(),
            printed: graph.labels.get(edge.label).printed.clone(),
            end: ending.map(|ending| Ended::new(ending, None)),
        }
    };
    graph.nodes[id].edges.iter().map(transition).collect()
}
