//! `crossbeam::thread`: scopes whose panics come back as a result.

use alloc::sync::Arc;
use core::any::Any;
use core::cell::UnsafeCell;
use core::intrinsics::{self, RawThread};
use core::marker::PhantomData;
use std::thread::{Line, Packet, Result, Thread, join_thread, start};

#[derive(Clone)]
pub struct Scope<'env> {
    shared: Arc<ScopeData>,
    marker: PhantomData<&'env ()>,
}
struct ScopeData {
    threads: Line<Arc<UnsafeCell<Option<Started>>>>,
}
/// A thread that nobody has joined.
struct Started {
    raw: RawThread,
    packet: Arc<Packet<()>>,
}
pub struct ScopedJoinHandle<'scope, T> {
    thread: Thread,
    started: Arc<UnsafeCell<Option<Started>>>,
    result: Arc<UnsafeCell<Option<T>>>,
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
    let shared = Arc::new(ScopeData {
        threads: Line::new(),
    });
    let scope: Scope<'env> = Scope {
        shared,
        marker: PhantomData,
    };
    let result = intrinsics::catch_unwind(call::<F, R>, (f, &scope));
    let mut panics: Vec<Box<dyn Any + Send>> = Vec::new();
    while let Some(thread) = scope.shared.threads.pop() {
        let started: Option<Started> = (*thread.get()).take();
        if let Some(Started { raw, packet }) = started {
            if let Err(payload) = join_thread(raw, &*packet) {
                panics.push(payload);
            }
        }
    }
    match result {
        Err(payload) => std::panic::resume_unwind(payload),
        Ok(_) if !panics.is_empty() => {
            let panics: Box<dyn Any + Send> = Box::new(panics);
            Err(panics)
        }
        Ok(value) => Ok(value),
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
        let result = Arc::new(UnsafeCell::new(None));
        let theirs = result.clone();
        let (raw, packet) = start(
            move || {
                let Job { f, scope } = job;
                *theirs.get() = Some(f(&scope));
            },
            name,
            None,
        );
        let started = Arc::new(UnsafeCell::new(Some(Started { raw, packet })));
        self.shared.threads.push(started.clone());
        ScopedJoinHandle {
            thread: Thread { raw },
            started,
            result,
            marker: PhantomData,
        }
    }
}
impl<'scope, T> ScopedJoinHandle<'scope, T> {
    pub fn join(self) -> Result<T> {
        let started: Option<Started> = (*self.started.get()).take();
        let Started { raw, packet } = started.unwrap();
        join_thread(raw, &*packet)?;
        let result: Option<T> = (*self.result.get()).take();
        Ok(result.unwrap())
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
