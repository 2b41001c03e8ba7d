//! Sorting: by insertion, which is stable and enough for what explored programs hold.

use core::cmp::Ordering;

impl<T> [T] {
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        insertion_sort(self, |a, b| a.cmp(b));
    }
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        insertion_sort(self, compare);
    }
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        let mut f = f;
        insertion_sort(self, |a, b| f(a).cmp(&f(b)));
    }
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        self.sort_by_key(f);
    }
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        insertion_sort(self, |a, b| a.cmp(b));
    }
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        insertion_sort(self, compare);
    }
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        self.sort_by_key(f);
    }
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T])
    where
        T: Ord,
    {
        assert!(
            index < self.len(),
            "partition_at_index index {} greater than length of slice {}",
            index,
            self.len()
        );
        self.sort();
        let (left, rest) = self.split_at_mut(index);
        let (nth, right) = rest.split_first_mut().unwrap();
        (left, nth, right)
    }
}

/// Moves each element left past its greater neighbors: stable, in place, by swaps (a panicking comparison loses nothing).
fn insertion_sort<T, F: FnMut(&T, &T) -> Ordering>(slice: &mut [T], compare: F) {
    let mut compare = compare;
    let n = slice.len();
    let mut sorted = 1usize;
    while sorted < n {
        let mut at = sorted;
        while at > 0 && compare(&slice[at - 1], &slice[at]).is_gt() {
            slice.swap(at - 1, at);
            at -= 1;
        }
        sorted += 1;
    }
}
