//! `std::sync`.

pub use alloc::sync::{Arc, Weak};
pub use core::sync::atomic;
pub use std::sync::barrier::{Barrier, BarrierWaitResult};
pub use std::sync::condvar::{Condvar, WaitTimeoutResult};
pub use std::sync::lazy::{LazyLock, OnceLock};
pub use std::sync::mutex::{Mutex, MutexGuard};
pub use std::sync::once::{ONCE_INIT, Once, OnceState};
pub use std::sync::poison::{LockResult, PoisonError, TryLockError, TryLockResult};
pub use std::sync::rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};
