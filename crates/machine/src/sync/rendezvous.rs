//! Channels without a buffer: a sender and a receiver pass a message when both are there. To be there is a step of its own: whether
//! a partner already waits is what `try_send`, `try_recv` and `select!` with a default can see.

use super::channel::{direction, is_timed, received};
use super::{as_pointer, int};
use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::threads::{Status, Wait};
use crate::value::{Pointer, Uid, Value};
use program::Intrinsic;

/// One way in which an operation on channels can be done now.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    /// Which arm of a select; 0 for a plain operation.
    pub(crate) arm: u32,
    /// The waiting thread to meet, and which arm it waits in, if in a select.
    pub(crate) partner: Option<(Uid, Option<u32>)>,
}

impl Glance<'_> {
    /// The ways to send to, or receive from, a channel now.
    pub(super) fn ways(&self, channel: &Pointer, sends: bool, arm: u32) -> Outcome<Vec<Way>> {
        let state = self.channel(&Value::pointer(channel.clone()))?;
        let other_side_gone = if sends {
            state.receivers == 0
        } else {
            state.senders == 0
        };
        if other_side_gone && (sends || state.queue.is_empty()) {
            return Ok(vec![Way::alone(arm)]);
        }
        if state.is_rendezvous() {
            return Ok(self
                .partners(channel, !sends)
                .map(|partner| Way {
                    arm,
                    partner: Some(partner),
                })
                .collect());
        }
        let ready = if sends {
            !state.is_full()
        } else {
            !state.queue.is_empty()
        };
        Ok(if ready {
            vec![Way::alone(arm)]
        } else {
            Vec::new()
        })
    }

    /// The threads that wait to send to (or receive from) a channel, each with the arm it waits in.
    fn partners<'s>(
        &'s self,
        channel: &'s Pointer,
        sends: bool,
    ) -> impl Iterator<Item = (Uid, Option<u32>)> + 's {
        self.state
            .live()
            .filter(|&uid| uid != self.me)
            .flat_map(move |uid| {
                let other = Glance { me: uid, ..*self };
                let arms = other.waiting_arms().unwrap_or_default();
                let fits = arms
                    .into_iter()
                    .filter(|(_, at, to_send)| *to_send == sends && at.same_address(channel));
                fits.map(|(arm, _, _)| (uid, arm)).collect::<Vec<_>>()
            })
    }

    /// What this thread waits for a partner to do: arm, channel, whether to send.
    fn waiting_arms(&self) -> Outcome<Vec<(Option<u32>, Pointer, bool)>> {
        if self.thread().status != Status::Waiting(Wait::Partner) {
            return Ok(Vec::new());
        }
        let Some((op, _)) = self.pending_op() else {
            return Ok(Vec::new());
        };
        let args = self.pending_args()?;
        if let Some(sends) = direction(op) {
            return Ok(vec![(None, as_pointer(&args[0])?.clone(), sends)]);
        }
        let arms = self.arms(&args[0])?.into_iter().enumerate();
        Ok(arms
            .map(|(index, (channel, sends))| (Some(index as u32), channel, sends))
            .collect())
    }

    /// In how many ways a thread that waits for a partner can go on by itself.
    pub(super) fn partner_choices(&self) -> Outcome<u32> {
        let args = self.pending_args()?;
        match self.pending_op() {
            Some((Intrinsic::ChannelSelect, _)) => self.select_choices(&args),
            Some((op, _)) => {
                let sends = direction(op).unwrap_or(false);
                let ways = self.ways(as_pointer(&args[0])?, sends, 0)?.len() as u32;
                Ok(if ways == 0 {
                    u32::from(is_timed(op) && self.timer_fires())
                } else {
                    ways
                })
            }
            None => Ok(0),
        }
    }
}

