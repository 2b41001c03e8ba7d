//! Scoped threads. The scope keeps a list of its threads and joins them all at its end, in the order they were spawned.

use alloc::sync::Arc;
use core::cell::UnsafeCell;
use core::fmt;
use core::intrinsics::{self, RawThread};
use core::marker::PhantomData;
use std::thread::{Line, Packet, Result, Thread, join_thread, start};

pub struct Scope<'scope, 'env: 'scope> {
    threads: Line<RawThread>,
    unhandled: Arc<UnsafeCell<bool>>,
    marker: PhantomData<(&'scope (), &'env ())>,
}
pub struct ScopedJoinHandle<'scope, T> {
    thread: Thread,
    packet: Arc<Packet<T>>,
    marker: PhantomData<&'scope ()>,
}

#[track_caller]
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let scope = Scope {
        threads: Line::new(),
        unhandled: Arc::new(UnsafeCell::new(false)),
        marker: PhantomData,
    };
    let result = intrinsics::catch_unwind(call::<F, T>, (f, &scope));
    scope.join_all();
    match result {
        Err(payload) => std::panic::resume_unwind(payload),
        Ok(value) => {
            if *scope.unhandled.get() {
                panic!("a scoped thread panicked");
            }
            value
        }
    }
}
fn call<'a, F: FnOnce(&'a Scope<'a, 'a>) -> T, T>(start: (F, &'a Scope<'a, 'a>)) -> T {
    let (f, scope) = start;
    f(scope)
}

impl<'scope, 'env> Scope<'scope, 'env> {
    pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        self.spawn_named(f, None)
    }
    pub(crate) fn spawn_named<F, T>(
        &'scope self,
        f: F,
        name: Option<&str>,
    ) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        let (raw, packet) = start(f, name, Some(self.unhandled.clone()));
        self.threads.push(raw);
        ScopedJoinHandle {
            thread: Thread { raw },
            packet,
            marker: PhantomData,
        }
    }
    /// Waits for every thread's closure, also for those that other scoped threads spawned meanwhile.
    fn join_all(&self) {
        while let Some(raw) = self.threads.pop() {
            intrinsics::thread_join_closure(raw, ());
        }
    }
}
impl<'scope, T> ScopedJoinHandle<'scope, T> {
    pub fn thread(&self) -> &Thread {
        &self.thread
    }
    pub fn join(self) -> Result<T> {
        join_thread(self.thread.raw, &*self.packet)
    }
    pub fn is_finished(&self) -> bool {
        intrinsics::thread_is_finished(self.thread.raw)
    }
}
impl<'scope, 'env> fmt::Debug for Scope<'scope, 'env> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Scope { .. }")
    }
}
impl<'scope, T> fmt::Debug for ScopedJoinHandle<'scope, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ScopedJoinHandle { .. }")
    }
}
