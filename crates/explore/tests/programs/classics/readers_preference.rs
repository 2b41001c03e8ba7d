//! Readers and writers, readers first: a counter of readers under one lock, the resource under another.
//! outcomes:
//! "0 0 1\n"
//! "0 1 1\n"
//! "1 0 1\n"
//! "1 1 1\n"
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::thread;

#[derive(Default)]
struct Resource {
    readers: Mutex<u32>,
    free: Condvar,
    value: AtomicU32,
    writing: AtomicBool,
}

impl Resource {
    fn read(&self) -> u32 {
        *self.readers.lock().unwrap() += 1;
        assert!(!self.writing.load(SeqCst));
        let value = self.value.load(SeqCst);
        let mut readers = self.readers.lock().unwrap();
        *readers -= 1;
        if *readers == 0 {
            self.free.notify_all();
        }
        value
    }

    fn write(&self, value: u32) {
        let _none = self
            .free
            .wait_while(self.readers.lock().unwrap(), |readers| *readers > 0)
            .unwrap();
        self.writing.store(true, SeqCst);
        self.value.store(value, SeqCst);
        self.writing.store(false, SeqCst);
    }
}

fn main() {
    let resource = Resource::default();
    let (a, b) = thread::scope(|scope| {
        let a = scope.spawn(|| resource.read());
        let b = scope.spawn(|| resource.read());
        resource.write(1);
        (a.join().unwrap(), b.join().unwrap())
    });
    println!("{a} {b} {}", resource.read());
}
