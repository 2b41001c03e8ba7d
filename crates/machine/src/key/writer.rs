//! Bytes of a key. Every item says where it ends, so that different sequences of items are different bytes.

use crate::state::State;
use crate::value::{CellId, Pointer, Root, Uid, Wide};
use program::FnId;

const UNSEEN: u32 = u32::MAX;
/// The number of every cell whose content others of the key say already.
const KNOWN: u32 = u32::MAX - 1;

/// A key longer than this is not finished: parts of values are shared, so a small program can make a value that is endless to
/// write out. What has so long a key is no situation to go on from.
pub const LARGEST_KEY: usize = 4 << 20;

#[derive(Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
    /// Empty places since the last value.
    nothings: u64,
    /// The number of each heap cell, once reached.
    numbers: Vec<u32>,
    /// The cells in the order they were reached.
    reached: Vec<CellId>,
    written: usize,
    /// The number of each thread: its place in the order of spawn paths, or what else threads are told apart by.
    tids: Vec<u16>,
    /// What is written for a handle of each thread, if that is not its number.
    kinds: Vec<Option<FnId>>,
    /// Whether anything points at a variable of this thread.
    watched: Option<Uid>,
    is_pointed_at: bool,
}

/// How far a writer has come.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    bytes: usize,
    reached: usize,
}

impl Writer {
    /// A writer for a state, in the memory of an earlier one.
    pub(crate) fn reuse(earlier: Option<Writer>, state: &State) -> Writer {
        let mut writer = earlier.unwrap_or_default();
        writer.bytes.clear();
        writer.nothings = 0;
        writer.numbers.clear();
        writer.numbers.resize(state.heap.end(), UNSEEN);
        writer.reached.clear();
        writer.written = 0;
        writer.tids.clear();
        writer.tids.resize(state.threads.len(), 0);
        for (tid, &uid) in state.order.iter().enumerate() {
            writer.tids[uid as usize] = tid as u16;
        }
        writer.kinds.clear();
        (writer.watched, writer.is_pointed_at) = (None, false);
        writer
    }

    /// Begins again, with other numbers of threads and handles, and with cells that are not looked into.
    pub(super) fn restart(&mut self, kinds: &[Option<FnId>], known: &[CellId]) {
        self.bytes.clear();
        self.forget(0);
        self.kinds.clear();
        self.kinds.extend_from_slice(kinds);
        for &cell in known {
            self.numbers[cell as usize] = KNOWN;
        }
    }

    /// Gives a thread another number.
    pub(super) fn renumber(&mut self, uid: Uid, number: u16) {
        self.tids[uid as usize] = number;
    }

    /// From here on it is heeded whether anything points at a variable of this thread.
    pub(super) fn watch(&mut self, uid: Uid) {
        self.watched = Some(uid);
    }

    /// Whether anything does, of all that was written.
    pub(super) fn is_pointed_at(&self) -> bool {
        self.is_pointed_at
    }

    pub(crate) fn mark(&self) -> Mark {
        Mark {
            bytes: self.bytes.len(),
            reached: self.reached.len(),
        }
    }

    /// Takes back everything since a mark; gives what was written.
    pub(crate) fn back(&mut self, mark: Mark) -> Vec<u8> {
        self.forget(mark.reached);
        self.bytes.split_off(mark.bytes)
    }

    /// The cells after the first so many are as if they had not been reached.
    fn forget(&mut self, reached: usize) {
        for cell in self.reached.drain(reached..) {
            self.numbers[cell as usize] = UNSEEN;
        }
        self.written = self.written.min(reached);
    }

    /// A copy of what was written.
    pub(crate) fn bytes(&self) -> Box<[u8]> {
        Box::from(&self.bytes[..])
    }

    pub(crate) fn root_kind(&self, root: Root) -> u8 {
        root_kind(root)
    }

    #[inline]
    pub(crate) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Nothing more need be written.
    pub(crate) fn is_full(&self) -> bool {
        self.bytes.len() > LARGEST_KEY
    }

