//! `crossbeam::atomic`: a cell whose every operation is done under one lock.

use core::sync::atomic::{Atomic, Ordering};
use core::fmt;
use std::sync::Mutex;

pub struct AtomicCell<T> {
    value: Mutex<T>,
}
impl<T> AtomicCell<T> {
    pub const fn new(val: T) -> AtomicCell<T> {
        AtomicCell {
            value: Mutex::new(val),
        }
    }
    pub fn into_inner(self) -> T {
        self.value.into_inner().unwrap()
    }
    pub fn store(&self, val: T) {
        core::mem::drop(self.swap(val));
    }
    pub fn swap(&self, val: T) -> T {
        core::mem::replace(&mut *self.value.lock().unwrap(), val)
    }
    pub fn load(&self) -> T
    where
        T: Copy,
    {
        *self.value.lock().unwrap()
    }
    pub fn take(&self) -> T
    where
        T: Default,
    {
        self.swap(T::default())
    }
    pub fn compare_exchange(&self, current: T, new: T) -> Result<T, T>
    where
        T: Copy + Eq,
    {
        let mut value = self.value.lock().unwrap();
        if *value == current {
            *value = new;
            Ok(current)
        } else {
            Err(*value)
        }
    }
    pub fn fetch_update<F: FnMut(T) -> Option<T>>(&self, f: F) -> Result<T, T>
    where
        T: Copy + Eq,
    {
        let mut f = f;
        let mut current = self.load();
        while let Some(next) = f(current) {
            match self.compare_exchange(current, next) {
                Ok(old) => return Ok(old),
                Err(now) => current = now,
            }
        }
        Err(current)
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl AtomicCell<__T> {
    fn change(&self, to: impl FnOnce(__T) -> __T) -> __T {
        let mut value = self.value.lock().unwrap();
        let old = *value;
        *value = to(old);
        old
    }
    pub fn fetch_add(&self, val: __T) -> __T {
        self.change(|old| old.wrapping_add(val))
    }
    pub fn fetch_sub(&self, val: __T) -> __T {
        self.change(|old| old.wrapping_sub(val))
    }
    pub fn fetch_and(&self, val: __T) -> __T {
        self.change(|old| old & val)
    }
    pub fn fetch_nand(&self, val: __T) -> __T {
        self.change(|old| !(old & val))
    }
    pub fn fetch_or(&self, val: __T) -> __T {
        self.change(|old| old | val)
    }
    pub fn fetch_xor(&self, val: __T) -> __T {
        self.change(|old| old ^ val)
    }
    pub fn fetch_max(&self, val: __T) -> __T {
        self.change(|old| old.max(val))
    }
    pub fn fetch_min(&self, val: __T) -> __T {
        self.change(|old| old.min(val))
    }
}
impl AtomicCell<bool> {
    fn change(&self, to: impl FnOnce(bool) -> bool) -> bool {
        let mut value = self.value.lock().unwrap();
        let old = *value;
        *value = to(old);
        old
    }
    pub fn fetch_and(&self, val: bool) -> bool {
        self.change(|old| old & val)
    }
    pub fn fetch_or(&self, val: bool) -> bool {
        self.change(|old| old | val)
    }
    pub fn fetch_xor(&self, val: bool) -> bool {
        self.change(|old| old ^ val)
    }
}
impl<T: Default> Default for AtomicCell<T> {
    fn default() -> AtomicCell<T> {
        AtomicCell::new(T::default())
    }
}
impl<T> From<T> for AtomicCell<T> {
    fn from(val: T) -> AtomicCell<T> {
        AtomicCell::new(val)
    }
}
impl<T: Copy + fmt::Debug> fmt::Debug for AtomicCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AtomicCell")
            .field("value", &self.load())
            .finish()
    }
}

/// Loads that order what depends on them; here like an acquiring load.
pub trait AtomicConsume {
    type Val;
    fn load_consume(&self) -> Self::Val;
}
impl<T: Copy> AtomicConsume for Atomic<T> {
    type Val = T;
    fn load_consume(&self) -> T {
        self.load(Ordering::Acquire)
    }
}
