trait Show { fn show(&self); }
impl<T> Show for Vec<T> where Vec<Vec<T>>: Show { fn show(&self) { vec![vec![1]].show(); } }
fn main() { vec![1u8].show(); }
