//! Texts in parallel. They are cut where rayon cuts them: near the middle of the bytes, so what becomes a part depends on the text.

use alloc::sync::Arc;
use rayon::iter::{Filter, IntoIter, Map, ParallelIterator};

/// The place of the first character that begins in the second half of `text[..end]`, or else of the last one.
fn char_midpoint(text: &str, end: usize) -> usize {
    let mid = end / 2;
    let mut at = mid;
    while at < end {
        if text.is_char_boundary(at) {
            return at;
        }
        at += 1;
    }
    at = mid;
    while at > 0 {
        at -= 1;
        if text.is_char_boundary(at) {
            return at;
        }
    }
    0
}

pub struct Chars<'ch> {
    text: &'ch str,
}
impl<'ch> ParallelIterator for Chars<'ch> {
    type Item = char;
    type Sequential = core::str::Chars<'ch>;
    fn base_len(&self) -> usize {
        if char_midpoint(self.text, self.text.len()) > 0 { 2 } else { 1 }
    }
    fn cut(self, at: usize) -> (Chars<'ch>, Chars<'ch>) {
        let (left, right) = self.text.split_at(char_midpoint(self.text, self.text.len()));
        (Chars { text: left }, Chars { text: right })
    }
    fn sequential(self) -> core::str::Chars<'ch> {
        self.text.chars()
    }
}

/// What is between separators. In `text[tail..]` there are none.
pub struct Split<'ch, P> {
    text: &'ch str,
    tail: usize,
    /// Whether what follows the last separator is left out.
    skip_last: bool,
    separator: Arc<P>,
}
impl<'ch, P: Fn(char) -> bool> Split<'ch, P> {
    /// The separator to cut at, and where to look for it.
    fn index(&self) -> (usize, Option<usize>) {
        let mid = char_midpoint(self.text, self.tail);
        let after = self.text[mid..self.tail].find(|c: char| (*self.separator)(c));
        match after {
            Some(index) => (mid, Some(mid + index)),
            None => (mid, self.text[..mid].rfind(|c: char| (*self.separator)(c))),
        }
    }
}
impl<'ch, P: Fn(char) -> bool + Sync + Send> ParallelIterator for Split<'ch, P> {
    type Item = &'ch str;
    type Sequential = alloc::vec::IntoIter<&'ch str>;
    fn base_len(&self) -> usize {
        if self.index().1.is_some() { 2 } else { 1 }
    }
    fn cut(self, at: usize) -> (Split<'ch, P>, Split<'ch, P>) {
        let (mid, index) = self.index();
        let index = index.unwrap();
        let width = self.text[index..].chars().next().unwrap().len_utf8();
        let after = index + width;
        let (left_tail, right_tail) = if index < mid {
            (index, 0)
        } else {
            (mid, self.tail - after)
        };
        let left = Split {
            text: &self.text[..index],
            tail: left_tail,
            skip_last: false,
            separator: self.separator.clone(),
        };
        let right = Split {
            text: &self.text[after..],
            tail: right_tail,
            skip_last: self.skip_last,
            separator: self.separator,
        };
        (left, right)
    }
    fn sequential(self) -> alloc::vec::IntoIter<&'ch str> {
        let mut items: Vec<&'ch str> = Vec::new();
        let mut start = 0;
        for (at, c) in self.text.char_indices() {
            if (*self.separator)(c) {
                items.push(&self.text[start..at]);
                start = at + c.len_utf8();
            }
        }
        if !self.skip_last {
            items.push(&self.text[start..]);
        }
        items.into_iter()
    }
}

pub trait ParallelString {
    fn as_parallel_string(&self) -> &str;
    fn par_chars(&self) -> Chars<'_> {
        Chars {
            text: self.as_parallel_string(),
        }
    }
    fn par_bytes(&self) -> IntoIter<u8> {
        IntoIter {
            items: self.as_parallel_string().bytes().collect(),
        }
    }
    fn par_lines(&self) -> Map<Split<'_, fn(char) -> bool>, fn(&str) -> &str> {
        let text = self.as_parallel_string();
        let lines = Split {
            text,
            tail: text.len(),
            skip_last: text.is_empty() || text.ends_with('\n'),
            separator: Arc::new(is_newline as fn(char) -> bool),
        };
        lines.map(without_return as fn(&str) -> &str)
    }
    fn par_split_whitespace(&self) -> Filter<Split<'_, fn(char) -> bool>, fn(&&str) -> bool> {
        let text = self.as_parallel_string();
        let words = Split {
            text,
            tail: text.len(),
            skip_last: false,
            separator: Arc::new(is_space as fn(char) -> bool),
        };
        words.filter(is_word as fn(&&str) -> bool)
    }
}
impl ParallelString for str {
    fn as_parallel_string(&self) -> &str {
        self
    }
}
fn is_newline(c: char) -> bool {
    c == '\n'
}
fn is_space(c: char) -> bool {
    c.is_whitespace()
}
fn is_word(word: &&str) -> bool {
    !word.is_empty()
}
fn without_return(line: &str) -> &str {
    line.strip_suffix('\r').unwrap_or(line)
}
