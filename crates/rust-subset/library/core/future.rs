//! `core::future`.

use core::ops::DerefMut;
use core::pin::Pin;
use core::task::{Context, Poll};

#[lang = "future_trait"]
pub trait Future {
    type Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
}
#[lang = "into_future"]
pub trait IntoFuture {
    type Output;
    type IntoFuture: Future<Output = Self::Output>;
    fn into_future(self) -> Self::IntoFuture;
}
impl<F: Future> IntoFuture for F {
    type Output = F::Output;
    type IntoFuture = F;
    fn into_future(self) -> F {
        self
    }
}
impl<F: ?Sized + Future + Unpin> Future for &mut F {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let inner: &mut F = &mut **self.pointer;
        F::poll(Pin { pointer: inner }, cx)
    }
}
impl<P: DerefMut> Future for Pin<P>
where
    P::Target: Future,
{
    type Output = <P::Target as Future>::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<<P::Target as Future>::Output> {
        let pinned: &mut Pin<P> = self.pointer;
        Future::poll(pinned.as_mut(), cx)
    }
}

#[derive(Clone, Debug)]
pub struct Ready<T>(Option<T>);
impl<T> Ready<T> {
    pub fn into_inner(self) -> T {
        self.0
            .expect("Called `into_inner()` on `Ready` after completion")
    }
}
pub fn ready<T>(t: T) -> Ready<T> {
    Ready(Some(t))
}
impl<T> Future for Ready<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<T> {
        Poll::Ready(
            self.pointer
                .0
                .take()
                .expect("`Ready` polled after completion"),
        )
    }
}

pub struct Pending<T> {
    marker: core::marker::PhantomData<T>,
}
pub fn pending<T>() -> Pending<T> {
    Pending {
        marker: core::marker::PhantomData,
    }
}
impl<T> Future for Pending<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<T> {
        Poll::Pending
    }
}

pub struct PollFn<F> {
    f: F,
}
pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> PollFn<F> {
    PollFn { f }
}
impl<T, F: FnMut(&mut Context<'_>) -> Poll<T>> Future for PollFn<F> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        (self.pointer.f)(cx)
    }
}
