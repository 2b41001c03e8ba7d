//! Integers that are never zero.

use core::fmt;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NonZero<T> {
    value: T,
}

pub type NonZeroI8 = NonZero<i8>;
pub type NonZeroI16 = NonZero<i16>;
pub type NonZeroI32 = NonZero<i32>;
pub type NonZeroI64 = NonZero<i64>;
pub type NonZeroI128 = NonZero<i128>;
pub type NonZeroIsize = NonZero<isize>;
pub type NonZeroU8 = NonZero<u8>;
pub type NonZeroU16 = NonZero<u16>;
pub type NonZeroU32 = NonZero<u32>;
pub type NonZeroU64 = NonZero<u64>;
pub type NonZeroU128 = NonZero<u128>;
pub type NonZeroUsize = NonZero<usize>;

#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl NonZero<__T> {
    pub const MIN: NonZero<__T> = NonZero {
        value: if __T::MIN == 0 { 1 } else { __T::MIN },
    };
    pub const MAX: NonZero<__T> = NonZero { value: __T::MAX };
}
pub trait ZeroablePrimitive: Copy {
    fn is_zero(self) -> bool;
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ZeroablePrimitive for __T {
    fn is_zero(self) -> bool {
        self == 0
    }
}
impl<T: ZeroablePrimitive> NonZero<T> {
    pub const fn new(n: T) -> Option<NonZero<T>> {
        if n.is_zero() {
            None
        } else {
            Some(NonZero { value: n })
        }
    }
    pub const unsafe fn new_unchecked(n: T) -> NonZero<T> {
        NonZero { value: n }
    }
    pub const fn get(self) -> T {
        self.value
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl From<NonZero<__T>> for __T {
    fn from(n: NonZero<__T>) -> __T {
        n.value
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl core::str::FromStr for NonZero<__T> {
    type Err = core::num::ParseIntError;
    fn from_str(s: &str) -> Result<NonZero<__T>, core::num::ParseIntError> {
        let n: __T = s.parse()?;
        NonZero::<__T>::new(n).ok_or(core::num::ParseIntError {
            kind: core::num::IntErrorKind::Zero,
        })
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl TryFrom<__T> for NonZero<__T> {
    type Error = core::num::TryFromIntError;
    fn try_from(n: __T) -> Result<NonZero<__T>, core::num::TryFromIntError> {
        NonZero::<__T>::new(n).ok_or(core::num::TryFromIntError(()))
    }
}
impl<T: fmt::Debug> fmt::Debug for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}
impl<T: fmt::Display> fmt::Display for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}
