//! Indexing of slices and arrays by ranges (indexing by `usize` is built in).

use core::intrinsics::{slice_at, slice_at_mut, slice_part, slice_part_mut};
use core::ops::range::{bounds, resolve};
use core::ops::{
    Index, IndexMut, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive,
};

pub trait SliceIndex<T: ?Sized> {
    type Output: ?Sized;
    fn get(self, slice: &T) -> Option<&Self::Output>;
    fn get_mut(self, slice: &mut T) -> Option<&mut Self::Output>;
    #[track_caller]
    fn index(self, slice: &T) -> &Self::Output;
    #[track_caller]
    fn index_mut(self, slice: &mut T) -> &mut Self::Output;
}

impl<T> SliceIndex<[T]> for usize {
    type Output = T;
    fn get(self, slice: &[T]) -> Option<&T> {
        if self < slice.len() {
            Some(slice_at(slice, self))
        } else {
            None
        }
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut T> {
        if self < slice.len() {
            Some(slice_at_mut(slice, self))
        } else {
            None
        }
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &T {
        slice_at(slice, self)
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut T {
        slice_at_mut(slice, self)
    }
}

#[for_types(Range<usize>, RangeTo<usize>, RangeFull)]
impl<T> SliceIndex<[T]> for __T {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        let (from, to) = bounds(&self, slice.len());
        if from <= to && to <= slice.len() {
            Some(slice_part(slice, from, to))
        } else {
            None
        }
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        let (from, to) = bounds(&self, slice.len());
        if from <= to && to <= slice.len() {
            Some(slice_part_mut(slice, from, to))
        } else {
            None
        }
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        let (from, to) = bounds(&self, slice.len());
        slice_part(slice, from, to)
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        let (from, to) = bounds(&self, slice.len());
        slice_part_mut(slice, from, to)
    }
}

// What is beyond the end is named as it is written: 7 in `0..=7`.
#[for_types(RangeInclusive<usize>, RangeToInclusive<usize>)]
impl<T> SliceIndex<[T]> for __T {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        let (from, to) = bounds(&self, slice.len());
        if from <= to && to <= slice.len() {
            Some(slice_part(slice, from, to))
        } else {
            None
        }
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        let (from, to) = bounds(&self, slice.len());
        if from <= to && to <= slice.len() {
            Some(slice_part_mut(slice, from, to))
        } else {
            None
        }
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        let (from, to) = resolve(&self, slice.len());
        slice_part(slice, from, to)
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        let (from, to) = resolve(&self, slice.len());
        slice_part_mut(slice, from, to)
    }
}

impl<T> SliceIndex<[T]> for RangeFrom<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        (self.start..slice.len()).get(slice)
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        (self.start..slice.len()).get_mut(slice)
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        check_start(self.start, slice.len());
        slice_part(slice, self.start, slice.len())
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        let n = slice.len();
        check_start(self.start, n);
        slice_part_mut(slice, self.start, n)
    }
}
#[track_caller]
fn check_start(start: usize, len: usize) {
    if start > len {
        panic!(
            "range start index {} out of range for slice of length {}",
            start, len
        );
    }
}

impl<T, I: SliceIndex<[T]>> Index<I> for [T] {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
}
impl<T, I, const N: usize> Index<I> for [T; N]
where
    [T]: Index<I>,
{
    type Output = <[T] as Index<I>>::Output;
    #[track_caller]
    fn index(&self, index: I) -> &<[T] as Index<I>>::Output {
        let slice: &[T] = self;
        Index::index(slice, index)
    }
}
impl<T, I, const N: usize> IndexMut<I> for [T; N]
where
    [T]: IndexMut<I>,
{
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut <[T] as Index<I>>::Output {
        let slice: &mut [T] = self;
        IndexMut::index_mut(slice, index)
    }
}
