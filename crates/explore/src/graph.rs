//! The graph of situations: made on demand, each situation kept once.

use crate::budget::{Budget, Limit, Progress};
use crate::commuting::Commuting;
use crate::fewer::LeavesOut;
use crate::intern::{Interner, Keys};
use crate::outcome::Ending;
use crate::sorted::sort_few;
use crate::symmetry::Symmetry;
use crate::words::Label;
use machine::{Choice, End, Footprint, Model, Pending, Tid};
use std::rc::Rc;

/// A situation, by the order of discovery.
pub(crate) type NodeId = u32;

/// Where a step leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// To a situation.
    Node(NodeId),
    /// To an end of the program (a number of [`Graph::endings`]).
    End(u32),
    /// Out of what the machine can follow.
    Unknown,
}

/// A step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
    pub choice: Choice,
    /// The thread's spawn path (a number of [`Graph::paths`]): it stays the same where thread numbers shift.
    pub mover: u32,
    /// What it printed and who panicked (a number of [`Graph::labels`]).
    pub label: u32,
    pub to: Target,
    /// The thread waits for others after it.
    pub parked: bool,
    /// People count it as a step of the schedule.
    pub counts: bool,
}

/// A situation and what is known about it.
pub(crate) struct Node<S> {
    /// Given up once it is expanded, unless it is one of those that [`Graph::state`] begins from.
    pub state: Option<Box<S>>,
    /// Steps on the way by which it was first reached.
    pub depth: u32,
    pub edges: Vec<Edge>,
    /// All enabled steps are in `edges`.
    pub full: bool,
    /// The reduced search visited it.
    pub visited: bool,
    /// The reduced search followed only this thread's steps.
    pub ample: Option<Tid>,
    /// Nobody can move: how the program has ended.
    pub stuck: Option<u32>,
    /// How it was first reached.
    pub parent: Option<(NodeId, Choice)>,
}

/// So many steps of one thread alone, each as many instructions as a step may have, are no pause before the next operation.
const MANY: usize = 100;

/// The number of the label that says nothing.
pub(crate) const SILENT: u32 = 0;

/// All situations found so far.
pub(crate) struct Graph<M: Model> {
    pub model: Rc<M>,
    pub nodes: Vec<Node<M::State>>,
    pub keys: Keys,
    pub labels: Interner<Label>,
    pub endings: Interner<Ending>,
    pub paths: Interner<Vec<u16>>,
    pub transitions: u64,
    pub instructions: u64,
    /// Steps the machine could not follow: from where, which, and why.
    pub unsupported: Vec<(NodeId, Choice, String)>,
    /// Where orders of commuting changes are left out too.
    pub commuting: Option<Commuting>,
    /// Where interchangeable threads are not told apart.
    pub symmetry: Option<Symmetry>,
}

impl<M: Model> Graph<M> {
    /// The graph of one situation.
    pub fn new(model: Rc<M>, first: M::State, leaves_out: LeavesOut) -> Self {
        let mut graph = Self {
            model,
            nodes: Vec::new(),
            keys: Keys::default(),
            labels: Interner::default(),
            endings: Interner::default(),
            paths: Interner::default(),
            transitions: 0,
            instructions: 0,
            unsupported: Vec::new(),
            commuting: leaves_out.commuting,
            symmetry: leaves_out.symmetry,
        };
        graph.labels.number(Label::default());
        graph.node(first, None);
        graph
    }

    /// The number of a situation, which is added if it is new.
    pub fn node(&mut self, state: M::State, parent: Option<(NodeId, Choice)>) -> NodeId {
        let key = self.key(&state);
        self.keyed(&key, state, parent)
    }

    fn keyed(&mut self, key: &[u8], state: M::State, parent: Option<(NodeId, Choice)>) -> NodeId {
        let (id, new) = self.keys.insert(key);
        if new {
            let before = parent.map(|(parent, _)| self.nodes[parent as usize].depth);
            self.nodes.push(Node {
                state: Some(Box::new(state)),
                depth: before.map_or(0, |depth| depth + 1),
                edges: Vec::new(),
                full: false,
                visited: false,
                ample: None,
                stuck: None,
                parent,
            });
        }
        id
    }

    /// The steps the reduced search follows.
    pub fn reduced(&self, id: NodeId) -> impl Iterator<Item = &Edge> {
        let node = &self.nodes[id as usize];
        let ample = node.ample;
        let followed = move |edge: &&Edge| ample.is_none_or(|thread| edge.choice.thread == thread);
        node.edges.iter().filter(followed)
    }

