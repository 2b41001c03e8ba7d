//! Coroutines on one thread, and an update lost all the same: the await stands between the read and the write.
use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

async fn give_way() {
    let mut asked = false;
    poll_fn(|_| {
        if std::mem::replace(&mut asked, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await
}

async fn add_whole(total: &Cell<u32>) {
    total.set(total.get() + 1); // no await inside: atomic with respect to the other coroutines
    give_way().await;
}

async fn add_torn(total: &Cell<u32>) {
    let seen = total.get();
    give_way().await; // the others run here
    total.set(seen + 1);
}

fn run(mut tasks: Vec<Pin<&mut dyn Future<Output = ()>>>) {
    let mut context = Context::from_waker(Waker::noop());
    while !tasks.is_empty() {
        tasks.retain_mut(|task| task.as_mut().poll(&mut context).is_pending());
    }
}

fn main() {
    let total = Cell::new(0);
    run(vec![pin!(add_whole(&total)), pin!(add_whole(&total))]);
    println!("whole: {}", total.replace(0));
    run(vec![pin!(add_torn(&total)), pin!(add_torn(&total))]);
    println!("torn: {}", total.get());
}
