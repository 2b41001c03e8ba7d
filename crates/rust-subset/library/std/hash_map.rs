//! `HashMap`. What finds keys is `Eq`; see the README on the order of iteration.

pub use alloc::collections::map_parts::*;
use core::borrow::Borrow;
use core::fmt;
use core::hash::{BuildHasher, Hash};
use core::ops::Index;
pub use std::collections::hash_state::{DefaultHasher, RandomState};
use std::collections::hash_places::{place_among, position_among};
use std::collections::hash_state::order_of_hashes;

/// Entries in the order of their keys' places.
#[lang = "HashMap"]
pub struct HashMap<K, V, S = RandomState> {
    pub(crate) entries: Vec<(K, V)>,
    hasher: S,
}
impl<K, V> HashMap<K, V, RandomState> {
    pub fn new() -> HashMap<K, V, RandomState> {
        HashMap {
            entries: Vec::new(),
            hasher: RandomState::new(),
        }
    }
    pub fn with_capacity(_capacity: usize) -> HashMap<K, V, RandomState> {
        HashMap::new()
    }
}
impl<K, V, S> HashMap<K, V, S> {
    pub fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {
        HashMap {
            entries: Vec::new(),
            hasher: hash_builder,
        }
    }
    pub fn with_capacity_and_hasher(_capacity: usize, hash_builder: S) -> HashMap<K, V, S> {
        HashMap {
            entries: Vec::new(),
            hasher: hash_builder,
        }
    }
    pub fn hasher(&self) -> &S {
        &self.hasher
    }
    pub fn drain(&mut self) -> IntoIter<K, V> {
        order_of_hashes();
        core::mem::take(&mut self.entries).into_iter()
    }
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
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
        order_of_hashes();
        Iter {
            entries: self.entries.iter(),
        }
    }
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        order_of_hashes();
        IterMut {
            entries: self.entries.iter_mut(),
        }
    }
    pub fn keys(&self) -> Keys<'_, K, V> {
        order_of_hashes();
        Keys {
            entries: self.entries.iter(),
        }
    }
    pub fn values(&self) -> Values<'_, K, V> {
        order_of_hashes();
        Values {
            entries: self.entries.iter(),
        }
    }
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        order_of_hashes();
        ValuesMut {
            entries: self.entries.iter_mut(),
        }
    }
    pub fn into_keys(self) -> IntoKeys<K, V> {
        order_of_hashes();
        IntoKeys {
            entries: self.entries.into_iter(),
        }
    }
    pub fn into_values(self) -> IntoValues<K, V> {
        order_of_hashes();
        IntoValues {
            entries: self.entries.into_iter(),
        }
    }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {
        order_of_hashes();
        let mut f = f;
        self.entries.retain_mut(|entry| f(&entry.0, &mut entry.1));
    }
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(
        &mut self,
        pred: F,
    ) -> impl Iterator<Item = (K, V)> {
        order_of_hashes();
        let mut pred = pred;
        self.entries
            .extract_if(.., move |entry| pred(&entry.0, &mut entry.1))
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    /// Where a key is.
    fn position<Q: ?Sized + Eq + Hash>(&self, k: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        position_among(&self.entries, k)
    }
    pub fn get<Q: ?Sized + Eq + Hash>(&self, k: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Some(at) => Some(&self.entries[at].1),
            None => None,
        }
    }
    pub fn get_key_value<Q: ?Sized + Eq + Hash>(&self, k: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Some(at) => {
                let entry = &self.entries[at];
                Some((&entry.0, &entry.1))
            }
            None => None,
        }
    }
    pub fn get_mut<Q: ?Sized + Eq + Hash>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Some(at) => Some(&mut self.entries[at].1),
            None => None,
        }
    }
    pub fn contains_key<Q: ?Sized + Eq + Hash>(&self, k: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.position(k).is_some()
    }
    pub fn insert(&mut self, k: K, v: V) -> Option<V> {
        match self.position::<K>(&k) {
            Some(at) => Some(core::mem::replace(&mut self.entries[at].1, v)),
            None => {
                let at = place_among(&self.entries, &k);
                self.entries.insert(at, (k, v));
                None
            }
        }
    }
    pub fn remove<Q: ?Sized + Eq + Hash>(&mut self, k: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Some(at) => Some(self.entries.remove(at).1),
            None => None,
        }
    }
    pub fn remove_entry<Q: ?Sized + Eq + Hash>(&mut self, k: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        match self.position(k) {
            Some(at) => Some(self.entries.remove(at)),
            None => None,
        }
    }
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        match self.position::<K>(&key) {
            Some(at) => Entry::Occupied(OccupiedEntry {
                entries: &mut self.entries,
                at,
            }),
            None => Entry::Vacant(VacantEntry {
                at: place_among(&self.entries, &key),
                entries: &mut self.entries,
                key,
            }),
        }
    }
}
impl<K, V, S: Default> Default for HashMap<K, V, S> {
    fn default() -> HashMap<K, V, S> {
        HashMap {
            entries: Vec::new(),
            hasher: S::default(),
        }
    }
}
impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {
    fn clone(&self) -> HashMap<K, V, S> {
        HashMap {
            entries: self.entries.clone(),
            hasher: self.hasher.clone(),
        }
    }
}
impl<K: fmt::Debug, V: fmt::Debug, S> fmt::Debug for HashMap<K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {
    fn eq(&self, other: &HashMap<K, V, S>) -> bool {
        if self.len() != other.len() {
            return false;
        }
        for entry in &self.entries {
            match other.get(&entry.0) {
                Some(theirs) if *theirs == entry.1 => {}
                _ => return false,
            }
        }
        true
    }
}
impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}
impl<K: Eq + Hash + Borrow<Q>, Q: ?Sized + Eq + Hash, V, S: BuildHasher> Index<&Q>
    for HashMap<K, V, S>
{
    type Output = V;
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}
impl<K: Eq + Hash, V, S: BuildHasher + Default> FromIterator<(K, V)> for HashMap<K, V, S> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> HashMap<K, V, S> {
        let mut map: HashMap<K, V, S> = Default::default();
        map.extend(iter);
        map
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> Extend<(K, V)> for HashMap<K, V, S> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) {
        for (k, v) in iter {
            self.insert(k, v);
        }
    }
}
impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) {
        for (k, v) in iter {
            self.insert(*k, *v);
        }
    }
}
impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {
    fn from(array: [(K, V); N]) -> HashMap<K, V, RandomState> {
        FromIterator::from_iter(array)
    }
}
impl<K, V, S> IntoIterator for HashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> {
        order_of_hashes();
        self.entries.into_iter()
    }
}
impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}
impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}
