//! `core::char`, and the methods of `char`.

pub use core::char::more::{
    DecodeUtf16, DecodeUtf16Error, EscapeDebug, EscapeDefault, EscapeUnicode, decode_utf16,
};
use core::fmt;
use core::intrinsics::{char_is, char_map};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharTryFromError(pub(crate) ());
impl fmt::Display for CharTryFromError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("converted integer out of range for `char`")
    }
}
impl core::error::Error for CharTryFromError {}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromCharError(pub(crate) ());
impl fmt::Display for TryFromCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("unicode code point out of range")
    }
}
impl core::error::Error for TryFromCharError {}

#[derive(Clone, PartialEq, Eq)]
pub struct ParseCharError {
    empty: bool,
}
impl fmt::Debug for ParseCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.empty {
            "ParseCharError { kind: EmptyString }"
        } else {
            "ParseCharError { kind: TooManyChars }"
        })
    }
}
impl fmt::Display for ParseCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(if self.empty {
            "cannot parse char from empty string"
        } else {
            "too many characters in string"
        })
    }
}
impl core::error::Error for ParseCharError {}
pub fn from_u32(i: u32) -> Option<char> {
    char::from_u32(i)
}
pub fn from_digit(num: u32, radix: u32) -> Option<char> {
    char::from_digit(num, radix)
}

/// A character's upper or lower case: one or more characters.
#[derive(Clone)]
pub struct CaseMapping {
    chars: core::str::Chars<'static>,
}
impl Iterator for CaseMapping {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        self.chars.next()
    }
}
impl fmt::Display for CaseMapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.chars.as_str())
    }
}
pub type ToUppercase = CaseMapping;
pub type ToLowercase = CaseMapping;

impl char {
    pub const MAX: char = '\u{10FFFF}';
    pub const MIN: char = '\0';
    pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';

    #[intrinsic = "char_from_u32"]
    pub const fn from_u32(i: u32) -> Option<char> {
        loop {}
    }
    pub const fn from_digit(num: u32, radix: u32) -> Option<char> {
        if radix > 36 {
            panic!("from_digit: radix is too high (maximum 36)");
        }
        if num >= radix {
            None
        } else if num < 10 {
            Some((48 + num as u8) as char)
        } else {
            Some((87 + num as u8) as char)
        }
    }
    pub const fn is_digit(self, radix: u32) -> bool {
        self.to_digit(radix).is_some()
    }
    pub const fn to_digit(self, radix: u32) -> Option<u32> {
        assert!(
            radix >= 2 && radix <= 36,
            "to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive"
        );
        let c = self as u32;
        let digit = if c >= 48 && c <= 57 {
            c - 48
        } else if c >= 97 && c <= 122 {
            c - 87
        } else if c >= 65 && c <= 90 {
            c - 55
        } else {
            return None;
        };
        if digit < radix { Some(digit) } else { None }
    }
    pub const fn len_utf8(self) -> usize {
        let c = self as u32;
        if c < 0x80 {
            1
        } else if c < 0x800 {
            2
        } else if c < 0x10000 {
            3
        } else {
            4
        }
    }
    pub fn is_alphabetic(self) -> bool {
        char_is(self, 0)
    }
    pub fn is_numeric(self) -> bool {
        char_is(self, 1)
    }
    pub fn is_alphanumeric(self) -> bool {
        char_is(self, 2)
    }
    pub fn is_whitespace(self) -> bool {
        char_is(self, 3)
    }
    pub fn is_uppercase(self) -> bool {
        char_is(self, 4)
    }
    pub fn is_lowercase(self) -> bool {
        char_is(self, 5)
    }
    pub fn is_control(self) -> bool {
        char_is(self, 6)
    }
    pub fn to_uppercase(self) -> CaseMapping {
        CaseMapping {
            chars: char_map(self, 0).chars(),
        }
    }
    pub fn to_lowercase(self) -> CaseMapping {
        CaseMapping {
            chars: char_map(self, 1).chars(),
        }
    }
    pub const fn is_ascii(&self) -> bool {
        (*self as u32) < 128
    }
    pub const fn to_ascii_uppercase(&self) -> char {
        if self.is_ascii() {
            (*self as u8).to_ascii_uppercase() as char
        } else {
            *self
        }
    }
    pub const fn to_ascii_lowercase(&self) -> char {
        if self.is_ascii() {
            (*self as u8).to_ascii_lowercase() as char
        } else {
            *self
        }
    }
    pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }
    pub const fn is_ascii_alphabetic(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_alphabetic()
    }
    pub const fn is_ascii_uppercase(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_uppercase()
    }
    pub const fn is_ascii_lowercase(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_lowercase()
    }
    pub const fn is_ascii_digit(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_digit()
    }
    pub const fn is_ascii_hexdigit(&self) -> bool {
        self.is_digit(16)
    }
    pub const fn is_ascii_alphanumeric(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_alphanumeric()
    }
    pub const fn is_ascii_whitespace(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_whitespace()
    }
    pub const fn is_ascii_punctuation(&self) -> bool {
        self.is_ascii() && (*self as u8).is_ascii_punctuation()
    }
}
