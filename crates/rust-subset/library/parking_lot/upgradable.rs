//! The guard of the one reader that may become the writer.

use core::fmt;
use core::mem;
use core::ops::Deref;
use parking_lot::rwlock::{RwLockReadGuard, RwLockWriteGuard};
use std::sync::RwLock as Inner;
use std::sync::rwlock;

pub struct RwLockUpgradableReadGuard<'a, T: ?Sized + 'a> {
    lock: &'a Inner<T>,
}
impl<'a, T: ?Sized> RwLockUpgradableReadGuard<'a, T> {
    pub fn upgrade(s: RwLockUpgradableReadGuard<'a, T>) -> RwLockWriteGuard<'a, T> {
        let lock = s.lock;
        mem::forget(s);
        rwlock::write_as(lock, 1);
        RwLockWriteGuard { lock }
    }
    pub fn try_upgrade(
        s: RwLockUpgradableReadGuard<'a, T>,
    ) -> Result<RwLockWriteGuard<'a, T>, RwLockUpgradableReadGuard<'a, T>> {
        if rwlock::try_write_as(s.lock, 1) {
            let lock = s.lock;
            mem::forget(s);
            Ok(RwLockWriteGuard { lock })
        } else {
            Err(s)
        }
    }
    pub fn downgrade(s: RwLockUpgradableReadGuard<'a, T>) -> RwLockReadGuard<'a, T> {
        let lock = s.lock;
        mem::forget(s);
        rwlock::downgrade_raw(lock);
        RwLockReadGuard { lock }
    }
    pub fn with_upgraded<R, F: FnOnce(&mut T) -> R>(&mut self, f: F) -> R {
        rwlock::write_as(self.lock, 1);
        let upgraded = Upgraded { lock: self.lock };
        f(&mut *upgraded.lock.data.get())
    }
    pub fn try_with_upgraded<R, F: FnOnce(&mut T) -> R>(&mut self, f: F) -> Option<R> {
        if rwlock::try_write_as(self.lock, 1) {
            let upgraded = Upgraded { lock: self.lock };
            Some(f(&mut *upgraded.lock.data.get()))
        } else {
            None
        }
    }
}
impl<'a, T: ?Sized> Deref for RwLockUpgradableReadGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.lock.data.get()
    }
}
impl<'a, T: ?Sized> Drop for RwLockUpgradableReadGuard<'a, T> {
    fn drop(&mut self) {
        rwlock::unlock_read_as(self.lock, 1);
    }
}
impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for RwLockUpgradableReadGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized + fmt::Display> fmt::Display for RwLockUpgradableReadGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

/// The writer for as long as a closure runs, also where that panics.
struct Upgraded<'a, T: ?Sized + 'a> {
    lock: &'a Inner<T>,
}
impl<'a, T: ?Sized> Drop for Upgraded<'a, T> {
    fn drop(&mut self) {
        rwlock::downgrade_as(self.lock, 1);
    }
}
