//! Waiting for one of several channel operations, and what `select!` expands to.
//!
//! `select! { recv(r) -> msg => a, send(s, v) -> res => b, default => c }` becomes
//!
//! ```text
//! { let __r0 = &r; let __s1 = &s;              // operands, in order
//!   let mut __arms = rt_select::Arms::new();
//!   __arms.recv(__r0); __arms.send(__s1);
//!   match __arms.wait(HAS_DEFAULT, TIMEOUT) {    // TIMEOUT: Option<Duration>, from `default(timeout)`
//!       0 => { let msg = rt_select::complete_recv(__r0); a }
//!       1 => { let res = rt_select::complete_send(__s1, v); b }
//!       _ => c } }
//! ```
//!
//! with `rt_select` this module.

use core::intrinsics;
use core::marker::PhantomData;
use crossbeam::channel::{
    ReadyTimeoutError, Receiver, RecvError, SelectTimeoutError, SendError, Sender, Source,
    TryReadyError, TrySelectError,
};
use std::sync::raw_channel::Shared;
use std::time::{Duration, Instant};

/// An operation that is waited for, as the machine reads it.
struct Arm {
    channel: *const Shared<()>,
    is_send: bool,
}
#[intrinsic = "channel_select"]
fn channel_select(
    arms: &[Arm],
    nanoseconds: Option<u64>,
    has_default: bool,
    biased: bool,
    before_timer: isize,
) -> usize {
    loop {}
}

/// Operations in the order they were added. Timers are no channels: the earliest is the machine's timeout.
pub struct Arms {
    queues: Vec<Arm>,
    /// For each arm of `queues`, its place among all operations.
    places: Vec<usize>,
    /// The timer due first: its remaining nanoseconds and its place.
    first_timer: Option<(u64, usize)>,
    count: usize,
    biased: bool,
}
impl Clone for Arms {
    fn clone(&self) -> Arms {
        let mut arms = Arms::new();
        for arm in &self.queues {
            arms.queues.push(Arm {
                channel: arm.channel,
                is_send: arm.is_send,
            });
        }
        arms.places = self.places.clone();
        arms.first_timer = self.first_timer;
        arms.count = self.count;
        arms.biased = self.biased;
        arms
    }
}
impl Arms {
    pub fn biased() -> Arms {
        let mut arms = Arms::new();
        arms.biased = true;
        arms
    }
    /// Takes an operation out; the places of the others stay.
    fn remove(&mut self, place: usize) {
        assert!(place < self.count, "index out of bounds");
        match self.places.iter().position(|at| *at == place) {
            Some(at) => {
                self.queues.remove(at);
                self.places.remove(at);
            }
            None => {
                if let Some((_, timer)) = self.first_timer {
                    if timer == place {
                        self.first_timer = None;
                    }
                }
            }
        }
    }
    pub fn new() -> Arms {
        Arms {
            biased: false,
            queues: Vec::new(),
            places: Vec::new(),
            first_timer: None,
            count: 0,
        }
    }
    fn queue<T>(&mut self, shared: &Shared<T>, is_send: bool) {
        self.queues.push(Arm {
            channel: intrinsics::ptr_cast(shared),
            is_send,
        });
        self.places.push(self.count);
        self.count += 1;
    }
    pub fn send<T>(&mut self, sender: &Sender<T>) {
        self.queue(&*sender.shared, true);
    }
    pub fn recv<T>(&mut self, receiver: &Receiver<T>) {
        match &receiver.source {
            Source::Queue(shared) => self.queue(&**shared, false),
            Source::Never(_) => self.count += 1,
            Source::Timer(timer) => {
                if let Some(left) = timer.remaining() {
                    let sooner = match self.first_timer {
                        Some((least, _)) => left < least,
                        None => true,
                    };
                    if sooner {
                        self.first_timer = Some((left, self.count));
                    }
                }
                self.count += 1;
            }
        }
    }
    /// The place of the operation that is ready; the number of operations for the default or the timeout.
    pub fn wait(&self, has_default: bool, timeout: Option<Duration>) -> usize {
        let mut limit = match timeout {
            Some(duration) => Some(duration.for_timer()),
            None => None,
        };
        let mut expired = self.count;
        let mut has_default = has_default;
        let mut before_timer = -1isize;
        if let Some((left, place)) = self.first_timer {
            let first = match limit {
                Some(nanoseconds) => left <= nanoseconds,
                None => !has_default || left == 0,
            };
            if first {
                expired = place;
                before_timer = self.places.iter().filter(|at| **at < place).count() as isize;
                limit = Some(left);
                has_default = has_default && left == 0;
            }
        }
        let chosen = channel_select(
            &self.queues,
            limit,
            has_default,
            self.biased,
            before_timer,
        );
        if chosen < self.queues.len() {
            self.places[chosen]
        } else {
            expired
        }
    }
}

