//! A boxed text is collected from all that a `String` is, and goes into one.
//! outcomes:
//! "abc xyz\nabcxyz!\n"
use std::borrow::Cow;

fn main() {
    let letters: Box<str> = ['a', 'b', 'c'].into_iter().collect();
    let words: Box<str> = [Cow::Borrowed("x"), Cow::Owned("yz".to_string())]
        .into_iter()
        .collect();
    println!("{letters} {words}");
    let mut all: String = [letters, words].into_iter().collect();
    all.extend(["!".into()] as [Box<str>; 1]);
    println!("{all}");
}
