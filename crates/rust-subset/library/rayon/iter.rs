//! Parallel iterators: a sequence of items that can be cut in two, again and again, and run in parts.

pub use rayon::iter::into::{
    IntoParallelIterator, IntoParallelRefIterator, IntoParallelRefMutIterator,
};
pub use rayon::iter::indexed::IndexedParallelIterator;
use core::cmp::Ordering;
use core::ops::{ControlFlow, Try};
use core::sync::atomic::AtomicUsize;
pub use rayon::iter::adapters::*;
pub use rayon::iter::by_place::*;
pub use rayon::iter::collect::{FromParallelIterator, ParallelExtend};
pub use rayon::iter::any_of::AnyOf;
pub use rayon::iter::chunks::{Chunks, Either, FoldChunks, StepBy};
pub use rayon::iter::bridge::{IterBridge, ParallelBridge};
pub use rayon::iter::folds::{Fold, TryFold};
use rayon::iter::folds::try_reduce;
pub use rayon::iter::flat::FlatMap;
pub use rayon::iter::interleaved::{Interleave, Intersperse, Repeat, repeat};
pub use rayon::iter::limits::{MaxLen, MinLen};
pub use rayon::iter::more::{Chain, MapInit, Rev};
pub use rayon::iter::update::{Update, WhileSome};
pub use rayon::iter::sources::{ParallelDrainFull, ParallelDrainRange, empty, once, repeat_n};
use rayon::iter::alike::{any_true, bridge_alike, least};
use rayon::iter::run::{bridge, bridge_until, bridge_until_tested};

pub trait ParallelIterator: Sized + Send {
    type Item: Send;
    /// A part, run in order.
    type Sequential: Iterator<Item = Self::Item>;
    /// How many items there are before filters; below 2, it cannot be cut.
    fn base_len(&self) -> usize;
    /// However it is cut, the parts' items one after the other are the same.
    fn cuts_alike(&self) -> bool {
        false
    }
    /// How many items a part has at least, and at most.
    fn limits(&self) -> (usize, usize) {
        (1, usize::MAX)
    }
    fn cut(self, at: usize) -> (Self, Self);
    fn sequential(self) -> Self::Sequential;
    /// Runs a part that is not cut any more: `leaf` on its items, or on those of its items' own parts, joined with `combine`.
    fn run_leaf<R: Send, L, C>(self, leaf: &L, combine: &C) -> R
    where
        L: Fn(Self::Sequential) -> R + Sync,
        C: Fn(R, R) -> R + Sync,
    {
        leaf(self.sequential())
    }

