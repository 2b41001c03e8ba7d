//! A worker runs the last job that it left first; of those left by `spawn_fifo` the first goes first.
//! outcomes:
//! "3 2 1\n1 2 3\n"
use rayon::ThreadPoolBuilder;
use std::sync::mpsc::channel;

fn main() {
    for in_order in [false, true] {
        let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let (sender, receiver) = channel();
        pool.install(move || {
            for n in 1..=3 {
                let sender = sender.clone();
                let job = move || sender.send(n).unwrap();
                if in_order {
                    rayon::spawn_fifo(job);
                } else {
                    rayon::spawn(job);
                }
            }
        });
        let order: Vec<i32> = receiver.iter().collect();
        println!("{} {} {}", order[0], order[1], order[2]);
    }
}
