//! Formatting of function pointers.

use core::fmt::{Debug, Formatter, Pointer, Result};
use core::intrinsics;

fn address<F>(function: F, f: &mut Formatter<'_>) -> Result {
    let pointer: *const () = intrinsics::reinterpret(function);
    f.pad_integral(true, "", intrinsics::fmt_pointer(pointer))
}

impl<R> Debug for fn() -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<R> Pointer for fn() -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, R> Debug for fn(A) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, R> Pointer for fn(A) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, B, R> Debug for fn(A, B) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, B, R> Pointer for fn(A, B) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, B, C, R> Debug for fn(A, B, C) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, B, C, R> Pointer for fn(A, B, C) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, B, C, D, R> Debug for fn(A, B, C, D) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, B, C, D, R> Pointer for fn(A, B, C, D) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, B, C, D, E, R> Debug for fn(A, B, C, D, E) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
impl<A, B, C, D, E, R> Pointer for fn(A, B, C, D, E) -> R {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        address(*self, f)
    }
}
