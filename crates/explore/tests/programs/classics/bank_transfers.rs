//! Two opposite transfers with locks taken in account order: no deadlock, no money made or lost.
//! outcomes:
//! "[90, 110] 200\n"
use std::sync::Mutex;
use std::thread;

struct Bank {
    accounts: Vec<Mutex<i64>>,
}

impl Bank {
    fn transfer(&self, from: usize, to: usize, amount: i64) {
        let low = self.accounts[from.min(to)].lock().unwrap();
        let high = self.accounts[from.max(to)].lock().unwrap();
        let (mut source, mut target) = if from < to { (low, high) } else { (high, low) };
        *source -= amount;
        *target += amount;
    }
}

fn main() {
    let bank = Bank {
        accounts: vec![Mutex::new(100), Mutex::new(100)],
    };
    thread::scope(|scope| {
        scope.spawn(|| bank.transfer(0, 1, 30));
        scope.spawn(|| bank.transfer(1, 0, 20));
    });
    let balances: Vec<i64> = bank
        .accounts
        .iter()
        .map(|account| *account.lock().unwrap())
        .collect();
    println!("{balances:?} {}", balances.iter().sum::<i64>());
}
