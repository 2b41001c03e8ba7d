//! `core::task`. A waker is a data pointer and a table of functions, as in the real one.

use core::convert::Infallible;
use core::fmt;
use core::ops::{ControlFlow, FromResidual, Try};

#[lang = "poll"]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Poll<T> {
    Ready(T),
    Pending,
}
impl<T> Poll<T> {
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> {
        match self {
            Poll::Ready(t) => Poll::Ready(f(t)),
            Poll::Pending => Poll::Pending,
        }
    }
    pub fn is_ready(&self) -> bool {
        match self {
            Poll::Ready(_) => true,
            Poll::Pending => false,
        }
    }
    pub fn is_pending(&self) -> bool {
        !self.is_ready()
    }
}
impl<T, E> Poll<Result<T, E>> {
    pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Result<U, E>> {
        match self {
            Poll::Ready(Ok(t)) => Poll::Ready(Ok(f(t))),
            Poll::Ready(Err(e)) => Poll::Ready(Err(e)),
            Poll::Pending => Poll::Pending,
        }
    }
    pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Result<T, U>> {
        match self {
            Poll::Ready(Ok(t)) => Poll::Ready(Ok(t)),
            Poll::Ready(Err(e)) => Poll::Ready(Err(f(e))),
            Poll::Pending => Poll::Pending,
        }
    }
}
impl<T, E> Poll<Option<Result<T, E>>> {
    pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Option<Result<U, E>>> {
        match self {
            Poll::Ready(Some(result)) => Poll::Ready(Some(result.map(f))),
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    }
    pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Option<Result<T, U>>> {
        match self {
            Poll::Ready(Some(result)) => Poll::Ready(Some(result.map_err(f))),
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    }
}
impl<T> From<T> for Poll<T> {
    fn from(t: T) -> Poll<T> {
        Poll::Ready(t)
    }
}
impl<T, E> Try for Poll<Result<T, E>> {
    type Output = Poll<T>;
    type Residual = Result<Infallible, E>;
    fn from_output(output: Poll<T>) -> Poll<Result<T, E>> {
        output.map(Ok)
    }
    fn branch(self) -> ControlFlow<Result<Infallible, E>, Poll<T>> {
        match self {
            Poll::Ready(Ok(t)) => ControlFlow::Continue(Poll::Ready(t)),
            Poll::Ready(Err(e)) => ControlFlow::Break(Err(e)),
            Poll::Pending => ControlFlow::Continue(Poll::Pending),
        }
    }
}
impl<T, E, F: From<E>> FromResidual<Result<Infallible, E>> for Poll<Result<T, F>> {
    fn from_residual(residual: Result<Infallible, E>) -> Poll<Result<T, F>> {
        match residual {
            Err(e) => Poll::Ready(Err(From::from(e))),
            Ok(never) => match never {},
        }
    }
}

#[derive(Clone, Copy)]
pub struct RawWakerVTable {
    clone: unsafe fn(*const ()) -> RawWaker,
    wake: unsafe fn(*const ()),
    wake_by_ref: unsafe fn(*const ()),
    drop: unsafe fn(*const ()),
}
impl RawWakerVTable {
    #[lang = "promotable"]
    pub const fn new(
        clone: unsafe fn(*const ()) -> RawWaker,
        wake: unsafe fn(*const ()),
        wake_by_ref: unsafe fn(*const ()),
        drop: unsafe fn(*const ()),
    ) -> RawWakerVTable {
        RawWakerVTable {
            clone,
            wake,
            wake_by_ref,
            drop,
        }
    }
}
pub struct RawWaker {
    data: *const (),
    vtable: &'static RawWakerVTable,
}
impl RawWaker {
    #[lang = "promotable"]
    pub const fn new(data: *const (), vtable: &'static RawWakerVTable) -> RawWaker {
        RawWaker { data, vtable }
    }
}

#[lang = "waker"]
pub struct Waker {
    data: *const (),
    vtable: &'static RawWakerVTable,
}
impl Waker {
    pub const unsafe fn from_raw(waker: RawWaker) -> Waker {
        Waker {
            data: waker.data,
            vtable: waker.vtable,
        }
    }
    pub const unsafe fn new(data: *const (), vtable: &'static RawWakerVTable) -> Waker {
        Waker { data, vtable }
    }
    pub fn wake(self) {
        let wake = self.vtable.wake;
        let data = self.data;
        core::mem::forget(self);
        wake(data);
    }
    pub fn wake_by_ref(&self) {
        (self.vtable.wake_by_ref)(self.data);
    }
    pub fn will_wake(&self, other: &Waker) -> bool {
        core::ptr::eq(self.data, other.data)
    }
    pub const fn noop() -> &'static Waker {
        &NOOP
    }
    pub fn data(&self) -> *const () {
        self.data
    }
}
impl Clone for Waker {
    fn clone(&self) -> Waker {
        let raw = (self.vtable.clone)(self.data);
        Waker {
            data: raw.data,
            vtable: raw.vtable,
        }
    }
}
impl Drop for Waker {
    fn drop(&mut self) {
        (self.vtable.drop)(self.data);
    }
}
impl fmt::Debug for Waker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Waker { .. }")
    }
}

static NOOP: Waker = Waker {
    data: core::ptr::null(),
    vtable: &NOOP_TABLE,
};
static NOOP_TABLE: RawWakerVTable = RawWakerVTable {
    clone: noop_clone,
    wake: noop_do,
    wake_by_ref: noop_do,
    drop: noop_do,
};
fn noop_clone(data: *const ()) -> RawWaker {
    RawWaker {
        data,
        vtable: &NOOP_TABLE,
    }
}
fn noop_do(_data: *const ()) {}

#[lang = "context"]
pub struct Context<'a> {
    waker: &'a Waker,
}
impl<'a> Context<'a> {
    pub const fn from_waker(waker: &'a Waker) -> Context<'a> {
        Context { waker }
    }
    pub const fn waker(&self) -> &'a Waker {
        self.waker
    }
}
impl<'a> fmt::Debug for Context<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("waker", self.waker)
            .finish()
    }
}
