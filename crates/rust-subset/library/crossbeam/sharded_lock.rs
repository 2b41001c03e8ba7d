//! `ShardedLock`: a readers-writer lock; that its readers use parts of it makes it faster, not different.

use core::fmt;
use std::sync::poison::{LockResult, TryLockError, TryLockResult};
pub use std::sync::{
    RwLockReadGuard as ShardedLockReadGuard, RwLockWriteGuard as ShardedLockWriteGuard,
};
use std::sync::RwLock;

pub struct ShardedLock<T: ?Sized> {
    lock: RwLock<T>,
}
impl<T> ShardedLock<T> {
    pub fn new(value: T) -> ShardedLock<T> {
        ShardedLock {
            lock: RwLock::new(value),
        }
    }
    pub fn into_inner(self) -> LockResult<T> {
        self.lock.into_inner()
    }
}
impl<T: ?Sized> ShardedLock<T> {
    pub fn is_poisoned(&self) -> bool {
        self.lock.is_poisoned()
    }
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        self.lock.get_mut()
    }
    pub fn try_read(&self) -> TryLockResult<ShardedLockReadGuard<'_, T>> {
        self.lock.try_read()
    }
    pub fn read(&self) -> LockResult<ShardedLockReadGuard<'_, T>> {
        self.lock.read()
    }
    pub fn try_write(&self) -> TryLockResult<ShardedLockWriteGuard<'_, T>> {
        self.lock.try_write()
    }
    pub fn write(&self) -> LockResult<ShardedLockWriteGuard<'_, T>> {
        self.lock.write()
    }
}
impl<T: Default> Default for ShardedLock<T> {
    fn default() -> ShardedLock<T> {
        ShardedLock::new(T::default())
    }
}
impl<T> From<T> for ShardedLock<T> {
    fn from(value: T) -> ShardedLock<T> {
        ShardedLock::new(value)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for ShardedLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("ShardedLock");
        match self.try_read() {
            Ok(guard) => d.field("data", &&*guard),
            Err(TryLockError::Poisoned(err)) => d.field("data", &&**err.get_ref()),
            Err(TryLockError::WouldBlock) => d.field("data", &format_args!("<locked>")),
        };
        d.finish()
    }
}
