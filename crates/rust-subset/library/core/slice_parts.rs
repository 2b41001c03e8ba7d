//! Slices in parts, from the back or by a condition.

use core::intrinsics::{slice_part, slice_part_mut};
use core::marker::PhantomData;

#[derive(Clone)]
pub struct RChunks<'a, T> {
    pub(crate) rest: &'a [T],
    pub(crate) size: usize,
}
impl<'a, T> Iterator for RChunks<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let n = self.rest.len();
        if n == 0 {
            return None;
        }
        let cut = n.saturating_sub(self.size);
        let chunk = slice_part(self.rest, cut, n);
        self.rest = slice_part(self.rest, 0, cut);
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.rest.len().div_ceil(self.size);
        (n, Some(n))
    }
}
impl<'a, T> ExactSizeIterator for RChunks<'a, T> {}

pub struct ChunksExactMut<'a, T> {
    pub(crate) slice: *mut [T],
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) size: usize,
    pub(crate) marker: PhantomData<&'a mut T>,
}
impl<'a, T> Iterator for ChunksExactMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.to - self.from < self.size {
            return None;
        }
        let start = self.from;
        self.from = start + self.size;
        Some(slice_part_mut(self.slice, start, self.from))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.to - self.from) / self.size;
        (n, Some(n))
    }
}
impl<'a, T> ExactSizeIterator for ChunksExactMut<'a, T> {}

#[derive(Clone)]
pub struct ChunkBy<'a, T, P> {
    pub(crate) rest: &'a [T],
    pub(crate) pred: P,
}
impl<'a, T, P: FnMut(&T, &T) -> bool> Iterator for ChunkBy<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let rest: &'a [T] = self.rest;
        let n = rest.len();
        if n == 0 {
            return None;
        }
        let mut cut = 1usize;
        while cut < n && (self.pred)(&rest[cut - 1], &rest[cut]) {
            cut += 1;
        }
        self.rest = slice_part(rest, cut, n);
        Some(slice_part(rest, 0, cut))
    }
}

/// Serves `splitn` and `split_inclusive`.
#[derive(Clone)]
pub struct SplitParts<'a, T, P> {
    pub(crate) rest: Option<&'a [T]>,
    pub(crate) limit: usize,
    pub(crate) keep: bool,
    pub(crate) pred: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitParts<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let rest: &'a [T] = self.rest.take()?;
        let n = rest.len();
        if self.keep && n == 0 {
            return None;
        }
        if self.limit > 1 {
            let mut at = 0usize;
            while at < n {
                if (self.pred)(&rest[at]) {
                    self.limit -= 1;
                    self.rest = Some(slice_part(rest, at + 1, n));
                    return Some(slice_part(rest, 0, if self.keep { at + 1 } else { at }));
                }
                at += 1;
            }
        }
        Some(rest)
    }
}

/// Serves `rsplit` and `rsplitn`.
#[derive(Clone)]
pub struct RSplitParts<'a, T, P> {
    pub(crate) rest: Option<&'a [T]>,
    pub(crate) limit: usize,
    pub(crate) pred: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for RSplitParts<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let rest: &'a [T] = self.rest.take()?;
        let n = rest.len();
        if self.limit > 1 {
            let mut at = n;
            while at > 0 {
                at -= 1;
                if (self.pred)(&rest[at]) {
                    self.limit -= 1;
                    self.rest = Some(slice_part(rest, 0, at));
                    return Some(slice_part(rest, at + 1, n));
                }
            }
        }
        Some(rest)
    }
}
