//! While 1, 10, 100 async tasks are alive, each begun and waiting: how many threads does the kernel list for this process?
//! linux-only
use std::cell::Cell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

fn kernel_threads() -> std::io::Result<usize> {
    Ok(std::fs::read_dir("/proc/self/task")?.count())
}

async fn wait_until(counted: Rc<Cell<bool>>, alive: Rc<Cell<usize>>) {
    alive.set(alive.get() + 1);
    poll_fn(|_| match counted.get() {
        true => Poll::Ready(()),
        false => Poll::Pending,
    })
    .await;
    alive.set(alive.get() - 1);
}

fn main() -> anyhow::Result<()> {
    for n in [1, 10, 100] {
        let (counted, alive) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(0)));
        let mut tasks: Vec<Pin<Box<dyn Future<Output = ()>>>> = Vec::new();
        for _ in 0..n {
            tasks.push(Box::pin(wait_until(counted.clone(), alive.clone())));
        }
        let mut context = Context::from_waker(Waker::noop());
        tasks.retain_mut(|task| task.as_mut().poll(&mut context).is_pending());
        println!("with {}: {}", alive.get(), kernel_threads()?);
        counted.set(true);
        tasks.retain_mut(|task| task.as_mut().poll(&mut context).is_pending());
        anyhow::ensure!(tasks.is_empty() && alive.get() == 0, "a task is left");
    }
    Ok(())
}
