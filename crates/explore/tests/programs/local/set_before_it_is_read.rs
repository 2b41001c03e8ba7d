//! `set` on a thread local that has no value yet makes it of that value: what it would begin with is not computed, and it is as old as that.
//! outcomes:
//! "3\nhas second\ndrop second\nmade w\ndrop w\ndrop w2\ndrop third\ntrue\n" thread-panic "thread 2"
use std::cell::{Cell, RefCell};
use std::thread;
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
thread_local! {
    static N: Cell<i32> = panic!("no initial value");
    static V: RefCell<Noisy> = { println!("made"); RefCell::new(Noisy("first")) };
    static W: RefCell<Noisy> = { println!("made w"); RefCell::new(Noisy("w")) };
}
fn main() {
    let worker = thread::spawn(|| {
        N.set(3);
        println!("{}", N.get());
        V.set(Noisy("second"));
        V.with_borrow(|v| println!("has {}", v.0));
        V.set(Noisy("third"));
        W.with_borrow(|_| ());
        W.set(Noisy("w2"));
    });
    worker.join().unwrap();
    println!("{}", thread::spawn(|| N.get()).join().is_err());
}
