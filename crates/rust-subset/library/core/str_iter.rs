//! Iterators over texts.

use core::intrinsics::{
    List, list_len, list_slice, slice_at, slice_part, str_chars, str_from_chars, str_part,
};
use core::marker::PhantomData;
use core::str::pattern::Pattern;

/// The characters as a list, and the part of it that is left.
pub struct Chars<'a> {
    list: List<char>,
    from: usize,
    to: usize,
    marker: PhantomData<&'a str>,
}
impl<'a> Chars<'a> {
    pub(crate) fn of(text: &'a str) -> Chars<'a> {
        let list = str_chars(text);
        let to = list_len(&list);
        Chars {
            list,
            from: 0,
            to,
            marker: PhantomData,
        }
    }
    pub fn as_str(&self) -> &'a str {
        str_from_chars(slice_part(list_slice(&self.list), self.from, self.to))
    }
}
impl<'a> Clone for Chars<'a> {
    fn clone(&self) -> Chars<'a> {
        Chars::of(self.as_str())
    }
}
impl<'a> Iterator for Chars<'a> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        if self.from < self.to {
            self.from += 1;
            Some(*slice_at(list_slice(&self.list), self.from - 1))
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.to - self.from, Some(self.to - self.from))
    }
}
impl<'a> DoubleEndedIterator for Chars<'a> {
    fn next_back(&mut self) -> Option<char> {
        if self.from < self.to {
            self.to -= 1;
            Some(*slice_at(list_slice(&self.list), self.to))
        } else {
            None
        }
    }
}

#[derive(Clone)]
pub struct CharIndices<'a> {
    pub(crate) at: usize,
    pub(crate) chars: Chars<'a>,
}
impl<'a> Iterator for CharIndices<'a> {
    type Item = (usize, char);
    fn next(&mut self) -> Option<(usize, char)> {
        let c = self.chars.next()?;
        let at = self.at;
        self.at += c.len_utf8();
        Some((at, c))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.chars.size_hint()
    }
}
impl<'a> DoubleEndedIterator for CharIndices<'a> {
    fn next_back(&mut self) -> Option<(usize, char)> {
        let c = self.chars.next_back()?;
        Some((self.at + self.chars.as_str().len(), c))
    }
}

#[derive(Clone)]
pub struct Bytes<'a> {
    pub(crate) bytes: core::slice::Iter<'a, u8>,
}
impl<'a> Iterator for Bytes<'a> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        match self.bytes.next() {
            Some(b) => Some(*b),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.bytes.size_hint()
    }
}
impl<'a> DoubleEndedIterator for Bytes<'a> {
    fn next_back(&mut self) -> Option<u8> {
        match self.bytes.next_back() {
            Some(b) => Some(*b),
            None => None,
        }
    }
}
impl<'a> ExactSizeIterator for Bytes<'a> {}

#[derive(Clone)]
pub struct Lines<'a> {
    pub(crate) rest: Option<&'a str>,
}
impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let rest: &'a str = self.rest.take()?;
        let (line, after) = match rest.split_once('\n') {
            Some((line, after)) => (line, Some(after)),
            None => (rest, None),
        };
        self.rest = match after {
            Some("") => None,
            other => other,
        };
        if after.is_some() {
            Some(line.strip_suffix('\r').unwrap_or(line))
        } else {
            Some(line)
        }
    }
}

#[derive(Clone)]
pub struct SplitWhitespace<'a> {
    pub(crate) rest: &'a str,
}
impl<'a> Iterator for SplitWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let text: &'a str = self.rest.trim_start();
        if text.is_empty() {
            self.rest = "";
            return None;
        }
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        self.rest = str_part(text, end, text.len());
        Some(str_part(text, 0, end))
    }
}

