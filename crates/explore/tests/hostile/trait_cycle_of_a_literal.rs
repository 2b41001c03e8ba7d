trait A: B { type X: A; fn go(&self) -> <Self::X as A>::X; }
trait B: A {}
impl<T> A for T where T: B { type X = <T as A>::X; fn go(&self) -> <Self::X as A>::X { self.go() } }
impl<T> B for T where T: A {}
fn main() { 6.go(); }
