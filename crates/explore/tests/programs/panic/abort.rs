//! Aborting ends everything at once.
//! outcomes:
//! "before\n" abort
fn main() {
    println!("before");
    std::process::abort();
}
