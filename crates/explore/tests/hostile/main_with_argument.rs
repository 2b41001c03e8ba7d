fn main(x: i32) { println!("{x}"); }
