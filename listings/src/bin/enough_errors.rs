//! What can fail returns a `Result`. `?` passes an error on, `match` deals with it, `unwrap` gives up.
use std::num::ParseIntError;

fn sum(texts: &[&str]) -> Result<i64, ParseIntError> {
    let mut total = 0;
    for text in texts {
        let number: i64 = text.parse()?; // on an error: return it
        total += number;
    }
    Ok(total)
}

fn main() {
    for texts in [["1", "2"], ["1", "two"]] {
        match sum(&texts) {
            Ok(total) => println!("total {total}"),
            Err(why) => println!("no total: {why}"),
        }
    }
    let first = [10, 20].iter().max(); // an Option: there may be none
    println!("{}", first.unwrap()); // panics if there is none
}
