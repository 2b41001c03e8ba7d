//! Following a given schedule, strictly: a step that does not fit is an error that says which and why.

use machine::{Choice, End, Model, Order, Past, Pending};
use program::Span;
use std::fmt;

/// Where a schedule has led.
#[derive(Clone)]
pub struct Replay<S> {
    /// The situation; `None` when the program has ended.
    pub state: Option<S>,
    /// Every step made.
    pub events: Vec<Event>,
    /// Everything printed.
    pub stdout: String,
    /// Threads other than main that panicked.
    pub panicked: Vec<String>,
    /// How the program has ended, if it has: also when nobody can move.
    pub end: Option<End>,
}

/// One step of a schedule.
#[derive(Clone, Debug)]
pub struct Event {
    /// What was chosen.
    pub choice: Choice,
    /// What the thread was about to do, in words.
    pub pending: Pending,
    /// The thread's spawn path.
    pub path: Vec<u16>,
    /// The thread's name.
    pub name: String,
    /// What the step printed.
    pub printed: String,
    /// Threads other than main that panicked in it.
    pub panicked: Vec<String>,
    /// It was a context switch: the thread that ran before could have gone on.
    pub switch: bool,
    /// After it the thread waits for others.
    pub parked: bool,
    /// What orders it after earlier steps.
    pub order: Order,
    /// How the program ended by it.
    pub end: Option<End>,
    /// Where a fault ended it, or else where it began.
    pub place: Span,
}

/// Why a schedule does not fit the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Which step, from 1.
    pub step: usize,
    /// Why.
    pub text: String,
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Step {} of the schedule does not fit: {}",
            self.step, self.text
        )
    }
}

/// Follows a schedule from the start; `seen` is called with every situation, the first included.
///
/// # Errors
/// The first step that does not fit.
pub fn replay<M: Model>(
    model: &M,
    schedule: &[Choice],
    mut seen: impl FnMut(&M::State),
) -> Result<Replay<M::State>, Misfit> {
    let state = model.initial();
    let mut past = Past::default();
    seen(&state);
    let mut replay = Replay {
        end: end_of(model, &state),
        state: Some(state),
        events: Vec::new(),
        stdout: String::new(),
        panicked: Vec::new(),
    };
    for (at, &choice) in schedule.iter().enumerate() {
        let misfit = |text| Misfit { step: at + 1, text };
        let Some(state) = replay.state.take() else {
            return Err(misfit("the program has ended before it.".into()));
        };
        let state = replay
            .step(model, &mut past, state, choice)
            .map_err(misfit)?;
        seen(&state);
        replay.state = replay
            .events
            .last()
            .is_none_or(|event| event.end.is_none())
            .then_some(state);
    }
    Ok(replay)
}

fn end_of<M: Model>(model: &M, state: &M::State) -> Option<End> {
    model
        .enabled(state)
        .is_empty()
        .then(|| model.stuck(state))
        .flatten()
}

impl<S: Clone> Replay<S> {
    /// The thread that made the last step, if leaving it now would be a switch.
    pub fn running(&self) -> Option<Vec<u16>> {
        let last = self.events.last()?;
        (!last.parked).then(|| last.path.clone())
    }

    fn step<M: Model<State = S>>(
        &mut self,
        model: &M,
        past: &mut Past,
        mut state: S,
        choice: Choice,
    ) -> Result<S, String> {
        let all = model.pending(&state, true);
        let pending = fitting(model, &state, &all, choice)?;
        let path = model.thread_path(&state, choice.thread);
        let name = model.thread_name(&state, choice.thread);
        let goes_on = |running: Vec<u16>| {
            let mut ready = all.iter().filter(|thread| thread.choices > 0);
            running != path
                && ready.any(|thread| model.thread_path(&state, thread.thread) == running)
        };
        let switch = self.running().is_some_and(goes_on);
        let (result, order) = model.step_after(past, &mut state, choice);
        self.stdout.push_str(&result.printed);
        self.panicked.extend_from_slice(&result.panicked);
        self.end = match &result.end {
            Some(end) => Some(end.clone()),
            None => end_of(model, &state),
        };
        let place = result.fault_at.unwrap_or(pending.span);
        self.events.push(Event {
            choice,
            pending,
            path,
            name,
            printed: result.printed,
            panicked: result.panicked,
            switch,
            parked: result.blocked_after,
            order,
            end: result.end,
            place,
        });
        Ok(state)
    }
}

fn fitting<M: Model>(
    model: &M,
    state: &M::State,
    all: &[Pending],
    choice: Choice,
) -> Result<Pending, String> {
    let number = choice.thread.0;
    let Some(pending) = all.iter().find(|pending| pending.thread == choice.thread) else {
        return Err(format!("there is no thread {number} that has not ended."));
    };
    let name = model.thread_name(state, choice.thread);
    let line = pending.span.line;
    match pending.choices {
        0 => Err(format!(
            "{name} cannot move: {} (line {line}).",
            pending.text
        )),
        choices if choice.choice >= choices => Err(format!(
            "{name} has {choices} results to choose from at line {line}, numbered from 0; there is no number {}.",
            choice.choice
        )),
        _ => Ok(pending.clone()),
    }
}
