struct A { b: B }
struct B { a: A, c: [A; 3] }
fn main() { let a: Option<A> = None; println!("{}", a.is_none()); }
