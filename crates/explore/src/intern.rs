//! Numbers for values: the same value always has the same number, in the order of first appearance.

use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::{BuildHasher, Hash};

/// Gives every distinct value a number and finds the value again.
pub(crate) struct Interner<T> {
    numbers: FxHashMap<T, u32>,
    values: Vec<T>,
}

impl<T> Default for Interner<T> {
    fn default() -> Self {
        Self {
            numbers: FxHashMap::default(),
            values: Vec::new(),
        }
    }
}

impl<T: Clone + Eq + Hash> Interner<T> {
    /// The value's number.
    pub fn number(&mut self, value: T) -> u32 {
        if let Some(&number) = self.numbers.get(&value) {
            return number;
        }
        let number = self.values.len() as u32;
        self.values.push(value.clone());
        self.numbers.insert(value, number);
        number
    }

    /// How many distinct values there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// The value of a number that was given out.
    pub fn get(&self, number: u32) -> &T {
        &self.values[number as usize]
    }
}

/// States' canonical keys, kept once, back to back. Equality is that of the bytes, never of a hash.
#[derive(Default)]
pub(crate) struct Keys {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    table: HashTable<u32>,
}

impl Keys {
    /// The key's number, and whether it is new.
    pub fn insert(&mut self, key: &[u8]) -> (u32, bool) {
        let hash = FxBuildHasher.hash_one(key);
        let Self { bytes, ends, table } = self;
        let same = |&id: &u32| key_of(bytes, ends, id) == key;
        if let Some(&id) = table.find(hash, same) {
            return (id, false);
        }
        let id = ends.len() as u32;
        bytes.extend_from_slice(key);
        ends.push(bytes.len());
        table.insert_unique(hash, id, |&id| {
            FxBuildHasher.hash_one(key_of(bytes, ends, id))
        });
        (id, true)
    }

    /// The key's number, if it is there.
    pub fn find(&self, key: &[u8]) -> Option<u32> {
        let hash = FxBuildHasher.hash_one(key);
        let same = |&id: &u32| key_of(&self.bytes, &self.ends, id) == key;
        self.table.find(hash, same).copied()
    }

    /// How many bytes all keys have together.
    pub fn bytes(&self) -> u64 {
        self.bytes.len() as u64
    }
}

fn key_of<'a>(bytes: &'a [u8], ends: &[usize], id: u32) -> &'a [u8] {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] };
    &bytes[start..ends[id]]
}
