//! Slices in parts.

use core::intrinsics::{slice_part, slice_part_mut};
use core::fmt;
use core::marker::PhantomData;

#[derive(Clone)]
pub struct Chunks<'a, T> {
    pub(crate) rest: &'a [T],
    pub(crate) size: usize,
}
impl<'a, T> Iterator for Chunks<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let n = self.rest.len();
        if n == 0 {
            return None;
        }
        let cut = self.size.min(n);
        let chunk = slice_part(self.rest, 0, cut);
        self.rest = slice_part(self.rest, cut, n);
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.rest.len().div_ceil(self.size);
        (n, Some(n))
    }
}
impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let n = self.rest.len();
        if n == 0 {
            return None;
        }
        let odd = n % self.size;
        let cut = n - if odd == 0 { self.size } else { odd };
        let chunk = slice_part(self.rest, cut, n);
        self.rest = slice_part(self.rest, 0, cut);
        Some(chunk)
    }
}
impl<'a, T> ExactSizeIterator for Chunks<'a, T> {}
impl<'a, T: fmt::Debug> fmt::Debug for Chunks<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Chunks")
            .field("v", &self.rest)
            .field("chunk_size", &self.size)
            .finish()
    }
}

#[derive(Clone)]
pub struct ChunksExact<'a, T> {
    pub(crate) rest: &'a [T],
    pub(crate) size: usize,
}
impl<'a, T> ChunksExact<'a, T> {
    pub fn remainder(&self) -> &'a [T] {
        let n = self.rest.len();
        slice_part(self.rest, n - n % self.size, n)
    }
}
impl<'a, T> Iterator for ChunksExact<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let n = self.rest.len();
        if n < self.size {
            return None;
        }
        let chunk = slice_part(self.rest, 0, self.size);
        self.rest = slice_part(self.rest, self.size, n);
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.rest.len() / self.size;
        (n, Some(n))
    }
}
impl<'a, T> ExactSizeIterator for ChunksExact<'a, T> {}

pub struct ChunksMut<'a, T> {
    pub(crate) slice: *mut [T],
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) size: usize,
    pub(crate) marker: PhantomData<&'a mut T>,
}
impl<'a, T> Iterator for ChunksMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.from >= self.to {
            return None;
        }
        let start = self.from;
        self.from = (start + self.size).min(self.to);
        Some(slice_part_mut(self.slice, start, self.from))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.to - self.from).div_ceil(self.size);
        (n, Some(n))
    }
}
impl<'a, T> ExactSizeIterator for ChunksMut<'a, T> {}

#[derive(Clone)]
pub struct Windows<'a, T> {
    pub(crate) rest: &'a [T],
    pub(crate) size: usize,
}
impl<'a, T: fmt::Debug> fmt::Debug for Windows<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Windows")
            .field("v", &self.rest)
            .field("size", &self.size)
            .finish()
    }
}
impl<'a, T> Iterator for Windows<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let n = self.rest.len();
        if n < self.size {
            return None;
        }
        let window = slice_part(self.rest, 0, self.size);
        self.rest = slice_part(self.rest, 1, n);
        Some(window)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.rest.len() + 1).saturating_sub(self.size);
        (n, Some(n))
    }
}
impl<'a, T> ExactSizeIterator for Windows<'a, T> {}

pub struct Split<'a, T, P> {
    pub(crate) rest: Option<&'a [T]>,
    pub(crate) pred: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for Split<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let rest: &'a [T] = self.rest.take()?;
        let n = rest.len();
        let mut i = 0usize;
        while i < n {
            if (self.pred)(&rest[i]) {
                self.rest = Some(slice_part(rest, i + 1, n));
                return Some(slice_part(rest, 0, i));
            }
            i += 1;
        }
        Some(rest)
    }
}
