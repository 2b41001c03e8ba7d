//! Methods of the integer types. Operation numbers are those of the intrinsics `int_*`.

use core::intrinsics::{int_bits, int_checked, int_checked_by, int_map, int_max, int_min, int_rotate_left, int_wrapping, int_wrapping_by};

#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl __T {
    pub const MIN: __T = int_min::<__T>();
    pub const MAX: __T = int_max::<__T>();
    pub const BITS: u32 = (core::mem::size_of::<__T>() * 8) as u32;

    pub const fn wrapping_add(self, rhs: __T) -> __T {
        int_wrapping(self, rhs, 0)
    }
    pub const fn checked_add(self, rhs: __T) -> Option<__T> {
        int_checked(self, rhs, 0)
    }
    pub const fn overflowing_add(self, rhs: __T) -> (__T, bool) {
        let overflow = match int_checked(self, rhs, 0) {
            Some(_) => false,
            None => true,
        };
        (int_wrapping(self, rhs, 0), overflow)
    }
    pub const fn wrapping_sub(self, rhs: __T) -> __T {
        int_wrapping(self, rhs, 1)
    }
    pub const fn checked_sub(self, rhs: __T) -> Option<__T> {
        int_checked(self, rhs, 1)
    }
    pub const fn overflowing_sub(self, rhs: __T) -> (__T, bool) {
        let overflow = match int_checked(self, rhs, 1) {
            Some(_) => false,
            None => true,
        };
        (int_wrapping(self, rhs, 1), overflow)
    }
    pub const fn wrapping_mul(self, rhs: __T) -> __T {
        int_wrapping(self, rhs, 2)
    }
    pub const fn checked_mul(self, rhs: __T) -> Option<__T> {
        int_checked(self, rhs, 2)
    }
    pub const fn overflowing_mul(self, rhs: __T) -> (__T, bool) {
        let overflow = match int_checked(self, rhs, 2) {
            Some(_) => false,
            None => true,
        };
        (int_wrapping(self, rhs, 2), overflow)
    }
    #[track_caller]
    pub const fn wrapping_div(self, rhs: __T) -> __T {
        int_wrapping(self, rhs, 3)
    }
    pub const fn checked_div(self, rhs: __T) -> Option<__T> {
        int_checked(self, rhs, 3)
    }
    #[track_caller]
    pub const fn wrapping_rem(self, rhs: __T) -> __T {
        int_wrapping(self, rhs, 4)
    }
    pub const fn checked_rem(self, rhs: __T) -> Option<__T> {
        int_checked(self, rhs, 4)
    }
    pub const fn wrapping_shl(self, rhs: u32) -> __T {
        int_wrapping_by(self, rhs, 5)
    }
    pub const fn checked_shl(self, rhs: u32) -> Option<__T> {
        int_checked_by(self, rhs, 5)
    }
    pub const fn wrapping_shr(self, rhs: u32) -> __T {
        int_wrapping_by(self, rhs, 6)
    }
    pub const fn checked_shr(self, rhs: u32) -> Option<__T> {
        int_checked_by(self, rhs, 6)
    }
    pub const fn wrapping_pow(self, rhs: u32) -> __T {
        int_wrapping_by(self, rhs, 7)
    }
    pub const fn checked_pow(self, rhs: u32) -> Option<__T> {
        int_checked_by(self, rhs, 7)
    }
    pub const fn pow(self, exp: u32) -> __T {
        match int_checked_by(self, exp, 7) {
            Some(n) => n,
            None => panic!("attempt to multiply with overflow"),
        }
    }
    pub const fn saturating_add(self, rhs: __T) -> __T {
        match int_checked(self, rhs, 0) {
            Some(n) => n,
            None => {
                if rhs < 0 as __T {
                    int_min::<__T>()
                } else {
                    int_max::<__T>()
                }
            }
        }
    }
    pub const fn saturating_sub(self, rhs: __T) -> __T {
        match int_checked(self, rhs, 1) {
            Some(n) => n,
            None => {
                if rhs < 0 as __T {
                    int_max::<__T>()
                } else {
                    int_min::<__T>()
                }
            }
        }
    }
    pub const fn saturating_mul(self, rhs: __T) -> __T {
        match int_checked(self, rhs, 2) {
            Some(n) => n,
            None => {
                if (self < 0 as __T) == (rhs < 0 as __T) {
                    int_max::<__T>()
                } else {
                    int_min::<__T>()
                }
            }
        }
    }
    pub const fn saturating_pow(self, exp: u32) -> __T {
        match int_checked_by(self, exp, 7) {
            Some(n) => n,
            None => {
                if self < 0 as __T && exp % 2 == 1 {
                    int_min::<__T>()
                } else {
                    int_max::<__T>()
                }
            }
        }
    }
    pub const fn wrapping_neg(self) -> __T {
        int_wrapping(0 as __T, self, 1)
    }
    pub const fn checked_neg(self) -> Option<__T> {
        int_checked(0 as __T, self, 1)
    }
    pub const fn count_ones(self) -> u32 {
        int_bits(self, 0)
    }
    pub const fn count_zeros(self) -> u32 {
        int_bits(!self, 0)
    }
    pub const fn leading_zeros(self) -> u32 {
        int_bits(self, 1)
    }
    pub const fn trailing_zeros(self) -> u32 {
        int_bits(self, 2)
    }
    pub const fn leading_ones(self) -> u32 {
        int_bits(!self, 1)
    }
    pub const fn trailing_ones(self) -> u32 {
        int_bits(!self, 2)
    }
    pub const fn rotate_left(self, n: u32) -> __T {
        int_rotate_left(self, n % <__T>::BITS)
    }
    pub const fn rotate_right(self, n: u32) -> __T {
        int_rotate_left(self, (<__T>::BITS - n % <__T>::BITS) % <__T>::BITS)
    }
    pub const fn swap_bytes(self) -> __T {
        int_map(self, 0)
    }
    pub const fn reverse_bits(self) -> __T {
        int_map(self, 1)
    }
    #[track_caller]
    pub const fn isqrt(self) -> __T {
        if self < 0 as __T {
            panic!("argument of integer square root cannot be negative");
        }
        int_map(self, 2)
    }
    #[track_caller]
    pub const fn ilog2(self) -> u32 {
        if self <= 0 as __T {
            panic!("argument of integer logarithm must be positive");
        }
        <__T>::BITS - 1 - int_bits(self, 1)
    }
    #[track_caller]
    pub const fn ilog10(self) -> u32 {
        if self <= 0 as __T {
            panic!("argument of integer logarithm must be positive");
        }
        let mut n = 0u32;
        let mut rest = self / 10;
        while rest > 0 as __T {
            n += 1;
            rest /= 10;
        }
        n
    }
    #[track_caller]
    pub const fn rem_euclid(self, rhs: __T) -> __T {
        let r = self % rhs;
        if r < 0 as __T {
            if rhs < 0 as __T { r - rhs } else { r + rhs }
        } else {
            r
        }
    }
    #[track_caller]
    pub const fn div_euclid(self, rhs: __T) -> __T {
        let q = self / rhs;
        if self % rhs < 0 as __T {
            if rhs > 0 as __T { q - 1 } else { q + 1 }
        } else {
            q
        }
    }
    pub const fn checked_rem_euclid(self, rhs: __T) -> Option<__T> {
        match int_checked(self, rhs, 4) {
            Some(_) => Some(self.rem_euclid(rhs)),
            None => None,
        }
    }
    pub const fn min_value() -> __T {
        int_min::<__T>()
    }
    pub const fn max_value() -> __T {
        int_max::<__T>()
    }
    pub fn from_str_radix(src: &str, radix: u32) -> Result<__T, core::num::ParseIntError> {
        assert!(
            radix >= 2 && radix <= 36,
            "from_ascii_radix: radix must lie in the range `[2, 36]` - found {radix}"
        );
        let (negative, digits) = match src.strip_prefix("-") {
            Some(rest) if int_min::<__T>() < 0 as __T => (true, rest),
            _ => (false, src.strip_prefix("+").unwrap_or(src)),
        };
        if digits.is_empty() {
            let code = if src.is_empty() { 0u8 } else { 1u8 };
            return Err(core::num::ParseIntError::from_code(code));
        }
        let mut value = 0 as __T;
        for c in digits.chars() {
            let digit = match c.to_digit(radix) {
                Some(d) => d as __T,
                None => return Err(core::num::ParseIntError::from_code(1)),
            };
            let next = match int_checked(value, radix as __T, 2) {
                Some(shifted) => int_checked(shifted, digit, if negative { 1 } else { 0 }),
                None => None,
            };
            value = match next {
                Some(v) => v,
                None => {
                    let code = if negative { 3u8 } else { 2u8 };
                    return Err(core::num::ParseIntError::from_code(code));
                }
            };
        }
        Ok(value)
    }
}

