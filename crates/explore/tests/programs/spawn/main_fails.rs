//! An error returned from main is exit code 1.
//! outcomes:
//! "" exit 1
use std::thread;

fn main() -> Result<(), String> {
    let answer = thread::spawn(|| Err("no".to_string()));
    answer.join().unwrap()
}