    /// Finds every step of a situation.
    pub fn expand(&mut self, id: NodeId) {
        if self.nodes[id as usize].full {
            return;
        }
        let Some(state) = self.state(id) else {
            return;
        };
        let pending = self.pending(&state);
        self.expand_all(id, state, &pending);
    }

    /// Makes the steps of all threads that are not known yet.
    fn expand_all(&mut self, id: NodeId, state: M::State, pending: &[Pending]) {
        let last = pending
            .iter()
            .rposition(|thread| self.is_to_follow(id, thread));
        for thread in &pending[..last.unwrap_or(0)] {
            self.follow(id, &state, thread);
        }
        match last {
            Some(last) => self.follow_last(id, state, &pending[last]),
            None if self.nodes[id as usize].edges.is_empty() => {
                self.nodes[id as usize].stuck = Some(self.stuck(&state));
            }
            None => {}
        }
        let node = &mut self.nodes[id as usize];
        sort_few(&mut node.edges, |edge| edge.choice);
        node.full = true;
    }

    /// Finds enough steps of a situation for a search whose outcomes are the same: all results of one thread's step, if nothing
    /// that others can do first depends on it, it adds nothing to the outcome, and no result closes a cycle (which could put
    /// off the other threads for ever). Otherwise all.
    pub fn expand_reduced(&mut self, id: NodeId, closes_cycle: &dyn Fn(NodeId) -> bool) {
        if self.nodes[id as usize].full {
            return;
        }
        let Some(state) = self.state(id) else {
            return;
        };
        let pending = self.pending(&state);
        let heard = self.hear(id, &state, &pending);
        let movers = pending.iter().filter(|thread| thread.choices > 0).count();
        let candidates = pending
            .iter()
            .filter(|thread| movers > 1 && is_independent(thread));
        for thread in candidates {
            self.follow(id, &state, thread);
            if self.is_ample(id, thread.thread, closes_cycle) {
                let kept = self.keeps(id).then(|| Box::new(state));
                let node = &mut self.nodes[id as usize];
                node.ample = Some(thread.thread);
                node.state = kept;
                return;
            }
        }
        if movers > 1
            && let Some(heard) = heard
            && self.follow_commuting(id, &state, &pending, &heard, closes_cycle)
        {
            return;
        }
        self.expand_all(id, state, &pending);
    }

    pub fn is_ample(&self, id: NodeId, thread: Tid, closes_cycle: &dyn Fn(NodeId) -> bool) -> bool {
        let mut steps = self.nodes[id as usize].edges.iter();
        steps.all(|edge| {
            let quiet = match edge.to {
                Target::Node(to) => edge.label == SILENT && !closes_cycle(to),
                Target::End(_) | Target::Unknown => false,
            };
            edge.choice.thread != thread || quiet
        })
    }

    /// Makes all steps of one thread that are not known yet.
    pub fn follow(&mut self, id: NodeId, state: &M::State, pending: &Pending) {
        if self.is_to_follow(id, pending) {
            self.follow_choices(id, state, pending, pending.choices);
        }
    }

    /// The same for the last thread that can move: its last step takes the state over, so that nothing of it is copied.
    fn follow_last(&mut self, id: NodeId, state: M::State, pending: &Pending) {
        let thread = pending.thread;
        let choice = pending.choices - 1;
        let mover = self.follow_choices(id, &state, pending, choice);
        let choice = Choice { thread, choice };
        let edge = self.step(id, state, choice, mover, pending.counts);
        self.nodes[id as usize].edges.push(edge);
    }

    /// Makes the first steps of a thread, so many; gives the number of its path.
    fn follow_choices(
        &mut self,
        id: NodeId,
        state: &M::State,
        pending: &Pending,
        choices: u32,
    ) -> u32 {
        let thread = pending.thread;
        self.meet(id, state, thread);
        let mover = self.paths.number(self.model.thread_path(state, thread));
        for choice in 0..choices {
            let choice = Choice { thread, choice };
            let edge = self.step(id, state.clone(), choice, mover, pending.counts);
            self.nodes[id as usize].edges.push(edge);
        }
        mover
    }

    /// Whether the thread can move and its steps are not known yet.
    fn is_to_follow(&self, id: NodeId, pending: &Pending) -> bool {
        let known = |edge: &Edge| edge.choice.thread == pending.thread;
        pending.choices > 0 && !self.nodes[id as usize].edges.iter().any(known)
    }

