//! `HashSet`: a map to `()`.

use core::borrow::Borrow;
use core::fmt;
use core::hash::{BuildHasher, Hash};
use core::ops::{BitAnd, BitOr, BitXor, Sub};
use std::collections::hash_map::{HashMap, IntoKeys, Keys, RandomState};

pub type Iter<'a, T> = Keys<'a, T, ()>;
pub type IntoIter<T> = IntoKeys<T, ()>;

#[lang = "HashSet"]
pub struct HashSet<T, S = RandomState> {
    map: HashMap<T, (), S>,
}
impl<T> HashSet<T, RandomState> {
    pub fn new() -> HashSet<T, RandomState> {
        HashSet {
            map: HashMap::new(),
        }
    }
    pub fn with_capacity(_capacity: usize) -> HashSet<T, RandomState> {
        HashSet::new()
    }
}
impl<T, S> HashSet<T, S> {
    pub fn with_hasher(hasher: S) -> HashSet<T, S> {
        HashSet {
            map: HashMap::with_hasher(hasher),
        }
    }
    pub fn with_capacity_and_hasher(_capacity: usize, hasher: S) -> HashSet<T, S> {
        HashSet::with_hasher(hasher)
    }
    pub fn hasher(&self) -> &S {
        self.map.hasher()
    }
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, _min_capacity: usize) {}
    pub fn len(&self) -> usize {
        self.map.len()
    }
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }
    pub fn clear(&mut self) {
        self.map.clear();
    }
    pub fn iter(&self) -> Iter<'_, T> {
        self.map.keys()
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let mut f = f;
        self.map.retain(|k, _| f(k));
    }
    pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, pred: F) -> impl Iterator<Item = T> {
        let mut pred = pred;
        self.map
            .extract_if(move |k, _| pred(k))
            .map(|entry| entry.0)
    }
    pub fn drain(&mut self) -> IntoKeys<T, ()> {
        IntoKeys {
            entries: self.map.drain(),
        }
    }
}
impl<T: Eq + Hash, S: BuildHasher> HashSet<T, S> {
    pub fn contains<Q: ?Sized + Eq + Hash>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(value)
    }
    pub fn get<Q: ?Sized + Eq + Hash>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q>,
    {
        match self.map.get_key_value(value) {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    pub fn insert(&mut self, value: T) -> bool {
        self.map.insert(value, ()).is_none()
    }
    pub fn replace(&mut self, value: T) -> Option<T> {
        let old = self.take::<T>(&value);
        self.insert(value);
        old
    }
    pub fn remove<Q: ?Sized + Eq + Hash>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(value).is_some()
    }
    pub fn take<Q: ?Sized + Eq + Hash>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q>,
    {
        match self.map.remove_entry(value) {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    pub fn is_subset(&self, other: &HashSet<T, S>) -> bool {
        self.map.entries.iter().all(|x| other.contains::<T>(&x.0))
    }
    pub fn is_superset(&self, other: &HashSet<T, S>) -> bool {
        other.is_subset(self)
    }
    pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool {
        !self.map.entries.iter().any(|x| other.contains::<T>(&x.0))
    }
    pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> alloc::vec::IntoIter<&'a T> {
        let mut items: Vec<&'a T> = self.iter().collect();
        for x in other.iter() {
            if !self.contains::<T>(x) {
                items.push(x);
            }
        }
        items.into_iter()
    }
    pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> alloc::vec::IntoIter<&'a T> {
        let items: Vec<&'a T> = self.iter().filter(|x| other.contains::<T>(*x)).collect();
        items.into_iter()
    }
    pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> alloc::vec::IntoIter<&'a T> {
        let items: Vec<&'a T> = self.iter().filter(|x| !other.contains::<T>(*x)).collect();
        items.into_iter()
    }
    pub fn symmetric_difference<'a>(
        &'a self,
        other: &'a HashSet<T, S>,
    ) -> alloc::vec::IntoIter<&'a T> {
        let mut items: Vec<&'a T> = self.difference(other).collect();
        items.extend(other.difference(self));
        items.into_iter()
    }
}
impl<T, S: Default> Default for HashSet<T, S> {
    fn default() -> HashSet<T, S> {
        HashSet {
            map: Default::default(),
        }
    }
}
impl<T: Clone, S: Clone> Clone for HashSet<T, S> {
    fn clone(&self) -> HashSet<T, S> {
        HashSet {
            map: self.map.clone(),
        }
    }
}
impl<T: fmt::Debug, S> fmt::Debug for HashSet<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
impl<T: Eq + Hash, S: BuildHasher> PartialEq for HashSet<T, S> {
    fn eq(&self, other: &HashSet<T, S>) -> bool {
        self.map == other.map
    }
}
impl<T: Eq + Hash, S: BuildHasher> Eq for HashSet<T, S> {}
impl<T: Eq + Hash, S: BuildHasher + Default> FromIterator<T> for HashSet<T, S> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> HashSet<T, S> {
        let mut set: HashSet<T, S> = Default::default();
        set.extend(iter);
        set
    }
}
impl<T: Eq + Hash, S: BuildHasher> Extend<T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for x in iter {
            self.insert(x);
        }
    }
}
impl<T: Eq + Hash, const N: usize> From<[T; N]> for HashSet<T, RandomState> {
    fn from(array: [T; N]) -> HashSet<T, RandomState> {
        FromIterator::from_iter(array)
    }
}
impl<T, S> IntoIterator for HashSet<T, S> {
    type Item = T;
    type IntoIter = IntoKeys<T, ()>;
    fn into_iter(self) -> IntoKeys<T, ()> {
        self.map.into_keys()
    }
}
impl<'a, T, S> IntoIterator for &'a HashSet<T, S> {
    type Item = &'a T;
    type IntoIter = Keys<'a, T, ()>;
    fn into_iter(self) -> Keys<'a, T, ()> {
        self.map.keys()
    }
}
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> BitOr<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitor(self, rhs: &HashSet<T, S>) -> HashSet<T, S> {
        self.union(rhs).cloned().collect()
    }
}
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> BitAnd<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitand(self, rhs: &HashSet<T, S>) -> HashSet<T, S> {
        self.intersection(rhs).cloned().collect()
    }
}
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> Sub<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn sub(self, rhs: &HashSet<T, S>) -> HashSet<T, S> {
        self.difference(rhs).cloned().collect()
    }
}
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> BitXor<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitxor(self, rhs: &HashSet<T, S>) -> HashSet<T, S> {
        self.symmetric_difference(rhs).cloned().collect()
    }
}
impl<'a, T: Eq + Hash + Copy + 'a, S: BuildHasher> Extend<&'a T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(*value);
        }
    }
}
