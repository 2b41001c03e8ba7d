//! Running a parallel iterator: cut in halves by `join`, as often as rayon cuts.

use core::sync::atomic::{AtomicBool, Ordering};
use rayon::iter::ParallelIterator;
use rayon::join::join_context;
use rayon::pool::current_num_threads;

/// Runs `leaf` on parts and joins their results with `combine`, left before right.
pub(crate) fn bridge<P, R, L, C>(items: P, leaf: &L, combine: &C) -> R
where
    P: ParallelIterator,
    R: Send,
    L: Fn(P::Sequential) -> R + Sync,
    C: Fn(R, R) -> R + Sync,
{
    let cuts = cuts(&items);
    part(items, cuts, false, leaf, combine, &|| None)
}

/// How often it may be cut, and how many items a part has at least.
fn cuts<P: ParallelIterator>(items: &P) -> (usize, usize) {
    let threads = current_num_threads();
    let (min, max) = items.limits();
    let splits = match max {
        usize::MAX => threads,
        _ => threads.max(items.base_len() / max.max(1)),
    };
    (splits, min)
}

/// `splits` is how often it may still be cut; a stolen part may be cut as often as the whole. No part has less than `min` items.
/// Where `full` has a result, the part is not run any more.
fn part<P, R, L, C, D>(
    items: P,
    (splits, min): (usize, usize),
    stolen: bool,
    leaf: &L,
    combine: &C,
    full: &D,
) -> R
where
    P: ParallelIterator,
    R: Send,
    L: Fn(P::Sequential) -> R + Sync,
    C: Fn(R, R) -> R + Sync,
    D: Fn() -> Option<R> + Sync,
{
    if let Some(result) = full() {
        return result;
    }
    let threads = current_num_threads();
    if splits == 0 && !stolen {
        return items.run_leaf(leaf, combine);
    }
    let len = items.base_len();
    if len < 2 || len / 2 < min {
        return items.run_leaf(leaf, combine);
    }
    let splits = if stolen {
        threads.max(splits / 2)
    } else {
        splits / 2
    };
    let (left, right) = items.cut(len / 2);
    let (a, b) = join_context(
        |context| part(left, (splits, min), context.migrated(), leaf, combine, full),
        |context| part(right, (splits, min), context.migrated(), leaf, combine, full),
    );
    combine(a, b)
}

/// Looks for any item that `test` gives something for. The others stop when one was found: before a part begins, and before
/// an item that they have got is tested.
pub(crate) fn bridge_until<P, R, T>(items: P, test: &T) -> Option<R>
where
    P: ParallelIterator,
    R: Send,
    T: Fn(P::Item) -> Option<R> + Sync,
{
    search(items, true, test)
}

/// The same where the others stop after an item was tested, before they get the next.
pub(crate) fn bridge_until_tested<P, R, T>(items: P, test: &T) -> Option<R>
where
    P: ParallelIterator,
    R: Send,
    T: Fn(P::Item) -> Option<R> + Sync,
{
    search(items, false, test)
}

fn search<P, R, T>(items: P, looks_first: bool, test: &T) -> Option<R>
where
    P: ParallelIterator,
    R: Send,
    T: Fn(P::Item) -> Option<R> + Sync,
{
    let found = AtomicBool::new(false);
    let cuts = cuts(&items);
    part(
        items,
        cuts,
        false,
        &|part: P::Sequential| {
            for item in part {
                if looks_first && found.load(Ordering::Relaxed) {
                    return None;
                }
                if let Some(result) = test(item) {
                    found.store(true, Ordering::Relaxed);
                    return Some(result);
                }
                if !looks_first && found.load(Ordering::Relaxed) {
                    return None;
                }
            }
            None
        },
        &|a: Option<R>, b: Option<R>| a.or(b),
        &|| {
            if found.load(Ordering::Relaxed) {
                Some(None)
            } else {
                None
            }
        },
    )
}
