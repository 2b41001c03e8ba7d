//! More methods of texts.

use core::intrinsics::str_part;
use core::str::Utf8Error;
use core::str::iter::{Lines, SplitWhitespace};
use core::str::pattern::Pattern;

impl str {
    pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {
        core::str::from_utf8(v)
    }
    pub fn rmatches<P: Pattern>(&self, pat: P) -> RMatches<'_, P> {
        RMatches {
            inner: RMatchIndices { rest: self, pat },
        }
    }
    pub fn rmatch_indices<P: Pattern>(&self, pat: P) -> RMatchIndices<'_, P> {
        RMatchIndices { rest: self, pat }
    }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {
        if mid <= self.len() && self.is_char_boundary(mid) {
            Some((str_part(self, 0, mid), str_part(self, mid, self.len())))
        } else {
            None
        }
    }
    pub fn trim_left(&self) -> &str {
        self.trim_start()
    }
    pub fn trim_right(&self) -> &str {
        self.trim_end()
    }
    pub fn trim_ascii(&self) -> &str {
        self.trim_matches(|c: char| c.is_ascii_whitespace())
    }
    pub fn trim_ascii_start(&self) -> &str {
        self.trim_start_matches(|c: char| c.is_ascii_whitespace())
    }
    pub fn trim_ascii_end(&self) -> &str {
        self.trim_end_matches(|c: char| c.is_ascii_whitespace())
    }
}

pub struct RMatches<'a, P> {
    inner: RMatchIndices<'a, P>,
}
impl<'a, P: Pattern> Iterator for RMatches<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.inner.next() {
            Some((_, found)) => Some(found),
            None => None,
        }
    }
}
pub struct RMatchIndices<'a, P> {
    rest: &'a str,
    pat: P,
}
impl<'a, P: Pattern> Iterator for RMatchIndices<'a, P> {
    type Item = (usize, &'a str);
    fn next(&mut self) -> Option<(usize, &'a str)> {
        let (start, end) = self.pat.last_match(self.rest)?;
        let found = str_part(self.rest, start, end);
        self.rest = str_part(self.rest, 0, start);
        Some((start, found))
    }
}

impl<'a> DoubleEndedIterator for Lines<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let rest: &'a str = self.rest.take()?;
        let body = rest.strip_suffix('\n').unwrap_or(rest);
        let body = if body.len() < rest.len() {
            body.strip_suffix('\r').unwrap_or(body)
        } else {
            body
        };
        match body.rfind('\n') {
            Some(at) => {
                self.rest = Some(str_part(rest, 0, at + 1));
                Some(str_part(body, at + 1, body.len()))
            }
            None => Some(body),
        }
    }
}
impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let text: &'a str = self.rest.trim_end();
        if text.is_empty() {
            self.rest = "";
            return None;
        }
        let start = match text.char_indices().rev().find(|(_, c)| c.is_whitespace()) {
            Some((at, c)) => at + c.len_utf8(),
            None => 0,
        };
        self.rest = str_part(text, 0, start);
        Some(str_part(text, start, text.len()))
    }
}
