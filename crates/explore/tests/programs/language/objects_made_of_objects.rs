//! A trait object becomes one of any supertrait, behind a lock that threads share too.
//! outcomes:
//! "1 2 counter at 2\n"
//! "2 1 counter at 2\n"
use std::sync::{Arc, Mutex};
use std::thread;

trait Named {
    fn name(&self) -> String;
}

trait Job: Send {
    fn run(&mut self) -> i32;
}

trait Task: Named + Job {}

struct Counter(i32);

impl Named for Counter {
    fn name(&self) -> String {
        format!("counter at {}", self.0)
    }
}

impl Job for Counter {
    fn run(&mut self) -> i32 {
        self.0 += 1;
        self.0
    }
}

impl Task for Counter {}

fn main() {
    let task: Arc<Mutex<dyn Task>> = Arc::new(Mutex::new(Counter(0)));
    let job: Arc<Mutex<dyn Job>> = task.clone();
    let other = thread::spawn(move || job.lock().unwrap().run());
    let mine = task.lock().unwrap().run();
    let other = other.join().unwrap();
    let named: Arc<Mutex<dyn Named>> = task;
    println!("{mine} {other} {}", named.lock().unwrap().name());
}
