//! Virtual time. With timers in any order a timer may fire whenever its thread is chosen; with ordered ones only when nothing else
//! can happen, the nearest deadline first. The clock matters only to programs that look at it, and to ordered timers.

use crate::config::Timers;
use crate::eval::{Glance, Run};
use crate::fault::Outcome;
use crate::threads::{Status, Wait};
use crate::value::Value;
use program::Intrinsic;

/// How far the clock leaps for a program that keeps looking at it.
const LEAP: u64 = 1_000_000_000;
/// How far it moves at each look where timers are ordered.
const TICK: u64 = 1_000_000;
/// A time limit as long as this (292 years) is none: programs that write `Duration::MAX` mean that it never passes.
const NEVER: u64 = 1 << 63;

impl Glance<'_> {
    /// Whether the timer the thread waits for may fire now.
    pub(crate) fn timer_fires(&self) -> bool {
        let ends = self.duration().is_none_or(|duration| duration < NEVER);
        ends && (self.machine.config.timers == Timers::Any || self.is_next_timer())
    }

    /// With ordered timers: nobody can move otherwise, and no deadline is nearer.
    fn is_next_timer(&self) -> bool {
        let Some(deadline) = self.thread().deadline else {
            return true;
        };
        self.state.live().filter(|&uid| uid != self.me).all(|uid| {
            let other = Glance { me: uid, ..*self };
            match other.state.thread(uid).deadline {
                Some(theirs) => theirs >= deadline && !other.moves_without_timer(),
                None => other.choices() == 0,
            }
        }) && !self.moves_without_timer()
    }

    /// A thread with a timer that has another way to go on.
    fn moves_without_timer(&self) -> bool {
        match (&self.thread().status, self.pending_op().map(|(op, _)| op)) {
            (Status::Waiting(Wait::Condvar(_)), _) | (_, Some(Intrinsic::ThreadSleep)) => false,
            (_, Some(Intrinsic::ThreadParkTimeout)) => self.thread().permit,
            (_, Some(op)) => self.channel_ready_without_timer(op).unwrap_or(true),
            (_, None) => false,
        }
    }

    /// `Instant::now`: the clock as it is, or a leap ahead (more time passed than the program waits for).
    pub(super) fn now_choices(&self) -> u32 {
        if self.machine.config.timers == Timers::Any {
            2
        } else {
            1
        }
    }

    /// The time limit among the pending operation's arguments.
    fn duration(&self) -> Option<u64> {
        let (op, args) = self.pending_op()?;
        let at = match op {
            Intrinsic::ThreadSleep | Intrinsic::ThreadParkTimeout => 0,
            Intrinsic::ChannelReceiveTimeout | Intrinsic::ChannelSelect => 1,
            Intrinsic::CondvarWaitTimeout | Intrinsic::ChannelSendTimeout => 2,
            _ => return None,
        };
        let value = self.peek(args.get(at)?).ok()?;
        let nanoseconds = match &value {
            Value::Variant(1, Some(node)) => node.items[0].as_int(),
            value => value.as_int(),
        };
        u64::try_from(nanoseconds?).ok()
    }
}

impl Run<'_> {
    /// The thread stands before its next operation: if that has a time limit, its timer starts.
    pub(crate) fn arrive(&mut self) {
        let status = &self.thread().status;
        if self.machine.keeps_time && *status == Status::Ready && self.state.ended.is_none() {
            let deadline = self
                .glance()
                .duration()
                .map(|duration| self.state.clock.saturating_add(duration));
            if deadline != self.thread().deadline {
                self.thread_mut().deadline = deadline;
            }
        }
    }

    /// The thread's timer fires: its deadline has come.
    pub(crate) fn pass_time(&mut self) {
        if let Some(deadline) = self.thread_mut().deadline.take() {
            self.state.clock = self.state.clock.max(deadline);
        }
    }

    pub(super) fn sleep(&mut self) -> Outcome<()> {
        self.pass_time();
        self.complete(Value::Unit)
    }

    pub(super) fn now(&mut self, choice: u32) -> Outcome<()> {
        let step = match self.machine.config.timers {
            Timers::Ordered => TICK,
            Timers::Any if choice == 1 => LEAP,
            Timers::Any => 0,
        };
        self.state.clock = self.state.clock.saturating_add(step);
        let now = i128::from(self.state.clock);
        self.complete(Value::int(now))
    }
}
