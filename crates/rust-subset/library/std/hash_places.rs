//! Where a `HashMap` keeps a new key: at a place that its hash says, so that the same keys are in the same order whoever put them in
//! first. Threads that fill a map in different orders come to the same situation.

use core::borrow::Borrow;
use core::hash::{Hash, Hasher};

/// A hash whose order is that of most keys: numbers go by size, texts by their first bytes.
struct Place {
    first: u128,
    filled: u32,
    rest: u64,
}
impl Place {
    fn number(&mut self, n: u64) {
        if self.filled == 0 {
            self.first = n as u128;
            self.filled = 16;
        } else {
            self.mix(n);
        }
    }
    fn mix(&mut self, n: u64) {
        self.rest = (self.rest.rotate_left(5) ^ n).wrapping_mul(0x517cc1b727220a95);
    }
}
impl Hasher for Place {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if self.filled < 16 {
                self.first |= (*byte as u128) << (8 * (15 - self.filled));
                self.filled += 1;
            } else {
                self.mix(*byte as u64);
            }
        }
    }
    fn write_i32(&mut self, i: i32) {
        self.write_i64(i as i64);
    }
    fn write_i64(&mut self, i: i64) {
        self.number(i as u64 ^ 1 << 63);
    }
    fn write_isize(&mut self, i: isize) {
        self.write_i64(i as i64);
    }
    fn write_u32(&mut self, i: u32) {
        self.number(i as u64);
    }
    fn write_u64(&mut self, i: u64) {
        self.number(i);
    }
    fn write_usize(&mut self, i: usize) {
        self.number(i as u64);
    }
    fn finish(&self) -> u64 {
        self.rest
    }
}

fn place<K: Hash + ?Sized>(key: &K) -> (u128, u64) {
    let mut place = Place {
        first: 0,
        filled: 0,
        rest: 0,
    };
    key.hash(&mut place);
    (place.first, place.rest)
}

/// Where a key that is not among the entries would be put.
pub(crate) fn place_among<K: Hash, V>(entries: &[(K, V)], key: &K) -> usize {
    let at = place(key);
    entries.partition_point(|entry| place(&entry.0) <= at)
}

/// How many entries are looked through one by one.
const FEW: usize = 32;

/// Where a key is: where there are many, among those of its place.
pub(crate) fn position_among<K: Borrow<Q> + Hash, V, Q: ?Sized + Eq + Hash>(
    entries: &[(K, V)],
    key: &Q,
) -> Option<usize> {
    let mut at = 0usize;
    let wanted = match entries.len() > FEW {
        true => {
            let wanted = place(key);
            at = entries.partition_point(|entry| place(&entry.0) < wanted);
            Some(wanted)
        }
        false => None,
    };
    while at < entries.len() {
        let other = &entries[at].0;
        if *other.borrow() == *key {
            return Some(at);
        }
        if let Some(wanted) = wanted && place(other) != wanted {
            return None;
        }
        at += 1;
    }
    None
}
