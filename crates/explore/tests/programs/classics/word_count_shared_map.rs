//! Four threads count words into one map. Which word came first is forgotten: the map is the same for the same words.
//! outcomes:
//! "[(\"the\", 3), (\"fox\", 2), (\"quick\", 2)] of 8\n"
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let text = "the quick brown fox jumps over the lazy fox and the quick";
    let words: Vec<&str> = text.split(' ').collect();
    let counts = Arc::new(Mutex::new(HashMap::<String, u32>::new()));
    let counters: Vec<_> = words
        .chunks(3)
        .map(|part| {
            let part: Vec<String> = part.iter().map(|word| word.to_string()).collect();
            let counts = Arc::clone(&counts);
            thread::spawn(move || {
                for word in part {
                    *counts.lock().unwrap().entry(word).or_insert(0) += 1;
                }
            })
        })
        .collect();
    for counter in counters {
        counter.join().unwrap();
    }
    let counts = counts.lock().unwrap();
    let mut most: Vec<_> = counts
        .iter()
        .map(|(word, count)| (word.as_str(), *count))
        .collect();
    most.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    println!("{:?} of {}", &most[..3], counts.len());
}
