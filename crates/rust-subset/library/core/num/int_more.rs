//! More methods of the integer types: strict and overflowing arithmetic.

use core::hint::unreachable_unchecked;
use core::intrinsics::{int_max, int_min};

#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl __T {
    pub const fn from_be(x: __T) -> __T {
        x.swap_bytes()
    }
    pub const fn from_le(x: __T) -> __T {
        x
    }
    pub const fn to_be(self) -> __T {
        self.swap_bytes()
    }
    pub const fn to_le(self) -> __T {
        self
    }
    pub const fn strict_add(self, rhs: __T) -> __T {
        self + rhs
    }
    pub const fn strict_sub(self, rhs: __T) -> __T {
        self - rhs
    }
    pub const fn strict_mul(self, rhs: __T) -> __T {
        self * rhs
    }
    pub const fn strict_div(self, rhs: __T) -> __T {
        self / rhs
    }
    pub const fn strict_rem(self, rhs: __T) -> __T {
        self % rhs
    }
    pub const fn strict_div_euclid(self, rhs: __T) -> __T {
        self.div_euclid(rhs)
    }
    pub const fn strict_rem_euclid(self, rhs: __T) -> __T {
        self.rem_euclid(rhs)
    }
    pub const fn strict_shl(self, rhs: u32) -> __T {
        self << rhs
    }
    pub const fn strict_shr(self, rhs: u32) -> __T {
        self >> rhs
    }
    pub const fn strict_pow(self, exp: u32) -> __T {
        self.pow(exp)
    }
    pub const fn strict_neg(self) -> __T {
        match self.checked_neg() {
            Some(n) => n,
            None => panic!("attempt to negate with overflow"),
        }
    }
    pub const unsafe fn unchecked_add(self, rhs: __T) -> __T {
        match self.checked_add(rhs) {
            Some(n) => n,
            None => unreachable_unchecked(),
        }
    }
    pub const unsafe fn unchecked_sub(self, rhs: __T) -> __T {
        match self.checked_sub(rhs) {
            Some(n) => n,
            None => unreachable_unchecked(),
        }
    }
    pub const unsafe fn unchecked_mul(self, rhs: __T) -> __T {
        match self.checked_mul(rhs) {
            Some(n) => n,
            None => unreachable_unchecked(),
        }
    }
    pub const fn unbounded_shl(self, rhs: u32) -> __T {
        if rhs < <__T>::BITS {
            self << rhs
        } else {
            0 as __T
        }
    }
    pub const fn unbounded_shr(self, rhs: u32) -> __T {
        if rhs < <__T>::BITS {
            self >> rhs
        } else if self < (0 as __T) {
            !(0 as __T)
        } else {
            0 as __T
        }
    }
    /// The one quotient that does not fit: the least value by -1.
    const fn quotient_overflows(self, rhs: __T) -> bool {
        int_min::<__T>() < (0 as __T) && self == int_min::<__T>() && rhs == !(0 as __T)
    }
    #[track_caller]
    pub const fn overflowing_div(self, rhs: __T) -> (__T, bool) {
        if self.quotient_overflows(rhs) {
            (self, true)
        } else {
            (self / rhs, false)
        }
    }
    #[track_caller]
    pub const fn overflowing_rem(self, rhs: __T) -> (__T, bool) {
        if self.quotient_overflows(rhs) {
            (0 as __T, true)
        } else {
            (self % rhs, false)
        }
    }
    #[track_caller]
    pub const fn overflowing_div_euclid(self, rhs: __T) -> (__T, bool) {
        if self.quotient_overflows(rhs) {
            (self, true)
        } else {
            (self.div_euclid(rhs), false)
        }
    }
    #[track_caller]
    pub const fn overflowing_rem_euclid(self, rhs: __T) -> (__T, bool) {
        if self.quotient_overflows(rhs) {
            (0 as __T, true)
        } else {
            (self.rem_euclid(rhs), false)
        }
    }
    #[track_caller]
    pub const fn wrapping_div_euclid(self, rhs: __T) -> __T {
        self.overflowing_div_euclid(rhs).0
    }
    #[track_caller]
    pub const fn wrapping_rem_euclid(self, rhs: __T) -> __T {
        self.overflowing_rem_euclid(rhs).0
    }
    pub const fn checked_div_euclid(self, rhs: __T) -> Option<__T> {
        if rhs == (0 as __T) || self.quotient_overflows(rhs) {
            None
        } else {
            Some(self.div_euclid(rhs))
        }
    }
    #[track_caller]
    pub const fn saturating_div(self, rhs: __T) -> __T {
        if self.quotient_overflows(rhs) {
            int_max::<__T>()
        } else {
            self / rhs
        }
    }
    pub const fn overflowing_neg(self) -> (__T, bool) {
        (self.wrapping_neg(), self.checked_neg().is_none())
    }
    pub const fn overflowing_shl(self, rhs: u32) -> (__T, bool) {
        (self.wrapping_shl(rhs), rhs >= <__T>::BITS)
    }
    pub const fn overflowing_shr(self, rhs: u32) -> (__T, bool) {
        (self.wrapping_shr(rhs), rhs >= <__T>::BITS)
    }
    pub const fn overflowing_pow(self, exp: u32) -> (__T, bool) {
        (self.wrapping_pow(exp), self.checked_pow(exp).is_none())
    }
    pub const fn checked_ilog(self, base: __T) -> Option<u32> {
        if self <= (0 as __T) || base < (2 as __T) {
            return None;
        }
        let mut n = 0u32;
        let mut rest = self;
        while rest >= base {
            rest /= base;
            n += 1;
        }
        Some(n)
    }
    pub const fn checked_ilog2(self) -> Option<u32> {
        self.checked_ilog(2 as __T)
    }
    pub const fn checked_ilog10(self) -> Option<u32> {
        self.checked_ilog(10 as __T)
    }
    #[track_caller]
    pub const fn ilog(self, base: __T) -> u32 {
        assert!(
            base >= (2 as __T),
            "base of integer logarithm must be at least 2"
        );
        match self.checked_ilog(base) {
            Some(n) => n,
            None => panic!("argument of integer logarithm must be positive"),
        }
    }
    pub const fn midpoint(self, rhs: __T) -> __T {
        let floor = (self & rhs) + ((self ^ rhs) >> 1);
        if floor < (0 as __T) && (self ^ rhs) & (1 as __T) == (1 as __T) {
            floor + (1 as __T)
        } else {
            floor
        }
    }
}
