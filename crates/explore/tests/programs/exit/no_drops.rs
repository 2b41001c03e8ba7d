//! Exiting runs no destructors.
//! outcomes:
//! "" exit 1
struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped");
    }
}

fn main() {
    let _noisy = Noisy;
    std::process::exit(1);
}
