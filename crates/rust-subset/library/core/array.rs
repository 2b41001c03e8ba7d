//! `core::array`, and the methods of arrays.

use core::borrow::{Borrow, BorrowMut};
use core::fmt;
use core::intrinsics::{
    List, list_from_array, list_into_array, list_len, list_new, list_pop, list_push, list_remove,
};

pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(cb: F) -> [T; N] {
    let mut cb = cb;
    let mut list = list_new::<T>();
    let mut i = 0usize;
    while i < N {
        list_push(&mut list, cb(i));
        i += 1;
    }
    list_into_array(list)
}

pub fn repeat<T: Clone, const N: usize>(val: T) -> [T; N] {
    let mut list = list_new::<T>();
    let mut i = 1usize;
    while i < N {
        list_push(&mut list, val.clone());
        i += 1;
    }
    if N > 0 {
        list_push(&mut list, val);
    }
    list_into_array(list)
}

impl<T, const N: usize> [T; N] {
    pub fn map<F: FnMut(T) -> U, U>(self, f: F) -> [U; N] {
        let mut f = f;
        let mut rest = list_from_array(self);
        let mut list = list_new::<U>();
        while list_len(&rest) > 0 {
            list_push(&mut list, f(list_remove(&mut rest, 0)));
        }
        list_into_array(list)
    }
    pub fn as_slice(&self) -> &[T] {
        self
    }
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        self
    }
    pub fn each_ref(&self) -> [&T; N] {
        from_fn(|i| &self[i])
    }
    pub fn each_mut(&mut self) -> [&mut T; N] {
        let whole: *mut [T] = self;
        from_fn(|i| core::intrinsics::slice_at_mut(whole, i))
    }
}

pub struct IntoIter<T, const N: usize> {
    rest: List<T>,
}
impl<T, const N: usize> Iterator for IntoIter<T, N> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if list_len(&self.rest) == 0 {
            None
        } else {
            Some(list_remove(&mut self.rest, 0))
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = list_len(&self.rest);
        (n, Some(n))
    }
}
impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {
    fn next_back(&mut self) -> Option<T> {
        list_pop(&mut self.rest)
    }
}
impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}
impl<T: Clone, const N: usize> Clone for IntoIter<T, N> {
    fn clone(&self) -> IntoIter<T, N> {
        let mut rest = list_new::<T>();
        for item in core::intrinsics::list_slice(&self.rest) {
            list_push(&mut rest, item.clone());
        }
        IntoIter { rest }
    }
}
impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = IntoIter<T, N>;
    fn into_iter(self) -> IntoIter<T, N> {
        IntoIter {
            rest: list_from_array(self),
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct TryFromSliceError(());
impl fmt::Display for TryFromSliceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("could not convert slice to array")
    }
}
impl core::error::Error for TryFromSliceError {}
impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &[T]) -> Result<[T; N], TryFromSliceError> {
        if slice.len() == N {
            Ok(from_fn(|i| slice[i]))
        } else {
            Err(TryFromSliceError(()))
        }
    }
}

impl<T: Copy, const N: usize> TryFrom<&mut [T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &mut [T]) -> Result<[T; N], TryFromSliceError> {
        <[T; N]>::try_from(&*slice)
    }
}

impl<T, const N: usize> AsRef<[T]> for [T; N] {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T, const N: usize> AsMut<[T]> for [T; N] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T, const N: usize> Borrow<[T]> for [T; N] {
    fn borrow(&self) -> &[T] {
        self
    }
}
impl<T, const N: usize> BorrowMut<[T]> for [T; N] {
    fn borrow_mut(&mut self) -> &mut [T] {
        self
    }
}
