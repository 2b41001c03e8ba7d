//! Folds: each part gives one result. It is made where the part runs, in the same pass as what comes after.

use alloc::sync::Arc;
use core::ops::{ControlFlow, Try};
use core::sync::atomic::{AtomicBool, Ordering};
use rayon::iter::ParallelIterator;
use rayon::iter::run::bridge;

pub struct Fold<I, ID, F> {
    base: I,
    identity: Arc<ID>,
    f: Arc<F>,
}
/// The one result of a part.
pub struct FoldSequential<I, ID, F> {
    base: Option<I>,
    identity: Arc<ID>,
    f: Arc<F>,
}
impl<I, ID, F> Fold<I, ID, F> {
    pub(crate) fn new(base: I, identity: ID, f: F) -> Fold<I, ID, F> {
        Fold {
            base,
            identity: Arc::new(identity),
            f: Arc::new(f),
        }
    }
}
impl<T, I: Iterator, ID: Fn() -> T, F: Fn(T, I::Item) -> T> Iterator
    for FoldSequential<I, ID, F>
{
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let base = self.base.take()?;
        Some(base.fold((*self.identity)(), |a, x| (*self.f)(a, x)))
    }
}
impl<T, I, ID, F> ParallelIterator for Fold<I, ID, F>
where
    I: ParallelIterator,
    ID: Fn() -> T + Sync + Send,
    F: Fn(T, I::Item) -> T + Sync + Send,
    T: Send,
{
    type Item = T;
    type Sequential = FoldSequential<I::Sequential, ID, F>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Fold<I, ID, F>, Fold<I, ID, F>) {
        let (identity, f) = (self.identity.clone(), self.f.clone());
        let (left, right) = self.base.cut(at);
        (
            Fold {
                base: left,
                identity: self.identity,
                f: self.f,
            },
            Fold {
                base: right,
                identity,
                f,
            },
        )
    }
    fn sequential(self) -> FoldSequential<I::Sequential, ID, F> {
        FoldSequential {
            base: Some(self.base.sequential()),
            identity: self.identity,
            f: self.f,
        }
    }
    fn run_leaf<RESULT: Send, L, C>(self, leaf: &L, combine: &C) -> RESULT
    where
        L: Fn(Self::Sequential) -> RESULT + Sync,
        C: Fn(RESULT, RESULT) -> RESULT + Sync,
    {
        let (identity, f) = (self.identity, self.f);
        let leaf = |base: I::Sequential| {
            leaf(FoldSequential {
                base: Some(base),
                identity: identity.clone(),
                f: f.clone(),
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}

pub struct TryFold<I, ID, F> {
    base: I,
    identity: Arc<ID>,
    f: Arc<F>,
}
/// The one result of a part.
pub struct TryFoldSequential<I, ID, F> {
    base: Option<I>,
    identity: Arc<ID>,
    f: Arc<F>,
}
impl<I, ID, F> TryFold<I, ID, F> {
    pub(crate) fn new(base: I, identity: ID, f: F) -> TryFold<I, ID, F> {
        TryFold {
            base,
            identity: Arc::new(identity),
            f: Arc::new(f),
        }
    }
}
impl<T, R, I, ID, F> Iterator for TryFoldSequential<I, ID, F>
where
    I: Iterator,
    ID: Fn() -> T,
    F: Fn(T, I::Item) -> R,
    R: Try<Output = T>,
{
    type Item = R;
    fn next(&mut self) -> Option<R> {
        let mut base = self.base.take()?;
        Some(base.try_fold((*self.identity)(), |a, x| (*self.f)(a, x)))
    }
}
impl<T, R, I, ID, F> ParallelIterator for TryFold<I, ID, F>
where
    I: ParallelIterator,
    ID: Fn() -> T + Sync + Send,
    F: Fn(T, I::Item) -> R + Sync + Send,
    R: Try<Output = T> + Send,
{
    type Item = R;
    type Sequential = TryFoldSequential<I::Sequential, ID, F>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (TryFold<I, ID, F>, TryFold<I, ID, F>) {
        let (identity, f) = (self.identity.clone(), self.f.clone());
        let (left, right) = self.base.cut(at);
        (
            TryFold {
                base: left,
                identity: self.identity,
                f: self.f,
            },
            TryFold {
                base: right,
                identity,
                f,
            },
        )
    }
    fn sequential(self) -> TryFoldSequential<I::Sequential, ID, F> {
        TryFoldSequential {
            base: Some(self.base.sequential()),
            identity: self.identity,
            f: self.f,
        }
    }
    fn run_leaf<RESULT: Send, L, C>(self, leaf: &L, combine: &C) -> RESULT
    where
        L: Fn(Self::Sequential) -> RESULT + Sync,
        C: Fn(RESULT, RESULT) -> RESULT + Sync,
    {
        let (identity, f) = (self.identity, self.f);
        let leaf = |base: I::Sequential| {
            leaf(TryFoldSequential {
                base: Some(base),
                identity: identity.clone(),
                f: f.clone(),
            })
        };
        self.base.run_leaf(&leaf, combine)
    }
}

/// Reduces until something stops it; the other parts stop then.
pub(crate) fn try_reduce<P, R, T, ID, OP>(items: P, identity: ID, op: OP) -> R
where
    P: ParallelIterator<Item = R>,
    R: Try<Output = T> + Send,
    ID: Fn() -> T + Sync,
    OP: Fn(T, T) -> R + Sync,
{
    let stopped = AtomicBool::new(false);
    let both = |a: R, b: R| match (a.branch(), b.branch()) {
        (ControlFlow::Continue(a), ControlFlow::Continue(b)) => op(a, b),
        (ControlFlow::Break(residual), _) => R::from_residual(residual),
        (_, ControlFlow::Break(residual)) => R::from_residual(residual),
    };
    bridge(
        items,
        &|items: P::Sequential| {
            let mut so_far = identity();
            for item in items {
                if stopped.load(Ordering::Relaxed) {
                    break;
                }
                let result = match item.branch() {
                    ControlFlow::Continue(x) => op(so_far, x),
                    ControlFlow::Break(residual) => R::from_residual(residual),
                };
                match result.branch() {
                    ControlFlow::Continue(x) => so_far = x,
                    ControlFlow::Break(residual) => {
                        stopped.store(true, Ordering::Relaxed);
                        return R::from_residual(residual);
                    }
                }
            }
            R::from_output(so_far)
        },
        &both,
    )
}
