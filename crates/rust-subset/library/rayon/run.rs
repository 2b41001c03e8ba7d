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
    let threads = current_num_threads();
    let (min, max) = items.limits();
    let splits = match max {
        usize::MAX => threads,
        _ => threads.max(items.base_len() / max.max(1)),
    };
    part(items, (splits, min), false, leaf, combine)
}

/// `splits` is how often it may still be cut; a stolen part may be cut as often as the whole. No part has less than `min` items.
fn part<P, R, L, C>(items: P, (splits, min): (usize, usize), stolen: bool, leaf: &L, combine: &C) -> R
where
    P: ParallelIterator,
    R: Send,
    L: Fn(P::Sequential) -> R + Sync,
    C: Fn(R, R) -> R + Sync,
{
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
        |context| part(left, (splits, min), context.migrated(), leaf, combine),
        |context| part(right, (splits, min), context.migrated(), leaf, combine),
    );
    combine(a, b)
}

/// Looks for any item that `test` gives something for; the others stop when one was found.
pub(crate) fn bridge_until<P, R, T>(items: P, test: &T) -> Option<R>
where
    P: ParallelIterator,
    R: Send,
    T: Fn(P::Item) -> Option<R> + Sync,
{
    let found = AtomicBool::new(false);
    bridge(
        items,
        &|part: P::Sequential| {
            for item in part {
                if found.load(Ordering::Relaxed) {
                    return None;
                }
                if let Some(result) = test(item) {
                    found.store(true, Ordering::Relaxed);
                    return Some(result);
                }
            }
            None
        },
        &|a: Option<R>, b: Option<R>| a.or(b),
    )
}
