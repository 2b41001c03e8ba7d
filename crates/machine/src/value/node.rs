//! The parts of a compound value.

use super::Value;

/// How deeply values may nest without a heap cell between (a `Vec` of `Vec`s, a tuple of tuples). Dropping and comparing values
/// is recursive, so this bounds the engine's own stack.
pub(crate) const MAX_DEPTH: u32 = 200;

/// Parts in order, and an upper bound of how deeply they nest.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node {
    pub(crate) depth: u32,
    pub(crate) items: Vec<Value>,
}

impl Node {
    pub(crate) fn new(items: Vec<Value>) -> Node {
        Node {
            depth: 1 + items.iter().map(Value::depth).max().unwrap_or(0),
            items,
        }
    }

    /// Appends, keeping the bound.
    pub(crate) fn push(&mut self, value: Value) {
        self.depth = self.depth.max(1 + value.depth());
        self.items.push(value);
    }
}
