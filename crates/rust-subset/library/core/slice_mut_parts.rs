//! Parts of slices that may be changed, and more parts by a rule.

use alloc::vec::IntoIter;
use core::cmp::Ordering;
use core::intrinsics::{slice_at, slice_at_mut, slice_part, slice_part_mut};
use core::ops::RangeBounds;

/// What an index that must not repeat can be wrong with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GetDisjointMutError {
    IndexOutOfBounds,
    OverlappingIndices,
}

/// The bounds of the parts between elements that `pred` holds of, as `(from, to)`.
fn cuts<T, F: FnMut(&T) -> bool>(slice: &[T], pred: F, keep: bool) -> Vec<(usize, usize)> {
    let mut pred = pred;
    let mut parts = Vec::new();
    let mut from = 0usize;
    let n = slice.len();
    let mut i = 0usize;
    while i < n {
        if pred(slice_at(slice, i)) {
            parts.push((from, if keep { i + 1 } else { i }));
            from = i + 1;
        }
        i += 1;
    }
    if !keep || from < n {
        parts.push((from, n));
    }
    parts
}
/// The same where at most `n` parts are made, from the front or from the back.
fn cuts_at_most<T, F: FnMut(&T) -> bool>(
    slice: &[T],
    n: usize,
    pred: F,
    from_back: bool,
) -> Vec<(usize, usize)> {
    let mut parts = cuts(slice, pred, false);
    if n == 0 {
        return Vec::new();
    }
    if from_back {
        parts.reverse();
    }
    if parts.len() > n {
        let rest = parts[n - 1];
        parts.truncate(n);
        parts[n - 1] = if from_back {
            (0, rest.1)
        } else {
            (rest.0, slice.len())
        };
    }
    parts
}
fn shared<T>(slice: &[T], parts: Vec<(usize, usize)>) -> IntoIter<&[T]> {
    let mut all = Vec::new();
    for (from, to) in parts {
        all.push(slice_part(slice, from, to));
    }
    all.into_iter()
}
fn unique<'a, T>(slice: *mut [T], parts: Vec<(usize, usize)>) -> IntoIter<&'a mut [T]> {
    let mut all = Vec::new();
    for (from, to) in parts {
        all.push(slice_part_mut(slice, from, to));
    }
    all.into_iter()
}
/// The bounds of parts of `size`, counted from the back; a shorter one only with `short`.
fn from_back(n: usize, size: usize, short: bool) -> Vec<(usize, usize)> {
    assert!(size != 0, "chunk size must be non-zero");
    let mut parts = Vec::new();
    let mut to = n;
    while to >= size {
        parts.push((to - size, to));
        to -= size;
    }
    if short && to > 0 {
        parts.push((0, to));
    }
    parts
}
fn from_front(n: usize, size: usize) -> Vec<(usize, usize)> {
    assert!(size != 0, "chunk size must be non-zero");
    let mut parts = Vec::new();
    let mut at = 0usize;
    while at + size <= n {
        parts.push((at, at + size));
        at += size;
    }
    parts
}
fn runs<T, F: FnMut(&T, &T) -> bool>(slice: &[T], pred: F) -> Vec<(usize, usize)> {
    let mut pred = pred;
    let mut parts = Vec::new();
    let mut from = 0usize;
    let mut i = 1usize;
    while i < slice.len() {
        if !pred(slice_at(slice, i - 1), slice_at(slice, i)) {
            parts.push((from, i));
            from = i;
        }
        i += 1;
    }
    if !slice.is_empty() {
        parts.push((from, slice.len()));
    }
    parts
}

impl<T> [T] {
    pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> IntoIter<&mut [T]> {
        let parts = cuts(self, pred, false);
        unique(self, parts)
    }
    pub fn split_inclusive_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> IntoIter<&mut [T]> {
        let parts = cuts(self, pred, true);
        unique(self, parts)
    }
    pub fn rsplit_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> IntoIter<&mut [T]> {
        let mut parts = cuts(self, pred, false);
        parts.reverse();
        unique(self, parts)
    }
    pub fn splitn_mut<F: FnMut(&T) -> bool>(&mut self, n: usize, pred: F) -> IntoIter<&mut [T]> {
        let parts = cuts_at_most(self, n, pred, false);
        unique(self, parts)
    }
    pub fn rsplitn_mut<F: FnMut(&T) -> bool>(&mut self, n: usize, pred: F) -> IntoIter<&mut [T]> {
        let parts = cuts_at_most(self, n, pred, true);
        unique(self, parts)
    }
    #[track_caller]
    pub fn rchunks_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]> {
        let parts = from_back(self.len(), chunk_size, true);
        unique(self, parts)
    }
    pub fn rchunks_exact(&self, chunk_size: usize) -> IntoIter<&[T]> {
        shared(self, from_back(self.len(), chunk_size, false))
    }
    pub fn rchunks_exact_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]> {
        let parts = from_back(self.len(), chunk_size, false);
        unique(self, parts)
    }
    pub fn chunk_by_mut<F: FnMut(&T, &T) -> bool>(&mut self, pred: F) -> IntoIter<&mut [T]> {
        let parts = runs(self, pred);
        unique(self, parts)
    }
    pub unsafe fn split_at_unchecked(&self, mid: usize) -> (&[T], &[T]) {
        self.split_at(mid)
    }
    pub unsafe fn split_at_mut_unchecked(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        self.split_at_mut(mid)
    }
    pub fn select_nth_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(
        &mut self,
        index: usize,
        f: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        let mut f = f;
        self.select_nth_unstable_by(index, |a, b| f(a).cmp(&f(b)))
    }
    pub fn get_disjoint_mut<const N: usize>(
        &mut self,
        indices: [usize; N],
    ) -> Result<[&mut T; N], GetDisjointMutError> {
        let n = self.len();
        for (i, index) in indices.iter().enumerate() {
            if *index >= n {
                return Err(GetDisjointMutError::IndexOutOfBounds);
            }
            if indices[..i].contains(index) {
                return Err(GetDisjointMutError::OverlappingIndices);
            }
        }
        let whole: *mut [T] = self;
        Ok(indices.map(|index| slice_at_mut(whole, index)))
    }
}
