//! More that can be iterated in parallel, and collections that take what such an iteration gives.

use alloc::collections::{BTreeMap, BTreeSet, BinaryHeap, VecDeque};
use core::hash::Hash;
use core::ops::RangeBounds;
use rayon::iter::adapters::Map;
use rayon::iter::by_place::Zip;
use rayon::iter::{IndexedParallelIterator, IntoIter, IntoParallelIterator, ParallelIterator};
use std::collections::{HashMap, HashSet};

pub fn empty<T: Send>() -> IntoIter<T> {
    IntoIter { items: Vec::new() }
}
pub fn once<T: Send>(item: T) -> IntoIter<T> {
    IntoIter { items: vec![item] }
}
pub fn repeat_n<T: Clone + Send>(element: T, n: usize) -> IntoIter<T> {
    IntoIter {
        items: vec![element; n],
    }
}

#[for_types(Option<T>, VecDeque<T>, BTreeSet<T>, HashSet<T>, BinaryHeap<T>)]
impl<T: Send> IntoParallelIterator for __T {
    type Iter = IntoIter<T>;
    type Item = T;
    fn into_par_iter(self) -> IntoIter<T> {
        IntoIter {
            items: self.into_iter().collect(),
        }
    }
}
#[for_types(&'a VecDeque<T>, &'a BTreeSet<T>, &'a HashSet<T>)]
impl<'a, T: Sync> IntoParallelIterator for __T {
    type Iter = IntoIter<&'a T>;
    type Item = &'a T;
    fn into_par_iter(self) -> IntoIter<&'a T> {
        IntoIter {
            items: self.into_iter().collect(),
        }
    }
}
#[for_types(BTreeMap<K, V>, HashMap<K, V>)]
impl<K: Send, V: Send> IntoParallelIterator for __T {
    type Iter = IntoIter<(K, V)>;
    type Item = (K, V);
    fn into_par_iter(self) -> IntoIter<(K, V)> {
        IntoIter {
            items: self.into_iter().collect(),
        }
    }
}
#[for_types(&'a BTreeMap<K, V>, &'a HashMap<K, V>)]
impl<'a, K: Sync, V: Sync> IntoParallelIterator for __T {
    type Iter = IntoIter<(&'a K, &'a V)>;
    type Item = (&'a K, &'a V);
    fn into_par_iter(self) -> IntoIter<(&'a K, &'a V)> {
        IntoIter {
            items: self.into_iter().collect(),
        }
    }
}
#[for_types(&'a mut BTreeMap<K, V>, &'a mut HashMap<K, V>)]
impl<'a, K: Sync, V: Send> IntoParallelIterator for __T {
    type Iter = IntoIter<(&'a K, &'a mut V)>;
    type Item = (&'a K, &'a mut V);
    fn into_par_iter(self) -> IntoIter<(&'a K, &'a mut V)> {
        IntoIter {
            items: self.into_iter().collect(),
        }
    }
}
impl<A: IntoParallelIterator, B: IntoParallelIterator> IntoParallelIterator for (A, B)
where
    A::Iter: IndexedParallelIterator,
    B::Iter: IndexedParallelIterator,
{
    type Iter = Zip<A::Iter, B::Iter>;
    type Item = (A::Item, B::Item);
    fn into_par_iter(self) -> Zip<A::Iter, B::Iter> {
        self.0.into_par_iter().zip(self.1)
    }
}

pub trait ParallelDrainRange<Idx = usize> {
    type Item: Send;
    fn par_drain<R: RangeBounds<Idx>>(self, range: R) -> IntoIter<Self::Item>;
}
#[for_types(&'a mut Vec<T>, &'a mut VecDeque<T>)]
impl<'a, T: Send> ParallelDrainRange<usize> for __T {
    type Item = T;
    fn par_drain<R: RangeBounds<usize>>(self, range: R) -> IntoIter<T> {
        IntoIter {
            items: self.drain(range).collect(),
        }
    }
}
pub trait ParallelDrainFull {
    type Item: Send;
    fn par_drain(self) -> IntoIter<Self::Item>;
}
#[for_types(&'a mut BinaryHeap<T>, &'a mut HashSet<T>)]
impl<'a, T: Send> ParallelDrainFull for __T {
    type Item = T;
    fn par_drain(self) -> IntoIter<T> {
        IntoIter {
            items: self.drain().collect(),
        }
    }
}
impl<'a, K: Send, V: Send> ParallelDrainFull for &'a mut HashMap<K, V> {
    type Item = (K, V);
    fn par_drain(self) -> IntoIter<(K, V)> {
        IntoIter {
            items: self.drain().collect(),
        }
    }
}
