//! `crossbeam::thread`: scopes whose panics come back as a result.

use alloc::sync::Arc;
use core::any::Any;
use core::cell::UnsafeCell;
use core::intrinsics::{self, RawThread};
use core::marker::PhantomData;
use std::thread::{Packet, Result, Thread, join_thread, start};

#[derive(Clone)]
pub struct Scope<'env> {
    shared: Arc<ScopeData>,
    marker: PhantomData<&'env ()>,
}
struct ScopeData {
    threads: UnsafeCell<Vec<RawThread>>,
    unhandled: Arc<UnsafeCell<bool>>,
}
pub struct ScopedJoinHandle<'scope, T> {
    thread: Thread,
    packet: Arc<Packet<T>>,
    marker: PhantomData<&'scope ()>,
}
pub struct ScopedThreadBuilder<'scope, 'env> {
    scope: &'scope Scope<'env>,
    name: Option<String>,
}

pub fn scope<'env, F, R>(f: F) -> Result<R>
where
    F: FnOnce(&Scope<'env>) -> R,
{
    let unhandled = Arc::new(UnsafeCell::new(false));
    let shared = Arc::new(ScopeData {
        threads: UnsafeCell::new(Vec::new()),
        unhandled,
    });
    let scope: Scope<'env> = Scope {
        shared,
        marker: PhantomData,
    };
    let result = intrinsics::catch_unwind(call::<F, R>, (f, &scope));
    let threads: &mut Vec<RawThread> = &mut *scope.shared.threads.get();
    while threads.len() > 0 {
        let raw = threads.remove(0);
        intrinsics::thread_join(raw);
    }
    match result {
        Err(payload) => std::panic::resume_unwind(payload),
        Ok(value) => {
            if *scope.shared.unhandled.get() {
                let message: Box<dyn Any + Send> = Box::new("a scoped thread panicked");
                return Err(message);
            }
            Ok(value)
        }
    }
}
fn call<'a, 'env, F: FnOnce(&Scope<'env>) -> R, R>(start: (F, &'a Scope<'env>)) -> R {
    let (f, scope) = start;
    f(scope)
}

/// What a scoped thread's closure is given: the scope, to spawn more.
struct Job<'env, F> {
    f: F,
    scope: Scope<'env>,
}

impl<'env> Scope<'env> {
    pub fn spawn<'scope, F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce(&Scope<'env>) -> T + Send + 'env,
        T: Send + 'env,
    {
        self.spawn_named(f, None)
    }
    pub fn builder<'scope>(&'scope self) -> ScopedThreadBuilder<'scope, 'env> {
        ScopedThreadBuilder {
            scope: self,
            name: None,
        }
    }
    fn spawn_named<'scope, F, T>(
        &'scope self,
        f: F,
        name: Option<&str>,
    ) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce(&Scope<'env>) -> T + Send + 'env,
        T: Send + 'env,
    {
        let job = Job {
            f,
            scope: Scope {
                shared: self.shared.clone(),
                marker: PhantomData,
            },
        };
        let unhandled = Some(self.shared.unhandled.clone());
        let (raw, packet) = start(
            move || {
                let Job { f, scope } = job;
                f(&scope)
            },
            name,
            unhandled,
        );
        let threads: &mut Vec<RawThread> = &mut *self.shared.threads.get();
        threads.push(raw);
        ScopedJoinHandle {
            thread: Thread { raw },
            packet,
            marker: PhantomData,
        }
    }
}
impl<'scope, T> ScopedJoinHandle<'scope, T> {
    pub fn join(self) -> Result<T> {
        join_thread(self.thread.raw, &*self.packet)
    }
    pub fn thread(&self) -> &Thread {
        &self.thread
    }
}
impl<'scope, 'env> ScopedThreadBuilder<'scope, 'env> {
    pub fn name(self, name: String) -> ScopedThreadBuilder<'scope, 'env> {
        ScopedThreadBuilder {
            scope: self.scope,
            name: Some(name),
        }
    }
    pub fn stack_size(self, _size: usize) -> ScopedThreadBuilder<'scope, 'env> {
        self
    }
    pub fn spawn<F, T>(self, f: F) -> std::io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce(&Scope<'env>) -> T + Send + 'env,
        T: Send + 'env,
    {
        Ok(self.scope.spawn_named(f, self.name.as_deref()))
    }
}
