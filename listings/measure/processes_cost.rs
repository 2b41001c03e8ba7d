//! What it costs to make a process and a thread and wait for it, and the memory of a thread that waits. Linux.
use std::process::Command;
use std::sync::Barrier;
use std::thread;
use std::time::Instant;

fn microseconds(times: u32, what: impl Fn()) -> f64 {
    let mut runs: Vec<f64> = (0..5)
        .map(|_| {
            let start = Instant::now();
            (0..times).for_each(|_| what());
            start.elapsed().as_secs_f64() * 1e6 / f64::from(times)
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    runs[2]
}

/// A line of /proc/self/status, in KiB.
fn status(name: &str) -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn main() {
    println!(
        "process = {:.0} µs  # start a process and wait for its end",
        microseconds(50, || {
            Command::new("/bin/true").status().unwrap();
        })
    );
    println!(
        "thread = {:.0} µs  # make a thread and wait for its end",
        microseconds(500, || thread::spawn(|| ()).join().unwrap())
    );
    const N: usize = 500;
    let (resident, mapped) = (status("VmRSS"), status("VmSize"));
    let all = Barrier::new(N + 1);
    thread::scope(|scope| {
        for _ in 0..N {
            scope.spawn(|| {
                all.wait();
                all.wait();
            });
        }
        all.wait();
        println!(
            "thread_resident = {:.0} KiB  # memory that a waiting thread occupies",
            (status("VmRSS") - resident) / N as f64
        );
        println!(
            "thread_reserved = {:.0} KiB  # address space that it is promised",
            (status("VmSize") - mapped) / N as f64
        );
        all.wait();
    });
}
