//! `LinkedList`, kept as a `VecDeque`: what it promises is only its order.

use alloc::collections::vec_deque::VecDeque;
use core::fmt;

#[derive(Clone, PartialEq, Eq, Default)]
pub struct LinkedList<T> {
    items: VecDeque<T>,
}
impl<T> LinkedList<T> {
    pub const fn new() -> LinkedList<T> {
        LinkedList {
            items: VecDeque::new(),
        }
    }
    pub fn len(&self) -> usize {
        self.items.len()
    }
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    pub fn clear(&mut self) {
        self.items.clear();
    }
    pub fn push_back(&mut self, elt: T) {
        self.items.push_back(elt);
    }
    pub fn push_front(&mut self, elt: T) {
        self.items.push_front(elt);
    }
    pub fn pop_back(&mut self) -> Option<T> {
        self.items.pop_back()
    }
    pub fn pop_front(&mut self) -> Option<T> {
        self.items.pop_front()
    }
    pub fn front(&self) -> Option<&T> {
        self.items.front()
    }
    pub fn front_mut(&mut self) -> Option<&mut T> {
        self.items.front_mut()
    }
    pub fn back(&self) -> Option<&T> {
        self.items.back()
    }
    pub fn back_mut(&mut self) -> Option<&mut T> {
        self.items.back_mut()
    }
    pub fn push_front_mut(&mut self, elt: T) -> &mut T {
        self.items.push_front_mut(elt)
    }
    pub fn push_back_mut(&mut self, elt: T) -> &mut T {
        self.items.push_back_mut(elt)
    }
    pub fn split_off(&mut self, at: usize) -> LinkedList<T> {
        assert!(at <= self.len(), "Cannot split off at a nonexistent index");
        LinkedList {
            items: self.items.split_off(at),
        }
    }
    pub fn append(&mut self, other: &mut LinkedList<T>) {
        self.items.append(&mut other.items);
    }
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        self.items.contains(x)
    }
    pub fn iter(&self) -> core::slice::Iter<'_, T> {
        self.items.iter()
    }
    pub fn iter_mut(&mut self) -> core::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }
}
impl<T: fmt::Debug> fmt::Debug for LinkedList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.items, f)
    }
}
impl<T, const N: usize> From<[T; N]> for LinkedList<T> {
    fn from(array: [T; N]) -> LinkedList<T> {
        array.into_iter().collect()
    }
}
impl<T> FromIterator<T> for LinkedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> LinkedList<T> {
        LinkedList {
            items: FromIterator::from_iter(iter),
        }
    }
}
impl<T> Extend<T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        self.items.extend(iter);
    }
}
impl<T> IntoIterator for LinkedList<T> {
    type Item = T;
    type IntoIter = alloc::vec::IntoIter<T>;
    fn into_iter(self) -> alloc::vec::IntoIter<T> {
        self.items.into_iter()
    }
}
impl<'a, T> IntoIterator for &'a LinkedList<T> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;
    fn into_iter(self) -> core::slice::Iter<'a, T> {
        self.items.iter()
    }
}
