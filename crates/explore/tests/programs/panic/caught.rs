//! A caught panic goes no further.
//! outcomes:
//! "caught: stop\nafter\n"
use std::panic::catch_unwind;

fn main() {
    let payload = catch_unwind(|| panic!("stop")).unwrap_err();
    println!("caught: {}", payload.downcast_ref::<&str>().unwrap());
    println!("after");
}
