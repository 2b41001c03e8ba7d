//! What an execution comes out as.

use crate::natural::natural;
use machine::End;
use std::cmp::Ordering;

/// How a program ends, without the detail that is not part of an outcome's identity. The order is the order of reports.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ending {
    /// `main` returned or `process::exit` was called: the exit code.
    Exit(i32),
    /// `main` panicked: its message.
    Panic(String),
    /// Nobody can ever move again, and `main` has not finished.
    Deadlock,
    /// Threads move for ever, and no ending can be reached any more.
    Livelock,
    /// Undefined behavior.
    Race,
    /// The process was aborted.
    Abort,
}

impl Ending {
    /// The identity of an end, and the detail that goes with it. `None` for what is no end of the program.
    pub fn of(end: &End) -> Option<(Ending, &str)> {
        Some(match end {
            End::Exit(code) => (Ending::Exit(*code), ""),
            End::Panic(message) => (Ending::Panic(message.clone()), message),
            End::Race(text) => (Ending::Race, text),
            End::Abort(text) => (Ending::Abort, text),
            End::Deadlock(text) => (Ending::Deadlock, text),
            End::Unsupported(_) => return None,
        })
    }

    /// The word for it in reports.
    pub fn kind(&self) -> &'static str {
        match self {
            Ending::Exit(_) => "exit",
            Ending::Panic(_) => "panic",
            Ending::Deadlock => "deadlock",
            Ending::Livelock => "livelock",
            Ending::Race => "race",
            Ending::Abort => "abort",
        }
    }

    /// The exit code a shell would see, where there is one.
    pub fn code(&self) -> Option<i32> {
        match self {
            Ending::Exit(code) => Some(*code),
            Ending::Panic(_) => Some(101),
            _ => None,
        }
    }
}

/// One result a program can have: identity is all three parts. The order is that of reports, for people: what goes wrong first, 2 before 10.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// How it ends.
    pub ending: Ending,
    /// Everything printed to standard output; empty after a data race, where it means nothing.
    pub stdout: String,
    /// Names of the threads other than main that panicked, sorted.
    pub panicked: Vec<String>,
}

impl Outcome {
    /// Whether the program comes to an end of its own and nobody panicked.
    fn is_well(&self) -> bool {
        matches!(self.ending, Ending::Exit(_)) && self.panicked.is_empty()
    }
}

impl Ord for Outcome {
    fn cmp(&self, other: &Self) -> Ordering {
        let ends = self.is_well().cmp(&other.is_well());
        ends.then_with(|| self.ending.cmp(&other.ending))
            .then_with(|| natural(self.stdout.as_bytes(), other.stdout.as_bytes()))
            .then_with(|| self.panicked.cmp(&other.panicked))
    }
}

impl PartialOrd for Outcome {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
