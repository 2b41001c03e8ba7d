//! Threads that compute and threads that wait, without a lock and under one with a switch interval: what is gained.
use std::hint::black_box;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

const INTERVAL: Duration = Duration::from_millis(5);
const TURNS: u32 = 12_000_000;
const BETWEEN_SWITCH_POINTS: u32 = 100;
const RUNS: usize = 25;

static HELD: Mutex<bool> = Mutex::new(false);
static LET_GO: Condvar = Condvar::new();
static ASKED: AtomicBool = AtomicBool::new(false);
static HAND_OVERS: AtomicU32 = AtomicU32::new(0);

fn take() {
    let mut held = HELD.lock().unwrap();
    while *held {
        let (guard, wait) = LET_GO.wait_timeout(held, INTERVAL).unwrap();
        held = guard;
        if wait.timed_out() {
            ASKED.store(true, Relaxed);
        }
    }
    *held = true;
}

fn let_go() {
    *HELD.lock().unwrap() = false;
    LET_GO.notify_one();
}

fn switch_point() {
    if ASKED.swap(false, Relaxed) {
        HAND_OVERS.fetch_add(1, Relaxed);
        let_go();
        take();
    }
}

fn turns(switch_point: fn()) {
    let mut x = 1_u32;
    for turn in 0..TURNS {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        if turn % BETWEEN_SWITCH_POINTS == 0 {
            switch_point();
        }
    }
    black_box(x);
}

fn compute() {
    turns(|| {});
}

fn compute_locked() {
    take();
    turns(switch_point);
    let_go();
}

fn wait_locked() {
    take();
    let_go(); // before it waits
    thread::sleep(Duration::from_millis(100));
    take();
    let_go();
}

/// The least time, over all runs, of so many threads that each do `work`, in milliseconds.
fn time(threads: usize, work: fn()) -> f64 {
    (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            thread::scope(|s| {
                for _ in 0..threads {
                    s.spawn(work);
                }
            });
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .fold(f64::INFINITY, f64::min)
}

fn main() {
    let (free_1, free_2) = (time(1, compute), time(2, compute));
    let (locked_1, locked_2) = (time(1, compute_locked), time(2, compute_locked));
    let (wait_1, wait_10) = (time(1, wait_locked), time(10, wait_locked));
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!("cores = {cores}  # cores");
    println!("runs = {RUNS}  # runs of each; the fastest counts");
    println!("free_1 = {free_1:.0} ms  # one thread computes, no lock");
    println!("free_2 = {free_2:.0} ms  # two threads compute, no lock");
    println!("locked_1 = {locked_1:.0} ms  # one thread computes, under the lock");
    println!("locked_2 = {locked_2:.0} ms  # two threads compute, under the lock");
    println!(
        "free_gain = {:.2}  # work done in the same time by two instead of one, no lock",
        2.0 * free_1 / free_2
    );
    println!(
        "locked_gain = {:.2}  # work done in the same time by two instead of one, under the lock",
        2.0 * locked_1 / locked_2
    );
    println!(
        "hand_overs = {}  # hand-overs of the lock in all runs of two",
        HAND_OVERS.load(Relaxed)
    );
    println!("wait_1 = {wait_1:.0} ms  # one thread waits 100 ms");
    println!("wait_10 = {wait_10:.0} ms  # ten threads wait 100 ms each");
}
