//! More methods of `char`: escapes, UTF-16, ASCII in place.

use core::char::CaseMapping;

pub type EscapeUnicode = CaseMapping;
pub type EscapeDefault = CaseMapping;
pub type EscapeDebug = CaseMapping;

pub(crate) fn escaped(text: String) -> CaseMapping {
    let text: &'static str = core::intrinsics::reinterpret(text.as_str());
    CaseMapping {
        chars: text.chars(),
    }
}

impl char {
    pub const MAX_LEN_UTF8: usize = 4;
    pub const MAX_LEN_UTF16: usize = 2;

    pub unsafe fn from_u32_unchecked(i: u32) -> char {
        match char::from_u32(i) {
            Some(c) => c,
            None => core::hint::unreachable_unchecked(),
        }
    }
    pub const fn len_utf16(self) -> usize {
        if (self as u32) < 0x10000 { 1 } else { 2 }
    }
    pub fn escape_unicode(self) -> EscapeUnicode {
        escaped(format!("\\u{{{:x}}}", self as u32))
    }
    pub fn escape_default(self) -> EscapeDefault {
        match self {
            '\t' => escaped(String::from("\\t")),
            '\r' => escaped(String::from("\\r")),
            '\n' => escaped(String::from("\\n")),
            '\'' | '"' | '\\' => escaped(format!("\\{}", self)),
            ' '..='~' => escaped(String::from(self)),
            _ => self.escape_unicode(),
        }
    }
    pub fn escape_debug(self) -> EscapeDebug {
        match self {
            '"' => escaped(String::from("\\\"")),
            _ => {
                let quoted = format!("{:?}", self);
                escaped(String::from(&quoted[1..quoted.len() - 1]))
            }
        }
    }
    pub const fn is_ascii_graphic(&self) -> bool {
        *self >= '!' && *self <= '~'
    }
    pub const fn is_ascii_control(&self) -> bool {
        *self < ' ' || *self == '\x7f'
    }
    pub const fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }
    pub const fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }
}

/// What decoding UTF-16 fails with: half of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeUtf16Error {
    code: u16,
}
impl DecodeUtf16Error {
    pub fn unpaired_surrogate(&self) -> u16 {
        self.code
    }
}
impl core::fmt::Display for DecodeUtf16Error {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "unpaired surrogate found: {:x}", self.code)
    }
}
impl core::error::Error for DecodeUtf16Error {}

#[derive(Clone)]
pub struct DecodeUtf16<I> {
    units: I,
    kept: Option<u16>,
}
impl<I: Iterator<Item = u16>> Iterator for DecodeUtf16<I> {
    type Item = Result<char, DecodeUtf16Error>;
    fn next(&mut self) -> Option<Result<char, DecodeUtf16Error>> {
        let first = match self.kept.take() {
            Some(unit) => unit,
            None => self.units.next()?,
        };
        if first & 0xf800 != 0xd800 {
            return Some(Ok(char::from_u32(first as u32).unwrap()));
        }
        let wrong = Some(Err(DecodeUtf16Error { code: first }));
        if first >= 0xdc00 {
            return wrong;
        }
        match self.units.next() {
            Some(second) if second & 0xfc00 == 0xdc00 => {
                let high = (first & 0x3ff) as u32;
                let low = (second & 0x3ff) as u32;
                Some(Ok(char::from_u32(0x10000 + (high << 10) + low).unwrap()))
            }
            second => {
                self.kept = second;
                wrong
            }
        }
    }
}
pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {
    DecodeUtf16 {
        units: iter.into_iter(),
        kept: None,
    }
}
impl char {
    pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {
        decode_utf16(iter)
    }
}
