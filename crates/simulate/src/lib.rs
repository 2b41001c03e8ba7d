//! Tasks on the cores of a machine, tick by tick: who runs, who waits for a lock, who could run and has no core.
//!
//! A model to draw timelines from, with time and priorities; it proves nothing about outcomes, which is the explorer's business.
//! Time is counted in ticks. In each tick every core runs at most one task; taking and giving back a lock takes no time of its own.
//! No input or output, clock or randomness: the same tasks on the same machine give the same timeline.

mod locks;
mod machine;
mod timeline;

pub use machine::{Machine, Rule, run};
pub use timeline::{Span, State, Timeline};

/// One thing that a task does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Needs a core for so many ticks.
    Work(u32),
    /// Waits for something outside, for so many ticks. Needs no core.
    Wait(u32),
    /// Takes a lock, waiting for it in turn. It must not hold it already.
    Lock(usize),
    /// Gives a lock back that it holds.
    Unlock(usize),
}

/// A task: when it comes, how urgent it is, and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What charts call it.
    pub name: String,
    /// Higher is more urgent. Only [`Rule::Priority`] looks at it.
    pub priority: u32,
    /// The tick in which it is there first.
    pub arrives: u32,
    /// What it does, in order.
    pub steps: Vec<Step>,
}

impl Task {
    /// A task that is there from the start and as urgent as all others.
    pub fn new(name: &str, steps: impl IntoIterator<Item = Step>) -> Self {
        Self {
            name: name.to_owned(),
            priority: 0,
            arrives: 0,
            steps: steps.into_iter().collect(),
        }
    }

    /// The same task with another priority.
    pub fn urgent(self, priority: u32) -> Self {
        Self { priority, ..self }
    }

    /// The same task, coming later.
    pub fn arriving(self, arrives: u32) -> Self {
        Self { arrives, ..self }
    }
}
