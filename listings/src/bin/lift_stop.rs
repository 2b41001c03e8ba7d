//! The emergency stop does not queue behind other messages: it has a channel of its own, and that is asked first.
use crossbeam::channel::{Receiver, bounded, select, unbounded};
use std::thread;

fn drive(calls: Receiver<u32>, stop: Receiver<()>) -> Vec<u32> {
    let mut served = Vec::new();
    loop {
        if stop.try_recv().is_ok() {
            return served;
        }
        select! {
            recv(stop) -> _ => return served,
            recv(calls) -> floor => served.push(floor.unwrap()),
        }
    }
}

fn main() {
    let (call, calls) = unbounded();
    let (press, stop) = bounded(1);
    for floor in 1..=3 {
        call.send(floor).unwrap();
    }
    let button = thread::spawn(move || press.send(()).unwrap());
    let served = drive(calls, stop);
    button.join().unwrap();
    println!("stopped after {served:?}");
    drop(call);
}
