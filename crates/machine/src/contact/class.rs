//! Classes of objects. Two names for the same object are always of one class, in all situations of a program in which it is at
//! one place, so that a search can compare what it saw in different ones. Different objects may share a class, which only makes a search more careful.

use super::content_of;
use crate::eval::Glance;
use crate::state::State;
use crate::sync::as_pointer;
use crate::value::{Pointer, Root, Uid, Value};

const ATOMIC: u64 = 1 << 40;
const LOCK: u64 = 2 << 40;

pub(super) fn atomic_class(at: &Glance<'_>, atomic: &Value) -> Option<u64> {
    let place = at.atomic_place(atomic).ok()?;
    let kind = at.state.look(&place).map_or(0, kind);
    Some(ATOMIC | kind << 32 | whose(at.state, &place))
}

pub(super) fn lock_class(at: &Glance<'_>, lock: &Value) -> Option<u64> {
    let lock = as_pointer(lock).ok()?;
    let content = content_of(at.state, lock);
    let kind = content.map_or(Some(0), |content| Some(kind(at.state.look(&content).ok()?)))?;
    Some(LOCK | kind << 32 | whose(at.state, lock))
}

/// Where an object is, in 32 bits: in which variable, or in a heap cell that was allocated at which place of the program. An object
/// that is moved has another class afterwards. But it is not moved while a thread that is about to change it waits for its turn:
/// the thread has borrowed it, or owns a part of what it is in.
pub(super) fn whose(state: &State, place: &Pointer) -> u64 {
    let of = |kind: u32, thread: Uid, numbers: &[u32]| {
        // Not which thread it is: those that are interchangeable must share their classes.
        let mut root = vec![kind, state.thread(thread).function.0];
        root.extend(numbers);
        place.number(&root)
    };
    let number = match place.root {
        Root::Heap(cell) => place.number(&[0, state.heap.site(cell)]),
        Root::Local {
            thread,
            frame,
            local,
        } => of(1, thread, &[frame, local]),
        Root::Static(id) => place.number(&[2, id]),
        Root::ThreadLocal { thread, id } => of(3, thread, &[id]),
    };
    (number ^ number >> 32) & u64::from(u32::MAX)
}

/// The kind of value that is in an object. It does not change while the object is there: safe code cannot write a value of
/// another type.
fn kind(value: &Value) -> u64 {
    match value {
        Value::Int(_) | Value::Wide(_) => 1,
        Value::Bool(_) => 2,
        Value::Float(_) => 3,
        Value::Node(_) => 4,
        Value::Variant(..) => 5,
        Value::List(_) => 6,
        Value::Unit => 7,
        _ => 0,
    }
}
