//! `std::collections`.

pub use alloc::collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque};
pub use alloc::collections::{binary_heap, btree_map, btree_set, linked_list, vec_deque};
pub use std::collections::hash_map::HashMap;
pub use std::collections::hash_set::HashSet;
