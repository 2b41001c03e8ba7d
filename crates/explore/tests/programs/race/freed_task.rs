//! A future that was polled and dropped leaves no access behind: another thread's memory may be where its variables were.
//! outcomes:
//! "2 2\n"
use std::future::Future;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::task::{Context, Poll, Waker};
use std::thread;

static TURNS: AtomicU32 = AtomicU32::new(0);
static mut UNUSED: u32 = 0;

async fn add(to: &mut u32) {
    *to += 1;
}

fn poll_once<F: Future>(task: F) -> F::Output {
    let mut task = Box::pin(task);
    match task.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!(),
    }
}

fn main() {
    let threads = [1, 1].map(|n| {
        thread::spawn(move || {
            TURNS.fetch_add(1, Relaxed);
            poll_once(async move {
                let mut n = n;
                add(&mut n).await;
                n
            })
        })
    });
    let [a, b] = threads.map(|thread| thread.join().unwrap());
    unsafe { UNUSED = TURNS.load(Relaxed) };
    println!("{a} {b}");
}
