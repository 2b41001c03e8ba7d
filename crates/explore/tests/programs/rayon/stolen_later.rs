//! A worker that is awake takes both jobs, one after the other, while their maker goes on; the maker itself begins with its last one.
//! outcomes:
//! "A\nB\nx\ny\n"
//! "A\nx\nB\ny\n"
//! "A\nx\ny\nB\n"
//! "x\nA\nB\ny\n"
//! "x\nA\ny\nB\n"
//! "x\ny\nA\nB\n"
//! "x\ny\nB\nA\n"
fn main() {
    rayon::scope(|s| {
        s.spawn(|_| println!("A"));
        s.spawn(|_| println!("B"));
        println!("x");
        println!("y");
    });
}
