//! `core::panic`.

use core::ops::{Deref, DerefMut};

pub trait UnwindSafe {}
impl<T: ?Sized> UnwindSafe for T {}
pub trait RefUnwindSafe {}
impl<T: ?Sized> RefUnwindSafe for T {}

pub struct AssertUnwindSafe<T>(pub T);
impl<T> Deref for AssertUnwindSafe<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
impl<T> DerefMut for AssertUnwindSafe<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
    type Output = R;
    fn call_once(self, args: ()) -> R {
        (self.0)()
    }
}
