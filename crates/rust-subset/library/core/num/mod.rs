//! `core::num`: errors and parsing; the methods are in the submodules.

pub use core::num::float_more::FpCategory;
pub use core::num::nonzero::*;
pub use core::num::wrapping::{Saturating, Wrapping};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum IntErrorKind {
    Empty,
    InvalidDigit,
    PosOverflow,
    NegOverflow,
    Zero,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseIntError {
    kind: IntErrorKind,
}
impl ParseIntError {
    pub fn kind(&self) -> &IntErrorKind {
        &self.kind
    }
    pub(crate) fn from_code(code: u8) -> ParseIntError {
        let kind = match code {
            0 => IntErrorKind::Empty,
            1 => IntErrorKind::InvalidDigit,
            2 => IntErrorKind::PosOverflow,
            _ => IntErrorKind::NegOverflow,
        };
        ParseIntError { kind }
    }
}
impl core::fmt::Display for ParseIntError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(match self.kind {
            IntErrorKind::Empty => "cannot parse integer from empty string",
            IntErrorKind::InvalidDigit => "invalid digit found in string",
            IntErrorKind::PosOverflow => "number too large to fit in target type",
            IntErrorKind::NegOverflow => "number too small to fit in target type",
            IntErrorKind::Zero => "number would be zero for non-zero type",
        })
    }
}
impl core::error::Error for ParseIntError {}

#[derive(Clone, Debug, PartialEq, Eq)]
enum FloatErrorKind {
    Empty,
    Invalid,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFloatError {
    kind: FloatErrorKind,
}
impl ParseFloatError {
    pub(crate) fn of(text: &str) -> ParseFloatError {
        let kind = if text.is_empty() {
            FloatErrorKind::Empty
        } else {
            FloatErrorKind::Invalid
        };
        ParseFloatError { kind }
    }
}
impl core::fmt::Display for ParseFloatError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(match self.kind {
            FloatErrorKind::Empty => "cannot parse float from empty string",
            FloatErrorKind::Invalid => "invalid float literal",
        })
    }
}
impl core::error::Error for ParseFloatError {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromIntError(pub(crate) ());
impl core::fmt::Display for TryFromIntError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad("out of range integral type conversion attempted")
    }
}
impl core::error::Error for TryFromIntError {}
