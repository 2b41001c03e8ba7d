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

// The old modules of the integer types.
pub mod i8 {
    pub const MIN: i8 = i8::MIN;
    pub const MAX: i8 = i8::MAX;
}
pub mod i16 {
    pub const MIN: i16 = i16::MIN;
    pub const MAX: i16 = i16::MAX;
}
pub mod i32 {
    pub const MIN: i32 = i32::MIN;
    pub const MAX: i32 = i32::MAX;
}
pub mod i64 {
    pub const MIN: i64 = i64::MIN;
    pub const MAX: i64 = i64::MAX;
}
pub mod i128 {
    pub const MIN: i128 = i128::MIN;
    pub const MAX: i128 = i128::MAX;
}
pub mod isize {
    pub const MIN: isize = isize::MIN;
    pub const MAX: isize = isize::MAX;
}
pub mod u8 {
    pub const MIN: u8 = u8::MIN;
    pub const MAX: u8 = u8::MAX;
}
pub mod u16 {
    pub const MIN: u16 = u16::MIN;
    pub const MAX: u16 = u16::MAX;
}
pub mod u32 {
    pub const MIN: u32 = u32::MIN;
    pub const MAX: u32 = u32::MAX;
}
pub mod u64 {
    pub const MIN: u64 = u64::MIN;
    pub const MAX: u64 = u64::MAX;
}
pub mod u128 {
    pub const MIN: u128 = u128::MIN;
    pub const MAX: u128 = u128::MAX;
}
pub mod usize {
    pub const MIN: usize = usize::MIN;
    pub const MAX: usize = usize::MAX;
}
