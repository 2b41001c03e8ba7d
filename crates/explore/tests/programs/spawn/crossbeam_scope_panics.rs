//! What comes out of crossbeam's `scope` are the panics of the threads that nobody joined, in the order they were started.
//! outcomes:
//! "joined a\nleft b c\n" thread-panic "thread 1" thread-panic "thread 2" thread-panic "thread 3"
use crossbeam::thread;
use std::any::Any;

fn main() {
    let result = thread::scope(|s| {
        let a = s.spawn(|_| panic!("a"));
        s.spawn(|_| panic!("b"));
        s.spawn(|_| panic!("c"));
        s.spawn(|_| 7).join().unwrap();
        println!("joined {}", a.join().unwrap_err().downcast_ref::<&str>().unwrap());
    });
    let panics = result.unwrap_err();
    let panics = panics.downcast_ref::<Vec<Box<dyn Any + Send>>>().unwrap();
    print!("left");
    for panic in panics {
        print!(" {}", panic.downcast_ref::<&str>().unwrap());
    }
    println!();
}