    fn step(
        &mut self,
        from: NodeId,
        state: M::State,
        choice: Choice,
        mover: u32,
        counts: bool,
    ) -> Edge {
        let mut state = state;
        let join = self.join(&state, choice.thread);
        let result = self.model.step(&mut state, choice);
        self.transitions += 1;
        self.instructions += result.instructions;
        let label = match (result.printed.is_empty(), result.panicked.is_empty()) {
            (true, true) => SILENT,
            _ => self.labels.number(Label {
                printed: result.printed,
                panicked: result.panicked,
            }),
        };
        let to = match result.end {
            None => self.reached(from, choice, state),
            Some(end) => self.ended(from, choice, &end),
        };
        if let (Some(commuting), Target::Node(to)) = (&mut self.commuting, to) {
            commuting.step(from, to, join);
        }
        Edge {
            choice,
            mover,
            label,
            to,
            parked: result.blocked_after,
            counts,
        }
    }

    fn reached(&mut self, from: NodeId, choice: Choice, state: M::State) -> Target {
        let key = self.key(&state);
        if key.len() > machine::LARGEST_KEY {
            let why = "the program's values are too large to be told apart";
            self.unsupported.push((from, choice, why.to_string()));
            return Target::Unknown;
        }
        Target::Node(self.keyed(&key, state, Some((from, choice))))
    }

    fn ended(&mut self, from: NodeId, choice: Choice, end: &End) -> Target {
        match (Ending::of(end), end) {
            (Some((ending, _)), _) => {
                if let (Ending::Race, Some(commuting)) = (&ending, &mut self.commuting) {
                    commuting.race();
                }
                Target::End(self.endings.number(ending))
            }
            (None, End::Unsupported(why)) => {
                self.unsupported.push((from, choice, why.clone()));
                Target::Unknown
            }
            (None, _) => Target::Unknown,
        }
    }

    fn stuck(&mut self, state: &M::State) -> u32 {
        let end = self.model.stuck(state);
        let ending = end.as_ref().and_then(Ending::of).map(|(ending, _)| ending);
        self.endings.number(ending.unwrap_or(Ending::Deadlock))
    }

    /// The choices that lead to a situation, as it was first found.
    pub fn way_to(&self, id: NodeId) -> Vec<Choice> {
        let mut way = Vec::new();
        let mut at = id;
        while let Some((parent, choice)) = self.nodes[at as usize].parent {
            way.push(choice);
            at = parent;
        }
        way.reverse();
        way
    }

    /// The way to the second of the steps that one thread has made without others' up to the latest situation, if they are many.
    pub fn computes(&self) -> Option<Vec<Choice>> {
        let parent = |id: NodeId| self.nodes[id as usize].parent;
        let latest = self.nodes.len().checked_sub(1)? as NodeId;
        let thread = parent(latest)?.1.thread;
        let mut run = vec![latest];
        while let Some((before, choice)) = parent(*run.last()?)
            && choice.thread == thread
        {
            run.push(before);
        }
        let many = run.len() > MANY;
        many.then(|| self.way_to(run[run.len() - 3]))
    }

    /// How far it has grown.
    pub fn progress(&self, waiting: usize) -> Progress {
        Progress {
            states: self.nodes.len() as u64,
            transitions: self.transitions,
            waiting: waiting as u64,
        }
    }

    /// Which limit is reached, if any.
    pub fn over(&mut self, budget: &Budget) -> Option<Limit> {
        if self.is_in_vain() {
            // Nothing it finds counts; any limit will do.
            Some(Limit::States)
        } else if self.nodes.len() as u64 > budget.states {
            Some(Limit::States)
        } else if self.transitions > budget.transitions {
            Some(Limit::Transitions)
        } else if self.instructions > budget.instructions {
            Some(Limit::Instructions)
        } else if self.keys.bytes() > budget.bytes {
            Some(Limit::Bytes)
        } else {
            None
        }
    }

    /// Bytes of all keys.
    pub fn key_bytes(&self) -> u64 {
        self.keys.bytes()
    }
}

/// Whether a thread's step commutes with everything others can do before it.
fn is_independent(pending: &Pending) -> bool {
    let alone = match pending.footprint {
        Footprint::Nothing => true,
        Footprint::Object { private, .. } => private,
        Footprint::Output | Footprint::Global => false,
    };
    pending.choices > 0 && alone
}
