//! A channel for each priority, and a manager that looks at the urgent one first.
use crossbeam::channel::{Receiver, Sender, bounded, select, unbounded};
use std::thread;

type Request = Sender<Sender<()>>; // carries the way to give back

fn manage(low: Receiver<Request>, high: Receiver<Request>) {
    for _ in 0..2 {
        let user = high.try_recv().or_else(|_| {
            select! {
                recv(high) -> user => user,
                recv(low) -> user => user,
            }
        });
        let (give_back, given_back) = bounded(0);
        user.unwrap().send(give_back).unwrap();
        given_back.recv().unwrap();
    }
}

fn use_it(name: &'static str, ask: &Sender<Request>) {
    let (grant, granted) = bounded(1);
    ask.send(grant).unwrap();
    thread::spawn(move || {
        let give_back = granted.recv().unwrap();
        println!("{name}");
        give_back.send(()).unwrap();
    });
}

fn main() {
    let (low, low_requests) = unbounded();
    let (high, high_requests) = unbounded();
    use_it("low", &low);
    use_it("high", &high);
    // Both senders are still here: a channel without senders would count as ready.
    manage(low_requests, high_requests);
}
