//! What `HashMap` and `BTreeMap` share: their iterators and entries, over a vector of pairs.

use core::slice;

pub type IntoIter<K, V> = alloc::vec::IntoIter<(K, V)>;

#[derive(Clone)]
pub struct Iter<'a, K, V> {
    pub(crate) entries: slice::Iter<'a, (K, V)>,
}
impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        let entry = self.entries.next()?;
        Some((&entry.0, &entry.1))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for Iter<'a, K, V> {
    fn next_back(&mut self) -> Option<(&'a K, &'a V)> {
        let entry = self.entries.next_back()?;
        Some((&entry.0, &entry.1))
    }
}
impl<'a, K, V> ExactSizeIterator for Iter<'a, K, V> {}
pub struct IterMut<'a, K, V> {
    pub(crate) entries: slice::IterMut<'a, (K, V)>,
}
impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        let entry = self.entries.next()?;
        Some((&entry.0, &mut entry.1))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for IterMut<'a, K, V> {
    fn next_back(&mut self) -> Option<(&'a K, &'a mut V)> {
        let entry = self.entries.next_back()?;
        Some((&entry.0, &mut entry.1))
    }
}
impl<'a, K, V> ExactSizeIterator for IterMut<'a, K, V> {}
#[derive(Clone)]
pub struct Keys<'a, K, V> {
    pub(crate) entries: slice::Iter<'a, (K, V)>,
}
impl<'a, K, V> Iterator for Keys<'a, K, V> {
    type Item = &'a K;
    fn next(&mut self) -> Option<&'a K> {
        let entry = self.entries.next()?;
        Some(&entry.0)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for Keys<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a K> {
        let entry = self.entries.next_back()?;
        Some(&entry.0)
    }
}
impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}
#[derive(Clone)]
pub struct Values<'a, K, V> {
    pub(crate) entries: slice::Iter<'a, (K, V)>,
}
impl<'a, K, V> Iterator for Values<'a, K, V> {
    type Item = &'a V;
    fn next(&mut self) -> Option<&'a V> {
        let entry = self.entries.next()?;
        Some(&entry.1)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for Values<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a V> {
        let entry = self.entries.next_back()?;
        Some(&entry.1)
    }
}
impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}
pub struct ValuesMut<'a, K, V> {
    pub(crate) entries: slice::IterMut<'a, (K, V)>,
}
impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
    type Item = &'a mut V;
    fn next(&mut self) -> Option<&'a mut V> {
        let entry = self.entries.next()?;
        Some(&mut entry.1)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for ValuesMut<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a mut V> {
        let entry = self.entries.next_back()?;
        Some(&mut entry.1)
    }
}
impl<'a, K, V> ExactSizeIterator for ValuesMut<'a, K, V> {}
pub struct IntoKeys<K, V> {
    pub(crate) entries: alloc::vec::IntoIter<(K, V)>,
}
impl<K, V> Iterator for IntoKeys<K, V> {
    type Item = K;
    fn next(&mut self) -> Option<K> {
        let entry = self.entries.next()?;
        Some(entry.0)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }
}
impl<K, V> DoubleEndedIterator for IntoKeys<K, V> {
    fn next_back(&mut self) -> Option<K> {
        let entry = self.entries.next_back()?;
        Some(entry.0)
    }
}
impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}
pub struct IntoValues<K, V> {
    pub(crate) entries: alloc::vec::IntoIter<(K, V)>,
}
impl<K, V> Iterator for IntoValues<K, V> {
    type Item = V;
    fn next(&mut self) -> Option<V> {
        let entry = self.entries.next()?;
        Some(entry.1)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }
}
impl<K, V> DoubleEndedIterator for IntoValues<K, V> {
    fn next_back(&mut self) -> Option<V> {
        let entry = self.entries.next_back()?;
        Some(entry.1)
    }
}
impl<K, V> ExactSizeIterator for IntoValues<K, V> {}

pub enum Entry<'a, K, V> {
    Occupied(OccupiedEntry<'a, K, V>),
    Vacant(VacantEntry<'a, K, V>),
}
pub struct OccupiedEntry<'a, K, V> {
    pub(crate) entries: &'a mut Vec<(K, V)>,
    pub(crate) at: usize,
}
pub struct VacantEntry<'a, K, V> {
    pub(crate) entries: &'a mut Vec<(K, V)>,
    pub(crate) at: usize,
    pub(crate) key: K,
}
impl<'a, K, V> Entry<'a, K, V> {
    pub fn or_insert(self, default: V) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(default),
        }
    }
    pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(default()),
        }
    }
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let value = default(&entry.key);
                entry.insert(value)
            }
        }
    }
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(V::default()),
        }
    }
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        match self {
            Entry::Occupied(entry) => {
                let mut entry = entry;
                entry.insert(value);
                entry
            }
            Entry::Vacant(entry) => entry.insert_entry(value),
        }
    }
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<'a, K, V> {
        match self {
            Entry::Occupied(entry) => {
                let mut entry = entry;
                f(entry.get_mut());
                Entry::Occupied(entry)
            }
            Entry::Vacant(entry) => Entry::Vacant(entry),
        }
    }
    pub fn key(&self) -> &K {
        match self {
            Entry::Occupied(entry) => entry.key(),
            Entry::Vacant(entry) => entry.key(),
        }
    }
}
impl<'a, K, V> OccupiedEntry<'a, K, V> {
    pub fn key(&self) -> &K {
        &self.entries[self.at].0
    }
    pub fn get(&self) -> &V {
        &self.entries[self.at].1
    }
    pub fn get_mut(&mut self) -> &mut V {
        &mut self.entries[self.at].1
    }
    pub fn into_mut(self) -> &'a mut V {
        &mut self.entries[self.at].1
    }
    pub fn insert(&mut self, value: V) -> V {
        core::mem::replace(self.get_mut(), value)
    }
    pub fn remove(self) -> V {
        self.entries.remove(self.at).1
    }
    pub fn remove_entry(self) -> (K, V) {
        self.entries.remove(self.at)
    }
}
impl<'a, K, V> VacantEntry<'a, K, V> {
    pub fn key(&self) -> &K {
        &self.key
    }
    pub fn into_key(self) -> K {
        self.key
    }
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        let VacantEntry { entries, at, key } = self;
        entries.insert(at, (key, value));
        OccupiedEntry { entries, at }
    }
    pub fn insert(self, value: V) -> &'a mut V {
        let VacantEntry { entries, at, key } = self;
        entries.insert(at, (key, value));
        &mut entries[at].1
    }
}
