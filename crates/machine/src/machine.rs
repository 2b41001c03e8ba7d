//! The machine: a program, what is assumed, and what is known of the program before it runs.

use crate::analysis::{Counts, Liveness};
use crate::config::{Config, Timers};
use crate::eval::{Glance, Run};
use crate::interface::{
    Choice, Contact, End, Kind, Meeting, Model, Pending, StepResult, Symmetric, Tid, ToldApart,
};
use crate::memory::{Heap, SequentiallyConsistent};
use crate::race::{Access, Order, Past};
use crate::state::State;
use crate::symmetry::{self, Row, Twins};
use crate::threads::{Entry, Status, Thread};
use crate::value::Value;
use crate::{key, words};
use program::{FloatTy, FnId, Function, Instr, IntTy, Intrinsic, Prim, Program, TypeId};
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

/// Runs one program under one [`Config`].
pub struct Machine {
    pub(crate) program: Rc<Program>,
    pub(crate) config: Config,
    pub(crate) memory: SequentiallyConsistent,
    /// Plain accesses are recorded.
    pub(crate) tracks_races: bool,
    /// Deadlines and the clock are kept: the program looks at the clock, or timers are ordered.
    pub(crate) keeps_time: bool,
    /// The program looks at the clock.
    pub(crate) uses_clock: bool,
    /// A thread's end can be seen otherwise than by joining it, and so is a step of its own.
    pub(crate) shows_ends: bool,
    /// Somewhere a lock is only tried, so that whether it is free can be seen without waiting.
    pub(crate) tries_locks: bool,
    /// Somewhere a message is only tried to be sent, so that whether a buffer is full can be seen without waiting.
    pub(crate) tries_sends: bool,
    /// Somewhere a message is only tried to be received, so that whether there will be one can be seen without waiting.
    pub(crate) tries_receives: bool,
    /// Somewhere standard output is locked, so that printing may have to wait.
    pub(crate) locks_output: bool,
    /// Somewhere a fence orders what relaxed operations before and after it do.
    pub(crate) fences: bool,
    /// Threads may have variables of their own.
    pub(crate) has_thread_locals: bool,
    /// Where somebody can tell when the number of an `Arc`'s owners changes.
    counts: Counts,
    primitives: Vec<Option<Prim>>,
    liveness: Vec<OnceCell<Liveness>>,
    /// Threads may be interchangeable: nothing in the program tells them apart by what they are.
    pub(crate) is_symmetric: bool,
    /// What the last thread that was about to join will have joined.
    pub(crate) row: Cell<Option<Row>>,
    /// A parallel iterator was run in one piece.
    pub(crate) ran_whole: Cell<bool>,
    /// Memory of the last key, for the next.
    pub(crate) scratch: Cell<Option<key::Writer>>,
}

impl Machine {
    /// A machine for this program.
    pub fn new(program: impl Into<Rc<Program>>, config: Config) -> Machine {
        let program = program.into();
        let uses = |wanted: Intrinsic| {
            let code = program.functions.iter().flat_map(|function| &function.code);
            code.into_iter()
                .any(|instr| matches!(instr, Instr::Intrinsic { op, .. } if *op == wanted))
        };
        let uses_clock = uses(Intrinsic::Now);
        let has_thread_locals = program.statics.iter().any(|declared| declared.thread_local);
        let tells_threads = uses(Intrinsic::ThreadNumber) || uses(Intrinsic::ThreadIsFinished);
        Machine {
            is_symmetric: !has_thread_locals && !tells_threads,
            row: Cell::new(None),
            ran_whole: Cell::new(false),
            tracks_races: program.uses_unsafe,
            keeps_time: uses_clock || config.timers == Timers::Ordered,
            uses_clock,
            shows_ends: uses(Intrinsic::ThreadIsFinished),
            tries_locks: uses(Intrinsic::MutexTryLock)
                || uses(Intrinsic::RwLockTryRead)
                || uses(Intrinsic::RwLockTryWrite)
                || uses(Intrinsic::LockIsHeld),
            tries_sends: uses(Intrinsic::ChannelTrySend),
            tries_receives: uses(Intrinsic::ChannelTryReceive)
                || uses(Intrinsic::ChannelReceiveTimeout)
                || uses(Intrinsic::ChannelSelect),
            locks_output: uses(Intrinsic::OutputLock),
            fences: uses(Intrinsic::Fence),
            counts: Counts::that_matter(&program),
            has_thread_locals,
            primitives: program.types.iter().map(|ty| primitive(&ty.name)).collect(),
            liveness: program.functions.iter().map(|_| OnceCell::new()).collect(),
            memory: SequentiallyConsistent,
            scratch: Cell::new(None),
            program,
            config,
        }
    }

