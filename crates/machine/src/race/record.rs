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

    /// The threads that know of it and have not ended, by their numbers.
    fn write_knowing(&self, writer: &mut Writer, state: &State) {
        let knows = |uid: &Uid| !state.thread(*uid).is_finished() && self.known.contains(*uid);
        let mut numbers: Vec<u16> = Vec::new();
        for uid in state.order.iter().copied().filter(knows) {
            let number = writer.number_of_thread(uid);
            numbers.insert(numbers.partition_point(|other| *other < number), number);
        }
        for number in numbers {
            writer.number(u64::from(number) + 1);
        }
        writer.number(0);
    }

    /// Where it was, who knows of it, and what would tell others of it.
    fn write(&self, writer: &mut Writer, state: &State) {
        write_address(writer, u8::from(self.write), self.root, &self.path);
        self.write_knowing(writer, state);
        let carriers = sorted(
            &self.carriers,
            writer,
            &Carrier::root,
            &|carrier, writer| carrier.write(writer),
        );
        writer.number(carriers.len() as u64);
        carriers.iter().for_each(|carrier| writer.raw(carrier));
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

    /// Where accesses were made.
    pub(crate) fn roots(&self) -> Vec<Root> {
        self.records.iter().map(|record| record.root).collect()
    }

    /// The records that can still matter, in an order that does not depend on how they came about.
    pub(crate) fn write(&self, writer: &mut Writer, state: &State) {
        let root = |record: &Record| Some(record.root);
        let mut all = sorted(&self.records, writer, &root, &|record, writer| {
            record.write(writer, state)
        });
        all.dedup();
        all.iter().for_each(|bytes| writer.raw(bytes));
    }

    /// Forgets what was known of a heap cell that is gone.
    pub(crate) fn forget_cell(&mut self, cell: CellId) {
        self.forget(&|root| root == Root::Heap(cell));
    }
}

/// What is written of each that somebody can still come to, sorted.
fn sorted<T>(
    items: &[T],
    writer: &mut Writer,
    root: &dyn Fn(&T) -> Option<Root>,
    write: &dyn Fn(&T, &mut Writer),
) -> Vec<Vec<u8>> {
    // A heap sorts in fewer instructions than a sort, and a page loads them.
    let mut all = BinaryHeap::new();
    for item in items {
        if root(item).is_none_or(|root| lives(root, writer)) {
            let mark = writer.mark();
            write(item, writer);
            all.push(writer.back(mark));
        }
    }
    all.into_sorted_vec()
}

/// Whether anybody can still come to it.
fn lives(root: Root, writer: &Writer) -> bool {
    match root {
        Root::Heap(cell) => writer.number_of(cell).is_some(),
        _ => true,
    }
}
