//! What every module sees without naming it.

pub use alloc::borrow::ToOwned;
pub use alloc::boxed::Box;
pub use alloc::string::{String, ToString};
pub use alloc::vec::Vec;
pub use core::clone::Clone;
pub use core::cmp::{Eq, Ord, PartialEq, PartialOrd};
pub use core::convert::{AsMut, AsRef, From, Into, TryFrom, TryInto};
pub use core::default::Default;
pub use core::future::{Future, IntoFuture};
pub use core::iter::{
    DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator,
};
pub use core::marker::{Copy, Send, Sized, Sync, Unpin};
pub use core::mem::{align_of, align_of_val, drop, size_of, size_of_val};
pub use core::ops::{AsyncFn, AsyncFnMut, AsyncFnOnce, Drop, Fn, FnMut, FnOnce};
pub use core::option::Option::{self, None, Some};
pub use core::result::Result::{self, Err, Ok};

/// `std::prelude::v1` and the editions' own are all the same here.
pub mod v1 {
    pub use core::prelude::*;
}
pub mod rust_2021 {
    pub use core::prelude::*;
}
pub mod rust_2024 {
    pub use core::prelude::*;
}
