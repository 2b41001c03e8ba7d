//! What was everybody's state in each tick.

/// The state of one task in one tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It has not arrived yet.
    Absent,
    /// It could run and has no core.
    Ready,
    /// It runs on this core.
    Running(usize),
    /// It waits for this lock.
    Blocked(usize),
    /// It waits for something outside.
    Waiting,
    /// It has done all its steps.
    Ended,
}

/// A stretch of ticks in which a task's state did not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first tick.
    pub from: usize,
    /// The tick after its last.
    pub to: usize,
    /// The state, in all of them.
    pub state: State,
    /// Whether the task held any lock in them.
    pub holding: bool,
}

/// What everybody did, tick by tick, until all had ended or nobody could go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// By task, in the order given, then by tick: the state, and whether it holds any lock.
    pub states: Vec<Vec<(State, bool)>>,
    /// Whether every task ended. If not, those that are left wait for each other, or the limit of ticks was reached.
    pub complete: bool,
}

impl Timeline {
    /// How many ticks it took.
    pub fn ticks(&self) -> usize {
        self.states.first().map_or(0, Vec::len)
    }

    /// A task's stretches, in order.
    pub fn spans(&self, task: usize) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for (tick, &(state, holding)) in self.states[task].iter().enumerate() {
            match spans.last_mut() {
                Some(last) if last.state == state && last.holding == holding => last.to = tick + 1,
                _ => spans.push(Span {
                    from: tick,
                    to: tick + 1,
                    state,
                    holding,
                }),
            }
        }
        spans
    }

    /// In how many ticks a task's state was one of those asked for.
    pub fn count(&self, task: usize, wanted: impl Fn(State) -> bool) -> usize {
        let states = self.states[task].iter();
        states.filter(|(state, _)| wanted(*state)).count()
    }

    /// The tick after the last in which a task was not at its end; nothing if it never got there.
    pub fn end(&self, task: usize) -> Option<usize> {
        let last = self.states[task].last()?;
        let ended = self.complete || last.0 == State::Ended;
        ended.then(|| self.ticks() - self.count(task, |state| state == State::Ended))
    }

    /// Who ran on a core, tick by tick.
    pub fn core(&self, core: usize) -> Vec<Option<usize>> {
        let runs =
            |tick: usize| move |task: &Vec<(State, bool)>| task[tick].0 == State::Running(core);
        (0..self.ticks())
            .map(|tick| self.states.iter().position(runs(tick)))
            .collect()
    }
}
