//! Sorting: by insertion, which is stable; where there is more to sort, the places are found by bisection first.

use core::cmp::Ordering;

impl<T> [T] {
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        sort(self, |a, b| a.cmp(b));
    }
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        sort(self, compare);
    }
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        let mut f = f;
        sort(self, |a, b| f(a).cmp(&f(b)));
    }
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        self.sort_by_key(f);
    }
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        sort(self, |a, b| a.cmp(b));
    }
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        sort(self, compare);
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

/// How many elements are sorted by moving them past each other.
const FEW: usize = 20;

fn sort<T, F: FnMut(&T, &T) -> Ordering>(slice: &mut [T], compare: F) {
    let mut compare = compare;
    if slice.len() <= FEW {
        return insertion_sort(slice, compare);
    }
    let mut order: Vec<usize> = Vec::new();
    for at in 0..slice.len() {
        let place = order.partition_point(|before| compare(&slice[*before], &slice[at]).is_le());
        order.insert(place, at);
    }
    let mut places = order.clone();
    for place in 0..order.len() {
        places[order[place]] = place;
    }
    for at in 0..slice.len() {
        while places[at] != at {
            let place = places[at];
            slice.swap(at, place);
            places.swap(at, place);
        }
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
