//! More adapters.

use alloc::sync::Arc;
use rayon::iter::{IndexedParallelIterator, ParallelIterator};

/// Backwards. The function of a `map` below it is called in that order too.
pub struct Rev<I> {
    pub(crate) base: I,
}
impl<I: IndexedParallelIterator> ParallelIterator for Rev<I>
where
    I::Sequential: DoubleEndedIterator,
{
    type Item = I::Item;
    type Sequential = core::iter::Rev<I::Sequential>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn cuts_alike(&self) -> bool {
        self.base.cuts_alike()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Rev<I>, Rev<I>) {
        let n = self.base.base_len();
        let (left, right) = self.base.cut(n - at);
        (Rev { base: right }, Rev { base: left })
    }
    fn sequential(self) -> core::iter::Rev<I::Sequential> {
        self.base.sequential().rev()
    }
}
impl<I: IndexedParallelIterator> IndexedParallelIterator for Rev<I> where
    I::Sequential: DoubleEndedIterator
{
}

/// One after the other; either may be cut away altogether.
pub struct Chain<A, B> {
    pub(crate) a: Option<A>,
    pub(crate) b: Option<B>,
}
impl<A: IndexedParallelIterator, B: IndexedParallelIterator<Item = A::Item>> ParallelIterator
    for Chain<A, B>
{
    type Item = A::Item;
    type Sequential = core::iter::Chain<
        core::iter::Flatten<core::option::IntoIter<A::Sequential>>,
        core::iter::Flatten<core::option::IntoIter<B::Sequential>>,
    >;
    fn base_len(&self) -> usize {
        let a = match &self.a {
            Some(a) => a.base_len(),
            None => 0,
        };
        match &self.b {
            Some(b) => a + b.base_len(),
            None => a,
        }
    }
    fn limits(&self) -> (usize, usize) {
        let all = (1, usize::MAX);
        let a = match &self.a {
            Some(a) => a.limits(),
            None => all,
        };
        let b = match &self.b {
            Some(b) => b.limits(),
            None => all,
        };
        (a.0.max(b.0), a.1.min(b.1))
    }
    fn cut(self, at: usize) -> (Chain<A, B>, Chain<A, B>) {
        let n = match &self.a {
            Some(a) => a.base_len(),
            None => 0,
        };
        match (self.a, self.b) {
            (Some(a), b) if at <= n => {
                let (left, right) = a.cut(at);
                (
                    Chain {
                        a: Some(left),
                        b: None,
                    },
                    Chain { a: Some(right), b },
                )
            }
            (a, Some(b)) => {
                let (left, right) = b.cut(at - n);
                (
                    Chain { a, b: Some(left) },
                    Chain {
                        a: None,
                        b: Some(right),
                    },
                )
            }
            (a, None) => (Chain { a, b: None }, Chain { a: None, b: None }),
        }
    }
    fn sequential(self) -> Self::Sequential {
        let a = self.a.map(|a| a.sequential());
        let b = self.b.map(|b| b.sequential());
        a.into_iter().flatten().chain(b.into_iter().flatten())
    }
}
impl<A: IndexedParallelIterator, B: IndexedParallelIterator<Item = A::Item>> IndexedParallelIterator
    for Chain<A, B>
{
}

/// `map_init` and `map_with`: each part makes its own state.
pub struct MapInit<I, INIT, F> {
    pub(crate) base: I,
    pub(crate) init: Arc<INIT>,
    pub(crate) f: Arc<F>,
}
pub struct MapInitSequential<I, T, F> {
    base: I,
    state: T,
    f: Arc<F>,
}
impl<T, R, I: Iterator, F: Fn(&mut T, I::Item) -> R> Iterator for MapInitSequential<I, T, F> {
    type Item = R;
    fn next(&mut self) -> Option<R> {
        let x = self.base.next()?;
        Some((*self.f)(&mut self.state, x))
    }
}
impl<T, R, I, INIT, F> ParallelIterator for MapInit<I, INIT, F>
where
    R: Send,
    I: ParallelIterator,
    INIT: Fn() -> T + Sync + Send,
    F: Fn(&mut T, I::Item) -> R + Sync + Send,
{
    type Item = R;
    type Sequential = MapInitSequential<I::Sequential, T, F>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (MapInit<I, INIT, F>, MapInit<I, INIT, F>) {
        let (init, f) = (self.init.clone(), self.f.clone());
        let (left, right) = self.base.cut(at);
        (
            MapInit {
                base: left,
                init: self.init,
                f: self.f,
            },
            MapInit {
                base: right,
                init,
                f,
            },
        )
    }
    fn sequential(self) -> MapInitSequential<I::Sequential, T, F> {
        MapInitSequential {
            state: (*self.init)(),
            base: self.base.sequential(),
            f: self.f,
        }
    }
    fn run_leaf<RESULT: Send, L, C>(self, leaf: &L, combine: &C) -> RESULT
    where
        L: Fn(Self::Sequential) -> RESULT + Sync,
        C: Fn(RESULT, RESULT) -> RESULT + Sync,
    {
        let (init, f) = (self.init, self.f);
        let leaf = |base: I::Sequential| {
            leaf(MapInitSequential {
                base,
                state: (*init)(),
                f: f.clone(),
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}
