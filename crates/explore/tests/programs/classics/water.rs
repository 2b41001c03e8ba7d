//! Building water: two hydrogen threads and one oxygen thread pass a barrier together.
//! outcomes:
//! "1 leader, HHO\n"
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

fn main() {
    let barrier = Arc::new(Barrier::new(3));
    let bonded = Arc::new(Mutex::new(String::new()));
    let leaders: usize = ['H', 'H', 'O']
        .into_iter()
        .map(|atom| {
            let (barrier, bonded) = (barrier.clone(), bonded.clone());
            thread::spawn(move || {
                let leads = barrier.wait().is_leader();
                bonded.lock().unwrap().push(atom);
                leads
            })
        })
        .collect::<Vec<_>>()
        .into_iter()
        .filter(|_| true)
        .map(|thread| thread.join().unwrap() as usize)
        .sum();
    let mut atoms: Vec<char> = bonded.lock().unwrap().chars().collect();
    atoms.sort_unstable();
    println!("{leaders} leader, {}", atoms.iter().collect::<String>());
}
