//! `core::str`, and the methods of `str`.

pub use core::str::utf8::Utf8Error;
use core::intrinsics::{self, list_len, str_chars, str_part};
use core::ops::{Bound, Index, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
pub use core::str::iter::*;
pub use core::str::encoding::EncodeUtf16;
pub use core::str::parse::ParseBoolError;
pub use core::str::pattern::Pattern;

pub trait FromStr: Sized {
    type Err;
    fn from_str(s: &str) -> Result<Self, Self::Err>;
}


pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {
    match intrinsics::str_from_utf8(v) {
        Some(text) => Ok(text),
        None => Err(Utf8Error::of(v)),
    }
}
pub unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {
    intrinsics::str_from_utf8(v).unwrap()
}

/// How many characters a text has.
pub(crate) fn count_chars(text: &str) -> usize {
    list_len(&str_chars(text))
}
/// The first characters of a text, `max` at most.
pub(crate) fn first_chars(text: &str, max: usize) -> &str {
    let mut end = 0usize;
    let mut left = max;
    for c in text.chars() {
        if left == 0 {
            break;
        }
        left -= 1;
        end += c.len_utf8();
    }
    str_part(text, 0, end)
}

impl str {
    #[intrinsic = "str_len"]
    pub fn len(&self) -> usize {
        loop {}
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    #[intrinsic = "str_is_char_boundary"]
    pub fn is_char_boundary(&self, index: usize) -> bool {
        loop {}
    }
    pub fn as_bytes(&self) -> &[u8] {
        &*intrinsics::list_slice_raw(intrinsics::box_new(intrinsics::str_bytes(self)))
    }
    pub fn chars(&self) -> Chars<'_> {
        Chars::of(self)
    }
    pub fn char_indices(&self) -> CharIndices<'_> {
        CharIndices {
            at: 0,
            chars: Chars::of(self),
        }
    }
    pub fn bytes(&self) -> Bytes<'_> {
        Bytes {
            bytes: self.as_bytes().iter(),
        }
    }
    pub fn lines(&self) -> Lines<'_> {
        Lines {
            rest: if self.is_empty() { None } else { Some(self) },
        }
    }
    pub fn split_whitespace(&self) -> SplitWhitespace<'_> {
        SplitWhitespace { rest: self }
    }
    pub fn split_ascii_whitespace(&self) -> SplitWhitespace<'_> {
        SplitWhitespace { rest: self }
    }
    pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P> {
        Split {
            rest: Some(self),
            pat,
            at_empty: false,
            limit: usize::MAX,
            keep: false,
            skip_last: false,
        }
    }
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> Split<'_, P> {
        let rest = if n == 0 { None } else { Some(self) };
        Split {
            rest,
            pat,
            at_empty: false,
            limit: n,
            keep: false,
            skip_last: false,
        }
    }
    pub fn split_terminator<P: Pattern>(&self, pat: P) -> Split<'_, P> {
        Split {
            rest: Some(self),
            pat,
            at_empty: false,
            limit: usize::MAX,
            keep: false,
            skip_last: true,
        }
    }
    pub fn split_inclusive<P: Pattern>(&self, pat: P) -> Split<'_, P> {
        Split {
            rest: Some(self),
            pat,
            at_empty: false,
            limit: usize::MAX,
            keep: true,
            skip_last: true,
        }
    }
    pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<'_, P> {
        RSplit {
            rest: Some(self),
            pat,
            limit: usize::MAX,
        }
    }
    pub fn rsplit_terminator<P: Pattern>(&self, pat: P) -> RSplit<'_, P> {
        let mut pat = pat;
        let end = match pat.suffix(self) {
            Some(end) => end,
            None => self.len(),
        };
        RSplit {
            rest: if self.is_empty() { None } else { Some(&self[..end]) },
            pat,
            limit: usize::MAX,
        }
    }
    pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplit<'_, P> {
        RSplit {
            rest: if n == 0 { None } else { Some(self) },
            pat,
            limit: n,
        }
    }
    pub fn matches<P: Pattern>(&self, pat: P) -> Matches<'_, P> {
        Matches {
            rest: self,
            at: 0,
            pat,
        }
    }
    pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<'_, P> {
        MatchIndices {
            inner: Matches {
                rest: self,
                at: 0,
                pat,
            },
        }
    }
    pub fn contains<P: Pattern>(&self, pat: P) -> bool {
        let mut pat = pat;
        pat.first_match(self).is_some()
    }
    pub fn starts_with<P: Pattern>(&self, pat: P) -> bool {
        let mut pat = pat;
        pat.prefix(self).is_some()
    }
    pub fn ends_with<P: Pattern>(&self, pat: P) -> bool {
        let mut pat = pat;
        pat.suffix(self).is_some()
    }
    pub fn find<P: Pattern>(&self, pat: P) -> Option<usize> {
        let mut pat = pat;
        match pat.first_match(self) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }
    pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize> {
        let mut pat = pat;
        match pat.last_match(self) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }
    pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
        let mut delimiter = delimiter;
        let (start, end) = delimiter.first_match(self)?;
        Some((str_part(self, 0, start), str_part(self, end, self.len())))
    }
    pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
        let mut delimiter = delimiter;
        let (start, end) = delimiter.last_match(self)?;
        Some((str_part(self, 0, start), str_part(self, end, self.len())))
    }
    pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str> {
        let mut prefix = prefix;
        let end = prefix.prefix(self)?;
        Some(str_part(self, end, self.len()))
    }
    pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str> {
        let mut suffix = suffix;
        let start = suffix.suffix(self)?;
        Some(str_part(self, 0, start))
    }
    pub fn trim(&self) -> &str {
        self.trim_start().trim_end()
    }
    pub fn trim_start(&self) -> &str {
        self.trim_start_matches(char::is_whitespace)
    }
    pub fn trim_end(&self) -> &str {
        self.trim_end_matches(char::is_whitespace)
    }
    pub fn trim_matches<P: Pattern>(&self, pat: P) -> &str {
        let mut pat = pat;
        trim_end_by(trim_start_by(self, &mut pat), &mut pat)
    }
    pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str {
        let mut pat = pat;
        trim_start_by(self, &mut pat)
    }
    pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str {
        let mut pat = pat;
        trim_end_by(self, &mut pat)
    }
    pub fn split_at(&self, mid: usize) -> (&str, &str) {
        (part(self, 0, mid), str_part(self, mid, self.len()))
    }
    pub fn get<R: RangeBounds<usize>>(&self, range: R) -> Option<&str> {
        let (from, to) = core::ops::range::bounds(&range, self.len());
        if from <= to
            && to <= self.len()
            && self.is_char_boundary(from)
            && self.is_char_boundary(to)
        {
            Some(str_part(self, from, to))
        } else {
            None
        }
    }
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {
        FromStr::from_str(self)
    }
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String {
        self.replacen(from, to, usize::MAX)
    }
    pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String {
        let mut pat = pat;
        let mut result = String::new();
        let mut rest = self;
        let mut left = count;
        while left > 0 {
            let (start, end) = match pat.first_match(rest) {
                Some(found) => found,
                None => break,
            };
            result.push_str(str_part(rest, 0, start));
            result.push_str(to);
            rest = str_part(rest, end, rest.len());
            if start == end {
                let c = match rest.chars().next() {
                    Some(c) => c,
                    None => break,
                };
                result.push(c);
                rest = str_part(rest, c.len_utf8(), rest.len());
            }
            left -= 1;
        }
        result.push_str(rest);
        result
    }
    pub fn to_lowercase(&self) -> String {
        String {
            text: intrinsics::str_to_lower(self),
        }
    }
    pub fn to_uppercase(&self) -> String {
        String {
            text: intrinsics::str_to_upper(self),
        }
    }
    pub fn repeat(&self, n: usize) -> String {
        String {
            text: intrinsics::str_repeat(self, n),
        }
    }
    pub fn is_ascii(&self) -> bool {
        self.chars().all(|c| c.is_ascii())
    }
    pub fn to_ascii_uppercase(&self) -> String {
        self.chars().map(|c| c.to_ascii_uppercase()).collect()
    }
    pub fn to_ascii_lowercase(&self) -> String {
        self.chars().map(|c| c.to_ascii_lowercase()).collect()
    }
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }
    pub fn into_string(self: Box<str>) -> String {
        let text: &str = &*self;
        String::from(text)
    }
}

