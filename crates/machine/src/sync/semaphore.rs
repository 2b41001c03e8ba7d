//! Counting semaphores, for the library's own use.

use super::{as_pointer, int};
use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::value::{Object, Value};

impl Glance<'_> {
    pub(super) fn semaphore_ready(&self, semaphore: &Value) -> Outcome<u32> {
        match self.object(semaphore)? {
            Object::Semaphore { permits } => Ok(u32::from(*permits > 0)),
            _ => Err(Fault::unsupported("a semaphore that is none")),
        }
    }
}

impl Run<'_> {
    fn permits_mut(&mut self, semaphore: &Value) -> Outcome<&mut u64> {
        match self.object_mut(semaphore)? {
            Object::Semaphore { permits } => Ok(permits),
            _ => Err(Fault::unsupported("a semaphore that is none")),
        }
    }

    pub(super) fn semaphore_acquire(&mut self, semaphore: &Value) -> Outcome<()> {
        let permits = self.permits_mut(semaphore)?;
        *permits = permits.saturating_sub(1);
        self.acquire(as_pointer(semaphore)?);
        self.complete(Value::Unit)
    }

    /// `(semaphore, n)`
    pub(super) fn semaphore_release(&mut self, args: &[Value]) -> Outcome<()> {
        self.release(as_pointer(&args[0])?);
        let more = u64::try_from(int(&args[1])?).unwrap_or(0);
        let permits = self.permits_mut(&args[0])?;
        *permits = permits.saturating_add(more);
        self.complete(Value::Unit)
    }
}
