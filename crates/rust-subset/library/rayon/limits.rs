//! How long parts may be: the least and the greatest number of items that one worker takes at once.

use rayon::iter::{IndexedParallelIterator, ParallelIterator};

/// Parts that are not cut into less than a number of items.
pub struct MinLen<I> {
    pub(crate) base: I,
    pub(crate) min: usize,
}
impl<I: IndexedParallelIterator> ParallelIterator for MinLen<I> {
    type Item = I::Item;
    type Sequential = I::Sequential;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        let (min, max) = self.base.limits();
        (min.max(self.min), max)
    }
    fn cut(self, at: usize) -> (MinLen<I>, MinLen<I>) {
        let min = self.min;
        let (left, right) = self.base.cut(at);
        (MinLen { base: left, min }, MinLen { base: right, min })
    }
    fn sequential(self) -> I::Sequential {
        self.base.sequential()
    }
}
impl<I: IndexedParallelIterator> IndexedParallelIterator for MinLen<I> {}

/// Parts that are cut until they have no more than a number of items.
pub struct MaxLen<I> {
    pub(crate) base: I,
    pub(crate) max: usize,
}
impl<I: IndexedParallelIterator> ParallelIterator for MaxLen<I> {
    type Item = I::Item;
    type Sequential = I::Sequential;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        let (min, max) = self.base.limits();
        (min, max.min(self.max))
    }
    fn cut(self, at: usize) -> (MaxLen<I>, MaxLen<I>) {
        let max = self.max;
        let (left, right) = self.base.cut(at);
        (MaxLen { base: left, max }, MaxLen { base: right, max })
    }
    fn sequential(self) -> I::Sequential {
        self.base.sequential()
    }
}
impl<I: IndexedParallelIterator> IndexedParallelIterator for MaxLen<I> {}
