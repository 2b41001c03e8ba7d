//! Parallel iterators whose items have a place each.

use alloc::sync::Arc;
use rayon::iter::*;
use rayon::iter::run::bridge;
use core::cmp::Ordering;

pub trait IndexedParallelIterator: ParallelIterator {
    fn len(&self) -> usize {
        self.base_len()
    }
    fn enumerate(self) -> Enumerate<Self> {
        Enumerate {
            base: self,
            first: 0,
        }
    }
    fn zip<Z: IntoParallelIterator>(self, zip_op: Z) -> Zip<Self, Z::Iter>
    where
        Z::Iter: IndexedParallelIterator,
    {
        Zip {
            a: self,
            b: zip_op.into_par_iter(),
        }
    }
    fn zip_eq<Z: IntoParallelIterator>(self, zip_op: Z) -> Zip<Self, Z::Iter>
    where
        Z::Iter: IndexedParallelIterator,
    {
        let other = zip_op.into_par_iter();
        assert!(
            self.len() == other.len(),
            "iterators must have the same length"
        );
        self.zip(other)
    }
    fn interleave<I>(self, other: I) -> Interleave<Self, I::Iter>
    where
        I: IntoParallelIterator<Item = Self::Item>,
        I::Iter: IndexedParallelIterator<Item = Self::Item>,
    {
        Interleave {
            i: self,
            j: other.into_par_iter(),
            other: false,
        }
    }
    fn interleave_shortest<I>(self, other: I) -> Interleave<Self, I::Iter>
    where
        I: IntoParallelIterator<Item = Self::Item>,
        I::Iter: IndexedParallelIterator<Item = Self::Item>,
    {
        let other = other.into_par_iter();
        // One more of the first, where that is left.
        let n = self.len().min(other.len() + 1);
        let m = other.len().min(n);
        self.take(n).interleave(other.take(m))
    }
    fn intersperse(self, element: Self::Item) -> Intersperse<Self>
    where
        Self::Item: Clone,
    {
        Intersperse {
            base: self,
            item: element,
            leads: false,
        }
    }
    fn chunks(self, chunk_size: usize) -> Chunks<Self> {
        assert!(chunk_size != 0, "chunk_size must not be zero");
        Chunks {
            base: self,
            size: chunk_size,
        }
    }
    fn fold_chunks<T: Send, ID, F>(
        self,
        chunk_size: usize,
        identity: ID,
        fold_op: F,
    ) -> FoldChunks<Self, ID, F>
    where
        ID: Fn() -> T + Send + Sync,
        F: Fn(T, Self::Item) -> T + Send + Sync,
    {
        assert!(chunk_size != 0, "chunk_size must not be zero");
        FoldChunks {
            base: self,
            size: chunk_size,
            identity: Arc::new(identity),
            f: Arc::new(fold_op),
        }
    }
    fn fold_chunks_with<T: Send + Clone + Sync, F>(
        self,
        chunk_size: usize,
        init: T,
        fold_op: F,
    ) -> FoldChunks<Self, impl Fn() -> T + Sync + Send, F>
    where
        F: Fn(T, Self::Item) -> T + Send + Sync,
    {
        self.fold_chunks(chunk_size, move || init.clone(), fold_op)
    }
    fn positions<P: Fn(Self::Item) -> bool + Sync + Send>(
        self,
        predicate: P,
    ) -> impl ParallelIterator<Item = usize> {
        self.enumerate().filter_map(
            move |(at, item)| {
                if predicate(item) { Some(at) } else { None }
            },
        )
    }
    fn step_by(self, step: usize) -> StepBy<Self> {
        assert!(step != 0, "step must not be zero");
        StepBy { base: self, step }
    }
    fn cmp<I>(self, other: I) -> Ordering
    where
        I: IntoParallelIterator<Item = Self::Item>,
        I::Iter: IndexedParallelIterator,
        Self::Item: Ord,
    {
        let other = other.into_par_iter();
        let lengths = Ord::cmp(&self.len(), &other.len());
        self.zip(other)
            .map(|(x, y)| Ord::cmp(&x, &y))
            .find_first(|order| *order != Ordering::Equal)
            .unwrap_or(lengths)
    }
    fn partial_cmp<I>(self, other: I) -> Option<Ordering>
    where
        I: IntoParallelIterator,
        I::Iter: IndexedParallelIterator,
        Self::Item: PartialOrd<I::Item>,
    {
        let other = other.into_par_iter();
        let lengths = Ord::cmp(&self.len(), &other.len());
        self.zip(other)
            .map(|(x, y)| PartialOrd::partial_cmp(&x, &y))
            .find_first(|order| *order != Some(Ordering::Equal))
            .unwrap_or(Some(lengths))
    }
    fn eq<I>(self, other: I) -> bool
    where
        I: IntoParallelIterator,
        I::Iter: IndexedParallelIterator,
        Self::Item: PartialEq<I::Item>,
    {
        let other = other.into_par_iter();
        self.len() == other.len() && self.zip(other).all(|(x, y)| x == y)
    }
    fn ne<I>(self, other: I) -> bool
    where
        I: IntoParallelIterator,
        I::Iter: IndexedParallelIterator,
        Self::Item: PartialEq<I::Item>,
    {
        !IndexedParallelIterator::eq(self, other)
    }
    fn lt<I>(self, other: I) -> bool
    where
        I: IntoParallelIterator,
        I::Iter: IndexedParallelIterator,
        Self::Item: PartialOrd<I::Item>,
    {
        IndexedParallelIterator::partial_cmp(self, other) == Some(Ordering::Less)
    }
    fn gt<I>(self, other: I) -> bool
    where
        I: IntoParallelIterator,
        I::Iter: IndexedParallelIterator,
        Self::Item: PartialOrd<I::Item>,
    {
        IndexedParallelIterator::partial_cmp(self, other) == Some(Ordering::Greater)
    }
    fn le<I>(self, other: I) -> bool
    where
        I: IntoParallelIterator,
        I::Iter: IndexedParallelIterator,
        Self::Item: PartialOrd<I::Item>,
    {
        match IndexedParallelIterator::partial_cmp(self, other) {
            Some(order) => order.is_le(),
            None => false,
        }
    }
    fn ge<I>(self, other: I) -> bool
    where
        I: IntoParallelIterator,
        I::Iter: IndexedParallelIterator,
        Self::Item: PartialOrd<I::Item>,
    {
        match IndexedParallelIterator::partial_cmp(self, other) {
            Some(order) => order.is_ge(),
            None => false,
        }
    }
    fn position_last<P: Fn(Self::Item) -> bool + Sync + Send>(self, predicate: P) -> Option<usize> {
        self.enumerate()
            .find_map_last(|(i, x)| if predicate(x) { Some(i) } else { None })
    }
    fn unzip_into_vecs<A: Send, B: Send>(self, left: &mut Vec<A>, right: &mut Vec<B>)
    where
        Self: IndexedParallelIterator<Item = (A, B)>,
    {
        let (a, b): (Vec<A>, Vec<B>) = self.into_items().into_iter().unzip();
        *left = a;
        *right = b;
    }
    fn take(self, n: usize) -> Self {
        let n = n.min(self.base_len());
        self.cut(n).0
    }
    /// What is skipped is run, too, for what it does: here at once.
    fn skip(self, n: usize) -> Self {
        let n = n.min(self.base_len());
        let (skipped, rest) = self.cut(n);
        if n > 0 {
            bridge(skipped, &|items: Self::Sequential| items.for_each(drop), &|(), ()| ());
        }
        rest
    }
    fn rev(self) -> Rev<Self>
    where
        Self::Sequential: DoubleEndedIterator,
    {
        Rev { base: self }
    }
    fn chain<C>(self, chain: C) -> Chain<Self, C::Iter>
    where
        C: IntoParallelIterator<Item = Self::Item>,
        C::Iter: IndexedParallelIterator,
    {
        Chain {
            a: Some(self),
            b: Some(chain.into_par_iter()),
        }
    }
    fn position_any<P: Fn(Self::Item) -> bool + Sync + Send>(self, predicate: P) -> Option<usize> {
        self.map(predicate)
            .enumerate()
            .find_any(|(_, is)| *is)
            .map(|(at, _)| at)
    }
    fn position_first<P: Fn(Self::Item) -> bool + Sync + Send>(
        self,
        predicate: P,
    ) -> Option<usize> {
        let hits = self.enumerate().filter_map(
            |(at, item)| {
                if predicate(item) { Some(at) } else { None }
            },
        );
        hits.min()
    }
    fn with_min_len(self, min: usize) -> MinLen<Self> {
        MinLen { base: self, min }
    }
    fn with_max_len(self, max: usize) -> MaxLen<Self> {
        MaxLen { base: self, max }
    }
    fn collect_into_vec(self, target: &mut Vec<Self::Item>) {
        *target = self.into_items();
    }
}

/// The source of every parallel iterator: its items, put in a vector first.