    /// Whether a thread can be interrupted before this operation.
    #[inline]
    pub(crate) fn stops_at(&self, op: Intrinsic, types: &[TypeId]) -> bool {
        op.visible() && (op != Intrinsic::CountChange || self.counts.matter(types))
    }

    #[inline]
    pub(crate) fn function(&self, id: FnId) -> Option<&Function> {
        self.program.functions.get(id.0 as usize)
    }

    pub(crate) fn primitive(&self, ty: TypeId) -> Option<Prim> {
        *self.primitives.get(ty.0 as usize)?
    }

    pub(crate) fn int_type(&self, ty: TypeId) -> Option<IntTy> {
        match self.primitive(ty)? {
            Prim::Int(ty) => Some(ty),
            _ => None,
        }
    }

    /// Which locals matter at each instruction of a function; computed at its first use.
    #[inline]
    pub(crate) fn liveness(&self, id: FnId) -> Option<&Liveness> {
        let cell = self.liveness.get(id.0 as usize)?;
        Some(cell.get_or_init(|| Liveness::of(&self.program.functions[id.0 as usize])))
    }

    pub(crate) fn glance<'a>(&'a self, state: &'a State, tid: Tid) -> Glance<'a> {
        Glance {
            machine: self,
            state,
            me: state.uid(tid),
        }
    }

    /// Initializes the statics, in order, on the main thread.
    fn initialize_statics(&self, state: &mut State) {
        for (id, declared) in self.program.statics.iter().enumerate() {
            if declared.thread_local || state.ended.is_some() {
                continue;
            }
            let mut run = Run::new(self, state, 0);
            if let Err(fault) = run.enter(declared.init, Entry::Static(id as u32), Vec::new()) {
                run.fail(fault);
            }
            run.run();
            if state.ended.is_none() && !state.thread(0).frames.is_empty() {
                let why = format!(
                    "the initial value of `{}` does something other threads can see",
                    declared.name
                );
                state.ended = Some(End::Unsupported(why));
            }
        }
    }

    /// Makes one step; as a trial, maybe with the old value of a read-modify-write kept from the thread.
    pub(crate) fn made<'a>(
        &'a self,
        state: &'a mut State,
        choice: Choice,
        past: Option<&'a mut Past>,
        hides_result: bool,
    ) -> StepResult {
        let me = state.uid(choice.thread);
        let mut run = Run::new(self, state, me);
        run.past = past;
        run.hides_result = hides_result;
        if run.state.ended.is_none() {
            if let Err(fault) = run.perform(choice.choice) {
                run.fail(fault);
            }
            run.run();
        }
        let mut result = run.result;
        let glance = Glance {
            machine: self,
            state,
            me,
        };
        result.blocked_after = state.ended.is_some()
            || matches!(
                state.thread(me).status,
                Status::Finished | Status::Waiting(_)
            )
            || glance.choices() == 0;
        result.end = state.ended.clone();
        if result.end.is_some() {
            state.close();
        }
        result
    }
}

/// The type of numbers of that name.
fn primitive(name: &str) -> Option<Prim> {
    use IntTy::*;
    let ints = [
        I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize,
    ];
    if let Some(ty) = ints.into_iter().find(|ty| ty.name() == name) {
        return Some(Prim::Int(ty));
    }
    match name {
        "f32" => Some(Prim::Float(FloatTy::F32)),
        "f64" => Some(Prim::Float(FloatTy::F64)),
        _ => None,
    }
}

impl Model for Machine {
    fn remarks(&self) -> Vec<(&'static str, &'static str)> {
        let empty = "The program reads its standard input, which is empty here.";
        let order = "A `HashMap` or `HashSet` is gone through in one order here, which its keys alone say. A real run may use any order.";
        let whole = "Parallel iterators over many items that only compute are run in one piece here: wherever rayon cuts them, they come to the same.";
        let input = self.program.reads_input.then_some(("input", empty));
        let hashes = self.program.hash_order.then_some(("hashes", order));
        let cuts = self.ran_whole.get().then_some(("cuts", whole));
        input.into_iter().chain(hashes).chain(cuts).collect()
    }

