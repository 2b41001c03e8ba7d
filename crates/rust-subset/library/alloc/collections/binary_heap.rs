//! `BinaryHeap`, with std's own sifting, so that equal elements and `Debug` come in std's order.

pub use alloc::vec::IntoIter;
use core::fmt;
use core::ops::{Deref, DerefMut};
pub use core::slice::Iter;

pub struct BinaryHeap<T> {
    data: Vec<T>,
}
impl<T: Ord> BinaryHeap<T> {
    pub fn new() -> BinaryHeap<T> {
        BinaryHeap { data: Vec::new() }
    }
    pub fn with_capacity(_capacity: usize) -> BinaryHeap<T> {
        BinaryHeap { data: Vec::new() }
    }
    pub fn push(&mut self, item: T) {
        let last = self.data.len();
        self.data.push(item);
        self.sift_up(0, last);
    }
    pub fn pop(&mut self) -> Option<T> {
        let n = self.data.len();
        if n == 0 {
            return None;
        }
        self.data.swap(0, n - 1);
        let top = self.data.pop();
        if n > 1 {
            self.sift_down_to_bottom(0);
        }
        top
    }
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {
        if self.data.is_empty() {
            None
        } else {
            Some(PeekMut {
                heap: self,
                changed: false,
            })
        }
    }
    pub fn append(&mut self, other: &mut BinaryHeap<T>) {
        if self.data.len() < other.data.len() {
            core::mem::swap(self, other);
        }
        let start = self.data.len();
        self.data.append(&mut other.data);
        self.rebuild_tail(start);
    }
    pub fn into_sorted_vec(self) -> Vec<T> {
        let mut heap = self;
        let mut end = heap.data.len();
        while end > 1 {
            end -= 1;
            heap.data.swap(0, end);
            heap.sift_down_range(0, end);
        }
        heap.data
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let mut f = f;
        let mut first_gone = self.data.len();
        let mut at = 0usize;
        self.data.retain(|item| {
            let keep = f(item);
            if !keep && at < first_gone {
                first_gone = at;
            }
            at += 1;
            keep
        });
        self.rebuild_tail(first_gone);
    }
    /// Makes a heap of it again when only the elements from `start` on are in wrong places: the way that std thinks is faster.
    fn rebuild_tail(&mut self, start: usize) {
        let len = self.data.len();
        if start >= len {
            return;
        }
        let tail = len - start;
        let all_anew = if start < tail {
            true
        } else if len <= 2048 {
            2 * len < tail * start.ilog2() as usize
        } else {
            2 * len < tail * 11
        };
        if all_anew {
            self.rebuild();
        } else {
            let mut at = start;
            while at < len {
                self.sift_up(0, at);
                at += 1;
            }
        }
    }
    fn sift_up(&mut self, start: usize, at: usize) {
        let mut at = at;
        while at > start {
            let parent = (at - 1) / 2;
            if self.data[at] <= self.data[parent] {
                break;
            }
            self.data.swap(at, parent);
            at = parent;
        }
    }
    fn sift_down_range(&mut self, at: usize, end: usize) {
        let mut at = at;
        let mut child = 2 * at + 1;
        while child < end {
            if child + 1 < end && self.data[child] <= self.data[child + 1] {
                child += 1;
            }
            if self.data[at] >= self.data[child] {
                return;
            }
            self.data.swap(at, child);
            at = child;
            child = 2 * at + 1;
        }
    }
    fn sift_down_to_bottom(&mut self, at: usize) {
        let end = self.data.len();
        let start = at;
        let mut at = at;
        let mut child = 2 * at + 1;
        while child < end {
            if child + 1 < end && self.data[child] <= self.data[child + 1] {
                child += 1;
            }
            self.data.swap(at, child);
            at = child;
            child = 2 * at + 1;
        }
        self.sift_up(start, at);
    }
    fn rebuild(&mut self) {
        let mut n = self.data.len() / 2;
        while n > 0 {
            n -= 1;
            let end = self.data.len();
            self.sift_down_range(n, end);
        }
    }
}
impl<T> BinaryHeap<T> {
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn reserve_exact(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, _min_capacity: usize) {}
    pub fn peek(&self) -> Option<&T> {
        self.data.first()
    }
    pub fn len(&self) -> usize {
        self.data.len()
    }
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }
    pub fn clear(&mut self) {
        self.data.clear();
    }
    pub fn as_slice(&self) -> &[T] {
        &self.data
    }
    pub fn iter(&self) -> core::slice::Iter<'_, T> {
        self.data.iter()
    }
    pub fn into_vec(self) -> Vec<T> {
        self.data
    }
    pub fn drain(&mut self) -> IntoIter<T> {
        core::mem::take(&mut self.data).into_iter()
    }
}

pub struct PeekMut<'a, T: Ord> {
    heap: &'a mut BinaryHeap<T>,
    changed: bool,
}
impl<'a, T: Ord> PeekMut<'a, T> {
    pub fn pop(this: PeekMut<'a, T>) -> T {
        this.heap.pop().unwrap()
    }
}
impl<'a, T: Ord> Deref for PeekMut<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.heap.data[0]
    }
}
impl<'a, T: Ord> DerefMut for PeekMut<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        self.changed = true;
        &mut self.heap.data[0]
    }
}
impl<'a, T: Ord> Drop for PeekMut<'a, T> {
    fn drop(&mut self) {
        if self.changed {
            let end = self.heap.data.len();
            self.heap.sift_down_range(0, end);
        }
    }
}

impl<T: Ord> Default for BinaryHeap<T> {
    fn default() -> BinaryHeap<T> {
        BinaryHeap::new()
    }
}
impl<T: Clone> Clone for BinaryHeap<T> {
    fn clone(&self) -> BinaryHeap<T> {
        BinaryHeap {
            data: self.data.clone(),
        }
    }
}
impl<T: fmt::Debug> fmt::Debug for BinaryHeap<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.data, f)
    }
}
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {
    fn from(data: Vec<T>) -> BinaryHeap<T> {
        let mut heap = BinaryHeap { data };
        heap.rebuild();
        heap
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {
    fn from(array: [T; N]) -> BinaryHeap<T> {
        BinaryHeap::from(Vec::from(array))
    }
}
impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T> {
        let items: Vec<T> = FromIterator::from_iter(iter);
        BinaryHeap::from(items)
    }
}
impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let start = self.data.len();
        self.data.extend(iter);
        self.rebuild_tail(start);
    }
}
impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        self.data.into_iter()
    }
}
impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;
    fn into_iter(self) -> core::slice::Iter<'a, T> {
        self.data.iter()
    }
}
