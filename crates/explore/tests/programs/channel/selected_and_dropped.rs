//! An operation that was selected must be done, and on the channel it was selected for.
//! outcomes:
//! "7 dropped `SelectedOperation` without completing the operation\n" panic "no operations have been added to `Select`"
use crossbeam::channel::{Select, unbounded};

fn main() {
    let (sender, receiver) = unbounded();
    sender.send(7).unwrap();
    sender.send(8).unwrap();
    let mut select = Select::new();
    select.recv(&receiver);
    print!("{} ", select.select().recv(&receiver).unwrap());
    let caught = std::panic::catch_unwind(|| {
        let mut select = Select::new();
        select.recv(&receiver);
        drop(select.select());
    });
    println!("{}", caught.unwrap_err().downcast_ref::<&str>().unwrap());
    Select::new().ready();
}
