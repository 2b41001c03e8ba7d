//! A thread made by `thread::spawn`: the same pid, another thread id, and the same memory.
//! linux-only
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

static VARIABLE: AtomicU32 = AtomicU32::new(1);

fn ids() -> (u32, i32) {
    // SAFETY: gettid has no arguments and cannot fail.
    (std::process::id(), unsafe { libc::gettid() })
}

fn main() {
    let (pid, tid) = ids();
    let (its_pid, its_tid) = thread::spawn(|| {
        VARIABLE.store(42, SeqCst);
        ids()
    })
    .join()
    .unwrap();
    println!(
        "same pid {}, same thread id {}",
        pid == its_pid,
        tid == its_tid
    );
    println!("variable {}", VARIABLE.load(SeqCst));
    println!(
        "the first thread's id is the pid: {}",
        i64::from(tid) == i64::from(pid)
    );
}
