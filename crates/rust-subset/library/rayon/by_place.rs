//! Adapters that leave every item its place.

use rayon::iter::{IndexedParallelIterator, ParallelIterator};

pub struct Copied<I> {
    pub(crate) base: I,
}
impl<'a, T: Copy + Send + Sync + 'a, I: ParallelIterator<Item = &'a T>> ParallelIterator
    for Copied<I>
{
    type Item = T;
    type Sequential = core::iter::Copied<I::Sequential>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Copied<I>, Copied<I>) {
        let (left, right) = self.base.cut(at);
        (Copied { base: left }, Copied { base: right })
    }
    fn sequential(self) -> core::iter::Copied<I::Sequential> {
        self.base.sequential().copied()
    }
    fn run_leaf<RESULT: Send, L, C>(self, leaf: &L, combine: &C) -> RESULT
    where
        L: Fn(Self::Sequential) -> RESULT + Sync,
        C: Fn(RESULT, RESULT) -> RESULT + Sync,
    {
        let leaf = |base: I::Sequential| leaf(base.copied());
        self.base.run_leaf(&leaf, combine)
    }
}
impl<'a, T: Copy + Send + Sync + 'a, I: IndexedParallelIterator<Item = &'a T>>
    IndexedParallelIterator for Copied<I>
{
}

pub struct Cloned<I> {
    pub(crate) base: I,
}
impl<'a, T: Clone + Send + Sync + 'a, I: ParallelIterator<Item = &'a T>> ParallelIterator
    for Cloned<I>
{
    type Item = T;
    type Sequential = core::iter::Cloned<I::Sequential>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Cloned<I>, Cloned<I>) {
        let (left, right) = self.base.cut(at);
        (Cloned { base: left }, Cloned { base: right })
    }
    fn sequential(self) -> core::iter::Cloned<I::Sequential> {
        self.base.sequential().cloned()
    }
    fn run_leaf<RESULT: Send, L, C>(self, leaf: &L, combine: &C) -> RESULT
    where
        L: Fn(Self::Sequential) -> RESULT + Sync,
        C: Fn(RESULT, RESULT) -> RESULT + Sync,
    {
        let leaf = |base: I::Sequential| leaf(base.cloned());
        self.base.run_leaf(&leaf, combine)
    }
}
impl<'a, T: Clone + Send + Sync + 'a, I: IndexedParallelIterator<Item = &'a T>>
    IndexedParallelIterator for Cloned<I>
{
}

pub struct Enumerate<I> {
    pub(crate) base: I,
    pub(crate) first: usize,
}
impl<I: IndexedParallelIterator> ParallelIterator for Enumerate<I> {
    type Item = (usize, I::Item);
    type Sequential = core::iter::Enumerate<I::Sequential>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Enumerate<I>, Enumerate<I>) {
        let first = self.first;
        let (left, right) = self.base.cut(at);
        (
            Enumerate { base: left, first },
            Enumerate {
                base: right,
                first: first + at,
            },
        )
    }
    fn sequential(self) -> core::iter::Enumerate<I::Sequential> {
        core::iter::Enumerate {
            iter: self.base.sequential(),
            count: self.first,
        }
    }
}
impl<I: IndexedParallelIterator> IndexedParallelIterator for Enumerate<I> {}

pub struct Zip<A, B> {
    pub(crate) a: A,
    pub(crate) b: B,
}
impl<A: IndexedParallelIterator, B: IndexedParallelIterator> ParallelIterator for Zip<A, B> {
    type Item = (A::Item, B::Item);
    type Sequential = core::iter::Zip<A::Sequential, B::Sequential>;
    fn base_len(&self) -> usize {
        self.a.base_len().min(self.b.base_len())
    }
    fn cuts_alike(&self) -> bool {
        self.a.cuts_alike() && self.b.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        let (a, b) = (self.a.limits(), self.b.limits());
        (a.0.max(b.0), a.1.min(b.1))
    }
    fn cut(self, at: usize) -> (Zip<A, B>, Zip<A, B>) {
        let (a, more_a) = self.a.cut(at);
        let (b, more_b) = self.b.cut(at);
        (
            Zip { a, b },
            Zip {
                a: more_a,
                b: more_b,
            },
        )
    }
    fn sequential(self) -> core::iter::Zip<A::Sequential, B::Sequential> {
        core::iter::Zip {
            a: self.a.sequential(),
            b: self.b.sequential(),
        }
    }
}
impl<A: IndexedParallelIterator, B: IndexedParallelIterator> IndexedParallelIterator for Zip<A, B> {}
