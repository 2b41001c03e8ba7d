//! Arithmetic operator traits, and their impls for the primitive types.

#[lang = "add"]
pub trait Add<Rhs = Self> {
    type Output;
    fn add(self, rhs: Rhs) -> Self::Output;
}
#[lang = "add_assign"]
pub trait AddAssign<Rhs = Self> {
    fn add_assign(&mut self, rhs: Rhs);
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Add for __T {
    type Output = __T;
    #[track_caller]
    fn add(self, rhs: __T) -> __T {
        self + rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Add<&__T> for __T {
    type Output = __T;
    #[track_caller]
    fn add(self, rhs: &__T) -> __T {
        self + *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Add<__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn add(self, rhs: __T) -> __T {
        *self + rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Add<&__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn add(self, rhs: &__T) -> __T {
        *self + *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl AddAssign for __T {
    #[track_caller]
    fn add_assign(&mut self, rhs: __T) {
        *self = *self + rhs;
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl AddAssign<&__T> for __T {
    #[track_caller]
    fn add_assign(&mut self, rhs: &__T) {
        *self = *self + *rhs;
    }
}

#[lang = "sub"]
pub trait Sub<Rhs = Self> {
    type Output;
    fn sub(self, rhs: Rhs) -> Self::Output;
}
#[lang = "sub_assign"]
pub trait SubAssign<Rhs = Self> {
    fn sub_assign(&mut self, rhs: Rhs);
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Sub for __T {
    type Output = __T;
    #[track_caller]
    fn sub(self, rhs: __T) -> __T {
        self - rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Sub<&__T> for __T {
    type Output = __T;
    #[track_caller]
    fn sub(self, rhs: &__T) -> __T {
        self - *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Sub<__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn sub(self, rhs: __T) -> __T {
        *self - rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Sub<&__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn sub(self, rhs: &__T) -> __T {
        *self - *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl SubAssign for __T {
    #[track_caller]
    fn sub_assign(&mut self, rhs: __T) {
        *self = *self - rhs;
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl SubAssign<&__T> for __T {
    #[track_caller]
    fn sub_assign(&mut self, rhs: &__T) {
        *self = *self - *rhs;
    }
}

#[lang = "mul"]
pub trait Mul<Rhs = Self> {
    type Output;
    fn mul(self, rhs: Rhs) -> Self::Output;
}
#[lang = "mul_assign"]
pub trait MulAssign<Rhs = Self> {
    fn mul_assign(&mut self, rhs: Rhs);
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Mul for __T {
    type Output = __T;
    #[track_caller]
    fn mul(self, rhs: __T) -> __T {
        self * rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Mul<&__T> for __T {
    type Output = __T;
    #[track_caller]
    fn mul(self, rhs: &__T) -> __T {
        self * *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Mul<__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn mul(self, rhs: __T) -> __T {
        *self * rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Mul<&__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn mul(self, rhs: &__T) -> __T {
        *self * *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl MulAssign for __T {
    #[track_caller]
    fn mul_assign(&mut self, rhs: __T) {
        *self = *self * rhs;
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl MulAssign<&__T> for __T {
    #[track_caller]
    fn mul_assign(&mut self, rhs: &__T) {
        *self = *self * *rhs;
    }
}

#[lang = "div"]
pub trait Div<Rhs = Self> {
    type Output;
    fn div(self, rhs: Rhs) -> Self::Output;
}
#[lang = "div_assign"]
pub trait DivAssign<Rhs = Self> {
    fn div_assign(&mut self, rhs: Rhs);
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Div for __T {
    type Output = __T;
    #[track_caller]
    fn div(self, rhs: __T) -> __T {
        self / rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Div<&__T> for __T {
    type Output = __T;
    #[track_caller]
    fn div(self, rhs: &__T) -> __T {
        self / *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Div<__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn div(self, rhs: __T) -> __T {
        *self / rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Div<&__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn div(self, rhs: &__T) -> __T {
        *self / *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl DivAssign for __T {
    #[track_caller]
    fn div_assign(&mut self, rhs: __T) {
        *self = *self / rhs;
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl DivAssign<&__T> for __T {
    #[track_caller]
    fn div_assign(&mut self, rhs: &__T) {
        *self = *self / *rhs;
    }
}

#[lang = "rem"]
pub trait Rem<Rhs = Self> {
    type Output;
    fn rem(self, rhs: Rhs) -> Self::Output;
}
#[lang = "rem_assign"]
pub trait RemAssign<Rhs = Self> {
    fn rem_assign(&mut self, rhs: Rhs);
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Rem for __T {
    type Output = __T;
    #[track_caller]
    fn rem(self, rhs: __T) -> __T {
        self % rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Rem<&__T> for __T {
    type Output = __T;
    #[track_caller]
    fn rem(self, rhs: &__T) -> __T {
        self % *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Rem<__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn rem(self, rhs: __T) -> __T {
        *self % rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Rem<&__T> for &__T {
    type Output = __T;
    #[track_caller]
    fn rem(self, rhs: &__T) -> __T {
        *self % *rhs
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl RemAssign for __T {
    #[track_caller]
    fn rem_assign(&mut self, rhs: __T) {
        *self = *self % rhs;
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl RemAssign<&__T> for __T {
    #[track_caller]
    fn rem_assign(&mut self, rhs: &__T) {
        *self = *self % *rhs;
    }
}

#[lang = "neg"]
pub trait Neg {
    type Output;
    fn neg(self) -> Self::Output;
}
#[for_types(i8, i16, i32, i64, i128, isize, f32, f64)]
impl Neg for __T {
    type Output = __T;
    #[track_caller]
    fn neg(self) -> __T {
        -self
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, f32, f64)]
impl Neg for &__T {
    type Output = __T;
    #[track_caller]
    fn neg(self) -> __T {
        -*self
    }
}
