//! Parsing of primitive types.

use core::char::ParseCharError;
use core::fmt;
use core::num::{ParseFloatError, ParseIntError};
use core::str::FromStr;

#[derive(Clone, PartialEq, Eq)]
pub struct ParseBoolError(());
impl fmt::Debug for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ParseBoolError")
    }
}
impl fmt::Display for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("provided string was not `true` or `false`")
    }
}
impl core::error::Error for ParseBoolError {}
impl FromStr for bool {
    type Err = ParseBoolError;
    fn from_str(s: &str) -> Result<bool, ParseBoolError> {
        match s {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(ParseBoolError(())),
        }
    }
}

impl FromStr for char {
    type Err = ParseCharError;
    fn from_str(s: &str) -> Result<char, ParseCharError> {
        let mut chars = s.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Ok(c),
            (first, _) => Err(ParseCharError {
                empty: first.is_none(),
            }),
        }
    }
}

#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl FromStr for __T {
    type Err = ParseIntError;
    fn from_str(s: &str) -> Result<__T, ParseIntError> {
        match core::intrinsics::parse_int::<__T>(s) {
            Ok(n) => Ok(n),
            Err(code) => Err(ParseIntError::from_code(code)),
        }
    }
}
#[for_types(f32, f64)]
impl FromStr for __T {
    type Err = ParseFloatError;
    fn from_str(s: &str) -> Result<__T, ParseFloatError> {
        match core::intrinsics::parse_float::<__T>(s) {
            Some(x) => Ok(x),
            None => Err(ParseFloatError::of(s)),
        }
    }
}
