//! Which atomics and locks a thread's next step is on, whatever it does with them.

use super::class::whose;
use crate::eval::Glance;
use crate::interface::Meeting;
use crate::sync::as_pointer;
use crate::value::{Object, Pointer, Value};
use program::Intrinsic;

impl Glance<'_> {
    /// The atomic or lock that the thread's next step is on.
    pub(crate) fn meeting(&self) -> Option<Meeting> {
        let (op, args) = self.next_op()?;
        use Intrinsic::*;
        match op {
            AtomicLoad => self.on_atomic(&args[0], true),
            AtomicStore | AtomicSwap | AtomicRmw | AtomicCompareExchange => {
                self.on_atomic(&args[0], false)
            }
            LockIsHeld => self.on_lock(&args[0], true),
            MutexLock | MutexLockWhen | MutexTryLock | MutexUnlock | RwLockRead | RwLockTryRead
            | RwLockWrite | RwLockTryWrite | RwLockUnlockRead | RwLockUnlockWrite
            | RwLockDowngrade => self.on_lock(&args[0], false),
            CondvarWait | CondvarWaitTimeout => self.on_lock(&args[1], false),
            _ => None,
        }
    }

    /// Locks are known by their address alone: a guard of a part of the content has no more than that.
    fn on_lock(&self, lock: &Value, looks: bool) -> Option<Meeting> {
        let class = whose(self.state, as_pointer(lock).ok()?);
        Some(Meeting { class, looks })
    }

    /// Who locks looks at the lock's flag of poison in the same step, so an atomic in a lock is one object with it.
    fn on_atomic(&self, atomic: &Value, looks: bool) -> Option<Meeting> {
        let place = self.atomic_place(atomic).ok()?;
        let lock = self.lock_around(&place);
        let class = whose(self.state, &lock.unwrap_or(place));
        Some(Meeting { class, looks })
    }

    /// The innermost lock that a place is a part of.
    fn lock_around(&self, place: &Pointer) -> Option<Pointer> {
        let mut place = place.clone();
        while place.path.pop().is_some() {
            let first = match self.state.look(&place).ok()? {
                Value::Node(node) => node.items.first(),
                _ => None,
            };
            if let Some(Value::Object(object)) = first
                && matches!(**object, Object::Mutex { .. } | Object::RwLock(_))
            {
                return Some(place);
            }
        }
        None
    }
}