/// Serves `split`, `splitn` (by `limit`), `split_terminator` and `split_inclusive`.
#[derive(Clone)]
pub struct Split<'a, P> {
    pub(crate) rest: Option<&'a str>,
    pub(crate) pat: P,
    /// Whether a separator that is empty was found where the rest begins: the next one is behind a character.
    pub(crate) at_empty: bool,
    pub(crate) limit: usize,
    pub(crate) keep: bool,
    pub(crate) skip_last: bool,
}
impl<'a, P: Pattern> Split<'a, P> {
    fn next_match(&mut self, rest: &str) -> Option<(usize, usize)> {
        let (start, end) = self.pat.first_match(rest)?;
        if start < end || !self.at_empty {
            self.at_empty = start == end;
            return Some((start, end));
        }
        let after = rest.chars().next()?.len_utf8();
        Some((after, after))
    }
}
impl<'a, P: Pattern> Iterator for Split<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let rest: &'a str = self.rest.take()?;
        if self.limit > 1 {
            if let Some((start, end)) = self.next_match(rest) {
                self.limit -= 1;
                self.rest = Some(str_part(rest, end, rest.len()));
                return Some(str_part(rest, 0, if self.keep { end } else { start }));
            }
        }
        if self.skip_last && rest.is_empty() {
            None
        } else {
            Some(rest)
        }
    }
}
impl<'a, P: Pattern> DoubleEndedIterator for Split<'a, P> {
    fn next_back(&mut self) -> Option<&'a str> {
        let rest: &'a str = self.rest.take()?;
        // What ends with a separator has no part after it, where such parts are left out.
        let end = match self.pat.suffix(rest) {
            Some(start) if self.skip_last => {
                self.skip_last = self.keep;
                start
            }
            _ if self.skip_last && rest.is_empty() => return None,
            _ => rest.len(),
        };
        self.skip_last = self.keep;
        let body = str_part(rest, 0, end);
        let shown = if self.keep { rest.len() } else { end };
        match self.pat.last_match(body) {
            Some((start, after)) => {
                core::str::pattern::not_empty(start, after);
                let cut = if self.keep { after } else { start };
                self.rest = Some(str_part(rest, 0, cut));
                Some(str_part(rest, after, shown))
            }
            None => Some(str_part(rest, 0, shown)),
        }
    }
}

#[derive(Clone)]
pub struct RSplit<'a, P> {
    pub(crate) rest: Option<&'a str>,
    pub(crate) pat: P,
    pub(crate) limit: usize,
}
impl<'a, P: Pattern> Iterator for RSplit<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let rest: &'a str = self.rest.take()?;
        if self.limit > 1 {
            if let Some((start, end)) = self.pat.last_match(rest) {
                core::str::pattern::not_empty(start, end);
                self.limit -= 1;
                self.rest = Some(str_part(rest, 0, start));
                return Some(str_part(rest, end, rest.len()));
            }
        }
        Some(rest)
    }
}

#[derive(Clone)]
pub struct Matches<'a, P> {
    pub(crate) rest: &'a str,
    pub(crate) at: usize,
    pub(crate) pat: P,
}
impl<'a, P: Pattern> Matches<'a, P> {
    pub(crate) fn next_match(&mut self) -> Option<(usize, &'a str)> {
        let (start, end) = self.pat.first_match(self.rest)?;
        core::str::pattern::not_empty(start, end);
        let found = str_part(self.rest, start, end);
        let at = self.at + start;
        self.at += end;
        self.rest = str_part(self.rest, end, self.rest.len());
        Some((at, found))
    }
}
impl<'a, P: Pattern> Iterator for Matches<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.next_match() {
            Some((_, found)) => Some(found),
            None => None,
        }
    }
}

#[derive(Clone)]
pub struct MatchIndices<'a, P> {
    pub(crate) inner: Matches<'a, P>,
}
impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> {
    type Item = (usize, &'a str);
    fn next(&mut self) -> Option<(usize, &'a str)> {
        self.inner.next_match()
    }
}
