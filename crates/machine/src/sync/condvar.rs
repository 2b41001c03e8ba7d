//! Condition variables. A wait releases the mutex and waits in one step; after a notification, the end of its time or a spurious
//! wake-up the thread takes the mutex again in a second.

use super::as_pointer;
use crate::eval::{Glance, Run};
use crate::fault::Outcome;
use crate::threads::{Status, Wait};
use crate::value::{Uid, Value};
use program::Intrinsic;

impl Glance<'_> {
    /// The threads that wait for a notification of this condvar, by spawn path.
    pub(crate) fn condvar_waiters(&self, condvar: &Value) -> Outcome<Vec<Uid>> {
        let condvar = as_pointer(condvar)?;
        let waits = |uid: &Uid| match &self.state.thread(*uid).status {
            Status::Waiting(Wait::Condvar(on)) => on.same_address(condvar),
            _ => false,
        };
        Ok(self.state.live().filter(waits).collect())
    }
}

impl Run<'_> {
    /// `(condvar, mutex)` or `(condvar, mutex, nanoseconds)`
    pub(super) fn condvar_wait(&mut self, args: &[Value]) -> Outcome<()> {
        self.release(as_pointer(&args[1])?);
        *self.holder_mut(&args[1])? = None;
        self.wait(Wait::Condvar(as_pointer(&args[0])?.clone()))
    }

    /// The wait ends without a notification: choice 0 is the timer if there is one and it fires, else a spurious wake-up.
    pub(super) fn condvar_give_up(&mut self, choice: u32) -> Outcome<()> {
        let glance = self.glance();
        let timed = glance
            .pending_op()
            .is_some_and(|(op, _)| op == Intrinsic::CondvarWaitTimeout);
        let timed_out = timed && choice == 0 && glance.timer_fires();
        if timed_out {
            self.pass_time();
        }
        self.thread_mut().status = Status::Waiting(Wait::Reacquire { timed_out });
        Ok(())
    }

    pub(super) fn condvar_reacquire(&mut self, timed_out: bool) -> Outcome<()> {
        let args = self.glance().pending_args()?;
        let me = self.me;
        *self.holder_mut(&args[1])? = Some(me);
        self.acquire(as_pointer(&args[1])?);
        self.complete(if args.len() > 2 {
            Value::Bool(timed_out)
        } else {
            Value::Unit
        })
    }

    pub(super) fn condvar_notify_one(&mut self, condvar: &Value, choice: u32) -> Outcome<()> {
        let waiters = self.glance().condvar_waiters(condvar)?;
        if let Some(&waiter) = waiters.get(choice as usize) {
            self.notify(waiter);
        }
        self.complete(Value::Unit)
    }

    pub(super) fn condvar_notify_all(&mut self, condvar: &Value) -> Outcome<()> {
        for waiter in self.glance().condvar_waiters(condvar)? {
            self.notify(waiter);
        }
        self.complete(Value::Unit)
    }

    fn notify(&mut self, waiter: Uid) {
        self.wake(waiter);
        let thread = self.state.thread_mut(waiter);
        thread.status = Status::Waiting(Wait::Reacquire { timed_out: false });
        thread.deadline = None;
    }
}
