//! What crossbeam's channel operations fail with.

use core::fmt;
pub use std::sync::mpsc::{RecvError, RecvTimeoutError, SendError, TryRecvError, TrySendError};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum SendTimeoutError<T> {
    Timeout(T),
    Disconnected(T),
}
impl<T> SendTimeoutError<T> {
    pub fn into_inner(self) -> T {
        match self {
            SendTimeoutError::Timeout(value) => value,
            SendTimeoutError::Disconnected(value) => value,
        }
    }
    pub fn is_timeout(&self) -> bool {
        match self {
            SendTimeoutError::Timeout(_) => true,
            SendTimeoutError::Disconnected(_) => false,
        }
    }
    pub fn is_disconnected(&self) -> bool {
        !self.is_timeout()
    }
}
impl<T> fmt::Debug for SendTimeoutError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_timeout() {
            "Timeout(..)"
        } else {
            "Disconnected(..)"
        })
    }
}
impl<T> fmt::Display for SendTimeoutError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(if self.is_timeout() {
            "timed out waiting on send operation"
        } else {
            "sending on a disconnected channel"
        })
    }
}
impl<T> core::error::Error for SendTimeoutError<T> {}

// Methods that crossbeam's errors have and std's have not; rustc refuses programs that mix them up.
impl<T> SendError<T> {
    pub fn into_inner(self) -> T {
        self.0
    }
}
impl<T> TrySendError<T> {
    pub fn into_inner(self) -> T {
        match self {
            TrySendError::Full(value) => value,
            TrySendError::Disconnected(value) => value,
        }
    }
    pub fn is_full(&self) -> bool {
        match self {
            TrySendError::Full(_) => true,
            TrySendError::Disconnected(_) => false,
        }
    }
    pub fn is_disconnected(&self) -> bool {
        !self.is_full()
    }
}
impl TryRecvError {
    pub fn is_empty(&self) -> bool {
        *self == TryRecvError::Empty
    }
    pub fn is_disconnected(&self) -> bool {
        *self == TryRecvError::Disconnected
    }
}
impl RecvTimeoutError {
    pub fn is_timeout(&self) -> bool {
        *self == RecvTimeoutError::Timeout
    }
    pub fn is_disconnected(&self) -> bool {
        *self == RecvTimeoutError::Disconnected
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SelectTimeoutError;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrySelectError;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadyTimeoutError;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryReadyError;
