//! `flat_map`: each item is a parallel iterator, which is cut in parts of its own.

use alloc::sync::Arc;
use core::iter::Flatten;
use rayon::iter::run::bridge;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

pub struct FlatMap<I, F> {
    base: I,
    f: Arc<F>,
}
impl<I, F> FlatMap<I, F> {
    pub(crate) fn new(base: I, f: F) -> FlatMap<I, F> {
        FlatMap {
            base,
            f: Arc::new(f),
        }
    }
}
impl<I, F, PI> ParallelIterator for FlatMap<I, F>
where
    I: ParallelIterator,
    F: Fn(I::Item) -> PI + Sync + Send,
    PI: IntoParallelIterator,
{
    type Item = PI::Item;
    /// A part of one item; nothing where there was no item at all.
    type Sequential =
        Flatten<core::option::IntoIter<<PI::Iter as ParallelIterator>::Sequential>>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (FlatMap<I, F>, FlatMap<I, F>) {
        let f = self.f.clone();
        let (left, right) = self.base.cut(at);
        (
            FlatMap {
                base: left,
                f: self.f,
            },
            FlatMap { base: right, f },
        )
    }
    /// Whoever may stand above it overrides `run_leaf` and does not ask for this.
    fn sequential(self) -> Self::Sequential {
        panic!("a flat_map has no single sequence of items")
    }
    fn run_leaf<R: Send, L, C>(self, leaf: &L, combine: &C) -> R
    where
        L: Fn(Self::Sequential) -> R + Sync,
        C: Fn(R, R) -> R + Sync,
    {
        let f = self.f;
        let each = |items: I::Sequential| {
            let mut all: Option<R> = None;
            for item in items {
                let inner = |part: <PI::Iter as ParallelIterator>::Sequential| {
                    leaf(Some(part).into_iter().flatten())
                };
                let result = bridge((*f)(item).into_par_iter(), &inner, combine);
                all = Some(match all {
                    Some(before) => combine(before, result),
                    None => result,
                });
            }
            match all {
                Some(result) => result,
                None => leaf(None.into_iter().flatten()),
            }
        };
        self.base.run_leaf(&each, combine)
    }
}
