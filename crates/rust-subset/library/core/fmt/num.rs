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
/// A number's text with an exponent, rounded to what is wanted: half of a last digit to the even one.
fn rounded(text: &str, precision: usize) -> String {
    let (mantissa, e) = text.split_once('e').unwrap();
    let mut e: u32 = e.parse().unwrap();
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(mantissa) => ("-", mantissa),
        None => ("", mantissa),
    };
    let mut digits = mantissa.replace('.', "");
    let cut = (digits.len() - 1).saturating_sub(precision);
    if cut > 0 {
        let n: u128 = digits.parse().unwrap();
        let part = 10u128.pow(cut as u32);
        let (mut kept, rest) = (n / part, n % part);
        if rest * 2 > part || rest * 2 == part && kept % 2 == 1 {
            kept += 1;
        }
        digits = kept.to_string();
        if digits.len() > precision + 1 {
            digits.pop();
            e += 1;
        }
    }
    while digits.len() < precision + 1 {
        digits.push('0');
    }
    if precision > 0 {
        digits.insert(1, '.');
    }
    format!("{sign}{digits}e{e}")
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl LowerExp for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let text = intrinsics::fmt_int(*self, 5);
        match f.precision {
            Some(precision) => pad_signed(f, &rounded(text, precision), ""),
            None => pad_signed(f, text, ""),
        }
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl UpperExp for __T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let text = intrinsics::fmt_int(*self, 5);
        let text = match f.precision {
            Some(precision) => rounded(text, precision),
            None => String::from(text),
        };
        pad_signed(f, intrinsics::str_to_upper(&text), "")
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
