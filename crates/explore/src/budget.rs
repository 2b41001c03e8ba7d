//! How far a search may go. Everything is a count, so that the same request always gives the same answer.

/// Limits of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Distinct situations kept.
    pub states: u64,
    /// Steps made.
    pub transitions: u64,
    /// Machine instructions run.
    pub instructions: u64,
    /// Bytes of the situations' canonical forms.
    pub bytes: u64,
    /// Outcomes listed.
    pub outcomes: usize,
    /// After so many situations it is tried whether it comes to an end to leave out the orders of commuting changes too: the
    /// witnesses found then are not known to be the shortest.
    pub patience: u64,
    /// To find shortest schedules every order of steps is gone through: so many situations more than the search saw, and ten for
    /// each that it saw. Where it left out far more than it followed, that comes to no end; then a schedule of the search is given.
    pub shortest: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            states: 1_000_000,
            transitions: 5_000_000,
            instructions: 1_000_000_000,
            bytes: 256_000_000,
            outcomes: 10_000,
            patience: 30_000,
            shortest: 100_000,
        }
    }
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Situations found; those of searches that were begun again count too.
    pub states: u64,
    /// Steps made.
    pub transitions: u64,
    /// Situations found whose steps were not yet tried.
    pub waiting: u64,
}

impl Progress {
    /// Of a search that comes after others, which saw so many situations.
    pub(crate) fn after(self, states: u64) -> Progress {
        Progress {
            states: states + self.states,
            ..self
        }
    }
}

/// Told now and then how far a search has come; returns whether to go on. This is how a caller cancels: the engine has no clock.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> bool;

/// Why a search did not see everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// [`Budget::states`] was reached.
    States,
    /// [`Budget::transitions`] was reached.
    Transitions,
    /// [`Budget::instructions`] was reached.
    Instructions,
    /// One thread computed on and on, for a quarter of [`Budget::instructions`], and did nothing that others could see.
    Alone,
    /// [`Budget::bytes`] was reached.
    Bytes,
    /// The caller stopped it.
    Cancelled,
}

impl Limit {
    /// For people.
    pub fn text(self) -> &'static str {
        match self {
            Limit::States => "the budget of states was used up",
            Limit::Transitions => "the budget of transitions was used up",
            Limit::Instructions => "the budget of instructions was used up",
            Limit::Alone => "one thread alone used up a quarter of the budget of instructions",
            Limit::Bytes => "the budget of memory was used up",
            Limit::Cancelled => "the exploration was stopped",
        }
    }
}
