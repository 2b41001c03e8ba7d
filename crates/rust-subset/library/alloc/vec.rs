//! `alloc::vec`.

pub use alloc::vec::into_iter::{Drain, IntoIter};
use core::borrow::{Borrow, BorrowMut};
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::intrinsics::*;
use core::ops::{Deref, DerefMut, Index, IndexMut, RangeBounds};
use core::slice::SliceIndex;

#[lang = "Vec"]
pub struct Vec<T> {
    pub(crate) list: List<T>,
}

impl<T> Vec<T> {
    pub const fn new() -> Vec<T> {
        Vec { list: list_new() }
    }
    pub fn with_capacity(_capacity: usize) -> Vec<T> {
        Vec { list: list_new() }
    }
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn reserve_exact(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, _min_capacity: usize) {}
    pub fn push_mut(&mut self, value: T) -> &mut T {
        self.push(value);
        self.last_mut().unwrap()
    }
    pub fn insert_mut(&mut self, index: usize, element: T) -> &mut T {
        self.insert(index, element);
        &mut self[index]
    }
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R)
    where
        T: Clone,
    {
        let (from, to) = core::ops::range::resolve(&src, self.len());
        let part = self[from..to].to_vec();
        self.extend(part);
    }
    pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(
        &mut self,
        range: R,
        filter: F,
    ) -> ExtractIf<'_, T, F> {
        let (from, to) = core::ops::range::resolve(&range, self.len());
        ExtractIf {
            from: self,
            at: from,
            to,
            filter,
        }
    }
    pub fn len(&self) -> usize {
        list_len(&self.list)
    }
    pub fn is_empty(&self) -> bool {
        list_len(&self.list) == 0
    }
    pub fn push(&mut self, value: T) {
        list_push(&mut self.list, value);
    }
    pub fn pop(&mut self) -> Option<T> {
        list_pop(&mut self.list)
    }
    pub fn pop_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        let last = self.last_mut()?;
        if predicate(last) { self.pop() } else { None }
    }
    #[track_caller]
    pub fn insert(&mut self, index: usize, element: T) {
        let len = self.len();
        if index > len {
            panic!(
                "insertion index (is {}) should be <= len (is {})",
                index, len
            );
        }
        list_insert(&mut self.list, index, element);
    }
    #[track_caller]
    pub fn remove(&mut self, index: usize) -> T {
        let len = self.len();
        if index >= len {
            panic!("removal index (is {}) should be < len (is {})", index, len);
        }
        list_remove(&mut self.list, index)
    }
    pub fn swap_remove(&mut self, index: usize) -> T {
        let len = self.len();
        if index >= len {
            panic!(
                "swap_remove index (is {}) should be < len (is {})",
                index, len
            );
        }
        self.swap(index, len - 1);
        list_pop(&mut self.list).unwrap()
    }
    pub fn truncate(&mut self, len: usize) {
        if len < self.len() {
            core::mem::drop(list_split_off(&mut self.list, len));
        }
    }
    pub fn clear(&mut self) {
        self.truncate(0);
    }
    pub fn append(&mut self, other: &mut Vec<T>) {
        let items = core::mem::replace(&mut other.list, list_new());
        list_append(&mut self.list, items);
    }
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> Vec<T> {
        let len = self.len();
        if at > len {
            panic!("`at` split index (is {}) should be <= len (is {})", at, len);
        }
        Vec {
            list: list_split_off(&mut self.list, at),
        }
    }
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let (from, to) = core::ops::range::resolve(&range, self.len());
        let tail = list_split_off(&mut self.list, to);
        let taken = list_split_off(&mut self.list, from);
        list_append(&mut self.list, tail);
        Drain {
            items: Vec { list: taken }.into_iter(),
            marker: core::marker::PhantomData,
        }
    }
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(
        &mut self,
        range: R,
        replace_with: I,
    ) -> Drain<'_, T> {
        let (from, to) = core::ops::range::resolve(&range, self.len());
        let tail = list_split_off(&mut self.list, to);
        let taken = list_split_off(&mut self.list, from);
        self.extend(replace_with);
        list_append(&mut self.list, tail);
        Drain {
            items: Vec { list: taken }.into_iter(),
            marker: core::marker::PhantomData,
        }
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let mut f = f;
        self.retain_mut(|x| f(x));
    }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {
        let mut f = f;
        let mut i = 0usize;
        while i < self.len() {
            if f(&mut self[i]) {
                i += 1;
            } else {
                core::mem::drop(list_remove(&mut self.list, i));
            }
        }
    }
    pub fn dedup(&mut self)
    where
        T: PartialEq,
    {
        self.dedup_by(|a, b| *a == *b);
    }
    pub fn dedup_by_key<K: PartialEq, F: FnMut(&mut T) -> K>(&mut self, key: F) {
        let mut key = key;
        self.dedup_by(|a, b| key(a) == key(b));
    }
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F) {
        let mut same_bucket = same_bucket;
        let mut i = 1usize;
        while i < self.len() {
            let whole: *mut [T] = list_slice_mut(&mut self.list);
            if same_bucket(slice_at_mut(whole, i), slice_at_mut(whole, i - 1)) {
                core::mem::drop(list_remove(&mut self.list, i));
            } else {
                i += 1;
            }
        }
    }
    pub fn resize(&mut self, new_len: usize, value: T)
    where
        T: Clone,
    {
        self.truncate(new_len);
        while self.len() < new_len {
            list_push(&mut self.list, value.clone());
        }
    }
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) {
        let mut f = f;
        self.truncate(new_len);
        while self.len() < new_len {
            list_push(&mut self.list, f());
        }
    }
    pub fn extend_from_slice(&mut self, other: &[T])
    where
        T: Clone,
    {
        for item in other {
            list_push(&mut self.list, item.clone());
        }
    }
    pub fn as_slice(&self) -> &[T] {
        list_slice(&self.list)
    }
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        list_slice_mut(&mut self.list)
    }
    pub fn into_boxed_slice(self) -> Box<[T]> {
        Box {
            pointer: list_slice_raw(box_new(self.list)),
        }
    }
    pub fn leak<'a>(self) -> &'a mut [T] {
        &mut *list_slice_raw(box_new(self.list))
    }
}
impl<T, const N: usize> Vec<[T; N]> {
    pub fn into_flattened(self) -> Vec<T> {
        let mut all = Vec::new();
        for one in self {
            all.extend(one);
        }
        all
    }
}

