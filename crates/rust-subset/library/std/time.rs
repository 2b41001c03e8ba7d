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
impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Instant").field(&self.since_start).finish()
    }
}
