//! More methods of slices.

use core::cmp::Ordering;
use core::intrinsics::slice_part;
use core::slice::parts::{ChunkBy, ChunksExactMut, RChunks, RSplitParts, SplitParts};

impl<T> [T] {
    #[track_caller]
    pub fn rchunks(&self, chunk_size: usize) -> RChunks<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        RChunks {
            rest: self,
            size: chunk_size,
        }
    }
    #[track_caller]
    pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let to = self.len();
        ChunksExactMut {
            slice: self,
            from: 0,
            to,
            size: chunk_size,
            marker: core::marker::PhantomData,
        }
    }
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<'_, T, F> {
        ChunkBy { rest: self, pred }
    }
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> SplitParts<'_, T, F> {
        SplitParts {
            rest: if n == 0 { None } else { Some(self) },
            limit: n,
            keep: false,
            pred,
        }
    }
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> SplitParts<'_, T, F> {
        SplitParts {
            rest: Some(self),
            limit: usize::MAX,
            keep: true,
            pred,
        }
    }
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> RSplitParts<'_, T, F> {
        RSplitParts {
            rest: Some(self),
            limit: usize::MAX,
            pred,
        }
    }
    pub fn rsplitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> RSplitParts<'_, T, F> {
        RSplitParts {
            rest: if n == 0 { None } else { Some(self) },
            limit: n,
            pred,
        }
    }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {
        if mid <= self.len() {
            Some(self.split_at(mid))
        } else {
            None
        }
    }
    pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])> {
        if mid <= self.len() {
            Some(self.split_at_mut(mid))
        } else {
            None
        }
    }
    pub fn strip_prefix(&self, prefix: &[T]) -> Option<&[T]>
    where
        T: PartialEq,
    {
        if self.starts_with(prefix) {
            Some(slice_part(self, prefix.len(), self.len()))
        } else {
            None
        }
    }
    pub fn strip_suffix(&self, suffix: &[T]) -> Option<&[T]>
    where
        T: PartialEq,
    {
        if self.ends_with(suffix) {
            Some(slice_part(self, 0, self.len() - suffix.len()))
        } else {
            None
        }
    }
    pub fn is_sorted_by<'a, F: FnMut(&'a T, &'a T) -> bool>(&'a self, compare: F) -> bool {
        let mut compare = compare;
        let mut i = 1usize;
        while i < self.len() {
            if !compare(&self[i - 1], &self[i]) {
                return false;
            }
            i += 1;
        }
        true
    }
    pub fn is_sorted_by_key<'a, F: FnMut(&'a T) -> K, K: PartialOrd>(&'a self, f: F) -> bool {
        self.iter().is_sorted_by_key(f)
    }
    pub fn copy_within<R: core::ops::RangeBounds<usize>>(&mut self, src: R, dest: usize)
    where
        T: Copy,
    {
        let (from, to) = core::ops::range::resolve(&src, self.len());
        let n = to - from;
        assert!(dest <= self.len() - n, "dest is out of bounds");
        let part = self[from..to].to_vec();
        self[dest..dest + n].copy_from_slice(&part);
    }
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(
        &mut self,
        index: usize,
        compare: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        assert!(
            index < self.len(),
            "partition_at_index index {} greater than length of slice {}",
            index,
            self.len()
        );
        self.sort_by(compare);
        let (left, rest) = self.split_at_mut(index);
        let (nth, right) = rest.split_first_mut().unwrap();
        (left, nth, right)
    }
}
impl [u8] {
    pub fn is_ascii(&self) -> bool {
        self.iter().all(|b| *b < 128u8)
    }
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }
    pub fn to_ascii_uppercase(&self) -> Vec<u8> {
        self.iter().map(|b| b.to_ascii_uppercase()).collect()
    }
    pub fn to_ascii_lowercase(&self) -> Vec<u8> {
        self.iter().map(|b| b.to_ascii_lowercase()).collect()
    }
    pub fn trim_ascii_start(&self) -> &[u8] {
        let mut from = 0usize;
        while from < self.len() && self[from].is_ascii_whitespace() {
            from += 1;
        }
        slice_part(self, from, self.len())
    }
    pub fn trim_ascii_end(&self) -> &[u8] {
        let mut to = self.len();
        while to > 0 && self[to - 1].is_ascii_whitespace() {
            to -= 1;
        }
        slice_part(self, 0, to)
    }
    pub fn trim_ascii(&self) -> &[u8] {
        self.trim_ascii_start().trim_ascii_end()
    }
}
