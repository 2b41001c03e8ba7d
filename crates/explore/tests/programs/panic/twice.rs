//! A panic while unwinding aborts.
//! outcomes:
//! "" abort
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("second");
    }
}

fn main() {
    let _bomb = Bomb;
    panic!("first");
}
