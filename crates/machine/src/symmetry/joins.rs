//! Joins in a row, with nothing between them that others could see.

use super::twins::Twins;
use crate::eval::Glance;
use crate::interface::{Choice, Kind, ToldApart};
use crate::key::others_come_to;
use crate::state::State;
use crate::sync::thread_of;
use crate::threads::{Status, Thread};
use crate::value::{Node, Root, Uid, Value};
use program::{FnId, Intrinsic};
use std::rc::Rc;

/// Whom a thread that stands before a join will have joined before it does anything else, for as long as the thread has not moved.
pub(crate) struct Row {
    joiner: Rc<Thread>,
    /// How many threads there were.
    threads: usize,
    joined: Vec<Uid>,
}

/// Whether a thread's step has to wait: it would join one of several interchangeable threads, and not all of them have ended.
///
/// # Errors
/// A kind whose threads the step tells apart: one of them is unparked, or the others are not joined next.
pub(crate) fn holds_back(at: Glance<'_>, told: &ToldApart) -> Result<bool, Kind> {
    let Some((op, target)) = handled(at) else {
        return Ok(false);
    };
    let twins = Twins::of(at.machine, at.state, told)?;
    let Some(kind) = twins.kind(target) else {
        return Ok(false);
    };
    if op != Intrinsic::ThreadJoin {
        return Err(Kind(kind.0));
    }
    let row = row(at, &twins, kind);
    let threads = at.state.threads.iter().zip(&twins.kinds).enumerate();
    let mut of_kind = threads.filter(|(_, (_, its))| **its == Some(kind));
    let left_out = |(uid, (thread, _)): (usize, (&Rc<Thread>, _))| {
        !thread.joined && !row.contains(&(uid as Uid))
    };
    if of_kind.any(left_out) {
        return Err(Kind(kind.0));
    }
    Ok(row.iter().any(|&uid| !at.state.thread(uid).is_finished()))
}

/// The thread whose handle the next step uses.
fn handled(at: Glance<'_>) -> Option<(Intrinsic, Uid)> {
    let (op, _) = at.pending_op()?;
    if at.thread().status != Status::Ready
        || !matches!(op, Intrinsic::ThreadJoin | Intrinsic::ThreadUnpark)
    {
        return None;
    }
    let args = at.pending_args().ok()?;
    Some((op, thread_of(&args[0]).ok()?))
}

/// Whom of the kind the thread will have joined before it does anything else.
fn row(at: Glance<'_>, twins: &Twins, kind: FnId) -> Vec<Uid> {
    let joiner = &at.state.threads[at.me as usize];
    let threads = at.state.threads.len();
    let kept = at.machine.row.take();
    let kept = kept.filter(|row| Rc::ptr_eq(&row.joiner, joiner) && row.threads == threads);
    let row = kept.unwrap_or_else(|| Row {
        joiner: joiner.clone(),
        threads,
        joined: tried(at, twins, kind),
    });
    let joined = row.joined.clone();
    at.machine.row.set(Some(row));
    joined
}

/// Lets the thread go on as if all threads of the kind had ended, until it is about to do something else.
fn tried(at: Glance<'_>, twins: &Twins, kind: FnId) -> Vec<Uid> {
    let mut state = at.state.clone();
    let mut joined = Vec::new();
    let thread = state.tid(at.me);
    // What it has accessed since its last join.
    let mut accessed: Vec<Root> = Vec::new();
    state.races.forget(&|_| true);
    loop {
        let there = Glance {
            state: &state,
            ..at
        };
        let Some((Intrinsic::ThreadJoin, target)) = handled(there) else {
            return joined;
        };
        if twins.kind(target) != Some(kind) || joined.contains(&target) {
            return joined;
        }
        // It may race there with one of them, also with one that never ends and so is never joined.
        if others_come_to(at.machine, at.state, at.me, &accessed) {
            return Vec::new();
        }
        end(&mut state, target);
        let result = at
            .machine
            .made(&mut state, Choice { thread, choice: 0 }, None, false);
        joined.push(target);
        let quiet = result.printed.is_empty() && result.panicked.is_empty() && result.end.is_none();
        if !quiet || !state.thread(at.me).panics.is_empty() {
            // As if it joined nobody: then its kind is told apart.
            return Vec::new();
        }
        accessed = state.races.roots();
        state.races.forget(&|_| true);
    }
}

/// The thread has ended, with `()`.
fn end(state: &mut State, uid: Uid) {
    let thread = state.thread_mut(uid);
    if thread.is_finished() {
        return;
    }
    thread.status = Status::Finished;
    thread.frames.clear();
    let result = thread.result.clone();
    if let Some(slot) = result.and_then(|result| state.slot(&result, 3).ok()) {
        let ok = Value::Variant(0, Some(Rc::new(Node::new(vec![Value::Unit]))));
        *slot = Value::Variant(1, Some(Rc::new(Node::new(vec![ok]))));
    }
}
