//! Who may move: the same program under different schedulers.
//!
//! A [`Scheduler`] is a small policy over a [`Turn`]; [`Under`] puts it on a model and is a model again, so that every search works
//! under every scheduler. What a policy remembers is part of the situation.

mod policies;
mod under;

pub use policies::{Cooperative, OneAtATime, Threads, Workers};
pub use under::{Position, Under};

/// A thread by its spawn path, which stays the same where thread numbers shift.
pub type Path = Vec<u16>;

/// What a policy remembers between steps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Turn {
    /// Who is on a processor, sorted.
    pub running: Vec<Path>,
    /// How many steps were made since the last switch, as far as the policy cares.
    pub steps: u32,
}

/// A live thread, as a policy sees it.
#[derive(Clone, Debug)]
pub struct Task {
    /// Which thread.
    pub path: Path,
    /// Whether its step could be made now.
    pub ready: bool,
    /// It stands at a place where it offers to let others go first.
    pub yields: bool,
    /// It keeps its worker while it cannot move.
    pub blocks_worker: bool,
}

/// A policy. Both methods must be functions of their arguments alone: the search calls them in any order.
///
/// A policy only ever forbids. So every ending that it allows, other than a deadlock or a livelock, is also one of
/// [`Threads`]; and it must not forbid everybody as long as somebody on a processor is ready.
pub trait Scheduler {
    /// Whether the task may make the next step.
    fn allows(&self, turn: &Turn, task: &Task, tasks: &[Task]) -> bool;

    /// What to remember after `moved` made a step. `tasks` are those after it; a finished task is not among them.
    fn after(&self, turn: &Turn, moved: &Path, tasks: &[Task]) -> Turn;

    /// Whether it never forbids anything. Only then may a search leave out orders of independent steps.
    fn is_free(&self) -> bool {
        false
    }
}

/// Makes a policy from its name: `threads`, `interval K`, `cooperative`, `workers N`.
///
/// # Errors
/// Says what can be chosen.
pub fn scheduler(name: &str) -> Result<Box<dyn Scheduler>, String> {
    let words: Vec<&str> = name
        .split([' ', '=', ':', '-'])
        .filter(|word| !word.is_empty())
        .collect();
    let number = |text: &str| {
        text.parse()
            .ok()
            .filter(|&n: &u32| (1..=10_000).contains(&n))
    };
    match words[..] {
        ["threads"] => Ok(Box::new(Threads)),
        ["cooperative"] => Ok(Box::new(Cooperative)),
        ["interval", k] if number(k).is_some() => Ok(Box::new(OneAtATime {
            interval: number(k).unwrap_or(1),
        })),
        ["workers", n] if number(n).is_some() => Ok(Box::new(Workers {
            workers: number(n).unwrap_or(1),
        })),
        _ => Err(format!(
            "There is no scheduler `{name}`. Choose `threads`, `interval K`, `cooperative` or `workers N`, with K and N from 1 to 10000."
        )),
    }
}
