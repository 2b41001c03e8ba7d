//! More methods of the integer types: strict, overflowing and mixed-sign arithmetic.

use core::hint::unreachable_unchecked;
use core::intrinsics::{int_max, int_min};

/// The type of the same width with the other sign.
pub trait OtherSign {
    type Signed;
    type Unsigned;
}
impl OtherSign for i8 {
    type Signed = i8;
    type Unsigned = u8;
}
impl OtherSign for u8 {
    type Signed = i8;
    type Unsigned = u8;
}
impl OtherSign for i16 {
    type Signed = i16;
    type Unsigned = u16;
}
impl OtherSign for u16 {
    type Signed = i16;
    type Unsigned = u16;
}
impl OtherSign for i32 {
    type Signed = i32;
    type Unsigned = u32;
}
impl OtherSign for u32 {
    type Signed = i32;
    type Unsigned = u32;
}
impl OtherSign for i64 {
    type Signed = i64;
    type Unsigned = u64;
}
impl OtherSign for u64 {
    type Signed = i64;
    type Unsigned = u64;
}
impl OtherSign for i128 {
    type Signed = i128;
    type Unsigned = u128;
}
impl OtherSign for u128 {
    type Signed = i128;
    type Unsigned = u128;
}
impl OtherSign for isize {
    type Signed = isize;
    type Unsigned = usize;
}
impl OtherSign for usize {
    type Signed = isize;
    type Unsigned = usize;
}

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

#[for_types(i8, i16, i32, i64, i128, isize)]
impl __T {
    pub const fn overflowing_add_unsigned(
        self,
        rhs: <__T as OtherSign>::Unsigned,
    ) -> (__T, bool) {
        let rhs = rhs as __T;
        let (sum, overflow) = self.overflowing_add(rhs);
        (sum, overflow != (rhs < 0))
    }
    pub const fn overflowing_sub_unsigned(
        self,
        rhs: <__T as OtherSign>::Unsigned,
    ) -> (__T, bool) {
        let rhs = rhs as __T;
        let (difference, overflow) = self.overflowing_sub(rhs);
        (difference, overflow != (rhs < 0))
    }
    pub const fn checked_add_unsigned(self, rhs: <__T as OtherSign>::Unsigned) -> Option<__T> {
        match self.overflowing_add_unsigned(rhs) {
            (sum, false) => Some(sum),
            _ => None,
        }
    }
    pub const fn checked_sub_unsigned(self, rhs: <__T as OtherSign>::Unsigned) -> Option<__T> {
        match self.overflowing_sub_unsigned(rhs) {
            (difference, false) => Some(difference),
            _ => None,
        }
    }
    pub const fn strict_add_unsigned(self, rhs: <__T as OtherSign>::Unsigned) -> __T {
        match self.checked_add_unsigned(rhs) {
            Some(sum) => sum,
            None => panic!("attempt to add with overflow"),
        }
    }
    pub const fn strict_sub_unsigned(self, rhs: <__T as OtherSign>::Unsigned) -> __T {
        match self.checked_sub_unsigned(rhs) {
            Some(difference) => difference,
            None => panic!("attempt to subtract with overflow"),
        }
    }
    pub const fn saturating_add_unsigned(self, rhs: <__T as OtherSign>::Unsigned) -> __T {
        match self.checked_add_unsigned(rhs) {
            Some(sum) => sum,
            None => int_max::<__T>(),
        }
    }
    pub const fn saturating_sub_unsigned(self, rhs: <__T as OtherSign>::Unsigned) -> __T {
        match self.checked_sub_unsigned(rhs) {
            Some(difference) => difference,
            None => int_min::<__T>(),
        }
    }
    pub const fn wrapping_add_unsigned(self, rhs: <__T as OtherSign>::Unsigned) -> __T {
        self.wrapping_add(rhs as __T)
    }
    pub const fn wrapping_sub_unsigned(self, rhs: <__T as OtherSign>::Unsigned) -> __T {
        self.wrapping_sub(rhs as __T)
    }
    pub const fn strict_abs(self) -> __T {
        self.abs()
    }
    pub const fn overflowing_abs(self) -> (__T, bool) {
        (self.wrapping_abs(), self == int_min::<__T>())
    }
    pub const fn saturating_abs(self) -> __T {
        match self.checked_abs() {
            Some(n) => n,
            None => int_max::<__T>(),
        }
    }
    pub const fn saturating_neg(self) -> __T {
        match self.checked_neg() {
            Some(n) => n,
            None => int_max::<__T>(),
        }
    }
    pub const fn checked_isqrt(self) -> Option<__T> {
        if self < 0 { None } else { Some(self.isqrt()) }
    }
}

