//! `broadcast`: a job that every worker of the pool runs once.

use alloc::sync::Arc;
use core::marker::PhantomData;
use rayon::join::Queued;
use rayon::pool::{Registry, current, is_worker};
use rayon::scope::alone;

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
    let mut jobs = Vec::new();
    for index in 0..threads {
        let op = op.clone();
        jobs.push(alone(move || {
            (*op)(BroadcastContext {
                index,
                threads,
                marker: PhantomData,
            })
        }));
    }
    registry.push_each(jobs);
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
    let home = if is_worker() { current() } else { registry };
    let (mut given, mut jobs) = (Vec::new(), Vec::new());
    for index in 0..threads {
        let (queued, job) = Queued::job(home, move |_stolen: bool| {
            op(BroadcastContext {
                index,
                threads,
                marker: PhantomData,
            })
        });
        given.push(queued);
        jobs.push(job);
    }
    registry.push_each(jobs);
    let mut results = Vec::new();
    let mut panicked = None;
    for one in given {
        match one.wait(home) {
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
