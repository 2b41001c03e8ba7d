//! More methods of the float types: their classes, neighbors and bytes.

use core::intrinsics::{float_map, float_mul_add};

/// What kind of number a float is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FpCategory {
    Nan,
    Infinite,
    Zero,
    Subnormal,
    Normal,
}

#[for_types(f32, f64)]
impl __T {
    pub fn round_ties_even(self) -> __T {
        if self.fract().abs() == 0.5 {
            2.0 * (self / 2.0).round()
        } else {
            self.round()
        }
    }
    pub fn is_subnormal(self) -> bool {
        self.classify() == FpCategory::Subnormal
    }
    pub fn is_normal(self) -> bool {
        self.classify() == FpCategory::Normal
    }
    pub fn classify(self) -> FpCategory {
        if self.is_nan() {
            FpCategory::Nan
        } else if self.is_infinite() {
            FpCategory::Infinite
        } else if self == 0.0 {
            FpCategory::Zero
        } else if self.abs() < <__T>::MIN_POSITIVE {
            FpCategory::Subnormal
        } else {
            FpCategory::Normal
        }
    }
    pub fn next_up(self) -> __T {
        if self.is_nan() || self == <__T>::INFINITY {
            self
        } else if self == 0.0 {
            <__T>::from_bits(1)
        } else if self > 0.0 {
            <__T>::from_bits(self.to_bits() + 1)
        } else {
            <__T>::from_bits(self.to_bits() - 1)
        }
    }
    pub fn next_down(self) -> __T {
        -(-self).next_up()
    }
}
impl f32 {
    pub const MANTISSA_DIGITS: u32 = 24;
    pub const DIGITS: u32 = 6;
    pub const MIN_EXP: i32 = -125;
    pub const MAX_EXP: i32 = 128;
    pub const MIN_10_EXP: i32 = -37;
    pub const MAX_10_EXP: i32 = 38;
    pub fn midpoint(self, other: f32) -> f32 {
        ((self as f64 + other as f64) / 2.0) as f32
    }
    pub fn to_be_bytes(self) -> [u8; 4] {
        self.to_bits().to_be_bytes()
    }
    pub fn to_le_bytes(self) -> [u8; 4] {
        self.to_bits().to_le_bytes()
    }
    pub fn to_ne_bytes(self) -> [u8; 4] {
        self.to_bits().to_ne_bytes()
    }
    pub fn from_be_bytes(bytes: [u8; 4]) -> f32 {
        f32::from_bits(u32::from_be_bytes(bytes))
    }
    pub fn from_le_bytes(bytes: [u8; 4]) -> f32 {
        f32::from_bits(u32::from_le_bytes(bytes))
    }
    pub fn from_ne_bytes(bytes: [u8; 4]) -> f32 {
        f32::from_bits(u32::from_ne_bytes(bytes))
    }
}
#[for_types(f32, f64)]
impl __T {
    pub fn mul_add(self, a: __T, b: __T) -> __T {
        float_mul_add(self, a, b)
    }
    pub fn exp_m1(self) -> __T {
        float_map(self, 24)
    }
    pub fn ln_1p(self) -> __T {
        float_map(self, 25)
    }
    pub fn asinh(self) -> __T {
        let size = self.abs();
        let inverse = 1.0 / size;
        (size + (size / ((1.0 as __T).hypot(inverse) + inverse)))
            .ln_1p()
            .copysign(self)
    }
    pub fn acosh(self) -> __T {
        if self < 1.0 {
            __T::NAN
        } else {
            (self + ((self - 1.0).sqrt() * (self + 1.0).sqrt())).ln()
        }
    }
    pub fn atanh(self) -> __T {
        0.5 * ((2.0 * self) / (1.0 - self)).ln_1p()
    }
}
impl f64 {
    pub const MANTISSA_DIGITS: u32 = 53;
    pub const DIGITS: u32 = 15;
    pub const MIN_EXP: i32 = -1021;
    pub const MAX_EXP: i32 = 1024;
    pub const MIN_10_EXP: i32 = -307;
    pub const MAX_10_EXP: i32 = 308;
    pub fn midpoint(self, other: f64) -> f64 {
        let high = f64::MAX / 2.0;
        if self.abs() <= high && other.abs() <= high {
            (self + other) / 2.0
        } else {
            self / 2.0 + other / 2.0
        }
    }
    pub fn to_be_bytes(self) -> [u8; 8] {
        self.to_bits().to_be_bytes()
    }
    pub fn to_le_bytes(self) -> [u8; 8] {
        self.to_bits().to_le_bytes()
    }
    pub fn to_ne_bytes(self) -> [u8; 8] {
        self.to_bits().to_ne_bytes()
    }
    pub fn from_be_bytes(bytes: [u8; 8]) -> f64 {
        f64::from_bits(u64::from_be_bytes(bytes))
    }
    pub fn from_le_bytes(bytes: [u8; 8]) -> f64 {
        f64::from_bits(u64::from_le_bytes(bytes))
    }
    pub fn from_ne_bytes(bytes: [u8; 8]) -> f64 {
        f64::from_bits(u64::from_ne_bytes(bytes))
    }
}
