//! States in words: what each thread is about to do, and who waits for what.

mod deadlock;
mod footprint;
mod names;
mod pending;

pub(crate) use deadlock::deadlock;
pub(crate) use names::{Found, Walk, local_at};
pub(crate) use pending::pending;
