//! Several constants in one format string, and `self` captured by name.
use std::fmt;

const FIRST: usize = 6;
const SECOND: usize = 2;

struct Pair(i32, i32);

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0, self.1)
    }
}

impl Pair {
    fn shout(&self) -> String {
        format!("<{self}>")
    }
}

fn main() {
    println!("{FIRST} {SECOND} {FIRST} {:>w$} {}", SECOND, FIRST, w = 3);
    println!("{}", Pair(1, 2).shout());
    assert_eq!(FIRST, SECOND * 3, "{FIRST} and {SECOND}");
}
