//! Which threads are interchangeable, as far as a situation shows.

use crate::interface::{Kind, ToldApart};
use crate::machine::Machine;
use crate::state::State;
use crate::threads::Thread;
use crate::value::{CellId, Pointer, Root, Uid, Value};
use program::FnId;
use std::rc::Rc;

/// The interchangeable threads of a situation.
pub(crate) struct Twins {
    /// What each thread runs, if it is one of them.
    pub(crate) kinds: Vec<Option<FnId>>,
    /// Where they leave their results. What is there follows from where the thread stands.
    pub(crate) packets: Vec<CellId>,
}

impl Twins {
    /// All of them, given which are told apart.
    ///
    /// # Errors
    /// A kind whose threads can be told apart by how they end, or because one was joined and another has not ended.
    pub(crate) fn of(machine: &Machine, state: &State, told: &ToldApart) -> Result<Twins, Kind> {
        let mut twins = Twins {
            kinds: vec![None; state.threads.len()],
            packets: Vec::new(),
        };
        if !machine.is_symmetric {
            return Ok(twins);
        }
        // A cell that was freed may be another thread's by now: the latest's.
        let mut claimed: Vec<CellId> = Vec::new();
        for (uid, thread) in state.threads.iter().enumerate().rev() {
            let packet = packet(state, thread).filter(|(cell, _)| !claimed.contains(cell));
            claimed.extend(packet.map(|(cell, _)| cell));
            // Who panicked is told by a name, which a child without its own has from the eldest.
            if thread.panicked
                && thread.name.is_none()
                && let Some(eldest) = eldest(state, &thread.path)
                && is_one(eldest, told)
            {
                return Err(kind_of(eldest));
            }
            if !is_one(thread, told) {
                continue;
            }
            twins.kinds[uid] = Some(thread.function);
            if packet.is_some_and(|(_, result)| !is_unit(result)) {
                return Err(kind_of(thread));
            }
            twins.packets.extend(packet.map(|(cell, _)| cell));
        }
        match twins.in_rounds(state) {
            Some(kind) => Err(kind),
            None => Ok(twins),
        }
    }

    /// A kind of which some were joined before others ended: then they are made in rounds.
    fn in_rounds(&self, state: &State) -> Option<Kind> {
        let threads = || state.threads.iter().zip(&self.kinds);
        let running = threads().filter(|(thread, kind)| kind.is_some() && !thread.is_finished());
        let mut kinds: Vec<FnId> = running.filter_map(|(_, kind)| *kind).collect();
        kinds.retain(|&kind| threads().any(|(thread, its)| *its == Some(kind) && thread.joined));
        kinds.first().map(|kind| Kind(kind.0))
    }

    /// Whether the thread is one of them.
    pub(crate) fn is_one(&self, uid: Uid) -> bool {
        self.kind(uid).is_some()
    }

    pub(crate) fn kind(&self, uid: Uid) -> Option<FnId> {
        self.kinds.get(uid as usize).copied().flatten()
    }
}

/// The spawn path of a thread, in which an interchangeable one stands for all of its kind.
pub(crate) fn path(machine: &Machine, state: &State, uid: Uid, told: &ToldApart) -> Vec<u16> {
    let path = &state.thread(uid).path;
    let eldest = eldest(state, path);
    match eldest.filter(|thread| machine.is_symmetric && is_one(thread, told)) {
        Some(thread) => {
            let kind = thread.function.0;
            let mut all = vec![u16::MAX, (kind >> 16) as u16, kind as u16];
            all.extend_from_slice(&path[1..]);
            all
        }
        None => path.to_vec(),
    }
}

/// The child of `main` that a thread is or comes from.
fn eldest<'a>(state: &'a State, path: &[u16]) -> Option<&'a Rc<Thread>> {
    let is_eldest = |thread: &&Rc<Thread>| thread.path.len() == 1 && path.starts_with(&thread.path);
    state.threads.iter().find(is_eldest)
}

/// Whether the thread is taken to be interchangeable with others.
fn is_one(thread: &Thread, told: &ToldApart) -> bool {
    is_anonymous(thread) && !told.contains(kind_of(thread))
}

fn kind_of(thread: &Thread) -> Kind {
    Kind(thread.function.0)
}

/// Whether nothing is known of the thread from its birth on that others of its kind have not. Only `main`'s children: those of
/// different parents differ in that.
fn is_anonymous(thread: &Thread) -> bool {
    thread.path.len() == 1 && thread.name.is_none() && thread.result.is_some()
}

/// The cell that a thread leaves its result in, if it is still there, and what is in it now.
fn packet<'a>(state: &'a State, thread: &Thread) -> Option<(CellId, &'a Value)> {
    let result: &Pointer = thread.result.as_deref()?;
    match result.root {
        Root::Heap(cell) if state.heap.is_packet(cell) => {
            state.look(result).ok().map(|value| (cell, value))
        }
        _ => None,
    }
}

/// `None`, or `Some(Ok(()))`.
fn is_unit(result: &Value) -> bool {
    match result {
        Value::Variant(0, None) | Value::Nothing => true,
        Value::Variant(1, Some(some)) => match some.items.first() {
            Some(Value::Variant(0, Some(ok))) => matches!(ok.items.first(), Some(Value::Unit)),
            _ => false,
        },
        _ => false,
    }
}
