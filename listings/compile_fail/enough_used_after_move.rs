//! An assignment moves the value: afterwards there is one owner, and it is the new one.
fn main() {
    let words = vec!["every", "order"];
    let mine = words;
    println!("{} {}", mine.len(), words.len());
}
