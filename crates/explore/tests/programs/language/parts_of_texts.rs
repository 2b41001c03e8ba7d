//! What is said of a part of a text that begins or ends where none does; an inclusive end is named as it is written.
//! outcomes:
//! "start byte index 2 is not a char boundary; it is inside 'ñ' (bytes 1..3) of `añb`\nstart byte index 9 is out of bounds of `añb`\nend byte index 9 is out of bounds of `añb`\nbegin > end (3 > 1) when slicing `añb`\nstart byte index 9 is out of bounds of `añb`\nend byte index 2 is not a char boundary; it is inside 'ñ' (bytes 1..3) of `añb`\nend byte index 4 is out of bounds of `añb`\nend byte index 7 is out of bounds of `añb`\nbegin > end (3 > 2) when slicing `añb`\nend byte index 18446744073709551615 is out of bounds of `añb`\nend byte index 2 is not a char boundary; it is inside 'ñ' (bytes 1..3) of `añb`\nstart byte index 9 is out of bounds of `añb`\ncannot remove a char from the end of a string: &str\nstart byte index 2 is not a char boundary; it is inside 'ñ' (bytes 1..3) of `añb`\nassertion failed: self.is_char_boundary(at): &str\nassertion failed: self.is_char_boundary(at): &str\nassertion failed: self.is_char_boundary(start): &str\nassertion failed: self.is_char_boundary(end): &str\nrange end index 7 out of range for slice of length 4\nstart of range should be a character boundary: &str\nend of range should be a character boundary: &str\nSome(\"ñb\") None\n"
use std::hint::black_box;
use std::panic::catch_unwind;

fn said(work: fn(String) -> usize) {
    let payload = catch_unwind(move || work(black_box(String::from("añb")))).unwrap_err();
    match payload.downcast_ref::<&str>() {
        Some(text) => println!("{text}: &str"),
        None => println!("{}", payload.downcast_ref::<String>().unwrap()),
    }
}

fn main() {
    said(|s| s[2..].len());
    said(|s| s[9..].len());
    said(|s| s[2..9].len());
    said(|s| s[3..1].len());
    said(|s| s[9..8].len());
    said(|s| s[1..=1].len());
    said(|s| s[1..=4].len());
    said(|s| s[2..=7].len());
    said(|s| s[3..=1].len());
    said(|s| s[..=usize::MAX].len());
    said(|s| s.split_at(2).0.len());
    said(|mut s| s.remove(9) as usize);
    said(|mut s| s.remove(4) as usize);
    said(|mut s| s.remove(2) as usize);
    said(|mut s| s.split_off(2).len());
    said(|mut s| s.split_off(9).len());
    said(|mut s| s.drain(2..).count());
    said(|mut s| s.drain(..2).count());
    said(|mut s| s.drain(..=7).count());
    said(|mut s| { s.replace_range(2..3, "x"); 0 });
    said(|mut s| { s.replace_range(1..2, "x"); 0 });
    println!("{:?} {:?}", "añb".get(1..=3), "añb".get(1..=usize::MAX));
}
