//! A pool by hand: two workers take jobs from one channel and send results to another.
use crossbeam::channel;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

const JOBS: u64 = 6;
const WORKERS: usize = 2;

static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn square(n: u64) -> u64 {
    let now = RUNNING.fetch_add(1, SeqCst) + 1;
    MOST.fetch_max(now, SeqCst);
    let square = n * n;
    RUNNING.fetch_sub(1, SeqCst);
    square
}

fn main() {
    let (job, jobs) = channel::unbounded();
    let (result, results) = channel::unbounded();
    for _ in 0..WORKERS {
        let (jobs, result) = (jobs.clone(), result.clone());
        thread::spawn(move || {
            for n in jobs {
                result.send(square(n)).unwrap();
            }
        });
    }
    drop(result); // only the workers send results

    for n in 1..=JOBS {
        job.send(n).unwrap();
    }
    drop(job); // no more jobs: the workers' loops will end

    println!("sum of squares: {}", results.iter().sum::<u64>());
    println!("most running at once: {}", MOST.load(SeqCst));
}
