//! A ring for one sender and one receiver; its slots start uninitialized and hand on ownership.
//! outcomes:
//! "m0,m1,m2\n"
use std::array;
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::sync::atomic::{AtomicUsize, Ordering::*};
use std::thread;

struct Ring<T, const N: usize> {
    slots: [UnsafeCell<MaybeUninit<T>>; N],
    head: AtomicUsize,
    tail: AtomicUsize,
}

unsafe impl<T: Send, const N: usize> Sync for Ring<T, N> {}

impl<T, const N: usize> Ring<T, N> {
    fn new() -> Self {
        Ring {
            slots: array::from_fn(|_| UnsafeCell::new(MaybeUninit::uninit())),
            head: AtomicUsize::new(0),
            tail: AtomicUsize::new(0),
        }
    }

    fn push(&self, value: T) -> Result<(), T> {
        let tail = self.tail.load(Relaxed);
        if tail - self.head.load(Acquire) == N {
            return Err(value);
        }
        unsafe { (*self.slots[tail % N].get()).write(value) };
        self.tail.store(tail + 1, Release);
        Ok(())
    }

    fn pop(&self) -> Option<T> {
        let head = self.head.load(Relaxed);
        if head == self.tail.load(Acquire) {
            return None;
        }
        let value = unsafe { (*self.slots[head % N].get()).assume_init_read() };
        self.head.store(head + 1, Release);
        Some(value)
    }
}

fn main() {
    let ring: Ring<String, 2> = Ring::new();
    thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..3 {
                while ring.push(format!("m{number}")).is_err() {
                    thread::yield_now();
                }
            }
        });
        let mut got = Vec::new();
        while got.len() < 3 {
            match ring.pop() {
                Some(value) => got.push(value),
                None => thread::yield_now(),
            }
        }
        println!("{}", got.join(","));
    });
}
