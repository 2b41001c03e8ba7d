//! A trait's method that gives some type of each impl's own choice, behind a type parameter.
//! outcomes:
//! "4 6 [2, 3] 6\n"
use std::future::{self, Future};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

trait Service {
    fn call(&self, n: u32) -> impl Future<Output = u32>;
}

struct Next;
struct Twice;

impl Service for Next {
    async fn call(&self, n: u32) -> u32 {
        n + 1
    }
}

impl Service for Twice {
    fn call(&self, n: u32) -> impl Future<Output = u32> {
        future::ready(n * 2)
    }
}

trait Items {
    fn items(&self) -> impl Iterator<Item = u8>;

    fn total(&self) -> u32 {
        self.items().map(u32::from).sum()
    }
}

struct All(Vec<u8>);
struct Big(Vec<u8>);

impl Items for All {
    fn items(&self) -> impl Iterator<Item = u8> {
        self.0.iter().copied()
    }
}

impl Items for Big {
    fn items(&self) -> impl Iterator<Item = u8> {
        self.0.iter().copied().filter(|n| *n > 1)
    }
}

fn ready(service: impl Service) -> u32 {
    match pin!(service.call(3)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(n) => n,
        Poll::Pending => 0,
    }
}

fn listed<T: Items>(from: &T) -> Vec<u8> {
    from.items().collect()
}

fn main() {
    let (big, all) = (Big(vec![1, 2, 3]), All(vec![1, 2, 3]));
    println!("{} {} {:?} {}", ready(Next), ready(Twice), listed(&big), all.total());
}
