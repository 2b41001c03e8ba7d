//! `crossbeam`; its parts are also crates of their own (`crossbeam_channel` and so on).

pub use crossbeam::thread::scope;
