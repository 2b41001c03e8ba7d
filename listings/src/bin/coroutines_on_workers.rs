//! M:N, made visible: six tasks on two workers. A task may continue on another worker than the one it began on.
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};
use std::thread;

type Task = Pin<Box<dyn Future<Output = ()> + Send>>;

const WORKERS: usize = 2;
const TASKS: usize = 6;

static QUEUE: Mutex<VecDeque<Task>> = Mutex::new(VecDeque::new());
static STEPS: Mutex<Vec<usize>> = Mutex::new(Vec::new()); // which worker made each step

async fn task() {
    for _ in 0..2 {
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

fn work(worker: usize) {
    let mut context = Context::from_waker(Waker::noop());
    loop {
        let next = QUEUE.lock().unwrap().pop_front();
        let Some(mut task) = next else { return }; // what is left is in the other workers' hands
        STEPS.lock().unwrap().push(worker);
        if task.as_mut().poll(&mut context).is_pending() {
            QUEUE.lock().unwrap().push_back(task);
        }
    }
}

fn main() {
    QUEUE
        .lock()
        .unwrap()
        .extend((0..TASKS).map(|_| Box::pin(task()) as Task));
    thread::scope(|scope| {
        for worker in 0..WORKERS {
            scope.spawn(move || work(worker));
        }
    });
    let steps = STEPS.lock().unwrap();
    let used = (0..WORKERS).filter(|worker| steps.contains(worker)).count();
    println!(
        "{} steps of {TASKS} tasks, made by {used} of {WORKERS} workers",
        steps.len()
    );
}
