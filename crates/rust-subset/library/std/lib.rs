//! `std`.

pub use alloc::borrow;
pub use alloc::boxed;
pub use alloc::rc;
pub use alloc::string;
pub use alloc::vec;
pub use core::any;
pub use core::array;
pub use core::cell;
pub use core::char;
pub use core::clone;
pub use core::cmp;
pub use core::convert;
pub use core::default;
pub use core::error;
pub use core::f32;
pub use core::f64;
pub use core::fmt;
pub use core::future;
pub use core::hint;
pub use core::iter;
pub use core::marker;
pub use core::mem;
pub use core::num;
pub use core::ops;
pub use core::option;
pub use core::pin;
pub use core::prelude;
pub use core::ptr;
pub use core::result;
pub use core::slice;
pub use core::str;

/// `std::task` has `core`'s and the wakers made from an `Arc`.
pub mod task {
    pub use alloc::task::Wake;
    pub use core::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};
}

/// `std::hash` has `core`'s and the default hashers.
pub mod hash {
    pub use core::hash::*;
    pub use std::collections::hash_state::{DefaultHasher, RandomState};
}
