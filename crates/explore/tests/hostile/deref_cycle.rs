use std::ops::Deref;
struct A; struct B;
impl Deref for A { type Target = B; fn deref(&self) -> &B { &B } }
impl Deref for B { type Target = A; fn deref(&self) -> &A { &A } }
fn main() { A.missing(); println!("{}", B.field); }
