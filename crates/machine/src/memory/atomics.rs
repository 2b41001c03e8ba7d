//! What atomic reads may see.

use crate::fault::Outcome;
use crate::state::State;
use crate::value::{Pointer, Uid, Value};

/// A memory model: which values an atomic read may give, as choices of the schedule. Writes and read-modify-writes always work
/// on the newest value; a model that keeps older ones for reads overrides [`Atomics::written`].
pub(crate) trait Atomics {
    /// How many values a load by this thread may give now.
    fn readable(&self, state: &State, thread: Uid, place: &Pointer) -> u32;
    /// The value of that choice.
    fn read(&self, state: &State, thread: Uid, place: &Pointer, choice: u32) -> Outcome<Value>;
    /// A new value was written.
    fn written(&self, state: &mut State, thread: Uid, place: &Pointer);
}

/// Every read sees the newest write, whatever its ordering.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SequentiallyConsistent;

impl Atomics for SequentiallyConsistent {
    fn readable(&self, _: &State, _: Uid, _: &Pointer) -> u32 {
        1
    }

    fn read(&self, state: &State, _: Uid, place: &Pointer, _: u32) -> Outcome<Value> {
        state.look(place).cloned()
    }

    fn written(&self, _: &mut State, _: Uid, _: &Pointer) {}
}
