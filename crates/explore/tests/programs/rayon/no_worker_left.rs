//! The pool's only worker waits for what comes after the sum: nobody is left to add.
//! outcomes:
//! "add\n" deadlock
use rayon::prelude::*;
use std::sync::mpsc;

fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global().unwrap();
    let (tx, rx) = mpsc::channel();
    rayon::spawn(move || println!("{}", rx.recv().unwrap()));
    println!("add");
    let sum: u64 = (0..100u64).into_par_iter().sum();
    tx.send(sum).unwrap();
}