#[for_types(i8, i16, i32, i64, i128, isize)]
impl __T {
    pub const fn abs(self) -> __T {
        if self < 0 { -self } else { self }
    }
    pub const fn wrapping_abs(self) -> __T {
        if self < 0 {
            int_wrapping(0, self, 1)
        } else {
            self
        }
    }
    pub const fn checked_abs(self) -> Option<__T> {
        if self < 0 {
            int_checked(0, self, 1)
        } else {
            Some(self)
        }
    }
    pub const fn signum(self) -> __T {
        if self < 0 {
            -1
        } else if self == 0 {
            0
        } else {
            1
        }
    }
    pub const fn is_negative(self) -> bool {
        self < 0
    }
    pub const fn is_positive(self) -> bool {
        self > 0
    }
}

#[for_types(u8, u16, u32, u64, u128, usize)]
impl __T {
    pub const fn is_power_of_two(self) -> bool {
        int_bits(self, 0) == 1
    }
    pub const fn next_power_of_two(self) -> __T {
        let mut p = 1 as __T;
        while p < self {
            p = p + p;
        }
        p
    }
    pub const fn checked_next_power_of_two(self) -> Option<__T> {
        let mut p = 1 as __T;
        while p < self {
            p = int_checked(p, 2, 2)?;
        }
        Some(p)
    }
    pub const fn abs_diff(self, other: __T) -> __T {
        if self < other {
            other - self
        } else {
            self - other
        }
    }
    #[track_caller]
    pub const fn div_ceil(self, rhs: __T) -> __T {
        let q = self / rhs;
        if self % rhs > 0 { q + 1 } else { q }
    }
    pub const fn next_multiple_of(self, rhs: __T) -> __T {
        match self % rhs {
            0 => self,
            r => self + (rhs - r),
        }
    }
    pub const fn is_multiple_of(self, rhs: __T) -> bool {
        if rhs == 0 { self == 0 } else { self % rhs == 0 }
    }
}

