//! `crossbeam_utils`.

pub use crossbeam::utils::*;
pub use crossbeam::{atomic, sync, thread};