#[for_types(u8, u16, u32, u64, u128, usize)]
impl __T {
    pub const fn overflowing_add_signed(self, rhs: <__T as OtherSign>::Signed) -> (__T, bool) {
        let (sum, overflow) = self.overflowing_add(rhs as __T);
        (sum, overflow != (rhs < 0))
    }
    pub const fn overflowing_sub_signed(self, rhs: <__T as OtherSign>::Signed) -> (__T, bool) {
        let (difference, overflow) = self.overflowing_sub(rhs as __T);
        (difference, overflow != (rhs < 0))
    }
    pub const fn checked_sub_signed(self, rhs: <__T as OtherSign>::Signed) -> Option<__T> {
        match self.overflowing_sub_signed(rhs) {
            (difference, false) => Some(difference),
            _ => None,
        }
    }
    pub const fn strict_add_signed(self, rhs: <__T as OtherSign>::Signed) -> __T {
        match self.checked_add_signed(rhs) {
            Some(sum) => sum,
            None => panic!("attempt to add with overflow"),
        }
    }
    pub const fn strict_sub_signed(self, rhs: <__T as OtherSign>::Signed) -> __T {
        match self.checked_sub_signed(rhs) {
            Some(difference) => difference,
            None => panic!("attempt to subtract with overflow"),
        }
    }
    pub const fn saturating_sub_signed(self, rhs: <__T as OtherSign>::Signed) -> __T {
        match self.checked_sub_signed(rhs) {
            Some(difference) => difference,
            None if rhs < 0 => int_max::<__T>(),
            None => 0,
        }
    }
    pub const fn wrapping_sub_signed(self, rhs: <__T as OtherSign>::Signed) -> __T {
        self.wrapping_sub(rhs as __T)
    }
    pub const fn checked_signed_diff(self, rhs: __T) -> Option<<__T as OtherSign>::Signed> {
        let difference = self.wrapping_sub(rhs) as <__T as OtherSign>::Signed;
        if (self >= rhs) == (difference < 0) {
            None
        } else {
            Some(difference)
        }
    }
    pub const fn carrying_add(self, rhs: __T, carry: bool) -> (__T, bool) {
        let (sum, over) = self.overflowing_add(rhs);
        let (sum, again) = sum.overflowing_add(carry as __T);
        (sum, over || again)
    }
    pub const fn borrowing_sub(self, rhs: __T, borrow: bool) -> (__T, bool) {
        let (difference, under) = self.overflowing_sub(rhs);
        let (difference, again) = difference.overflowing_sub(borrow as __T);
        (difference, under || again)
    }
    pub const fn checked_next_multiple_of(self, rhs: __T) -> Option<__T> {
        if rhs == 0 {
            return None;
        }
        match self % rhs {
            0 => Some(self),
            r => self.checked_add(rhs - r),
        }
    }
}

#[for_types(u8, u16, u32, u64, usize)]
impl __T {
    pub const fn carrying_mul(self, rhs: __T, carry: __T) -> (__T, __T) {
        self.carrying_mul_add(rhs, carry, 0)
    }
    pub const fn carrying_mul_add(self, rhs: __T, carry: __T, add: __T) -> (__T, __T) {
        let wide = self as u128 * rhs as u128 + carry as u128 + add as u128;
        (wide as __T, (wide >> <__T>::BITS) as __T)
    }
}
