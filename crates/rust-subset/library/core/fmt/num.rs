//! Formatting of numbers.

use core::fmt::{
    Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Result, UpperExp, UpperHex,
};
use core::fmt::{DEBUG_LOWER_HEX, DEBUG_UPPER_HEX};
use core::intrinsics;

/// Writes a number's text, which may begin with a minus sign.
fn pad_signed(f: &mut Formatter<'_>, text: &str, prefix: &str) -> Result {
    if f.flags == 0 && f.width.is_none() {
        return f.write_str(text);
    }
    if text.starts_with("-") {
        f.pad_integral(false, prefix, intrinsics::str_part(text, 1, text.len()))
    } else {
        f.pad_integral(true, prefix, text)
    }
}

#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Display for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        pad_signed(f, intrinsics::fmt_int(*self, 0), "")
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Debug for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if f.flags & DEBUG_LOWER_HEX != 0 {
            LowerHex::fmt(self, f)
        } else if f.flags & DEBUG_UPPER_HEX != 0 {
            UpperHex::fmt(self, f)
        } else {
            Display::fmt(self, f)
        }
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl LowerHex for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad_integral(true, "0x", intrinsics::fmt_int(*self, 1))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl UpperHex for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad_integral(true, "0x", intrinsics::fmt_int(*self, 2))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Octal for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad_integral(true, "0o", intrinsics::fmt_int(*self, 3))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Binary for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad_integral(true, "0b", intrinsics::fmt_int(*self, 4))
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl LowerExp for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        pad_signed(f, intrinsics::fmt_int(*self, 5), "")
    }
}

/// Writes a float's text, sign and zeros as asked for.
fn pad_float(f: &mut Formatter<'_>, text: &str) -> Result {
    if f.flags & 9 == 0 && f.width.is_none() {
        return f.write_str(text);
    }
    if text.starts_with("-") {
        f.pad_number("-", "", intrinsics::str_part(text, 1, text.len()))
    } else if f.sign_plus() && text != "NaN" {
        f.pad_number("+", "", text)
    } else {
        f.pad_number("", "", text)
    }
}
fn digits_after_point(f: &Formatter<'_>) -> i64 {
    match f.precision {
        Some(n) => n as i64,
        None => -1,
    }
}

#[for_types(f32, f64)]
impl Display for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let text = intrinsics::fmt_float(*self, digits_after_point(f), 0);
        pad_float(f, text)
    }
}
#[for_types(f32, f64)]
impl Debug for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let text = intrinsics::fmt_float(*self, digits_after_point(f), 1);
        pad_float(f, text)
    }
}
#[for_types(f32, f64)]
impl LowerExp for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let text = intrinsics::fmt_float(*self, digits_after_point(f), 2);
        pad_float(f, text)
    }
}
#[for_types(f32, f64)]
impl UpperExp for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let text = intrinsics::fmt_float(*self, digits_after_point(f), 2);
        pad_float(f, intrinsics::str_to_upper(text))
    }
}
