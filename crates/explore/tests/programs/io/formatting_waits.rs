//! Whoever prints a value that is formatted behind a lock waits for the lock with standard output in hand; its holder prints.
//! outcomes:
//! "balance 5\nheld 5\n"
//! "held 5\nbalance 5\n"
//! "" deadlock
use std::fmt;
use std::sync::Mutex;
use std::thread;

struct Account(Mutex<u32>);

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let balance = self.0.lock().unwrap();
        write!(f, "balance {balance}")
    }
}

static ACCOUNT: Account = Account(Mutex::new(5));

fn main() {
    let holder = thread::spawn(|| {
        let balance = ACCOUNT.0.lock().unwrap();
        println!("held {balance}");
    });
    println!("{ACCOUNT}");
    holder.join().unwrap();
}
