//! What each thread is about to do.

use crate::eval::Glance;
use crate::interface::{Footprint, Pending};
use crate::machine::Machine;
use crate::state::State;
use crate::sync::{Args, thread_of};
use crate::threads::{Status, Wait};
use crate::value::Value;
use program::{Intrinsic, Origin, Span};

/// Every live thread with what it is about to do.
pub(crate) fn pending(machine: &Machine, state: &State, texts: bool) -> Vec<Pending> {
    let live = state
        .order
        .iter()
        .enumerate()
        .filter(|&(_, &uid)| !state.thread(uid).is_finished());
    live.map(|(tid, &me)| {
        let glance = Glance { machine, state, me };
        let op = glance
            .pending_op()
            .map(|(op, _)| op)
            .filter(|_| glance.thread().status != Status::Boundary);
        let choices = if state.ended.is_some() {
            u32::from(tid == 0 && state.reports_end())
        } else {
            glance.choices()
        };
        Pending {
            thread: crate::Tid(tid as u16),
            choices,
            footprint: if state.ended.is_some() {
                Footprint::Global
            } else {
                glance.footprint()
            },
            yields: op.is_some_and(is_yield)
                || matches!(glance.thread().status, Status::Waiting(_)),
            blocks_worker: op.is_some_and(|op| !matches!(op, Intrinsic::ThreadYield)),
            counts: op.is_some_and(counts),
            span: glance.span().0,
            text: if texts { glance.words() } else { String::new() },
        }
    })
    .collect()
}

fn is_yield(op: Intrinsic) -> bool {
    use Intrinsic::*;
    matches!(
        op,
        ThreadYield | ThreadSleep | ThreadPark | ThreadParkTimeout
    )
}

/// Memory, locks, channels and output; not the life of threads.
fn counts(op: Intrinsic) -> bool {
    use Intrinsic::*;
    !matches!(
        op,
        ThreadSpawn
            | ThreadJoin
            | ThreadIsFinished
            | ThreadYield
            | ThreadSleep
            | ThreadPark
            | ThreadParkTimeout
            | ThreadUnpark
            | Now
            | Fence
            | CountChange
            | CountLook
            | Abort
            | Exit
            | Choose
    )
}

impl Glance<'_> {
    /// The user's line the thread stands at: its innermost frame of user code, if it has any; and whose code the operation itself is in.
    pub(crate) fn span(&self) -> (Span, Origin) {
        let mut innermost = None;
        for frame in self.thread().frames.iter().rev() {
            let Some(function) = self.machine.function(frame.function) else {
                continue;
            };
            let Some(span) = function.spans.get(frame.pc as usize) else {
                continue;
            };
            innermost.get_or_insert(*span);
            if span.origin == Origin::User && function.origin == Origin::User {
                return (*span, innermost.map_or(Origin::User, |span| span.origin));
            }
        }
        // A line of the library would be taken for one of the program.
        let whose = innermost.map_or(Origin::User, |span| span.origin);
        (Span::default(), whose)
    }

    /// What the thread is about to do, in words.
    pub(crate) fn words(&self) -> String {
        match &self.thread().status {
            Status::Boundary => "go on".to_string(),
            Status::Ending if self.thread().panicked => "end by a panic".to_string(),
            Status::Ending if self.thread().is_main() => "end the program".to_string(),
            Status::Ending | Status::Finished => "end".to_string(),
            status => match (self.pending_op(), self.pending_args()) {
                (Some((op, _)), Ok(args)) => self.operation_words(op, &args, status),
                _ => "go on".to_string(),
            },
        }
    }

    fn operation_words(&self, op: Intrinsic, args: &Args, status: &Status) -> String {
        use Intrinsic::*;
        let name = |at: usize, kind: &str| self.name_of(&args[at], kind);
        match (op, status) {
            (CondvarWait | CondvarWaitTimeout, Status::Waiting(Wait::Reacquire { .. })) => {
                format!("lock {} again", name(1, "the mutex"))
            }
            (CondvarWait | CondvarWaitTimeout, Status::Waiting(_)) => {
                format!("wait to be notified of {}", name(0, "the condvar"))
            }
            (CondvarWait | CondvarWaitTimeout, _) => {
                format!(
                    "unlock {} and wait for {}",
                    name(1, "the mutex"),
                    name(0, "the condvar")
                )
            }
            (AtomicLoad, _) => format!("load {}", name(0, "an atomic")),
            (AtomicStore, _) => {
                format!("store {} to {}", self.brief(&args[1]), name(0, "an atomic"))
            }
            (AtomicSwap, _) => format!(
                "swap {} into {}",
                self.brief(&args[1]),
                name(0, "an atomic")
            ),
            (AtomicRmw, _) => {
                let (verb, with) = rmw(&args[3]);
                let (by, atomic) = (self.brief(&args[1]), name(0, "an atomic"));
                format!("{verb} {by} {with} {atomic}")
            }
            (AtomicCompareExchange, _) => format!(
                "compare {} with {} and exchange it for {}",
                name(0, "an atomic"),
                self.brief(&args[1]),
                self.brief(&args[2])
            ),
            (Print, _) => format!("print {}", self.brief(&args[0])),
            (OutputLock, _) => "lock standard output".to_string(),
            (OutputUnlock, _) => "unlock standard output".to_string(),
            (ThreadSpawn, _) => "spawn a thread".to_string(),
            (ThreadJoin, _) => format!("wait for {} to end", self.thread_words(&args[0])),
            (ThreadIsFinished, _) => {
                format!("ask whether {} has finished", self.thread_words(&args[0]))
            }
            (ThreadUnpark, _) => format!("unpark {}", self.thread_words(&args[0])),
            (ThreadPark | ThreadParkTimeout, _) => "park".to_string(),
            (ThreadYield, _) => "yield".to_string(),
            (ThreadSleep, _) => "sleep".to_string(),
            (Now, _) => "look at the clock".to_string(),
            (CountChange, _) => "change the number of an Arc's owners".to_string(),
            (CountLook, _) => "look at the number of an Arc's owners".to_string(),
            (Fence, _) => "fence".to_string(),
            (Abort, _) => "abort".to_string(),
            (Exit, _) => format!("exit with code {}", self.brief(&args[0])),
            (Choose, _) => "choose".to_string(),
            (ChannelSelect, _) => "select a channel".to_string(),
            _ => {
                let (verb, kind) = verb(op);
                let on = args
                    .first()
                    .map_or(String::new(), |object| self.name_of(object, kind));
                format!("{verb} {on}")
            }
        }
    }

    fn thread_words(&self, handle: &Value) -> String {
        thread_of(handle).map_or("a thread".to_string(), |uid| {
            format!("`{}`", self.state.thread(uid).shown())
        })
    }
}

