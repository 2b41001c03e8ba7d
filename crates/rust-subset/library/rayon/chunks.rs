//! Adapters of sequences with a length: in chunks, with steps.

use alloc::sync::Arc;
use rayon::iter::{IndexedParallelIterator, ParallelIterator};

pub struct Chunks<I> {
    pub(crate) base: I,
    pub(crate) size: usize,
}
pub struct ChunksSequential<I> {
    base: I,
    size: usize,
}
impl<I: Iterator> Iterator for ChunksSequential<I> {
    type Item = Vec<I::Item>;
    fn next(&mut self) -> Option<Vec<I::Item>> {
        let mut chunk = Vec::new();
        while chunk.len() < self.size {
            match self.base.next() {
                Some(x) => chunk.push(x),
                None => break,
            }
        }
        if chunk.is_empty() { None } else { Some(chunk) }
    }
}
impl<I: IndexedParallelIterator> ParallelIterator for Chunks<I> {
    type Item = Vec<I::Item>;
    type Sequential = ChunksSequential<I::Sequential>;
    fn base_len(&self) -> usize {
        self.base.base_len().div_ceil(self.size)
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        let (min, max) = self.base.limits();
        (min.div_ceil(self.size), max / self.size)
    }
    fn cut(self, at: usize) -> (Chunks<I>, Chunks<I>) {
        let size = self.size;
        let at = (at * size).min(self.base.base_len());
        let (left, right) = self.base.cut(at);
        (Chunks { base: left, size }, Chunks { base: right, size })
    }
    fn sequential(self) -> ChunksSequential<I::Sequential> {
        ChunksSequential {
            base: self.base.sequential(),
            size: self.size,
        }
    }
}
impl<I: IndexedParallelIterator> IndexedParallelIterator for Chunks<I> {}

/// One result of each chunk.
pub struct FoldChunks<I, ID, F> {
    pub(crate) base: I,
    pub(crate) size: usize,
    pub(crate) identity: Arc<ID>,
    pub(crate) f: Arc<F>,
}
pub struct FoldChunksSequential<I, ID, F> {
    base: I,
    left: usize,
    size: usize,
    identity: Arc<ID>,
    f: Arc<F>,
}
impl<T, I: Iterator, ID: Fn() -> T, F: Fn(T, I::Item) -> T> Iterator
    for FoldChunksSequential<I, ID, F>
{
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.left == 0 {
            return None;
        }
        let count = self.size.min(self.left);
        self.left -= count;
        let mut so_far = (*self.identity)();
        for _ in 0..count {
            if let Some(x) = self.base.next() {
                so_far = (*self.f)(so_far, x);
            }
        }
        Some(so_far)
    }
}
impl<T, I, ID, F> ParallelIterator for FoldChunks<I, ID, F>
where
    I: IndexedParallelIterator,
    ID: Fn() -> T + Sync + Send,
    F: Fn(T, I::Item) -> T + Sync + Send,
    T: Send,
{
    type Item = T;
    type Sequential = FoldChunksSequential<I::Sequential, ID, F>;
    fn base_len(&self) -> usize {
        self.base.base_len().div_ceil(self.size)
    }
    fn limits(&self) -> (usize, usize) {
        let (min, max) = self.base.limits();
        (min.div_ceil(self.size), max / self.size)
    }
    fn cut(self, at: usize) -> (FoldChunks<I, ID, F>, FoldChunks<I, ID, F>) {
        let size = self.size;
        let (identity, f) = (self.identity.clone(), self.f.clone());
        let at = (at * size).min(self.base.base_len());
        let (left, right) = self.base.cut(at);
        (
            FoldChunks {
                base: left,
                size,
                identity: self.identity,
                f: self.f,
            },
            FoldChunks {
                base: right,
                size,
                identity,
                f,
            },
        )
    }
    fn sequential(self) -> FoldChunksSequential<I::Sequential, ID, F> {
        FoldChunksSequential {
            left: self.base.base_len(),
            base: self.base.sequential(),
            size: self.size,
            identity: self.identity,
            f: self.f,
        }
    }
}
impl<T, I, ID, F> IndexedParallelIterator for FoldChunks<I, ID, F>
where
    I: IndexedParallelIterator,
    ID: Fn() -> T + Sync + Send,
    F: Fn(T, I::Item) -> T + Sync + Send,
    T: Send,
{
}

pub struct StepBy<I> {
    pub(crate) base: I,
    pub(crate) step: usize,
}
impl<I: IndexedParallelIterator> ParallelIterator for StepBy<I> {
    type Item = I::Item;
    type Sequential = core::iter::StepBy<I::Sequential>;
    fn base_len(&self) -> usize {
        self.base.base_len().div_ceil(self.step)
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        let (min, max) = self.base.limits();
        (min.div_ceil(self.step), max / self.step)
    }
    fn cut(self, at: usize) -> (StepBy<I>, StepBy<I>) {
        let step = self.step;
        let at = (at * step).min(self.base.base_len());
        let (left, right) = self.base.cut(at);
        (StepBy { base: left, step }, StepBy { base: right, step })
    }
    fn sequential(self) -> core::iter::StepBy<I::Sequential> {
        self.base.sequential().step_by(self.step)
    }
}
impl<I: IndexedParallelIterator> IndexedParallelIterator for StepBy<I> {}

/// One of two types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Either<L, R> {
    Left(L),
    Right(R),
}
