//! `join`: two jobs, of which another worker may steal the second.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::any::Any;
use core::cell::Cell;
use core::intrinsics;
use rayon::pool::{Registry, current, is_worker};
use rayon::queues::{Job, Latch};

/// What a job that may panic gives.
pub(crate) type Outcome<T> = Result<T, Box<dyn Any + Send>>;

fn call<F: FnOnce() -> T, T>(f: F) -> T {
    f()
}
pub(crate) fn caught<F: FnOnce() -> T, T>(f: F) -> Outcome<T> {
    intrinsics::catch_unwind(call::<F, T>, f)
}
pub(crate) fn unwrap<T>(outcome: Outcome<T>) -> T {
    match outcome {
        Ok(value) => value,
        Err(payload) => std::panic::resume_unwind(payload),
    }
}

/// A job in a queue, and what it will have given.
pub(crate) struct Queued<T> {
    latch: Latch,
    outcome: Cell<Option<Outcome<T>>>,
}
impl<T> Queued<T> {
    /// A job, whose end is told to those who wait in `home`.
    pub(crate) fn job<F: FnOnce(bool) -> T>(home: &'static Registry, f: F) -> (Arc<Queued<T>>, Job) {
        let queued = Arc::new(Queued {
            latch: Latch::new(),
            outcome: Cell::new(None),
        });
        let this = queued.clone();
        let job = move |stolen: bool| {
            this.outcome.set(Some(caught(|| f(stolen))));
            home.done(&this.latch, None);
        };
        (queued, Box::new(job))
    }
    /// The same, left to `registry`.
    pub(crate) fn push<F: FnOnce(bool) -> T>(
        registry: &'static Registry,
        home: &'static Registry,
        f: F,
    ) -> Arc<Queued<T>> {
        let (queued, job) = Queued::job(home, f);
        registry.push_single(&queued.latch, job);
        queued
    }
    pub(crate) fn wait(&self, home: &'static Registry) -> Outcome<T> {
        home.wait(&self.latch);
        self.outcome.take().unwrap()
    }
}

pub fn join<A, B, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce() -> RA + Send,
    B: FnOnce() -> RB + Send,
    RA: Send,
    RB: Send,
{
    join_context(|_context| oper_a(), |_context| oper_b())
}

#[derive(Clone, Copy, Debug)]
pub struct FnContext {
    migrated: bool,
}
impl FnContext {
    pub fn migrated(&self) -> bool {
        self.migrated
    }
}
pub fn join_context<A, B, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce(FnContext) -> RA + Send,
    B: FnOnce(FnContext) -> RB + Send,
    RA: Send,
    RB: Send,
{
    // From outside of the pool both have migrated: to the worker that takes them.
    let outside = !is_worker();
    let registry = current();
    registry.enter(|| {
        let b = Queued::push(registry, registry, |stolen: bool| {
            oper_b(FnContext {
                migrated: stolen || outside,
            })
        });
        let a = caught(|| oper_a(FnContext { migrated: outside }));
        // Both run, also when the first panics.
        let b = b.wait(registry);
        (unwrap(a), unwrap(b))
    })
}
