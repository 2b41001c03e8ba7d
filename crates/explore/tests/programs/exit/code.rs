//! The exit code is chosen.
//! outcomes:
//! "bye\n" exit 3
fn main() {
    println!("bye");
    std::process::exit(3);
}
