//! `core::default`.

#[lang = "default"]
pub trait Default: Sized {
    fn default() -> Self;
}

#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Default for __T {
    fn default() -> __T {
        0
    }
}
#[for_types(f32, f64)]
impl Default for __T {
    fn default() -> __T {
        0.0
    }
}
impl Default for bool {
    fn default() -> bool {
        false
    }
}
impl Default for char {
    fn default() -> char {
        '\0'
    }
}
impl Default for &str {
    fn default() -> &str {
        ""
    }
}
impl<T> Default for &[T] {
    fn default() -> &[T] {
        &[]
    }
}
impl<'a, T> Default for &'a mut [T] {
    fn default() -> &'a mut [T] {
        &mut []
    }
}
impl Default for () {
    fn default() {}
}
impl<A: Default> Default for (A,) {
    fn default() -> (A,) {
        (A::default(),)
    }
}
impl<A: Default, B: Default> Default for (A, B) {
    fn default() -> (A, B) {
        (A::default(), B::default())
    }
}
impl<A: Default, B: Default, C: Default> Default for (A, B, C) {
    fn default() -> (A, B, C) {
        (A::default(), B::default(), C::default())
    }
}
impl<A: Default, B: Default, C: Default, D: Default> Default for (A, B, C, D) {
    fn default() -> (A, B, C, D) {
        (A::default(), B::default(), C::default(), D::default())
    }
}
impl<T: Default, const N: usize> Default for [T; N] {
    fn default() -> [T; N] {
        core::array::from_fn(|_| T::default())
    }
}
