//! `core::panic`.

use core::fmt;
use core::intrinsics;
use core::ops::{Deref, DerefMut};

/// A place in the program's text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location<'a> {
    file: &'a str,
    line: u32,
    column: u32,
}
impl<'a> Location<'a> {
    #[track_caller]
    pub fn caller() -> &'static Location<'static> {
        Box::leak(Box::new(Location::of_call(intrinsics::call_depth())))
    }
    /// Where the call at this depth is said to be.
    pub(crate) fn of_call(depth: usize) -> Location<'static> {
        let place = intrinsics::caller_place(depth);
        if place == 0 {
            intrinsics::no_place();
        }
        Location { file: file!(), line: (place >> 32) as u32, column: place as u32 }
    }
    pub fn file(&self) -> &'a str {
        self.file
    }
    pub fn line(&self) -> u32 {
        self.line
    }
    pub fn column(&self) -> u32 {
        self.column
    }
}
impl<'a> fmt::Display for Location<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}
impl<'a> fmt::Debug for Location<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Location")
            .field("file", &self.file)
            .field("line", &self.line)
            .field("column", &self.column)
            .finish()
    }
}

#[lang = "unwind_safe"]
pub trait UnwindSafe {}
#[lang = "ref_unwind_safe"]
pub trait RefUnwindSafe {}

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
