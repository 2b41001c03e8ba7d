//! `RwLock`.

use core::cell::UnsafeCell;
use core::fmt;
use core::intrinsics;
use core::ops::{Deref, DerefMut};
use std::sync::poison::{Flag, LockResult, TryLockError, TryLockResult};

/// The machine's readers-writer lock.
pub struct RawRwLock {
    opaque: (),
}
#[intrinsic = "rwlock_new"]
const fn raw_rwlock() -> RawRwLock {
    loop {}
}
#[intrinsic = "rwlock_read"]
fn read_raw<L: ?Sized>(lock: &L) {
    loop {}
}
#[intrinsic = "rwlock_try_read"]
fn try_read_raw<L: ?Sized>(lock: &L) -> bool {
    loop {}
}
#[intrinsic = "rwlock_write"]
fn write_raw<L: ?Sized>(lock: &L) {
    loop {}
}
#[intrinsic = "rwlock_try_write"]
fn try_write_raw<L: ?Sized>(lock: &L) -> bool {
    loop {}
}
#[intrinsic = "rwlock_unlock_read"]
fn unlock_read_raw<L: ?Sized>(lock: &L) {
    loop {}
}
#[intrinsic = "rwlock_downgrade"]
fn downgrade_raw<L: ?Sized>(lock: &L) {
    loop {}
}
#[intrinsic = "rwlock_unlock_write"]
fn unlock_write_raw<L: ?Sized>(lock: &L) {
    loop {}
}
/// What parking_lot does beyond that: 1 is the reader who may upgrade, 2 one that may hold the lock already.
#[intrinsic = "rwlock_read"]
fn read_as<L: ?Sized>(lock: &L, kind: u32) {
    loop {}
}
#[intrinsic = "rwlock_try_read"]
fn try_read_as<L: ?Sized>(lock: &L, kind: u32) -> bool {
    loop {}
}
#[intrinsic = "rwlock_unlock_read"]
fn unlock_read_as<L: ?Sized>(lock: &L, kind: u32) {
    loop {}
}
#[intrinsic = "rwlock_write"]
fn write_as<L: ?Sized>(lock: &L, kind: u32) {
    loop {}
}
#[intrinsic = "rwlock_try_write"]
fn try_write_as<L: ?Sized>(lock: &L, kind: u32) -> bool {
    loop {}
}
#[intrinsic = "rwlock_downgrade"]
fn downgrade_as<L: ?Sized>(lock: &L, kind: u32) {
    loop {}
}

#[lang = "RwLock"]
pub struct RwLock<T: ?Sized> {
    raw: RawRwLock,
    poison: Flag,
    data: UnsafeCell<T>,
}
impl<T> RwLock<T> {
    pub const fn new(t: T) -> RwLock<T> {
        RwLock {
            raw: raw_rwlock(),
            poison: Flag::new(),
            data: UnsafeCell::new(t),
        }
    }
    pub fn into_inner(self) -> LockResult<T> {
        let RwLock {
            raw: _,
            poison,
            data,
        } = self;
        poison.result(data.into_inner())
    }
}
impl<T: ?Sized> RwLock<T> {
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        read_raw(self);
        self.poison.result(RwLockReadGuard { lock: self })
    }
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        if try_read_raw(self) {
            self.poison.try_result(RwLockReadGuard { lock: self })
        } else {
            Err(TryLockError::WouldBlock)
        }
    }
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        write_raw(self);
        self.poison.result(RwLockWriteGuard {
            lock: self,
            panicking: intrinsics::panicking(),
        })
    }
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        if try_write_raw(self) {
            let panicking = intrinsics::panicking();
            self.poison.try_result(RwLockWriteGuard {
                lock: self,
                panicking,
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
            Ok(guard) => {
                d.field("data", &&*guard);
            }
            Err(TryLockError::Poisoned(err)) => {
                d.field("data", &&**err.get_ref());
            }
            Err(TryLockError::WouldBlock) => {
                d.field("data", &format_args!("<locked>"));
            }
        }
        d.field("poisoned", &self.poison.get());
        d.finish_non_exhaustive()
    }
}

pub struct RwLockReadGuard<'a, T: ?Sized + 'a> {
    lock: &'a RwLock<T>,
}
impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.lock.data.get()
    }
}
impl<'a, T: ?Sized> Drop for RwLockReadGuard<'a, T> {
    fn drop(&mut self) {
        unlock_read_raw(self.lock);
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
    lock: &'a RwLock<T>,
    panicking: bool,
}
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    /// Becomes a reader without letting anybody write in between.
    pub fn downgrade(this: RwLockWriteGuard<'a, T>) -> RwLockReadGuard<'a, T> {
        let lock = this.lock;
        core::mem::forget(this);
        downgrade_raw(lock);
        RwLockReadGuard { lock }
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
        self.lock.poison.guard_dropped(self.panicking);
        unlock_write_raw(self.lock);
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
