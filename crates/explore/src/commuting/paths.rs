//! Threads by their spawn paths.

use crate::intern::Interner;
use rustc_hash::FxHashSet;

/// A thread, by the number of its spawn path.
pub(crate) type Path = u32;

/// A thread that has not ended, and how many threads it is known to have spawned.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Living {
    pub path: Path,
    spawned: u16,
}

/// All spawn paths seen so far.
#[derive(Default)]
pub(crate) struct Paths {
    numbers: Interner<Vec<u16>>,
    /// Those that interchangeable threads go by together.
    shared: FxHashSet<Path>,
}

impl Paths {
    /// The number of a spawn path, and whether it may be that of several threads.
    pub fn number(&mut self, path: Vec<u16>, shared: bool) -> Path {
        let number = self.numbers.number(path);
        if shared {
            self.shared.insert(number);
        }
        number
    }

    /// Whether only one thread can have this path.
    pub fn is_own(&self, path: Path) -> bool {
        !self.shared.contains(&path)
    }

    /// Whether there are paths that several threads have.
    pub fn are_shared(&self) -> bool {
        !self.shared.is_empty()
    }

    /// Whether a thread is another, or was spawned by it or by one that was.
    pub fn is_of(&self, path: Path, other: Path) -> bool {
        path == other || self.numbers.get(path).starts_with(self.numbers.get(other))
    }

    /// Whether a thread is another, or may still be spawned by it or by one that will be.
    pub fn comes_of(&self, path: Path, other: Living) -> bool {
        if path == other.path {
            return true;
        }
        let parent = self.numbers.get(other.path);
        let spawned = self.numbers.get(path).strip_prefix(&parent[..]);
        spawned.is_some_and(|rest| rest.first().is_some_and(|&at| at >= other.spawned))
    }

    /// One of the threads that have not ended. Who lives, or has a child that does, was spawned already, and so were all that
    /// its parent spawned before.
    pub fn living(&self, path: Path, all: &[Path]) -> Living {
        let parent = self.numbers.get(path);
        let child = |&other: &Path| {
            let rest = self.numbers.get(other).strip_prefix(&parent[..])?;
            rest.first().filter(|&&at| at != u16::MAX).map(|at| at + 1)
        };
        let spawned = all.iter().filter_map(child).max();
        Living {
            path,
            spawned: spawned.unwrap_or(0),
        }
    }
}
