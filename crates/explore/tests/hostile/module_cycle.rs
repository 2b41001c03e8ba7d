mod a { pub use super::b::*; }
mod b { pub use super::a::*; pub use super::c::x; }
mod c { pub use super::b::x; }
use a::x as y; use y as z; use z as y;
fn main() { x(); a::x(); z(); }
