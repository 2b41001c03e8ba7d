//! `as _`: to the type that is wanted there, known before or after.
//! outcomes:
//! "7 14 7.0 [250, 255, 0]\n"
fn twice(n: u64) -> u64 {
    n * 2
}

fn main() {
    let n = 7i32;
    let long: u64 = n as _;
    let float: f32 = if n > 5 { n as _ } else { 0.0 };
    let bytes: Vec<u8> = [250, 255, 256i32].iter().map(|n| *n as _).collect();
    println!("{long} {} {float:?} {bytes:?}", twice(n as _));
}