/// A part, or a panic that says which end is wrong.
#[track_caller]
pub(crate) fn part(text: &str, from: usize, to: usize) -> &str {
    if from > text.len() {
        outside(text, from, "start");
    }
    if to > text.len() {
        outside(text, to, "end");
    }
    if from > to {
        panic!("begin > end ({} > {}) when slicing `{}`", from, to, text);
    }
    check_boundary(text, from, "start");
    check_boundary(text, to, "end");
    str_part(text, from, to)
}
#[track_caller]
fn outside(text: &str, at: usize, which: &str) -> ! {
    panic!("{} byte index {} is out of bounds of `{}`", which, at, text)
}
#[track_caller]
fn check_boundary(text: &str, at: usize, which: &str) {
    if text.is_char_boundary(at) {
        return;
    }
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if at < end {
            panic!(
                "{} byte index {} is not a char boundary; it is inside {:?} (bytes {}..{}) of `{}`",
                which, at, c, start, end, text
            );
        }
    }
}

fn trim_start_by<'a, P: Pattern>(text: &'a str, pat: &mut P) -> &'a str {
    let mut text = text;
    while let Some(end) = pat.prefix(text) {
        if end == 0 {
            break;
        }
        text = str_part(text, end, text.len());
    }
    text
}
fn trim_end_by<'a, P: Pattern>(text: &'a str, pat: &mut P) -> &'a str {
    let mut text = text;
    while let Some(start) = pat.suffix(text) {
        if start == text.len() {
            break;
        }
        text = str_part(text, 0, start);
    }
    text
}

#[for_types(Range<usize>, RangeFrom<usize>, RangeTo<usize>, RangeFull, RangeInclusive<usize>, RangeToInclusive<usize>)]
impl Index<__T> for str {
    type Output = str;
    #[track_caller]
    fn index(&self, index: __T) -> &str {
        let (from, to) = core::ops::range::bounds(&index, self.len());
        if let Bound::Included(last) = index.end_bound() {
            if to > self.len() {
                part(self, from, *last);
                outside(self, *last, "end");
            }
        }
        part(self, from, to)
    }
}
