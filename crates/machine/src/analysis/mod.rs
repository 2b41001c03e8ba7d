//! What is known of functions before they run.

mod counts;
mod liveness;

pub(crate) use counts::counts_matter;
pub(crate) use liveness::{Bits, Liveness};
