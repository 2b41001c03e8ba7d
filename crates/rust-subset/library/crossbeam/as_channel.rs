//! `crossbeam_channel`.

pub use crossbeam::channel::*;
