//! `parking_lot`: std's locks without poison. Who gets a lock next is open here as there: its fairness is a matter of time.

pub use parking_lot::condvar::{Condvar, WaitTimeoutResult};
pub use parking_lot::mapped::{MappedMutexGuard, MappedRwLockReadGuard, MappedRwLockWriteGuard};
pub use parking_lot::mutex::{Mutex, MutexGuard, const_mutex};
pub use parking_lot::once::{Once, OnceState};
pub use parking_lot::reentrant::{ReentrantMutex, ReentrantMutexGuard, const_reentrant_mutex};
pub use parking_lot::rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard, const_rwlock};
pub use parking_lot::upgradable::RwLockUpgradableReadGuard;
/// Which of those that wait gets the lock is open, so that of the fair one is among what may be.
pub type FairMutex<T> = Mutex<T>;
pub type FairMutexGuard<'a, T> = MutexGuard<'a, T>;
