//! Numbers behind references are calculated with before their type is known, and the result is an index.
//! outcomes:
//! "6 5 2\n"
fn main() {
    let grid = [[true; 4]; 4];
    let row = 1;
    let places = (0..9).filter(|i| *i != 4);
    let true_ones = places.filter(|i| grid[(row + i / 3) % 4][row + i % 3 - 1]);
    let long = [1, 2, 3, 4, 5, 6u8];
    let most = long.iter().map(|n| n - 1).map(|n| usize::from(n)).max();
    println!("{} {} {}", true_ones.take(6).count(), most.unwrap(), long[row]);
}
