//! One program explored: outcomes, witnesses, and answers to what is asked afterwards.

use crate::budget::{Budget, Limit, Watch};
use crate::count::{Count, schedules};
use crate::graph::{Graph, NodeId};
use crate::language::Language;
use crate::outcome::{Ending, Outcome};
use crate::search::{expand_all, visit};
use crate::witness::{Over, Witness, witnesses};
use machine::{Choice, Model};

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
    /// There are more outcomes than the budget lists.
    MoreOutcomes,
    /// From where this schedule leads, output can go on without end: the outcomes are not finite.
    EndlessOutput(Vec<Choice>),
    /// From where this schedule leads, a thread may go round in a loop until another ends it.
    MaySpin(Vec<Choice>),
    /// The machine could not follow the last step of this schedule.
    Unsupported(Vec<Choice>, String),
}

/// A model, and all that is known about it so far. A pure value: what was found for one question serves the next.
pub struct Exploration<M: Model> {
    graph: Graph<M>,
    budget: Budget,
    reduce: bool,
}

impl<M: Model> Exploration<M> {
    /// Nothing is explored yet. With `reduce`, orders of independent steps are left out where that loses nothing.
    pub fn new(model: M, reduce: bool, budget: Budget) -> Self {
        Self {
            graph: Graph::new(model),
            budget,
            reduce,
        }
    }

    /// The model.
    pub fn model(&self) -> &M {
        &self.graph.model
    }

    /// Finds every outcome, and with `shortest` a witness of each.
    pub fn explore(&mut self, shortest: bool, watch: Watch<'_>) -> Report {
        let stopped = visit(&mut self.graph, 0, self.reduce, &self.budget, watch);
        let (states, transitions) = (self.graph.nodes.len() as u64, self.graph.transitions);
        let instructions = self.graph.instructions;
        let mut language = Language::new(&mut self.graph, self.budget.outcomes, true);
        let words = language.of(&self.graph, 0);
        let outcomes = language.words.outcomes(words, &self.graph.endings);
        let notes = self.notes(stopped, &language);
        let complete = notes.iter().all(|note| matches!(note, Note::MaySpin(_)));
        let witnesses = match shortest {
            true => self.witnesses(&outcomes, language, watch),
            false => vec![None; outcomes.len()],
        };
        Report {
            outcomes: outcomes.into_iter().zip(witnesses).collect(),
            complete,
            states,
            transitions,
            instructions,
            bytes: self.graph.key_bytes(),
            notes,
        }
    }

    fn notes(&self, stopped: Option<Limit>, language: &Language) -> Vec<Note> {
        let mut notes: Vec<Note> = stopped.map(Note::Stopped).into_iter().collect();
        if language.words.truncated() {
            notes.push(Note::MoreOutcomes);
        }
        notes.extend(
            language
                .endless
                .map(|node| Note::EndlessOutput(self.graph.way_to(node))),
        );
        notes.extend(
            language
                .spin
                .map(|node| Note::MaySpin(self.graph.way_to(node))),
        );
        for (node, choice, why) in &self.graph.unsupported {
            let mut way = self.graph.way_to(*node);
            way.push(*choice);
            notes.push(Note::Unsupported(way, why.clone()));
        }
        notes
    }

    fn witnesses(
        &mut self,
        outcomes: &[Outcome],
        mut reduced: Language,
        watch: Watch<'_>,
    ) -> Vec<Option<Witness>> {
        let budget = self.budget;
        let graph = &mut self.graph;
        let mut full = None;
        if outcomes
            .iter()
            .any(|outcome| outcome.ending == Ending::Livelock)
            && expand_all(graph, &budget, watch).is_none()
        {
            full = Some(Language::new(graph, budget.outcomes, false));
        }
        let mut found = witnesses(graph, outcomes, Over::All, full.as_mut(), &budget, watch);
        if found.iter().any(Option::is_none) {
            let livelocks = Some(&mut reduced);
            let some = witnesses(graph, outcomes, Over::Reduced, livelocks, &budget, watch);
            for (found, some) in found.iter_mut().zip(some) {
                *found = found.take().or(some);
            }
        }
        found
    }

    /// The outcomes that can still be reached from a situation, and whether those are all.
    pub fn outcomes_from(&mut self, state: M::State, watch: Watch<'_>) -> (Vec<Outcome>, bool) {
        let node = self.graph.node(state, None);
        let stopped = visit(&mut self.graph, node, self.reduce, &self.budget, watch);
        let mut language = Language::new(&mut self.graph, self.budget.outcomes, true);
        let words = language.of(&self.graph, node);
        let outcomes = language.words.outcomes(words, &self.graph.endings);
        let whole = stopped.is_none() && language.endless.is_none() && !language.words.truncated();
        (outcomes, whole && self.graph.unsupported.is_empty())
    }

    /// How many schedules there are over the steps that people count.
    pub fn count(&mut self, watch: Watch<'_>) -> Count {
        match expand_all(&mut self.graph, &self.budget, watch) {
            None => schedules(&self.graph, COUNTED_SETS),
            Some(_) => Count::Unknown,
        }
    }

    /// All situations and steps, at most `limit` situations; `None` if there are more.
    pub(crate) fn whole_graph(&mut self, limit: u64, watch: Watch<'_>) -> Option<&Graph<M>> {
        let budget = Budget {
            states: self.budget.states.min(limit),
            ..self.budget
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
