//! Visible operations: when they can be done, and what they do. One file for each kind of object.

mod atomic;
mod barrier;
mod channel;
mod condvar;
mod mutex;
mod once;
mod output;
mod rendezvous;
mod rwlock;
mod select;
mod thread;
mod time;

use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::interface::End;
use crate::threads::{Status, Wait};
use crate::value::{Object, Pointer, Value};
use program::{Intrinsic, Operand};
use smallvec::SmallVec;
use std::rc::Rc;

/// The arguments of a visible operation.
pub(crate) type Args = SmallVec<[Value; 4]>;

impl Glance<'_> {
    /// What the visible operation is given.
    pub(crate) fn pending_args(&self) -> Outcome<Args> {
        self.peek_all(self.pending_op().map_or(&[][..], |(_, args)| args))
    }

    fn peek_all(&self, operands: &[Operand]) -> Outcome<Args> {
        let mut args = Args::with_capacity(operands.len());
        for operand in operands {
            args.push(self.peek(operand)?);
        }
        Ok(args)
    }

    /// In how many ways the thread can move now; 0 when it is blocked.
    pub(crate) fn choices(&self) -> u32 {
        match &self.thread().status {
            Status::Finished => 0,
            Status::Boundary | Status::Ending => 1,
            // An operation on something broken can be done: it ends the program.
            Status::Ready => self.ready().unwrap_or(1),
            Status::Waiting(wait) => self.ready_again(wait).unwrap_or(1),
        }
    }

    fn ready(&self) -> Outcome<u32> {
        let Some((op, operands)) = self.pending_op() else {
            return Ok(1);
        };
        use Intrinsic::*;
        let prints = self.machine.locks_output && matches!(op, Print | OutputLock);
        // The many operations that are always possible, in one way, need not look at their arguments.
        if !prints
            && !matches!(
                op,
                AtomicLoad
                    | AtomicCompareExchange
                    | ThreadJoin
                    | ThreadPark
                    | ThreadParkTimeout
                    | ThreadSleep
                    | Now
                    | MutexLock
                    | MutexLockWhen
                    | RwLockRead
                    | RwLockWrite
                    | OnceBegin
                    | CondvarNotifyOne
                    | ChannelSend
                    | ChannelTrySend
                    | ChannelSendTimeout
                    | ChannelReceive
                    | ChannelTryReceive
                    | ChannelReceiveTimeout
                    | ChannelSelect
                    | Choose
            )
        {
            return Ok(1);
        }
        let args = self.peek_all(operands)?;
        match op {
            AtomicLoad => self.atomic_load_choices(&args),
            AtomicCompareExchange => self.compare_exchange_choices(&args),
            ThreadJoin => self.joinable(&args),
            ThreadPark => Ok(u32::from(
                self.thread().permit || self.machine.config.spurious_wakeups,
            )),
            ThreadParkTimeout => Ok(u32::from(self.thread().permit || self.timer_fires())),
            ThreadSleep => Ok(u32::from(self.timer_fires())),
            Now => Ok(self.now_choices()),
            Print | OutputLock => Ok(self.output_free()),
            MutexLock => self.mutex_free(&args[0]),
            MutexLockWhen => self.mutex_free_for(&args),
            RwLockRead => self.readable(&args),
            RwLockWrite => self.writable(&args),
            OnceBegin => self.once_ready(&args),
            CondvarNotifyOne => Ok((self.condvar_waiters(&args[0])?.len() as u32).max(1)),
            Choose => Ok(int(&args[0])?.clamp(1, 1 << 16) as u32),
            ChannelSelect => self.select_choices(&args),
            _ => self.channel_choices(op, &args),
        }
    }

    /// The same in the middle of an operation.
    fn ready_again(&self, wait: &Wait) -> Outcome<u32> {
        match wait {
            Wait::Reacquire { .. } => self.mutex_free(&self.pending_args()?[1]),
            Wait::Condvar(_) => {
                let timed = self
                    .pending_op()
                    .is_some_and(|(op, _)| op == Intrinsic::CondvarWaitTimeout);
                let timer = timed && self.timer_fires();
                Ok(u32::from(timer) + u32::from(self.machine.config.spurious_wakeups))
            }
            Wait::Partner => self.partner_choices(),
            Wait::Writer(_) => self.free_of_holders(&self.pending_args()?),
            Wait::Barrier(_) | Wait::Message { .. } => Ok(0),
        }
    }

    /// The sync object a pointer to its library type leads to.
    pub(crate) fn object(&self, pointer: &Value) -> Outcome<&Object> {
        let leaf = self.state.leaf(as_pointer(pointer)?)?;
        match self.state.look(&leaf)? {
            Value::Object(object) => Ok(object),
            other => Err(Fault::mismatch("a sync object", other)),
        }
    }
}