    pub(crate) fn flag(&mut self, flag: bool) {
        self.byte(u8::from(flag));
    }

    /// Seven bits a byte, the last one with the high bit clear.
    #[inline]
    pub(crate) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.byte(number as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.raw(text.as_bytes());
    }

    /// One more place that holds nothing; written with its neighbors.
    #[inline]
    pub(crate) fn nothing(&mut self) {
        self.nothings += 1;
    }

    /// Writes the empty places since the last value.
    #[inline]
    pub(crate) fn flush(&mut self) {
        let run = std::mem::take(&mut self.nothings);
        if run > 0 {
            self.byte(super::values::NOTHING);
            self.number(run);
        }
    }

    /// The function of a thread whose handles are all alike.
    pub(super) fn kind(&self, uid: Uid) -> Option<FnId> {
        self.kinds.get(uid as usize).copied().flatten()
    }

    /// What a thread is told apart by.
    pub(crate) fn number_of_thread(&self, uid: Uid) -> u16 {
        self.tids.get(uid as usize).copied().unwrap_or(0)
    }

    pub(crate) fn thread(&mut self, uid: Uid) {
        self.number(u64::from(self.number_of_thread(uid)));
    }

    /// A heap cell, by the order in which it is first reached.
    pub(crate) fn cell(&mut self, cell: CellId) {
        let number = match self.numbers.get_mut(cell as usize) {
            None => UNSEEN,
            Some(number) => {
                if *number == UNSEEN {
                    *number = self.reached.len() as u32;
                    self.reached.push(cell);
                }
                *number
            }
        };
        self.number(u64::from(number));
    }

    /// The number a cell has, if it was reached.
    pub(crate) fn number_of(&self, cell: CellId) -> Option<u32> {
        self.numbers
            .get(cell as usize)
            .copied()
            .filter(|&number| number != UNSEEN)
    }

    /// The next cell reached but not yet written.
    pub(crate) fn next_cell(&mut self) -> Option<CellId> {
        if self.is_full() {
            return None;
        }
        let cell = self.reached.get(self.written).copied()?;
        self.written += 1;
        Some(cell)
    }

    /// A cell that was freed while something still points at it.
    pub(crate) fn gone(&mut self) {
        self.byte(super::values::GONE);
    }

    pub(crate) fn pointer(&mut self, pointer: &Pointer) {
        let (kind, wide) = (root_kind(pointer.root), wide_kind(pointer.wide));
        let len = pointer.path.len().min(7) as u8;
        self.byte(kind | wide << 2 | len << 4);
        if len == 7 {
            self.number(pointer.path.len() as u64);
        }
        self.root(pointer.root);
        for &step in &pointer.path {
            self.number(u64::from(step));
        }
        match pointer.wide {
            Wide::Thin => {}
            Wide::Slice { from, len } => {
                self.number(u64::from(from));
                self.number(u64::from(len));
            }
            Wide::VTable(id) => self.number(u64::from(id)),
        }
    }

    /// The variable a pointer points into; its kind is known.
    pub(crate) fn root(&mut self, root: Root) {
        match root {
            Root::Heap(cell) => self.cell(cell),
            Root::Local {
                thread,
                frame,
                local,
            } => {
                self.is_pointed_at |= self.watched == Some(thread);
                self.thread(thread);
                self.number(u64::from(frame));
                self.number(u64::from(local));
            }
            Root::Static(id) => self.number(u64::from(id)),
            Root::ThreadLocal { thread, id } => {
                self.thread(thread);
                self.number(u64::from(id));
            }
        }
    }
}

fn root_kind(root: Root) -> u8 {
    match root {
        Root::Heap(_) => 0,
        Root::Local { .. } => 1,
        Root::Static(_) => 2,
        Root::ThreadLocal { .. } => 3,
    }
}

fn wide_kind(wide: Wide) -> u8 {
    match wide {
        Wide::Thin => 0,
        Wide::Slice { .. } => 1,
        Wide::VTable(_) => 2,
    }
}
