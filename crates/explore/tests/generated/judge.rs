//! Whether a native run is among the outcomes.

use explore::{Ending, Outcome};
use listing::{Ended, Observed};

/// What such a program does natively shows nothing.
pub fn races(outcomes: &[Outcome]) -> bool {
    outcomes
        .iter()
        .any(|outcome| outcome.ending == Ending::Race)
}

/// Some schedule does not end.
pub fn may_hang(outcomes: &[Outcome]) -> bool {
    let stuck = |outcome: &Outcome| matches!(outcome.ending, Ending::Deadlock | Ending::Livelock);
    outcomes.iter().any(stuck)
}

/// What native runs have shown of the outcomes.
pub struct Sight<'a> {
    outcomes: &'a [Outcome],
    seen: Vec<bool>,
}

impl<'a> Sight<'a> {
    /// Nothing was seen yet.
    pub fn new(outcomes: &'a [Outcome]) -> Sight<'a> {
        let seen = vec![false; outcomes.len()];
        Sight { outcomes, seen }
    }

    /// How many outcomes were seen.
    pub fn count(&self) -> usize {
        self.seen.iter().filter(|seen| **seen).count()
    }

    /// What no run has shown.
    pub fn unseen(&self) -> Vec<&Outcome> {
        let unseen = self.outcomes.iter().zip(&self.seen);
        unseen
            .filter_map(|(outcome, seen)| (!seen).then_some(outcome))
            .collect()
    }

    /// Some outcome is what was seen.
    pub fn explains(&mut self, seen: &Observed) -> bool {
        let of = self.outcomes.iter().position(|outcome| is(outcome, seen));
        if let Some(of) = of {
            self.seen[of] = true;
        }
        of.is_some()
            || (seen.ended == Ended::OutOfTime && is_beginning(self.outcomes, &seen.stdout))
            || cut_by_exit(self.outcomes, seen)
    }
}

fn is(outcome: &Outcome, seen: &Observed) -> bool {
    let ended = match (&outcome.ending, &seen.ended) {
        (Ending::Exit(code), Ended::Code(seen)) => code == seen,
        (Ending::Panic(_), Ended::Code(seen)) => *seen == 101,
        (Ending::Deadlock | Ending::Livelock, Ended::OutOfTime) => true,
        (Ending::Abort, Ended::Signal(_)) => true,
        _ => false,
    };
    ended && outcome.stdout.as_bytes() == seen.stdout
}

/// The process ended while a thread was printing. Here a line is printed whole or not at all; natively its beginning may be there.
fn cut_by_exit(outcomes: &[Outcome], seen: &Observed) -> bool {
    let whole = seen.stdout.iter().rposition(|&byte| byte == b'\n');
    let lines = &seen.stdout[..whole.map_or(0, |at| at + 1)];
    let ends_so = |outcome: &&Outcome| match (&outcome.ending, &seen.ended) {
        (Ending::Exit(code), Ended::Code(seen)) => code == seen,
        (Ending::Panic(_), Ended::Code(seen)) => *seen == 101,
        _ => false,
    };
    let mut alike = outcomes.iter().filter(ends_so);
    lines.len() < seen.stdout.len()
        && alike
            .clone()
            .any(|outcome| outcome.stdout.as_bytes() == lines)
        && alike.any(|outcome| outcome.stdout.as_bytes().starts_with(&seen.stdout))
}

/// A run that was stopped where nothing says it was stuck: on a loaded machine it may just have been slow.
fn is_beginning(outcomes: &[Outcome], stdout: &[u8]) -> bool {
    may_hang(outcomes)
        && outcomes
            .iter()
            .any(|outcome| outcome.stdout.as_bytes().starts_with(stdout))
}
