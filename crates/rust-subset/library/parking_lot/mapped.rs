//! Guards of a part of what a lock protects.

use core::fmt;
use core::mem;
use core::ops::{Deref, DerefMut};
use std::sync::mutex::{self, RawMutex};
use std::sync::rwlock::{self, RawRwLock};

pub struct MappedMutexGuard<'a, T: ?Sized + 'a> {
    raw: &'a RawMutex,
    data: *mut T,
}
impl<'a, T: ?Sized> MappedMutexGuard<'a, T> {
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(
        s: MappedMutexGuard<'a, T>,
        f: F,
    ) -> MappedMutexGuard<'a, U> {
        let raw = s.raw;
        let data: *mut U = f(&mut *s.data);
        mem::forget(s);
        MappedMutexGuard { raw, data }
    }
}
impl<'a, T: ?Sized> Drop for MappedMutexGuard<'a, T> {
    fn drop(&mut self) {
        mutex::unlock_raw(self.raw);
    }
}

pub struct MappedRwLockReadGuard<'a, T: ?Sized + 'a> {
    raw: &'a RawRwLock,
    data: *const T,
}
impl<'a, T: ?Sized> Drop for MappedRwLockReadGuard<'a, T> {
    fn drop(&mut self) {
        rwlock::unlock_read_raw(self.raw);
    }
}

pub struct MappedRwLockWriteGuard<'a, T: ?Sized + 'a> {
    raw: &'a RawRwLock,
    data: *mut T,
}
impl<'a, T: ?Sized> Drop for MappedRwLockWriteGuard<'a, T> {
    fn drop(&mut self) {
        rwlock::unlock_write_raw(self.raw);
    }
}

impl<'a, T: ?Sized> Deref for MappedMutexGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.data
    }
}
impl<'a, T: ?Sized> DerefMut for MappedMutexGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.data
    }
}
impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for MappedMutexGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized + fmt::Display> fmt::Display for MappedMutexGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized> Deref for MappedRwLockReadGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.data
    }
}
impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for MappedRwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized + fmt::Display> fmt::Display for MappedRwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized> Deref for MappedRwLockWriteGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.data
    }
}
impl<'a, T: ?Sized> DerefMut for MappedRwLockWriteGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.data
    }
}
impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for MappedRwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized + fmt::Display> fmt::Display for MappedRwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
