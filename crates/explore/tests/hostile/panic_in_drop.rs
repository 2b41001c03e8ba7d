struct A;
impl Drop for A { fn drop(&mut self) { panic!("again"); } }
fn main() { let _a = A; let _b = A; panic!("first"); }
