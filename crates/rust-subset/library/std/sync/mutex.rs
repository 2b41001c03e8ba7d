//! `Mutex`.

use core::cell::UnsafeCell;
use core::fmt;
use core::intrinsics;
use core::ops::{Deref, DerefMut};
use std::sync::poison::{Flag, LockResult, TryLockError, TryLockResult};

/// The machine's lock.
pub struct RawMutex {
    opaque: (),
}
#[intrinsic = "mutex_new"]
const fn raw_mutex() -> RawMutex {
    loop {}
}
#[intrinsic = "mutex_lock"]
fn lock_raw<M: ?Sized>(mutex: &M) {
    loop {}
}
#[intrinsic = "mutex_lock_when"]
fn lock_when_raw<M: ?Sized>(mutex: &M, jobs: *const usize, more: *const usize, left: *const usize) {
    loop {}
}
#[intrinsic = "mutex_try_lock"]
fn try_lock_raw<M: ?Sized>(mutex: &M) -> bool {
    loop {}
}
#[intrinsic = "lock_is_held"]
fn is_held_raw<L: ?Sized>(lock: &L) -> bool {
    loop {}
}
#[intrinsic = "mutex_unlock"]
fn unlock_raw<M: ?Sized>(mutex: &M) {
    loop {}
}

#[lang = "Mutex"]
pub struct Mutex<T: ?Sized> {
    raw: RawMutex,
    poison: Flag,
    data: UnsafeCell<T>,
}
impl<T> Mutex<T> {
    pub const fn new(t: T) -> Mutex<T> {
        Mutex {
            raw: raw_mutex(),
            poison: Flag::new(),
            data: UnsafeCell::new(t),
        }
    }
    pub fn into_inner(self) -> LockResult<T> {
        let Mutex {
            raw: _,
            poison,
            data,
        } = self;
        poison.result(data.into_inner())
    }
}
impl<T: ?Sized> Mutex<T> {
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        lock_raw(self);
        self.poison.result(MutexGuard {
            lock: self,
            panicking: intrinsics::panicking(),
        })
    }
    pub(crate) fn place(&self) -> *const T {
        self.data.get()
    }
    /// Locks as soon as there are jobs, or more of them, or nothing is left, all of which change under this lock.
    pub(crate) fn lock_when(
        &self,
        jobs: *const usize,
        more: *const usize,
        left: *const usize,
    ) -> MutexGuard<'_, T> {
        lock_when_raw(self, jobs, more, left);
        MutexGuard {
            lock: self,
            panicking: intrinsics::panicking(),
        }
    }
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        if try_lock_raw(self) {
            self.poison.try_result(MutexGuard {
                lock: self,
                panicking: intrinsics::panicking(),
            })
        } else {
            Err(TryLockError::WouldBlock)
        }
    }
    pub fn is_poisoned(&self) -> bool {
        self.poison.get()
    }
    pub fn clear_poison(&self) {
        self.poison.clear();
    }
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        self.poison.result(&mut *self.data.get())
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
        let mut d = f.debug_struct("Mutex");
        match self.try_lock() {
            Ok(guard) => {
                d.field("data", &&*guard);
            }
            Err(TryLockError::Poisoned(err)) => {
                d.field("data", &&**err.get_ref());
            }
            Err(TryLockError::WouldBlock) => {
                d.field("data", &"<locked>");
            }
        }
        d.field("poisoned", &self.poison.get());
        d.finish_non_exhaustive()
    }
}

#[lang = "MutexGuard"]
pub struct MutexGuard<'a, T: ?Sized + 'a> {
    pub(crate) lock: &'a Mutex<T>,
    panicking: bool,
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
        self.lock.poison.guard_dropped(self.panicking);
        unlock_raw(self.lock);
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
