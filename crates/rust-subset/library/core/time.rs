//! `core::time`: `Duration`.

use core::fmt;
use core::iter::Sum;
use core::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};

const NANOS: u128 = 1_000_000_000;

/// Kept as one number, which compares and adds plainly.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Duration {
    nanos: u128,
}
impl Duration {
    pub const ZERO: Duration = Duration { nanos: 0 };
    pub const MAX: Duration = Duration {
        nanos: 18446744073709551615999999999,
    };
    pub const SECOND: Duration = Duration {
        nanos: 1_000_000_000,
    };
    pub const MILLISECOND: Duration = Duration { nanos: 1_000_000 };

    pub const fn new(secs: u64, nanos: u32) -> Duration {
        let all = secs as u128 * NANOS + nanos as u128;
        if all > Duration::MAX.nanos {
            panic!("overflow in Duration::new");
        }
        Duration { nanos: all }
    }
    pub const fn from_secs(secs: u64) -> Duration {
        Duration {
            nanos: secs as u128 * NANOS,
        }
    }
    pub const fn from_millis(millis: u64) -> Duration {
        Duration {
            nanos: millis as u128 * 1_000_000,
        }
    }
    pub const fn from_micros(micros: u64) -> Duration {
        Duration {
            nanos: micros as u128 * 1_000,
        }
    }
    pub const fn from_nanos(nanos: u64) -> Duration {
        Duration {
            nanos: nanos as u128,
        }
    }
    pub const fn from_mins(mins: u64) -> Duration {
        Duration {
            nanos: mins as u128 * 60 * NANOS,
        }
    }
    pub fn from_secs_f64(secs: f64) -> Duration {
        if !(secs >= 0.0) {
            panic!("cannot convert float seconds to Duration: value is negative");
        }
        Duration {
            nanos: (secs * 1e9).round() as u128,
        }
    }
    pub fn from_secs_f32(secs: f32) -> Duration {
        Duration::from_secs_f64(secs as f64)
    }
    pub const fn from_nanos_u128(nanos: u128) -> Duration {
        let secs = nanos / 1_000_000_000;
        assert!(
            secs <= u64::MAX as u128,
            "overflow in `Duration::from_nanos_u128`"
        );
        Duration::new(secs as u64, (nanos % 1_000_000_000) as u32)
    }
    pub const fn from_hours(hours: u64) -> Duration {
        Duration::from_secs(hours * 3600)
    }
    pub const fn is_zero(&self) -> bool {
        self.nanos == 0
    }
    pub const fn as_secs(&self) -> u64 {
        (self.nanos / NANOS) as u64
    }
    pub const fn subsec_millis(&self) -> u32 {
        (self.nanos % NANOS / 1_000_000) as u32
    }
    pub const fn subsec_micros(&self) -> u32 {
        (self.nanos % NANOS / 1_000) as u32
    }
    pub const fn subsec_nanos(&self) -> u32 {
        (self.nanos % NANOS) as u32
    }
    pub const fn as_millis(&self) -> u128 {
        self.nanos / 1_000_000
    }
    pub const fn as_micros(&self) -> u128 {
        self.nanos / 1_000
    }
    pub const fn as_nanos(&self) -> u128 {
        self.nanos
    }
    pub fn as_secs_f64(&self) -> f64 {
        self.as_secs() as f64 + self.subsec_nanos() as f64 / 1e9
    }
    pub fn as_secs_f32(&self) -> f32 {
        self.as_secs() as f32 + self.subsec_nanos() as f32 / 1e9
    }
    pub fn as_millis_f64(&self) -> f64 {
        self.as_secs() as f64 * 1e3 + self.subsec_nanos() as f64 / 1e6
    }
    /// For the machine's timers: the nanoseconds as `u64`, at most its largest.
    pub(crate) fn for_timer(&self) -> u64 {
        if self.nanos > u64::MAX as u128 {
            u64::MAX
        } else {
            self.nanos as u64
        }
    }
    pub const fn checked_add(self, rhs: Duration) -> Option<Duration> {
        let nanos = self.nanos + rhs.nanos;
        if nanos > Duration::MAX.nanos {
            None
        } else {
            Some(Duration { nanos })
        }
    }
    pub const fn saturating_add(self, rhs: Duration) -> Duration {
        match self.checked_add(rhs) {
            Some(sum) => sum,
            None => Duration::MAX,
        }
    }
    pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> {
        if self.nanos < rhs.nanos {
            None
        } else {
            Some(Duration {
                nanos: self.nanos - rhs.nanos,
            })
        }
    }
    pub const fn saturating_sub(self, rhs: Duration) -> Duration {
        match self.checked_sub(rhs) {
            Some(rest) => rest,
            None => Duration::ZERO,
        }
    }
    pub const fn abs_diff(self, other: Duration) -> Duration {
        Duration {
            nanos: self.nanos.abs_diff(other.nanos),
        }
    }
    pub const fn checked_mul(self, rhs: u32) -> Option<Duration> {
        let nanos = self.nanos * rhs as u128;
        if nanos > Duration::MAX.nanos {
            None
        } else {
            Some(Duration { nanos })
        }
    }
    pub const fn saturating_mul(self, rhs: u32) -> Duration {
        match self.checked_mul(rhs) {
            Some(product) => product,
            None => Duration::MAX,
        }
    }
    pub const fn checked_div(self, rhs: u32) -> Option<Duration> {
        if rhs == 0 {
            None
        } else {
            Some(Duration {
                nanos: self.nanos / rhs as u128,
            })
        }
    }
    pub fn mul_f64(self, rhs: f64) -> Duration {
        Duration::from_secs_f64(rhs * self.as_secs_f64())
    }
    pub fn div_f64(self, rhs: f64) -> Duration {
        Duration::from_secs_f64(self.as_secs_f64() / rhs)
    }
    pub fn mul_f32(self, rhs: f32) -> Duration {
        Duration::from_secs_f32(rhs * self.as_secs_f32())
    }
    pub fn div_duration_f64(self, rhs: Duration) -> f64 {
        self.nanos as f64 / rhs.nanos as f64
    }
}
impl Add for Duration {
    type Output = Duration;
    fn add(self, rhs: Duration) -> Duration {
        self.checked_add(rhs)
            .expect("overflow when adding durations")
    }
}
impl AddAssign for Duration {
    fn add_assign(&mut self, rhs: Duration) {
        *self = *self + rhs;
    }
}
impl Sub for Duration {
    type Output = Duration;
    fn sub(self, rhs: Duration) -> Duration {
        self.checked_sub(rhs)
            .expect("overflow when subtracting durations")
    }
}
impl SubAssign for Duration {
    fn sub_assign(&mut self, rhs: Duration) {
        *self = *self - rhs;
    }
}
impl Mul<u32> for Duration {
    type Output = Duration;
    fn mul(self, rhs: u32) -> Duration {
        self.checked_mul(rhs)
            .expect("overflow when multiplying duration by scalar")
    }
}
impl Mul<Duration> for u32 {
    type Output = Duration;
    fn mul(self, rhs: Duration) -> Duration {
        rhs * self
    }
}
impl MulAssign<u32> for Duration {
    fn mul_assign(&mut self, rhs: u32) {
        *self = *self * rhs;
    }
}
impl Div<u32> for Duration {
    type Output = Duration;
    #[track_caller]
    fn div(self, rhs: u32) -> Duration {
        self.checked_div(rhs)
            .expect("divide by zero error when dividing duration by scalar")
    }
}
impl DivAssign<u32> for Duration {
    #[track_caller]
    fn div_assign(&mut self, rhs: u32) {
        *self = *self / rhs;
    }
}
impl Sum for Duration {
    fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration {
        iter.fold(Duration::ZERO, |a, b| a + b)
    }
}
impl<'a> Sum<&'a Duration> for Duration {
    fn sum<I: Iterator<Item = &'a Duration>>(iter: I) -> Duration {
        iter.fold(Duration::ZERO, |a, b| a + *b)
    }
}

