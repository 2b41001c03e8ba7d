//! Methods of the float types. Operation numbers are those of the intrinsics `float_*`.

use core::cmp::Ordering;
use core::intrinsics::{float_from_bits, float_map, float_map2, float_powi, float_to_bits};

#[for_types(f32, f64)]
impl __T {
    pub const INFINITY: __T = (1.0 as __T) / (0.0 as __T);
    pub const NEG_INFINITY: __T = (-1.0 as __T) / (0.0 as __T);
    pub const NAN: __T = (0.0 as __T) / (0.0 as __T);
    pub const RADIX: u32 = 2;

    pub fn sqrt(self) -> __T {
        float_map(self, 0)
    }
    pub fn abs(self) -> __T {
        float_map(self, 1)
    }
    pub fn floor(self) -> __T {
        float_map(self, 2)
    }
    pub fn ceil(self) -> __T {
        float_map(self, 3)
    }
    pub fn round(self) -> __T {
        float_map(self, 4)
    }
    pub fn trunc(self) -> __T {
        float_map(self, 5)
    }
    pub fn sin(self) -> __T {
        float_map(self, 6)
    }
    pub fn cos(self) -> __T {
        float_map(self, 7)
    }
    pub fn tan(self) -> __T {
        float_map(self, 8)
    }
    pub fn exp(self) -> __T {
        float_map(self, 9)
    }
    pub fn ln(self) -> __T {
        float_map(self, 10)
    }
    pub fn log10(self) -> __T {
        float_map(self, 11)
    }
    pub fn log2(self) -> __T {
        float_map(self, 12)
    }
    pub fn signum(self) -> __T {
        float_map(self, 13)
    }
    pub fn fract(self) -> __T {
        float_map(self, 14)
    }
    pub fn exp2(self) -> __T {
        float_map(self, 15)
    }
    pub fn cbrt(self) -> __T {
        float_map(self, 16)
    }
    pub fn asin(self) -> __T {
        float_map(self, 17)
    }
    pub fn acos(self) -> __T {
        float_map(self, 18)
    }
    pub fn atan(self) -> __T {
        float_map(self, 19)
    }
    pub fn sinh(self) -> __T {
        float_map(self, 20)
    }
    pub fn cosh(self) -> __T {
        float_map(self, 21)
    }
    pub fn tanh(self) -> __T {
        float_map(self, 22)
    }
    pub fn recip(self) -> __T {
        float_map(self, 23)
    }
    pub fn powf(self, n: __T) -> __T {
        float_map2(self, n, 0)
    }
    pub fn atan2(self, other: __T) -> __T {
        float_map2(self, other, 1)
    }
    pub fn min(self, other: __T) -> __T {
        float_map2(self, other, 2)
    }
    pub fn max(self, other: __T) -> __T {
        float_map2(self, other, 3)
    }
    pub fn hypot(self, other: __T) -> __T {
        float_map2(self, other, 4)
    }
    pub fn rem_euclid(self, rhs: __T) -> __T {
        float_map2(self, rhs, 5)
    }
    pub fn copysign(self, sign: __T) -> __T {
        float_map2(self, sign, 6)
    }
    pub fn powi(self, n: i32) -> __T {
        float_powi(self, n)
    }
    pub fn log(self, base: __T) -> __T {
        self.ln() / base.ln()
    }
    pub fn sin_cos(self) -> (__T, __T) {
        (self.sin(), self.cos())
    }
    pub fn div_euclid(self, rhs: __T) -> __T {
        let q = (self / rhs).trunc();
        if self % rhs < 0.0 {
            if rhs > 0.0 { q - 1.0 } else { q + 1.0 }
        } else {
            q
        }
    }
    pub fn is_nan(self) -> bool {
        self != self
    }
    pub fn is_infinite(self) -> bool {
        self == <__T>::INFINITY || self == <__T>::NEG_INFINITY
    }
    pub fn is_finite(self) -> bool {
        self.abs() < <__T>::INFINITY
    }
    pub fn is_sign_negative(self) -> bool {
        (1.0 as __T).copysign(self) < 0.0
    }
    pub fn is_sign_positive(self) -> bool {
        !self.is_sign_negative()
    }
    pub fn to_degrees(self) -> __T {
        self * (180.0 / 3.14159265358979323846264338327950288f64) as __T
    }
    pub fn to_radians(self) -> __T {
        self * (3.14159265358979323846264338327950288 as __T / 180.0 as __T)
    }
    pub fn clamp(self, min: __T, max: __T) -> __T {
        if !(min <= max) {
            panic!(
                "min > max, or either was NaN. min = {:?}, max = {:?}",
                min, max
            );
        }
        if self < min {
            min
        } else if self > max {
            max
        } else {
            self
        }
    }
    pub fn total_cmp(&self, other: &__T) -> Ordering {
        match self.partial_cmp(other) {
            Some(Ordering::Equal) => {
                let left = if self.is_sign_negative() { 0 } else { 1 };
                let right = if other.is_sign_negative() { 0 } else { 1 };
                left.cmp(&right)
            }
            Some(order) => order,
            None => {
                let left = if self.is_nan() { 1 } else { 0 };
                let right = if other.is_nan() { 1 } else { 0 };
                left.cmp(&right)
            }
        }
    }
}
impl f32 {
    pub const EPSILON: f32 = 1.1920929e-7;
    pub const MIN: f32 = -3.40282347e+38;
    pub const MAX: f32 = 3.40282347e+38;
    pub const MIN_POSITIVE: f32 = 1.17549435e-38;
    pub fn to_bits(self) -> u32 {
        float_to_bits::<f32, u32>(self)
    }
    pub fn from_bits(v: u32) -> f32 {
        float_from_bits::<f32, u32>(v)
    }
}
impl f64 {
    pub const EPSILON: f64 = 2.2204460492503131e-16;
    pub const MIN: f64 = -1.7976931348623157e+308;
    pub const MAX: f64 = 1.7976931348623157e+308;
    pub const MIN_POSITIVE: f64 = 2.2250738585072014e-308;
    pub fn to_bits(self) -> u64 {
        float_to_bits::<f64, u64>(self)
    }
    pub fn from_bits(v: u64) -> f64 {
        float_from_bits::<f64, u64>(v)
    }
}
