type A = B;
type B = A;
fn main() { let a: A = 1; }
