//! One program explored: outcomes, witnesses, and answers to what is asked afterwards.

use crate::budget::{Budget, Limit, Watch};
use crate::count::{Count, schedules};
use crate::fewer::{self, LeavesOut, Searched};
use crate::first::{First, Found, more};
use crate::graph::{Graph, NodeId, Target};
use crate::language::Language;
use crate::outcome::{Ending, Outcome};
use crate::search::{expand_all, visit};
use crate::witness::{From, Least, NOBODY, Over, Witness, witnesses};
use machine::{Choice, Model};
use std::rc::Rc;

/// How many sets of situations may be looked at to count schedules.
const COUNTED_SETS: usize = 200_000;

/// What was found.
#[derive(Clone, Debug)]
pub struct Report {
    /// Every outcome, sorted, with a witness.
    pub outcomes: Vec<(Outcome, Option<Witness>)>,
    /// All situations were visited: these are all outcomes there are.
    pub complete: bool,
    /// Situations visited to find them.
    pub states: u64,
    /// Steps made to find them.
    pub transitions: u64,
    /// Machine instructions run.
    pub instructions: u64,
    /// Bytes kept for the situations' canonical forms.
    pub bytes: u64,
    /// What a reader should know: what stopped the search, loops that may go on for ever.
    pub notes: Vec<Note>,
}

/// Something worth saying about an exploration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The search did not see everything.
    Stopped(Limit),
    /// The budget of instructions went where the last step of this schedule began: a thread computes on and on, and does nothing
    /// that others see.
    Computes(Vec<Choice>),
    /// There are more outcomes than the budget lists: so many, where that could be counted.
    MoreOutcomes(Option<u128>),
    /// With the last step of this schedule, output can go on without end: the outcomes are not finite.
    EndlessOutput(Vec<Choice>),
    /// With the last step of this schedule, a thread may go round in a loop until another ends it.
    MaySpin(Vec<Choice>),
    /// The machine could not follow the last step of this schedule.
    Unsupported(Vec<Choice>, String),
}

/// A model, and all that is known about it so far. A pure value: what was found for one question serves the next, and no answer
/// depends on what was asked before, unless it says that the budget was used up: then more may be known.
pub struct Exploration<M: Model> {
    graph: Graph<M>,
    /// The search from the start that left out more, where one that does not comes to no end.
    fewer: Option<Searched<M>>,
    budget: Budget,
    reduce: bool,
    first: Option<First>,
    known: Option<(Least, Report)>,
}

impl<M: Model> Exploration<M> {
    /// Nothing is explored yet. With `reduce`, orders of independent steps are left out where that loses nothing.
    pub fn new(model: M, reduce: bool, budget: Budget) -> Self {
        let first = model.initial();
        Self {
            graph: Graph::new(Rc::new(model), first, LeavesOut::default()),
            fewer: None,
            budget,
            reduce,
            first: None,
            known: None,
        }
    }

    /// The model.
    pub fn model(&self) -> &M {
        &self.graph.model
    }

    /// Finds every outcome, and a witness of each that has the least of something.
    pub fn explore(&mut self, shortest: Option<Least>, watch: Watch<'_>) -> Report {
        if let Some((measured, known)) = &self.known
            && shortest == Some(*measured)
            && known.outcomes.iter().all(|(_, witness)| witness.is_some())
        {
            return known.clone();
        }
        let start = From {
            node: 0,
            running: NOBODY,
            least: shortest.unwrap_or_default(),
        };
        let first = self.first(watch);
        let witnessed = shortest.is_some();
        let report = match &mut self.fewer {
            Some(searched) => searched.report(start, witnessed, &self.budget, watch),
            None => self.explore_at(start, first, witnessed, watch),
        };
        if let Some(least) = shortest
            && first.stopped != Some(Limit::Cancelled)
        {
            self.known = Some((least, report.clone()));
        }
        report
    }

    /// The same after a schedule: what is still to come, given that `running` made the last step. `None` if the schedule does not
    /// lead to a situation.
    pub fn explore_after(
        &mut self,
        schedule: &[Choice],
        running: Option<Vec<u16>>,
        shortest: Option<Least>,
        watch: Watch<'_>,
    ) -> Option<Report> {
        let first = self.first(watch);
        if self.fewer.is_some()
            && let Some(mut searched) = self.fewer_after(schedule, watch)?
        {
            let from = From {
                node: 0,
                running: running.map_or(NOBODY, |path| searched.graph.paths.number(path)),
                least: shortest.unwrap_or_default(),
            };
            return Some(searched.report(from, shortest.is_some(), &self.budget, watch));
        }
        let mut node = 0;
        for choice in schedule {
            self.graph.expand(node);
            let edges = &self.graph.nodes[node as usize].edges;
            match edges.iter().find(|edge| edge.choice == *choice)?.to {
                Target::Node(to) => node = to,
                Target::End(_) | Target::Unknown => return None,
            }
        }
        let running = running.map_or(NOBODY, |path| self.graph.paths.number(path));
        let budget = self.more();
        let stopped = visit(&mut self.graph, node, self.reduce, &budget, watch);
        // Where the first search left off there may be more, wherever this one has been. It left off where another took over.
        let left_off = self.fewer.as_ref().map(|_| Limit::States);
        let first = First {
            stopped: first.stopped.or(left_off).or(stopped),
            ..first
        };
        let from = From {
            node,
            running,
            least: shortest.unwrap_or_default(),
        };
        Some(self.explore_at(from, first, shortest.is_some(), watch))
    }

