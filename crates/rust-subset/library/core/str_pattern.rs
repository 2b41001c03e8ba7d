//! What `str`'s searching methods accept.

use core::intrinsics::{str_find, str_find_last, str_part};

/// Positions are byte offsets `(start, end)`.
pub trait Pattern: Sized {
    fn first_match(&mut self, text: &str) -> Option<(usize, usize)>;
    fn last_match(&mut self, text: &str) -> Option<(usize, usize)>;
    /// The length of a match at the very start.
    fn prefix(&mut self, text: &str) -> Option<usize>;
    /// Where a match at the very end starts.
    fn suffix(&mut self, text: &str) -> Option<usize>;
}

fn first_char<P: FnMut(char) -> bool>(text: &str, pred: &mut P) -> Option<(usize, usize)> {
    for (at, c) in text.char_indices() {
        if pred(c) {
            return Some((at, at + c.len_utf8()));
        }
    }
    None
}
fn last_char<P: FnMut(char) -> bool>(text: &str, pred: &mut P) -> Option<(usize, usize)> {
    let mut end = text.len();
    for c in text.chars().rev() {
        let at = end - c.len_utf8();
        if pred(c) {
            return Some((at, end));
        }
        end = at;
    }
    None
}
fn prefix_char<P: FnMut(char) -> bool>(text: &str, pred: &mut P) -> Option<usize> {
    match text.chars().next() {
        Some(c) if pred(c) => Some(c.len_utf8()),
        _ => None,
    }
}
fn suffix_char<P: FnMut(char) -> bool>(text: &str, pred: &mut P) -> Option<usize> {
    match text.chars().next_back() {
        Some(c) if pred(c) => Some(text.len() - c.len_utf8()),
        _ => None,
    }
}

/// What is split from behind by a separator that is empty is not known here, nor where else one is found again and again.
pub(crate) fn not_empty(start: usize, end: usize) {
    if start == end {
        rt::panic_str("the explorer finds what is empty only once, but for `split`; use `chars`");
    }
}

impl Pattern for &str {
    fn first_match(&mut self, text: &str) -> Option<(usize, usize)> {
        let at = str_find(text, *self)?;
        Some((at, at + self.len()))
    }
    fn last_match(&mut self, text: &str) -> Option<(usize, usize)> {
        let at = str_find_last(text, *self)?;
        Some((at, at + self.len()))
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        let n = self.len();
        if n > text.len() || !text.is_char_boundary(n) {
            return None;
        }
        if str_part(text, 0, n) == *self {
            Some(n)
        } else {
            None
        }
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        if self.len() > text.len() {
            return None;
        }
        let at = text.len() - self.len();
        if !text.is_char_boundary(at) {
            return None;
        }
        if str_part(text, at, text.len()) == *self {
            Some(at)
        } else {
            None
        }
    }
}
#[for_types(&String, &&str)]
impl Pattern for __T {
    fn first_match(&mut self, text: &str) -> Option<(usize, usize)> {
        let mut wanted: &str = &**self;
        wanted.first_match(text)
    }
    fn last_match(&mut self, text: &str) -> Option<(usize, usize)> {
        let mut wanted: &str = &**self;
        wanted.last_match(text)
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        let mut wanted: &str = &**self;
        wanted.prefix(text)
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        let mut wanted: &str = &**self;
        wanted.suffix(text)
    }
}
impl Pattern for char {
    fn first_match(&mut self, text: &str) -> Option<(usize, usize)> {
        let wanted = *self;
        first_char(text, &mut |c: char| c == wanted)
    }
    fn last_match(&mut self, text: &str) -> Option<(usize, usize)> {
        let wanted = *self;
        last_char(text, &mut |c: char| c == wanted)
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        let wanted = *self;
        prefix_char(text, &mut |c: char| c == wanted)
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        let wanted = *self;
        suffix_char(text, &mut |c: char| c == wanted)
    }
}
impl<const N: usize> Pattern for [char; N] {
    fn first_match(&mut self, text: &str) -> Option<(usize, usize)> {
        first_char(text, &mut |c: char| self.contains(&c))
    }
    fn last_match(&mut self, text: &str) -> Option<(usize, usize)> {
        last_char(text, &mut |c: char| self.contains(&c))
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        prefix_char(text, &mut |c: char| self.contains(&c))
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        suffix_char(text, &mut |c: char| self.contains(&c))
    }
}
impl<const N: usize> Pattern for &[char; N] {
    fn first_match(&mut self, text: &str) -> Option<(usize, usize)> {
        first_char(text, &mut |c: char| self.contains(&c))
    }
    fn last_match(&mut self, text: &str) -> Option<(usize, usize)> {
        last_char(text, &mut |c: char| self.contains(&c))
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        prefix_char(text, &mut |c: char| self.contains(&c))
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        suffix_char(text, &mut |c: char| self.contains(&c))
    }
}
impl Pattern for &[char] {
    fn first_match(&mut self, text: &str) -> Option<(usize, usize)> {
        first_char(text, &mut |c: char| self.contains(&c))
    }
    fn last_match(&mut self, text: &str) -> Option<(usize, usize)> {
        last_char(text, &mut |c: char| self.contains(&c))
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        prefix_char(text, &mut |c: char| self.contains(&c))
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        suffix_char(text, &mut |c: char| self.contains(&c))
    }
}
impl<F: FnMut(char) -> bool> Pattern for F {
    fn first_match(&mut self, text: &str) -> Option<(usize, usize)> {
        first_char(text, self)
    }
    fn last_match(&mut self, text: &str) -> Option<(usize, usize)> {
        last_char(text, self)
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        prefix_char(text, self)
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        suffix_char(text, self)
    }
}
