//! A thread and a coroutine: making one and running it to its end, and a switch from one to the next.
use std::future::{Future, poll_fn};
use std::hint::black_box;
use std::pin::Pin;
use std::sync::mpsc::sync_channel;
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Instant;

fn median(mut runs: Vec<f64>) -> f64 {
    runs.sort_by(f64::total_cmp);
    runs[runs.len() / 2]
}

/// Nanoseconds for each of `times`.
fn each(times: u32, what: impl Fn()) -> f64 {
    median(
        (0..7)
            .map(|_| {
                let start = Instant::now();
                what();
                start.elapsed().as_secs_f64() * 1e9 / f64::from(times)
            })
            .collect(),
    )
}

/// A task as an executor has it: which one it is, the compiler does not see.
type Task = Pin<Box<dyn Future<Output = ()>>>;

async fn turns(n: u32) {
    for _ in 0..n {
        let mut asked = false;
        poll_fn(|_| {
            if std::mem::replace(&mut asked, true) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }
}

fn main() {
    const N: u32 = 1000;
    let mut context = Context::from_waker(Waker::noop());
    println!(
        "thread_made = {:.0} ns  # make a thread and wait for its end",
        each(N, || (0..N)
            .for_each(|_| thread::spawn(|| ()).join().unwrap()))
    );
    println!(
        "task_made = {:.0} ns  # make a task and poll it to its end",
        each(N, || {
            for n in 0..N {
                let mut task: Task = Box::pin(turns(black_box(n % 1)));
                assert!(
                    black_box(&mut task)
                        .as_mut()
                        .poll(&mut Context::from_waker(Waker::noop()))
                        .is_ready()
                );
            }
        })
    );
    println!(
        "thread_switch = {:.0} ns  # hand over from one thread to another",
        each(2 * N, || {
            let (ping, pinged) = sync_channel(0);
            let (pong, ponged) = sync_channel(0);
            let other = thread::spawn(move || {
                for () in pinged {
                    pong.send(()).unwrap();
                }
            });
            for _ in 0..N {
                ping.send(()).unwrap();
                ponged.recv().unwrap();
            }
            drop(ping);
            other.join().unwrap();
        })
    );
    let mut task: Task = Box::pin(turns(u32::MAX));
    let start = Instant::now();
    for _ in 0..1_000_000 {
        let _ = black_box(&mut task).as_mut().poll(&mut context);
    }
    println!(
        "task_switch = {:.1} ns  # poll a task once",
        start.elapsed().as_secs_f64() * 1e9 / 1e6
    );
    println!(
        "task_size = {} bytes  # size of a task",
        size_of_val(&turns(0))
    );
}