    fn for_each<OP: Fn(Self::Item) + Sync + Send>(self, op: OP) {
        bridge_alike(
            self,
            &|items: Self::Sequential| items.for_each(|x| op(x)),
            &|(), ()| (),
        );
    }
    fn map<F: Fn(Self::Item) -> R + Sync + Send, R: Send>(self, map_op: F) -> Map<Self, F> {
        Map::new(self, map_op)
    }
    fn inspect<OP: Fn(&Self::Item) + Sync + Send>(self, inspect_op: OP) -> Inspect<Self, OP> {
        Inspect::new(self, inspect_op)
    }
    fn update<F: Fn(&mut Self::Item) + Sync + Send>(self, update_op: F) -> Update<Self, F> {
        Update::new(self, update_op)
    }
    fn while_some<T: Send>(self) -> WhileSome<Self>
    where
        Self: ParallelIterator<Item = Option<T>>,
    {
        WhileSome::new(self)
    }
    fn filter<P: Fn(&Self::Item) -> bool + Sync + Send>(self, filter_op: P) -> Filter<Self, P> {
        Filter::new(self, filter_op)
    }
    fn filter_map<P: Fn(Self::Item) -> Option<R> + Sync + Send, R: Send>(
        self,
        filter_op: P,
    ) -> FilterMap<Self, P> {
        FilterMap::new(self, filter_op)
    }
    fn flat_map_iter<F: Fn(Self::Item) -> S + Sync + Send, S: IntoIterator>(
        self,
        map_op: F,
    ) -> FlatMapIter<Self, F>
    where
        S::Item: Send,
    {
        FlatMapIter::new(self, map_op)
    }
    fn copied<'a, T: Copy + Send + Sync + 'a>(self) -> Copied<Self>
    where
        Self: ParallelIterator<Item = &'a T>,
    {
        Copied { base: self }
    }
    fn cloned<'a, T: Clone + Send + Sync + 'a>(self) -> Cloned<Self>
    where
        Self: ParallelIterator<Item = &'a T>,
    {
        Cloned { base: self }
    }
    fn fold<T: Send, ID: Fn() -> T + Sync + Send, F: Fn(T, Self::Item) -> T + Sync + Send>(
        self,
        identity: ID,
        fold_op: F,
    ) -> Fold<Self, ID, F> {
        Fold::new(self, identity, fold_op)
    }
    fn try_fold<T, R, ID, F>(self, identity: ID, fold_op: F) -> TryFold<Self, ID, F>
    where
        F: Fn(T, Self::Item) -> R + Sync + Send,
        ID: Fn() -> T + Sync + Send,
        R: Try<Output = T> + Send,
    {
        TryFold::new(self, identity, fold_op)
    }
    fn try_fold_with<F, T, R>(
        self,
        init: T,
        fold_op: F,
    ) -> TryFold<Self, impl Fn() -> T + Sync + Send, F>
    where
        F: Fn(T, Self::Item) -> R + Sync + Send,
        R: Try<Output = T> + Send,
        T: Clone + Send + Sync,
    {
        TryFold::new(self, move || init.clone(), fold_op)
    }
    fn try_reduce<T, OP, ID>(self, identity: ID, op: OP) -> Self::Item
    where
        OP: Fn(T, T) -> Self::Item + Sync + Send,
        ID: Fn() -> T + Sync + Send,
        Self::Item: Try<Output = T>,
    {
        try_reduce(self, identity, op)
    }
    fn flat_map<F, PI>(self, map_op: F) -> FlatMap<Self, F>
    where
        F: Fn(Self::Item) -> PI + Sync + Send,
        PI: IntoParallelIterator,
    {
        FlatMap::new(self, map_op)
    }
    fn flatten(self) -> FlatMap<Self, fn(Self::Item) -> Self::Item>
    where
        Self::Item: IntoParallelIterator,
    {
        FlatMap::new(self, itself)
    }
    fn reduce<OP, ID>(self, identity: ID, op: OP) -> Self::Item
    where
        OP: Fn(Self::Item, Self::Item) -> Self::Item + Sync + Send,
        ID: Fn() -> Self::Item + Sync + Send,
    {
        bridge(
            self,
            &|items: Self::Sequential| items.fold(identity(), |a, x| op(a, x)),
            &|a, b| op(a, b),
        )
    }
    fn reduce_with<OP>(self, op: OP) -> Option<Self::Item>
    where
        OP: Fn(Self::Item, Self::Item) -> Self::Item + Sync + Send,
    {
        bridge(
            self,
            &|items: Self::Sequential| items.reduce(|a, x| op(a, x)),
            &|a, b| match (a, b) {
                (Some(a), Some(b)) => Some(op(a, b)),
                (a, b) => a.or(b),
            },
        )
    }
    fn sum<S>(self) -> S
    where
        S: Send + core::iter::Sum<Self::Item> + core::iter::Sum<S>,
    {
        let items = match rayon::iter::alike::sum::<Self, S>(self) {
            Ok(sum) => return sum,
            Err(items) => items,
        };
        bridge(
            items,
            &|items: Self::Sequential| -> S { items.sum() },
            &|a: S, b: S| -> S { [a, b].into_iter().sum() },
        )
    }
    fn product<P>(self) -> P
    where
        P: Send + core::iter::Product<Self::Item> + core::iter::Product<P>,
    {
        let items = match rayon::iter::alike::product::<Self, P>(self) {
            Ok(product) => return product,
            Err(items) => items,
        };
        bridge(
            items,
            &|items: Self::Sequential| -> P { items.product() },
            &|a: P, b: P| -> P { [a, b].into_iter().product() },
        )
    }
    fn count(self) -> usize {
        bridge_alike(self, &|items: Self::Sequential| items.count(), &|a, b| {
            a + b
        })
    }
    fn min(self) -> Option<Self::Item>
    where
        Self::Item: Ord,
    {
        least(self, |a, b| a.min(b))
    }
    fn max(self) -> Option<Self::Item>
    where
        Self::Item: Ord,
    {
        least(self, |a, b| a.max(b))
    }
    fn max_by_key<K: Ord + Send, F: Fn(&Self::Item) -> K + Sync + Send>(
        self,
        f: F,
    ) -> Option<Self::Item> {
        least(self, |a, b| if f(&a) > f(&b) { a } else { b })
    }
    fn min_by_key<K: Ord + Send, F: Fn(&Self::Item) -> K + Sync + Send>(
        self,
        f: F,
    ) -> Option<Self::Item> {
        least(self, |a, b| if f(&b) < f(&a) { b } else { a })
    }
    fn max_by<F: Fn(&Self::Item, &Self::Item) -> core::cmp::Ordering + Sync + Send>(
        self,
        f: F,
    ) -> Option<Self::Item> {
        least(self, |a, b| if f(&a, &b).is_gt() { a } else { b })
    }
    fn min_by<F: Fn(&Self::Item, &Self::Item) -> core::cmp::Ordering + Sync + Send>(
        self,
        f: F,
    ) -> Option<Self::Item> {
        least(self, |a, b| if f(&a, &b).is_gt() { b } else { a })
    }
    fn map_init<INIT, T, F, R>(self, init: INIT, map_op: F) -> MapInit<Self, INIT, F>
    where
        INIT: Fn() -> T + Sync + Send,
        F: Fn(&mut T, Self::Item) -> R + Sync + Send,
        R: Send,
    {
        MapInit {
            base: self,
            init: alloc::sync::Arc::new(init),
            f: alloc::sync::Arc::new(map_op),
        }
    }
    fn for_each_init<OP, INIT, T>(self, init: INIT, op: OP)
    where
        OP: Fn(&mut T, Self::Item) + Sync + Send,
        INIT: Fn() -> T + Sync + Send,
    {
        self.map_init(init, op).for_each(|()| ())
    }
    fn flatten_iter(self) -> FlatMapIter<Self, fn(Self::Item) -> Self::Item>
    where
        Self::Item: IntoIterator,
        <Self::Item as IntoIterator>::Item: Send,
    {
        FlatMapIter::new(self, core::convert::identity::<Self::Item>)
    }
    fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB)
    where
        Self: ParallelIterator<Item = (A, B)>,
        FromA: Default + Send + ParallelExtend<A>,
        FromB: Default + Send + ParallelExtend<B>,
        A: Send,
        B: Send,
    {
        let (a, b): (Vec<A>, Vec<B>) = self.into_items().into_iter().unzip();
        let mut from_a: FromA = Default::default();
        let mut from_b: FromB = Default::default();
        from_a.par_extend(a);
        from_b.par_extend(b);
        (from_a, from_b)
    }
    fn find_last<P: Fn(&Self::Item) -> bool + Sync + Send>(
        self,
        predicate: P,
    ) -> Option<Self::Item> {
        bridge(
            self,
            &|items: Self::Sequential| items.filter(|x| predicate(x)).last(),
            &|a, b| match b {
                Some(b) => Some(b),
                None => a,
            },
        )
    }
    fn find_map_any<P, R>(self, predicate: P) -> Option<R>
    where
        P: Fn(Self::Item) -> Option<R> + Sync + Send,
        R: Send,
    {
        bridge_until_tested(self, &|item: Self::Item| predicate(item))
    }
    fn find_any<P: Fn(&Self::Item) -> bool + Sync + Send>(
        self,
        predicate: P,
    ) -> Option<Self::Item> {
        bridge_until(self, &|item: Self::Item| {
            if predicate(&item) { Some(item) } else { None }
        })
    }
    fn find_first<P: Fn(&Self::Item) -> bool + Sync + Send>(
        self,
        predicate: P,
    ) -> Option<Self::Item> {
        bridge(
            self,
            &|items: Self::Sequential| {
                let mut items = items;
                items.find(|x| predicate(x))
            },
            &|a, b| a.or(b),
        )
    }
    fn any<P: Fn(Self::Item) -> bool + Sync + Send>(self, predicate: P) -> bool {
        any_true(self.map(predicate))
    }
    fn all<P: Fn(Self::Item) -> bool + Sync + Send>(self, predicate: P) -> bool {
        !any_true(self.map(move |x| !predicate(x)))
    }
    fn partition<A, B, P>(self, predicate: P) -> (A, B)
    where
        A: Default + Send + Extend<Self::Item>,
        B: Default + Send + Extend<Self::Item>,
        P: Fn(&Self::Item) -> bool + Sync + Send,
    {
        let mut yes: A = Default::default();
        let mut no: B = Default::default();
        for (is, item) in self.map(|x| (predicate(&x), x)).into_items() {
            if is {
                yes.extend(Some(item));
            } else {
                no.extend(Some(item));
            }
        }
        (yes, no)
    }
    fn collect<C: FromParallelIterator<Self::Item>>(self) -> C {
        C::from_par_iter(self)
    }
    fn for_each_with<OP, T>(self, init: T, op: OP)
    where
        OP: Fn(&mut T, Self::Item) + Sync + Send,
        T: Send + Clone,
    {
        self.map_with(init, op).for_each(|()| ());
    }
    fn try_for_each<OP, R>(self, op: OP) -> R
    where
        OP: Fn(Self::Item) -> R + Sync + Send,
        R: Try<Output = ()> + Send,
    {
        let broken = bridge_until_tested(self, &|item: Self::Item| match op(item).branch() {
            ControlFlow::Continue(()) => None,
            ControlFlow::Break(residual) => Some(R::from_residual(residual)),
        });
        match broken {
            Some(result) => result,
            None => R::from_output(()),
        }
    }
    fn try_for_each_with<OP, T, R>(self, init: T, op: OP) -> R
    where
        OP: Fn(&mut T, Self::Item) -> R + Sync + Send,
        T: Send + Clone,
        R: Try<Output = ()> + Send,
    {
        self.map_with(init, op).try_for_each(|result| result)
    }
    fn try_for_each_init<OP, INIT, T, R>(self, init: INIT, op: OP) -> R
    where
        OP: Fn(&mut T, Self::Item) -> R + Sync + Send,
        INIT: Fn() -> T + Sync + Send,
        R: Try<Output = ()> + Send,
    {
        self.map_init(init, op).try_for_each(|result| result)
    }
    fn map_with<F, T, R>(self, init: T, map_op: F) -> MapInit<Self, impl Fn() -> T + Sync + Send, F>
    where
        F: Fn(&mut T, Self::Item) -> R + Sync + Send,
        T: Send + Clone,
        R: Send,
    {
        MapInit {
            base: self,
            init: alloc::sync::Arc::new(move || init.clone()),
            f: alloc::sync::Arc::new(map_op),
        }
    }
    fn take_any(self, n: usize) -> AnyOf<Self> {
        AnyOf {
            base: self,
            count: alloc::sync::Arc::new(AtomicUsize::new(n)),
            takes: true,
        }
    }
    fn skip_any(self, n: usize) -> AnyOf<Self> {
        AnyOf {
            base: self,
            count: alloc::sync::Arc::new(AtomicUsize::new(n)),
            takes: false,
        }
    }
    fn find_map_first<P, R>(self, predicate: P) -> Option<R>
    where
        P: Fn(Self::Item) -> Option<R> + Sync + Send,
        R: Send,
    {
        bridge(
            self,
            &|items: Self::Sequential| {
                let mut items = items;
                items.find_map(|x| predicate(x))
            },
            &|a: Option<R>, b: Option<R>| a.or(b),
        )
    }
    fn find_map_last<P, R>(self, predicate: P) -> Option<R>
    where
        P: Fn(Self::Item) -> Option<R> + Sync + Send,
        R: Send,
    {
        bridge(
            self,
            &|items: Self::Sequential| {
                let mut last = None;
                for x in items {
                    if let Some(found) = predicate(x) {
                        last = Some(found);
                    }
                }
                last
            },
            &|a: Option<R>, b: Option<R>| b.or(a),
        )
    }
    fn fold_with<F, T>(self, init: T, fold_op: F) -> Fold<Self, impl Fn() -> T + Sync + Send, F>
    where
        F: Fn(T, Self::Item) -> T + Sync + Send,
        T: Send + Clone,
    {
        Fold::new(self, move || init.clone(), fold_op)
    }
    fn partition_map<A, B, P, L, R>(self, predicate: P) -> (A, B)
    where
        A: Default + Send + Extend<L>,
        B: Default + Send + Extend<R>,
        P: Fn(Self::Item) -> Either<L, R> + Sync + Send,
        L: Send,
        R: Send,
    {
        let mut left: A = Default::default();
        let mut right: B = Default::default();
        for item in self.map(predicate).into_items() {
            match item {
                Either::Left(x) => left.extend(Some(x)),
                Either::Right(x) => right.extend(Some(x)),
            }
        }
        (left, right)
    }
    /// All items in order.
    fn into_items(self) -> Vec<Self::Item> {
        bridge_alike(
            self,
            &|items: Self::Sequential| items.collect::<Vec<Self::Item>>(),
            &appended,
        )
    }
}
fn itself<T>(item: T) -> T {
    item
}
fn appended<T>(a: Vec<T>, b: Vec<T>) -> Vec<T> {
    let (mut a, mut b) = (a, b);
    a.append(&mut b);
    a
}

pub struct IntoIter<T> {
    pub(crate) items: Vec<T>,
}
impl<T: Send> ParallelIterator for IntoIter<T> {
    type Item = T;
    type Sequential = alloc::vec::IntoIter<T>;
    fn base_len(&self) -> usize {
        self.items.len()
    }
    fn cuts_alike(&self) -> bool {
        true
    }
    fn cut(self, at: usize) -> (IntoIter<T>, IntoIter<T>) {
        let mut left = self.items;
        let right = left.split_off(at);
        (IntoIter { items: left }, IntoIter { items: right })
    }
    fn sequential(self) -> alloc::vec::IntoIter<T> {
        self.items.into_iter()
    }
}
impl<T: Send> IndexedParallelIterator for IntoIter<T> {}
