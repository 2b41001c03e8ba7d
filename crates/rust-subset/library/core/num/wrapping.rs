//! `Wrapping` and `Saturating`.

use core::fmt;
use core::ops::{Add, AddAssign, BitAnd, BitOr, BitXor, Mul, MulAssign, Shl, Shr, Sub, SubAssign};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Wrapping<T>(pub T);
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Saturating<T>(pub T);

impl<T: fmt::Debug> fmt::Debug for Wrapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: fmt::Display> fmt::Display for Wrapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Add for Wrapping<__T> {
    type Output = Wrapping<__T>;
    fn add(self, other: Wrapping<__T>) -> Wrapping<__T> {
        Wrapping(self.0.wrapping_add(other.0))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl AddAssign for Wrapping<__T> {
    fn add_assign(&mut self, other: Wrapping<__T>) {
        self.0 = self.0.wrapping_add(other.0);
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Sub for Wrapping<__T> {
    type Output = Wrapping<__T>;
    fn sub(self, other: Wrapping<__T>) -> Wrapping<__T> {
        Wrapping(self.0.wrapping_sub(other.0))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl SubAssign for Wrapping<__T> {
    fn sub_assign(&mut self, other: Wrapping<__T>) {
        self.0 = self.0.wrapping_sub(other.0);
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Mul for Wrapping<__T> {
    type Output = Wrapping<__T>;
    fn mul(self, other: Wrapping<__T>) -> Wrapping<__T> {
        Wrapping(self.0.wrapping_mul(other.0))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl MulAssign for Wrapping<__T> {
    fn mul_assign(&mut self, other: Wrapping<__T>) {
        self.0 = self.0.wrapping_mul(other.0);
    }
}
impl<T: fmt::Debug> fmt::Debug for Saturating<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: fmt::Display> fmt::Display for Saturating<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Add for Saturating<__T> {
    type Output = Saturating<__T>;
    fn add(self, other: Saturating<__T>) -> Saturating<__T> {
        Saturating(self.0.saturating_add(other.0))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl AddAssign for Saturating<__T> {
    fn add_assign(&mut self, other: Saturating<__T>) {
        self.0 = self.0.saturating_add(other.0);
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Sub for Saturating<__T> {
    type Output = Saturating<__T>;
    fn sub(self, other: Saturating<__T>) -> Saturating<__T> {
        Saturating(self.0.saturating_sub(other.0))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl SubAssign for Saturating<__T> {
    fn sub_assign(&mut self, other: Saturating<__T>) {
        self.0 = self.0.saturating_sub(other.0);
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Mul for Saturating<__T> {
    type Output = Saturating<__T>;
    fn mul(self, other: Saturating<__T>) -> Saturating<__T> {
        Saturating(self.0.saturating_mul(other.0))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl MulAssign for Saturating<__T> {
    fn mul_assign(&mut self, other: Saturating<__T>) {
        self.0 = self.0.saturating_mul(other.0);
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAnd for Wrapping<__T> {
    type Output = Wrapping<__T>;
    fn bitand(self, other: Wrapping<__T>) -> Wrapping<__T> {
        Wrapping(self.0 & other.0)
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOr for Wrapping<__T> {
    type Output = Wrapping<__T>;
    fn bitor(self, other: Wrapping<__T>) -> Wrapping<__T> {
        Wrapping(self.0 | other.0)
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXor for Wrapping<__T> {
    type Output = Wrapping<__T>;
    fn bitxor(self, other: Wrapping<__T>) -> Wrapping<__T> {
        Wrapping(self.0 ^ other.0)
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<usize> for Wrapping<__T> {
    type Output = Wrapping<__T>;
    fn shl(self, other: usize) -> Wrapping<__T> {
        Wrapping(self.0.wrapping_shl(other as u32))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<usize> for Wrapping<__T> {
    type Output = Wrapping<__T>;
    fn shr(self, other: usize) -> Wrapping<__T> {
        Wrapping(self.0.wrapping_shr(other as u32))
    }
}
