//! `update`, and `while_some`, whose parts stop when any of them met `None`.

use alloc::sync::Arc;
use core::sync::atomic::{AtomicBool, Ordering};
use rayon::iter::{IndexedParallelIterator, ParallelIterator};

pub struct Update<I, F> {
    base: I,
    f: Arc<F>,
}
pub struct UpdateSequential<I, F> {
    base: I,
    f: Arc<F>,
}
impl<I, F> Update<I, F> {
    pub(crate) fn new(base: I, f: F) -> Update<I, F> {
        Update {
            base,
            f: Arc::new(f),
        }
    }
}
impl<I: Iterator, F: Fn(&mut I::Item)> Iterator for UpdateSequential<I, F> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let mut x = self.base.next()?;
        (*self.f)(&mut x);
        Some(x)
    }
}
impl<I: ParallelIterator, F: Fn(&mut I::Item) + Sync + Send> ParallelIterator for Update<I, F> {
    type Item = I::Item;
    type Sequential = UpdateSequential<I::Sequential, F>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Update<I, F>, Update<I, F>) {
        let f = self.f.clone();
        let (left, right) = self.base.cut(at);
        (
            Update {
                base: left,
                f: self.f,
            },
            Update { base: right, f },
        )
    }
    fn sequential(self) -> UpdateSequential<I::Sequential, F> {
        UpdateSequential {
            base: self.base.sequential(),
            f: self.f,
        }
    }
    fn run_leaf<RESULT: Send, L, C>(self, leaf: &L, combine: &C) -> RESULT
    where
        L: Fn(Self::Sequential) -> RESULT + Sync,
        C: Fn(RESULT, RESULT) -> RESULT + Sync,
    {
        let f = self.f;
        let leaf = |base: I::Sequential| {
            leaf(UpdateSequential {
                base,
                f: f.clone(),
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}
impl<I: IndexedParallelIterator, F: Fn(&mut I::Item) + Sync + Send> IndexedParallelIterator
    for Update<I, F>
{
}
pub struct WhileSome<I> {
    base: I,
    full: Arc<AtomicBool>,
}
pub struct WhileSomeSequential<I> {
    base: I,
    full: Arc<AtomicBool>,
}
impl<I> WhileSome<I> {
    pub(crate) fn new(base: I) -> WhileSome<I> {
        WhileSome {
            base,
            full: Arc::new(AtomicBool::new(false)),
        }
    }
}
impl<T, I: Iterator<Item = Option<T>>> Iterator for WhileSomeSequential<I> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.full.load(Ordering::Relaxed) {
            return None;
        }
        let item = self.base.next()?;
        if item.is_none() {
            self.full.store(true, Ordering::Relaxed);
        }
        item
    }
}
impl<T: Send, I: ParallelIterator<Item = Option<T>>> ParallelIterator for WhileSome<I> {
    type Item = T;
    type Sequential = WhileSomeSequential<I::Sequential>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (WhileSome<I>, WhileSome<I>) {
        let full = self.full.clone();
        let (left, right) = self.base.cut(at);
        (
            WhileSome {
                base: left,
                full: self.full,
            },
            WhileSome { base: right, full },
        )
    }
    fn sequential(self) -> WhileSomeSequential<I::Sequential> {
        WhileSomeSequential {
            base: self.base.sequential(),
            full: self.full,
        }
    }
    fn run_leaf<RESULT: Send, L, C>(self, leaf: &L, combine: &C) -> RESULT
    where
        L: Fn(Self::Sequential) -> RESULT + Sync,
        C: Fn(RESULT, RESULT) -> RESULT + Sync,
    {
        let full = self.full;
        let leaf = |base: I::Sequential| {
            leaf(WhileSomeSequential {
                base,
                full: full.clone(),
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}
