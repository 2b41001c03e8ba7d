//! Every outcome of a concurrent program, with a shortest schedule each.
//!
//! The search is explicit-state: a situation that was seen before is not tried again, so the work grows with the number of
//! situations and not with the number of schedules. Everything is written against [`machine::Model`]:
//!
//! * [`Exploration`] finds outcomes and witnesses, where need be without the orders of commuting changes and without telling like
//!   threads apart; [`naive`] is its oracle.
//! * [`request::Session`] is all of it as a function from JSON to JSON; [`Compiled`] gives it programs that were compiled before.
//! * [`scheduler`] has the policies that decide who may move.

mod budget;
mod commuting;
mod compiled;
mod components;
mod count;
mod exploration;
mod fewer;
mod first;
mod graph;
mod intern;
mod kept;
mod language;
mod naive;
mod natural;
mod notes;
mod outcome;
mod replay;
pub mod request;
pub mod scheduler;
mod search;
mod sorted;
mod symmetry;
mod total;
mod turns;
mod witness;
mod words;

pub use program::Diagnostic;

pub use budget::{Budget, Limit, Progress, Watch};
pub use compiled::Compiled;
pub use count::Count;
pub use exploration::{Exploration, Note, Report};
pub use naive::{Naive, naive};
pub use outcome::{Ending, Outcome};
pub use replay::{Event, Misfit, Replay, replay};
pub use witness::{Least, Witness};
