//! One program explored: outcomes, witnesses, and answers to what is asked afterwards.

use crate::budget::{Budget, Limit, Watch};
use crate::count::{Count, schedules};
use crate::graph::{Graph, NodeId, Target};
use crate::language::{Around, Language};
use crate::outcome::{Ending, Outcome};
use crate::search::{expand_all, visit};
use crate::witness::{From, Least, NOBODY, Over, Witness, witnesses};
use machine::{Choice, Model};

/// How many places are named for one thing the machine cannot follow.
const PLACES: usize = 8;
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
    /// There are more outcomes than the budget lists.
    MoreOutcomes,
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
    budget: Budget,
    reduce: bool,
    first: Option<First>,
    known: Option<(Least, Report)>,
}

/// The search from the start: always the first thing done with a graph, so that its numbers are always the same.
#[derive(Clone, Copy)]
struct First {
    stopped: Option<Limit>,
    states: u64,
    transitions: u64,
    instructions: u64,
    bytes: u64,
}

impl<M: Model> Exploration<M> {
    /// Nothing is explored yet. With `reduce`, orders of independent steps are left out where that loses nothing.
    pub fn new(model: M, reduce: bool, budget: Budget) -> Self {
        Self {
            graph: Graph::new(model),
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
        let report = self.explore_at(start, first, shortest.is_some(), watch);
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
        // Where the first search left off there may be more, wherever this one has been.
        let first = First {
            stopped: first.stopped.or(stopped),
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
        let stopped = visit(&mut self.graph, 0, self.reduce, &self.budget, watch);
        let first = First {
            stopped,
            states: self.graph.nodes.len() as u64,
            transitions: self.graph.transitions,
            instructions: self.graph.instructions,
            bytes: self.graph.key_bytes(),
        };
        // What was called off is gone on with when something is asked again.
        self.first = Some(first).filter(|_| stopped != Some(Limit::Cancelled));
        first
    }

    /// What may be spent on a further question: the budget once more.
    fn more(&self) -> Budget {
        Budget {
            states: self.budget.states + self.graph.nodes.len() as u64,
            transitions: self.budget.transitions + self.graph.transitions,
            instructions: self.budget.instructions + self.graph.instructions,
            bytes: self.budget.bytes + self.graph.key_bytes(),
            outcomes: self.budget.outcomes,
        }
    }

    fn explore_at(&mut self, from: From, first: First, shortest: bool, watch: Watch<'_>) -> Report {
        let mut language = Language::new(&mut self.graph, self.budget.outcomes, true);
        let words = language.of(&self.graph, from.node);
        let outcomes = language.words.outcomes(words, &self.graph.endings);
        let notes = self.notes(first.stopped, &language);
        let complete = notes.iter().all(|note| matches!(note, Note::MaySpin(_)));
        let witnesses = match shortest {
            true => self.witnesses(from, &outcomes, first.stopped, language, watch),
            false => vec![None; outcomes.len()],
        };
        Report {
            outcomes: outcomes.into_iter().zip(witnesses).collect(),
            complete,
            states: first.states,
            transitions: first.transitions,
            instructions: first.instructions,
            bytes: first.bytes,
            notes,
        }
    }

    fn notes(&self, stopped: Option<Limit>, language: &Language) -> Vec<Note> {
        let mut notes: Vec<Note> = stopped.map(Note::Stopped).into_iter().collect();
        if stopped == Some(Limit::Instructions) {
            notes.extend(self.graph.computes().map(Note::Computes));
        }
        if language.words.truncated() {
            notes.push(Note::MoreOutcomes);
        }
        notes.extend(
            language
                .endless
                .map(|step| Note::EndlessOutput(self.way_round(step))),
        );
        notes.extend(
            language
                .spin
                .map(|step| Note::MaySpin(self.way_round(step))),
        );
        let mut said: Vec<&String> = Vec::new();
        for (node, choice, why) in &self.graph.unsupported {
            if said.iter().filter(|text| **text == why).count() == PLACES {
                continue;
            }
            said.push(why);
            let mut way = self.graph.way_to(*node);
            way.push(*choice);
            notes.push(Note::Unsupported(way, why.clone()));
        }
        notes
    }

    /// The way to a loop, and a step of it.
    fn way_round(&self, (node, choice): Around) -> Vec<Choice> {
        let mut way = self.graph.way_to(node);
        way.push(choice);
        way
    }

    fn witnesses(
        &mut self,
        from: From,
        outcomes: &[Outcome],
        stopped: Option<Limit>,
        mut reduced: Language,
        watch: Watch<'_>,
    ) -> Vec<Option<Witness>> {
        let mut found = vec![None; outcomes.len()];
        if stopped.is_none() {
            found = self.shortest(from, outcomes, watch);
        }
        if found.iter().any(Option::is_none) {
            let budget = self.more();
            let livelocks = Some(&mut reduced);
            let graph = &mut self.graph;
            let some = witnesses(
                graph,
                from,
                outcomes,
                Over::Reduced,
                livelocks,
                &budget,
                watch,
            );
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
        watch: Watch<'_>,
    ) -> Vec<Option<Witness>> {
        let budget = self.more();
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

    /// How many schedules there are over the steps that people count.
    pub fn count(&mut self, watch: Watch<'_>) -> Count {
        self.first(watch);
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
