//! A heap whose elements are equal, though not the same: they come in std's order, however they came in.
//! outcomes:
//! "c0 c1 c2 a3 b4\nc0 c1 c2 a3 b4 c6\nd10 c1 c0 c8 b4 c6 c2 a3 b9 a7\na7 a3 b4 b9 c8 c1 c6 c2 c0 d10\ntrue\n"
use std::cmp::Ordering;
use std::collections::BinaryHeap;

#[derive(Clone)]
struct Job(char, u32);

impl PartialEq for Job {
    fn eq(&self, other: &Job) -> bool {
        self.0 == other.0
    }
}

impl Eq for Job {}

impl PartialOrd for Job {
    fn partial_cmp(&self, other: &Job) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Job {
    fn cmp(&self, other: &Job) -> Ordering {
        self.0.cmp(&other.0)
    }
}

fn shown<'a>(jobs: impl Iterator<Item = &'a Job>) -> String {
    let texts: Vec<String> = jobs.map(|job| format!("{}{}", job.0, job.1)).collect();
    texts.join(" ")
}

fn main() {
    let mut heap = BinaryHeap::new();
    heap.extend([
        Job('c', 0),
        Job('c', 1),
        Job('c', 2),
        Job('a', 3),
        Job('b', 4),
    ]);
    println!("{}", shown(heap.iter()));
    heap.extend([Job('c', 5), Job('c', 6)]);
    heap.retain(|job| job.1 != 5);
    println!("{}", shown(heap.iter()));
    let mut few = BinaryHeap::from([Job('a', 7), Job('c', 8), Job('b', 9), Job('d', 10)]);
    few.append(&mut heap);
    println!("{}", shown(few.iter()));
    println!("{}", shown(few.into_sorted_vec().iter()));
    println!("{}", heap.is_empty());
}