/// Whole part, fraction out of `divisor`, unit: rounded to the precision asked for, without trailing zeros otherwise.
fn unit_text(
    whole: u128,
    fraction: u128,
    divisor: u128,
    precision: Option<usize>,
    unit: &str,
) -> String {
    let mut whole = whole;
    let mut digits = 0usize;
    let mut scale = 1u128;
    while scale < divisor {
        scale *= 10;
        digits += 1;
    }
    let mut fraction = fraction;
    let keep = match precision {
        Some(p) if p < digits => {
            let mut cut = 1u128;
            let mut n = digits;
            while n > p {
                cut *= 10;
                n -= 1;
            }
            let rest = fraction % cut;
            fraction /= cut;
            if rest * 2 > cut || (rest * 2 == cut && fraction % 2 == 1) {
                fraction += 1;
            }
            if fraction * cut >= divisor {
                fraction = 0;
                whole += 1;
            }
            p
        }
        Some(p) => p,
        None => {
            while digits > 0 && fraction % 10 == 0 {
                fraction /= 10;
                digits -= 1;
            }
            digits
        }
    };
    if keep == 0 {
        return format!("{}{}", whole, unit);
    }
    let shown = keep.min(digits);
    let mut text = format!("{}.{:0width$}", whole, fraction, width = shown);
    let mut zeros = keep - shown;
    while zeros > 0 {
        text.push('0');
        zeros -= 1;
    }
    text.push_str(unit);
    text
}

impl fmt::Debug for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.nanos;
        let precision = f.precision();
        let text = if n >= NANOS {
            unit_text(n / NANOS, n % NANOS, NANOS, precision, "s")
        } else if n >= 1_000_000 {
            unit_text(n / 1_000_000, n % 1_000_000, 1_000_000, precision, "ms")
        } else if n >= 1_000 {
            unit_text(n / 1_000, n % 1_000, 1_000, precision, "µs")
        } else {
            unit_text(n, 0, 1, precision, "ns")
        };
        let chars = core::str::count_chars(text.as_str());
        f.pad_to_width(text.as_str(), chars, 0)
    }
}
