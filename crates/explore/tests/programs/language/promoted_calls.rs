//! A borrowed table of functions lives for ever where a call of std makes it, and a literal 0 is the null pointer.
//! outcomes:
//! "ready 3\n12 true true\n8 3\n"
use std::pin::pin;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

fn idle() -> RawWaker {
    fn nothing(_: *const ()) {}
    fn clone(_: *const ()) -> RawWaker {
        idle()
    }
    let table = &RawWakerVTable::new(clone, nothing, |_| {}, nothing);
    RawWaker::new(0 as *const (), table)
}

static HEAD: AtomicPtr<u32> = AtomicPtr::new(0 as *mut u32);

fn sizes() -> (&'static usize, &'static std::ops::RangeInclusive<u8>) {
    (&size_of::<u64>(), &std::ops::RangeInclusive::new(1, 3))
}

fn main() {
    let waker = unsafe { Waker::from_raw(idle()) };
    let other = waker.clone();
    other.wake_by_ref();
    let mut future = pin!(async { 3 });
    if let Poll::Ready(number) = future.as_mut().poll(&mut Context::from_waker(&other)) {
        println!("ready {number}");
    }
    let mut number = 12;
    let before = HEAD.swap(&mut number, Ordering::SeqCst);
    let now = unsafe { *HEAD.load(Ordering::SeqCst) };
    println!("{now} {} {}", before.is_null(), before == 0x0 as *mut _);
    assert_eq!(0 as *const u8, ptr::null());
    let (size, range) = sizes();
    println!("{size} {}", range.clone().count());
}
