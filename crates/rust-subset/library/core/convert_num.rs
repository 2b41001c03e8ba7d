//! Conversions between number types.

use core::num::TryFromIntError;

#[for_types(i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl TryFrom<__T> for i8 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<i8, TryFromIntError> {
        let converted = value as i8;
        if converted as __T == value && (converted < (0 as i8)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for i8 {
    fn from(value: bool) -> i8 {
        value as i8
    }
}
#[for_types(i8, u8)]
impl From<__T> for i16 {
    fn from(value: __T) -> i16 {
        value as i16
    }
}
#[for_types(i32, i64, i128, isize, u16, u32, u64, u128, usize)]
impl TryFrom<__T> for i16 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<i16, TryFromIntError> {
        let converted = value as i16;
        if converted as __T == value && (converted < (0 as i16)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for i16 {
    fn from(value: bool) -> i16 {
        value as i16
    }
}
#[for_types(i8, i16, u8, u16)]
impl From<__T> for i32 {
    fn from(value: __T) -> i32 {
        value as i32
    }
}
#[for_types(i64, i128, isize, u32, u64, u128, usize)]
impl TryFrom<__T> for i32 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<i32, TryFromIntError> {
        let converted = value as i32;
        if converted as __T == value && (converted < (0 as i32)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for i32 {
    fn from(value: bool) -> i32 {
        value as i32
    }
}
#[for_types(i8, i16, i32, u8, u16, u32)]
impl From<__T> for i64 {
    fn from(value: __T) -> i64 {
        value as i64
    }
}
#[for_types(i128, isize, u64, u128, usize)]
impl TryFrom<__T> for i64 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<i64, TryFromIntError> {
        let converted = value as i64;
        if converted as __T == value && (converted < (0 as i64)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for i64 {
    fn from(value: bool) -> i64 {
        value as i64
    }
}
#[for_types(i8, i16, i32, i64, u8, u16, u32, u64)]
impl From<__T> for i128 {
    fn from(value: __T) -> i128 {
        value as i128
    }
}
#[for_types(isize, u128, usize)]
impl TryFrom<__T> for i128 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<i128, TryFromIntError> {
        let converted = value as i128;
        if converted as __T == value && (converted < (0 as i128)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for i128 {
    fn from(value: bool) -> i128 {
        value as i128
    }
}
#[for_types(i8, i16, u8)]
impl From<__T> for isize {
    fn from(value: __T) -> isize {
        value as isize
    }
}
#[for_types(i32, i64, i128, u16, u32, u64, u128, usize)]
impl TryFrom<__T> for isize {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<isize, TryFromIntError> {
        let converted = value as isize;
        if converted as __T == value && (converted < (0 as isize)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for isize {
    fn from(value: bool) -> isize {
        value as isize
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u16, u32, u64, u128, usize)]
impl TryFrom<__T> for u8 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<u8, TryFromIntError> {
        let converted = value as u8;
        if converted as __T == value && (converted < (0 as u8)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for u8 {
    fn from(value: bool) -> u8 {
        value as u8
    }
}
#[for_types(u8)]
impl From<__T> for u16 {
    fn from(value: __T) -> u16 {
        value as u16
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u32, u64, u128, usize)]
impl TryFrom<__T> for u16 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<u16, TryFromIntError> {
        let converted = value as u16;
        if converted as __T == value && (converted < (0 as u16)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for u16 {
    fn from(value: bool) -> u16 {
        value as u16
    }
}
#[for_types(u8, u16)]
impl From<__T> for u32 {
    fn from(value: __T) -> u32 {
        value as u32
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u64, u128, usize)]
impl TryFrom<__T> for u32 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<u32, TryFromIntError> {
        let converted = value as u32;
        if converted as __T == value && (converted < (0 as u32)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for u32 {
    fn from(value: bool) -> u32 {
        value as u32
    }
}
#[for_types(u8, u16, u32)]
impl From<__T> for u64 {
    fn from(value: __T) -> u64 {
        value as u64
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u128, usize)]
impl TryFrom<__T> for u64 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<u64, TryFromIntError> {
        let converted = value as u64;
        if converted as __T == value && (converted < (0 as u64)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for u64 {
    fn from(value: bool) -> u64 {
        value as u64
    }
}
#[for_types(u8, u16, u32, u64)]
impl From<__T> for u128 {
    fn from(value: __T) -> u128 {
        value as u128
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, usize)]
impl TryFrom<__T> for u128 {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<u128, TryFromIntError> {
        let converted = value as u128;
        if converted as __T == value && (converted < (0 as u128)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for u128 {
    fn from(value: bool) -> u128 {
        value as u128
    }
}
#[for_types(u8, u16)]
impl From<__T> for usize {
    fn from(value: __T) -> usize {
        value as usize
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u32, u64, u128)]
impl TryFrom<__T> for usize {
    type Error = TryFromIntError;
    fn try_from(value: __T) -> Result<usize, TryFromIntError> {
        let converted = value as usize;
        if converted as __T == value && (converted < (0 as usize)) == (value < (0 as __T)) {
            Ok(converted)
        } else {
            Err(TryFromIntError(()))
        }
    }
}
impl From<bool> for usize {
    fn from(value: bool) -> usize {
        value as usize
    }
}
#[for_types(i8, i16, i32, u8, u16, u32, f32)]
impl From<__T> for f64 {
    fn from(value: __T) -> f64 {
        value as f64
    }
}
#[for_types(i8, i16, u8, u16)]
impl From<__T> for f32 {
    fn from(value: __T) -> f32 {
        value as f32
    }
}
#[for_types(u32, u64, u128)]
impl From<char> for __T {
    fn from(value: char) -> __T {
        value as __T
    }
}
impl From<u8> for char {
    fn from(value: u8) -> char {
        value as char
    }
}
impl TryFrom<u32> for char {
    type Error = core::char::CharTryFromError;
    fn try_from(value: u32) -> Result<char, core::char::CharTryFromError> {
        char::from_u32(value).ok_or(core::char::CharTryFromError(()))
    }
}
impl TryFrom<char> for u8 {
    type Error = core::char::TryFromCharError;
    fn try_from(value: char) -> Result<u8, core::char::TryFromCharError> {
        if value as u32 <= 255 {
            Ok(value as u8)
        } else {
            Err(core::char::TryFromCharError(()))
        }
    }
}
