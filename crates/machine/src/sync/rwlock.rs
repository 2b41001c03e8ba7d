//! Readers-writer locks. The documentation of `std::sync::RwLock` leaves open who goes first, so both happen: a writer that has
//! not come yet lets readers in; one that has queued keeps new readers out while others hold the lock. That is how a thread
//! that locks for reading twice can wait for ever, and how `try_read` can fail while nobody writes.
//!
//! parking_lot has two more kinds of readers. One reader may be told apart: it alone may become the writer, and writers do not
//! even queue beside it. And who may hold the lock already does not stay behind writers that have queued.

use super::as_pointer;
use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::threads::{Status, Wait};
use crate::value::{Object, ReadersWriter, Value};

/// Whether an operation is that of the reader who may upgrade.
fn upgrades(args: &[Value]) -> bool {
    matches!(args.get(1), Some(Value::Int(1)))
}

/// Whether it is that of a reader who may be one already.
fn is_recursive(args: &[Value]) -> bool {
    matches!(args.get(1), Some(Value::Int(2)))
}

fn no_lock() -> Fault {
    Fault::unsupported("locks something that is no readers-writer lock")
}

impl Glance<'_> {
    fn rwlock(&self, lock: &Value) -> Outcome<&ReadersWriter> {
        match self.object(lock)? {
            Object::RwLock(lock) => Ok(lock),
            _ => Err(no_lock()),
        }
    }

    pub(super) fn readable(&self, args: &[Value]) -> Outcome<u32> {
        let lock = self.rwlock(&args[0])?;
        let first = lock.readers.is_empty() && lock.upgradable.is_none();
        let open = match upgrades(args) {
            // One comes at a time, and behind whoever has queued to write.
            true => lock.upgradable.is_none() && !self.has_queued_writer(&args[0])?,
            false => first || is_recursive(args) || !self.has_queued_writer(&args[0])?,
        };
        Ok(u32::from(lock.writer.is_none() && open))
    }

    /// Whether a writer can take the lock, or queue for it behind its readers.
    pub(super) fn writable(&self, args: &[Value]) -> Outcome<u32> {
        let lock = self.rwlock(&args[0])?;
        let may = upgrades(args) || lock.upgradable.is_none();
        Ok(u32::from(lock.writer.is_none() && may))
    }

    /// Whether nobody holds the lock, but whoever upgrades.
    pub(super) fn free_of_holders(&self, args: &[Value]) -> Outcome<u32> {
        let lock = self.rwlock(&args[0])?;
        let others = lock.holders().len() > usize::from(upgrades(args));
        Ok(u32::from(!others))
    }

    fn has_queued_writer(&self, lock: &Value) -> Outcome<bool> {
        let lock = as_pointer(lock)?;
        let queued = |uid| match &self.state.thread(uid).status {
            Status::Waiting(Wait::Writer(on)) => on.same_address(lock),
            _ => false,
        };
        Ok(self.state.live().any(queued))
    }
}

impl Run<'_> {
    fn rwlock_mut(&mut self, lock: &Value) -> Outcome<&mut ReadersWriter> {
        match self.object_mut(lock)? {
            Object::RwLock(lock) => Ok(lock),
            _ => Err(no_lock()),
        }
    }

    fn take_reading(&mut self, args: &[Value]) -> Outcome<()> {
        let me = self.me;
        let lock = self.rwlock_mut(&args[0])?;
        match upgrades(args) {
            true => lock.upgradable = Some(me),
            false => lock.add_reader(me),
        }
        self.acquire(as_pointer(&args[0])?);
        Ok(())
    }

    fn take_writing(&mut self, args: &[Value]) -> Outcome<()> {
        let me = self.me;
        let lock = self.rwlock_mut(&args[0])?;
        lock.writer = Some(me);
        lock.upgradable = None;
        let place = as_pointer(&args[0])?;
        self.acquire(place);
        self.acquire_back(place);
        Ok(())
    }

    pub(super) fn rwlock_read(&mut self, args: &[Value]) -> Outcome<()> {
        self.take_reading(args)?;
        self.complete(Value::Unit)
    }

    pub(super) fn rwlock_try_read(&mut self, args: &[Value]) -> Outcome<()> {
        let can = self.glance().readable(args)? > 0;
        if can {
            self.take_reading(args)?;
        }
        self.complete(Value::Bool(can))
    }

    pub(super) fn rwlock_write(&mut self, args: &[Value]) -> Outcome<()> {
        if self.glance().free_of_holders(args)? == 0 {
            return self.wait(Wait::Writer(as_pointer(&args[0])?.clone()));
        }
        self.take_writing(args)?;
        self.complete(Value::Unit)
    }

    /// The readers have left a lock that this thread has queued for.
    pub(super) fn rwlock_write_at_last(&mut self) -> Outcome<()> {
        let args = self.glance().pending_args()?;
        self.rwlock_write(&args)
    }

    pub(super) fn rwlock_try_write(&mut self, args: &[Value]) -> Outcome<()> {
        let can = self.glance().free_of_holders(args)? > 0;
        if can {
            self.take_writing(args)?;
        }
        self.complete(Value::Bool(can))
    }

    pub(super) fn rwlock_unlock_read(&mut self, args: &[Value]) -> Outcome<()> {
        self.release_back(as_pointer(&args[0])?);
        let me = self.me;
        let lock = self.rwlock_mut(&args[0])?;
        match upgrades(args) {
            true => lock.upgradable = None,
            false => lock.remove_reader(me),
        }
        self.complete(Value::Unit)
    }

    pub(super) fn rwlock_unlock_write(&mut self, lock: &Value) -> Outcome<()> {
        self.release(as_pointer(lock)?);
        self.rwlock_mut(lock)?.writer = None;
        self.complete(Value::Unit)
    }

    /// A writer lets other readers in, or whoever may upgrade another who may; and stays a reader itself.
    pub(super) fn rwlock_downgrade(&mut self, args: &[Value]) -> Outcome<()> {
        let me = self.me;
        if self.rwlock_mut(&args[0])?.writer.is_some() {
            self.release(as_pointer(&args[0])?);
        }
        let lock = self.rwlock_mut(&args[0])?;
        lock.writer = None;
        lock.upgradable = None;
        match upgrades(args) {
            true => lock.upgradable = Some(me),
            false => lock.add_reader(me),
        }
        self.complete(Value::Unit)
    }
}
