//! `alloc`.

pub use core::fmt;
pub use core::str;
