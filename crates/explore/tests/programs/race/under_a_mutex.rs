//! A lock orders plain accesses.
//! outcomes:
//! "2\n"
use std::sync::Mutex;
use std::thread;

static LOCK: Mutex<()> = Mutex::new(());
static mut COUNT: i32 = 0;

fn main() {
    let add = || {
        let _guard = LOCK.lock().unwrap();
        unsafe { COUNT += 1 };
    };
    let handles = [thread::spawn(add), thread::spawn(add)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("{}", unsafe { COUNT });
}