    type State = State;

    fn initial(&self) -> State {
        let mut state = State {
            threads: vec![Rc::new(Thread::new(Rc::from([]), None, self.program.main))],
            order: Rc::new(vec![0]),
            heap: Heap::default(),
            statics: Rc::new(vec![Value::Nothing; self.program.statics.len()]),
            races: crate::race::Races::default(),
            output: None,
            clock: 0,
            ended: None,
            written: 0,
            measure_at: self.config.bytes as u64 / 2,
            closed: false,
        };
        self.initialize_statics(&mut state);
        if state.ended.is_none() {
            let mut run = Run::new(self, &mut state, 0);
            if let Err(fault) = run.enter(self.program.main, Entry::Thread, Vec::new()) {
                run.fail(fault);
            }
            run.run();
        }
        state
    }

    fn enabled(&self, state: &State) -> Vec<Choice> {
        let mut all = Vec::new();
        // A program that ended before its first visible step still has that end to make.
        if state.ended.is_some() && !state.reports_end() {
            return all;
        }
        for index in 0..state.order.len() as u16 {
            let thread = Tid(index);
            let choices = match state.ended {
                Some(_) => u32::from(index == 0),
                None => self.glance(state, thread).choices(),
            };
            all.extend((0..choices).map(|choice| Choice { thread, choice }));
        }
        all
    }

    fn pending(&self, state: &State, texts: bool) -> Vec<Pending> {
        words::pending(self, state, texts)
    }

    fn step(&self, state: &mut State, choice: Choice) -> StepResult {
        self.made(state, choice, None, false)
    }

    fn step_after(
        &self,
        past: &mut Past,
        state: &mut State,
        choice: Choice,
    ) -> (StepResult, Order) {
        let me = state.uid(choice.thread);
        past.begin(me);
        let result = self.made(state, choice, Some(past), false);
        let races_with = past.races_with().map(|(step, by)| Access {
            step: step as usize,
            path: state.thread(by).path.to_vec(),
            name: state.thread(by).shown(),
        });
        let after = past.finish(me);
        (result, Order { after, races_with })
    }

    fn key(&self, state: &State) -> Box<[u8]> {
        key::key(self, state)
    }

    fn symmetric_key(&self, state: &State, told: &ToldApart) -> Result<Symmetric, Kind> {
        let twins = Twins::of(self, state, told)?;
        let (key, exchangeable) = key::symmetric_key(self, state, &twins);
        Ok(Symmetric { key, exchangeable })
    }

    fn symmetric_path(&self, state: &State, thread: Tid, told: &ToldApart) -> Vec<u16> {
        symmetry::path(self, state, state.uid(thread), told)
    }

    fn holds_back(&self, state: &State, thread: Tid, told: &ToldApart) -> Result<bool, Kind> {
        symmetry::holds_back(self.glance(state, thread), told)
    }

    fn contact(&self, state: &State, thread: Tid) -> Option<Contact> {
        // Where plain memory may be shared, what a step orders matters, and no trial hides that.
        let tells = !self.tracks_races && state.ended.is_none();
        tells
            .then(|| self.glance(state, thread).contact())
            .flatten()
    }

    fn meeting(&self, state: &State, thread: Tid) -> Option<Meeting> {
        match state.ended {
            Some(_) => None,
            None => self.glance(state, thread).meeting(),
        }
    }

    fn joins(&self, state: &State, thread: Tid) -> Option<Tid> {
        self.glance(state, thread).joins()
    }

    fn stuck(&self, state: &State) -> Option<End> {
        let stuck = state.ended.is_none() && self.enabled(state).is_empty();
        stuck.then(|| End::Deadlock(words::deadlock(self, state)))
    }

    fn thread_path(&self, state: &State, thread: Tid) -> Vec<u16> {
        state.thread(state.uid(thread)).path.to_vec()
    }

    fn thread_name(&self, state: &State, thread: Tid) -> String {
        state.thread(state.uid(thread)).shown()
    }
}
