//! Sorting in few instructions: the library's sorts are several kilobytes for each type, and a page loads them.

use std::collections::BinaryHeap;

/// The items in order; equal ones must be alike, for their order is not kept.
pub fn sorted<T: Ord>(items: Vec<T>) -> Vec<T> {
    BinaryHeap::from(items).into_sorted_vec()
}

/// Sorts few items.
pub fn sort_few<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && key(&items[at]) < key(&items[at - 1]) {
            items.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sort() {
        let items = vec![3, 1, 2, 3, 0];
        assert_eq!(sorted(items.clone()), [0, 1, 2, 3, 3]);
        let mut few = items;
        sort_few(&mut few, |item| *item);
        assert_eq!(few, [0, 1, 2, 3, 3]);
    }
}
