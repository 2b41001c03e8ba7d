//! Barriers: the last to arrive is the leader and lets the others go on.

use super::as_pointer;
use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::threads::{Status, Wait};
use crate::value::{Object, Uid, Value};

impl Glance<'_> {
    /// The threads that wait at a barrier, by spawn path.
    pub(crate) fn barrier_waiters(&self, barrier: &Value) -> Outcome<Vec<Uid>> {
        let barrier = as_pointer(barrier)?;
        let waits = |uid: &Uid| match &self.state.thread(*uid).status {
            Status::Waiting(Wait::Barrier(at)) => at.same_address(barrier),
            _ => false,
        };
        Ok(self.state.live().filter(waits).collect())
    }
}

impl Run<'_> {
    pub(super) fn barrier_wait(&mut self, barrier: &Value) -> Outcome<()> {
        self.release(as_pointer(barrier)?);
        let Object::Barrier { size, arrived } = self.object_mut(barrier)? else {
            return Err(Fault::unsupported("waits at something that is no barrier"));
        };
        *arrived += 1;
        if *arrived < *size {
            return self.wait(Wait::Barrier(as_pointer(barrier)?.clone()));
        }
        *arrived = 0;
        for waiter in self.glance().barrier_waiters(barrier)? {
            self.acquire_for(waiter, as_pointer(barrier)?);
            self.complete_other(waiter, Value::Bool(false));
        }
        self.acquire(as_pointer(barrier)?);
        self.complete(Value::Bool(true))
    }
}
