//! Two requests wait, one urgent. `select!` takes any arm that is ready: it knows nothing of priorities.
use crossbeam::channel::{select, unbounded};

fn main() {
    let (low, low_requests) = unbounded();
    let (high, high_requests) = unbounded();
    low.send("low").unwrap();
    high.send("high").unwrap();
    for _ in 0..2 {
        select! {
            recv(high_requests) -> user => println!("{}", user.unwrap()),
            recv(low_requests) -> user => println!("{}", user.unwrap()),
        }
    }
}
