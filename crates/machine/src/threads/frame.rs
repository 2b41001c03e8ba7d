//! One call.

use crate::value::{CellId, Pointer, Value};
use program::FnId;

/// One call of a function.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    pub(crate) function: FnId,
    /// The instruction it is at; in a caller, the call.
    pub(crate) pc: u32,
    pub(crate) entry: Entry,
    /// A panic passes through this frame: its locals are being dropped.
    pub(crate) unwinding: bool,
    /// A coroutine's locals are in this heap cell, not in `locals`.
    pub(crate) cell: Option<CellId>,
    pub(crate) locals: Vec<Value>,
}

/// Why a frame was entered, and so what happens when it returns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Entry {
    /// By a call: the result goes to the caller's destination.
    Call,
    /// By `catch_unwind`: the same, as `Ok`.
    Catch,
    /// By a `Drop` instruction: its place is then empty.
    Drop,
    /// By an intrinsic that drops: this place is then empty, and the intrinsic is done (`true`) or goes on (`false`).
    Glue(Pointer, bool),
    /// By unwinding the frame below: the local it drops.
    Unwind(u32),
    /// By resuming a coroutine.
    Resume,
    /// By the first use of a thread local, which is then looked at again.
    ThreadLocal(u32),
    /// By the end of the thread, for a thread local's destructor.
    Destructor(u32),
    /// As a static's initial value.
    Static(u32),
    /// As the thread's own function.
    Thread,
}

impl Frame {
    pub(crate) fn new(function: FnId, entry: Entry, locals: Vec<Value>) -> Frame {
        Frame {
            function,
            pc: 0,
            entry,
            unwinding: false,
            cell: None,
            locals,
        }
    }
}
