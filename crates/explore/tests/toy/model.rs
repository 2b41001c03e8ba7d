//! A machine of a few lines: every thread is a list of operations on shared numbers and locks.

use machine::{Choice, Contact, End, Footprint, Kinds, Meeting, Model, Pending, StepResult, Tid};
use program::Span;

/// An operation of a thread; each is one step.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    /// Reads a variable into the thread's register.
    Load(usize),
    /// Writes the register plus a number, 9 at most: loops come back to where they were.
    Store(usize, u8),
    /// Adds to a variable, which starts again after 9.
    Add(usize, u8),
    /// Prints a text.
    Print(&'static str),
    /// Prints a variable.
    Show(usize),
    Lock(usize),
    /// Does nothing where the thread does not hold the lock.
    Unlock(usize),
    /// Touches nothing.
    Nothing,
    Yield,
    /// Goes on at another operation unless a variable has the value.
    JumpUnless(usize, u8, usize),
    Jump(usize),
    /// Waits for the end of a thread.
    Join(usize),
    /// The thread panics: it goes no further; main's panic ends the program.
    Panic,
    /// Ends the program.
    Exit(i32),
    /// Undefined behavior.
    Race,
    /// Several results: 0 to n - 1, into the register.
    Choose(u32),
    /// The machine cannot follow.
    Refused,
}

pub struct Toy {
    threads: Vec<Vec<Op>>,
}

#[derive(Clone)]
pub struct State {
    at: Vec<usize>,
    registers: Vec<u8>,
    variables: [u8; 4],
    /// Who holds each lock, plus one.
    locks: [u8; 4],
}

impl Toy {
    /// Thread 0 is main: where its operations end, the program ends.
    pub fn new(threads: &[&[Op]]) -> Self {
        Self {
            threads: threads.iter().map(|ops| ops.to_vec()).collect(),
        }
    }

    fn op(&self, state: &State, thread: usize) -> Option<Op> {
        let end = (thread == 0).then_some(Op::Exit(0));
        self.threads[thread].get(state.at[thread]).copied().or(end)
    }

    fn choices(&self, state: &State, thread: usize) -> u32 {
        match self.op(state, thread) {
            None => 0,
            Some(Op::Lock(lock)) => u32::from(state.locks[lock] == 0),
            Some(Op::Join(other)) => u32::from(self.op(state, other).is_none()),
            Some(Op::Choose(n)) => n,
            Some(_) => 1,
        }
    }

    fn footprint(&self, op: Op) -> Footprint {
        let object = |id: usize, writes| Footprint::Object {
            id: id as u64,
            writes,
            private: false,
        };
        match op {
            Op::Load(v) | Op::Show(v) | Op::JumpUnless(v, ..) if !matches!(op, Op::Show(_)) => {
                object(v, false)
            }
            Op::Store(v, _) | Op::Add(v, _) => object(v, true),
            // No toy tries a lock without waiting for it: all that others could do waits for the unlock.
            Op::Unlock(lock) => Footprint::Object {
                id: 100 + lock as u64,
                writes: true,
                private: true,
            },
            Op::Lock(lock) => object(100 + lock, true),
            Op::Print(_) => Footprint::Output,
            Op::Nothing | Op::Yield | Op::Jump(_) | Op::Choose(_) | Op::Panic => Footprint::Nothing,
            _ => Footprint::Global,
        }
    }
}

impl Model for Toy {
    type State = State;

    fn initial(&self) -> State {
        State {
            at: vec![0; self.threads.len()],
            registers: vec![0; self.threads.len()],
            variables: [0; 4],
            locks: [0; 4],
        }
    }

    fn enabled(&self, state: &State) -> Vec<Choice> {
        let choices = |thread: usize| {
            let all = 0..self.choices(state, thread);
            all.map(move |choice| Choice {
                thread: Tid(thread as u16),
                choice,
            })
        };
        (0..self.threads.len()).flat_map(choices).collect()
    }

    fn pending(&self, state: &State, _: bool) -> Vec<Pending> {
        let one = |thread: usize| {
            let op = self.op(state, thread)?;
            Some(Pending {
                thread: Tid(thread as u16),
                choices: self.choices(state, thread),
                footprint: self.footprint(op),
                counts: !matches!(op, Op::Join(_) | Op::Exit(_) | Op::Nothing),
                yields: matches!(op, Op::Yield),
                blocks_worker: matches!(op, Op::Lock(_)),
                span: Span::default(),
                text: format!("{op:?}"),
            })
        };
        (0..self.threads.len()).filter_map(one).collect()
    }

