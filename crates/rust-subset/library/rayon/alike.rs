//! Parallel iterators of many items, run in one piece where nobody could tell the difference.
//!
//! However rayon cuts a sum, the sum is the same; but a search through all the ways to cut and to steal grows with the items. So
//! where all other threads are idle workers, and the functions of the iterator only compute, one thread runs it all. The machine tries just
//! that: a function that prints, locks, looks at an atomic, asks which thread it runs on or panics is run by the workers instead.

use core::any::TypeId;
use core::intrinsics;
use rayon::iter::ParallelIterator;
use rayon::iter::run::{bridge, bridge_until};
use rayon::pool::current_num_threads;

/// Fewer items than these are always run by the workers: all their ways are soon explored, and are worth seeing.
fn many(threads: usize) -> usize {
    match threads {
        1 | 2 => 64,
        3 => 8,
        _ => 4,
    }
}

/// What the items come to in one piece, or the items, where that could make a difference.
fn whole<P: ParallelIterator, R, L: Fn(P::Sequential) -> R>(items: P, leaf: &L) -> Result<R, P> {
    if !items.cuts_alike() {
        return Err(items);
    }
    let asked = items.base_len() > many(current_num_threads());
    match intrinsics::silently(piece::<P, R, L>, (items, leaf), asked) {
        Ok(result) => Ok(result),
        Err((items, _)) => Err(items),
    }
}
fn piece<P: ParallelIterator, R, L: Fn(P::Sequential) -> R>((items, leaf): (P, &L)) -> R {
    leaf(items.sequential())
}

/// The same as `bridge`, for results that are the same however the items are cut.
pub(crate) fn bridge_alike<P, R, L, C>(items: P, leaf: &L, combine: &C) -> R
where
    P: ParallelIterator,
    R: Send,
    L: Fn(P::Sequential) -> R + Sync,
    C: Fn(R, R) -> R + Sync,
{
    match whole(items, leaf) {
        Ok(result) => result,
        Err(items) => bridge(items, leaf, combine),
    }
}

/// The sum of all items, or the items, where it may depend on how they are cut.
pub(crate) fn sum<I: ParallelIterator, S>(items: I) -> Result<S, I>
where
    S: core::iter::Sum<I::Item> + core::iter::Sum<S> + 'static,
{
    whole(items, &|items: I::Sequential| {
        let mut most = 0;
        let sizes = items.map(|x| {
            let one: S = [x].into_iter().sum();
            most += size(&one);
            one
        });
        let sum = sizes.sum();
        holds::<S>(most);
        sum
    })
}
/// The same for the product, in which a 0 hides how large the others are.
pub(crate) fn product<I: ParallelIterator, S>(items: I) -> Result<S, I>
where
    S: core::iter::Product<I::Item> + core::iter::Product<S> + 'static,
{
    whole(items, &|items: I::Sequential| {
        let mut most = 1;
        let sizes = items.map(|x| {
            let one: S = [x].into_iter().product();
            most *= size(&one).max(1);
            one
        });
        let product = sizes.product();
        holds::<S>(most);
        product
    })
}
/// The least item, by what `op` chooses of two.
pub(crate) fn least<I: ParallelIterator, OP: Fn(I::Item, I::Item) -> I::Item + Sync + Send>(
    items: I,
    op: OP,
) -> Option<I::Item> {
    match whole(items, &|items: I::Sequential| items.reduce(|a, x| op(a, x))) {
        Ok(least) => least,
        Err(items) => items.reduce_with(op),
    }
}
/// Whether any item is true.
pub(crate) fn any_true<I: ParallelIterator<Item = bool>>(items: I) -> bool {
    let any = |items: I::Sequential| {
        let mut items = items;
        items.any(|is| is)
    };
    match whole(items, &any) {
        Ok(any) => any,
        Err(items) => bridge_until(items, &|is: bool| if is { Some(()) } else { None }).is_some(),
    }
}
/// How far from nothing a number is.
fn size<S>(number: &S) -> i128 {
    // The machine's integers are read alike, whatever their width.
    unsafe { *(number as *const S as *const i128) }.abs()
}
/// Panics unless the type is one of integers that can be so large: else some part of the items may overflow, or, of floats, where they are
/// cut is seen.
fn holds<S: 'static>(most: i128) {
    assert!(most <= limit::<S>());
}
/// The largest number of an integer type.
fn limit<S: 'static>() -> i128 {
    let limits = [
        (TypeId::of::<i8>(), i8::MAX as i128),
        (TypeId::of::<i16>(), i16::MAX as i128),
        (TypeId::of::<i32>(), i32::MAX as i128),
        (TypeId::of::<i64>(), i64::MAX as i128),
        (TypeId::of::<isize>(), isize::MAX as i128),
        (TypeId::of::<u8>(), u8::MAX as i128),
        (TypeId::of::<u16>(), u16::MAX as i128),
        (TypeId::of::<u32>(), u32::MAX as i128),
        (TypeId::of::<u64>(), u64::MAX as i128),
        (TypeId::of::<usize>(), usize::MAX as i128),
    ];
    let is_it = |(id, _): &&(TypeId, i128)| *id == TypeId::of::<S>();
    limits.iter().find(is_it).unwrap().1
}
