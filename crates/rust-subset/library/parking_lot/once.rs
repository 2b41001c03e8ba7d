//! `parking_lot::Once`.

use core::fmt;
use std::sync::Once as Inner;

/// What `call_once_force` tells its closure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OnceState {
    New,
    Poisoned,
    InProgress,
    Done,
}
impl OnceState {
    pub fn poisoned(self) -> bool {
        self == OnceState::Poisoned
    }
    pub fn done(self) -> bool {
        self == OnceState::Done
    }
}

pub struct Once {
    inner: Inner,
}
impl Once {
    pub const fn new() -> Once {
        Once {
            inner: Inner::new(),
        }
    }
    #[track_caller]
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        self.inner.run(
            false,
            "Once instance has previously been poisoned",
            |_state| f(),
        );
    }
    #[track_caller]
    pub fn call_once_force<F: FnOnce(OnceState)>(&self, f: F) {
        self.inner.run(true, "", |state| {
            f(if state.is_poisoned() {
                OnceState::Poisoned
            } else {
                OnceState::New
            })
        });
    }
}
impl Default for Once {
    fn default() -> Once {
        Once::new()
    }
}
impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Once { .. }")
    }
}