pub fn complete_recv<T>(receiver: &Receiver<T>) -> Result<T, RecvError> {
    match &receiver.source {
        Source::Queue(shared) => match shared.selected_receive() {
            Some(msg) => Ok(msg),
            None => Err(RecvError),
        },
        Source::Timer(timer) => match timer.due.get() {
            Some(due) => Ok(timer.fire(due)),
            None => Err(RecvError),
        },
        Source::Never(_) => Err(RecvError),
    }
}
pub fn complete_send<T>(sender: &Sender<T>, msg: T) -> Result<(), SendError<T>> {
    match sender.shared.selected_send(msg) {
        Ok(()) => Ok(()),
        Err(msg) => Err(SendError(msg)),
    }
}

/// A set of operations chosen at run time.
#[derive(Clone)]
pub struct Select<'a> {
    arms: Arms,
    marker: PhantomData<&'a ()>,
}
pub struct SelectedOperation<'a> {
    index: usize,
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
    pub fn remove(&mut self, index: usize) {
        self.arms.remove(index);
    }
    pub fn select_deadline(
        &mut self,
        deadline: Instant,
    ) -> Result<SelectedOperation<'a>, SelectTimeoutError> {
        self.select_timeout(deadline.saturating_duration_since(Instant::now()))
    }
    pub fn ready(&mut self) -> usize {
        self.arms.wait(false, None)
    }
    pub fn try_ready(&mut self) -> Result<usize, TryReadyError> {
        let index = self.arms.wait(true, None);
        if index < self.arms.count {
            Ok(index)
        } else {
            Err(TryReadyError)
        }
    }
    pub fn ready_timeout(&mut self, timeout: Duration) -> Result<usize, ReadyTimeoutError> {
        let index = self.arms.wait(false, Some(timeout));
        if index < self.arms.count {
            Ok(index)
        } else {
            Err(ReadyTimeoutError)
        }
    }
    pub fn ready_deadline(&mut self, deadline: Instant) -> Result<usize, ReadyTimeoutError> {
        self.ready_timeout(deadline.saturating_duration_since(Instant::now()))
    }
    pub fn send<T>(&mut self, s: &'a Sender<T>) -> usize {
        self.arms.send(s);
        self.arms.count - 1
    }
    pub fn recv<T>(&mut self, r: &'a Receiver<T>) -> usize {
        self.arms.recv(r);
        self.arms.count - 1
    }
    pub fn select(&mut self) -> SelectedOperation<'a> {
        SelectedOperation {
            index: self.arms.wait(false, None),
            marker: PhantomData,
        }
    }
    pub fn try_select(&mut self) -> Result<SelectedOperation<'a>, TrySelectError> {
        let index = self.arms.wait(true, None);
        if index < self.arms.count {
            Ok(SelectedOperation {
                index,
                marker: PhantomData,
            })
        } else {
            Err(TrySelectError)
        }
    }
    pub fn select_timeout(
        &mut self,
        timeout: Duration,
    ) -> Result<SelectedOperation<'a>, SelectTimeoutError> {
        let index = self.arms.wait(false, Some(timeout));
        if index < self.arms.count {
            Ok(SelectedOperation {
                index,
                marker: PhantomData,
            })
        } else {
            Err(SelectTimeoutError)
        }
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
        complete_send(s, msg)
    }
    pub fn recv<T>(self, r: &Receiver<T>) -> Result<T, RecvError> {
        complete_recv(r)
    }
}
