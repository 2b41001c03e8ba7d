//! A transfer that is atomic to everyone who takes the lock. The others are not paused: the third thread goes on counting.
use std::sync::Mutex;
use std::thread;

static ACCOUNTS: Mutex<[i32; 2]> = Mutex::new([100, 100]);

fn main() {
    let transfer = thread::spawn(|| {
        let mut accounts = ACCOUNTS.lock().unwrap();
        accounts[0] -= 10;
        accounts[1] += 10;
    });
    let bystander = thread::spawn(|| (1..=3).sum::<i32>());
    println!("total {}", ACCOUNTS.lock().unwrap().iter().sum::<i32>());
    transfer.join().unwrap();
    println!("bystander {}", bystander.join().unwrap());
}
