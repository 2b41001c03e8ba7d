//! `alloc::collections`.

pub use alloc::collections::binary_heap::BinaryHeap;
pub use alloc::collections::btree_map::BTreeMap;
pub use alloc::collections::btree_set::BTreeSet;
pub use alloc::collections::linked_list::LinkedList;
pub use alloc::collections::vec_deque::VecDeque;
