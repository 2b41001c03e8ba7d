//! Where values are: heap cells, statics, threads' locals; reading and writing through pointers.

mod access;
mod atomics;
mod heap;

pub(crate) use access::{cut, missing, too_deep};
pub(crate) use atomics::{Atomics, SequentiallyConsistent};
pub(crate) use heap::Heap;
