//! `std::sync::mpsc`.

use alloc::sync::Arc;
use core::fmt;
use core::time::Duration;
pub use std::sync::mpsc::errors::*;
use std::sync::raw_channel::Shared;

#[lang = "Sender"]
pub struct Sender<T> {
    shared: Arc<Shared<T>>,
}
#[lang = "SyncSender"]
pub struct SyncSender<T> {
    shared: Arc<Shared<T>>,
}
#[lang = "Receiver"]
pub struct Receiver<T> {
    shared: Arc<Shared<T>>,
}

pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let shared = Arc::new(Shared::single_consumer(None));
    (
        Sender {
            shared: shared.clone(),
        },
        Receiver { shared },
    )
}
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let shared = Arc::new(Shared::single_consumer(Some(bound)));
    (
        SyncSender {
            shared: shared.clone(),
        },
        Receiver { shared },
    )
}

impl<T> Sender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        match self.shared.send(t) {
            Ok(()) => Ok(()),
            Err(t) => Err(SendError(t)),
        }
    }
}
impl<T> SyncSender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        match self.shared.send(t) {
            Ok(()) => Ok(()),
            Err(t) => Err(SendError(t)),
        }
    }
    pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {
        match self.shared.try_send(t) {
            Ok(()) => Ok(()),
            Err((t, true)) => Err(TrySendError::Full(t)),
            Err((t, false)) => Err(TrySendError::Disconnected(t)),
        }
    }
}
impl<T> Receiver<T> {
    pub fn recv(&self) -> Result<T, RecvError> {
        match self.shared.receive() {
            Some(t) => Ok(t),
            None => Err(RecvError),
        }
    }
    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        match self.shared.try_receive() {
            Ok(t) => Ok(t),
            Err(true) => Err(TryRecvError::Empty),
            Err(false) => Err(TryRecvError::Disconnected),
        }
    }
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {
        match self.shared.receive_timeout(timeout.for_timer()) {
            Ok(t) => Ok(t),
            Err(true) => Err(RecvTimeoutError::Timeout),
            Err(false) => Err(RecvTimeoutError::Disconnected),
        }
    }
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { receiver: self }
    }
    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter { receiver: self }
    }
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        self.shared.add_end(true);
        Sender {
            shared: self.shared.clone(),
        }
    }
}
impl<T> Clone for SyncSender<T> {
    fn clone(&self) -> SyncSender<T> {
        self.shared.add_end(true);
        SyncSender {
            shared: self.shared.clone(),
        }
    }
}
impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        self.shared.drop_end(true);
    }
}
impl<T> Drop for SyncSender<T> {
    fn drop(&mut self) {
        self.shared.drop_end(true);
    }
}
impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        self.shared.drop_end(false);
    }
}
impl<T> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender { .. }")
    }
}
impl<T> fmt::Debug for SyncSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SyncSender { .. }")
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
        self.receiver.shared.receive()
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
        self.receiver.shared.receive()
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
