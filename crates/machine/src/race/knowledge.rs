//! How threads learn of accesses: releases and acquires.

use super::past::Why;
use super::record::Carrier;
use crate::eval::Run;
use crate::fault::Outcome;
use crate::sync::thread_of;
use crate::threads::Status;
use crate::value::{Pointer, Root, Uid, Value};
use program::Intrinsic;

/// What an atomic operation does to the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AtomicKind {
    Load,
    Store,
    /// Reads and writes in one: goes on with the release sequence.
    Modify,
}

/// Which half of an ordering is meant.
fn acquires(order: &Value) -> bool {
    matches!(order_number(order), 2..=4)
}

fn releases(order: &Value) -> bool {
    matches!(order_number(order), 1 | 3 | 4)
}

/// 0 Relaxed, 1 Release, 2 Acquire, 3 AcqRel, 4 SeqCst.
pub(crate) fn order_number(order: &Value) -> i128 {
    match order {
        Value::Variant(index, _) => i128::from(*index),
        other => other.as_int().unwrap_or(4),
    }
}

impl Run<'_> {
    /// Whether there is anything to pass on: an access on record, or the steps of a schedule that is followed.
    #[inline]
    pub(super) fn passes_knowledge(&self) -> bool {
        self.past.is_some() || !self.state.races.records.is_empty()
    }

    fn learn(&mut self, uid: Uid, carrier: &Carrier, why: Why) {
        for record in self.state.races.each_mut() {
            if record.carried_by(carrier) {
                record.known.add(uid);
            }
        }
        if let Some(past) = &mut self.past {
            past.learn(uid, carrier, why);
        }
    }

    fn tell(&mut self, uid: Uid, carrier: &Carrier) {
        for record in self.state.races.each_mut() {
            if record.known.contains(uid) {
                record.carry(carrier);
            }
        }
        if let Some(past) = &mut self.past {
            past.tell(uid, carrier);
        }
    }

    fn drop_carrier(&mut self, carrier: &Carrier) {
        for record in self.state.races.each_mut() {
            record.drop_carrier(carrier);
        }
        if let Some(past) = &mut self.past {
            past.drop_carrier(carrier);
        }
    }

    /// What the pending operation waits for others to do to its object.
    fn why(&self) -> Why {
        use Intrinsic::*;
        match self.glance().pending_op().map(|(op, _)| op) {
            Some(OnceBegin | OnceEnd | OnceIsCompleted) => Why::Once,
            Some(BarrierWait) => Why::Barrier,
            Some(
                MutexLock | MutexLockWhen | MutexTryLock | RwLockRead | RwLockTryRead | RwLockWrite
                | RwLockTryWrite | CondvarWait | CondvarWaitTimeout,
            ) => Why::Unlock,
            _ => Why::Drop,
        }
    }

    /// Whether a thread leaves its result there. Whoever joins it learns what it did; that it shares the place with its handle, and
    /// who lets go of it last, promises nothing.
    fn is_packet(&self, object: &Pointer) -> bool {
        matches!(object.root, Root::Heap(cell) if self.state.heap.is_packet(cell))
    }

    /// The running thread learns what was released on an object.
    pub(crate) fn acquire(&mut self, object: &Pointer) {
        self.acquire_for(self.me, object);
    }

    pub(crate) fn acquire_for(&mut self, uid: Uid, object: &Pointer) {
        if self.passes_knowledge() && !self.is_packet(object) {
            self.learn(uid, &Carrier::object(object), self.why());
        }
    }

    /// The running thread passes on what it knows to whoever acquires the object.
    pub(crate) fn release(&mut self, object: &Pointer) {
        if self.passes_knowledge() && !self.is_packet(object) {
            self.tell(self.me, &Carrier::object(object));
        }
    }

    /// The same in the other direction: from readers to writers of a lock, from receivers to senders of a bounded channel.
    pub(crate) fn acquire_back(&mut self, object: &Pointer) {
        if self.passes_knowledge() {
            self.learn(self.me, &Carrier::back(object), Why::Unlock);
        }
    }

    pub(crate) fn release_back(&mut self, object: &Pointer) {
        if self.passes_knowledge() {
            self.tell(self.me, &Carrier::back(object));
        }
    }

    /// A message is put into a channel, as the `at`-th of its queue: it carries what the sender knows, and the sender learns what
    /// was known to the receiver that made its slot free.
    pub(crate) fn release_message(&mut self, channel: &Pointer, at: usize) {
        if self.passes_knowledge() {
            self.take_first(&Carrier::slot(channel, 0), Why::Receive);
            self.tell(self.me, &Carrier::message(channel, at));
        }
    }

    /// The first message is taken out; `freed`: the slot will be used again after so many others.
    pub(crate) fn acquire_message(&mut self, channel: &Pointer, freed: Option<usize>) {
        if self.passes_knowledge() {
            self.take_first(&Carrier::message(channel, 0), Why::Send);
            if let Some(freed) = freed {
                self.tell(self.me, &Carrier::slot(channel, freed));
            }
        }
    }

    fn take_first(&mut self, first: &Carrier, why: Why) {
        self.learn(self.me, first, why);
        for record in self.state.races.each_mut() {
            record.move_up(first);
        }
        if let Some(past) = &mut self.past {
            past.move_up(first);
        }
    }

    /// Two threads meet, and the running one sends or receives: each knows what the other does.
    pub(crate) fn exchange_knowledge(&mut self, other: Uid, sends: bool) {
        let me = self.me;
        if let Some(past) = &mut self.past {
            let (sender, receiver) = if sends { (me, other) } else { (other, me) };
            past.meet(sender, receiver);
        }
        for record in self.state.races.each_mut() {
            if record.known.contains(me) || record.known.contains(other) {
                record.known.add(me);
                record.known.add(other);
            }
        }
    }

    /// A new thread knows what its parent knows.
    pub(crate) fn fork(&mut self, child: Uid) {
        let me = self.me;
        for record in self.state.races.each_mut() {
            if record.known.contains(me) {
                record.known.add(child);
            }
        }
        if let Some(past) = &mut self.past {
            past.fork(me, child);
        }
    }

    /// The running thread ends another's wait, and tells it nothing.
    pub(crate) fn wake(&mut self, other: Uid) {
        if let Some(past) = &mut self.past {
            past.wake(other);
        }
    }

    /// The running thread has ended.
    pub(crate) fn release_end(&mut self) {
        let carrier = Carrier::End(self.me);
        self.tell(self.me, &carrier);
    }

    pub(crate) fn release_permit(&mut self, target: Uid) {
        self.tell(self.me, &Carrier::Permit(target));
    }

    pub(crate) fn acquire_permit(&mut self) {
        let carrier = Carrier::Permit(self.me);
        self.learn(self.me, &carrier, Why::Unpark);
        self.drop_carrier(&carrier);
    }

    /// What a visible operation orders that is not in its own file.
    pub(crate) fn synchronize(&mut self, op: Intrinsic, args: &[Value]) -> Outcome<()> {
        if !self.passes_knowledge() {
            return Ok(());
        }
        match op {
            Intrinsic::ThreadJoin => {
                self.learn(self.me, &Carrier::End(thread_of(&args[0])?), Why::Join)
            }
            Intrinsic::Fence => self.fence(&args[0]),
            _ => {}
        }
        Ok(())
    }

    fn fence(&mut self, order: &Value) {
        if acquires(order) {
            self.learn(self.me, &Carrier::Seen(self.me), Why::Store);
        }
        if releases(order) {
            let carrier = Carrier::Released(self.me);
            self.drop_carrier(&carrier);
            self.tell(self.me, &carrier);
            if let Some(past) = &mut self.past {
                past.note_fence();
            }
        }
    }

    /// An atomic operation: checks it against plain accesses, and passes knowledge on as its ordering says.
    pub(crate) fn note_atomic(
        &mut self,
        place: &Pointer,
        kind: AtomicKind,
        order: &Value,
    ) -> Outcome<()> {
        if !self.passes_knowledge() {
            return Ok(());
        }
        self.check_access(place, kind != AtomicKind::Load, true)?;
        let carrier = Carrier::object(place);
        let me = self.me;
        if kind != AtomicKind::Store {
            match acquires(order) {
                true => self.learn(me, &carrier, Why::Store),
                false => self.keep_for_fence(&carrier, &Carrier::Seen(me)),
            }
        }
        if kind == AtomicKind::Store {
            // A store starts anew: what earlier stores released is not to be had from it.
            self.drop_carrier(&carrier);
        }
        if kind != AtomicKind::Load {
            match releases(order) {
                true => self.tell(me, &carrier),
                false => self.keep_for_fence(&Carrier::Released(me), &carrier),
            }
        }
        Ok(())
    }

    /// What one carrier knows another knows too, as relaxed operations hand on what fences make of it.
    fn keep_for_fence(&mut self, from: &Carrier, to: &Carrier) {
        if !self.machine.fences {
            return;
        }
        for record in self.state.races.each_mut() {
            if record.carried_by(from) {
                record.carry(to);
            }
        }
        if let Some(past) = &mut self.past {
            past.copy(from, to);
        }
    }

    /// At the end of a step: forgets what everybody knows.
    pub(crate) fn settle(&mut self) {
        if self.state.races.records.is_empty() {
            return;
        }
        let live: Vec<Uid> = self.state.live().collect();
        self.state.races.prune(&live);
        // A thread that has ended needs no carriers of its own but its end.
        let finished = |uid: Uid| self.state.threads[uid as usize].status == Status::Finished;
        let stale = |carrier: &Carrier| match carrier {
            Carrier::Permit(uid) | Carrier::Released(uid) | Carrier::Seen(uid) => finished(*uid),
            _ => false,
        };
        if self
            .state
            .races
            .records
            .iter()
            .any(|record| record.carriers.iter().any(stale))
        {
            let mut records = (*self.state.races.records).clone();
            records
                .iter_mut()
                .for_each(|record| record.carriers.retain(|carrier| !stale(carrier)));
            self.state.races.records = std::rc::Rc::new(records);
        }
    }
}
