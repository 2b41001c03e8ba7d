//! `join`: two jobs, of which another worker may steal the second.

use alloc::sync::Arc;
use core::any::Any;
use core::intrinsics::{self, RawThread};
use rayon::pool::{Registry, current, is_worker};
use std::thread::{Packet, join_thread, start};

/// What a job that may panic gives.
type Outcome<T> = Result<T, Box<dyn Any + Send>>;

fn call<F: FnOnce() -> T, T>(f: F) -> T {
    f()
}
pub(crate) fn caught<F: FnOnce() -> T, T>(f: F) -> Outcome<T> {
    intrinsics::catch_unwind(call::<F, T>, f)
}

/// A job that runs on another worker's thread.
pub(crate) struct Stolen<T> {
    raw: RawThread,
    packet: Arc<Packet<Outcome<T>>>,
}
impl<T> Stolen<T> {
    pub(crate) fn wait(self) -> Outcome<T> {
        match join_thread(self.raw, &*self.packet) {
            Ok(outcome) => outcome,
            Err(payload) => Err(payload),
        }
    }
}
/// Gives a job to worker `index`, whom `Registry::steals` has woken.
pub(crate) fn steal<F: FnOnce() -> T, T>(index: usize, f: F) -> Stolen<T> {
    let registry = current();
    let job = move || {
        let outcome = caught(|| registry.work(index, f));
        registry.done_helping();
        outcome
    };
    let (raw, packet) = start(job, registry.name(index), None);
    Stolen { raw, packet }
}
/// Gives a job to worker `index` of a pool, busy or not.
pub(crate) fn give<F: FnOnce() -> T, T>(
    registry: &'static Registry,
    index: usize,
    f: F,
) -> Stolen<T> {
    let job = move || caught(|| registry.work(index, f));
    let (raw, packet) = start(job, registry.name(index), None);
    Stolen { raw, packet }
}
pub(crate) fn unwrap<T>(outcome: Outcome<T>) -> T {
    match outcome {
        Ok(value) => value,
        Err(payload) => std::panic::resume_unwind(payload),
    }
}

pub fn join<A, B, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce() -> RA + Send,
    B: FnOnce() -> RB + Send,
    RA: Send,
    RB: Send,
{
    match current().steals() {
        None => {
            // Both run, also when the first panics.
            let a = caught(oper_a);
            let b = caught(oper_b);
            (unwrap(a), unwrap(b))
        }
        Some(index) => {
            let stolen = steal(index, oper_b);
            let a = caught(oper_a);
            let b = stolen.wait();
            (unwrap(a), unwrap(b))
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct FnContext {
    migrated: bool,
}
impl FnContext {
    pub fn migrated(&self) -> bool {
        self.migrated
    }
}
pub fn join_context<A, B, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce(FnContext) -> RA + Send,
    B: FnOnce(FnContext) -> RB + Send,
    RA: Send,
    RB: Send,
{
    if !is_worker() {
        // From outside of the pool both have migrated: to the worker that takes them.
        return current().work(0, || join_parts(true, oper_a, oper_b));
    }
    join_parts(false, oper_a, oper_b)
}
fn join_parts<A, B, RA, RB>(migrated: bool, oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce(FnContext) -> RA + Send,
    B: FnOnce(FnContext) -> RB + Send,
    RA: Send,
    RB: Send,
{
    match current().steals() {
        None => {
            let a = caught(|| oper_a(FnContext { migrated }));
            let b = caught(|| oper_b(FnContext { migrated }));
            (unwrap(a), unwrap(b))
        }
        Some(index) => {
            let stolen = steal(index, || oper_b(FnContext { migrated: true }));
            let a = caught(|| oper_a(FnContext { migrated }));
            let b = stolen.wait();
            (unwrap(a), unwrap(b))
        }
    }
}
