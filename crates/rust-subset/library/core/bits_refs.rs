//! Shifts of what a reference leads to.

use core::ops::{Shl, Shr};

#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u8> for &__T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: u8) -> __T {
        *self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<i32> for &__T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: i32) -> __T {
        *self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u32> for &__T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: u32) -> __T {
        *self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u64> for &__T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: u64) -> __T {
        *self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<usize> for &__T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: usize) -> __T {
        *self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u8> for &__T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: u8) -> __T {
        *self >> rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<i32> for &__T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: i32) -> __T {
        *self >> rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u32> for &__T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: u32) -> __T {
        *self >> rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u64> for &__T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: u64) -> __T {
        *self >> rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<usize> for &__T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: usize) -> __T {
        *self >> rhs
    }
}
