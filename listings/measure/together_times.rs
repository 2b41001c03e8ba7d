//! The same four tasks of fixed work, three ways: in turns on one thread, on four threads kept to one core, on four threads free to use every core; then
//! four tasks that only wait, one after another and together.
use std::hint::black_box;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

const TASKS: u64 = 4;
const STEPS: u64 = 20;

/// A fixed amount of arithmetic.
fn step(seed: u64) -> u64 {
    (0..500_000).fold(seed, |x, _| {
        black_box(x.wrapping_mul(6364136223846793005).wrapping_add(1))
    })
}

fn in_turns() {
    let mut state = [0; TASKS as usize];
    for _ in 0..STEPS {
        for x in &mut state {
            *x = step(*x);
        }
    }
    black_box(state);
}

fn on_threads() {
    thread::scope(|scope| {
        for _ in 0..TASKS {
            scope.spawn(|| black_box((0..STEPS).fold(0, |x, _| step(x))));
        }
    });
}

fn milliseconds(work: impl Fn()) -> f64 {
    let mut runs: Vec<Duration> = (0..5)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    runs.sort();
    runs[2].as_secs_f64() * 1e3
}

fn wait() {
    thread::sleep(Duration::from_millis(50));
}

fn main() {
    if std::env::args().nth(1).as_deref() == Some("pinned") {
        println!("{:.0}", milliseconds(on_threads));
        return;
    }
    println!(
        "in_turns = {:.0} ms  # four tasks compute, in turns on one thread",
        milliseconds(in_turns)
    );
    let me = std::env::current_exe().unwrap();
    let pinned = Command::new("taskset")
        .args(["-c", "0"])
        .arg(me)
        .arg("pinned")
        .output()
        .expect("taskset, from util-linux, keeps a process to one core");
    println!(
        "one_core = {} ms  # four threads compute, kept to one core",
        String::from_utf8_lossy(&pinned.stdout).trim()
    );
    println!(
        "all_cores = {:.0} ms  # four threads compute, on all cores",
        milliseconds(on_threads)
    );
    println!(
        "waits_in_turn = {:.0} ms  # four tasks wait 50 ms each, one after another",
        milliseconds(|| (0..TASKS).for_each(|_| wait()))
    );
    println!(
        "waits_together = {:.0} ms  # four threads wait 50 ms each, together",
        milliseconds(|| {
            thread::scope(|scope| {
                (0..TASKS).for_each(|_| {
                    scope.spawn(wait);
                })
            });
        })
    );
}
