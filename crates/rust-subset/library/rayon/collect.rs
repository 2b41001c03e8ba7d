//! What parallel iterators can be collected into.

use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use core::hash::Hash;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use std::collections::{HashMap, HashSet};

pub trait FromParallelIterator<T: Send>: Send {
    fn from_par_iter<I: IntoParallelIterator<Item = T>>(par_iter: I) -> Self;
}
/// A collection that takes the items of a parallel iterator, in order.
pub trait ParallelExtend<T: Send> {
    fn par_extend<I: IntoParallelIterator<Item = T>>(&mut self, par_iter: I);
}
#[for_types(Vec<T>, VecDeque<T>)]
impl<T: Send> ParallelExtend<T> for __T {
    fn par_extend<I: IntoParallelIterator<Item = T>>(&mut self, par_iter: I) {
        self.extend(par_iter.into_par_iter().into_items());
    }
}
impl<T: Send + Eq + Hash> ParallelExtend<T> for HashSet<T> {
    fn par_extend<I: IntoParallelIterator<Item = T>>(&mut self, par_iter: I) {
        self.extend(par_iter.into_par_iter().into_items());
    }
}
impl<T: Send + Ord> ParallelExtend<T> for BTreeSet<T> {
    fn par_extend<I: IntoParallelIterator<Item = T>>(&mut self, par_iter: I) {
        self.extend(par_iter.into_par_iter().into_items());
    }
}
impl<K: Eq + Hash + Send, V: Send> ParallelExtend<(K, V)> for HashMap<K, V> {
    fn par_extend<I: IntoParallelIterator<Item = (K, V)>>(&mut self, par_iter: I) {
        self.extend(par_iter.into_par_iter().into_items());
    }
}
impl<K: Ord + Send, V: Send> ParallelExtend<(K, V)> for BTreeMap<K, V> {
    fn par_extend<I: IntoParallelIterator<Item = (K, V)>>(&mut self, par_iter: I) {
        self.extend(par_iter.into_par_iter().into_items());
    }
}
impl FromParallelIterator<()> for () {
    fn from_par_iter<I: IntoParallelIterator<Item = ()>>(par_iter: I) {
        par_iter.into_par_iter().for_each(|()| ());
    }
}
impl<T: Send> FromParallelIterator<T> for Vec<T> {
    fn from_par_iter<I: IntoParallelIterator<Item = T>>(par_iter: I) -> Vec<T> {
        par_iter.into_par_iter().into_items().into_iter().collect()
    }
}
impl<T: Send> FromParallelIterator<T> for VecDeque<T> {
    fn from_par_iter<I: IntoParallelIterator<Item = T>>(par_iter: I) -> VecDeque<T> {
        par_iter.into_par_iter().into_items().into_iter().collect()
    }
}
impl<T: Send + Ord> FromParallelIterator<T> for BTreeSet<T> {
    fn from_par_iter<I: IntoParallelIterator<Item = T>>(par_iter: I) -> BTreeSet<T> {
        par_iter.into_par_iter().into_items().into_iter().collect()
    }
}
impl<T: Send + Eq + Hash> FromParallelIterator<T> for HashSet<T> {
    fn from_par_iter<I: IntoParallelIterator<Item = T>>(par_iter: I) -> HashSet<T> {
        par_iter.into_par_iter().into_items().into_iter().collect()
    }
}
impl<K: Eq + Hash + Send, V: Send> FromParallelIterator<(K, V)> for HashMap<K, V> {
    fn from_par_iter<I: IntoParallelIterator<Item = (K, V)>>(par_iter: I) -> HashMap<K, V> {
        par_iter.into_par_iter().into_items().into_iter().collect()
    }
}
impl<K: Ord + Send, V: Send> FromParallelIterator<(K, V)> for BTreeMap<K, V> {
    fn from_par_iter<I: IntoParallelIterator<Item = (K, V)>>(par_iter: I) -> BTreeMap<K, V> {
        par_iter.into_par_iter().into_items().into_iter().collect()
    }
}
impl FromParallelIterator<char> for String {
    fn from_par_iter<I: IntoParallelIterator<Item = char>>(par_iter: I) -> String {
        par_iter.into_par_iter().into_items().into_iter().collect()
    }
}
impl<'a> FromParallelIterator<&'a str> for String {
    fn from_par_iter<I: IntoParallelIterator<Item = &'a str>>(par_iter: I) -> String {
        par_iter.into_par_iter().into_items().into_iter().collect()
    }
}
impl FromParallelIterator<String> for String {
    fn from_par_iter<I: IntoParallelIterator<Item = String>>(par_iter: I) -> String {
        par_iter.into_par_iter().into_items().into_iter().collect()
    }
}
impl<C: FromParallelIterator<T>, T: Send, E: Send> FromParallelIterator<Result<T, E>>
    for Result<C, E>
{
    fn from_par_iter<I: IntoParallelIterator<Item = Result<T, E>>>(par_iter: I) -> Result<C, E> {
        let items: Result<Vec<T>, E> = par_iter.into_par_iter().into_items().into_iter().collect();
        match items {
            Ok(items) => Ok(C::from_par_iter(items)),
            Err(e) => Err(e),
        }
    }
}
impl<C: FromParallelIterator<T>, T: Send> FromParallelIterator<Option<T>> for Option<C> {
    fn from_par_iter<I: IntoParallelIterator<Item = Option<T>>>(par_iter: I) -> Option<C> {
        let items: Option<Vec<T>> = par_iter.into_par_iter().into_items().into_iter().collect();
        match items {
            Some(items) => Some(C::from_par_iter(items)),
            None => None,
        }
    }
}
