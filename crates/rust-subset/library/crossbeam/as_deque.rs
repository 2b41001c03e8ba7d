//! `crossbeam_deque`.

pub use crossbeam::deque::*;
