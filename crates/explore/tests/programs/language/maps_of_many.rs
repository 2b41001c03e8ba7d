//! Maps and sets of more than a few keys: each is found, whatever its hash says first, and no other is.
//! outcomes:
//! "67 Some(34) Some(1) Some(1) None\nSome(34) None 66\n50 true false 5\nSome(49) Some(2401) None true\n"
use std::collections::{HashMap, HashSet};

#[derive(PartialEq, Eq, Hash)]
enum Key {
    Alone,
    Number(u32),
    Both { text: String, n: i64 },
}

fn key(i: u32) -> Key {
    match i % 3 {
        0 => Key::Alone,
        1 => Key::Number(i % 40),
        _ => Key::Both {
            text: format!("s{}", i % 25),
            n: -(i as i64 % 7),
        },
    }
}

fn main() {
    let mut counts: HashMap<Key, u32> = HashMap::new();
    for i in 0..100 {
        *counts.entry(key(i)).or_default() += 1;
    }
    let [alone, number, both, missing] =
        [Key::Alone, Key::Number(7), key(5), Key::Number(999)].map(|key| counts.get(&key).copied());
    println!("{} {alone:?} {number:?} {both:?} {missing:?}", counts.len());
    let removed = counts.remove(&Key::Alone);
    println!("{removed:?} {:?} {}", counts.get(&Key::Alone), counts.len());
    let mut texts: HashSet<String> = HashSet::new();
    for i in 0..80 {
        texts.insert(format!("a long beginning that is the same {}", i % 50));
    }
    let has = |n: u32| texts.contains(format!("a long beginning that is the same {n}").as_str());
    let (len, last, past) = (texts.len(), has(49), has(50));
    texts.retain(|text| text.ends_with('3'));
    println!("{len} {last} {past} {}", texts.len());
    let squares: HashMap<i32, i32> = (-50..50).map(|n| (n, n * n)).collect();
    let all = (-50..50).all(|n| squares[&n] == n * n);
    let [near, far, none] = [-7, 49, 50].map(|n| squares.get(&n));
    println!("{near:?} {far:?} {none:?} {all}");
}
