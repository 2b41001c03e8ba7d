//! `alloc::task`: wakers made from an `Arc`.

use alloc::sync::Arc;
use core::task::{RawWaker, RawWakerVTable, Waker};

pub trait Wake {
    fn wake(self: Arc<Self>);
    fn wake_by_ref(self: &Arc<Self>) {
        self.clone().wake();
    }
}
impl<W: Wake + Send + Sync + 'static> From<Arc<W>> for Waker {
    fn from(waker: Arc<W>) -> Waker {
        Waker::from_raw(raw_waker(waker))
    }
}
fn raw_waker<W: Wake>(waker: Arc<W>) -> RawWaker {
    RawWaker {
        data: Arc::into_raw(waker).cast(),
        vtable: &RawWakerVTable {
            clone: clone_waker::<W>,
            wake: wake::<W>,
            wake_by_ref: wake_by_ref::<W>,
            drop: drop_waker::<W>,
        },
    }
}
fn clone_waker<W: Wake>(data: *const ()) -> RawWaker {
    let shared: *const W = data.cast();
    Arc::increment_strong_count(shared);
    raw_waker(Arc::from_raw(shared))
}
fn wake<W: Wake>(data: *const ()) {
    let shared: Arc<W> = Arc::from_raw(data.cast());
    W::wake(shared);
}
fn wake_by_ref<W: Wake>(data: *const ()) {
    let shared: core::mem::ManuallyDrop<Arc<W>> =
        core::mem::ManuallyDrop::new(Arc::from_raw(data.cast()));
    W::wake_by_ref(&*shared);
}
fn drop_waker<W: Wake>(data: *const ()) {
    let shared: Arc<W> = Arc::from_raw(data.cast());
    core::mem::drop(shared);
}
