//! The last field of a struct may be unsized: it is as wide as the struct's pointer, the fields before it are not.
//! outcomes:
//! "1 3 woof 4\n3 1 7 2\n"
trait Speak { fn speak(&self) -> String; }
struct Dog(i32);
impl Speak for Dog { fn speak(&self) -> String { format!("woof {}", self.0) } }
struct Kept<T: ?Sized> { first: i32, second: [i32; 2], last: T }
fn tell(kept: &Kept<dyn Speak>) -> String {
    let last: &dyn Speak = &kept.last;
    let second: &[i32; 2] = &kept.second;
    format!("{} {} {}", kept.first, second[1], last.speak())
}
fn main() {
    let boxed = Box::new(Kept { first: 1, second: [2, 3], last: Dog(4) });
    let kept: Box<Kept<dyn Speak>> = boxed;
    println!("{}", tell(&kept));
    let list = Kept { first: 1, second: [2, 3], last: [5, 6, 7] };
    let part: &Kept<[i32]> = &list;
    let last = &part.last;
    let second = &part.second;
    println!("{} {} {} {}", last.len(), part.first, last[2], second.len());
}
