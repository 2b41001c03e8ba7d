//! A method that takes `self` on a part of a slice or text takes a reference to it.
//! outcomes:
//! "513 Ok([2, 3]) ell\n"
fn main() {
    let bytes = [1u8, 2, 3];
    let number = u16::from_le_bytes(bytes[..2].try_into().unwrap());
    let pair: Result<[u8; 2], _> = bytes[1..].try_into();
    let text = "hello";
    let part: String = text[1..4].into();
    println!("{number} {pair:?} {part}");
}
