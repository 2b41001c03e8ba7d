//! Readers-writer locks. The documentation of `std::sync::RwLock` leaves open who goes first, so both happen: a writer that has
//! not come yet lets readers in; one that has queued keeps new readers out while others hold the lock. That is how a thread
//! that locks for reading twice can wait for ever, and how `try_read` can fail while nobody writes.

use super::as_pointer;
use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::threads::{Status, Wait};
use crate::value::{Object, Pointer, Uid, Value};

impl Glance<'_> {
    /// The writer and the readers that hold a lock.
    pub(crate) fn rwlock_holders(&self, lock: &Value) -> Outcome<(Option<Uid>, &[Uid])> {
        match self.object(lock)? {
            Object::RwLock { writer, readers } => Ok((*writer, readers)),
            _ => Err(Fault::unsupported(
                "locks something that is no readers-writer lock",
            )),
        }
    }

    pub(super) fn readable(&self, lock: &Value) -> Outcome<u32> {
        let (writer, readers) = self.rwlock_holders(lock)?;
        let open = readers.is_empty() || !self.has_queued_writer(lock)?;
        Ok(u32::from(writer.is_none() && open))
    }

    /// Whether a writer can take the lock, or queue for it behind its readers.
    pub(super) fn writable(&self, lock: &Value) -> Outcome<u32> {
        Ok(u32::from(self.rwlock_holders(lock)?.0.is_none()))
    }

    /// Whether nobody holds the lock.
    pub(super) fn free_of_holders(&self, lock: &Value) -> Outcome<u32> {
        let (writer, readers) = self.rwlock_holders(lock)?;
        Ok(u32::from(writer.is_none() && readers.is_empty()))
    }

    fn has_queued_writer(&self, lock: &Value) -> Outcome<bool> {
        let lock = as_pointer(lock)?;
        let queued = |uid: Uid| match &self.state.thread(uid).status {
            Status::Waiting(Wait::Writer(on)) => on.same_address(lock),
            _ => false,
        };
        Ok(self.state.live().any(queued))
    }
}

impl Run<'_> {
    fn rwlock_mut(&mut self, lock: &Value) -> Outcome<(&mut Option<Uid>, &mut Vec<Uid>)> {
        match self.object_mut(lock)? {
            Object::RwLock { writer, readers } => Ok((writer, readers)),
            _ => Err(Fault::unsupported(
                "locks something that is no readers-writer lock",
            )),
        }
    }

    fn take_reading(&mut self, lock: &Value) -> Outcome<()> {
        let me = self.me;
        let readers = self.rwlock_mut(lock)?.1;
        let at = readers.partition_point(|reader| *reader < me);
        readers.insert(at, me);
        self.acquire(as_pointer(lock)?);
        Ok(())
    }

    fn take_writing(&mut self, lock: &Value) -> Outcome<()> {
        let me = self.me;
        *self.rwlock_mut(lock)?.0 = Some(me);
        self.acquire(as_pointer(lock)?);
        self.acquire_back(as_pointer(lock)?);
        Ok(())
    }

    pub(super) fn rwlock_read(&mut self, lock: &Value) -> Outcome<()> {
        self.take_reading(lock)?;
        self.complete(Value::Unit)
    }

    pub(super) fn rwlock_try_read(&mut self, lock: &Value) -> Outcome<()> {
        let can = self.glance().readable(lock)? > 0;
        if can {
            self.take_reading(lock)?;
        }
        self.complete(Value::Bool(can))
    }

    pub(super) fn rwlock_write(&mut self, lock: &Value) -> Outcome<()> {
        if self.glance().free_of_holders(lock)? == 0 {
            return self.wait(Wait::Writer(as_pointer(lock)?.clone()));
        }
        self.take_writing(lock)?;
        self.complete(Value::Unit)
    }

    /// The readers have left a lock that this thread has queued for.
    pub(super) fn rwlock_write_at_last(&mut self, lock: &Pointer) -> Outcome<()> {
        self.rwlock_write(&Value::pointer(lock.clone()))
    }

    pub(super) fn rwlock_try_write(&mut self, lock: &Value) -> Outcome<()> {
        let can = self.glance().free_of_holders(lock)? > 0;
        if can {
            self.take_writing(lock)?;
        }
        self.complete(Value::Bool(can))
    }

    pub(super) fn rwlock_unlock_read(&mut self, lock: &Value) -> Outcome<()> {
        self.release_back(as_pointer(lock)?);
        let me = self.me;
        let readers = self.rwlock_mut(lock)?.1;
        // A guard may have been moved to another thread by unsafe code: any reader's hold will do then.
        if let Some(at) = readers
            .iter()
            .position(|&reader| reader == me)
            .or((!readers.is_empty()).then_some(0))
        {
            readers.remove(at);
        }
        self.complete(Value::Unit)
    }

    pub(super) fn rwlock_unlock_write(&mut self, lock: &Value) -> Outcome<()> {
        self.release(as_pointer(lock)?);
        *self.rwlock_mut(lock)?.0 = None;
        self.complete(Value::Unit)
    }

    /// A writer lets other readers in, and stays one itself.
    pub(super) fn rwlock_downgrade(&mut self, lock: &Value) -> Outcome<()> {
        self.release(as_pointer(lock)?);
        let me = self.me;
        let (writer, readers) = self.rwlock_mut(lock)?;
        *writer = None;
        readers.push(me);
        readers.sort_unstable();
        self.complete(Value::Unit)
    }
}
