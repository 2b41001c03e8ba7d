//! Encodings of texts: UTF-8 that is wrong, UTF-16, boundaries of characters, escapes.

use alloc::vec::IntoIter;
use core::intrinsics::char_is;
use core::str::pattern::Pattern;

/// UTF-16 units of a text.
pub type EncodeUtf16<'a> = IntoIter<u16>;

impl str {
    pub unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {
        core::str::from_utf8_unchecked(v)
    }
    pub fn floor_char_boundary(&self, index: usize) -> usize {
        let mut at = index.min(self.len());
        while !self.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
    pub fn ceil_char_boundary(&self, index: usize) -> usize {
        let mut at = index.min(self.len());
        while !self.is_char_boundary(at) {
            at += 1;
        }
        at
    }
    pub fn encode_utf16(&self) -> EncodeUtf16<'_> {
        let mut units = Vec::new();
        for c in self.chars() {
            let code = c as u32;
            if code < 0x10000 {
                units.push(code as u16);
            } else {
                units.push((0xd800 + ((code - 0x10000) >> 10)) as u16);
                units.push((0xdc00 + ((code - 0x10000) & 0x3ff)) as u16);
            }
        }
        units.into_iter()
    }
    pub fn escape_default(&self) -> core::char::EscapeDefault {
        let mut text = String::new();
        for c in self.chars() {
            text.extend(c.escape_default());
        }
        core::char::more::escaped(text)
    }
    pub fn escape_debug(&self) -> core::char::EscapeDebug {
        let mut text = String::new();
        for c in self.chars() {
            if !text.is_empty() && char_is(c, 7) {
                text.push(c);
            } else {
                text.extend(c.escape_debug());
            }
        }
        core::char::more::escaped(text)
    }
    pub fn escape_unicode(&self) -> core::char::EscapeUnicode {
        let mut text = String::new();
        for c in self.chars() {
            text.extend(c.escape_unicode());
        }
        core::char::more::escaped(text)
    }
    pub unsafe fn get_unchecked<R: core::ops::RangeBounds<usize>>(&self, range: R) -> &str {
        self.get(range).unwrap()
    }
    pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]> {
        self.into_string().into_bytes().into_boxed_slice()
    }
}
