use std::collections::VecDeque;
use std::future::{Future, poll_fn, ready};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, RawWaker, RawWakerVTable, Wake, Waker, ready};

struct Count(AtomicUsize);
impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}
struct Yield(bool);
impl Future for Yield {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            Poll::Ready(())
        } else {
            self.0 = true;
            cx.waker().wake_by_ref();
            Poll::Pending
        }
    }
}
async fn add(a: i32, b: i32) -> i32 {
    Yield(false).await;
    a + b
}
async fn fails() -> Result<i32, String> {
    Err("no".to_string())
}
async fn chain() -> Result<i32, String> {
    let x = fails().await?;
    Ok(x)
}
fn block_on<F: Future>(f: F) -> F::Output {
    let count = Arc::new(Count(AtomicUsize::new(0)));
    let waker = Waker::from(count.clone());
    let mut cx = Context::from_waker(&waker);
    let mut f = pin!(f);
    loop {
        if let Poll::Ready(x) = f.as_mut().poll(&mut cx) {
            println!("woken {}", count.0.load(Ordering::SeqCst));
            return x;
        }
    }
}
static VT: RawWakerVTable = RawWakerVTable::new(|p| RawWaker::new(p, &VT), |_| (), |_| (), |_| ());
type Task = Pin<Box<dyn Future<Output = ()> + Send>>;
struct Exec {
    q: Mutex<VecDeque<Task>>,
}
impl Exec {
    fn spawn(&self, f: impl Future<Output = ()> + Send + 'static) {
        self.q.lock().unwrap().push_back(Box::pin(f));
    }
    fn run(&self) {
        let w = unsafe { Waker::from_raw(RawWaker::new(std::ptr::null(), &VT)) };
        let mut cx = Context::from_waker(&w);
        loop {
            let Some(mut t) = self.q.lock().unwrap().pop_front() else {
                break;
            };
            if t.as_mut().poll(&mut cx).is_pending() {
                self.q.lock().unwrap().push_back(t);
            }
        }
    }
}
fn main() {
    println!("{}", block_on(add(1, 2)));
    println!(
        "{}",
        block_on(async {
            let a = add(1, 1).await;
            let b = ready(5).await;
            a * b
        })
    );
    println!("{:?}", block_on(chain()));
    let mut n = 0;
    println!(
        "{}",
        block_on(poll_fn(move |cx| {
            n += 1;
            if n == 3 {
                Poll::Ready(n)
            } else {
                cx.waker().clone().wake();
                Poll::Pending
            }
        }))
    );
    let e = Exec {
        q: Mutex::new(VecDeque::new()),
    };
    for i in 0..2 {
        e.spawn(async move {
            println!("start {i}");
            Yield(false).await;
            println!("end {i}");
        });
    }
    e.run();
    let c = |x: i32| async move { x + 1 };
    println!("{}", block_on(c(4)));
    println!("{}", block_on(both(add(1, 2), add(3, 4))));
    let mut cx = Context::from_waker(Waker::noop());
    println!("{:?}", Box::pin(add(1, 2)).as_mut().poll(&mut cx));
}
async fn both(a: impl Future<Output = i32>, b: impl Future<Output = i32>) -> i32 {
    let mut a = Box::pin(a);
    let mut b = Box::pin(b);
    let (mut x, mut y) = (None, None);
    poll_fn(|cx| {
        if x.is_none() {
            if let Poll::Ready(v) = a.as_mut().poll(cx) {
                x = Some(v);
            }
        }
        if y.is_none() {
            y = Some(ready!(b.as_mut().poll(cx)));
        }
        match (x, y) {
            (Some(a), Some(b)) => Poll::Ready(a + b),
            _ => Poll::Pending,
        }
    })
    .await
}