/// Takes out what the filter holds of, when it is asked for the next.
pub struct ExtractIf<'a, T, F> {
    from: &'a mut Vec<T>,
    at: usize,
    to: usize,
    filter: F,
}
impl<'a, T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'a, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while self.at < self.to {
            if (self.filter)(&mut self.from[self.at]) {
                self.to -= 1;
                return Some(self.from.remove(self.at));
            }
            self.at += 1;
        }
        None
    }
}

impl<T> Deref for Vec<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        list_slice(&self.list)
    }
}
impl<T> DerefMut for Vec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        list_slice_mut(&mut self.list)
    }
}
impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> {
    type Output = I::Output;
    fn index(&self, index: I) -> &I::Output {
        index.index(list_slice(&self.list))
    }
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(list_slice_mut(&mut self.list))
    }
}
impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Vec<T> {
        let mut list = list_new::<T>();
        for item in list_slice(&self.list) {
            list_push(&mut list, item.clone());
        }
        Vec { list }
    }
}
impl<T> Default for Vec<T> {
    fn default() -> Vec<T> {
        Vec { list: list_new() }
    }
}
impl<T: Hash> Hash for Vec<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        list_slice(&self.list).hash(state);
    }
}
impl<T: fmt::Debug> fmt::Debug for Vec<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(list_slice(&self.list), f)
    }
}
#[for_types(Vec<U>, [U], &[U], &mut [U])]
impl<T: PartialEq<U>, U> PartialEq<__T> for Vec<T> {
    fn eq(&self, other: &__T) -> bool {
        self[..] == other[..]
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Vec<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        self[..] == other[..]
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U; N]> for Vec<T> {
    fn eq(&self, other: &&[U; N]) -> bool {
        self[..] == other[..]
    }
}
#[for_types([T], &[T], &mut [T])]
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for __T {
    fn eq(&self, other: &Vec<U>) -> bool {
        self[..] == other[..]
    }
}
impl<T: Eq> Eq for Vec<T> {}
impl<T: PartialOrd> PartialOrd for Vec<T> {
    fn partial_cmp(&self, other: &Vec<T>) -> Option<Ordering> {
        PartialOrd::partial_cmp(list_slice(&self.list), list_slice(&other.list))
    }
}
impl<T: Ord> Ord for Vec<T> {
    fn cmp(&self, other: &Vec<T>) -> Ordering {
        Ord::cmp(list_slice(&self.list), list_slice(&other.list))
    }
}
impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {
        let mut list = list_new::<T>();
        let mut iter = iter.into_iter();
        while let Some(item) = iter.next() {
            list_push(&mut list, item);
        }
        Vec { list }
    }
}
impl<T> Extend<T> for Vec<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        while let Some(item) = iter.next() {
            list_push(&mut self.list, item);
        }
    }
}
impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        while let Some(item) = iter.next() {
            list_push(&mut self.list, *item);
        }
    }
}
impl<T> AsRef<[T]> for Vec<T> {
    fn as_ref(&self) -> &[T] {
        list_slice(&self.list)
    }
}
impl<T> AsRef<Vec<T>> for Vec<T> {
    fn as_ref(&self) -> &Vec<T> {
        self
    }
}
impl<T> AsMut<[T]> for Vec<T> {
    fn as_mut(&mut self) -> &mut [T] {
        list_slice_mut(&mut self.list)
    }
}
impl<T> Borrow<[T]> for Vec<T> {
    fn borrow(&self) -> &[T] {
        list_slice(&self.list)
    }
}
impl<T> BorrowMut<[T]> for Vec<T> {
    fn borrow_mut(&mut self) -> &mut [T] {
        list_slice_mut(&mut self.list)
    }
}
impl<T: Clone> From<&[T]> for Vec<T> {
    fn from(s: &[T]) -> Vec<T> {
        s.to_vec()
    }
}
impl<T: Clone> From<&mut [T]> for Vec<T> {
    fn from(s: &mut [T]) -> Vec<T> {
        s.to_vec()
    }
}
impl<T, const N: usize> From<[T; N]> for Vec<T> {
    fn from(s: [T; N]) -> Vec<T> {
        Vec {
            list: list_from_array(s),
        }
    }
}
impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {
    fn from(s: &[T; N]) -> Vec<T> {
        s.to_vec()
    }
}
impl<T> From<Box<[T]>> for Vec<T> {
    fn from(s: Box<[T]>) -> Vec<T> {
        s.into_vec()
    }
}
impl From<&str> for Vec<u8> {
    fn from(s: &str) -> Vec<u8> {
        Vec { list: str_bytes(s) }
    }
}
impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] {
    type Error = Vec<T>;
    fn try_from(vec: Vec<T>) -> Result<[T; N], Vec<T>> {
        if vec.len() == N {
            Ok(list_into_array(vec.list))
        } else {
            Err(vec)
        }
    }
}
