//! One task never gives way: until it ends, no other task of this thread moves.
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

async fn polite() {
    for n in 1..=3 {
        println!("polite {n}");
        give_way().await;
    }
}

async fn rude() {
    for n in 1..=3 {
        println!("rude {n}"); // no await in here
    }
}

fn main() {
    let mut context = Context::from_waker(Waker::noop());
    let (polite, rude) = (pin!(polite()), pin!(rude()));
    let mut tasks: Vec<Pin<&mut dyn Future<Output = ()>>> = vec![polite, rude];
    while !tasks.is_empty() {
        tasks.retain_mut(|task| task.as_mut().poll(&mut context).is_pending()); // in turns
    }
}
