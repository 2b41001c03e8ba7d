//! `core::clone`. Tuples, arrays and closures are cloned by the compiler.

#[lang = "clone"]
pub trait Clone: Sized {
    fn clone(&self) -> Self;
    fn clone_from(&mut self, source: &Self) {
        *self = source.clone();
    }
}

#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64, bool, char
)]
impl Clone for __T {
    fn clone(&self) -> __T {
        *self
    }
}
impl Clone for ! {
    #[track_caller]
    fn clone(&self) -> ! {
        *self
    }
}
impl<T: ?Sized> Clone for &T {
    fn clone(&self) -> &T {
        *self
    }
}
impl<T: ?Sized> Clone for *const T {
    fn clone(&self) -> *const T {
        *self
    }
}
impl<T: ?Sized> Clone for *mut T {
    fn clone(&self) -> *mut T {
        *self
    }
}
