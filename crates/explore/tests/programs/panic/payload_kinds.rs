//! What core says in fixed words is a `&str`; what it says with numbers, a `String`.
//! outcomes:
//! "attempt to subtract with overflow: &str\nattempt to divide by zero: &str\nindex out of bounds: the len is 1 but the index is 3: String\n"
use std::hint::black_box;
use std::panic::catch_unwind;

fn kind(work: fn() -> i32) {
    let payload = catch_unwind(work).unwrap_err();
    match payload.downcast_ref::<&str>() {
        Some(text) => println!("{text}: &str"),
        None => println!("{}: String", payload.downcast_ref::<String>().unwrap()),
    }
}

fn main() {
    kind(|| black_box(i32::MIN) - 1);
    kind(|| 1 / black_box(0));
    kind(|| vec![1][black_box(3)]);
}
