use std::fmt;
struct A;
impl fmt::Display for A { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "{self}") } }
fn main() { println!("{A}"); }
