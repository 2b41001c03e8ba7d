//! A width or precision may be a reference to a number, as it is in a loop over widths.
//! outcomes:
//! "[  a][    b]\n[ 7][0.50]\n"
fn main() {
    let widths = vec![3usize, 5];
    for (text, width) in ["a", "b"].iter().zip(&widths) {
        print!("[{text:>width$}]");
    }
    println!();
    let boxed = Box::new(2usize);
    println!("[{:1$}][{2:.1$}]", 7, boxed, 0.5);
}
