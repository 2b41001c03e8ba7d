//! A scheduler for coroutines in a page of safe Rust: a run queue, a waker that puts a task back, and a loop.
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Wakes a task by putting its number back into the run queue.
struct PutBack {
    number: usize,
    ready: Arc<Mutex<VecDeque<usize>>>,
}

impl Wake for PutBack {
    fn wake(self: Arc<Self>) {
        self.ready.lock().unwrap().push_back(self.number);
    }
}

/// Runs the tasks on this one thread until none is left that can go on.
fn run(tasks: Vec<Task>) {
    let ready = Arc::new(Mutex::new((0..tasks.len()).collect::<VecDeque<usize>>()));
    let mut tasks: Vec<Option<Task>> = tasks.into_iter().map(Some).collect();
    loop {
        let Some(number) = ready.lock().unwrap().pop_front() else {
            return;
        };
        let Some(task) = &mut tasks[number] else {
            continue; // woken again after its end
        };
        let waker = Waker::from(Arc::new(PutBack {
            number,
            ready: Arc::clone(&ready),
        }));
        let mut context = Context::from_waker(&waker);
        if task.as_mut().poll(&mut context).is_ready() {
            tasks[number] = None;
        }
    }
}

/// Suspends once: asks to be woken at once, and says that it is not ready.
async fn give_way() {
    let mut asked = false;
    std::future::poll_fn(|context| {
        if std::mem::replace(&mut asked, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await
}

async fn count(name: char) {
    for n in 1..=3 {
        println!("{name}{n}");
        give_way().await;
    }
}

fn main() {
    run(vec![Box::pin(count('a')), Box::pin(count('b'))]);
}
