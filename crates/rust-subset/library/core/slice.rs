//! `core::slice`, and the methods of slices.

use core::cmp::Ordering;
use core::intrinsics::{slice_at, slice_at_mut, slice_part, slice_part_mut};
use core::slice::chunks::*;
pub use core::slice::chunks::{Chunks, ChunksExact, ChunksMut, Split, Windows};
pub use core::slice::index::SliceIndex;
pub use core::slice::parts::{ChunkBy, ChunksExactMut, RChunks};
pub use core::slice::iter::{Iter, IterMut};
pub use core::slice::mut_parts::GetDisjointMutError;
pub use core::slice::raw::{from_raw_parts, from_raw_parts_mut};

impl<T> [T] {
    #[intrinsic = "slice_len"]
    pub fn len(&self) -> usize {
        loop {}
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    pub fn first(&self) -> Option<&T> {
        if self.len() == 0 {
            None
        } else {
            Some(slice_at(self, 0))
        }
    }
    pub fn first_mut(&mut self) -> Option<&mut T> {
        if self.len() == 0 {
            None
        } else {
            Some(slice_at_mut(self, 0))
        }
    }
    pub fn last(&self) -> Option<&T> {
        let n = self.len();
        if n == 0 {
            None
        } else {
            Some(slice_at(self, n - 1))
        }
    }
    pub fn last_mut(&mut self) -> Option<&mut T> {
        let n = self.len();
        if n == 0 {
            None
        } else {
            Some(slice_at_mut(self, n - 1))
        }
    }
    pub fn split_first(&self) -> Option<(&T, &[T])> {
        let n = self.len();
        if n == 0 {
            None
        } else {
            Some((slice_at(self, 0), slice_part(self, 1, n)))
        }
    }
    pub fn split_last(&self) -> Option<(&T, &[T])> {
        let n = self.len();
        if n == 0 {
            None
        } else {
            Some((slice_at(self, n - 1), slice_part(self, 0, n - 1)))
        }
    }
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> {
        index.get_mut(self)
    }
    pub unsafe fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output {
        index.index(self)
    }
    pub unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
    pub fn as_ptr(&self) -> *const T {
        if self.len() == 0 {
            core::ptr::null()
        } else {
            slice_at(self, 0)
        }
    }
    pub fn as_mut_ptr(&mut self) -> *mut T {
        if self.len() == 0 {
            core::ptr::null_mut()
        } else {
            slice_at_mut(self, 0)
        }
    }
    #[intrinsic = "slice_swap"]
    #[track_caller]
    pub fn swap(&mut self, a: usize, b: usize) {
        loop {}
    }
    pub fn reverse(&mut self) {
        let n = self.len();
        let mut i = 0usize;
        while i < n / 2 {
            self.swap(i, n - 1 - i);
            i += 1;
        }
    }
    pub fn iter(&self) -> Iter<'_, T> {
        Iter {
            slice: self,
            from: 0,
            to: self.len(),
        }
    }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        let to = self.len();
        IterMut {
            slice: self,
            from: 0,
            to,
            marker: core::marker::PhantomData,
        }
    }
    #[track_caller]
    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        assert!(size != 0, "window size must be non-zero");
        Windows { rest: self, size }
    }
    #[track_caller]
    pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        Chunks {
            rest: self,
            size: chunk_size,
        }
    }
    #[track_caller]
    pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let to = self.len();
        ChunksMut {
            slice: self,
            from: 0,
            to,
            size: chunk_size,
            marker: core::marker::PhantomData,
        }
    }
    #[track_caller]
    pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        ChunksExact {
            rest: self,
            size: chunk_size,
        }
    }
    #[track_caller]
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {
        if mid > self.len() {
            panic!("mid > len");
        }
        (slice_part(self, 0, mid), slice_part(self, mid, self.len()))
    }
    #[track_caller]
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        let n = self.len();
        if mid > n {
            panic!("mid > len");
        }
        let whole: *mut [T] = self;
        (slice_part_mut(whole, 0, mid), slice_part_mut(whole, mid, n))
    }
    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        let n = self.len();
        if n == 0 {
            return None;
        }
        let whole: *mut [T] = self;
        Some((slice_at_mut(whole, 0), slice_part_mut(whole, 1, n)))
    }
    pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        let n = self.len();
        if n == 0 {
            return None;
        }
        let whole: *mut [T] = self;
        Some((slice_at_mut(whole, n - 1), slice_part_mut(whole, 0, n - 1)))
    }
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<'_, T, F> {
        Split {
            rest: Some(self),
            pred,
        }
    }
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        let n = self.len();
        let mut i = 0usize;
        while i < n {
            if *slice_at(self, i) == *x {
                return true;
            }
            i += 1;
        }
        false
    }
    pub fn starts_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let n = needle.len();
        self.len() >= n && *slice_part(self, 0, n) == *needle
    }
    pub fn ends_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let (m, n) = (self.len(), needle.len());
        m >= n && *slice_part(self, m - n, m) == *needle
    }
    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.binary_search_by(|p| p.cmp(x))
    }
    pub fn binary_search_by<'a, F: FnMut(&'a T) -> Ordering>(
        &'a self,
        f: F,
    ) -> Result<usize, usize> {
        let mut f = f;
        let mut size = self.len();
        if size == 0 {
            return Err(0);
        }
        let mut base = 0usize;
        while size > 1 {
            let half = size / 2;
            let mid = base + half;
            if !f(slice_at(self, mid)).is_gt() {
                base = mid;
            }
            size -= half;
        }
        match f(slice_at(self, base)) {
            Ordering::Equal => Ok(base),
            Ordering::Less => Err(base + 1),
            Ordering::Greater => Err(base),
        }
    }
    pub fn binary_search_by_key<'a, B: Ord, F: FnMut(&'a T) -> B>(
        &'a self,
        b: &B,
        f: F,
    ) -> Result<usize, usize> {
        let mut f = f;
        self.binary_search_by(|k| f(k).cmp(b))
    }
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {
        let mut pred = pred;
        let mut low = 0usize;
        let mut high = self.len();
        while low < high {
            let mid = low + (high - low) / 2;
            if pred(slice_at(self, mid)) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        low
    }
    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd,
    {
        let mut i = 1usize;
        while i < self.len() {
            if !(*slice_at(self, i - 1) <= *slice_at(self, i)) {
                return false;
            }
            i += 1;
        }
        true
    }
    pub fn fill(&mut self, value: T)
    where
        T: Clone,
    {
        let n = self.len();
        let mut i = 0usize;
        while i < n {
            self[i] = value.clone();
            i += 1;
        }
    }
    pub fn fill_with<F: FnMut() -> T>(&mut self, f: F) {
        let mut f = f;
        let n = self.len();
        let mut i = 0usize;
        while i < n {
            self[i] = f();
            i += 1;
        }
    }
    #[track_caller]
    pub fn clone_from_slice(&mut self, src: &[T])
    where
        T: Clone,
    {
        if self.len() != src.len() {
            panic!("destination and source slices have different lengths");
        }
        let mut i = 0usize;
        while i < src.len() {
            self[i] = src[i].clone();
            i += 1;
        }
    }
    #[track_caller]
    pub fn copy_from_slice(&mut self, src: &[T])
    where
        T: Copy,
    {
        if self.len() != src.len() {
            panic!(
                "copy_from_slice: source slice length ({}) does not match destination slice length ({})",
                src.len(),
                self.len()
            );
        }
        let mut i = 0usize;
        while i < src.len() {
            self[i] = src[i];
            i += 1;
        }
    }
    #[track_caller]
    pub fn swap_with_slice(&mut self, other: &mut [T]) {
        if self.len() != other.len() {
            panic!("destination and source slices have different lengths");
        }
        let mut i = 0usize;
        while i < other.len() {
            core::mem::swap(&mut self[i], &mut other[i]);
            i += 1;
        }
    }
    pub fn rotate_left(&mut self, mid: usize) {
        let n = self.len();
        assert!(mid <= n);
        self[..mid].reverse();
        self[mid..].reverse();
        self.reverse();
    }
    pub fn rotate_right(&mut self, k: usize) {
        let n = self.len();
        assert!(k <= n);
        self.rotate_left(n - k);
    }
}