    fn step(&self, state: &mut State, choice: Choice) -> StepResult {
        let mut result = StepResult::default();
        let thread = choice.thread.0 as usize;
        let Some(op) = self.op(state, thread) else {
            result.end = Some(End::Unsupported("no such step".into()));
            return result;
        };
        state.at[thread] += 1;
        let register = state.registers[thread];
        match op {
            Op::Load(v) => state.registers[thread] = state.variables[v],
            Op::Store(v, plus) => state.variables[v] = (register + plus).min(9),
            Op::Add(v, plus) => state.variables[v] = (state.variables[v] + plus) % 10,
            Op::Print(text) => result.printed = text.into(),
            Op::Show(v) => result.printed = state.variables[v].to_string(),
            Op::Lock(lock) => state.locks[lock] = thread as u8 + 1,
            Op::Unlock(lock) if state.locks[lock] == thread as u8 + 1 => state.locks[lock] = 0,
            Op::JumpUnless(v, value, to) if state.variables[v] != value => state.at[thread] = to,
            Op::Jump(to) => state.at[thread] = to,
            Op::Panic if thread == 0 => result.end = Some(End::Panic("main".into())),
            Op::Panic => {
                state.at[thread] = self.threads[thread].len();
                result.panicked = vec![format!("thread {thread}")];
            }
            Op::Exit(code) => result.end = Some(End::Exit(code)),
            Op::Race => result.end = Some(End::Race("here and there".into())),
            Op::Choose(_) => state.registers[thread] = choice.choice as u8,
            Op::Refused => result.end = Some(End::Unsupported("refused".into())),
            Op::Nothing | Op::Yield | Op::Join(_) | Op::JumpUnless(..) | Op::Unlock(_) => {}
        }
        result
    }

    fn contact(&self, state: &State, thread: Tid) -> Option<Contact> {
        let thread = thread.0 as usize;
        let (class, commutes, steps) = match self.op(state, thread)? {
            Op::Add(v, _) => (v, true, 1),
            Op::Load(v) | Op::Store(v, _) | Op::Show(v) | Op::JumpUnless(v, ..) => (v, false, 1),
            // Nothing is done while it is held.
            Op::Lock(lock) => match self.threads[thread].get(state.at[thread] + 1) {
                Some(Op::Unlock(other)) if *other == lock => (100 + lock, true, 2),
                _ => (100 + lock, false, 1),
            },
            _ => return None,
        };
        Some(Contact {
            class: class as u64,
            kinds: if commutes { Kinds::ALL } else { Kinds::NONE },
            steps,
        })
    }

    fn meeting(&self, state: &State, thread: Tid) -> Option<Meeting> {
        let (class, looks) = match self.op(state, thread.0 as usize)? {
            Op::Load(v) | Op::Show(v) | Op::JumpUnless(v, ..) => (v, true),
            Op::Store(v, _) | Op::Add(v, _) => (v, false),
            Op::Lock(lock) | Op::Unlock(lock) => (100 + lock, false),
            _ => return None,
        };
        let class = class as u64;
        Some(Meeting { class, looks })
    }

    fn joins(&self, state: &State, thread: Tid) -> Option<Tid> {
        match self.op(state, thread.0 as usize)? {
            Op::Join(other) => Some(Tid(other as u16)),
            _ => None,
        }
    }

    fn key(&self, state: &State) -> Box<[u8]> {
        let at = state.at.iter().map(|&at| at as u8);
        let rest = state
            .registers
            .iter()
            .chain(&state.variables)
            .chain(&state.locks);
        at.chain(rest.copied()).collect()
    }

    fn stuck(&self, state: &State) -> Option<End> {
        let dead = self.enabled(state).is_empty();
        dead.then(|| End::Deadlock("everybody waits".into()))
    }

    fn thread_path(&self, _: &State, thread: Tid) -> Vec<u16> {
        match thread.0 {
            0 => Vec::new(),
            n => vec![n - 1],
        }
    }

    fn thread_name(&self, _: &State, thread: Tid) -> String {
        match thread.0 {
            0 => "main".into(),
            n => format!("thread {n}"),
        }
    }
}
