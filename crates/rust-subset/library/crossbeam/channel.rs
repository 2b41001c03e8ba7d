//! `crossbeam::channel`. `after`, `tick` and `never` are receivers without a queue: their messages are times.

use alloc::sync::Arc;
use core::cell::Cell;
use core::fmt;
use core::intrinsics;
pub use crossbeam::channel::errors::*;
pub use crossbeam::channel::select::dynamic::{Select, SelectedOperation};
use std::sync::raw_channel::Shared;
use std::time::{Duration, Instant};

pub struct Sender<T> {
    pub(crate) shared: Arc<Shared<T>>,
}
pub struct Receiver<T> {
    pub(crate) source: Source<T>,
}
/// Where a receiver's messages come from.
pub(crate) enum Source<T> {
    Queue(Arc<Shared<T>>),
    Timer(Arc<Timer>),
    Never(Arc<Shared<T>>),
}
/// When the next message is due, in virtual nanoseconds, and how it goes on after it.
pub(crate) struct Timer {
    pub(crate) due: Cell<Option<u64>>,
    period: Option<u64>,
}

pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {
    make(None)
}
pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>) {
    make(Some(cap))
}
fn make<T>(capacity: Option<usize>) -> (Sender<T>, Receiver<T>) {
    let shared = Arc::new(Shared::new(capacity));
    (
        Sender {
            shared: shared.clone(),
        },
        Receiver {
            source: Source::Queue(shared),
        },
    )
}
pub fn after(duration: Duration) -> Receiver<Instant> {
    let due = Cell::new(Some(intrinsics::now().saturating_add(duration.for_timer())));
    Receiver {
        source: Source::Timer(Arc::new(Timer { due, period: None })),
    }
}
pub fn at(when: Instant) -> Receiver<Instant> {
    after(when.saturating_duration_since(Instant::now()))
}
pub fn tick(duration: Duration) -> Receiver<Instant> {
    let period = duration.for_timer();
    let due = Cell::new(Some(intrinsics::now().saturating_add(period)));
    Receiver {
        source: Source::Timer(Arc::new(Timer {
            due,
            period: Some(period),
        })),
    }
}
pub fn never<T>() -> Receiver<T> {
    Receiver {
        source: Source::Never(Arc::new(Shared::new(None))),
    }
}

impl Timer {
    /// Takes the message that is due by `now`, if nobody has. Ticks that nobody took are left out: the next is a period after `now`.
    pub(crate) fn take(&self, now: u64) -> Option<u64> {
        match self.due.get() {
            Some(due) if due <= now => {
                self.due.set(match self.period {
                    Some(period) => Some(now.saturating_add(period)),
                    None => None,
                });
                Some(due)
            }
            _ => None,
        }
    }
    /// Waits for a message, no longer than the time limit.
    fn wait(&self, limit: Option<u64>) -> Option<u64> {
        let now = intrinsics::now();
        let due = match self.due.get() {
            Some(due) => due,
            None => return give_up(limit),
        };
        let left = due.saturating_sub(now);
        let rest = match limit {
            Some(limit) if limit < left => return give_up(Some(limit)),
            Some(limit) => Some(limit - left),
            None => None,
        };
        // A tick is taken before it is waited for: who comes meanwhile waits for the next.
        let tick = match self.period {
            Some(_) => self.take(due.max(now)),
            None => None,
        };
        intrinsics::thread_sleep(left);
        match tick {
            Some(due) => Some(due),
            None => match self.take(due) {
                Some(due) => Some(due),
                None => give_up(rest),
            },
        }
    }
    fn is_ready(&self) -> bool {
        let now = intrinsics::now();
        match self.due.get() {
            Some(due) => due <= now,
            None => false,
        }
    }
}
/// Waits in vain.
fn give_up(limit: Option<u64>) -> Option<u64> {
    match limit {
        Some(nanoseconds) => intrinsics::thread_sleep(nanoseconds),
        None => {
            let _ = Shared::<()>::new(None).receive();
        }
    }
    None
}
/// The message of a timer, as the receiver's type.
pub(crate) fn fired<T>(due: u64) -> T {
    intrinsics::reinterpret::<Instant, T>(Instant {
        since_start: Duration::from_nanos(due),
    })
}

