//! Scopes: jobs that are left to the worker that makes them, and that others may steal.

use alloc::boxed::Box;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use core::cell::RefCell;
use core::marker::PhantomData;
use rayon::join::caught;
use rayon::pool::{Registry, current};
use rayon::queues::{Job, Latch};

#[derive(Clone)]
pub struct Scope<'scope> {
    registry: &'static Registry,
    latch: Arc<Latch>,
    marker: PhantomData<&'scope ()>,
}
impl<'scope> Scope<'scope> {
    pub fn spawn<BODY>(&self, body: BODY)
    where
        BODY: FnOnce(&Scope<'scope>) + Send + 'scope,
    {
        let job = self.job(body);
        self.registry.push(Some(&*self.latch), job);
    }
    /// A job whose panic the scope's owner learns of.
    fn job<BODY>(&self, body: BODY) -> Job
    where
        BODY: FnOnce(&Scope<'scope>) + Send + 'scope,
    {
        let scope = self.clone();
        Box::new(move |_stolen: bool| {
            let panic = caught(|| body(&scope)).err();
            scope.registry.done(&*scope.latch, panic);
        })
    }
}

/// Jobs of each worker that it left there first go first, whoever takes them.
struct Fifo {
    jobs: RefCell<Vec<VecDeque<Job>>>,
}
impl Fifo {
    fn new() -> Arc<Fifo> {
        Arc::new(Fifo {
            jobs: RefCell::new(Vec::new()),
        })
    }
    /// Keeps a job; what is left in the queue stands for the worker's first one.
    fn push(self: &Arc<Fifo>, registry: &'static Registry, latch: Option<&Latch>, job: Job) {
        let Some(index) = registry.index() else {
            return registry.push(latch, job);
        };
        let queues = registry.lock();
        let mut jobs = self.jobs.borrow_mut();
        while jobs.len() <= index {
            jobs.push(VecDeque::new());
        }
        jobs[index].push_back(job);
        core::mem::drop((jobs, queues));
        let fifo = self.clone();
        let first = move |stolen: bool| {
            let queues = registry.lock();
            let job = fifo.jobs.borrow_mut()[index].pop_front();
            core::mem::drop(queues);
            job.unwrap()(stolen);
        };
        registry.push(latch, Box::new(first));
    }
}

/// A scope whose jobs go in the order they were spawned, as far as one worker spawns them.
#[derive(Clone)]
pub struct ScopeFifo<'scope> {
    scope: Scope<'scope>,
    fifo: Arc<Fifo>,
}
impl<'scope> ScopeFifo<'scope> {
    pub fn spawn_fifo<BODY>(&self, body: BODY)
    where
        BODY: FnOnce(&ScopeFifo<'scope>) + Send + 'scope,
    {
        let this = self.clone();
        let job = self.scope.job(move |_scope: &Scope<'scope>| body(&this));
        self.fifo
            .push(self.scope.registry, Some(&*self.scope.latch), job);
    }
}

pub fn scope<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R + Send,
    R: Send,
{
    current().enter(|| in_place_scope(op))
}
pub fn in_place_scope<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R,
{
    run_scope(current(), op)
}
pub fn scope_fifo<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&ScopeFifo<'scope>) -> R + Send,
    R: Send,
{
    current().enter(|| in_place_scope_fifo(op))
}
pub fn in_place_scope_fifo<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&ScopeFifo<'scope>) -> R,
{
    run_scope_fifo(current(), op)
}
pub(crate) fn run_scope_fifo<'scope, OP, R>(registry: &'static Registry, op: OP) -> R
where
    OP: FnOnce(&ScopeFifo<'scope>) -> R,
{
    run_scope(registry, |scope: &Scope<'scope>| {
        op(&ScopeFifo {
            scope: scope.clone(),
            fifo: Fifo::new(),
        })
    })
}
/// Runs what a scope begins with, and waits for all that comes of it.
pub(crate) fn run_scope<'scope, OP, R>(registry: &'static Registry, op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R,
{
    let scope = Scope {
        registry,
        latch: Arc::new(Latch::new()),
        marker: PhantomData,
    };
    let latch = scope.latch.clone();
    let (result, panic) = match caught(|| op(&scope)) {
        Ok(result) => (Some(result), None),
        Err(payload) => (None, Some(payload)),
    };
    registry.done(&*latch, panic);
    registry.wait(&*latch);
    if let Some(payload) = latch.panic() {
        std::panic::resume_unwind(payload);
    }
    result.unwrap()
}

/// A job on its own: some worker takes it at some time. Nobody can learn of its panic, so that ends the process.
pub(crate) fn alone<F: FnOnce() + Send + 'static>(func: F) -> Job {
    Box::new(move |_stolen: bool| {
        if caught(func).is_err() {
            std::process::abort();
        }
    })
}
pub(crate) fn spawn_in<F: FnOnce() + Send + 'static>(registry: &'static Registry, func: F) {
    registry.push(None, alone(func));
}
pub fn spawn<F: FnOnce() + Send + 'static>(func: F) {
    spawn_in(current(), func);
}
pub(crate) fn spawn_fifo_in<F: FnOnce() + Send + 'static>(registry: &'static Registry, func: F) {
    registry.push_fifo(alone(func));
}
pub fn spawn_fifo<F: FnOnce() + Send + 'static>(func: F) {
    spawn_fifo_in(current(), func);
}
