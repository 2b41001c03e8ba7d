struct A;
impl Drop for A { fn drop(&mut self) { let _again = A; } }
fn main() { let _a = A; }
