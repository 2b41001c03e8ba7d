//! Each access is locked and the program is still wrong: the check and the act are two critical sections.
use std::sync::Mutex;
use std::thread;

static BALANCE: Mutex<i32> = Mutex::new(100);

fn withdraw(amount: i32) -> bool {
    let enough = *BALANCE.lock().unwrap() >= amount;
    if enough {
        *BALANCE.lock().unwrap() -= amount;
    }
    enough
}

fn main() {
    let other = thread::spawn(|| withdraw(80));
    let mine = withdraw(80);
    let theirs = other.join().unwrap();
    println!(
        "paid out {}, balance {}",
        u8::from(mine) + u8::from(theirs),
        BALANCE.lock().unwrap()
    );
}
