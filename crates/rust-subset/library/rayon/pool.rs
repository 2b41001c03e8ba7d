//! Pools: how many workers there are, and who is one.

use core::cell::{Cell, UnsafeCell};
use core::fmt;
use core::intrinsics;
use core::sync::atomic::AtomicUsize;
use rayon::broadcast::{BroadcastContext, broadcast_in, spawn_broadcast_in};
use rayon::join::{Queued, caught, unwrap};
use rayon::queues::Queues;
use rayon::scope::{Scope, ScopeFifo, run_scope, run_scope_fifo, spawn_fifo_in, spawn_in};
use std::sync::Mutex;

/// Workers of the global pool, unless `build_global` says otherwise.
const GLOBAL_THREADS: usize = 2;

pub(crate) struct Registry {
    pub(crate) threads: AtomicUsize,
    pub(crate) queues: Mutex<Queues>,
    /// What the workers are called, if anything. Fixed once the pool is built.
    pub(crate) names: UnsafeCell<Vec<String>>,
}
static GLOBAL_POOL: Registry = Registry {
    threads: AtomicUsize::new(GLOBAL_THREADS),
    queues: Mutex::new(Queues::new()),
    names: UnsafeCell::new(Vec::new()),
};

thread_local! {
    /// The pool that this thread works for, and which of its workers it is.
    static WORKER: Cell<Option<(&'static Registry, usize)>> = const { Cell::new(None) };
}

pub(crate) fn current() -> &'static Registry {
    match WORKER.get() {
        Some((registry, _)) => registry,
        None => &GLOBAL_POOL,
    }
}
pub(crate) fn is_worker() -> bool {
    WORKER.get().is_some()
}
impl Registry {
    pub(crate) fn name(&self, index: usize) -> Option<&str> {
        let names: &Vec<String> = unsafe { &*self.names.get() };
        names.get(index).map(|name| name.as_str())
    }
    /// Fixed once the pool is built, so reading it is no step.
    pub(crate) fn threads(&self) -> usize {
        intrinsics::read_untracked::<usize>(&self.threads.value)
    }
    /// Which of this pool's workers the thread is.
    pub(crate) fn index(&self) -> Option<usize> {
        match WORKER.get() {
            Some((registry, index)) if core::ptr::eq(registry, self) => Some(index),
            _ => None,
        }
    }
    /// Runs a function as one of this pool's workers. A thread from outside becomes one, where one is free, or waits for one. Another
    /// pool's worker works for that pool while it waits.
    pub(crate) fn enter<R, F: FnOnce() -> R>(&'static self, f: F) -> R {
        if self.index().is_some() {
            return f();
        }
        if is_worker() {
            return unwrap(Queued::push(self, current(), |_stolen: bool| f()).wait(current()));
        }
        match self.come() {
            Some(index) => {
                let outcome = caught(|| self.work(index, f));
                self.go(index);
                unwrap(outcome)
            }
            None => unwrap(Queued::push(self, self, |_stolen: bool| f()).wait(self)),
        }
    }
    /// Runs a function as a worker of this pool.
    pub(crate) fn work<R, F: FnOnce() -> R>(&'static self, index: usize, f: F) -> R {
        let before = WORKER.replace(Some((self, index)));
        let restore = Restore { before };
        let result = f();
        core::mem::drop(restore);
        result
    }
}
/// Puts a thread's membership back, also when the work panics.
struct Restore {
    before: Option<(&'static Registry, usize)>,
}
impl Drop for Restore {
    fn drop(&mut self) {
        WORKER.set(self.before);
    }
}

pub fn max_num_threads() -> usize {
    65535
}
pub fn current_num_threads() -> usize {
    current().threads()
}
pub fn current_thread_index() -> Option<usize> {
    // Who asks this is not indifferent to which thread it is.
    intrinsics::thread_current();
    match WORKER.get() {
        Some((_, index)) => Some(index),
        None => None,
    }
}

pub struct ThreadPoolBuildError {
    kind: ErrorKind,
}
#[derive(Debug)]
enum ErrorKind {
    GlobalPoolAlreadyInitialized,
}
impl fmt::Debug for ThreadPoolBuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ThreadPoolBuildError")
            .field("kind", &self.kind)
            .finish()
    }
}
impl fmt::Display for ThreadPoolBuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("The global thread pool has already been initialized.")
    }
}
impl core::error::Error for ThreadPoolBuildError {}

