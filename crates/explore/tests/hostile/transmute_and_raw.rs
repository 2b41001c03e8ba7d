use std::mem;
fn main() {
    let v: Vec<u8> = unsafe { mem::transmute([usize::MAX; 3]) };
    let u: u64 = unsafe { mem::zeroed() };
    println!("{:?} {u}", v);
}
