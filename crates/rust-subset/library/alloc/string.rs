//! `alloc::string`.

use alloc::borrow::Cow;
use core::fmt;
use core::intrinsics::*;
use core::ops::RangeBounds;

#[lang = "String"]
pub struct String {
    pub(crate) text: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromUtf8Error {
    bytes: Vec<u8>,
    error: core::str::Utf8Error,
}
impl FromUtf8Error {
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
    pub fn utf8_error(&self) -> core::str::Utf8Error {
        self.error
    }
}
impl fmt::Display for FromUtf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}
impl core::error::Error for FromUtf8Error {}

#[derive(Debug)]
pub struct FromUtf16Error(());
impl fmt::Display for FromUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("invalid utf-16: lone surrogate found")
    }
}
impl core::error::Error for FromUtf16Error {}

impl String {
    pub const fn new() -> String {
        String { text: "" }
    }
    pub fn with_capacity(_capacity: usize) -> String {
        String { text: "" }
    }
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn reserve_exact(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, _min_capacity: usize) {}
    pub fn make_ascii_uppercase(&mut self) {
        let upper = self.to_ascii_uppercase();
        *self = upper;
    }
    pub fn make_ascii_lowercase(&mut self) {
        let lower = self.to_ascii_lowercase();
        *self = lower;
    }
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) {
        let (from, to) = core::ops::range::resolve(&src, self.len());
        let part = String::from(&self[from..to]);
        self.push_str(&part);
    }
    pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).unwrap()
    }
    pub fn from_utf16(v: &[u16]) -> Result<String, FromUtf16Error> {
        let mut text = String::new();
        for c in char::decode_utf16(v.iter().copied()) {
            match c {
                Ok(c) => text.push(c),
                Err(_) => return Err(FromUtf16Error(())),
            }
        }
        Ok(text)
    }
    pub fn from_utf16_lossy(v: &[u16]) -> String {
        char::decode_utf16(v.iter().copied())
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    }
    pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error> {
        match str_from_utf8(&vec) {
            Some(text) => Ok(String {
                text: reinterpret(text),
            }),
            None => {
                let error = core::str::Utf8Error::of(&vec);
                Err(FromUtf8Error { bytes: vec, error })
            }
        }
    }
    pub fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str> {
        match str_from_utf8(v) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(lossy(v)),
        }
    }
    pub fn as_str(&self) -> &str {
        self.text
    }
    pub fn into_bytes(self) -> Vec<u8> {
        Vec {
            list: str_bytes(self.text),
        }
    }
    pub fn into_boxed_str(self) -> Box<str> {
        Box::from(self.text)
    }
    pub fn leak<'a>(self) -> &'a str {
        self.text
    }
    pub fn len(&self) -> usize {
        self.text.len()
    }
    pub fn is_empty(&self) -> bool {
        self.text.len() == 0
    }
    pub fn push_str(&mut self, string: &str) {
        str_push(self, string);
    }
    pub fn push(&mut self, ch: char) {
        str_push(self, str_from_chars(&[ch]));
    }
    pub fn pop(&mut self) -> Option<char> {
        let c = self.text.chars().next_back()?;
        self.text = str_part(self.text, 0, self.text.len() - c.len_utf8());
        Some(c)
    }
    pub fn clear(&mut self) {
        self.text = "";
    }
    #[track_caller]
    pub fn truncate(&mut self, new_len: usize) {
        if new_len <= self.len() {
            assert!(self.is_char_boundary(new_len));
            self.text = str_part(self.text, 0, new_len);
        }
    }
    #[track_caller]
    pub fn insert(&mut self, idx: usize, ch: char) {
        assert!(self.is_char_boundary(idx));
        self.insert_str(idx, str_from_chars(&[ch]));
    }
    #[track_caller]
    pub fn insert_str(&mut self, idx: usize, string: &str) {
        assert!(self.is_char_boundary(idx));
        let after = str_part(self.text, idx, self.text.len());
        self.text = str_part(self.text, 0, idx);
        str_push(self, string);
        str_push(self, after);
    }
    #[track_caller]
    pub fn remove(&mut self, idx: usize) -> char {
        let rest = core::str::part(self.text, idx, self.text.len());
        let c = match rest.chars().next() {
            Some(c) => c,
            None => panic!("cannot remove a char from the end of a string"),
        };
        let after = str_part(rest, c.len_utf8(), rest.len());
        self.text = str_part(self.text, 0, idx);
        str_push(self, after);
        c
    }
    pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F) {
        let mut f = f;
        let mut kept = String::new();
        for c in self.text.chars() {
            if f(c) {
                kept.push(c);
            }
        }
        self.text = kept.text;
    }
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> String {
        assert!(self.is_char_boundary(at));
        let after = str_part(self.text, at, self.text.len());
        self.text = str_part(self.text, 0, at);
        String { text: after }
    }
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> core::str::Chars<'_> {
        let (start, end) = core::ops::range::resolve(&range, self.len());
        assert!(self.is_char_boundary(start));
        assert!(self.is_char_boundary(end));
        let taken = str_part(self.text, start, end);
        let after = str_part(self.text, end, self.text.len());
        self.text = str_part(self.text, 0, start);
        str_push(self, after);
        taken.chars()
    }
    #[track_caller]
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str) {
        let (from, to) = core::ops::range::resolve(&range, self.len());
        assert!(self.is_char_boundary(from), "start of range should be a character boundary");
        assert!(self.is_char_boundary(to), "end of range should be a character boundary");
        let after = str_part(self.text, to, self.text.len());
        self.text = str_part(self.text, 0, from);
        str_push(self, replace_with);
        str_push(self, after);
    }
}

/// The text, with one mark for each place that is none.
fn lossy(v: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = v;
    loop {
        match str_from_utf8(rest) {
            Some(last) => {
                text.push_str(last);
                return text;
            }
            None => {
                let error = core::str::Utf8Error::of(rest);
                let (valid, wrong) = rest.split_at(error.valid_up_to());
                text.push_str(str_from_utf8(valid).unwrap());
                text.push(char::REPLACEMENT_CHARACTER);
                match error.error_len() {
                    Some(n) => rest = &wrong[n..],
                    None => return text,
                }
            }
        }
    }
}

pub trait ToString {
    fn to_string(&self) -> String;
}
