//! A model under a scheduler.

use super::{Scheduler, Task, Turn};
use machine::{
    Choice, Contact, End, Footprint, Kind, Meeting, Model, Order, Past, Pending, StepResult,
    Symmetric, Tid, ToldApart,
};

/// A model in which only those may move whom the scheduler lets.
pub struct Under<M> {
    /// The machine.
    pub model: M,
    /// The policy.
    pub scheduler: Box<dyn Scheduler>,
}

/// A situation of the machine and what the scheduler remembers.
#[derive(Clone)]
pub struct Position<S> {
    /// The machine's situation.
    pub state: S,
    /// The scheduler's memory.
    pub turn: Turn,
}

impl<M: Model> Under<M> {
    /// Every thread with what it is about to do, and whether the scheduler lets it.
    fn judged(&self, at: &Position<M::State>, texts: bool) -> Vec<(Pending, bool)> {
        let pending = self.model.pending(&at.state, texts);
        if self.scheduler.is_free() {
            return pending.into_iter().map(|pending| (pending, true)).collect();
        }
        let tasks = self.tasks(&at.state, &pending);
        let allows = |task: &Task| self.scheduler.allows(&at.turn, task, &tasks);
        let allowed: Vec<bool> = tasks.iter().map(allows).collect();
        pending.into_iter().zip(allowed).collect()
    }

    /// Makes a step, and lets the scheduler know of it.
    fn stepped<T>(
        &self,
        at: &mut Position<M::State>,
        choice: Choice,
        step: impl FnOnce(&mut M::State) -> (StepResult, T),
    ) -> (StepResult, T) {
        if self.scheduler.is_free() {
            return step(&mut at.state);
        }
        let moved = self.model.thread_path(&at.state, choice.thread);
        let (result, more) = step(&mut at.state);
        if result.end.is_none() {
            let pending = self.model.pending(&at.state, false);
            let tasks = self.tasks(&at.state, &pending);
            at.turn = self.scheduler.after(&at.turn, &moved, &tasks);
        }
        (result, more)
    }

    fn tasks(&self, state: &M::State, pending: &[Pending]) -> Vec<Task> {
        let task = |pending: &Pending| Task {
            path: self.model.thread_path(state, pending.thread),
            ready: pending.choices > 0,
            yields: pending.yields,
            blocks_worker: pending.blocks_worker,
        };
        pending.iter().map(task).collect()
    }
}

impl<M: Model> Model for Under<M> {
    type State = Position<M::State>;

    fn initial(&self) -> Self::State {
        Position {
            state: self.model.initial(),
            turn: Turn::default(),
        }
    }

    fn enabled(&self, at: &Self::State) -> Vec<Choice> {
        let threads = self.pending(at, false);
        let choices = |pending: &Pending| {
            let thread = pending.thread;
            (0..pending.choices).map(move |choice| Choice { thread, choice })
        };
        threads.iter().flat_map(choices).collect()
    }

    fn pending(&self, at: &Self::State, texts: bool) -> Vec<Pending> {
        let mut threads = self.judged(at, texts);
        for (pending, allowed) in &mut threads {
            if !*allowed {
                pending.choices = 0;
            }
            // Under a policy even steps on nothing matter to others: they pass on the turn.
            if !self.scheduler.is_free() {
                pending.footprint = Footprint::Global;
            }
        }
        threads.into_iter().map(|(pending, _)| pending).collect()
    }

    fn step(&self, at: &mut Self::State, choice: Choice) -> StepResult {
        self.stepped(at, choice, |state| (self.model.step(state, choice), ()))
            .0
    }

    fn step_after(
        &self,
        past: &mut Past,
        at: &mut Self::State,
        choice: Choice,
    ) -> (StepResult, Order) {
        self.stepped(at, choice, |state| {
            self.model.step_after(past, state, choice)
        })
    }

    fn key(&self, at: &Self::State) -> Box<[u8]> {
        let key = self.model.key(&at.state);
        if self.scheduler.is_free() {
            return key;
        }
        let mut bytes = key.into_vec();
        // The turn's length stands last, so that no two pairs of state and turn have the same bytes.
        let start = bytes.len();
        bytes.extend(at.turn.steps.to_le_bytes());
        for path in &at.turn.running {
            bytes.extend((path.len() as u16).to_le_bytes());
            bytes.extend(path.iter().flat_map(|part| part.to_le_bytes()));
        }
        let length = (bytes.len() - start) as u32;
        bytes.extend(length.to_le_bytes());
        bytes.into_boxed_slice()
    }

    fn symmetric_key(&self, at: &Self::State, told: &ToldApart) -> Result<Symmetric, Kind> {
        if self.scheduler.is_free() {
            return self.model.symmetric_key(&at.state, told);
        }
        let (key, exchangeable) = (self.key(at), false);
        Ok(Symmetric { key, exchangeable })
    }

    fn symmetric_path(&self, at: &Self::State, thread: Tid, told: &ToldApart) -> Vec<u16> {
        match self.scheduler.is_free() {
            true => self.model.symmetric_path(&at.state, thread, told),
            false => self.model.thread_path(&at.state, thread),
        }
    }

    fn holds_back(&self, at: &Self::State, thread: Tid, told: &ToldApart) -> Result<bool, Kind> {
        match self.scheduler.is_free() {
            true => self.model.holds_back(&at.state, thread, told),
            false => Ok(false),
        }
    }

    fn stuck(&self, at: &Self::State) -> Option<End> {
        if let Some(end) = self.model.stuck(&at.state) {
            return Some(end);
        }
        self.enabled(at).is_empty().then(|| {
            End::Deadlock("threads are ready, but every worker is kept by one that waits".into())
        })
    }

    fn contact(&self, at: &Self::State, thread: Tid) -> Option<Contact> {
        // Under a policy every step passes on the turn.
        let free = self.scheduler.is_free();
        free.then(|| self.model.contact(&at.state, thread))
            .flatten()
    }

    fn meeting(&self, at: &Self::State, thread: Tid) -> Option<Meeting> {
        let free = self.scheduler.is_free();
        free.then(|| self.model.meeting(&at.state, thread))
            .flatten()
    }

    fn joins(&self, at: &Self::State, thread: Tid) -> Option<Tid> {
        self.model.joins(&at.state, thread)
    }

    fn remarks(&self) -> Vec<(&'static str, &'static str)> {
        self.model.remarks()
    }

    fn thread_path(&self, at: &Self::State, thread: Tid) -> Vec<u16> {
        self.model.thread_path(&at.state, thread)
    }

    fn thread_name(&self, at: &Self::State, thread: Tid) -> String {
        self.model.thread_name(&at.state, thread)
    }
}
