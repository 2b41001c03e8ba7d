//! The machine's channel, which `mpsc` and crossbeam's channels are made of.

use core::intrinsics::List;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;

/// The machine's queue and its two ends' counts.
pub struct RawChannel<T> {
    marker: PhantomData<T>,
}
/// The object both ends point to.
pub(crate) struct Shared<T> {
    raw: RawChannel<T>,
    pub(crate) capacity: Option<usize>,
}

/// Of a single consumer the machine relies on it that its receiver is never shared.
#[intrinsic = "channel_new"]
fn channel_new<T>(capacity: Option<usize>, single_consumer: bool) -> RawChannel<T> {
    loop {}
}
impl<T> Shared<T> {
    pub(crate) fn new(capacity: Option<usize>) -> Shared<T> {
        Shared {
            raw: channel_new(capacity, false),
            capacity,
        }
    }
    pub(crate) fn single_consumer(capacity: Option<usize>) -> Shared<T> {
        Shared {
            raw: channel_new(capacity, true),
            capacity,
        }
    }
    #[intrinsic = "channel_send"]
    pub(crate) fn send(&self, value: T) -> Result<(), T> {
        loop {}
    }
    #[intrinsic = "channel_try_send"]
    pub(crate) fn try_send(&self, value: T) -> Result<(), (T, bool)> {
        loop {}
    }
    #[intrinsic = "channel_send_timeout"]
    pub(crate) fn send_timeout(&self, value: T, nanoseconds: u64) -> Result<(), (T, bool)> {
        loop {}
    }
    #[intrinsic = "channel_receive"]
    pub(crate) fn receive(&self) -> Option<T> {
        loop {}
    }
    #[intrinsic = "channel_try_receive"]
    pub(crate) fn try_receive(&self) -> Result<T, bool> {
        loop {}
    }
    #[intrinsic = "channel_receive_timeout"]
    pub(crate) fn receive_timeout(&self, nanoseconds: u64) -> Result<T, bool> {
        loop {}
    }
    #[intrinsic = "channel_add_end"]
    pub(crate) fn add_end(&self, sender: bool) {
        loop {}
    }
    #[intrinsic = "channel_drop_end"]
    fn drop_end_raw(&self, sender: bool) -> List<T> {
        loop {}
    }
    /// One end fewer; what the last receiver leaves in the queue is dropped, up to a message that panics: those after it leak.
    pub(crate) fn drop_end(&self, sender: bool) {
        let mut left = ManuallyDrop::new(Vec {
            list: self.drop_end_raw(sender),
        });
        // Numbers need no visit, and a program may have sent without end.
        while core::mem::needs_drop::<T>() && !left.is_empty() {
            core::mem::drop(left.remove(0));
        }
    }
    #[intrinsic = "channel_len"]
    pub(crate) fn len(&self) -> usize {
        loop {}
    }
    #[intrinsic = "channel_selected_send"]
    pub(crate) fn selected_send(&self, value: T) -> Result<(), T> {
        loop {}
    }
    #[intrinsic = "channel_selected_receive"]
    pub(crate) fn selected_receive(&self) -> Option<T> {
        loop {}
    }
}