    fn first(&mut self, watch: Watch<'_>) -> First {
        if let Some(first) = self.first {
            return first;
        }
        let stopped = self.visit_first(watch);
        let graph = match &mut self.fewer {
            Some(searched) => &mut searched.graph,
            None => &mut self.graph,
        };
        let first = First::of(graph, stopped);
        if stopped.is_some_and(|limit| limit != Limit::Cancelled) && graph.has_no_end() {
            graph.take_turns(0, &self.budget);
        }
        // What was called off is gone on with when something is asked again.
        self.first = Some(first).filter(|_| stopped != Some(Limit::Cancelled));
        first
    }

    /// Visits everything from the start; what stopped that.
    fn visit_first(&mut self, watch: Watch<'_>) -> Option<Limit> {
        // Who is to leave nothing out has no other search to turn to.
        let patience = if self.reduce {
            self.budget.patience
        } else {
            u64::MAX
        };
        let patience = Budget {
            states: self.budget.states.min(patience),
            ..self.budget
        };
        let stopped = visit(&mut self.graph, 0, self.reduce, &patience, watch)?;
        // Who leaves out more would wait for that thread as well.
        if matches!(stopped, Limit::Cancelled | Limit::Alone) || !self.reduce {
            return Some(stopped);
        }
        let start = self.graph.model.initial();
        let before = self.graph.nodes.len() as u64;
        let mut seen = before;
        match fewer::search(&self.graph.model, &start, &self.budget, &mut seen, watch) {
            Ok(Some(searched)) => {
                let stopped = searched.first.stopped;
                self.fewer = Some(searched);
                stopped
            }
            Ok(None) => {
                let watch: Watch<'_> = &mut |progress| watch(progress.after(seen - before));
                visit(&mut self.graph, 0, self.reduce, &self.budget, watch)
            }
            Err(stopped) => Some(stopped),
        }
    }

    /// A search of that kind from where a schedule leads; `None` inside if it comes to no end. `None` if the schedule does not lead to a situation.
    fn fewer_after(&self, schedule: &[Choice], watch: Watch<'_>) -> Option<Option<Searched<M>>> {
        let model = &self.graph.model;
        let mut state = model.initial();
        for choice in schedule {
            if !model.enabled(&state).contains(choice)
                || model.step(&mut state, *choice).end.is_some()
            {
                return None;
            }
        }
        Some(fewer::search(model, &state, &self.budget, &mut 0, watch).unwrap_or(None))
    }

    /// What may be spent on a further question: the budget once more.
    fn more(&self) -> Budget {
        more(&self.budget, &self.graph)
    }

    fn explore_at(&mut self, from: From, first: First, shortest: bool, watch: Watch<'_>) -> Report {
        let most = self.budget.outcomes;
        let mut found = Found::of(&mut self.graph, from.node, first.stopped, most);
        let witnesses = match shortest {
            true => self.witnesses(from, &mut found, first.stopped, watch),
            false => vec![None; found.outcomes.len()],
        };
        first.report(found, witnesses)
    }

    fn witnesses(
        &mut self,
        from: From,
        reduced: &mut Found,
        stopped: Option<Limit>,
        watch: Watch<'_>,
    ) -> Vec<Option<Witness>> {
        let mut found = vec![None; reduced.outcomes.len()];
        if stopped.is_none() {
            found = self.shortest(from, &reduced.outcomes, self.for_shortest(), watch);
        }
        if found.iter().any(Option::is_none) {
            let budget = self.more();
            let some = reduced.witnesses(&mut self.graph, from, &budget, watch);
            for (found, some) in found.iter_mut().zip(some) {
                *found = found.take().or(some);
            }
        }
        found
    }

    fn shortest(
        &mut self,
        from: From,
        outcomes: &[Outcome],
        budget: Budget,
        watch: Watch<'_>,
    ) -> Vec<Option<Witness>> {
        let livelock = outcomes
            .iter()
            .any(|outcome| outcome.ending == Ending::Livelock);
        let mut full = None;
        if livelock && expand_all(&mut self.graph, &budget, watch).is_none() {
            full = Some(Language::new(&mut self.graph, budget.outcomes, false));
        }
        let graph = &mut self.graph;
        witnesses(
            graph,
            from,
            outcomes,
            Over::All,
            full.as_mut(),
            &budget,
            watch,
        )
    }

    /// What may be spent on shortest schedules: see [`Budget::shortest`].
    fn for_shortest(&self) -> Budget {
        let seen = self.graph.nodes.len() as u64;
        let more = self.more();
        let orders = self.budget.shortest.saturating_add(10 * seen);
        Budget {
            states: more.states.min(orders.saturating_add(seen)),
            ..more
        }
    }

    /// How many schedules there are over the steps that people count.
    pub fn count(&mut self, watch: Watch<'_>) -> Count {
        self.first(watch);
        // Where not even half of the orders could be gone through there is no hope to count them all.
        if self.fewer.is_some() {
            return Count::Unknown;
        }
        let budget = self.more();
        match expand_all(&mut self.graph, &budget, watch) {
            None => schedules(&self.graph, COUNTED_SETS),
            Some(_) => Count::Unknown,
        }
    }

    /// What is known so far.
    pub(crate) fn graph(&self) -> &Graph<M> {
        &self.graph
    }

    /// All situations and steps, at most `limit` situations; `None` if there are more.
    pub(crate) fn whole_graph(&mut self, limit: u64, watch: Watch<'_>) -> Option<&Graph<M>> {
        self.first(watch);
        let budget = Budget {
            states: limit,
            ..self.more()
        };
        let stopped = expand_all(&mut self.graph, &budget, watch);
        stopped.is_none().then_some(&self.graph)
    }

    /// The words over all steps from every situation of the whole graph.
    pub(crate) fn full_language(&mut self) -> Language {
        let mut language = Language::new(&mut self.graph, self.budget.outcomes, false);
        for node in 0..self.graph.nodes.len() {
            language.of(&self.graph, node as NodeId);
        }
        language
    }
}
