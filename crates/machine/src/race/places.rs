//! Which accesses are recorded, and when two of them race.

use super::record::{Record, Threads};
use crate::eval::Run;
use crate::fault::{Fault, Outcome};
use crate::interface::End;
use crate::value::{CellId, Pointer, Root};
use program::{Base, Function, Local, LocalId, Origin, Place, Step};
use std::rc::Rc;

impl Run<'_> {
    /// Whether plain accesses matter now: in a program with `unsafe`, while there are several threads, or while there is an
    /// access on record, perhaps of a thread that has ended.
    fn records_accesses(&self) -> bool {
        self.machine.tracks_races
            && (!self.state.races.records.is_empty() || self.state.live().nth(1).is_some())
    }

    /// The program's code reads or writes a place.
    pub(crate) fn note_place(&mut self, place: &Place, at: &Pointer, write: bool) -> Outcome<()> {
        if !self.records_accesses() || !self.in_user_code() {
            return Ok(());
        }
        let derefs = place
            .path
            .iter()
            .enumerate()
            .filter(|(_, step)| **step == Step::Deref);
        for (end, _) in derefs {
            // The pointers on the way are read, too.
            let way = Place {
                base: place.base,
                path: place.path[..end].to_vec(),
            };
            if self.may_be_shared(&way) {
                let at = self.address(&way)?;
                self.plain_access(&at, false)?;
            }
        }
        if self.may_be_shared(place) {
            self.plain_access(at, write)
        } else {
            Ok(())
        }
    }

    /// A variable of the running frame is shared only if its address was taken.
    fn may_be_shared(&self, place: &Place) -> bool {
        if place.path.contains(&Step::Deref) {
            return true;
        }
        match place.base {
            Base::Static(_) => true,
            Base::Local(local) => {
                let function = self
                    .frame()
                    .and_then(|frame| self.machine.function(frame.function));
                function
                    .and_then(|function| function.locals.get(local.0 as usize))
                    .is_some_and(|local| local.borrowed)
            }
        }
    }

    fn in_user_code(&self) -> bool {
        let frames = self.thread().frames.iter().rev();
        let mut functions = frames.filter_map(|frame| self.machine.function(frame.function));
        functions
            .find(|function| !function.on_data)
            .is_some_and(|function| function.origin == Origin::User)
    }

    /// Whether the library uses it on the program's behalf: an iterator, of a loop or in the library's own hands, that no other
    /// thread has. A loop's is so even where the program's code makes it.
    fn is_own_tool(&self, at: &Pointer) -> bool {
        let Root::Local {
            thread,
            frame,
            local,
        } = at.root
        else {
            return false;
        };
        if thread != self.me {
            return false;
        }
        let types = &self.machine.program.types;
        let by_library = self.here().is_some_and(|(function, _)| function.on_data);
        let is_tool = |function: &Function| {
            let variable = function.locals.get(local as usize);
            let loops = variable.filter(|it| it.name.as_ref().is_some_and(String::is_empty));
            let is_of_library =
                |it: &Local| types.get(it.ty.0 as usize).is_some_and(|ty| ty.library);
            by_library && (function.origin == Origin::Library || loops.is_some())
                || loops.is_some_and(is_of_library)
        };
        let owner = self.thread().frames.get(frame as usize);
        owner
            .and_then(|frame| self.machine.function(frame.function))
            .is_some_and(is_tool)
    }

    /// An access through a raw pointer, by an operation that stands in the program's own code.
    pub(crate) fn note_access(&mut self, at: &Pointer, write: bool) -> Outcome<()> {
        if self.records_accesses() && self.in_user_code() {
            self.plain_access(at, write)
        } else {
            Ok(())
        }
    }

    /// An access to a list or text, which is the program's data wherever it is done.
    pub(crate) fn note_data(&mut self, at: &Pointer, write: bool) -> Outcome<()> {
        if self.records_accesses() {
            self.plain_access(at, write)
        } else {
            Ok(())
        }
    }

    fn plain_access(&mut self, at: &Pointer, write: bool) -> Outcome<()> {
        if let Some((from, len)) = self.state.narrowed(at) {
            return (from..from + len)
                .try_for_each(|index| self.plain_access(&at.part(index), write));
        }
        self.check_access(at, write, false)?;
        if self.is_own_tool(at) {
            return Ok(());
        }
        let mut known = Threads::default();
        known.add(self.me);
        let (root, path) = (at.root, at.path.clone());
        let me = self.me;
        // Whoever races with an access that this one covers races with this one as well, or knows of both.
        let covered = |record: &Record| {
            record.root == root
                && record.path.starts_with(&path)
                && record.known.contains(me)
                && (write || !record.write)
        };
        let span = self.glance().span().0;
        let step = self.past.as_ref().map_or(0, |past| past.now());
        let records = Rc::make_mut(&mut self.state.races.records);
        records.retain(|record| !covered(record));
        records.push(Record {
            root,
            path,
            write,
            known,
            carriers: Vec::new(),
            thread: me,
            span,
            step,
        });
        Ok(())
    }

    /// Whether an access races with one on record.
    pub(super) fn check_access(&mut self, at: &Pointer, write: bool, atomic: bool) -> Outcome<()> {
        let races = |record: &&Record| {
            (record.write || write)
                && !record.known.contains(self.me)
                && record.overlaps(at.root, &at.path)
        };
        let Some(record) = self.state.races.records.iter().find(races) else {
            return Ok(());
        };
        let words = self.race_words(record, at, write, atomic);
        let (step, by) = (record.step, record.thread);
        if let Some(past) = &mut self.past {
            past.note_race(step, by);
        }
        Err(Fault::End(End::Race(words)))
    }

    fn race_words(&self, record: &Record, at: &Pointer, write: bool, atomic: bool) -> String {
        let glance = self.glance();
        let name = glance
            .name_of_memory(&at.whole())
            .map_or("memory".to_string(), |name| format!("`{name}`"));
        let what = |write: bool| if write { "writes" } else { "reads" };
        format!(
            "`{}` {} {name} in line {}, and `{}` {} it{} in line {}: nothing orders the two",
            self.state.thread(record.thread).shown(),
            what(record.write),
            record.span.line,
            self.thread().shown(),
            what(write),
            if atomic { " atomically" } else { "" },
            glance.span().0.line,
        )
    }

    /// A heap cell is freed: that is a write for whoever does not know of it, and then nothing is left to race for.
    pub(crate) fn forget_accesses(&mut self, cell: CellId) -> Outcome<()> {
        if let Some(past) = &mut self.past {
            past.forget(&|root| root == Root::Heap(cell));
        }
        if self.state.races.records.is_empty() {
            return Ok(());
        }
        if self.records_accesses() {
            self.check_access(&Pointer::to(Root::Heap(cell)), true, false)?;
        }
        self.state.races.forget_cell(cell);
        Ok(())
    }

    /// A local's scope has ended: its slot means another variable from here on.
    pub(crate) fn forget_local(&mut self, local: LocalId) {
        if !self.passes_knowledge() {
            return;
        }
        if let Ok(at) = self.glance().local_root(local)
            && at.path.is_empty()
        {
            self.forget_places(&|root| root == at.root);
        }
    }

    /// The innermost frame was left: the slots of its locals are free for another.
    pub(crate) fn forget_frame(&mut self) {
        if !self.passes_knowledge() {
            return;
        }
        let (me, depth) = (self.me, self.thread().frames.len() as u32);
        self.forget_places(&|root| matches!(root, Root::Local { thread, frame, .. } if thread == me && frame >= depth));
    }

    fn forget_places(&mut self, gone: &dyn Fn(Root) -> bool) {
        self.state.races.forget(gone);
        if let Some(past) = &mut self.past {
            past.forget(gone);
        }
    }
}
