//! Cigarette smokers with the table as a monitor: the smoker who owns what is missing takes both, in every order.
//! outcomes:
//! "smoked [0, 2]\n"
use std::sync::{Condvar, Mutex};
use std::thread;

fn main() {
    let table = Mutex::new((None, Vec::new()));
    let changed = Condvar::new();
    thread::scope(|scope| {
        for owns in [0, 2] {
            let (table, changed) = (&table, &changed);
            scope.spawn(move || {
                let mut table = changed
                    .wait_while(table.lock().unwrap(), |(missing, _)| *missing != Some(owns))
                    .unwrap();
                table.0 = None;
                table.1.push(owns);
                changed.notify_all();
            });
        }
        for missing in [0, 2] {
            let mut table = changed
                .wait_while(table.lock().unwrap(), |(missing, _)| missing.is_some())
                .unwrap();
            table.0 = Some(missing);
            changed.notify_all();
        }
    });
    println!("smoked {:?}", table.into_inner().unwrap().1);
}
