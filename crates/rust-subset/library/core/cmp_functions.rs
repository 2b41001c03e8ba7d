//! Comparison of function pointers: two are equal if they point to the same function.

use core::intrinsics;

fn same<F>(a: F, b: F) -> bool {
    let a: *const () = intrinsics::reinterpret(a);
    let b: *const () = intrinsics::reinterpret(b);
    intrinsics::ptr_eq(a, b)
}

impl<R> PartialEq for fn() -> R {
    fn eq(&self, other: &fn() -> R) -> bool {
        same(*self, *other)
    }
}
impl<R> Eq for fn() -> R {}
impl<A, R> PartialEq for fn(A) -> R {
    fn eq(&self, other: &fn(A) -> R) -> bool {
        same(*self, *other)
    }
}
impl<A, R> Eq for fn(A) -> R {}
impl<A, B, R> PartialEq for fn(A, B) -> R {
    fn eq(&self, other: &fn(A, B) -> R) -> bool {
        same(*self, *other)
    }
}
impl<A, B, R> Eq for fn(A, B) -> R {}
impl<A, B, C, R> PartialEq for fn(A, B, C) -> R {
    fn eq(&self, other: &fn(A, B, C) -> R) -> bool {
        same(*self, *other)
    }
}
impl<A, B, C, R> Eq for fn(A, B, C) -> R {}
impl<A, B, C, D, R> PartialEq for fn(A, B, C, D) -> R {
    fn eq(&self, other: &fn(A, B, C, D) -> R) -> bool {
        same(*self, *other)
    }
}
impl<A, B, C, D, R> Eq for fn(A, B, C, D) -> R {}
impl<A, B, C, D, E, R> PartialEq for fn(A, B, C, D, E) -> R {
    fn eq(&self, other: &fn(A, B, C, D, E) -> R) -> bool {
        same(*self, *other)
    }
}
impl<A, B, C, D, E, R> Eq for fn(A, B, C, D, E) -> R {}