/// What is done with a value, and how it meets the atomic: "add" 1 "to" `N`.
fn rmw(op: &Value) -> (&'static str, &'static str) {
    match op.as_int() {
        Some(0) => ("add", "to"),
        Some(1) => ("subtract", "from"),
        Some(2) => ("and", "into"),
        Some(3) => ("nand", "into"),
        Some(4) => ("or", "into"),
        Some(5) => ("xor", "into"),
        Some(6) => ("take the maximum of", "and"),
        _ => ("take the minimum of", "and"),
    }
}

/// The verb of an operation on one object, and what the object is called when it has no name.
pub(crate) fn verb(op: Intrinsic) -> (&'static str, &'static str) {
    use Intrinsic::*;
    match op {
        MutexLock => ("lock", "the mutex"),
        MutexLockWhen => ("take a job or a result from", "the pool"),
        MutexTryLock => ("try to lock", "the mutex"),
        MutexUnlock => ("unlock", "the mutex"),
        RwLockRead => ("lock for reading", "the lock"),
        RwLockTryRead => ("try to lock for reading", "the lock"),
        RwLockWrite => ("lock for writing", "the lock"),
        RwLockTryWrite => ("try to lock for writing", "the lock"),
        RwLockUnlockRead => ("unlock from reading", "the lock"),
        RwLockUnlockWrite => ("unlock from writing", "the lock"),
        RwLockDowngrade => ("go on reading only:", "the lock"),
        LockIsHeld => ("see whether anybody holds", "the lock"),
        CondvarNotifyOne => ("notify one waiter of", "the condvar"),
        CondvarNotifyAll => ("notify all waiters of", "the condvar"),
        BarrierWait => ("wait at", "the barrier"),
        OnceBegin => ("begin", "the initialization"),
        OnceEnd => ("end", "the initialization"),
        OnceIsCompleted => ("look whether it is complete:", "the initialization"),
        ChannelSend | ChannelSendTimeout => ("send on", "the channel"),
        ChannelTrySend => ("try to send on", "the channel"),
        ChannelReceive | ChannelReceiveTimeout => ("receive from", "the channel"),
        ChannelTryReceive => ("try to receive from", "the channel"),
        ChannelDropEnd => ("drop an end of", "the channel"),
        ChannelLen => ("count the messages in", "the channel"),
        _ => (op.name(), ""),
    }
}
