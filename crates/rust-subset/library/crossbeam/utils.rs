//! `crossbeam::utils`.

use core::cell::Cell;
use core::fmt;
use core::ops::{Deref, DerefMut};

#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(align(128))]
pub struct CachePadded<T> {
    value: T,
}
impl<T> CachePadded<T> {
    pub const fn new(t: T) -> CachePadded<T> {
        CachePadded { value: t }
    }
    pub fn into_inner(self) -> T {
        self.value
    }
}
impl<T> Deref for CachePadded<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
impl<T> DerefMut for CachePadded<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}
impl<T> From<T> for CachePadded<T> {
    fn from(t: T) -> CachePadded<T> {
        CachePadded { value: t }
    }
}
impl<T: fmt::Display> fmt::Display for CachePadded<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.value, f)
    }
}
impl<T: fmt::Debug> fmt::Debug for CachePadded<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CachePadded")
            .field("value", &self.value)
            .finish()
    }
}

/// Every spin is one yield, however long it has gone on; `is_completed` comes after as many as in crossbeam.
pub struct Backoff {
    step: Cell<u32>,
}
impl Backoff {
    pub fn new() -> Backoff {
        Backoff { step: Cell::new(0) }
    }
    pub fn reset(&self) {
        self.step.set(0);
    }
    pub fn spin(&self) {
        std::thread::yield_now();
        if self.step.get() <= 6 {
            self.step.set(self.step.get() + 1);
        }
    }
    pub fn snooze(&self) {
        std::thread::yield_now();
        if self.step.get() <= 10 {
            self.step.set(self.step.get() + 1);
        }
    }
    pub fn is_completed(&self) -> bool {
        self.step.get() > 10
    }
}
impl Default for Backoff {
    fn default() -> Backoff {
        Backoff::new()
    }
}
