//! Addresses: a variable or heap cell, and the way to a part of it.

use smallvec::SmallVec;

/// A thread by order of its spawn in this run; spawn paths make it canonical in keys.
pub(crate) type Uid = u32;
/// A heap cell; renumbered in keys.
pub(crate) type CellId = u32;

/// The part that stands for what a value knows of itself; no list is that long.
const HEAD: u32 = u32::MAX;

/// The variable a pointer points into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Root {
    Heap(CellId),
    Local { thread: Uid, frame: u32, local: u32 },
    Static(u32),
    ThreadLocal { thread: Uid, id: u32 },
}

/// What a wide pointer knows beside its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wide {
    Thin,
    /// Elements of the array or list pointed at.
    Slice {
        from: u32,
        len: u32,
    },
    VTable(u32),
}

/// An address: each element of the path is the index of a part.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Pointer {
    pub(crate) root: Root,
    pub(crate) path: SmallVec<[u32; 4]>,
    pub(crate) wide: Wide,
}

impl Clone for Pointer {
    fn clone(&self) -> Pointer {
        // Copies the path at once; the derived clone goes step by step.
        Pointer {
            root: self.root,
            path: SmallVec::from_slice(&self.path),
            wide: self.wide,
        }
    }
}

impl Pointer {
    pub(crate) fn to(root: Root) -> Pointer {
        Pointer {
            root,
            path: SmallVec::new(),
            wide: Wide::Thin,
        }
    }

    /// To a part of what this points at.
    pub(crate) fn part(&self, index: u32) -> Pointer {
        let mut part = Pointer {
            wide: Wide::Thin,
            ..self.clone()
        };
        part.path.push(index);
        part
    }

    /// To what it knows of itself beside its parts: which variant an enum has, how long a list is. Whoever writes the whole writes
    /// that, whoever writes a part does not. There is nothing there to look at: it is an address for [races](crate::race) alone.
    pub(crate) fn head(&self) -> Pointer {
        self.part(HEAD)
    }

    /// Of a pointer to a head, one to the whole; of any other, the same.
    pub(crate) fn whole(&self) -> Pointer {
        let mut whole = self.clone();
        if whole.path.last() == Some(&HEAD) {
            whole.path.pop();
        }
        whole
    }

    /// The path without trailing zeros: a struct and its first field have one address.
    pub(crate) fn address(&self) -> (Root, &[u32]) {
        let end = self
            .path
            .iter()
            .rposition(|&step| step != 0)
            .map_or(0, |at| at + 1);
        (self.root, &self.path[..end])
    }

    /// A number for the place, given numbers for its root. Different places may share one.
    pub(crate) fn number(&self, root: &[u32]) -> u64 {
        // The hash of Fowler, Noll and Vo, over numbers in place of bytes.
        let numbers = root.iter().chain(self.address().1);
        numbers.fold(0xcbf2_9ce4_8422_2325, |hash, &number| {
            (hash ^ u64::from(number)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    /// Whether two pointers point at the same place, whatever they know beside it.
    pub(crate) fn same_address(&self, other: &Pointer) -> bool {
        let start = |pointer: &Pointer| match pointer.wide {
            Wide::Slice { from, .. } if from > 0 => pointer.part(from),
            _ => pointer.clone(),
        };
        start(self).address() == start(other).address()
    }
}
