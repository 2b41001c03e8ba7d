//! What panics say that come from inside of std's arithmetic.
//! outcomes:
//! "from_ascii_radix: radix must lie in the range `[2, 36]` - found 37\nattempt to add with overflow\n"
use std::hint::black_box;
use std::panic::catch_unwind;

fn told(f: fn() -> u64) -> String {
    let payload = catch_unwind(f).unwrap_err();
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => payload.downcast_ref::<&str>().unwrap().to_string(),
    }
}

fn main() {
    println!(
        "{}",
        told(|| u64::from_str_radix("z", black_box(37)).unwrap())
    );
    println!("{}", told(|| black_box(u64::MAX).next_power_of_two()));
}
