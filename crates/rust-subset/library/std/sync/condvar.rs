//! `Condvar`.

use core::fmt;
use core::time::Duration;
use std::sync::mutex::{Mutex, MutexGuard};
use std::sync::poison::{LockResult, PoisonError};
use std::time::Instant;

/// The machine's condition variable.
pub struct RawCondvar {
    opaque: (),
}
#[intrinsic = "condvar_new"]
const fn raw_condvar() -> RawCondvar {
    loop {}
}
#[intrinsic = "condvar_wait"]
fn wait_raw<M: ?Sized>(condvar: &Condvar, mutex: &M) {
    loop {}
}
#[intrinsic = "condvar_wait_timeout"]
fn wait_timeout_raw<M: ?Sized>(condvar: &Condvar, mutex: &M, nanoseconds: u64) -> bool {
    loop {}
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitTimeoutResult(bool);
impl WaitTimeoutResult {
    pub fn timed_out(&self) -> bool {
        self.0
    }
}

#[lang = "Condvar"]
pub struct Condvar {
    raw: RawCondvar,
}
impl Condvar {
    pub const fn new() -> Condvar {
        Condvar { raw: raw_condvar() }
    }
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        wait_raw(self, guard.lock);
        guard.lock.poison.result(guard)
    }
    pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        condition: F,
    ) -> LockResult<MutexGuard<'a, T>> {
        let mut condition = condition;
        let mut guard = guard;
        while condition(&mut *guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }
    pub fn wait_timeout<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        dur: Duration,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let timed_out = wait_timeout_raw(self, guard.lock, dur.for_timer());
        let result = WaitTimeoutResult(timed_out);
        let lock: &Mutex<T> = guard.lock;
        lock.poison.result((guard, result))
    }
    pub fn wait_timeout_ms<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        ms: u32,
    ) -> LockResult<(MutexGuard<'a, T>, bool)> {
        match self.wait_timeout(guard, Duration::from_millis(ms as u64)) {
            Ok((guard, result)) => Ok((guard, !result.timed_out())),
            Err(err) => {
                let (guard, result) = err.into_inner();
                Err(PoisonError::new((guard, !result.timed_out())))
            }
        }
    }
    pub fn wait_timeout_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        dur: Duration,
        condition: F,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let mut condition = condition;
        let mut guard = guard;
        let start = Instant::now();
        let mut timed_out = false;
        loop {
            if !condition(&mut *guard) {
                return Ok((guard, WaitTimeoutResult(false)));
            }
            let left = dur.saturating_sub(start.elapsed());
            if timed_out || left.is_zero() {
                return Ok((guard, WaitTimeoutResult(true)));
            }
            let (again, result) = self.wait_timeout(guard, left)?;
            guard = again;
            timed_out = result.timed_out();
        }
    }
    #[intrinsic = "condvar_notify_one"]
    pub fn notify_one(&self) {
        loop {}
    }
    #[intrinsic = "condvar_notify_all"]
    pub fn notify_all(&self) {
        loop {}
    }
}
impl Default for Condvar {
    fn default() -> Condvar {
        Condvar::new()
    }
}
impl fmt::Debug for Condvar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Condvar { .. }")
    }
}
