//! What an unprotected addition loses and what each repair costs, two threads at it.
use std::hint;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::Instant;

const N: u32 = 1_000_000;
const RUNS: usize = 21;

static LOCKED: Mutex<u32> = Mutex::new(0);
static TOTAL: AtomicU32 = AtomicU32::new(0);

/// Two threads call `add` N times each, from the same moment on: nanoseconds for one addition.
fn time(add: fn()) -> f64 {
    // Threads that sleep at a barrier wake one after the other, and the first may be done before the second is awake.
    let here = AtomicU32::new(0);
    let work = || {
        here.fetch_add(1, Relaxed);
        while here.load(Relaxed) < 2 {
            hint::spin_loop();
        }
        let begun = Instant::now();
        (0..N).for_each(|_| add());
        (begun, Instant::now())
    };
    thread::scope(|s| {
        let (a, b) = (s.spawn(work), s.spawn(work));
        let (a, b) = (a.join().unwrap(), b.join().unwrap());
        let both = a.1.max(b.1) - a.0.min(b.0);
        both.as_nanos() as f64 / f64::from(2 * N)
    })
}

fn time_messages() -> f64 {
    let (sender, requests) = mpsc::channel();
    let begun = Instant::now();
    for _ in 0..2 {
        let sender = sender.clone();
        thread::spawn(move || (0..N).for_each(|_| sender.send(1).unwrap()));
    }
    drop(sender);
    assert_eq!(requests.iter().sum::<u32>(), 2 * N);
    begun.elapsed().as_nanos() as f64 / f64::from(2 * N)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let mut lost = Vec::new();
    let racing = median(
        (0..RUNS)
            .map(|_| {
                TOTAL.store(0, Relaxed);
                let each = time(|| TOTAL.store(TOTAL.load(Relaxed) + 1, Relaxed));
                lost.push(100.0 * (1.0 - f64::from(TOTAL.load(Relaxed)) / f64::from(2 * N)));
                each
            })
            .collect(),
    );
    let measured = |f: &dyn Fn() -> f64| median((0..RUNS).map(|_| f()).collect());
    let fetch_add = measured(&|| {
        time(|| {
            TOTAL.fetch_add(1, Relaxed);
        })
    });
    let mutex = measured(&|| time(|| *LOCKED.lock().unwrap() += 1));
    let message = measured(&time_messages);
    let lost_most = lost.iter().copied().fold(0.0, f64::max);
    println!("runs = {RUNS}  # runs of each way, two threads of {N} additions");
    println!(
        "lost_most = {lost_most:.0} %  # additions lost by separate load and store, worst run"
    );
    println!(
        "lost = {:.0} %  # additions lost by separate load and store, median",
        median(lost)
    );
    println!("load_store = {racing:.1} ns  # an addition by separate load and store: wrong");
    println!("fetch_add = {fetch_add:.1} ns  # an addition by fetch_add");
    println!("mutex = {mutex:.1} ns  # an addition under a mutex");
    println!("message = {message:.1} ns  # an addition by message to the owner");
}
