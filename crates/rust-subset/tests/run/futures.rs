use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

struct Nothing;

impl Wake for Nothing {
    fn wake(self: Arc<Self>) {}
}

struct Yield(bool);

impl Future for Yield {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            return Poll::Ready(());
        }
        self.0 = true;
        Poll::Pending
    }
}

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

async fn step(name: &'static str, n: u32) -> u32 {
    let _guard = Noisy(name);
    for i in 0..n {
        println!("{name} {i}");
        Yield(false).await;
    }
    n * 10
}

async fn both(a: u32, b: u32) -> u32 {
    let x = step("first", a).await;
    let y = step("second", b).await;
    x + y
}

fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Nothing));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    let mut polls = 0;
    loop {
        polls += 1;
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            println!("{polls} polls");
            return value;
        }
    }
}

fn main() {
    println!("{}", block_on(both(1, 2)));
    let base = 5;
    println!("{}", block_on(async { base + step("inline", 1).await }));
    let mut tasks: Vec<Pin<Box<dyn Future<Output = u32>>>> = vec![Box::pin(step("a", 2)), Box::pin(step("b", 1))];
    let waker = Waker::from(Arc::new(Nothing));
    let mut context = Context::from_waker(&waker);
    while !tasks.is_empty() {
        tasks.retain_mut(|task| task.as_mut().poll(&mut context).is_pending());
    }
    let mut unfinished = Box::pin(step("unfinished", 3));
    let _ = unfinished.as_mut().poll(&mut context).is_pending();
    drop(unfinished);
    let never_started = step("never", 3);
    drop(never_started);
    println!("end");
}
