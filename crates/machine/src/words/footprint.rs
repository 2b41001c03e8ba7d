//! What a thread's next step touches.

use crate::eval::Glance;
use crate::fault::Outcome;
use crate::interface::Footprint;
use crate::sync::{as_pointer, thread_of};
use crate::threads::{Status, Wait};
use crate::value::{Pointer, Root, Uid, Value};
use program::{Intrinsic, Origin};

impl Glance<'_> {
    /// What the thread's next step touches. Not exact where the object cannot be found: then everything.
    pub(crate) fn footprint(&self) -> Footprint {
        match &self.thread().status {
            Status::Ready => self.operation_footprint().unwrap_or(Footprint::Global),
            Status::Boundary => Footprint::Nothing,
            Status::Waiting(Wait::Reacquire { .. }) => {
                let args = self.pending_args();
                let mutex = args.and_then(|args| self.on(&args[1], true));
                mutex.unwrap_or(Footprint::Global)
            }
            Status::Waiting(Wait::Writer(_)) => {
                let args = self.pending_args();
                let lock = args.and_then(|args| self.on(&args[0], true));
                lock.unwrap_or(Footprint::Global)
            }
            _ => Footprint::Global,
        }
    }

    fn operation_footprint(&self) -> Outcome<Footprint> {
        let Some((op, _)) = self.pending_op() else {
            return Ok(Footprint::Global);
        };
        let args = self.pending_args()?;
        use Intrinsic::*;
        match op {
            Print | OutputLock | OutputUnlock => Ok(Footprint::Output),
            // Nobody can do anything with a thread before it is there, nor anything to one that has ended.
            ThreadYield | ThreadSpawn => Ok(Footprint::Nothing),
            ThreadJoin if self.state.thread(thread_of(&args[0])?).is_finished() => {
                Ok(Footprint::Nothing)
            }
            ThreadSleep if !self.machine.keeps_time => Ok(Footprint::Nothing),
            // The user's own fence orders nothing more in this memory; the library puts one before it looks at shared
            // counts.
            Fence if self.span().1 == Origin::User && !self.machine.tracks_races => {
                Ok(Footprint::Nothing)
            }
            ThreadPark => Ok(permit(self.me)),
            ThreadUnpark => Ok(permit(thread_of(&args[0])?)),
            AtomicLoad | LockIsHeld | OnceIsCompleted | CountLook => self.on(&args[0], false),
            // All that others can do with a lock that is held is to wait for this, unless somebody only tries.
            MutexUnlock if !self.machine.tries_locks => self.alone(&args[0]),
            RwLockUnlockWrite if !self.machine.tries_locks => self.alone(&args[0]),
            CountChange
            | AtomicStore
            | AtomicSwap
            | AtomicRmw
            | AtomicCompareExchange
            | MutexLock
            | MutexLockWhen
            | MutexTryLock
            | MutexUnlock
            | RwLockRead
            | RwLockTryRead
            | RwLockWrite
            | RwLockTryWrite
            | RwLockUnlockRead
            | RwLockUnlockWrite
            | RwLockDowngrade
            | OnceBegin
            | OnceEnd
            | CondvarNotifyOne
            | CondvarNotifyAll => self.on(&args[0], true),
            ChannelReceive | ChannelTryReceive if self.receives_alone(&args[0])? => {
                self.alone(&args[0])
            }
            // Whoever waits for a message waits for this too, unless somebody only tries.
            ChannelDropEnd
                if matches!(args[1], Value::Bool(true)) && self.drops_alone(&args[0])? =>
            {
                self.alone(&args[0])
            }
            ChannelSend | ChannelTrySend | ChannelReceive | ChannelTryReceive | ChannelLen
                if !self.channel(&args[0])?.is_rendezvous() =>
            {
                self.on(&args[0], op != ChannelLen)
            }
            _ => Ok(Footprint::Global),
        }
    }

    /// Whether what a receive operation does is the same whatever others do before it: a message is there, which nobody else can
    /// take, and nobody can tell that it is still there.
    fn receives_alone(&self, channel: &Value) -> Outcome<bool> {
        let channel = self.channel(channel)?;
        let seen = self.machine.tries_sends && channel.capacity.is_some();
        // Unsafe code may share a receiver.
        let only = channel.single_consumer && !self.machine.tracks_races;
        Ok(only && !seen && !channel.is_rendezvous() && !channel.queue.is_empty())
    }

    /// Whether nobody can tell that a sender is still there but by waiting for a message.
    fn drops_alone(&self, channel: &Value) -> Outcome<bool> {
        Ok(!self.machine.tries_receives && !self.channel(channel)?.is_rendezvous())
    }

    fn on(&self, pointer: &Value, writes: bool) -> Outcome<Footprint> {
        let id = identity(as_pointer(pointer)?);
        Ok(Footprint::Object {
            id,
            writes,
            private: false,
        })
    }

    fn alone(&self, pointer: &Value) -> Outcome<Footprint> {
        let id = identity(as_pointer(pointer)?);
        Ok(Footprint::Object {
            id,
            writes: true,
            private: true,
        })
    }
}

/// A thread's permit.
fn permit(uid: Uid) -> Footprint {
    // No address has an identity this small but by a rare accident, which only makes a search more careful.
    Footprint::Object {
        id: u64::from(uid),
        writes: true,
        private: false,
    }
}

/// A number for the object at an address; equal for equal addresses of one state. Different ones may share a number, which only
/// makes a search more careful.
pub(crate) fn identity(pointer: &Pointer) -> u64 {
    match pointer.root {
        Root::Heap(cell) => pointer.number(&[0, cell]),
        Root::Local {
            thread,
            frame,
            local,
        } => pointer.number(&[1, thread, frame, local]),
        Root::Static(id) => pointer.number(&[2, id]),
        Root::ThreadLocal { thread, id } => pointer.number(&[3, thread, id]),
    }
}
