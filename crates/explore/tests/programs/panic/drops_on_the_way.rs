//! Unwinding drops in reverse order.
//! outcomes:
//! "inner\nouter\n" panic "stop"
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}

fn fail() {
    let _inner = Noisy("inner");
    panic!("stop");
}

fn main() {
    let _outer = Noisy("outer");
    fail();
}
