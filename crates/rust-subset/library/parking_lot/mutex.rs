//! `parking_lot::Mutex`.

use core::fmt;
use core::mem;
use core::ops::{Deref, DerefMut};
use parking_lot::mapped::MappedMutexGuard;
use std::sync::Mutex as Inner;
use std::sync::mutex;

pub struct Mutex<T: ?Sized> {
    inner: Inner<T>,
}
impl<T> Mutex<T> {
    pub const fn new(val: T) -> Mutex<T> {
        Mutex {
            inner: Inner::new(val),
        }
    }
    pub fn into_inner(self) -> T {
        self.inner.data.into_inner()
    }
}
pub const fn const_mutex<T>(val: T) -> Mutex<T> {
    Mutex::new(val)
}
impl<T: ?Sized> Mutex<T> {
    pub fn lock(&self) -> MutexGuard<'_, T> {
        mutex::lock_raw(&self.inner);
        MutexGuard { lock: &self.inner }
    }
    pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {
        if mutex::try_lock_raw(&self.inner) {
            Some(MutexGuard { lock: &self.inner })
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
impl<T: Default> Default for Mutex<T> {
    fn default() -> Mutex<T> {
        Mutex::new(T::default())
    }
}
impl<T> From<T> for Mutex<T> {
    fn from(t: T) -> Mutex<T> {
        Mutex::new(t)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.try_lock() {
            Some(guard) => f.debug_struct("Mutex").field("data", &&*guard).finish(),
            None => {
                let mut d = f.debug_struct("Mutex");
                d.field("data", &format_args!("<locked>")).finish()
            }
        }
    }
}

pub struct MutexGuard<'a, T: ?Sized + 'a> {
    pub(crate) lock: &'a Inner<T>,
}
impl<'a, T: ?Sized> MutexGuard<'a, T> {
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut MutexGuard<'a, T>, f: F) -> U {
        mutex::unlock_raw(s.lock);
        let again = Again { lock: s.lock };
        let result = f();
        mem::drop(again);
        result
    }
    pub fn unlock_fair(s: MutexGuard<'a, T>) {
        mem::drop(s);
    }
    pub fn bump(s: &mut MutexGuard<'a, T>) {
        MutexGuard::unlocked(s, || {});
    }
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(
        s: MutexGuard<'a, T>,
        f: F,
    ) -> MappedMutexGuard<'a, U> {
        let raw = &s.lock.raw;
        let data: *mut U = f(&mut *s.lock.data.get());
        mem::forget(s);
        MappedMutexGuard { raw, data }
    }
    pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
        s: MutexGuard<'a, T>,
        f: F,
    ) -> Result<MappedMutexGuard<'a, U>, MutexGuard<'a, T>> {
        let raw = &s.lock.raw;
        let data: *mut U = match f(&mut *s.lock.data.get()) {
            Some(data) => data,
            None => return Err(s),
        };
        mem::forget(s);
        Ok(MappedMutexGuard { raw, data })
    }
}
/// Locks when what runs unlocked ends, by a panic too.
struct Again<'a, T: ?Sized + 'a> {
    lock: &'a Inner<T>,
}
impl<'a, T: ?Sized> Drop for Again<'a, T> {
    fn drop(&mut self) {
        mutex::lock_raw(self.lock);
    }
}
impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.lock.data.get()
    }
}
impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.lock.data.get()
    }
}
impl<'a, T: ?Sized> Drop for MutexGuard<'a, T> {
    fn drop(&mut self) {
        mutex::unlock_raw(self.lock);
    }
}
impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
