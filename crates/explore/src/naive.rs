//! The oracle: every schedule, one after the other, remembering nothing. Slow and plain on purpose: what the search finds must
//! agree with it.

use crate::budget::Budget;
use crate::outcome::{Ending, Outcome};
use machine::{Choice, Model, StepResult};
use std::collections::BTreeMap;

/// What trying every schedule gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Naive {
    /// Each outcome, with the least (switches, steps) of a schedule that has it.
    pub outcomes: BTreeMap<Outcome, (u32, u32)>,
    /// How many schedules were run to their end.
    pub schedules: u64,
    /// There are schedules longer than the depth bound.
    pub cut: bool,
    /// The budget sufficed for all schedules up to the depth bound.
    pub complete: bool,
}

/// Runs every schedule of at most `depth` steps, until the budget's steps or instructions are used up.
pub fn naive<M: Model>(model: &M, depth: usize, budget: &Budget) -> Naive {
    let mut all = Naive {
        complete: true,
        ..Naive::default()
    };
    let start = Point::start(model);
    if start.choices.is_empty() {
        let ending = stuck(model, &start.state);
        start.record(ending, &mut all);
        return all;
    }
    let mut path = vec![start];
    let (mut transitions, mut instructions) = (0, 0);
    while let Some(point) = path.last_mut() {
        let Some(choice) = point.choices.pop() else {
            path.pop();
            continue;
        };
        transitions += 1;
        if transitions > budget.transitions || instructions > budget.instructions {
            all.complete = false;
            return all;
        }
        let next = point.follow(model, choice, &mut all, &mut instructions);
        match next {
            Some(next) if path.len() < depth => path.push(next),
            Some(_) => all.cut = true,
            None => {}
        }
    }
    all
}

/// A point of one execution.
struct Point<S> {
    state: S,
    /// Not tried yet, last first.
    choices: Vec<Choice>,
    stdout: String,
    panicked: Vec<String>,
    running: Option<Vec<u16>>,
    switches: u32,
    steps: u32,
}

impl<S: Clone> Point<S> {
    fn start<M: Model<State = S>>(model: &M) -> Self {
        let state = model.initial();
        Self {
            choices: choices(model, &state),
            state,
            stdout: String::new(),
            panicked: Vec::new(),
            running: None,
            switches: 0,
            steps: 0,
        }
    }

    /// The point after a step, unless the execution ends there.
    fn follow<M: Model<State = S>>(
        &self,
        model: &M,
        choice: Choice,
        all: &mut Naive,
        instructions: &mut u64,
    ) -> Option<Self> {
        let mover = model.thread_path(&self.state, choice.thread);
        let mut state = self.state.clone();
        let result = model.step(&mut state, choice);
        *instructions += result.instructions;
        let mut next = self.after(model, state, &mover, &result);
        let ending = match &result.end {
            Some(end) => Some(Ending::of(end)?.0),
            None => {
                next.choices = choices(model, &next.state);
                let ended = next.choices.is_empty();
                ended.then(|| stuck(model, &next.state))
            }
        };
        if let Some(ending) = ending {
            next.record(ending, all);
            return None;
        }
        Some(next)
    }

    fn after<M: Model<State = S>>(
        &self,
        model: &M,
        state: S,
        mover: &Vec<u16>,
        result: &StepResult,
    ) -> Self {
        let switch = self.running.as_ref().is_some_and(|running| {
            let path = |choice: &Choice| model.thread_path(&self.state, choice.thread);
            running != mover
                && model
                    .enabled(&self.state)
                    .iter()
                    .any(|it| path(it) == *running)
        });
        let mut panicked = self.panicked.clone();
        panicked.extend_from_slice(&result.panicked);
        Self {
            state,
            choices: Vec::new(),
            stdout: format!("{}{}", self.stdout, result.printed),
            panicked,
            running: (!result.blocked_after).then(|| mover.clone()),
            switches: self.switches + u32::from(switch),
            steps: self.steps + 1,
        }
    }

    fn record(mut self, ending: Ending, all: &mut Naive) {
        self.panicked.sort();
        let mut outcome = Outcome {
            ending,
            stdout: self.stdout,
            panicked: self.panicked,
        };
        if outcome.ending == Ending::Race {
            outcome.stdout.clear();
            outcome.panicked.clear();
        }
        let cost = (self.switches, self.steps);
        let best = all.outcomes.entry(outcome).or_insert(cost);
        *best = (*best).min(cost);
        all.schedules += 1;
    }
}

fn choices<M: Model>(model: &M, state: &M::State) -> Vec<Choice> {
    let mut choices = model.enabled(state);
    choices.reverse();
    choices
}

fn stuck<M: Model>(model: &M, state: &M::State) -> Ending {
    let end = model.stuck(state);
    end.as_ref()
        .and_then(Ending::of)
        .map_or(Ending::Deadlock, |(ending, _)| ending)
}
