//! What is known of functions before they run.

mod liveness;

pub(crate) use liveness::{Bits, Liveness};
