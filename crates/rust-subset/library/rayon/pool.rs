//! Pools: how many workers there are, and how many of them have been woken to help.

use core::cell::Cell;
use core::fmt;
use core::intrinsics;
use core::sync::atomic::{AtomicUsize, Ordering};
use rayon::scope::{Scope, scope, spawn};

/// Workers of the global pool, unless `build_global` says otherwise.
const GLOBAL_THREADS: usize = 2;

pub(crate) struct Registry {
    threads: AtomicUsize,
    helpers: AtomicUsize,
}
static GLOBAL: Registry = Registry {
    threads: AtomicUsize::new(GLOBAL_THREADS),
    helpers: AtomicUsize::new(0),
};

thread_local! {
    /// The pool that this thread works for, and which of its workers it is.
    static WORKER: Cell<Option<(&'static Registry, usize)>> = const { Cell::new(None) };
}

pub(crate) fn current() -> &'static Registry {
    match WORKER.get() {
        Some((registry, _)) => registry,
        None => &GLOBAL,
    }
}
impl Registry {
    /// Fixed once the pool is built, so reading it is no step.
    pub(crate) fn threads(&self) -> usize {
        intrinsics::read_untracked::<usize>(&self.threads.value)
    }
    /// Wakes an idle worker to help, if the scheduler wants that and there is one.
    pub(crate) fn steals(&self) -> Option<usize> {
        let most = self.threads() - 1;
        if most == 0 || intrinsics::choose(2) == 0 {
            return None;
        }
        let taken = self
            .helpers
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| {
                if n < most { Some(n + 1) } else { None }
            });
        match taken {
            Ok(before) => Some(before + 1),
            Err(_) => None,
        }
    }
    pub(crate) fn done_helping(&self) {
        self.helpers.fetch_sub(1, Ordering::SeqCst);
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

pub fn current_num_threads() -> usize {
    current().threads()
}
pub fn current_thread_index() -> Option<usize> {
    match WORKER.get() {
        Some((_, index)) => Some(index),
        None => None,
    }
}

pub struct ThreadPoolBuildError {
    message: &'static str,
}
impl fmt::Debug for ThreadPoolBuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ThreadPoolBuildError")
            .field("kind", &self.message)
            .finish()
    }
}
impl fmt::Display for ThreadPoolBuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}
impl core::error::Error for ThreadPoolBuildError {}

#[derive(Debug, Default)]
pub struct ThreadPoolBuilder {
    threads: usize,
}
impl ThreadPoolBuilder {
    pub fn new() -> ThreadPoolBuilder {
        ThreadPoolBuilder { threads: 0 }
    }
    pub fn num_threads(self, num_threads: usize) -> ThreadPoolBuilder {
        ThreadPoolBuilder {
            threads: num_threads,
        }
    }
    pub fn thread_name<F: FnMut(usize) -> String + 'static>(
        self,
        _closure: F,
    ) -> ThreadPoolBuilder {
        self
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
    pub fn build(self) -> Result<ThreadPool, ThreadPoolBuildError> {
        let threads = AtomicUsize::new(self.count());
        let registry = Box::leak(Box::new(Registry {
            threads,
            helpers: AtomicUsize::new(0),
        }));
        Ok(ThreadPool { registry })
    }
    pub fn build_global(self) -> Result<(), ThreadPoolBuildError> {
        GLOBAL.threads.store(self.count(), Ordering::SeqCst);
        Ok(())
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
        self.registry.work(0, op)
    }
    pub fn join<A, B, RA, RB>(&self, oper_a: A, oper_b: B) -> (RA, RB)
    where
        A: FnOnce() -> RA + Send,
        B: FnOnce() -> RB + Send,
        RA: Send,
        RB: Send,
    {
        self.registry.work(0, || rayon::join::join(oper_a, oper_b))
    }
    pub fn scope<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&Scope<'scope>) -> R + Send,
        R: Send,
    {
        self.registry.work(0, || scope(op))
    }
    pub fn spawn<OP: FnOnce() + Send + 'static>(&self, op: OP) {
        self.registry.work(0, || spawn(op));
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
