//! Classes of objects. Two names for the same object are always of one class, in all situations of a program, so that a search
//! can compare what it saw in different ones. Different objects may share a class, which only makes a search more careful.

use super::content_of;
use crate::eval::Glance;
use crate::sync::as_pointer;
use crate::value::{Pointer, Root, Value};

const ATOMIC: u64 = 1 << 40;
const LOCK: u64 = 2 << 40;
const STATIC: u64 = 1 << 32;

pub(super) fn atomic_class(at: &Glance<'_>, atomic: &Value) -> Option<u64> {
    let place = at.atomic_place(atomic).ok()?;
    Some(ATOMIC | whose(&place).unwrap_or_else(|| at.state.look(&place).map_or(0, kind)))
}

pub(super) fn lock_class(at: &Glance<'_>, lock: &Value) -> Option<u64> {
    let lock = as_pointer(lock).ok()?;
    let content = content_of(at.state, lock);
    let kind = || content.and_then(|content| Some(kind(at.state.look(&content).ok()?)));
    Some(LOCK | whose(lock).or_else(kind).unwrap_or(0))
}

/// A static is always the same.
fn whose(place: &Pointer) -> Option<u64> {
    match place.root {
        Root::Static(id) => Some(STATIC | u64::from(id)),
        Root::Heap(_) | Root::Local { .. } | Root::ThreadLocal { .. } => None,
    }
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