impl Run<'_> {
    /// Goes on after waiting for a partner that did not come: the other side is gone, the time is over, or another arm is ready.
    pub(super) fn meet_again(&mut self, choice: u32) -> Outcome<()> {
        let glance = self.glance();
        let args = glance.pending_args()?;
        match glance.pending_op() {
            Some((Intrinsic::ChannelSelect, _)) => self.select(&args, choice),
            Some((op, _)) => self.pass_message(op, &args, choice),
            None => Ok(()),
        }
    }

    /// A plain send or receive meets a waiting partner.
    pub(super) fn meet(&mut self, op: Intrinsic, args: &[Value], way: &Way) -> Outcome<()> {
        let Some((partner, arm)) = way.partner else {
            return Ok(());
        };
        self.exchange_knowledge(partner, direction(op) == Some(true));
        if direction(op) == Some(true) {
            self.hand(partner, arm, args[1].clone())?;
            return self.complete(Value::result(Ok(Value::Unit)));
        }
        match arm {
            None => {
                let message = self.fetch(partner)?;
                self.complete(received(op, Some(message)))
            }
            Some(arm) => {
                self.wait(Wait::Message { arm: None })?;
                self.let_send(partner, arm);
                Ok(())
            }
        }
    }

    /// A chosen arm of a select meets a waiting partner.
    pub(super) fn meet_by_select(&mut self, way: &Way, sends: bool) -> Outcome<()> {
        let Some((partner, arm)) = way.partner else {
            return Ok(());
        };
        self.exchange_knowledge(partner, sends);
        match (sends, arm) {
            (true, arm) => {
                // The message is not known before the arm runs.
                self.state.thread_mut(partner).status = Status::Waiting(Wait::Message { arm });
                self.thread_mut().handed = Some(Value::Thread(partner));
            }
            (false, None) => {
                let message = self.fetch(partner)?;
                self.thread_mut().handed = Some(message);
            }
            (false, Some(theirs)) => {
                self.wait(Wait::Message { arm: Some(way.arm) })?;
                self.let_send(partner, theirs);
                return Ok(());
            }
        }
        self.complete(Value::Int(i64::from(way.arm)))
    }

    /// Takes the message of a waiting sender, whose send is then done.
    fn fetch(&mut self, sender: Uid) -> Outcome<Value> {
        let message = Glance {
            me: sender,
            ..self.glance()
        }
        .pending_args()?[1]
            .clone();
        self.complete_other(sender, Value::result(Ok(Value::Unit)));
        Ok(message)
    }

    /// Lets a thread that waits in a select run its sending arm; the message is for the running thread.
    fn let_send(&mut self, selector: Uid, arm: u32) {
        self.state.thread_mut(selector).handed = Some(Value::Thread(self.me));
        self.complete_other(selector, Value::Int(i64::from(arm)));
    }

    /// Gives a message to a thread that waits to receive, or in an arm of a select.
    fn hand(&mut self, receiver: Uid, arm: Option<u32>, message: Value) -> Outcome<()> {
        let result = match arm {
            Some(arm) => {
                self.state.thread_mut(receiver).handed = Some(message);
                Value::Int(i64::from(arm))
            }
            None => {
                let op = Glance {
                    me: receiver,
                    ..self.glance()
                }
                .pending_op();
                let op = op
                    .map(|(op, _)| op)
                    .ok_or_else(|| Fault::unsupported("a partner that does not receive"))?;
                received(op, Some(message))
            }
        };
        self.complete_other(receiver, result);
        Ok(())
    }

    /// Gives the message of a select's sending arm to the thread it was chosen for.
    pub(super) fn give(&mut self, receiver: Uid, message: Value) -> Outcome<()> {
        match self.state.thread(receiver).status {
            Status::Waiting(Wait::Message { arm }) => {
                self.exchange_knowledge(receiver, true);
                self.hand(receiver, arm, message)
            }
            _ => Err(Fault::unsupported(
                "a message for a thread that does not wait for it",
            )),
        }
    }
}

impl Glance<'_> {
    /// The arms of a select: channel, and whether the arm sends.
    pub(super) fn arms(&self, arms: &Value) -> Outcome<Vec<(Pointer, bool)>> {
        let arms = as_pointer(arms)?;
        let (from, len) =
            crate::eval::extent(self.state.look(arms)?, crate::eval::window_of(arms))?;
        let all = self.state.look(arms)?.children();
        all.iter()
            .skip(from as usize)
            .take(len as usize)
            .map(arm)
            .collect()
    }
}

fn arm(value: &Value) -> Outcome<(Pointer, bool)> {
    match value.children() {
        [channel, sends] => Ok((as_pointer(channel)?.clone(), int(sends)? == 1)),
        _ => Err(Fault::mismatch("an arm of a select", value)),
    }
}
