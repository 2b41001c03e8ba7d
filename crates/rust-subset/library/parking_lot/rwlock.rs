//! `parking_lot::RwLock`.

use core::fmt;
use core::mem;
use core::ops::{Deref, DerefMut};
use parking_lot::mapped::{MappedRwLockReadGuard, MappedRwLockWriteGuard};
use parking_lot::upgradable::RwLockUpgradableReadGuard;
use std::sync::RwLock as Inner;
use std::sync::mutex;
use std::sync::rwlock;

pub struct RwLock<T: ?Sized> {
    inner: Inner<T>,
}
impl<T> RwLock<T> {
    pub const fn new(val: T) -> RwLock<T> {
        RwLock {
            inner: Inner::new(val),
        }
    }
    pub fn into_inner(self) -> T {
        self.inner.data.into_inner()
    }
}
pub const fn const_rwlock<T>(val: T) -> RwLock<T> {
    RwLock::new(val)
}
impl<T: ?Sized> RwLock<T> {
    pub fn read(&self) -> RwLockReadGuard<'_, T> {
        rwlock::read_raw(&self.inner);
        RwLockReadGuard { lock: &self.inner }
    }
    pub fn try_read(&self) -> Option<RwLockReadGuard<'_, T>> {
        if rwlock::try_read_raw(&self.inner) {
            Some(RwLockReadGuard { lock: &self.inner })
        } else {
            None
        }
    }
    pub fn read_recursive(&self) -> RwLockReadGuard<'_, T> {
        rwlock::read_as(&self.inner, 2);
        RwLockReadGuard { lock: &self.inner }
    }
    pub fn try_read_recursive(&self) -> Option<RwLockReadGuard<'_, T>> {
        if rwlock::try_read_as(&self.inner, 2) {
            Some(RwLockReadGuard { lock: &self.inner })
        } else {
            None
        }
    }
    pub fn upgradable_read(&self) -> RwLockUpgradableReadGuard<'_, T> {
        rwlock::read_as(&self.inner, 1);
        RwLockUpgradableReadGuard { lock: &self.inner }
    }
    pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<'_, T>> {
        if rwlock::try_read_as(&self.inner, 1) {
            Some(RwLockUpgradableReadGuard { lock: &self.inner })
        } else {
            None
        }
    }
    pub fn write(&self) -> RwLockWriteGuard<'_, T> {
        rwlock::write_raw(&self.inner);
        RwLockWriteGuard { lock: &self.inner }
    }
    pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, T>> {
        if rwlock::try_write_raw(&self.inner) {
            Some(RwLockWriteGuard { lock: &self.inner })
        } else {
            None
        }
    }
    pub fn is_locked(&self) -> bool {
        mutex::is_held_raw(&self.inner)
    }
    pub fn get_mut(&mut self) -> &mut T {
        self.inner.data.get_mut()
    }
}
impl<T: Default> Default for RwLock<T> {
    fn default() -> RwLock<T> {
        RwLock::new(T::default())
    }
}
impl<T> From<T> for RwLock<T> {
    fn from(t: T) -> RwLock<T> {
        RwLock::new(t)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("RwLock");
        match self.try_read() {
            Some(guard) => d.field("data", &&*guard),
            None => d.field("data", &format_args!("<locked>")),
        };
        d.finish()
    }
}

pub struct RwLockReadGuard<'a, T: ?Sized + 'a> {
    lock: &'a Inner<T>,
}
impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(
        s: RwLockReadGuard<'a, T>,
        f: F,
    ) -> MappedRwLockReadGuard<'a, U> {
        let raw = &s.lock.raw;
        let data: *const U = f(&*s.lock.data.get());
        mem::forget(s);
        MappedRwLockReadGuard { raw, data }
    }
}
impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.lock.data.get()
    }
}
impl<'a, T: ?Sized> Drop for RwLockReadGuard<'a, T> {
    fn drop(&mut self) {
        rwlock::unlock_read_raw(self.lock);
    }
}
impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for RwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized + fmt::Display> fmt::Display for RwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

pub struct RwLockWriteGuard<'a, T: ?Sized + 'a> {
    lock: &'a Inner<T>,
}
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(
        s: RwLockWriteGuard<'a, T>,
        f: F,
    ) -> MappedRwLockWriteGuard<'a, U> {
        let raw = &s.lock.raw;
        let data: *mut U = f(&mut *s.lock.data.get());
        mem::forget(s);
        MappedRwLockWriteGuard { raw, data }
    }
    pub fn downgrade(s: RwLockWriteGuard<'a, T>) -> RwLockReadGuard<'a, T> {
        let lock = s.lock;
        mem::forget(s);
        rwlock::downgrade_raw(lock);
        RwLockReadGuard { lock }
    }
}
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    pub fn downgrade_to_upgradable(s: RwLockWriteGuard<'a, T>) -> RwLockUpgradableReadGuard<'a, T> {
        let lock = s.lock;
        mem::forget(s);
        rwlock::downgrade_as(lock, 1);
        RwLockUpgradableReadGuard { lock }
    }
}
impl<'a, T: ?Sized> Deref for RwLockWriteGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.lock.data.get()
    }
}
impl<'a, T: ?Sized> DerefMut for RwLockWriteGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.lock.data.get()
    }
}
impl<'a, T: ?Sized> Drop for RwLockWriteGuard<'a, T> {
    fn drop(&mut self) {
        rwlock::unlock_write_raw(self.lock);
    }
}
impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for RwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized + fmt::Display> fmt::Display for RwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
