use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

fn block_on<F: Future>(f: F) -> F::Output {
    let mut f = pin!(f);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = f.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

struct N(&'static str);
impl Drop for N {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
async fn last(f: impl AsyncFnOnce(N)) {
    println!("in");
    f(N("arg")).await;
    println!("out");
}
async fn plain(f: impl AsyncFn(N)) {
    f(N("a1")).await;
    f(N("a2")).await;
    println!("end plain");
}
fn drops() {
    let n = N("cap");
    block_on(last(async move |x: N| {
        println!("body {} {}", n.0, x.0);
    }));
    let m = N("cap2");
    block_on(plain(async move |x: N| {
        println!("body {} {}", m.0, x.0);
    }));
    let k = N("cap3");
    block_on(last(async move |x: N| {
        println!("body {}", x.0);
        drop(k);
        println!("after");
    }));
    let q = N("cap4");
    block_on(last(async |x: N| {
        println!("body {} {}", x.0, q.0);
        drop(q);
        println!("after");
    }));
    let z = N("cap5");
    let f = async move |x: N| {
        println!("never {} {}", z.0, x.0);
    };
    let fut = f(N("arg5"));
    drop(fut);
    println!("dropped fut");
    drop(f);
    let y = N("cap6");
    let g = async move || {
        println!("y {}", y.0);
    };
    fn take<F: AsyncFnOnce()>(f: F) -> impl Future<Output = ()> {
        f()
    }
    let fut = take(g);
    println!("made");
    drop(fut);
    println!("end");
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
async fn run<F>(f: F) -> String
where
    F: AsyncFnOnce(&str) -> String,
{
    f("hi").await
}
async fn each<F: AsyncFnMut(&i32)>(v: &[i32], mut f: F) {
    for x in v {
        f(x).await;
    }
}
fn suspended() {
    let s = String::from("owned");
    println!(
        "{}",
        block_on(run(async move |x| {
            Yield(false).await;
            format!("{x} {s}")
        }))
    );
    let mut seen = vec![];
    block_on(each(&[1, 2, 3], async |x| {
        Yield(false).await;
        seen.push(*x);
    }));
    println!("{seen:?}");
    let mut count = 0;
    let mut inc = async || {
        count += 1;
        Yield(false).await;
        count
    };
    println!("{}", block_on(inc()));
    println!("{}", block_on(inc()));
    println!("{count}");
    fn adder(n: i32) -> impl AsyncFn(i32) -> i32 {
        async move |x| x + n
    }
    let a = adder(4);
    println!("{}", block_on(a(1)) + block_on(a(2)));
    async fn try_it(f: impl AsyncFn() -> Result<i32, String>) -> Result<i32, String> {
        let a = f().await?;
        Ok(a + 1)
    }
    println!("{:?}", block_on(try_it(async || { Err("no".to_string()) })));
    println!(
        "{:?}",
        block_on(try_it(async || {
            let x: i32 = "5".parse().map_err(|_| "bad".to_string())?;
            Ok(x)
        }))
    );
}

fn called<F, Fut>(f: F) -> i32
where
    F: Fn(i32) -> Fut,
    Fut: Future<Output = i32>,
{
    block_on(f(1)) + block_on(f(2))
}
fn called_once<F, Fut>(f: F) -> i32
where
    F: FnOnce() -> Fut,
    Fut: Future<Output = i32>,
{
    block_on(f())
}
fn plain_functions() {
    let k = 5;
    println!("{}", called(async |x| x + k));
    println!("{}", called(async |x| x));
    let s = String::from("ab");
    println!("{}", called_once(async move || s.len() as i32));
    let mut n = 1;
    println!(
        "{}",
        called_once(async || {
            n += 1;
            n
        })
    );
    println!("{n}");
}

async fn two(f: impl AsyncFn(i32) -> i32) -> i32 {
    f(1).await + f(2).await
}
async fn hold<F>(f: F) -> i32
where
    F: AsyncFnOnce() -> i32,
{
    f().await
}
async fn muts<F>(mut f: F)
where
    F: AsyncFnMut(i32),
{
    f(1).await;
    f(2).await;
}
fn bounds() {
    let k = 10;
    println!("{}", block_on(two(async |x| x + k)));
    println!("{}", block_on(two(async move |x: i32| -> i32 { x * k })));
    let s = String::from("abc");
    println!("{}", block_on(hold(async move || s.len() as i32)));
    let mut sum = 0;
    block_on(muts(async |x| {
        sum += x;
    }));
    println!("{sum}");
    let c = async || 5;
    println!("{}", block_on(c()));
    let v = vec![1, 2, 3];
    let total = async |extra: i32| v.iter().sum::<i32>() + extra;
    println!("{}", block_on(async { total(4).await + total(5).await }));
    println!("{}", block_on(two(|x| async move { x + 1 })));
    async fn hundred(x: i32) -> i32 {
        x + 100
    }
    println!("{}", block_on(two(hundred)));
}

fn main() {
    bounds();
    drops();
    suspended();
    plain_functions();
}
