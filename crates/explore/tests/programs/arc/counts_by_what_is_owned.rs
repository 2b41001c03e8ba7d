//! One count is looked at, one matters because who drops last prints, and one matters to nobody.
//! outcomes:
//! "1\nchild\nlast\nmain\n"
//! "1\nlast\nchild\nmain\n"
//! "1\nlast\nmain\nchild\n"
//! "1\nmain\nlast\nchild\n"
//! "2\nchild\nlast\nmain\n"
//! "2\nlast\nchild\nmain\n"
//! "2\nlast\nmain\nchild\n"
//! "2\nmain\nlast\nchild\n"
//! "child\n1\nlast\nmain\n"
//! "child\n2\nlast\nmain\n"
use std::sync::Arc;
use std::thread;

struct Loud;
impl Drop for Loud {
    fn drop(&mut self) {
        println!("last");
    }
}

fn main() {
    let (looked, loud, quiet) = (Arc::new(1u8), Arc::new(Loud), Arc::new(2u16));
    let (a, b, c) = (looked.clone(), loud.clone(), quiet.clone());
    let child = thread::spawn(move || {
        drop(c);
        drop(a);
        drop(b);
        println!("child");
    });
    println!("{}", Arc::strong_count(&looked));
    drop(quiet);
    drop(loud);
    println!("main");
    child.join().unwrap();
}