impl<T> Sender<T> {
    pub fn send(&self, msg: T) -> Result<(), SendError<T>> {
        match self.shared.send(msg) {
            Ok(()) => Ok(()),
            Err(msg) => Err(SendError(msg)),
        }
    }
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>> {
        match self.shared.try_send(msg) {
            Ok(()) => Ok(()),
            Err((msg, true)) => Err(TrySendError::Full(msg)),
            Err((msg, false)) => Err(TrySendError::Disconnected(msg)),
        }
    }
    pub fn send_timeout(&self, msg: T, timeout: Duration) -> Result<(), SendTimeoutError<T>> {
        match self.shared.send_timeout(msg, timeout.for_timer()) {
            Ok(()) => Ok(()),
            Err((msg, true)) => Err(SendTimeoutError::Timeout(msg)),
            Err((msg, false)) => Err(SendTimeoutError::Disconnected(msg)),
        }
    }
    pub fn send_deadline(&self, msg: T, deadline: Instant) -> Result<(), SendTimeoutError<T>> {
        self.send_timeout(msg, deadline.saturating_duration_since(Instant::now()))
    }
    pub fn len(&self) -> usize {
        self.shared.len()
    }
    pub fn is_empty(&self) -> bool {
        self.shared.len() == 0
    }
    pub fn is_full(&self) -> bool {
        match self.shared.capacity {
            Some(capacity) => self.shared.len() >= capacity,
            None => false,
        }
    }
    pub fn capacity(&self) -> Option<usize> {
        self.shared.capacity
    }
    pub fn same_channel(&self, other: &Sender<T>) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
    }
}
impl<T> Receiver<T> {
    pub fn recv(&self) -> Result<T, RecvError> {
        match &self.source {
            Source::Queue(shared) => match shared.receive() {
                Some(msg) => Ok(msg),
                None => Err(RecvError),
            },
            Source::Timer(timer) => match timer.wait(None) {
                Some(due) => Ok(fired(due)),
                None => Err(RecvError),
            },
            Source::Never(_) => {
                give_up(None);
                Err(RecvError)
            }
        }
    }
    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        match &self.source {
            Source::Queue(shared) => match shared.try_receive() {
                Ok(msg) => Ok(msg),
                Err(true) => Err(TryRecvError::Empty),
                Err(false) => Err(TryRecvError::Disconnected),
            },
            Source::Timer(timer) => match timer.take(intrinsics::now()) {
                Some(due) => Ok(fired(due)),
                None => Err(TryRecvError::Empty),
            },
            Source::Never(_) => Err(TryRecvError::Empty),
        }
    }
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {
        let nanoseconds = timeout.for_timer();
        match &self.source {
            Source::Queue(shared) => match shared.receive_timeout(nanoseconds) {
                Ok(msg) => Ok(msg),
                Err(true) => Err(RecvTimeoutError::Timeout),
                Err(false) => Err(RecvTimeoutError::Disconnected),
            },
            Source::Timer(timer) => match timer.wait(Some(nanoseconds)) {
                Some(due) => Ok(fired(due)),
                None => Err(RecvTimeoutError::Timeout),
            },
            Source::Never(_) => {
                intrinsics::thread_sleep(nanoseconds);
                Err(RecvTimeoutError::Timeout)
            }
        }
    }
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError> {
        self.recv_timeout(deadline.saturating_duration_since(Instant::now()))
    }
    pub fn len(&self) -> usize {
        match &self.source {
            Source::Queue(shared) => shared.len(),
            Source::Timer(timer) => timer.is_ready() as usize,
            Source::Never(_) => 0,
        }
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    pub fn is_full(&self) -> bool {
        match self.capacity() {
            Some(capacity) => self.len() >= capacity,
            None => false,
        }
    }
    pub fn capacity(&self) -> Option<usize> {
        match &self.source {
            Source::Queue(shared) => shared.capacity,
            Source::Timer(_) => Some(1),
            Source::Never(_) => Some(0),
        }
    }
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { receiver: self }
    }
    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter { receiver: self }
    }
    pub fn same_channel(&self, other: &Receiver<T>) -> bool {
        match (&self.source, &other.source) {
            (Source::Queue(a), Source::Queue(b)) => Arc::ptr_eq(a, b),
            (Source::Timer(a), Source::Timer(b)) => Arc::ptr_eq(a, b),
            (Source::Never(_), Source::Never(_)) => true,
            _ => false,
        }
    }
}
/// Waits for a message that never comes: on a queue of its own, whose sender stays.
impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        self.shared.add_end(true);
        Sender {
            shared: self.shared.clone(),
        }
    }
}
impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        self.shared.drop_end(true);
    }
}
impl<T> Clone for Receiver<T> {
    fn clone(&self) -> Receiver<T> {
        let source = match &self.source {
            Source::Queue(shared) => {
                shared.add_end(false);
                Source::Queue(shared.clone())
            }
            Source::Timer(timer) => Source::Timer(timer.clone()),
            Source::Never(shared) => Source::Never(shared.clone()),
        };
        Receiver { source }
    }
}
impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        if let Source::Queue(shared) = &self.source {
            shared.drop_end(false);
        }
    }
}
impl<T> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender { .. }")
    }
}
impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receiver { .. }")
    }
}

pub struct Iter<'a, T> {
    receiver: &'a Receiver<T>,
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.receiver.recv().ok()
    }
}
pub struct TryIter<'a, T> {
    receiver: &'a Receiver<T>,
}
impl<'a, T> Iterator for TryIter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.receiver.try_recv().ok()
    }
}
pub struct IntoIter<T> {
    receiver: Receiver<T>,
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.receiver.recv().ok()
    }
}
impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { receiver: self }
    }
}
