//! How many schedules there are, by the steps people count: two schedules that differ only in when threads start, end or wait for
//! each other are the same.
//!
//! This is the number of distinct words over counted steps, found by making the graph deterministic: from a set of situations, each
//! counted step leads to one set.

use crate::graph::{Graph, NodeId, Target};
use crate::sorted::sorted;
use machine::Model;
use rustc_hash::FxHashMap;

/// A number of schedules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Exactly so many.
    Exactly(u128),
    /// More than so many.
    MoreThan(u128),
    /// There is no end of them: something can go round in circles.
    Endless,
    /// Counting took more than the budget.
    Unknown,
}

/// A counted step: the thread's path number and the choice.
type Letter = (u32, u32);
type Set = Vec<NodeId>;

/// A set of situations being counted.
struct Frame {
    id: usize,
    /// Where counted steps lead, to be added; last first.
    next: Vec<usize>,
    sum: u128,
}

struct Counter<'a, M: Model> {
    graph: &'a Graph<M>,
    ids: FxHashMap<Set, usize>,
    sets: Vec<Set>,
    counts: Vec<State>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done(u128),
}

/// Counts from the first situation; every situation must have all its steps. Looks at no more than `limit` sets.
pub(crate) fn schedules<M: Model>(graph: &Graph<M>, limit: usize) -> Count {
    let mut counter = Counter {
        graph,
        ids: FxHashMap::default(),
        sets: Vec::new(),
        counts: Vec::new(),
    };
    counter.run(limit)
}

impl<M: Model> Counter<'_, M> {
    fn run(&mut self, limit: usize) -> Count {
        let root = self.id(vec![0]);
        let mut path = vec![self.open(root)];
        while let Some(frame) = path.last_mut() {
            let Some(&next) = frame.next.last() else {
                let (id, sum) = (frame.id, frame.sum);
                self.counts[id] = State::Done(sum);
                path.pop();
                continue;
            };
            match self.counts[next] {
                State::Done(count) => {
                    frame.sum = frame.sum.saturating_add(count);
                    frame.next.pop();
                }
                State::Open => return Count::Endless,
                State::New if self.sets.len() > limit => return Count::Unknown,
                State::New => path.push(self.open(next)),
            }
        }
        match self.counts[root] {
            State::Done(u128::MAX) => Count::MoreThan(u128::MAX - 1),
            State::Done(count) => Count::Exactly(count),
            State::New | State::Open => Count::Unknown,
        }
    }

    fn id(&mut self, set: Set) -> usize {
        if let Some(&id) = self.ids.get(&set) {
            return id;
        }
        let id = self.sets.len();
        self.sets.push(set.clone());
        self.ids.insert(set, id);
        self.counts.push(State::New);
        id
    }

    fn open(&mut self, id: usize) -> Frame {
        self.counts[id] = State::Open;
        let closure = self.closure(self.sets[id].clone());
        let mut letters: Vec<(Letter, NodeId)> = Vec::new();
        let mut ended: Vec<Letter> = Vec::new();
        let mut ends_here = false;
        for &node in &closure {
            ends_here |= self.graph.nodes[node as usize].stuck.is_some();
            for edge in &self.graph.nodes[node as usize].edges {
                let letter = (edge.mover, edge.choice.choice);
                match edge.to {
                    Target::Node(to) if edge.counts => letters.push((letter, to)),
                    Target::End(_) if edge.counts => ended.push(letter),
                    Target::Node(_) => {}
                    Target::End(_) | Target::Unknown => ends_here = true,
                }
            }
        }
        ended.sort_unstable();
        ended.dedup();
        Frame {
            id,
            next: self.successors(letters),
            sum: u128::from(ends_here) + ended.len() as u128,
        }
    }

    fn successors(&mut self, letters: Vec<(Letter, NodeId)>) -> Vec<usize> {
        let mut letters = sorted(letters);
        letters.dedup();
        let groups = letters.chunk_by(|a, b| a.0 == b.0);
        let sets: Vec<Set> = groups
            .map(|group| group.iter().map(|&(_, node)| node).collect())
            .collect();
        sets.into_iter().map(|set| self.id(set)).collect()
    }

    /// What can be reached by steps that do not count.
    fn closure(&self, mut set: Set) -> Set {
        let mut at = 0;
        while let Some(&node) = set.get(at) {
            at += 1;
            for edge in &self.graph.nodes[node as usize].edges {
                match edge.to {
                    Target::Node(to) if !edge.counts && !set.contains(&to) => set.push(to),
                    _ => {}
                }
            }
        }
        set
    }
}