#[derive(Default)]
pub struct ThreadPoolBuilder {
    threads: usize,
    name: Option<Box<dyn FnMut(usize) -> String>>,
}
impl ThreadPoolBuilder {
    pub fn new() -> ThreadPoolBuilder {
        ThreadPoolBuilder {
            threads: 0,
            name: None,
        }
    }
    pub fn num_threads(self, num_threads: usize) -> ThreadPoolBuilder {
        ThreadPoolBuilder {
            threads: num_threads,
            name: self.name,
        }
    }
    pub fn thread_name<F: FnMut(usize) -> String + 'static>(self, closure: F) -> ThreadPoolBuilder {
        ThreadPoolBuilder {
            threads: self.threads,
            name: Some(Box::new(closure)),
        }
    }
    pub fn stack_size(self, _stack_size: usize) -> ThreadPoolBuilder {
        self
    }
    fn count(&self) -> usize {
        if self.threads == 0 {
            GLOBAL_THREADS
        } else {
            self.threads
        }
    }
    fn names(self) -> Vec<String> {
        let mut names = Vec::new();
        let count = self.count();
        if let Some(name) = self.name {
            let mut name = name;
            for index in 0..count {
                names.push(name(index));
            }
        }
        names
    }
    pub fn build(self) -> Result<ThreadPool, ThreadPoolBuildError> {
        let registry = Box::leak(Box::new(Registry {
            threads: AtomicUsize::new(self.count()),
            queues: Mutex::new(Queues::new()),
            names: UnsafeCell::new(self.names()),
        }));
        Ok(ThreadPool { registry })
    }
    pub fn build_global(self) -> Result<(), ThreadPoolBuildError> {
        let count = self.count();
        if GLOBAL_POOL.settle(count, self.names()) {
            Ok(())
        } else {
            Err(ThreadPoolBuildError {
                kind: ErrorKind::GlobalPoolAlreadyInitialized,
            })
        }
    }
}

pub struct ThreadPool {
    registry: &'static Registry,
}
impl ThreadPool {
    pub fn install<OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce() -> R + Send,
        R: Send,
    {
        self.registry.enter(op)
    }
    pub fn broadcast<OP, R>(&self, op: OP) -> Vec<R>
    where
        OP: Fn(BroadcastContext<'_>) -> R + Sync,
        R: Send,
    {
        broadcast_in(self.registry, &op)
    }
    pub fn join<A, B, RA, RB>(&self, oper_a: A, oper_b: B) -> (RA, RB)
    where
        A: FnOnce() -> RA + Send,
        B: FnOnce() -> RB + Send,
        RA: Send,
        RB: Send,
    {
        self.registry.enter(|| rayon::join::join(oper_a, oper_b))
    }
    pub fn scope<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&Scope<'scope>) -> R + Send,
        R: Send,
    {
        self.registry.enter(|| run_scope(self.registry, op))
    }
    pub fn in_place_scope<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&Scope<'scope>) -> R,
    {
        run_scope(self.registry, op)
    }
    pub fn scope_fifo<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&ScopeFifo<'scope>) -> R + Send,
        R: Send,
    {
        self.registry.enter(|| run_scope_fifo(self.registry, op))
    }
    pub fn in_place_scope_fifo<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&ScopeFifo<'scope>) -> R,
    {
        run_scope_fifo(self.registry, op)
    }
    pub fn spawn_fifo<OP: FnOnce() + Send + 'static>(&self, op: OP) {
        spawn_fifo_in(self.registry, op);
    }
    pub fn spawn_broadcast<OP>(&self, op: OP)
    where
        OP: Fn(BroadcastContext<'_>) + Send + Sync + 'static,
    {
        spawn_broadcast_in(self.registry, op);
    }
    pub fn spawn<OP: FnOnce() + Send + 'static>(&self, op: OP) {
        spawn_in(self.registry, op);
    }
    pub fn current_num_threads(&self) -> usize {
        self.registry.threads()
    }
    pub fn current_thread_index(&self) -> Option<usize> {
        current_thread_index()
    }
}
impl fmt::Debug for ThreadPool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ThreadPool")
            .field("num_threads", &self.registry.threads())
            .finish()
    }
}
