//! What can still come of each situation: the words that the graph spells from it, exactly.
//!
//! Components are taken in reverse topological order. All members of a component that prints nothing inside have the same words;
//! one that can never be left and never ends is a livelock; one that prints inside has no finite set, and a few rounds of it are
//! listed.

use crate::components::components;
use crate::graph::{Edge, Graph, NodeId, SILENT, Target};
use crate::outcome::Ending;
use crate::words::{SetId, Words};
use machine::{Choice, Model};

/// How often a loop that prints is unrolled for the list of outcomes.
const ROUNDS: usize = 3;
const UNKNOWN: SetId = SetId::MAX;

/// A step that stays in a loop, and where it is taken.
pub(crate) type Around = (NodeId, Choice);

/// The words of every situation that was asked for.
pub(crate) struct Language {
    pub words: Words,
    sets: Vec<SetId>,
    livelock: u32,
    race: u32,
    /// Steps of the reduced search only.
    reduced: bool,
    /// A step of a loop that prints: there is no end of outcomes.
    pub endless: Option<Around>,
    /// A step of a loop that others can end, with a way out that is more than the way into a livelock.
    pub spin: Option<Around>,
}

impl Language {
    /// Nothing is known yet. Lists at most `largest` words for each situation.
    pub fn new<M: Model>(graph: &mut Graph<M>, largest: usize, reduced: bool) -> Self {
        Self {
            words: Words::new(largest),
            sets: Vec::new(),
            livelock: graph.endings.number(Ending::Livelock),
            race: graph.endings.number(Ending::Race),
            reduced,
            endless: None,
            spin: None,
        }
    }

    /// The words of a situation.
    pub fn of<M: Model>(&mut self, graph: &Graph<M>, node: NodeId) -> SetId {
        self.sets.resize(graph.nodes.len(), UNKNOWN);
        let mut found = Vec::new();
        let next = |node: NodeId, taken: usize| self.successor(graph, node, taken);
        let done = |node: NodeId| self.sets[node as usize] != UNKNOWN;
        // Components are few numbers each; collecting them first keeps the borrow of `self` simple.
        let collect = |members: &[NodeId]| found.push(members.to_vec());
        components(node, graph.nodes.len(), done, next, collect);
        for members in found {
            self.solve(graph, &members);
        }
        self.sets[node as usize]
    }

    /// The set of the word that is nothing but a livelock.
    pub fn livelocked(&mut self) -> SetId {
        self.words.end(self.livelock)
    }

    /// Whether it is known of a situation that nothing comes of it any more, although threads go round in it.
    pub fn is_livelocked(&self, node: NodeId) -> bool {
        let set = self.sets.get(node as usize);
        set.is_some_and(|&set| set != UNKNOWN && self.words.is_end(set, self.livelock))
    }

    fn edges<'a, M: Model>(
        &self,
        graph: &'a Graph<M>,
        id: NodeId,
    ) -> impl Iterator<Item = &'a Edge> {
        let node = &graph.nodes[id as usize];
        let ample = if self.reduced { node.ample } else { None };
        let followed = move |edge: &&Edge| ample.is_none_or(|thread| edge.choice.thread == thread);
        node.edges.iter().filter(followed)
    }

    /// The n-th entry of the situation's steps; ends count as the situation itself, which changes no component.
    fn successor<M: Model>(&self, graph: &Graph<M>, id: NodeId, taken: usize) -> Option<NodeId> {
        let edge = graph.nodes[id as usize].edges.get(taken)?;
        let ample = graph.nodes[id as usize].ample.filter(|_| self.reduced);
        match edge.to {
            Target::Node(to) if ample.is_none_or(|thread| edge.choice.thread == thread) => Some(to),
            _ => Some(id),
        }
    }

    fn solve<M: Model>(&mut self, graph: &Graph<M>, members: &[NodeId]) {
        // Until the component is solved, its members count as having no words.
        for &member in members {
            self.sets[member as usize] = 0;
        }
        let component = self.inspect(graph, members);
        let Some(around) = component.around else {
            self.sets[members[0] as usize] = self.once(graph, members[0]);
            return;
        };
        if component.closed {
            let livelock = self.words.end(self.livelock);
            self.fill(members, livelock);
        } else {
            let all = self.round(graph, members);
            match component.prints {
                None => {
                    let all = all.into_iter().fold(0, |a, b| self.words.union(a, b));
                    self.fill(members, all);
                }
                Some(_) => self.unroll(graph, members),
            }
            // Out of a loop into one that nobody ends is no way out.
            if !self
                .words
                .all_end(self.sets[members[0] as usize], self.livelock)
            {
                self.spin = self.spin.or(Some(around));
            }
        }
        self.endless = self.endless.or(component.prints);
    }

    fn fill(&mut self, members: &[NodeId], set: SetId) {
        for &member in members {
            self.sets[member as usize] = set;
        }
    }

    fn unroll<M: Model>(&mut self, graph: &Graph<M>, members: &[NodeId]) {
        for _ in 0..ROUNDS * members.len().min(64) {
            let next = self.round(graph, members);
            if members
                .iter()
                .zip(&next)
                .all(|(&m, &set)| self.sets[m as usize] == set)
            {
                return;
            }
            for (&member, set) in members.iter().zip(next) {
                self.sets[member as usize] = set;
            }
        }
    }

    /// The words of each member, given what its successors are known to have.
    fn round<M: Model>(&mut self, graph: &Graph<M>, members: &[NodeId]) -> Vec<SetId> {
        members
            .iter()
            .map(|&member| self.once(graph, member))
            .collect()
    }

    fn once<M: Model>(&mut self, graph: &Graph<M>, id: NodeId) -> SetId {
        let stuck = graph.nodes[id as usize].stuck;
        let mut all = stuck.map_or(0, |ending| self.words.end(ending));
        let edges: Vec<Edge> = self.edges(graph, id).copied().collect();
        for edge in edges {
            let rest = match edge.to {
                Target::Node(to) => self.sets[to as usize],
                Target::End(ending) => self.words.end(ending),
                Target::Unknown => 0,
            };
            let rest = match self.words.is_cut(all) {
                true => self.words.other_endings(all, rest),
                false => rest,
            };
            let label = graph.labels.get(edge.label);
            let words = self.words.prefix(edge.label, label, self.race, rest);
            all = self.words.union(all, words);
        }
        all
    }

    fn inspect<M: Model>(&self, graph: &Graph<M>, members: &[NodeId]) -> Component {
        let mut sorted = members.to_vec();
        sorted.sort_unstable();
        let mut component = Component {
            around: None,
            prints: None,
            closed: true,
        };
        for &member in &sorted {
            let node = &graph.nodes[member as usize];
            component.closed &= node.full || (self.reduced && node.ample.is_some());
            for edge in self.edges(graph, member) {
                let inside =
                    matches!(edge.to, Target::Node(to) if sorted.binary_search(&to).is_ok());
                component.closed &= inside;
                let step = inside.then_some((member, edge.choice));
                component.around = component.around.or(step);
                let printed = step.filter(|_| edge.label != SILENT);
                component.prints = component.prints.or(printed);
            }
        }
        component
    }
}

/// What matters of a component.
struct Component {
    /// A step inside, the first.
    around: Option<Around>,
    /// A step inside that adds to the outcome, the first.
    prints: Option<Around>,
    /// Nothing leads out and everything is known.
    closed: bool,
}
