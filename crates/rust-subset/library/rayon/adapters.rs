//! Adapters. Their functions are shared by all parts.

use alloc::sync::Arc;
use rayon::iter::{IndexedParallelIterator, ParallelIterator};

pub struct Map<I, F> {
    base: I,
    f: Arc<F>,
}
pub struct MapSequential<I, F> {
    base: I,
    f: Arc<F>,
}
impl<I, F> Map<I, F> {
    pub(crate) fn new(base: I, f: F) -> Map<I, F> {
        Map {
            base,
            f: Arc::new(f),
        }
    }
}
impl<R, I: Iterator, F: Fn(I::Item) -> R> Iterator for MapSequential<I, F> {
    type Item = R;
    fn next(&mut self) -> Option<R> {
        match self.base.next() {
            Some(x) => Some((*self.f)(x)),
            None => None,
        }
    }
}
impl<R, I: DoubleEndedIterator, F: Fn(I::Item) -> R> DoubleEndedIterator
    for MapSequential<I, F>
{
    fn next_back(&mut self) -> Option<R> {
        match self.base.next_back() {
            Some(x) => Some((*self.f)(x)),
            None => None,
        }
    }
}
impl<R: Send, I: ParallelIterator, F: Fn(I::Item) -> R + Sync + Send> ParallelIterator
    for Map<I, F>
{
    type Item = R;
    type Sequential = MapSequential<I::Sequential, F>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Map<I, F>, Map<I, F>) {
        let f = self.f.clone();
        let (left, right) = self.base.cut(at);
        (
            Map {
                base: left,
                f: self.f,
            },
            Map { base: right, f },
        )
    }
    fn sequential(self) -> MapSequential<I::Sequential, F> {
        MapSequential {
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
            leaf(MapSequential {
                base,
                f: f.clone(),
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}
impl<R: Send, I: IndexedParallelIterator, F: Fn(I::Item) -> R + Sync + Send> IndexedParallelIterator
    for Map<I, F>
{
}
pub struct Inspect<I, F> {
    base: I,
    f: Arc<F>,
}
pub struct InspectSequential<I, F> {
    base: I,
    f: Arc<F>,
}
impl<I, F> Inspect<I, F> {
    pub(crate) fn new(base: I, f: F) -> Inspect<I, F> {
        Inspect {
            base,
            f: Arc::new(f),
        }
    }
}
impl<I: Iterator, F: Fn(&I::Item)> Iterator for InspectSequential<I, F> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let x = self.base.next()?;
        (*self.f)(&x);
        Some(x)
    }
}
impl<I: ParallelIterator, F: Fn(&I::Item) + Sync + Send> ParallelIterator for Inspect<I, F> {
    type Item = I::Item;
    type Sequential = InspectSequential<I::Sequential, F>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Inspect<I, F>, Inspect<I, F>) {
        let f = self.f.clone();
        let (left, right) = self.base.cut(at);
        (
            Inspect {
                base: left,
                f: self.f,
            },
            Inspect { base: right, f },
        )
    }
    fn sequential(self) -> InspectSequential<I::Sequential, F> {
        InspectSequential {
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
            leaf(InspectSequential {
                base,
                f: f.clone(),
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}
impl<I: IndexedParallelIterator, F: Fn(&I::Item) + Sync + Send> IndexedParallelIterator
    for Inspect<I, F>
{
}
pub struct Filter<I, F> {
    base: I,
    f: Arc<F>,
}
pub struct FilterSequential<I, F> {
    base: I,
    f: Arc<F>,
}
impl<I, F> Filter<I, F> {
    pub(crate) fn new(base: I, f: F) -> Filter<I, F> {
        Filter {
            base,
            f: Arc::new(f),
        }
    }
}
impl<I: Iterator, F: Fn(&I::Item) -> bool> Iterator for FilterSequential<I, F> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        while let Some(x) = self.base.next() {
            if (*self.f)(&x) {
                return Some(x);
            }
        }
        None
    }
}
impl<I: ParallelIterator, F: Fn(&I::Item) -> bool + Sync + Send> ParallelIterator for Filter<I, F> {
    type Item = I::Item;
    type Sequential = FilterSequential<I::Sequential, F>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Filter<I, F>, Filter<I, F>) {
        let f = self.f.clone();
        let (left, right) = self.base.cut(at);
        (
            Filter {
                base: left,
                f: self.f,
            },
            Filter { base: right, f },
        )
    }
    fn sequential(self) -> FilterSequential<I::Sequential, F> {
        FilterSequential {
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
            leaf(FilterSequential {
                base,
                f: f.clone(),
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}
pub struct FilterMap<I, F> {
    base: I,
    f: Arc<F>,
}
pub struct FilterMapSequential<I, F> {
    base: I,
    f: Arc<F>,
}
impl<I, F> FilterMap<I, F> {
    pub(crate) fn new(base: I, f: F) -> FilterMap<I, F> {
        FilterMap {
            base,
            f: Arc::new(f),
        }
    }
}
impl<R, I: Iterator, F: Fn(I::Item) -> Option<R>> Iterator for FilterMapSequential<I, F> {
    type Item = R;
    fn next(&mut self) -> Option<R> {
        while let Some(x) = self.base.next() {
            if let Some(y) = (*self.f)(x) {
                return Some(y);
            }
        }
        None
    }
}
impl<R: Send, I: ParallelIterator, F: Fn(I::Item) -> Option<R> + Sync + Send> ParallelIterator
    for FilterMap<I, F>
{
    type Item = R;
    type Sequential = FilterMapSequential<I::Sequential, F>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (FilterMap<I, F>, FilterMap<I, F>) {
        let f = self.f.clone();
        let (left, right) = self.base.cut(at);
        (
            FilterMap {
                base: left,
                f: self.f,
            },
            FilterMap { base: right, f },
        )
    }
    fn sequential(self) -> FilterMapSequential<I::Sequential, F> {
        FilterMapSequential {
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
            leaf(FilterMapSequential {
                base,
                f: f.clone(),
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}

pub struct FlatMapIter<I, F> {
    base: I,
    f: Arc<F>,
}
pub struct FlatMapSequential<I, F, S: IntoIterator> {
    base: I,
    f: Arc<F>,
    inner: Option<S::IntoIter>,
}
impl<I, F> FlatMapIter<I, F> {
    pub(crate) fn new(base: I, f: F) -> FlatMapIter<I, F> {
        FlatMapIter {
            base,
            f: Arc::new(f),
        }
    }
}
impl<I: Iterator, F: Fn(I::Item) -> S, S: IntoIterator> Iterator for FlatMapSequential<I, F, S> {
    type Item = S::Item;
    fn next(&mut self) -> Option<S::Item> {
        loop {
            if let Some(inner) = &mut self.inner {
                if let Some(x) = inner.next() {
                    return Some(x);
                }
            }
            let x = self.base.next()?;
            self.inner = Some((*self.f)(x).into_iter());
        }
    }
}
impl<I: ParallelIterator, F: Fn(I::Item) -> S + Sync + Send, S: IntoIterator> ParallelIterator
    for FlatMapIter<I, F>
where
    S::Item: Send,
{
    type Item = S::Item;
    type Sequential = FlatMapSequential<I::Sequential, F, S>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (FlatMapIter<I, F>, FlatMapIter<I, F>) {
        let f = self.f.clone();
        let (left, right) = self.base.cut(at);
        (
            FlatMapIter {
                base: left,
                f: self.f,
            },
            FlatMapIter { base: right, f },
        )
    }
    fn sequential(self) -> FlatMapSequential<I::Sequential, F, S> {
        FlatMapSequential {
            base: self.base.sequential(),
            f: self.f,
            inner: None,
        }
    }
    fn run_leaf<RESULT: Send, L, C>(self, leaf: &L, combine: &C) -> RESULT
    where
        L: Fn(Self::Sequential) -> RESULT + Sync,
        C: Fn(RESULT, RESULT) -> RESULT + Sync,
    {
        let f = self.f;
        let leaf = |base: I::Sequential| {
            leaf(FlatMapSequential {
                base,
                f: f.clone(),
                inner: None,
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}
