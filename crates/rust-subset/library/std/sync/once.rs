//! `Once`.

use core::fmt;

/// The machine's one-time gate.
pub struct RawOnce {
    opaque: (),
}
#[intrinsic = "once_new"]
const fn raw_once(complete: bool) -> RawOnce {
    loop {}
}
#[intrinsic = "once_begin"]
fn begin_raw(once: &Once, mode: u32) -> u32 {
    loop {}
}
#[intrinsic = "once_end"]
fn end_raw(once: &Once, completed: bool) {
    loop {}
}

#[lang = "Once"]
pub struct Once {
    raw: RawOnce,
    /// Whether a run was abandoned by a panic since the last complete one.
    poisoned: core::cell::Cell<bool>,
}
pub struct OnceState {
    poisoned: bool,
}
impl OnceState {
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }
}

/// Ends a run also when the initializer panics.
struct Run<'a> {
    once: &'a Once,
    completed: bool,
}
impl<'a> Drop for Run<'a> {
    fn drop(&mut self) {
        self.once.poisoned.set(!self.completed);
        end_raw(self.once, self.completed);
    }
}

impl Once {
    pub const fn new() -> Once {
        Once {
            raw: raw_once(false),
            poisoned: core::cell::Cell::new(false),
        }
    }
    /// One that was run before anybody could see it.
    const fn complete() -> Once {
        Once {
            raw: raw_once(true),
            poisoned: core::cell::Cell::new(false),
        }
    }
    #[track_caller]
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        self.run(
            false,
            "Once instance has previously been poisoned",
            |_state| f(),
        );
    }
    #[track_caller]
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {
        self.run(true, "", f);
    }
    /// Runs the initializer if this thread is to; `poisoned` is what to panic with.
    #[track_caller]
    pub(crate) fn run<F: FnOnce(&OnceState)>(&self, force: bool, poisoned: &'static str, f: F) {
        match begin_raw(self, force as u32) {
            0 => {
                let mut run = Run {
                    once: self,
                    completed: false,
                };
                f(&OnceState {
                    poisoned: self.poisoned.get(),
                });
                run.completed = true;
            }
            1 => {}
            _ => rt::panic_str(poisoned),
        }
    }
    #[intrinsic = "once_is_completed"]
    pub fn is_completed(&self) -> bool {
        loop {}
    }
    pub fn wait_force(&self) {
        begin_raw(self, 3);
    }
    pub fn wait(&self) {
        if begin_raw(self, 2) == 2 {
            rt::panic_str("Once instance has previously been poisoned");
        }
    }
}
impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Once { .. }")
    }
}
impl fmt::Debug for OnceState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnceState")
            .field("poisoned", &self.poisoned)
            .finish()
    }
}

pub const ONCE_INIT: Once = Once::new();
