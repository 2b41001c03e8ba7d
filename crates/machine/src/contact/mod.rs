//! Which objects a thread's next step meets, and whether its change commutes with others' changes of the same object.
//!
//! An addition whose result nobody looks at, `n.fetch_add(1, SeqCst);` or `*m.lock().unwrap() += 1;`, may change places with
//! another such addition: both orders end in the same situation. That is not read off the code but tried: the step is made once
//! more with the object's content hidden, and whoever uses what is hidden is found out. Where both runs end alike but for the
//! content, nothing of it went anywhere else.

mod class;
mod hidden;
mod meeting;

pub(crate) use hidden::{Hidden, shifted};

use crate::eval::Glance;
use crate::interface::{Choice, Contact, Kinds, StepResult, Tid};
use crate::state::State;
use crate::sync::{Args, as_pointer, thread_of};
use crate::threads::Status;
use crate::value::{Pointer, Value};
use class::{atomic_class, lock_class};
use hidden::Parts;
use program::Intrinsic;

impl Glance<'_> {
    /// The atomic or lock that the thread's next step meets.
    pub(crate) fn contact(&self) -> Option<Contact> {
        let (op, args) = self.next_op()?;
        use Intrinsic::*;
        match op {
            AtomicLoad | AtomicStore | AtomicSwap | AtomicCompareExchange => {
                Some(otherwise(atomic_class(self, &args[0])?))
            }
            AtomicRmw => Some(Contact {
                class: atomic_class(self, &args[0])?,
                kinds: self.modification(&args).unwrap_or(Kinds::NONE),
                steps: 1,
            }),
            MutexLock => Some(Contact {
                class: lock_class(self, &args[0])?,
                kinds: self
                    .critical_section(&args[0], MutexUnlock)
                    .unwrap_or(Kinds::NONE),
                steps: 2,
            }),
            RwLockWrite if args.len() == 1 => Some(Contact {
                class: lock_class(self, &args[0])?,
                kinds: self
                    .critical_section(&args[0], RwLockUnlockWrite)
                    .unwrap_or(Kinds::NONE),
                steps: 2,
            }),
            MutexLockWhen | MutexTryLock | RwLockRead | RwLockTryRead | RwLockWrite
            | RwLockTryWrite | LockIsHeld => Some(otherwise(lock_class(self, &args[0])?)),
            CondvarWait | CondvarWaitTimeout => Some(otherwise(lock_class(self, &args[1])?)),
            _ => None,
        }
    }

    /// The operation that the thread is about to do, or stands in the middle of.
    fn next_op(&self) -> Option<(Intrinsic, Args)> {
        let status = &self.thread().status;
        if matches!(status, Status::Boundary | Status::Ending | Status::Finished) {
            return None;
        }
        let (op, _) = self.pending_op()?;
        Some((op, self.pending_args().ok()?))
    }

    /// The thread whose end the next step waits for. A scope waits for the ends of closures; only where no thread has variables of
    /// its own to drop afterwards are those the ends of threads.
    pub(crate) fn joins(&self) -> Option<Tid> {
        let (op, _) = self.pending_op()?;
        let args = self.pending_args().ok()?;
        let ready = self.thread().status == Status::Ready;
        let whole = args.len() == 1 || !self.machine.has_thread_locals;
        let joined =
            (ready && whole && op == Intrinsic::ThreadJoin).then(|| thread_of(&args[0]).ok())??;
        Some(self.state.tid(joined))
    }

    /// What a read-modify-write does, if nobody looks at its result.
    fn modification(&self, args: &Args) -> Option<Kinds> {
        // Of one kind in two parts, so that no two kinds are alike.
        let (first, second) = match args[3].as_int()? {
            // Both wrap around.
            0 | 1 => (1, 1),
            2 => (1, 2),
            4 => (2, 1),
            5 => (2, 2),
            6 => (4, 1),
            7 => (4, 2),
            _ => return None,
        };
        let (mut seen, mut unseen) = (self.state.clone(), self.state.clone());
        let alike = self.is_quiet(&mut seen, false)
            && self.is_quiet(&mut unseen, true)
            && self.same(&seen, &unseen);
        let kinds = Kinds::of_part(0, first)?.and(Kinds::of_part(1, second)?);
        alike.then_some(kinds)
    }

    /// What happens to the content of a lock from its lock to its unlock, if these are neighbors and nothing else comes of the
    /// content. `None` where that is not so.
    fn critical_section(&self, lock: &Value, unlock: Intrinsic) -> Option<Kinds> {
        let content = content_of(self.state, as_pointer(lock).ok()?)?;
        let original = self.state.look(&content).ok()?.clone();
        let mut seen = self.state.clone();
        if !self.is_quiet(&mut seen, false) || !self.unlocks_next(&seen, lock, unlock) {
            return None;
        }
        let mut unseen = self.state.clone();
        *unseen.slot(&content, 0).ok()? = Parts::default().hidden(&original);
        if !self.is_quiet(&mut unseen, false) || !self.unlocks_next(&unseen, lock, unlock) {
            return None;
        }
        let slot = unseen.slot(&content, 0).ok()?;
        let (shown, kinds) = Parts::default().revealed(slot, &original)?;
        *slot = shown;
        self.same(&seen, &unseen).then_some(kinds)
    }

    /// Makes the thread's next step; whether it prints nothing, panics nowhere and ends nothing.
    fn is_quiet(&self, state: &mut State, hides_result: bool) -> bool {
        let thread = self.state.tid(self.me);
        let choice = Choice { thread, choice: 0 };
        let StepResult {
            printed,
            end,
            panicked,
            ..
        } = self.machine.made(state, choice, None, hides_result);
        printed.is_empty()
            && panicked.is_empty()
            && end.is_none()
            && state.thread(self.me).panics.is_empty()
    }

    fn unlocks_next(&self, state: &State, lock: &Value, unlock: Intrinsic) -> bool {
        let there = Glance {
            machine: self.machine,
            state,
            me: self.me,
        };
        let same = |args: &Args| match (as_pointer(&args[0]), as_pointer(lock)) {
            (Ok(left), Ok(right)) => left.same_address(right),
            _ => false,
        };
        let op = there.pending_op().map(|(op, _)| op);
        state.thread(self.me).status == Status::Ready
            && op == Some(unlock)
            && there.pending_args().is_ok_and(|args| same(&args))
    }

    fn same(&self, left: &State, right: &State) -> bool {
        let key = |state: &State| crate::key::key(self.machine, state);
        let left = key(left);
        left.len() <= crate::LARGEST_KEY && left == key(right)
    }
}

/// A step that commutes with no other of the class.
fn otherwise(class: u64) -> Contact {
    Contact {
        class,
        kinds: Kinds::NONE,
        steps: 1,
    }
}

/// Where the content of a library's lock is: the last of its fields.
fn content_of(state: &State, lock: &Pointer) -> Option<Pointer> {
    match state.look(lock).ok()? {
        Value::Node(node) if node.items.len() > 1 => Some(lock.part(node.items.len() as u32 - 1)),
        _ => None,
    }
}
