//! Map and reduce: words counted by two threads, each over its part, merged at the end.
//! outcomes:
//! "{{\"a\": 3, \"b\": 2, \"c\": 1}}\n"
use std::collections::BTreeMap;
use std::thread;

fn count(words: &[&str]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word.to_string()).or_insert(0) += 1;
    }
    counts
}

fn main() {
    let words: Vec<&str> = "a b a c b a".split_whitespace().collect();
    let merged = thread::scope(|scope| {
        let parts: Vec<_> = words
            .chunks(3)
            .map(|part| scope.spawn(move || count(part)))
            .collect();
        parts.into_iter().map(|part| part.join().unwrap()).fold(
            BTreeMap::new(),
            |mut all: BTreeMap<String, usize>, part| {
                for (word, n) in part {
                    *all.entry(word).or_default() += n;
                }
                all
            },
        )
    });
    println!("{merged:?}");
}
