//! `std::thread`.

use alloc::sync::Arc;
use core::any::Any;
use core::cell::UnsafeCell;
use core::fmt;
use core::intrinsics::{self, RawThread};
use core::num::NonZero;
use core::time::Duration;
pub use std::thread::local::{AccessError, LocalKey};
pub use std::thread::scoped::{Scope, ScopedJoinHandle, scope};

pub type Result<T> = core::result::Result<T, Box<dyn Any + Send + 'static>>;

/// How many cores an explored program sees.
const CORES: usize = 2;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ThreadId {
    number: u64,
}
impl fmt::Debug for ThreadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ThreadId").field(&self.number).finish()
    }
}

#[lang = "Thread"]
pub struct Thread {
    pub(crate) raw: RawThread,
}
impl Thread {
    pub fn unpark(&self) {
        intrinsics::thread_unpark(self.raw);
    }
    pub fn id(&self) -> ThreadId {
        ThreadId {
            number: intrinsics::thread_number(self.raw),
        }
    }
    pub fn name(&self) -> Option<&str> {
        intrinsics::thread_name(self.raw)
    }
}
impl Clone for Thread {
    fn clone(&self) -> Thread {
        Thread { raw: self.raw }
    }
}
impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Thread")
            .field("id", &self.id())
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

pub fn current() -> Thread {
    Thread {
        raw: intrinsics::thread_current(),
    }
}
#[intrinsic = "thread_park"]
pub fn park() {
    loop {}
}
pub fn park_timeout(dur: Duration) {
    intrinsics::thread_park_timeout(dur.for_timer());
}
#[intrinsic = "thread_yield"]
pub fn yield_now() {
    loop {}
}
pub fn sleep(dur: Duration) {
    intrinsics::thread_sleep(dur.for_timer());
}
pub fn sleep_ms(ms: u32) {
    sleep(Duration::from_millis(ms as u64));
}
pub fn park_timeout_ms(ms: u32) {
    park_timeout(Duration::from_millis(ms as u64));
}
#[intrinsic = "panicking"]
pub fn panicking() -> bool {
    loop {}
}
pub fn available_parallelism() -> std::io::Result<NonZero<usize>> {
    Ok(NonZero::<usize>::new(CORES).unwrap())
}

/// Where a thread leaves its result for `join`.
pub(crate) struct Packet<T> {
    pub(crate) result: UnsafeCell<Option<Result<T>>>,
    /// Set when a panic was never looked at by a `join`, for `scope`.
    pub(crate) unhandled: Option<Arc<UnsafeCell<bool>>>,
}
impl<T> Drop for Packet<T> {
    fn drop(&mut self) {
        if let Some(flag) = &self.unhandled {
            if let Some(Err(_)) = self.result.get_mut() {
                *flag.get() = true;
            }
        }
    }
}

/// What a new thread begins with.
struct Start<F, T> {
    function: F,
    packet: Arc<Packet<T>>,
}
fn run<F: FnOnce() -> T, T>(start: Start<F, T>) {
    let Start { function, packet } = start;
    let result = intrinsics::catch_unwind(call::<F, T>, function);
    if result.is_err() {
        intrinsics::thread_panicked();
    }
    *packet.result.get() = Some(result);
}
fn call<F: FnOnce() -> T, T>(function: F) -> T {
    function()
}
pub(crate) fn start<F: FnOnce() -> T, T>(
    function: F,
    name: Option<&str>,
    unhandled: Option<Arc<UnsafeCell<bool>>>,
) -> (RawThread, Arc<Packet<T>>) {
    let packet = Arc::new(Packet {
        result: UnsafeCell::new(None),
        unhandled,
    });
    let start = Start {
        function,
        packet: packet.clone(),
    };
    let raw = intrinsics::thread_spawn(run::<F, T>, start, name, packet.result.get());
    (raw, packet)
}
pub(crate) fn join_thread<T>(raw: RawThread, packet: &Packet<T>) -> Result<T> {
    intrinsics::thread_join(raw);
    let slot: &mut Option<Result<T>> = &mut *packet.result.get();
    slot.take().unwrap()
}

/// Values in the order they came, for several threads. It is no list: a list is the program's data, in which accesses race.
pub(crate) struct Line<T> {
    first: UnsafeCell<Option<Box<InLine<T>>>>,
}
struct InLine<T> {
    value: T,
    next: UnsafeCell<Option<Box<InLine<T>>>>,
}
impl<T> Line<T> {
    pub(crate) const fn new() -> Line<T> {
        Line {
            first: UnsafeCell::new(None),
        }
    }
    pub(crate) fn push(&self, value: T) {
        let mut at: *mut Option<Box<InLine<T>>> = self.first.get();
        while let Some(next) = unsafe { &*at } {
            at = next.next.get();
        }
        let next = UnsafeCell::new(None);
        unsafe {
            *at = Some(Box::new(InLine { value, next }));
        }
    }
    pub(crate) fn pop(&self) -> Option<T> {
        let first: &mut Option<Box<InLine<T>>> = unsafe { &mut *self.first.get() };
        let InLine { value, next } = *first.take()?;
        *first = next.into_inner();
        Some(value)
    }
}

#[lang = "JoinHandle"]
pub struct JoinHandle<T> {
    thread: Thread,
    packet: Arc<Packet<T>>,
}
impl<T> JoinHandle<T> {
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
impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JoinHandle { .. }")
    }
}

pub fn spawn<F, T>(f: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let (raw, packet) = start(f, None, None);
    JoinHandle {
        thread: Thread { raw },
        packet,
    }
}

fn check_name(name: Option<&str>) {
    let Some(name) = name else { return };
    if let Some(at) = name.find('\0') {
        panic!(
            "thread name may not contain interior null bytes: NulError({}, {:?})",
            at,
            name.as_bytes()
        );
    }
}

#[derive(Debug)]
pub struct Builder {
    pub(crate) name: Option<String>,
    stack_size: Option<usize>,
    no_hooks: bool,
}
impl Builder {
    pub fn new() -> Builder {
        Builder {
            name: None,
            stack_size: None,
            no_hooks: false,
        }
    }
    pub fn name(self, name: String) -> Builder {
        Builder {
            name: Some(name),
            ..self
        }
    }
    pub fn stack_size(self, size: usize) -> Builder {
        Builder {
            stack_size: Some(size),
            ..self
        }
    }
    pub fn spawn<F, T>(self, f: F) -> std::io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        check_name(self.name.as_deref());
        let (raw, packet) = start(f, self.name.as_deref(), None);
        Ok(JoinHandle {
            thread: Thread { raw },
            packet,
        })
    }
    pub unsafe fn spawn_unchecked<F, T>(self, f: F) -> std::io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send,
        T: Send,
    {
        check_name(self.name.as_deref());
        let (raw, packet) = start(f, self.name.as_deref(), None);
        Ok(JoinHandle {
            thread: Thread { raw },
            packet,
        })
    }
    pub fn spawn_scoped<'scope, 'env, F, T>(
        self,
        scope: &'scope Scope<'scope, 'env>,
        f: F,
    ) -> std::io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        Ok(scope.spawn_named(f, self.name.as_deref()))
    }
}
