//! Iteration that takes a vector's elements out.

use core::intrinsics::{List, list_len, list_pop, list_remove, list_slice, list_slice_mut};
use core::marker::PhantomData;

pub struct IntoIter<T> {
    pub(crate) list: List<T>,
}
impl<T> IntoIter<T> {
    pub fn as_slice(&self) -> &[T] {
        list_slice(&self.list)
    }
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        list_slice_mut(&mut self.list)
    }
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if list_len(&self.list) == 0 {
            None
        } else {
            Some(list_remove(&mut self.list, 0))
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = list_len(&self.list);
        (n, Some(n))
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        list_pop(&mut self.list)
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> IntoIter<T> {
        self.as_slice().to_vec().into_iter()
    }
}
impl<T: core::fmt::Debug> core::fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("IntoIter").field(&self.as_slice()).finish()
    }
}
impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { list: self.list }
    }
}
impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;
    fn into_iter(self) -> core::slice::Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut Vec<T> {
    type Item = &'a mut T;
    type IntoIter = core::slice::IterMut<'a, T>;
    fn into_iter(self) -> core::slice::IterMut<'a, T> {
        self.iter_mut()
    }
}

/// The elements taken out by `drain` and `splice`: they left the vector at once.
pub struct Drain<'a, T> {
    pub(crate) items: IntoIter<T>,
    pub(crate) marker: PhantomData<&'a mut T>,
}
impl<'a, T> Iterator for Drain<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.items.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}
impl<'a, T> DoubleEndedIterator for Drain<'a, T> {
    fn next_back(&mut self) -> Option<T> {
        self.items.next_back()
    }
}
impl<'a, T> ExactSizeIterator for Drain<'a, T> {}
