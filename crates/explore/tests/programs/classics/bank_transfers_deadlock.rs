//! The same transfers with the locks taken in the order of the transfer.
//! outcomes:
//! "[90, 110]\n"
//! "" deadlock
use std::sync::Mutex;
use std::thread;

fn transfer(from: &Mutex<i64>, to: &Mutex<i64>, amount: i64) {
    let mut from = from.lock().unwrap();
    let mut to = to.lock().unwrap();
    *from -= amount;
    *to += amount;
}

fn main() {
    let (a, b) = (Mutex::new(100), Mutex::new(100));
    thread::scope(|scope| {
        scope.spawn(|| transfer(&a, &b, 30));
        scope.spawn(|| transfer(&b, &a, 20));
    });
    println!("{:?}", [a.into_inner().unwrap(), b.into_inner().unwrap()]);
}
