//! `std::panic`.

use core::any::Any;
use core::fmt;
use core::intrinsics;
pub use core::panic::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe};
use std::sync::Mutex;

type Hook = dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static;

/// `None` is the default hook, which only writes to standard error.
static HOOK: Mutex<Option<Box<Hook>>> = Mutex::new(None);

pub struct PanicHookInfo<'a> {
    payload: &'a (dyn Any + Send),
    message: &'a str,
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
}
impl<'a> fmt::Display for PanicHookInfo<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("panicked:\n")?;
        f.write_str(self.message)
    }
}

/// What every panic does before it unwinds.
pub(crate) fn call_hook(payload: &(dyn Any + Send), message: &str) {
    let installed = intrinsics::read_untracked(&raw const HOOK_SET);
    if installed {
        let guard = HOOK.lock().unwrap();
        if let Some(hook) = &*guard {
            hook(&PanicHookInfo { payload, message });
        }
    }
}
/// Whether any hook was ever set: without one a panic takes no lock.
static mut HOOK_SET: bool = false;

pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>) {
    let mut guard = HOOK.lock().unwrap();
    *guard = Some(hook);
    HOOK_SET = true;
}
pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static> {
    let mut guard = HOOK.lock().unwrap();
    match guard.take() {
        Some(hook) => hook,
        None => Box::new(default_hook),
    }
}
fn default_hook(info: &PanicHookInfo<'_>) {
    eprintln!("{}", info);
}

pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> Result<R, Box<dyn Any + Send>> {
    intrinsics::catch_unwind(call::<F, R>, f)
}
fn call<F: FnOnce() -> R, R>(f: F) -> R {
    f()
}
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    intrinsics::panic(payload, "resumed")
}
pub fn panic_any<M: 'static + Any + Send>(msg: M) -> ! {
    rt::panic_value(msg)
}
