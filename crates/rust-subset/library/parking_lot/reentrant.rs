//! `parking_lot::ReentrantMutex`: whoever holds it may lock it again.

use core::cell::Cell;
use core::fmt;
use core::ops::Deref;
use std::sync::Mutex as Inner;
use std::sync::mutex;
use std::thread::{self, ThreadId};

/// What the lock protects. Only the thread that is the owner finds itself here, so that it makes no difference when the others look.
struct Held<T: ?Sized> {
    owner: Cell<Option<ThreadId>>,
    /// How often the owner has locked.
    count: Cell<usize>,
    data: T,
}
pub struct ReentrantMutex<T: ?Sized> {
    inner: Inner<Held<T>>,
}
impl<T> ReentrantMutex<T> {
    pub const fn new(val: T) -> ReentrantMutex<T> {
        ReentrantMutex {
            inner: Inner::new(Held {
                owner: Cell::new(None),
                count: Cell::new(0),
                data: val,
            }),
        }
    }
    pub fn into_inner(self) -> T {
        self.inner.data.into_inner().data
    }
}
pub const fn const_reentrant_mutex<T>(val: T) -> ReentrantMutex<T> {
    ReentrantMutex::new(val)
}
impl<T: ?Sized> ReentrantMutex<T> {
    fn held(&self) -> &Held<T> {
        &*self.inner.data.get()
    }
    fn guard(&self) -> ReentrantMutexGuard<'_, T> {
        let held = self.held();
        held.owner.set(Some(thread::current().id()));
        held.count.set(held.count.get() + 1);
        ReentrantMutexGuard { lock: self }
    }
    pub fn lock(&self) -> ReentrantMutexGuard<'_, T> {
        if !self.is_owned_by_current_thread() {
            mutex::lock_raw(&self.inner);
        }
        self.guard()
    }
    pub fn try_lock(&self) -> Option<ReentrantMutexGuard<'_, T>> {
        if self.is_owned_by_current_thread() || mutex::try_lock_raw(&self.inner) {
            Some(self.guard())
        } else {
            None
        }
    }
    pub fn is_locked(&self) -> bool {
        mutex::is_held_raw(&self.inner)
    }
    pub fn is_owned_by_current_thread(&self) -> bool {
        self.held().owner.get() == Some(thread::current().id())
    }
    pub fn get_mut(&mut self) -> &mut T {
        &mut self.inner.data.get_mut().data
    }
}
impl<T: Default> Default for ReentrantMutex<T> {
    fn default() -> ReentrantMutex<T> {
        ReentrantMutex::new(T::default())
    }
}
impl<T> From<T> for ReentrantMutex<T> {
    fn from(t: T) -> ReentrantMutex<T> {
        ReentrantMutex::new(t)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for ReentrantMutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("ReentrantMutex");
        match self.try_lock() {
            Some(guard) => d.field("data", &&*guard),
            None => d.field("data", &format_args!("<locked>")),
        };
        d.finish()
    }
}

pub struct ReentrantMutexGuard<'a, T: ?Sized + 'a> {
    lock: &'a ReentrantMutex<T>,
}
impl<'a, T: ?Sized> ReentrantMutexGuard<'a, T> {
    pub fn unlock_fair(s: ReentrantMutexGuard<'a, T>) {
        core::mem::drop(s);
    }
}
impl<'a, T: ?Sized> Deref for ReentrantMutexGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.lock.held().data
    }
}
impl<'a, T: ?Sized> Drop for ReentrantMutexGuard<'a, T> {
    fn drop(&mut self) {
        let held = self.lock.held();
        held.count.set(held.count.get() - 1);
        if held.count.get() == 0 {
            held.owner.set(None);
            mutex::unlock_raw(&self.lock.inner);
        }
    }
}
impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for ReentrantMutexGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
impl<'a, T: ?Sized + fmt::Display> fmt::Display for ReentrantMutexGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}
