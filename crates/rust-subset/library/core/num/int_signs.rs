//! Arithmetic of integers with the type of the other sign.

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
