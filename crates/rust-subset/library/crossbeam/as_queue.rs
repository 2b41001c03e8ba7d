//! `crossbeam_queue`.

pub use crossbeam::queue::*;
