//! Poisoning: what locks say after a holder panicked.

use core::fmt;
use core::intrinsics;
use core::sync::atomic::{AtomicBool, Ordering};

pub struct PoisonError<T> {
    data: T,
}
impl<T> PoisonError<T> {
    pub fn new(data: T) -> PoisonError<T> {
        PoisonError { data }
    }
    pub fn into_inner(self) -> T {
        self.data
    }
    pub fn get_ref(&self) -> &T {
        &self.data
    }
    pub fn get_mut(&mut self) -> &mut T {
        &mut self.data
    }
}
impl<T> fmt::Debug for PoisonError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PoisonError { .. }")
    }
}
impl<T> fmt::Display for PoisonError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("poisoned lock: another task failed inside")
    }
}
impl<T> core::error::Error for PoisonError<T> {}

pub enum TryLockError<T> {
    Poisoned(PoisonError<T>),
    WouldBlock,
}
impl<T> From<PoisonError<T>> for TryLockError<T> {
    fn from(err: PoisonError<T>) -> TryLockError<T> {
        TryLockError::Poisoned(err)
    }
}
impl<T> fmt::Debug for TryLockError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TryLockError::Poisoned(_) => "\"Poisoned(..)\"",
            TryLockError::WouldBlock => "\"WouldBlock\"",
        })
    }
}
impl<T> fmt::Display for TryLockError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            TryLockError::Poisoned(_) => "poisoned lock: another task failed inside",
            TryLockError::WouldBlock => "try_lock failed because the operation would block",
        })
    }
}
impl<T> core::error::Error for TryLockError<T> {}

pub type LockResult<T> = Result<T, PoisonError<T>>;
pub type TryLockResult<T> = Result<T, TryLockError<T>>;

/// A lock's mark. Its holder reads it plainly; only looking at it from outside, and setting it, are steps of their own.
pub(crate) struct Flag {
    poisoned: AtomicBool,
}
impl Flag {
    pub(crate) const fn new() -> Flag {
        Flag {
            poisoned: AtomicBool::new(false),
        }
    }
    pub(crate) fn seen_by_holder(&self) -> bool {
        intrinsics::read_untracked::<bool>(&self.poisoned.value)
    }
    pub(crate) fn get(&self) -> bool {
        self.poisoned.load(Ordering::Relaxed)
    }
    pub(crate) fn clear(&self) {
        self.poisoned.store(false, Ordering::Relaxed);
    }
    /// When a guard goes: poisons if a panic began while it was held.
    pub(crate) fn guard_dropped(&self, panicking_before: bool) {
        if !panicking_before && intrinsics::panicking() {
            self.poisoned.store(true, Ordering::Relaxed);
        }
    }
    /// The result for a holder that has just got `guard`.
    pub(crate) fn result<G>(&self, guard: G) -> LockResult<G> {
        if self.seen_by_holder() {
            Err(PoisonError { data: guard })
        } else {
            Ok(guard)
        }
    }
    pub(crate) fn try_result<G>(&self, guard: G) -> TryLockResult<G> {
        if self.seen_by_holder() {
            Err(TryLockError::Poisoned(PoisonError { data: guard }))
        } else {
            Ok(guard)
        }
    }
}
