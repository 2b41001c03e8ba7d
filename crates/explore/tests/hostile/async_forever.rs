use std::future::Future; use std::pin::Pin; use std::task::{Context, Poll};
struct Never;
impl Future for Never { type Output = (); fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> { cx.waker().wake_by_ref(); Poll::Pending } }
async fn again() { Never.await; Box::pin(again()).await }
fn main() { let mut f = Box::pin(again()); let w = std::task::Waker::noop(); let mut cx = Context::from_waker(&w); while f.as_mut().poll(&mut cx).is_pending() {} }
