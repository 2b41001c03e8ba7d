//! Hashers: SipHash-1-3 with zero keys, which is what `DefaultHasher::new()` is.

use core::hash::{BuildHasher, Hasher};

/// Called where a real program's result depends on the seed of its hashes. A program that has it is explored with a remark.
pub(crate) fn order_of_hashes() {}

#[derive(Clone, Debug, Default)]
pub struct RandomState {}
impl RandomState {
    pub fn new() -> RandomState {
        RandomState {}
    }
}
impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
    fn build_hasher(&self) -> DefaultHasher {
        order_of_hashes();
        DefaultHasher::new()
    }
}

#[derive(Clone, Debug)]
pub struct DefaultHasher {
    v0: u64,
    v1: u64,
    v2: u64,
    v3: u64,
    tail: u64,
    filled: u32,
    length: u64,
}
impl DefaultHasher {
    pub fn new() -> DefaultHasher {
        DefaultHasher {
            v0: 0x736f6d6570736575,
            v1: 0x646f72616e646f6d,
            v2: 0x6c7967656e657261,
            v3: 0x7465646279746573,
            tail: 0,
            filled: 0,
            length: 0,
        }
    }
    fn round(&mut self) {
        self.v0 = self.v0.wrapping_add(self.v1);
        self.v2 = self.v2.wrapping_add(self.v3);
        self.v1 = self.v1.rotate_left(13) ^ self.v0;
        self.v3 = self.v3.rotate_left(16) ^ self.v2;
        self.v0 = self.v0.rotate_left(32);
        self.v2 = self.v2.wrapping_add(self.v1);
        self.v0 = self.v0.wrapping_add(self.v3);
        self.v1 = self.v1.rotate_left(17) ^ self.v2;
        self.v3 = self.v3.rotate_left(21) ^ self.v0;
        self.v2 = self.v2.rotate_left(32);
    }
    fn word(&mut self, word: u64) {
        self.v3 ^= word;
        self.round();
        self.v0 ^= word;
    }
}
impl Default for DefaultHasher {
    fn default() -> DefaultHasher {
        DefaultHasher::new()
    }
}
impl Hasher for DefaultHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.tail |= (*byte as u64) << (8 * self.filled);
            self.filled += 1;
            self.length = self.length.wrapping_add(1);
            if self.filled == 8 {
                let word = self.tail;
                self.tail = 0;
                self.filled = 0;
                self.word(word);
            }
        }
    }
    fn finish(&self) -> u64 {
        let mut state = self.clone();
        let last = (self.length & 0xff) << 56 | self.tail;
        state.word(last);
        state.v2 ^= 0xff;
        state.round();
        state.round();
        state.round();
        state.v0 ^ state.v1 ^ state.v2 ^ state.v3
    }
}
