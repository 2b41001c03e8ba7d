//! `std::time` on the machine's virtual clock.

use core::fmt;
use core::intrinsics;
use core::ops::{Add, AddAssign, Sub, SubAssign};
pub use core::time::Duration;

/// Time since the program began.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    since_start: Duration,
}
impl Instant {
    pub fn now() -> Instant {
        Instant {
            since_start: Duration::from_nanos(intrinsics::now()),
        }
    }
    pub fn duration_since(&self, earlier: Instant) -> Duration {
        self.since_start.saturating_sub(earlier.since_start)
    }
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {
        self.since_start.checked_sub(earlier.since_start)
    }
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {
        self.since_start.saturating_sub(earlier.since_start)
    }
    pub fn elapsed(&self) -> Duration {
        Instant::now().duration_since(*self)
    }
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> {
        match self.since_start.checked_add(duration) {
            Some(since_start) => Some(Instant { since_start }),
            None => None,
        }
    }
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {
        match self.since_start.checked_sub(duration) {
            Some(since_start) => Some(Instant { since_start }),
            None => None,
        }
    }
}
impl Add<Duration> for Instant {
    type Output = Instant;
    fn add(self, other: Duration) -> Instant {
        self.checked_add(other)
            .expect("overflow when adding duration to instant")
    }
}
impl AddAssign<Duration> for Instant {
    fn add_assign(&mut self, other: Duration) {
        *self = *self + other;
    }
}
impl Sub<Duration> for Instant {
    type Output = Instant;
    fn sub(self, other: Duration) -> Instant {
        self.checked_sub(other)
            .expect("overflow when subtracting duration from instant")
    }
}
impl SubAssign<Duration> for Instant {
    fn sub_assign(&mut self, other: Duration) {
        *self = *self - other;
    }
}
impl Sub<Instant> for Instant {
    type Output = Duration;
    fn sub(self, other: Instant) -> Duration {
        self.duration_since(other)
    }
}
/// A stopwatch only: what time of day it is differs from run to run. Nobody sets this clock back.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SystemTime {
    clock: Instant,
}
impl SystemTime {
    pub fn now() -> SystemTime {
        SystemTime {
            clock: Instant::now(),
        }
    }
    pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> {
        match self.clock.checked_duration_since(earlier.clock) {
            Some(duration) => Ok(duration),
            None => Err(SystemTimeError(earlier.clock - self.clock)),
        }
    }
    pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {
        SystemTime::now().duration_since(*self)
    }
    pub fn checked_add(&self, duration: Duration) -> Option<SystemTime> {
        let clock = self.clock.checked_add(duration)?;
        Some(SystemTime { clock })
    }
}
impl Add<Duration> for SystemTime {
    type Output = SystemTime;
    fn add(self, dur: Duration) -> SystemTime {
        SystemTime {
            clock: self.clock + dur,
        }
    }
}
impl AddAssign<Duration> for SystemTime {
    fn add_assign(&mut self, other: Duration) {
        *self = *self + other;
    }
}

#[derive(Clone, Debug)]
pub struct SystemTimeError(Duration);
impl SystemTimeError {
    pub fn duration(&self) -> Duration {
        self.0
    }
}
impl fmt::Display for SystemTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("second time provided was later than self")
    }
}
impl core::error::Error for SystemTimeError {}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Instant").field(&self.since_start).finish()
    }
}
