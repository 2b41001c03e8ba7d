//! `parking_lot::Condvar`.

use core::fmt;
use core::time::Duration;
use parking_lot::mutex::MutexGuard;
use std::sync::condvar::{self, Condvar as Inner};
use std::time::Instant;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitTimeoutResult(bool);
impl WaitTimeoutResult {
    pub fn timed_out(self) -> bool {
        self.0
    }
}

/// How many threads were woken, which the machine does not tell: whoever asks is refused, by this name.
pub struct NumberOfThreadsWokenIsNotThere;

pub struct Condvar {
    inner: Inner,
}
impl Condvar {
    pub const fn new() -> Condvar {
        Condvar {
            inner: Inner::new(),
        }
    }
    pub fn wait<T: ?Sized>(&self, mutex_guard: &mut MutexGuard<'_, T>) {
        condvar::wait_raw(&self.inner, mutex_guard.lock);
    }
    pub fn wait_for<T: ?Sized>(
        &self,
        mutex_guard: &mut MutexGuard<'_, T>,
        timeout: Duration,
    ) -> WaitTimeoutResult {
        WaitTimeoutResult(condvar::wait_timeout_raw(
            &self.inner,
            mutex_guard.lock,
            timeout.for_timer(),
        ))
    }
    pub fn wait_until<T: ?Sized>(
        &self,
        mutex_guard: &mut MutexGuard<'_, T>,
        timeout: Instant,
    ) -> WaitTimeoutResult {
        let left = timeout.saturating_duration_since(Instant::now());
        self.wait_for(mutex_guard, left)
    }
    pub fn wait_while<T: ?Sized, F: FnMut(&mut T) -> bool>(
        &self,
        mutex_guard: &mut MutexGuard<'_, T>,
        condition: F,
    ) {
        let mut condition = condition;
        while condition(&mut **mutex_guard) {
            self.wait(mutex_guard);
        }
    }
    pub fn wait_while_for<T: ?Sized, F: FnMut(&mut T) -> bool>(
        &self,
        mutex_guard: &mut MutexGuard<'_, T>,
        condition: F,
        timeout: Duration,
    ) -> WaitTimeoutResult {
        self.wait_while_until(mutex_guard, condition, Instant::now() + timeout)
    }
    pub fn wait_while_until<T: ?Sized, F: FnMut(&mut T) -> bool>(
        &self,
        mutex_guard: &mut MutexGuard<'_, T>,
        condition: F,
        timeout: Instant,
    ) -> WaitTimeoutResult {
        let mut condition = condition;
        let mut result = WaitTimeoutResult(false);
        while !result.timed_out() && condition(&mut **mutex_guard) {
            result = self.wait_until(mutex_guard, timeout);
        }
        result
    }
    pub fn notify_one(&self) -> NumberOfThreadsWokenIsNotThere {
        self.inner.notify_one();
        NumberOfThreadsWokenIsNotThere
    }
    pub fn notify_all(&self) -> NumberOfThreadsWokenIsNotThere {
        self.inner.notify_all();
        NumberOfThreadsWokenIsNotThere
    }
}
impl Default for Condvar {
    fn default() -> Condvar {
        Condvar::new()
    }
}
impl fmt::Debug for Condvar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("Condvar { .. }")
    }
}
