//! Records of plain accesses.

use crate::key::Writer;
use crate::state::State;
use crate::value::{CellId, Pointer, Root, Uid};
use program::Span;
use smallvec::SmallVec;
use std::collections::BinaryHeap;
use std::rc::Rc;

/// Threads beyond this many are taken to know everything.
const MOST_THREADS: u32 = 256;

/// A set of threads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Threads([u64; MOST_THREADS as usize / 64]);

impl Threads {
    pub(crate) fn add(&mut self, uid: Uid) {
        if uid < MOST_THREADS {
            self.0[uid as usize / 64] |= 1 << (uid % 64);
        }
    }

    pub(crate) fn contains(&self, uid: Uid) -> bool {
        uid >= MOST_THREADS || self.0[uid as usize / 64] >> (uid % 64) & 1 == 1
    }
}

/// Something that passes knowledge on between threads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Carrier {
    /// A sync object or atomic, by its address.
    Object(Root, SmallVec<[u32; 4]>),
    /// The other direction of the same: what a lock's readers, or a channel's receivers, pass on.
    Back(Root, SmallVec<[u32; 4]>),
    /// A message in a channel's queue, by its place there.
    Message(Root, SmallVec<[u32; 4]>, u32),
    /// A free slot of a bounded channel, by when it will be used again: what its last receiver did.
    Slot(Root, SmallVec<[u32; 4]>, u32),
    /// The permit of a thread.
    Permit(Uid),
    /// The end of a thread.
    End(Uid),
    /// What a thread's release fence makes its later relaxed stores pass on.
    Released(Uid),
    /// What a thread's relaxed loads have seen, for a later acquire fence.
    Seen(Uid),
}

impl Carrier {
    pub(crate) fn object(pointer: &Pointer) -> Carrier {
        let (root, path) = pointer.address();
        Carrier::Object(root, path.into())
    }

    pub(crate) fn back(pointer: &Pointer) -> Carrier {
        let (root, path) = pointer.address();
        Carrier::Back(root, path.into())
    }

    pub(crate) fn message(pointer: &Pointer, at: usize) -> Carrier {
        let (root, path) = pointer.address();
        Carrier::Message(root, path.into(), at as u32)
    }

    pub(crate) fn slot(pointer: &Pointer, at: usize) -> Carrier {
        let (root, path) = pointer.address();
        Carrier::Slot(root, path.into(), at as u32)
    }

    /// The place in its queue, if it is of the same kind and channel as another.
    fn place_beside(&mut self, first: &Carrier) -> Option<&mut u32> {
        match (self, first) {
            (Carrier::Message(root, path, at), Carrier::Message(of, way, _))
            | (Carrier::Slot(root, path, at), Carrier::Slot(of, way, _))
                if root == of && path == way =>
            {
                Some(at)
            }
            _ => None,
        }
    }

    /// Moves up by one if it is of a queue whose first is gone.
    pub(crate) fn move_up(&mut self, first: &Carrier) {
        if let Some(at) = self.place_beside(first) {
            *at = at.saturating_sub(1);
        }
    }

    pub(crate) fn root(&self) -> Option<Root> {
        match self {
            Carrier::Object(root, _)
            | Carrier::Back(root, _)
            | Carrier::Message(root, ..)
            | Carrier::Slot(root, ..) => Some(*root),
            _ => None,
        }
    }

    fn write(&self, writer: &mut Writer) {
        let (kind, uid) = match self {
            Carrier::Object(root, path) => return write_address(writer, 0, *root, path),
            Carrier::Back(root, path) => return write_address(writer, 1, *root, path),
            Carrier::Message(root, path, at) => {
                write_address(writer, 6, *root, path);
                return writer.number(u64::from(*at));
            }
            Carrier::Slot(root, path, at) => {
                write_address(writer, 7, *root, path);
                return writer.number(u64::from(*at));
            }
            Carrier::Permit(uid) => (2, uid),
            Carrier::End(uid) => (3, uid),
            Carrier::Released(uid) => (4, uid),
            Carrier::Seen(uid) => (5, uid),
        };
        writer.byte(kind);
        writer.thread(*uid);
    }
}

fn write_address(writer: &mut Writer, kind: u8, root: Root, path: &[u32]) {
    writer.byte(kind | writer.root_kind(root) << 4);
    writer.root(root);
    writer.number(path.len() as u64);
    path.iter().for_each(|&step| writer.number(u64::from(step)));
}

