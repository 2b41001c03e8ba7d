//! What a condition excludes is not there; what is left is one program.
//! outcomes:
//! "64 bits, two, not a test, x: 1\n"
use std::thread;

#[cfg(target_pointer_width = "64")]
const BITS: u32 = 64;
#[cfg(not(target_pointer_width = "64"))]
const BITS: u32 = 32;

#[derive(Default)]
#[cfg_attr(unix, derive(Debug))]
struct Point {
    x: i32,
    #[cfg(feature = "depth")]
    z: Depth,
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing() {}
}

fn count() -> &'static str {
    #[cfg(any(windows, miri))]
    return "many";
    #[cfg(all(unix, not(miri)))]
    {
        "two"
    }
}

fn main() {
    let kind = if cfg!(test) { "a test" } else { "not a test" };
    let point = Point {
        #[cfg(feature = "depth")]
        z: Depth,
        x: 1,
    };
    let count = thread::spawn(count).join().unwrap();
    println!("{BITS} bits, {count}, {kind}, x: {}", point.x);
}
