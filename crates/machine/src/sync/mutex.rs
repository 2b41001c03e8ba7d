//! Mutexes: whoever waits may take a free one, in any order.

use super::{as_pointer, int};
use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::value::{Object, Uid, Value};

impl Glance<'_> {
    /// Who holds a mutex.
    pub(crate) fn mutex_holder(&self, mutex: &Value) -> Outcome<Option<Uid>> {
        match self.object(mutex)? {
            Object::Mutex { holder } => Ok(*holder),
            _ => Err(Fault::unsupported("locks something that is no mutex")),
        }
    }

    pub(super) fn mutex_free(&self, mutex: &Value) -> Outcome<u32> {
        Ok(u32::from(self.mutex_holder(mutex)?.is_none()))
    }

    /// `(mutex, jobs, more, left)`: free, and something to do or nothing left to wait for.
    pub(super) fn mutex_free_for(&self, args: &[Value]) -> Outcome<u32> {
        let number = |at: usize| int(self.state.look(as_pointer(&args[at])?)?);
        if number(1)? | number(2)? == 0 && number(3)? != 0 {
            return Ok(0);
        }
        self.mutex_free(&args[0])
    }
}

impl Run<'_> {
    pub(super) fn holder_mut(&mut self, mutex: &Value) -> Outcome<&mut Option<Uid>> {
        match self.object_mut(mutex)? {
            Object::Mutex { holder } => Ok(holder),
            _ => Err(Fault::unsupported("locks something that is no mutex")),
        }
    }

    pub(super) fn mutex_lock(&mut self, mutex: &Value) -> Outcome<()> {
        let me = self.me;
        *self.holder_mut(mutex)? = Some(me);
        self.acquire(as_pointer(mutex)?);
        self.complete(Value::Unit)
    }

    pub(super) fn mutex_try_lock(&mut self, mutex: &Value) -> Outcome<()> {
        let me = self.me;
        let holder = self.holder_mut(mutex)?;
        let free = holder.is_none();
        if free {
            *holder = Some(me);
            self.acquire(as_pointer(mutex)?);
        }
        self.complete(Value::Bool(free))
    }

    pub(super) fn mutex_unlock(&mut self, mutex: &Value) -> Outcome<()> {
        self.release(as_pointer(mutex)?);
        *self.holder_mut(mutex)? = None;
        self.complete(Value::Unit)
    }
}
