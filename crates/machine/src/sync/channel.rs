//! Channels with a buffer; those without are in `rendezvous`. What is common to both: when an operation can be done, and what
//! it gives.

use super::rendezvous::Way;
use super::{as_pointer, int};
use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::threads::{Status, Wait};
use crate::value::{Channel, Object, Value};
use program::Intrinsic;
use std::collections::VecDeque;

/// Whether an operation sends; `None` for those that do neither.
pub(crate) fn direction(op: Intrinsic) -> Option<bool> {
    use Intrinsic::*;
    match op {
        ChannelSend | ChannelTrySend | ChannelSendTimeout => Some(true),
        ChannelReceive | ChannelTryReceive | ChannelReceiveTimeout => Some(false),
        _ => None,
    }
}

fn is_try(op: Intrinsic) -> bool {
    matches!(op, Intrinsic::ChannelTrySend | Intrinsic::ChannelTryReceive)
}

pub(super) fn is_timed(op: Intrinsic) -> bool {
    matches!(
        op,
        Intrinsic::ChannelSendTimeout | Intrinsic::ChannelReceiveTimeout
    )
}

/// What a receive operation gives: a message, or that all senders are gone.
pub(super) fn received(op: Intrinsic, message: Option<Value>) -> Value {
    match (op, message) {
        (Intrinsic::ChannelReceive, message) => Value::option(message),
        (_, Some(message)) => Value::result(Ok(message)),
        (_, None) => Value::result(Err(Value::Bool(false))),
    }
}

/// What a send operation gives back when all receivers are gone, or (`late`) when it gave up.
fn refused(op: Intrinsic, message: Value, late: bool) -> Value {
    match op {
        Intrinsic::ChannelSend => Value::result(Err(message)),
        _ => Value::result(Err(Value::structure(vec![message, Value::Bool(late)]))),
    }
}

impl<'a> Glance<'a> {
    pub(crate) fn channel(&self, pointer: &Value) -> Outcome<&Channel> {
        match self.object(pointer)? {
            Object::Channel(channel) => Ok(channel),
            _ => Err(Fault::unsupported("a channel that is none")),
        }
    }

    pub(super) fn channel_choices(&self, op: Intrinsic, args: &[Value]) -> Outcome<u32> {
        let Some(sends) = direction(op) else {
            return Ok(1);
        };
        let ways = self.ways(as_pointer(&args[0])?, sends, 0)?.len() as u32;
        if ways > 0 {
            return Ok(ways);
        }
        let registers =
            self.thread().status == Status::Ready && self.channel(&args[0])?.is_rendezvous();
        Ok(u32::from(
            is_try(op) || registers || (is_timed(op) && self.timer_fires()),
        ))
    }

    /// Whether an operation that may time out, or any other on channels, can be done at once.
    pub(super) fn channel_ready_without_timer(&self, op: Intrinsic) -> Outcome<bool> {
        let args = self.pending_args()?;
        match direction(op) {
            Some(sends) => Ok(!self.ways(as_pointer(&args[0])?, sends, 0)?.is_empty()),
            None if op == Intrinsic::ChannelSelect => Ok(!self.select_ways(&args[0])?.is_empty()),
            None => Ok(false),
        }
    }
}

