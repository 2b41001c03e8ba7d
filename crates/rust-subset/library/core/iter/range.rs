//! Iteration over ranges.

use core::ops::{Range, RangeFrom, RangeInclusive};

/// A type with a next and a previous value.
pub trait Step: Clone + PartialOrd {
    fn forward(&self) -> Self;
    fn forward_by(&self, n: usize) -> Option<Self>;
    fn backward(&self) -> Self;
    fn steps_to(&self, end: &Self) -> usize;
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Step for __T {
    fn forward(&self) -> __T {
        *self + 1
    }
    fn forward_by(&self, n: usize) -> Option<__T> {
        if n as u128 > <__T>::MAX as u128 {
            return None;
        }
        self.checked_add(n as __T)
    }
    fn backward(&self) -> __T {
        *self - 1
    }
    fn steps_to(&self, end: &__T) -> usize {
        if *self < *end {
            (*end as i128).wrapping_sub(*self as i128) as usize
        } else {
            0
        }
    }
}
impl Step for char {
    fn forward(&self) -> char {
        if *self == '\u{D7FF}' {
            return '\u{E000}';
        }
        char::from_u32(*self as u32 + 1).expect("overflow in `Step::forward`")
    }
    fn forward_by(&self, n: usize) -> Option<char> {
        let mut c = *self;
        let mut left = n;
        while left > 0 {
            if c == '\u{10FFFF}' {
                return None;
            }
            c = c.forward();
            left -= 1;
        }
        Some(c)
    }
    fn backward(&self) -> char {
        if *self == '\u{E000}' {
            return '\u{D7FF}';
        }
        char::from_u32(*self as u32 - 1).expect("overflow in `Step::backward`")
    }
    fn steps_to(&self, end: &char) -> usize {
        let mut n = if *self < *end {
            *end as usize - *self as usize
        } else {
            0
        };
        if *self < '\u{E000}' && *end >= '\u{E000}' {
            n -= 0x800;
        }
        n
    }
}

impl<A: Step> Iterator for Range<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        if self.start < self.end {
            let next = self.start.forward();
            Some(core::mem::replace(&mut self.start, next))
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.start.steps_to(&self.end);
        (n, Some(n))
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        match self.start.forward_by(n) {
            Some(at) if at < self.end => {
                self.start = at.forward();
                Some(at)
            }
            _ => {
                self.start = self.end.clone();
                None
            }
        }
    }
}
impl<A: Step> DoubleEndedIterator for Range<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.start < self.end {
            self.end = self.end.backward();
            Some(self.end.clone())
        } else {
            None
        }
    }
}
impl<A: Step> ExactSizeIterator for Range<A> {}

impl<A: Step> Iterator for RangeFrom<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        let next = self.start.forward();
        Some(core::mem::replace(&mut self.start, next))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

impl<A: Step> Iterator for RangeInclusive<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) {
            return None;
        }
        if self.start < self.end {
            let next = self.start.forward();
            Some(core::mem::replace(&mut self.start, next))
        } else {
            self.exhausted = true;
            Some(self.start.clone())
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.exhausted || !(self.start <= self.end) {
            return (0, Some(0));
        }
        let n = self.start.steps_to(&self.end) + 1;
        (n, Some(n))
    }
}
impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) {
            return None;
        }
        if self.start < self.end {
            let next = self.end.backward();
            Some(core::mem::replace(&mut self.end, next))
        } else {
            self.exhausted = true;
            Some(self.end.clone())
        }
    }
}
impl<A: Step> ExactSizeIterator for RangeInclusive<A> {}
