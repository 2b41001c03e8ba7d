//! The book's listings: finding them, reading what they are expected to print, and judging a run or an exploration by it.
//!
//! This is the only place that knows the format of expectations (`.out`, `.outcomes`, `.stderr`), of anchors and of hidden lines.
//! [`Listings::load`] reads a whole directory and reports everything that is wrong with it at once. Nothing here runs a program.

mod expectation;
mod explored;
mod judge;
mod line;
mod load;
pub mod measured;
mod outcome;
mod page;
mod pattern;
mod problem;
mod proofs;
mod puzzle;
mod source;
pub mod understood;

pub use expectation::{Allowed, Constant, Expectation, Exploration, OutcomeSet, Scope, Section};
pub use explored::{Explored, Memory};
pub use judge::{Ended, Observed, difference, signal_name};
pub use load::{CompileFail, Language, Listings, Program, without_expectation};
pub use outcome::{End, Outcome, quote};
pub use pattern::{Hole, Pattern, Piece};
pub use problem::Problem;
pub use proofs::{Proofs, Status};
pub use puzzle::Puzzle;
pub use source::{Line, Source};
