//! A number of items, whichever come first: the parts share a count of what is still to take, or to skip.

use alloc::sync::Arc;
use core::sync::atomic::{AtomicUsize, Ordering};
use rayon::iter::ParallelIterator;

/// `take_any` and `skip_any`.
pub struct AnyOf<I> {
    pub(crate) base: I,
    pub(crate) count: Arc<AtomicUsize>,
    pub(crate) takes: bool,
}
pub struct AnyOfSequential<I> {
    base: I,
    count: Arc<AtomicUsize>,
    takes: bool,
    /// What is taken has come to its end, or what is skipped.
    done: bool,
}
impl<I> AnyOfSequential<I> {
    fn new(base: I, count: Arc<AtomicUsize>, takes: bool) -> AnyOfSequential<I> {
        let done = takes && count.load(Ordering::Relaxed) == 0;
        AnyOfSequential {
            base,
            count,
            takes,
            done,
        }
    }
    /// One fewer; `false` where none was left.
    fn counts(&self) -> bool {
        self.count
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1))
            .is_ok()
    }
}
impl<I: Iterator> Iterator for AnyOfSequential<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.takes {
            if self.done {
                return None;
            }
            let item = self.base.next()?;
            if self.counts() {
                return Some(item);
            }
            self.done = true;
            return None;
        }
        loop {
            let item = self.base.next()?;
            if self.done || !self.counts() {
                self.done = true;
                return Some(item);
            }
        }
    }
}
impl<I: ParallelIterator> ParallelIterator for AnyOf<I> {
    type Item = I::Item;
    type Sequential = AnyOfSequential<I::Sequential>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (AnyOf<I>, AnyOf<I>) {
        let (count, takes) = (self.count.clone(), self.takes);
        let (left, right) = self.base.cut(at);
        (
            AnyOf {
                base: left,
                count: self.count,
                takes,
            },
            AnyOf {
                base: right,
                count,
                takes,
            },
        )
    }
    fn sequential(self) -> AnyOfSequential<I::Sequential> {
        AnyOfSequential::new(self.base.sequential(), self.count, self.takes)
    }
    fn run_leaf<RESULT: Send, L, C>(self, leaf: &L, combine: &C) -> RESULT
    where
        L: Fn(Self::Sequential) -> RESULT + Sync,
        C: Fn(RESULT, RESULT) -> RESULT + Sync,
    {
        let (count, takes) = (self.count, self.takes);
        let leaf = |base: I::Sequential| leaf(AnyOfSequential::new(base, count.clone(), takes));
        self.base.run_leaf(&leaf, combine)
    }
}
