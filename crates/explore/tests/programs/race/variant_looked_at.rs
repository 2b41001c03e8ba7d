//! Whoever asks which variant it is reads it.
//! outcomes:
//! data race
use std::cell::UnsafeCell;
use std::thread;

struct Slot(UnsafeCell<Option<u8>>);

unsafe impl Sync for Slot {}

static SLOT: Slot = Slot(UnsafeCell::new(None));

fn main() {
    let reader = thread::spawn(|| match unsafe { &*SLOT.0.get() } {
        Some(_) => "full",
        None => "empty",
    });
    unsafe { *SLOT.0.get() = Some(1) };
    println!("{}", reader.join().unwrap());
}
