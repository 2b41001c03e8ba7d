//! `par_bridge`: workers take the items of a sequential iterator one by one, in any order.

use alloc::sync::Arc;
use core::iter::Fuse;
use core::sync::atomic::{AtomicUsize, Ordering};
use rayon::iter::ParallelIterator;
use rayon::pool::current_num_threads;
use std::sync::Mutex;

pub trait ParallelBridge: Sized {
    fn par_bridge(self) -> IterBridge<Self>;
}
impl<T: Send, I: Iterator<Item = T> + Send> ParallelBridge for I {
    fn par_bridge(self) -> IterBridge<I> {
        IterBridge {
            items: Arc::new(Mutex::new(self.fuse())),
            cuts: Arc::new(AtomicUsize::new(current_num_threads())),
        }
    }
}
/// All parts share the items.
pub struct IterBridge<I> {
    items: Arc<Mutex<Fuse<I>>>,
    cuts: Arc<AtomicUsize>,
}
pub struct BridgeSequential<I> {
    items: Arc<Mutex<Fuse<I>>>,
}
impl<I: Iterator> Iterator for BridgeSequential<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        match self.items.lock() {
            Ok(items) => {
                let mut items = items;
                items.next()
            }
            // Another worker panicked while it took an item.
            Err(_) => None,
        }
    }
}
impl<T: Send, I: Iterator<Item = T> + Send> ParallelIterator for IterBridge<I> {
    type Item = T;
    type Sequential = BridgeSequential<I>;
    /// Who asks is about to cut: one of the cuts left is taken, if any is.
    fn base_len(&self) -> usize {
        let take = |left: usize| left.checked_sub(1);
        match self.cuts.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take) {
            Ok(_) => 2,
            Err(_) => 1,
        }
    }
    fn cut(self, _at: usize) -> (IterBridge<I>, IterBridge<I>) {
        let right = IterBridge {
            items: self.items.clone(),
            cuts: self.cuts.clone(),
        };
        (self, right)
    }
    fn sequential(self) -> BridgeSequential<I> {
        BridgeSequential { items: self.items }
    }
}
