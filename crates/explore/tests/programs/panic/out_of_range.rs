//! An index out of range says both numbers.
//! outcomes:
//! "" panic "index out of bounds: the len is 2 but the index is 5"
fn main() {
    let numbers = vec![1, 2];
    let index = numbers.len() + 3;
    println!("{}", numbers[index]);
}