/// A plain access that can still race.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) root: Root,
    pub(crate) path: SmallVec<[u32; 4]>,
    pub(crate) write: bool,
    /// The threads that know of it.
    pub(crate) known: Threads,
    /// What would tell others of it; sorted.
    pub(crate) carriers: Vec<Carrier>,
    /// Who did it and where: for words only, not part of the state's identity.
    pub(crate) thread: Uid,
    pub(crate) span: Span,
    /// In the course of which step, where a schedule is followed; 0 elsewhere.
    pub(crate) step: u32,
}

impl Record {
    /// Whether it touches a part of that place, or the place is a part of what it touched.
    pub(crate) fn overlaps(&self, root: Root, path: &[u32]) -> bool {
        self.root == root && (self.path.starts_with(path) || path.starts_with(&self.path))
    }

    pub(crate) fn carry(&mut self, carrier: &Carrier) {
        if let Err(at) = self.carriers.binary_search(carrier) {
            self.carriers.insert(at, carrier.clone());
        }
    }

    pub(crate) fn drop_carrier(&mut self, carrier: &Carrier) {
        if let Ok(at) = self.carriers.binary_search(carrier) {
            self.carriers.remove(at);
        }
    }

    /// The first of a queue is gone: the others move up.
    pub(crate) fn move_up(&mut self, first: &Carrier) {
        self.drop_carrier(first);
        for carrier in &mut self.carriers {
            carrier.move_up(first);
        }
    }

    pub(crate) fn carried_by(&self, carrier: &Carrier) -> bool {
        self.carriers.binary_search(carrier).is_ok()
    }
}

/// Every record; empty in programs whose plain memory cannot race.
#[derive(Clone, Debug, Default)]
pub(crate) struct Races {
    pub(crate) records: Rc<Vec<Record>>,
}

impl Races {
    /// The records for writing; none where there are none.
    pub(crate) fn each_mut(&mut self) -> &mut [Record] {
        match self.records.is_empty() {
            true => &mut [],
            false => Rc::make_mut(&mut self.records).as_mut_slice(),
        }
    }

    /// Forgets what was known of a heap cell that is gone, or of a local whose scope has ended.
    pub(crate) fn forget(&mut self, gone: &dyn Fn(Root) -> bool) {
        if self.records.is_empty() {
            return;
        }
        let records = Rc::make_mut(&mut self.records);
        records.retain(|record| !gone(record.root));
        for record in records {
            record
                .carriers
                .retain(|carrier| !carrier.root().is_some_and(gone));
        }
    }

    /// Forgets the records that every live thread knows.
    pub(crate) fn prune(&mut self, live: &[Uid]) {
        let settled = |record: &Record| live.iter().all(|&uid| record.known.contains(uid));
        if self.records.iter().any(settled) {
            Rc::make_mut(&mut self.records).retain(|record| !settled(record));
        }
    }

    /// The records that can still matter, in an order that does not depend on how they came about; `order` is that of the threads.
    pub(crate) fn write(&self, writer: &mut Writer, state: &State, order: &[Uid]) {
        let lives = |root: &Root| match root {
            Root::Heap(cell) => writer.number_of(*cell).is_some(),
            _ => true,
        };
        let mut all: Vec<Vec<u8>> = Vec::new();
        for record in self.records.iter().filter(|record| lives(&record.root)) {
            let mut bytes = writer.fork();
            write_address(
                &mut bytes,
                u8::from(record.write),
                record.root,
                &record.path,
            );
            for (tid, &uid) in order.iter().enumerate() {
                if !state.thread(uid).is_finished() && record.known.contains(uid) {
                    bytes.number(tid as u64 + 1);
                }
            }
            bytes.number(0);
            let mut carriers: Vec<Box<[u8]>> = Vec::new();
            for carrier in record
                .carriers
                .iter()
                .filter(|carrier| carrier.root().as_ref().is_none_or(lives))
            {
                let mut bytes = writer.fork();
                carrier.write(&mut bytes);
                carriers.push(bytes.finish());
            }
            // A heap sorts in fewer instructions than a sort, and a page loads them.
            let carriers = BinaryHeap::from(carriers).into_sorted_vec();
            bytes.number(carriers.len() as u64);
            carriers.iter().for_each(|carrier| bytes.raw(carrier));
            all.push(bytes.finish().into_vec());
        }
        let mut all = BinaryHeap::from(all).into_sorted_vec();
        all.dedup();
        for bytes in all {
            writer.raw(&bytes);
        }
    }
}

impl Races {
    /// Forgets what was known of a heap cell that is gone.
    pub(crate) fn forget_cell(&mut self, cell: CellId) {
        self.forget(&|root| root == Root::Heap(cell));
    }
}
