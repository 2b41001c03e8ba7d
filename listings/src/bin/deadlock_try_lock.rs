//! Nobody waits while holding: if the second lock is taken, the first is put back.
use std::sync::Mutex;
use std::thread;

fn with_both(first: &Mutex<u32>, second: &Mutex<u32>) {
    loop {
        let mut a = first.lock().unwrap();
        if let Ok(mut b) = second.try_lock() {
            *a += 1;
            *b += 1;
            return;
        }
        drop(a);
        thread::yield_now();
    }
}

fn main() {
    let (pen, paper) = (Mutex::new(0), Mutex::new(0));
    thread::scope(|scope| {
        scope.spawn(|| with_both(&pen, &paper));
        scope.spawn(|| with_both(&paper, &pen));
    });
    println!(
        "pen {}, paper {}",
        pen.into_inner().unwrap(),
        paper.into_inner().unwrap()
    );
}
