//! `alloc::vec`.

pub use alloc::vec::into_iter::{Drain, IntoIter};
use core::intrinsics::*;
use core::ops::RangeBounds;

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

