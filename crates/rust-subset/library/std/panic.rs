//! `std::panic`.

use core::any::Any;
use core::cell::OnceCell;
use core::fmt;
use core::intrinsics;
pub use core::panic::{AssertUnwindSafe, Location, RefUnwindSafe, UnwindSafe};
use std::sync::RwLock;

type Hook = dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static;

/// `None` is the default hook, which only writes to standard error.
static PANIC_HOOK: RwLock<Option<Box<Hook>>> = RwLock::new(None);

pub struct PanicHookInfo<'a> {
    payload: &'a (dyn Any + Send),
    message: &'a str,
    location: OnceCell<Location<'static>>,
    depth: usize,
}
pub type PanicInfo<'a> = PanicHookInfo<'a>;
impl<'a> PanicHookInfo<'a> {
    pub fn payload(&self) -> &(dyn Any + Send) {
        self.payload
    }
    pub fn payload_as_str(&self) -> Option<&str> {
        if self.payload.is::<&'static str>() || self.payload.is::<String>() {
            Some(self.message)
        } else {
            None
        }
    }
    pub fn location(&self) -> Option<&Location<'_>> {
        Some(self.place())
    }
    fn place(&self) -> &Location<'static> {
        self.location.get_or_init(|| Location::of_call(self.depth))
    }
}
impl<'a> fmt::Display for PanicHookInfo<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "panicked at {}", self.place())?;
        match self.payload_as_str() {
            Some(text) => write!(f, ":\n{}", text),
            None => Ok(()),
        }
    }
}
impl<'a> fmt::Debug for PanicHookInfo<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PanicHookInfo")
            .field("payload", &self.payload)
            .field("location", self.place())
            .field("can_unwind", &true)
            .field("force_no_backtrace", &false)
            .finish()
    }
}

/// What every panic does before it unwinds.
#[track_caller]
pub(crate) fn call_hook(payload: &(dyn Any + Send), message: &str) {
    let installed = intrinsics::read_untracked(&raw const PANIC_HOOK_SET);
    if installed {
        let depth = intrinsics::call_depth();
        let guard = PANIC_HOOK.read().unwrap();
        if let Some(hook) = &*guard {
            hook(&PanicHookInfo { payload, message, location: OnceCell::new(), depth });
        }
    }
}
/// Whether any hook was ever set: without one a panic takes no lock.
static mut PANIC_HOOK_SET: bool = false;

pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>) {
    let old = exchange(Some(hook));
    PANIC_HOOK_SET = true;
    drop(old);
}
pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static> {
    match exchange(None) {
        Some(hook) => hook,
        None => Box::new(default_hook),
    }
}
fn exchange(hook: Option<Box<Hook>>) -> Option<Box<Hook>> {
    if intrinsics::panicking() {
        panic!("cannot modify the panic hook from a panicking thread");
    }
    let mut guard = PANIC_HOOK.write().unwrap();
    core::mem::replace(&mut *guard, hook)
}
/// It writes to standard error, which no outcome shows.
fn default_hook(info: &PanicHookInfo<'_>) {}

pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> Result<R, Box<dyn Any + Send>> {
    intrinsics::catch_unwind(call::<F, R>, f)
}
fn call<F: FnOnce() -> R, R>(f: F) -> R {
    f()
}
#[track_caller]
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    intrinsics::panic(payload, "resumed")
}
#[track_caller]
pub fn panic_any<M: 'static + Any + Send>(msg: M) -> ! {
    rt::panic_value(msg)
}
