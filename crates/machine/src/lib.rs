//! Runs a [`program::Program`] step by step under a schedule given from outside. Deterministic and without input or output of
//! its own: threads, memory and sync objects are one cloneable value.

mod interface;
pub use interface::*;
