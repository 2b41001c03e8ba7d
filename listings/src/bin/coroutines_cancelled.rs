//! A task takes ten coins from one account, awaits, and adds them to another. Main polls it until it is done, or called off.
use std::pin::pin;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::task::{Context, Poll, Waker};
use std::thread;

static HERE: AtomicU32 = AtomicU32::new(100);
static THERE: AtomicU32 = AtomicU32::new(100);
static CALLED_OFF: AtomicBool = AtomicBool::new(false);

/// Is not ready the first time. (Who polls all the time is not woken.)
async fn give_way() {
    let mut asked = false;
    std::future::poll_fn(|_| {
        if std::mem::replace(&mut asked, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await
}

async fn transfer() {
    HERE.fetch_sub(10, SeqCst);
    give_way().await; // ask the bank, say
    THERE.fetch_add(10, SeqCst);
}

fn main() {
    let user = thread::spawn(|| CALLED_OFF.store(true, SeqCst));
    {
        let mut task = pin!(transfer());
        let mut context = Context::from_waker(Waker::noop());
        while !CALLED_OFF.load(SeqCst) {
            if task.as_mut().poll(&mut context).is_ready() {
                break;
            }
        }
    } // here the task is dropped, wherever it is
    user.join().unwrap();
    println!("{} coins", HERE.load(SeqCst) + THERE.load(SeqCst));
}
