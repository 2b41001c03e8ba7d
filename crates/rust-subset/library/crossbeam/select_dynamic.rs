//! `Select`: operations that are chosen at run time.

use core::intrinsics;
use core::marker::PhantomData;
use crossbeam::channel::select::{Arms, complete_send, receive_chosen};
use crossbeam::channel::{
    ReadyTimeoutError, Receiver, RecvError, SelectTimeoutError, SendError, Sender, Source,
    TryReadyError, TrySelectError,
};
use std::time::{Duration, Instant};

/// A set of operations chosen at run time.
#[derive(Clone)]
pub struct Select<'a> {
    arms: Arms,
    marker: PhantomData<&'a ()>,
}
/// An operation that was chosen, to be completed.
pub struct SelectedOperation<'a> {
    index: usize,
    channel: *const (),
    /// The message, if a timer's.
    fired: Option<u64>,
    marker: PhantomData<&'a ()>,
}
impl<'a> Select<'a> {
    pub fn new() -> Select<'a> {
        Select {
            arms: Arms::new(),
            marker: PhantomData,
        }
    }
    pub fn new_biased() -> Select<'a> {
        Select {
            arms: Arms::biased(),
            marker: PhantomData,
        }
    }
    pub fn send<T>(&mut self, s: &'a Sender<T>) -> usize {
        self.arms.send(s);
        self.arms.count - 1
    }
    pub fn recv<T>(&mut self, r: &'a Receiver<T>) -> usize {
        self.arms.recv(r);
        self.arms.count - 1
    }
    pub fn remove(&mut self, index: usize) {
        self.arms.remove(index);
    }
    fn check(&self) {
        if self.arms.count == 0 {
            panic!("no operations have been added to `Select`");
        }
    }
    fn is_one(&self, index: usize) -> Option<usize> {
        if index < self.arms.count {
            Some(index)
        } else {
            None
        }
    }
    pub fn ready(&mut self) -> usize {
        self.check();
        self.arms.wait_to(true, false, None)
    }
    pub fn try_ready(&mut self) -> Result<usize, TryReadyError> {
        self.is_one(self.arms.wait_to(true, true, None))
            .ok_or(TryReadyError)
    }
    pub fn ready_timeout(&mut self, timeout: Duration) -> Result<usize, ReadyTimeoutError> {
        self.is_one(self.arms.wait_to(true, false, Some(timeout)))
            .ok_or(ReadyTimeoutError)
    }
    pub fn ready_deadline(&mut self, deadline: Instant) -> Result<usize, ReadyTimeoutError> {
        self.ready_timeout(deadline.saturating_duration_since(Instant::now()))
    }
    fn chosen(&self, index: usize) -> Option<SelectedOperation<'a>> {
        let index = self.is_one(index)?;
        Some(SelectedOperation {
            index,
            channel: self.arms.channel(index),
            fired: self.arms.fired.take(),
            marker: PhantomData,
        })
    }
    pub fn select(&mut self) -> SelectedOperation<'a> {
        self.check();
        self.chosen(self.arms.wait(false, None)).unwrap()
    }
    pub fn try_select(&mut self) -> Result<SelectedOperation<'a>, TrySelectError> {
        self.chosen(self.arms.wait(true, None))
            .ok_or(TrySelectError)
    }
    pub fn select_timeout(
        &mut self,
        timeout: Duration,
    ) -> Result<SelectedOperation<'a>, SelectTimeoutError> {
        self.chosen(self.arms.wait(false, Some(timeout)))
            .ok_or(SelectTimeoutError)
    }
    pub fn select_deadline(
        &mut self,
        deadline: Instant,
    ) -> Result<SelectedOperation<'a>, SelectTimeoutError> {
        self.select_timeout(deadline.saturating_duration_since(Instant::now()))
    }
}
impl<'a> Default for Select<'a> {
    fn default() -> Select<'a> {
        Select::new()
    }
}
impl<'a> SelectedOperation<'a> {
    pub fn index(&self) -> usize {
        self.index
    }
    pub fn send<T>(self, s: &Sender<T>, msg: T) -> Result<(), SendError<T>> {
        let channel: *const () = intrinsics::ptr_cast(&*s.shared);
        assert!(
            self.channel == channel,
            "passed a sender that wasn't selected",
        );
        core::mem::forget(self);
        complete_send(s, msg)
    }
    pub fn recv<T>(self, r: &Receiver<T>) -> Result<T, RecvError> {
        let channel: *const () = match &r.source {
            Source::Queue(shared) => intrinsics::ptr_cast(&**shared),
            Source::Timer(timer) => intrinsics::ptr_cast(&**timer),
            Source::Never(_) => core::ptr::null(),
        };
        assert!(
            self.channel == channel,
            "passed a receiver that wasn't selected",
        );
        let fired = self.fired;
        core::mem::forget(self);
        receive_chosen(r, fired)
    }
}
impl<'a> Drop for SelectedOperation<'a> {
    fn drop(&mut self) {
        panic!("dropped `SelectedOperation` without completing the operation");
    }
}
