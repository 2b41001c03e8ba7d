//! `BTreeSet`: a map to `()`.

use alloc::collections::btree_map::{BTreeMap, IntoKeys, Keys};
use core::borrow::Borrow;
use core::fmt;
use core::ops::{BitAnd, BitOr, BitXor, RangeBounds, Sub};

pub type Iter<'a, T> = Keys<'a, T, ()>;
pub type IntoIter<T> = IntoKeys<T, ()>;

#[lang = "BTreeSet"]
pub struct BTreeSet<T> {
    map: BTreeMap<T, ()>,
}
impl<T> BTreeSet<T> {
    pub const fn new() -> BTreeSet<T> {
        BTreeSet {
            map: BTreeMap::new(),
        }
    }
}
impl<T> BTreeSet<T> {
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
}
impl<T: Ord> BTreeSet<T> {
    pub fn extract_if<F: FnMut(&T) -> bool, R: RangeBounds<T>>(
        &mut self,
        range: R,
        pred: F,
    ) -> impl Iterator<Item = T> {
        let mut pred = pred;
        self.map
            .extract_if(range, move |k, _| pred(k))
            .map(|entry| entry.0)
    }
    pub fn contains<Q: ?Sized + Ord>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(value)
    }
    pub fn get<Q: ?Sized + Ord>(&self, value: &Q) -> Option<&T>
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
    pub fn remove<Q: ?Sized + Ord>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(value).is_some()
    }
    pub fn take<Q: ?Sized + Ord>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q>,
    {
        match self.map.remove_entry(value) {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool {
        self.iter().all(|x| other.contains::<T>(x))
    }
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool {
        other.is_subset(self)
    }
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool {
        !self.iter().any(|x| other.contains::<T>(x))
    }
    pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> alloc::vec::IntoIter<&'a T> {
        let mut items: Vec<&'a T> = self.iter().collect();
        for x in other.iter() {
            if !self.contains::<T>(x) {
                items.push(x);
            }
        }
        items.sort();
        items.into_iter()
    }
    pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> alloc::vec::IntoIter<&'a T> {
        let items: Vec<&'a T> = self.iter().filter(|x| other.contains::<T>(*x)).collect();
        items.into_iter()
    }
    pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> alloc::vec::IntoIter<&'a T> {
        let items: Vec<&'a T> = self.iter().filter(|x| !other.contains::<T>(*x)).collect();
        items.into_iter()
    }
    pub fn symmetric_difference<'a>(
        &'a self,
        other: &'a BTreeSet<T>,
    ) -> alloc::vec::IntoIter<&'a T> {
        let mut items: Vec<&'a T> = self.difference(other).collect();
        items.extend(other.difference(self));
        items.sort();
        items.into_iter()
    }
    pub fn first(&self) -> Option<&T> {
        match self.map.first_key_value() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    pub fn pop_first(&mut self) -> Option<T> {
        match self.map.pop_first() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    pub fn last(&self) -> Option<&T> {
        match self.map.last_key_value() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    pub fn pop_last(&mut self) -> Option<T> {
        match self.map.pop_last() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    pub fn split_off<Q: ?Sized + Ord>(&mut self, value: &Q) -> BTreeSet<T>
    where
        T: Borrow<Q>,
    {
        BTreeSet {
            map: self.map.split_off(value),
        }
    }
    pub fn append(&mut self, other: &mut BTreeSet<T>) {
        self.map.append(&mut other.map);
    }
    pub fn range<Q: ?Sized + Ord, R: RangeBounds<Q>>(&self, range: R) -> Iter<'_, T>
    where
        T: Borrow<Q>,
    {
        let (from, to) = self.map.range_of(&range);
        Keys {
            entries: self.map.entries[from..to].iter(),
        }
    }
}
impl<T> Default for BTreeSet<T> {
    fn default() -> BTreeSet<T> {
        BTreeSet {
            map: Default::default(),
        }
    }
}
impl<T: Clone> Clone for BTreeSet<T> {
    fn clone(&self) -> BTreeSet<T> {
        BTreeSet {
            map: self.map.clone(),
        }
    }
}
impl<T: fmt::Debug> fmt::Debug for BTreeSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
impl<T: PartialEq> PartialEq for BTreeSet<T> {
    fn eq(&self, other: &BTreeSet<T>) -> bool {
        self.map == other.map
    }
}
impl<T: Eq> Eq for BTreeSet<T> {}
impl<T: PartialOrd> PartialOrd for BTreeSet<T> {
    fn partial_cmp(&self, other: &BTreeSet<T>) -> Option<core::cmp::Ordering> {
        self.map.partial_cmp(&other.map)
    }
}
impl<T: Ord> Ord for BTreeSet<T> {
    fn cmp(&self, other: &BTreeSet<T>) -> core::cmp::Ordering {
        self.map.cmp(&other.map)
    }
}
impl<T: core::hash::Hash> core::hash::Hash for BTreeSet<T> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        core::hash::Hash::hash(&self.map, state);
    }
}
impl<T: Ord> FromIterator<T> for BTreeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BTreeSet<T> {
        let mut set: BTreeSet<T> = Default::default();
        set.extend(iter);
        set
    }
}
impl<T: Ord> Extend<T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for x in iter {
            self.insert(x);
        }
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {
    fn from(array: [T; N]) -> BTreeSet<T> {
        FromIterator::from_iter(array)
    }
}
impl<T> IntoIterator for BTreeSet<T> {
    type Item = T;
    type IntoIter = IntoKeys<T, ()>;
    fn into_iter(self) -> IntoKeys<T, ()> {
        self.map.into_keys()
    }
}
impl<'a, T> IntoIterator for &'a BTreeSet<T> {
    type Item = &'a T;
    type IntoIter = Keys<'a, T, ()>;
    fn into_iter(self) -> Keys<'a, T, ()> {
        self.map.keys()
    }
}
impl<T: Ord + Clone> BitOr<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitor(self, rhs: &BTreeSet<T>) -> BTreeSet<T> {
        self.union(rhs).cloned().collect()
    }
}
impl<T: Ord + Clone> BitAnd<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitand(self, rhs: &BTreeSet<T>) -> BTreeSet<T> {
        self.intersection(rhs).cloned().collect()
    }
}
impl<T: Ord + Clone> Sub<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn sub(self, rhs: &BTreeSet<T>) -> BTreeSet<T> {
        self.difference(rhs).cloned().collect()
    }
}
impl<T: Ord + Clone> BitXor<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitxor(self, rhs: &BTreeSet<T>) -> BTreeSet<T> {
        self.symmetric_difference(rhs).cloned().collect()
    }
}
impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(*value);
        }
    }
}
