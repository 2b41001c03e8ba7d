//! `broadcast`: a job that every worker of the pool runs once.

use alloc::sync::Arc;
use core::marker::PhantomData;
use rayon::join::{Given, give};
use rayon::pool::{Registry, current};

pub struct BroadcastContext<'a> {
    index: usize,
    threads: usize,
    marker: PhantomData<&'a ()>,
}
impl<'a> BroadcastContext<'a> {
    pub fn index(&self) -> usize {
        self.index
    }
    pub fn num_threads(&self) -> usize {
        self.threads
    }
}

pub fn spawn_broadcast<OP>(op: OP)
where
    OP: Fn(BroadcastContext<'_>) + Send + Sync + 'static,
{
    spawn_broadcast_in(current(), op);
}
pub(crate) fn spawn_broadcast_in<OP>(registry: &'static Registry, op: OP)
where
    OP: Fn(BroadcastContext<'_>) + Send + Sync + 'static,
{
    let threads = registry.threads();
    let op = Arc::new(op);
    for index in 0..threads {
        let op = op.clone();
        let job = move || {
            (*op)(BroadcastContext {
                index,
                threads,
                marker: PhantomData,
            })
        };
        core::mem::drop(give(registry, index, job));
    }
}
pub fn broadcast<OP, R>(op: OP) -> Vec<R>
where
    OP: Fn(BroadcastContext<'_>) -> R + Sync,
    R: Send,
{
    broadcast_in(current(), &op)
}
pub(crate) fn broadcast_in<OP, R>(registry: &'static Registry, op: &OP) -> Vec<R>
where
    OP: Fn(BroadcastContext<'_>) -> R + Sync,
{
    let threads = registry.threads();
    let mut given: Vec<Given<R>> = Vec::new();
    for index in 0..threads {
        let job = move || {
            op(BroadcastContext {
                index,
                threads,
                marker: PhantomData,
            })
        };
        given.push(give(registry, index, job));
    }
    let mut results = Vec::new();
    let mut panicked = None;
    for one in given {
        match one.wait() {
            Ok(result) => results.push(result),
            Err(payload) => {
                panicked.get_or_insert(payload);
            }
        }
    }
    if let Some(payload) = panicked {
        std::panic::resume_unwind(payload);
    }
    results
}
