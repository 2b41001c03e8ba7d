//! A text is cut at the separator next after its middle, which folds of its words and lines show.
//! outcomes:
//! "[\"one two three\", \"four five\"]\n[\"<a><><b>\", \"\"]\n[\"hé\", \"llo\"]\n"
use rayon::prelude::*;

fn put_together(all: String, word: &str) -> String {
    if all.is_empty() {
        word.to_string()
    } else {
        all + " " + word
    }
}

fn main() {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    pool.install(|| {
        let words = "one two  three four five".par_split_whitespace();
        let words: Vec<String> = words.fold(String::new, put_together).collect();
        println!("{words:?}");
        let lines = "a\n\nb\r\n".par_lines();
        let lines: Vec<String> = lines
            .fold(String::new, |all, line| format!("{all}<{line}>"))
            .collect();
        println!("{lines:?}");
        let letters = "h\u{e9}llo".par_chars();
        let letters: Vec<String> = letters
            .fold(String::new, |all, c| format!("{all}{c}"))
            .collect();
        println!("{letters:?}");
    });
}
