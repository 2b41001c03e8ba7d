//! `VecDeque`: a list, whose front is taken out by index.

pub use alloc::vec::{Drain, IntoIter};
use core::fmt;
use core::hash::{Hash, Hasher};
use core::intrinsics::*;
use core::ops::{Index, IndexMut, RangeBounds};
pub use core::slice::{Iter, IterMut};

#[lang = "VecDeque"]
pub struct VecDeque<T> {
    list: List<T>,
}
impl<T> VecDeque<T> {
    pub const fn new() -> VecDeque<T> {
        VecDeque { list: list_new() }
    }
    pub fn with_capacity(_capacity: usize) -> VecDeque<T> {
        VecDeque { list: list_new() }
    }
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn reserve_exact(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, _min_capacity: usize) {}
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> core::slice::Iter<'_, T> {
        self.as_slices().0[core::ops::range::resolve_range(&range, self.len())].iter()
    }
    pub fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> core::slice::IterMut<'_, T> {
        let range = core::ops::range::resolve_range(&range, self.len());
        self.make_contiguous()[range].iter_mut()
    }
    pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {
        (self.make_contiguous(), &mut [])
    }
    pub fn pop_front_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        let first = self.front_mut()?;
        if predicate(first) {
            self.pop_front()
        } else {
            None
        }
    }
    pub fn pop_back_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        let last = self.back_mut()?;
        if predicate(last) {
            self.pop_back()
        } else {
            None
        }
    }
    pub fn push_front_mut(&mut self, value: T) -> &mut T {
        self.push_front(value);
        self.front_mut().unwrap()
    }
    pub fn push_back_mut(&mut self, value: T) -> &mut T {
        self.push_back(value);
        self.back_mut().unwrap()
    }
    pub fn insert_mut(&mut self, index: usize, value: T) -> &mut T {
        self.insert(index, value);
        &mut self[index]
    }
    pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {
        if index >= self.len() {
            return None;
        }
        self.swap(index, 0);
        self.pop_front()
    }
    pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {
        let len = self.len();
        if index >= len {
            return None;
        }
        self.swap(index, len - 1);
        self.pop_back()
    }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {
        let mut f = f;
        let mut at = 0usize;
        while at < self.len() {
            if f(&mut self[at]) {
                at += 1;
            } else {
                self.remove(at);
            }
        }
    }
    pub fn resize_with(&mut self, new_len: usize, generator: impl FnMut() -> T) {
        let mut generator = generator;
        self.truncate(new_len);
        while self.len() < new_len {
            self.push_back(generator());
        }
    }
    pub fn resize(&mut self, new_len: usize, value: T)
    where
        T: Clone,
    {
        self.resize_with(new_len, || value.clone());
    }
    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.as_slices().0.binary_search(x)
    }
    pub fn binary_search_by<'a, F: FnMut(&'a T) -> core::cmp::Ordering>(
        &'a self,
        f: F,
    ) -> Result<usize, usize> {
        self.as_slices().0.binary_search_by(f)
    }
    pub fn binary_search_by_key<'a, B: Ord, F: FnMut(&'a T) -> B>(
        &'a self,
        b: &B,
        f: F,
    ) -> Result<usize, usize> {
        self.as_slices().0.binary_search_by_key(b, f)
    }
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {
        self.as_slices().0.partition_point(pred)
    }
    pub fn len(&self) -> usize {
        list_len(&self.list)
    }
    pub fn is_empty(&self) -> bool {
        list_len(&self.list) == 0
    }
    pub fn push_back(&mut self, value: T) {
        list_push(&mut self.list, value);
    }
    pub fn push_front(&mut self, value: T) {
        list_insert(&mut self.list, 0, value);
    }
    pub fn pop_back(&mut self) -> Option<T> {
        list_pop(&mut self.list)
    }
    pub fn pop_front(&mut self) -> Option<T> {
        if self.is_empty() {
            None
        } else {
            Some(list_remove(&mut self.list, 0))
        }
    }
    pub fn front(&self) -> Option<&T> {
        list_slice(&self.list).first()
    }
    pub fn front_mut(&mut self) -> Option<&mut T> {
        list_slice_mut(&mut self.list).first_mut()
    }
    pub fn back(&self) -> Option<&T> {
        list_slice(&self.list).last()
    }
    pub fn back_mut(&mut self) -> Option<&mut T> {
        list_slice_mut(&mut self.list).last_mut()
    }
    pub fn get(&self, index: usize) -> Option<&T> {
        list_slice(&self.list).get(index)
    }
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        list_slice_mut(&mut self.list).get_mut(index)
    }
    pub fn swap(&mut self, i: usize, j: usize) {
        assert!(i < self.len());
        assert!(j < self.len());
        list_slice_mut(&mut self.list).swap(i, j);
    }
    pub fn insert(&mut self, index: usize, value: T) {
        assert!(index <= self.len(), "index out of bounds");
        list_insert(&mut self.list, index, value);
    }
    pub fn remove(&mut self, index: usize) -> Option<T> {
        if index < self.len() {
            Some(list_remove(&mut self.list, index))
        } else {
            None
        }
    }
    pub fn clear(&mut self) {
        self.truncate(0);
    }
    pub fn truncate(&mut self, len: usize) {
        if len < self.len() {
            core::mem::drop(list_split_off(&mut self.list, len));
        }
    }
    pub fn append(&mut self, other: &mut VecDeque<T>) {
        let items = core::mem::replace(&mut other.list, list_new());
        list_append(&mut self.list, items);
    }
    pub fn split_off(&mut self, at: usize) -> VecDeque<T> {
        assert!(at <= self.len(), "`at` out of bounds");
        VecDeque {
            list: list_split_off(&mut self.list, at),
        }
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let mut kept = Vec {
            list: core::mem::replace(&mut self.list, list_new()),
        };
        kept.retain(f);
        self.list = kept.list;
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
    pub fn rotate_left(&mut self, n: usize) {
        list_slice_mut(&mut self.list).rotate_left(n);
    }
    pub fn rotate_right(&mut self, n: usize) {
        list_slice_mut(&mut self.list).rotate_right(n);
    }
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        list_slice(&self.list).contains(x)
    }
    pub fn as_slices(&self) -> (&[T], &[T]) {
        (list_slice(&self.list), &[])
    }
    pub fn make_contiguous(&mut self) -> &mut [T] {
        list_slice_mut(&mut self.list)
    }
    pub fn iter(&self) -> Iter<'_, T> {
        list_slice(&self.list).iter()
    }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        list_slice_mut(&mut self.list).iter_mut()
    }
}
impl<T> Index<usize> for VecDeque<T> {
    type Output = T;
    fn index(&self, index: usize) -> &T {
        self.get(index).expect("Out of bounds access")
    }
}
impl<T> IndexMut<usize> for VecDeque<T> {
    fn index_mut(&mut self, index: usize) -> &mut T {
        self.get_mut(index).expect("Out of bounds access")
    }
}
impl<T> Default for VecDeque<T> {
    fn default() -> VecDeque<T> {
        VecDeque::new()
    }
}
impl<T: Clone> Clone for VecDeque<T> {
    fn clone(&self) -> VecDeque<T> {
        VecDeque {
            list: list_slice(&self.list).to_vec().list,
        }
    }
}
impl<T: PartialEq> PartialEq for VecDeque<T> {
    fn eq(&self, other: &VecDeque<T>) -> bool {
        list_slice(&self.list) == list_slice(&other.list)
    }
}
impl<T: Eq> Eq for VecDeque<T> {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for VecDeque<T> {
    fn eq(&self, other: &Vec<U>) -> bool {
        list_slice(&self.list) == list_slice(&other.list)
    }
}
#[for_types([U; N], &[U; N], &mut [U; N])]
impl<T: PartialEq<U>, U, const N: usize> PartialEq<__T> for VecDeque<T> {
    fn eq(&self, other: &__T) -> bool {
        list_slice(&self.list) == &other[..]
    }
}
#[for_types(&[U], &mut [U])]
impl<T: PartialEq<U>, U> PartialEq<__T> for VecDeque<T> {
    fn eq(&self, other: &__T) -> bool {
        list_slice(&self.list) == &other[..]
    }
}
impl<T: Hash> Hash for VecDeque<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        list_slice(&self.list).hash(state);
    }
}
impl<T: fmt::Debug> fmt::Debug for VecDeque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(list_slice(&self.list), f)
    }
}
impl<T> FromIterator<T> for VecDeque<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> VecDeque<T> {
        let items: Vec<T> = FromIterator::from_iter(iter);
        VecDeque { list: items.list }
    }
}
impl<T> Extend<T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for item in iter {
            list_push(&mut self.list, item);
        }
    }
}
impl<T> IntoIterator for VecDeque<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { list: self.list }
    }
}
impl<'a, T> IntoIterator for &'a VecDeque<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}
impl<T> From<Vec<T>> for VecDeque<T> {
    fn from(other: Vec<T>) -> VecDeque<T> {
        VecDeque { list: other.list }
    }
}
impl<T> From<VecDeque<T>> for Vec<T> {
    fn from(other: VecDeque<T>) -> Vec<T> {
        Vec { list: other.list }
    }
}
impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(array: [T; N]) -> VecDeque<T> {
        VecDeque {
            list: list_from_array(array),
        }
    }
}
