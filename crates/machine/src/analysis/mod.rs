//! What is known of functions before they run.

mod counts;
mod liveness;

pub(crate) use counts::Counts;
pub(crate) use liveness::{Bits, Liveness};
