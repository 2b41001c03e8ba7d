//! `BTreeMap`, kept as a sorted vector.

pub use alloc::collections::map_parts::*;
use core::borrow::Borrow;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::{Bound, Index, RangeBounds};

/// Entries in ascending order of keys.
#[lang = "BTreeMap"]
pub struct BTreeMap<K, V> {
    pub(crate) entries: Vec<(K, V)>,
}
impl<K, V> BTreeMap<K, V> {
    pub const fn new() -> BTreeMap<K, V> {
        BTreeMap {
            entries: Vec::new(),
        }
    }
}
impl<K, V> BTreeMap<K, V> {
    pub fn len(&self) -> usize {
        self.entries.len()
    }
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
    pub fn clear(&mut self) {
        self.entries.clear();
    }
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter {
            entries: self.entries.iter(),
        }
    }
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        IterMut {
            entries: self.entries.iter_mut(),
        }
    }
    pub fn keys(&self) -> Keys<'_, K, V> {
        Keys {
            entries: self.entries.iter(),
        }
    }
    pub fn values(&self) -> Values<'_, K, V> {
        Values {
            entries: self.entries.iter(),
        }
    }
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        ValuesMut {
            entries: self.entries.iter_mut(),
        }
    }
    pub fn into_keys(self) -> IntoKeys<K, V> {
        IntoKeys {
            entries: self.entries.into_iter(),
        }
    }
    pub fn into_values(self) -> IntoValues<K, V> {
        IntoValues {
            entries: self.entries.into_iter(),
        }
    }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {
        let mut f = f;
        self.entries.retain_mut(|entry| f(&entry.0, &mut entry.1));
    }
}
impl<K: Ord, V> BTreeMap<K, V> {
    /// Where a key is, or where it would be put.
    pub(crate) fn position<Q: ?Sized + Ord>(&self, k: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.entries
            .binary_search_by(|entry| entry.0.borrow().cmp(k))
    }
    pub fn get<Q: ?Sized + Ord>(&self, k: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Ok(at) => Some(&self.entries[at].1),
            Err(_) => None,
        }
    }
    pub fn get_key_value<Q: ?Sized + Ord>(&self, k: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Ok(at) => {
                let entry = &self.entries[at];
                Some((&entry.0, &entry.1))
            }
            Err(_) => None,
        }
    }
    pub fn get_mut<Q: ?Sized + Ord>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Ok(at) => Some(&mut self.entries[at].1),
            Err(_) => None,
        }
    }
    pub fn contains_key<Q: ?Sized + Ord>(&self, k: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.position(k).is_ok()
    }
    pub fn insert(&mut self, k: K, v: V) -> Option<V> {
        match self.position::<K>(&k) {
            Ok(at) => Some(core::mem::replace(&mut self.entries[at].1, v)),
            Err(at) => {
                self.entries.insert(at, (k, v));
                None
            }
        }
    }
    pub fn remove<Q: ?Sized + Ord>(&mut self, k: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Ok(at) => Some(self.entries.remove(at).1),
            Err(_) => None,
        }
    }
    pub fn remove_entry<Q: ?Sized + Ord>(&mut self, k: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Ok(at) => Some(self.entries.remove(at)),
            Err(_) => None,
        }
    }
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        match self.position::<K>(&key) {
            Ok(at) => Entry::Occupied(OccupiedEntry {
                entries: &mut self.entries,
                at,
            }),
            Err(at) => Entry::Vacant(VacantEntry {
                entries: &mut self.entries,
                at,
                key,
            }),
        }
    }
    pub fn first_key_value(&self) -> Option<(&K, &V)> {
        let entry = self.entries.first()?;
        Some((&entry.0, &entry.1))
    }
    pub fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> {
        if self.entries.is_empty() {
            return None;
        }
        Some(OccupiedEntry {
            entries: &mut self.entries,
            at: 0,
        })
    }
    pub fn last_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> {
        let at = self.entries.len().checked_sub(1)?;
        Some(OccupiedEntry {
            entries: &mut self.entries,
            at,
        })
    }
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        let entry = self.entries.last()?;
        Some((&entry.0, &entry.1))
    }
    pub fn pop_first(&mut self) -> Option<(K, V)> {
        if self.entries.is_empty() {
            None
        } else {
            Some(self.entries.remove(0))
        }
    }
    pub fn pop_last(&mut self) -> Option<(K, V)> {
        self.entries.pop()
    }
    pub fn append(&mut self, other: &mut BTreeMap<K, V>) {
        for (k, v) in core::mem::take(&mut other.entries) {
            self.insert(k, v);
        }
    }
    pub fn split_off<Q: ?Sized + Ord>(&mut self, key: &Q) -> BTreeMap<K, V>
    where
        K: Borrow<Q>,
    {
        let at = self.at_or_after(key);
        BTreeMap {
            entries: self.entries.split_off(at),
        }
    }
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool, R: RangeBounds<K>>(
        &mut self,
        range: R,
        pred: F,
    ) -> impl Iterator<Item = (K, V)> {
        let mut pred = pred;
        let (from, to) = self.range_of(&range);
        self.entries
            .extract_if(from..to, move |entry| pred(&entry.0, &mut entry.1))
    }
    pub fn range<Q: ?Sized + Ord, R: RangeBounds<Q>>(&self, range: R) -> Iter<'_, K, V>
    where
        K: Borrow<Q>,
    {
        let (from, to) = self.range_of(&range);
        Iter {
            entries: self.entries[from..to].iter(),
        }
    }
    pub fn range_mut<Q: ?Sized + Ord, R: RangeBounds<Q>>(&mut self, range: R) -> IterMut<'_, K, V>
    where
        K: Borrow<Q>,
    {
        let (from, to) = self.range_of(&range);
        IterMut {
            entries: self.entries[from..to].iter_mut(),
        }
    }
    /// The index of the first key that is not less.
    fn at_or_after<Q: ?Sized + Ord>(&self, k: &Q) -> usize
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Ok(at) => at,
            Err(at) => at,
        }
    }
    /// The index of the first key that is greater.
    fn after<Q: ?Sized + Ord>(&self, k: &Q) -> usize
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Ok(at) => at + 1,
            Err(at) => at,
        }
    }
    /// The indices of the entries whose keys are in a range.
    pub(crate) fn range_of<Q: ?Sized + Ord, R: RangeBounds<Q>>(&self, range: &R) -> (usize, usize)
    where
        K: Borrow<Q>,
    {
        let from = match range.start_bound() {
            Bound::Unbounded => 0,
            Bound::Included(k) => self.at_or_after(k),
            Bound::Excluded(k) => self.after(k),
        };
        let to = match range.end_bound() {
            Bound::Unbounded => self.entries.len(),
            Bound::Included(k) => self.after(k),
            Bound::Excluded(k) => self.at_or_after(k),
        };
        if from > to {
            panic!("range start is greater than range end in BTreeMap");
        }
        (from, to)
    }
}
impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> BTreeMap<K, V> {
        BTreeMap {
            entries: Vec::new(),
        }
    }
}
impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {
    fn clone(&self) -> BTreeMap<K, V> {
        BTreeMap {
            entries: self.entries.clone(),
        }
    }
}
impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for BTreeMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {
    fn eq(&self, other: &BTreeMap<K, V>) -> bool {
        self.entries == other.entries
    }
}
impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}
impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {
    fn partial_cmp(&self, other: &BTreeMap<K, V>) -> Option<core::cmp::Ordering> {
        self.entries.partial_cmp(&other.entries)
    }
}
impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {
    fn cmp(&self, other: &BTreeMap<K, V>) -> core::cmp::Ordering {
        self.entries.cmp(&other.entries)
    }
}
impl<K: Hash, V: Hash> Hash for BTreeMap<K, V> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.entries.hash(state);
    }
}
impl<K: Ord + Borrow<Q>, Q: ?Sized + Ord, V> Index<&Q> for BTreeMap<K, V> {
    type Output = V;
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}
impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> BTreeMap<K, V> {
        let mut map: BTreeMap<K, V> = Default::default();
        map.extend(iter);
        map
    }
}
impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) {
        for (k, v) in iter {
            self.insert(k, v);
        }
    }
}
impl<'a, K: Ord + Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) {
        for (k, v) in iter {
            self.insert(*k, *v);
        }
    }
}
impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {
    fn from(array: [(K, V); N]) -> BTreeMap<K, V> {
        FromIterator::from_iter(array)
    }
}
impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> {
        self.entries.into_iter()
    }
}
impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}
impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}