impl Run<'_> {
    pub(crate) fn channel_mut(&mut self, pointer: &Value) -> Outcome<&mut Channel> {
        match self.object_mut(pointer)? {
            Object::Channel(channel) => Ok(channel),
            _ => Err(Fault::unsupported("a channel that is none")),
        }
    }

    pub(super) fn channel_operation(
        &mut self,
        op: Intrinsic,
        args: &[Value],
        choice: u32,
    ) -> Outcome<()> {
        match op {
            Intrinsic::ChannelLen => {
                let len = self.glance().channel(&args[0])?.queue.len();
                self.complete(Value::Int(len as i64))
            }
            Intrinsic::ChannelDropEnd => self.drop_end(args),
            _ => self.pass_message(op, args, choice),
        }
    }

    /// A send or receive, by way of the schedule's choice.
    pub(super) fn pass_message(
        &mut self,
        op: Intrinsic,
        args: &[Value],
        choice: u32,
    ) -> Outcome<()> {
        let Some(sends) = direction(op) else {
            return Err(Fault::unsupported(format!("the operation {}", op.name())));
        };
        let ways = self.glance().ways(as_pointer(&args[0])?, sends, 0)?;
        match ways.get(choice as usize) {
            Some(way) if way.partner.is_some() => self.meet(op, args, way),
            Some(_) if sends => self.send_to_queue(op, args),
            Some(_) => self.receive_from_queue(op, args),
            None => self.not_ready(op, args),
        }
    }

    /// Nothing can be passed now: give up, or wait for a partner.
    fn not_ready(&mut self, op: Intrinsic, args: &[Value]) -> Outcome<()> {
        let waits = self.thread().status == Status::Ready
            && self.glance().channel(&args[0])?.is_rendezvous();
        if waits && !is_try(op) {
            return self.wait(Wait::Partner);
        }
        if is_timed(op) {
            self.pass_time();
        }
        self.complete(match direction(op) {
            Some(true) => refused(op, args[1].clone(), true),
            _ => Value::result(Err(Value::Bool(true))),
        })
    }

    fn send_to_queue(&mut self, op: Intrinsic, args: &[Value]) -> Outcome<()> {
        if self.glance().channel(&args[0])?.receivers == 0 {
            return self.complete(refused(op, args[1].clone(), false));
        }
        self.push_message(&args[0], args[1].clone())?;
        self.complete(Value::result(Ok(Value::Unit)))
    }

    fn push_message(&mut self, channel: &Value, message: Value) -> Outcome<()> {
        self.room(16)?;
        let at = self.glance().channel(channel)?.queue.len();
        self.release_message(as_pointer(channel)?, at);
        self.channel_mut(channel)?.queue.push_back(message);
        Ok(())
    }

    fn pop_message(&mut self, channel: &Value) -> Outcome<Option<Value>> {
        let message = self.channel_mut(channel)?.queue.pop_front();
        let pointer = as_pointer(channel)?;
        if message.is_none() {
            // The last sender is gone, which tells of what they all did.
            self.acquire(pointer);
            return Ok(None);
        }
        let object = self.channel_mut(channel)?;
        let left = object.queue.len() + 1;
        let freed = object.capacity;
        let freed = freed.map(|capacity| (capacity as usize).saturating_sub(left));
        self.acquire_message(pointer, freed);
        Ok(message)
    }

    fn receive_from_queue(&mut self, op: Intrinsic, args: &[Value]) -> Outcome<()> {
        let message = self.pop_message(&args[0])?;
        self.complete(received(op, message))
    }

    /// `(channel, message)`: the send of a chosen arm of a select.
    pub(crate) fn selected_send(&mut self, channel: &Value, message: Value) -> Outcome<Value> {
        if let Some(Value::Thread(receiver)) = self.thread_mut().handed.take() {
            self.give(receiver, message)?;
        } else if self.glance().channel(channel)?.receivers == 0 {
            return Ok(Value::result(Err(message)));
        } else {
            self.push_message(channel, message)?;
        }
        Ok(Value::result(Ok(Value::Unit)))
    }

    /// `(channel)`: the receive of a chosen arm of a select.
    pub(crate) fn selected_receive(&mut self, channel: &Value) -> Outcome<Value> {
        let handed = self.thread_mut().handed.take();
        if handed.is_some() {
            return Ok(Value::option(handed));
        }
        let message = self.pop_message(channel)?;
        Ok(Value::option(message))
    }

    /// `(channel, sender)`: one end more.
    pub(crate) fn add_end(&mut self, args: &[Value]) -> Outcome<Value> {
        let channel = self.channel_mut(&args[0])?;
        let count = if int(&args[1])? == 1 {
            &mut channel.senders
        } else {
            &mut channel.receivers
        };
        *count = count.saturating_add(1);
        Ok(Value::Unit)
    }

    /// `(channel, sender)`: one end fewer. The last receiver gets what is left.
    fn drop_end(&mut self, args: &[Value]) -> Outcome<()> {
        self.release(as_pointer(&args[0])?);
        let sender = int(&args[1])? == 1;
        let channel = self.channel_mut(&args[0])?;
        let count = if sender {
            &mut channel.senders
        } else {
            &mut channel.receivers
        };
        *count = count.saturating_sub(1);
        let last_receiver = !sender && *count == 0;
        let left = if last_receiver {
            std::mem::take(&mut channel.queue)
        } else {
            VecDeque::new()
        };
        self.complete(Value::list(left.into()))
    }
}

impl Way {
    /// An operation on the buffer, or one that finds the other side gone.
    pub(super) fn alone(arm: u32) -> Way {
        Way { arm, partner: None }
    }
}
