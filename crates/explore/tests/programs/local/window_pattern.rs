//! What a pattern binds in a part of a list is counted from the start of the part.
//! outcomes:
//! "[1, 2, 30, 4, 50]\n4 2 5\n"
fn main() {
    let mut numbers = vec![1, 2, 3, 4, 5];
    if let [_, second, .., last] = &mut numbers[1..] {
        *second *= 10;
        *last *= 10;
    }
    println!("{numbers:?}");
    let [first, middle @ .., last] = &numbers[1..=4] else {
        return;
    };
    println!("{} {} {}", middle.len() + 2, first, last / 10);
}