impl Run<'_> {
    /// Does the thread's next visible operation, or goes on in the middle of it.
    pub(crate) fn perform(&mut self, choice: u32) -> Outcome<()> {
        match self.thread().status.clone() {
            Status::Finished => Ok(()),
            Status::Boundary => {
                self.thread_mut().status = Status::Ready;
                Ok(())
            }
            Status::Ending => {
                self.finish_thread();
                Ok(())
            }
            Status::Ready => self.operate(choice),
            Status::Waiting(wait) => self.go_on(&wait, choice),
        }
    }

    fn go_on(&mut self, wait: &Wait, choice: u32) -> Outcome<()> {
        match wait {
            Wait::Reacquire { timed_out } => self.condvar_reacquire(*timed_out),
            Wait::Condvar(_) => self.condvar_give_up(choice),
            Wait::Partner => self.meet_again(choice),
            Wait::Writer(_) => self.rwlock_write_at_last(),
            Wait::Barrier(_) | Wait::Message { .. } => Ok(()),
        }
    }

    fn operate(&mut self, choice: u32) -> Outcome<()> {
        let glance = self.glance();
        let Some((op, _)) = glance.pending_op() else {
            return Ok(());
        };
        let args = glance.pending_args()?;
        self.synchronize(op, &args)?;
        use Intrinsic::*;
        match op {
            Abort => Err(Fault::abort("the program calls abort")),
            Exit => Err(Fault::End(End::Exit(int(&args[0])? as i32))),
            Print => self.print(&args[0]),
            OutputLock => self.output_lock(),
            OutputUnlock => self.output_unlock(),
            ThreadSpawn => self.spawn(&args),
            Fence => {
                atomic::check_order(&args[0], "fence")?;
                self.complete(Value::Unit)
            }
            ThreadJoin => self.join(&args[0]),
            ThreadYield | CountChange | CountLook => self.complete(Value::Unit),
            ThreadSleep => self.sleep(),
            Now => self.now(choice),
            ThreadIsFinished => {
                let finished = self.state.thread(thread_of(&args[0])?).is_finished();
                self.complete(Value::Bool(finished))
            }
            ThreadPark | ThreadParkTimeout => self.park(),
            ThreadUnpark => self.unpark(&args[0]),
            AtomicLoad => self.atomic_load(&args, choice),
            AtomicStore => self.atomic_store(&args),
            AtomicSwap => self.atomic_swap(&args),
            AtomicRmw => self.atomic_rmw(&args),
            AtomicCompareExchange => self.atomic_compare_exchange(&args, choice),
            MutexLock | MutexLockWhen => self.mutex_lock(&args[0]),
            MutexTryLock => self.mutex_try_lock(&args[0]),
            MutexUnlock => self.mutex_unlock(&args[0]),
            RwLockRead => self.rwlock_read(&args),
            RwLockTryRead => self.rwlock_try_read(&args),
            RwLockWrite => self.rwlock_write(&args),
            RwLockTryWrite => self.rwlock_try_write(&args),
            RwLockUnlockRead => self.rwlock_unlock_read(&args),
            RwLockUnlockWrite => self.rwlock_unlock_write(&args[0]),
            RwLockDowngrade => self.rwlock_downgrade(&args),
            LockIsHeld => self.lock_is_held(&args[0]),
            CondvarWait | CondvarWaitTimeout => self.condvar_wait(&args),
            CondvarNotifyOne => self.condvar_notify_one(&args[0], choice),
            CondvarNotifyAll => self.condvar_notify_all(&args[0]),
            BarrierWait => self.barrier_wait(&args[0]),
            OnceBegin => self.once_begin(&args),
            OnceEnd => self.once_end(&args),
            OnceIsCompleted => self.once_is_completed(&args[0]),
            ChannelSelect => self.select(&args, choice),
            Choose => self.complete(Value::Int(i64::from(choice))),
            _ => self.channel_operation(op, &args, choice),
        }
    }

    fn lock_is_held(&mut self, lock: &Value) -> Outcome<()> {
        let held = match self.glance().object(lock)? {
            Object::Mutex { holder } => holder.is_some(),
            Object::RwLock(lock) => !lock.holders().is_empty(),
            _ => return Err(Fault::unsupported("looks at something that is no lock")),
        };
        self.complete(Value::Bool(held))
    }

    /// The sync object a pointer to its library type leads to, for writing.
    pub(crate) fn object_mut(&mut self, pointer: &Value) -> Outcome<&mut Object> {
        let leaf = self.state.leaf(as_pointer(pointer)?)?;
        match self.state.slot(&leaf, 0)? {
            Value::Object(object) => Ok(Rc::make_mut(object)),
            other => Err(Fault::mismatch("a sync object", other)),
        }
    }

    /// Stops in the middle of the operation.
    pub(crate) fn wait(&mut self, wait: Wait) -> Outcome<()> {
        self.thread_mut().status = Status::Waiting(wait);
        self.result.blocked_after = true;
        Ok(())
    }
}

/// The pointer an argument is.
pub(crate) fn as_pointer(value: &Value) -> Outcome<&Pointer> {
    crate::eval::as_pointer(value)
}

/// The integer an argument is.
pub(crate) fn int(value: &Value) -> Outcome<i128> {
    value
        .as_int()
        .ok_or_else(|| Fault::mismatch("an integer", value))
}

/// The thread a handle means: the machine's own value, or a library struct that starts with it.
pub(crate) fn thread_of(value: &Value) -> Outcome<crate::value::Uid> {
    match value {
        Value::Thread(uid) => Ok(*uid),
        Value::Node(node) => thread_of(&node.items[0]),
        other => Err(Fault::mismatch("a thread handle", other)),
    }
}
