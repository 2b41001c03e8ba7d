//! A part of an array is an array itself: read, written, exchanged, cut again, and handed to threads.
//! outcomes:
//! "1 [2, 3, 4] [2, 3, 4] 9 true\n3 4 [4, 3, 2]\n[9, 8, 7] [4, 5, 6] [3, 0, 0, 0]\nb+c [\"b\", \"c\"]\n5 [] true\n[10, 20, 30, 40]\n"
use std::{mem, thread};

fn total(part: &[i32; 3]) -> i32 {
    part.iter().sum()
}

fn main() {
    let [first, tail @ ..] = &[1, 2, 3, 4];
    let copy = *tail;
    println!("{first} {tail:?} {copy:?} {} {}", total(tail), tail == &[2, 3, 4]);
    let [_, one @ .., last] = tail;
    let [n] = *one;
    println!("{n} {last} {:?}", tail.iter().rev().collect::<Vec<_>>());

    let mut all = [1, 2, 3, 4];
    let [head, part @ ..] = &mut all;
    *head += part[0];
    *part = [7, 8, 9];
    part.swap(0, 2);
    let old = mem::replace(part, [4, 5, 6]);
    let mut other = [0; 3];
    mem::swap(part, &mut other);
    println!("{old:?} {other:?} {all:?}");

    let names = [String::from("a"), String::from("b"), String::from("c")];
    let [_, ref others @ ..] = names;
    println!("{} {:?}", others.join("+"), others.clone());
    let [whole @ .., none] = &[5];
    println!("{none} {whole:?} {}", whole.is_empty());

    let [a, b @ .., c] = &mut all;
    thread::scope(|s| {
        s.spawn(|| *a = 10);
        s.spawn(|| *b = [20, 30]);
        *c = 40;
    });
    println!("{all:?}");
}
