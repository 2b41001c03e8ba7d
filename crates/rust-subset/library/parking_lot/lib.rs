//! `parking_lot`: std's locks without poison. Who gets a lock next is open here as there: its fairness is a matter of time.

pub use parking_lot::condvar::{Condvar, WaitTimeoutResult};
pub use parking_lot::mutex::{Mutex, MutexGuard, const_mutex};
pub use parking_lot::rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard, const_rwlock};
