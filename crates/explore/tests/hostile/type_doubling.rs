type P<T> = (T, T);
fn main() { let x: Option<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<P<u8>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> = None; println!("{}", x.is_none()); }
