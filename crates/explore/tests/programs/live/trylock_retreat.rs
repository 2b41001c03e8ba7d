//! Each takes one lock, tries the other and retreats: it may go on long, but it can always end.
//! outcomes:
//! "done\n"
use std::sync::Mutex;
use std::thread;

static LEFT: Mutex<()> = Mutex::new(());
static RIGHT: Mutex<()> = Mutex::new(());

fn both(first: &Mutex<()>, second: &Mutex<()>) {
    loop {
        let _first = first.lock().unwrap();
        if second.try_lock().is_ok() {
            return;
        }
    }
}

fn main() {
    let other = thread::spawn(|| both(&RIGHT, &LEFT));
    both(&LEFT, &RIGHT);
    other.join().unwrap();
    println!("done");
}
