//! Waiting for one of several channel operations, and what `select!` expands to.
//!
//! `select! { recv(r) -> msg => a, send(s, v) -> res => b, default => c }` becomes
//!
//! ```text
//! { let __r0 = &r; let __s1 = &s;              // operands, in order
//!   let mut __arms = rt_select::Arms::new();
//!   __arms.recv(__r0); __arms.send(__s1);
//!   match __arms.wait(HAS_DEFAULT, TIMEOUT) {    // TIMEOUT: Option<Duration>, from `default(timeout)`
//!       0 => { let msg = __arms.complete_recv(__r0); a }
//!       1 => { let res = rt_select::complete_send(__s1, v); b }
//!       _ => c } }
//! ```
//!
//! with `rt_select` this module.

use core::cell::Cell;
use core::intrinsics;
use crossbeam::channel::{Receiver, RecvError, SendError, Sender, Source, Timer, fired};
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
    only_looks: bool,
) -> usize {
    loop {}
}

/// A receiver whose messages are times, and its place among all operations.
#[derive(Clone, Copy)]
struct TimerArm {
    timer: *const Timer,
    place: usize,
}
impl TimerArm {
    fn due(&self) -> Option<u64> {
        unsafe { (*self.timer).due.get() }
    }
    fn is_due(&self, now: u64) -> bool {
        match self.due() {
            Some(due) => due <= now,
            None => false,
        }
    }
}

/// Operations in the order they were added. Timers are no channels: the one due first is the machine's timeout.
pub struct Arms {
    queues: Vec<Arm>,
    /// For each arm of `queues`, its place among all operations.
    places: Vec<usize>,
    timers: Vec<TimerArm>,
    count: usize,
    biased: bool,
    /// The message of the timer that was chosen.
    fired: Cell<Option<u64>>,
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
        arms.timers = self.timers.clone();
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
        assert!(
            place < self.count,
            "index out of bounds; {} >= {}",
            place,
            self.count
        );
        if let Some(at) = self.places.iter().position(|at| *at == place) {
            self.queues.remove(at);
            self.places.remove(at);
        } else {
            self.timers.retain(|arm| arm.place != place);
        }
    }
    pub fn new() -> Arms {
        Arms {
            biased: false,
            queues: Vec::new(),
            places: Vec::new(),
            timers: Vec::new(),
            count: 0,
            fired: Cell::new(None),
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
                self.timers.push(TimerArm {
                    timer: &**timer,
                    place: self.count,
                });
                self.count += 1;
            }
        }
    }
    /// The place of the operation that is ready; the number of operations for the default or the timeout.
    pub fn wait(&self, has_default: bool, timeout: Option<Duration>) -> usize {
        self.wait_to(false, has_default, timeout)
    }
    /// The same; who only looks takes no timer's message and meets no partner.
    fn wait_to(&self, only_looks: bool, has_default: bool, timeout: Option<Duration>) -> usize {
        let mut limit = match timeout {
            Some(duration) => Some(duration.for_timer()),
            None => None,
        };
        while !self.timers.is_empty() {
            let now = intrinsics::now();
            let due = match self.timers.iter().filter_map(|arm| arm.due()).min() {
                Some(due) => due,
                None => break,
            };
            let left = due.saturating_sub(now);
            let is_first = match limit {
                Some(nanoseconds) => left <= nanoseconds,
                None => !has_default || left == 0,
            };
            if !is_first {
                break;
            }
            let time = now.max(due);
            let before = self.queues_before_timer(time);
            if let Some(place) =
                self.choose(Some(left), has_default && left == 0, before, only_looks)
            {
                return place;
            }
            if let Some(place) = self.fire(time, only_looks) {
                return place;
            }
            // Somebody else has taken the message.
            limit = match limit {
                Some(nanoseconds) => Some(nanoseconds - left),
                None => None,
            };
        }
        match self.choose(limit, has_default, -1, only_looks) {
            Some(place) => place,
            None => self.count,
        }
    }
    /// A queue's arm that is ready, if there is one in time.
    fn choose(
        &self,
        limit: Option<u64>,
        has_default: bool,
        before_timer: isize,
        only_looks: bool,
    ) -> Option<usize> {
        let chosen = channel_select(
            &self.queues,
            limit,
            has_default,
            self.biased,
            before_timer,
            only_looks,
        );
        if chosen < self.queues.len() {
            Some(self.places[chosen])
        } else {
            None
        }
    }
    /// How many arms of queues stand before the first timer that is due.
    fn queues_before_timer(&self, now: u64) -> isize {
        let place = match self.timers.iter().find(|arm| arm.is_due(now)) {
            Some(arm) => arm.place,
            None => self.count,
        };
        self.places.iter().filter(|at| **at < place).count() as isize
    }
    /// Chooses among the timers that are due, and takes the message.
    fn fire(&self, now: u64, only_looks: bool) -> Option<usize> {
        let due: Vec<TimerArm> = self
            .timers
            .iter()
            .filter(|arm| arm.is_due(now))
            .copied()
            .collect();
        let arm = match due.len() {
            0 => return None,
            1 => due[0],
            _ if self.biased => due[0],
            n => due[intrinsics::choose(n)],
        };
        if only_looks {
            return Some(arm.place);
        }
        let message = unsafe { (*arm.timer).take(now) };
        match message {
            Some(_) => {
                self.fired.set(message);
                Some(arm.place)
            }
            None => None,
        }
    }
    /// The receive of the arm that was chosen.
    pub fn complete_recv<T>(&self, receiver: &Receiver<T>) -> Result<T, RecvError> {
        receive_chosen(receiver, self.fired.take())
    }
    /// Which channel an operation is on.
    fn channel(&self, place: usize) -> *const () {
        match self.places.iter().position(|at| *at == place) {
            Some(at) => intrinsics::ptr_cast(self.queues[at].channel),
            None => match self.timers.iter().find(|arm| arm.place == place) {
                Some(arm) => intrinsics::ptr_cast(arm.timer),
                None => core::ptr::null(),
            },
        }
    }
}

pub(crate) fn receive_chosen<T>(receiver: &Receiver<T>, time: Option<u64>) -> Result<T, RecvError> {
    match (&receiver.source, time) {
        (Source::Queue(shared), _) => match shared.selected_receive() {
            Some(msg) => Ok(msg),
            None => Err(RecvError),
        },
        (_, Some(due)) => Ok(fired(due)),
        (_, None) => Err(RecvError),
    }
}
pub fn complete_send<T>(sender: &Sender<T>, msg: T) -> Result<(), SendError<T>> {
    match sender.shared.selected_send(msg) {
        Ok(()) => Ok(()),
        Err(msg) => Err(SendError(msg)),
    }
}
