//! The machine, and the rule by which it chooses who runs.

use crate::locks::Locks;
use crate::timeline::{State, Timeline};
use crate::{Step, Task};

/// How a machine chooses among those that could run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The most urgent, at once; among equals the one that runs already, then the one that has been ready longest.
    Priority,
    /// The one that has been ready longest, for so many ticks at most; then it goes to the end of the queue.
    Turns(u32),
}

/// What the tasks run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Machine {
    /// How many tasks can run in one tick.
    pub cores: usize,
    /// Who runs.
    pub rule: Rule,
    /// Whether the holder of a lock is as urgent as the most urgent task that waits for it.
    pub inheritance: bool,
    /// After how many ticks of somebody's waiting a holder has to hand the lock over and to queue for it again; never, if not given.
    pub interval: Option<u32>,
}

/// Nobody needs a longer chart; a circle of hand-overs must end somewhere.
const MOST_TICKS: usize = 10_000;

/// Runs the tasks until all have ended, or none can ever go on.
pub fn run(machine: Machine, tasks: &[Task]) -> Timeline {
    let mut now = Now::new(machine, tasks);
    let mut states = vec![Vec::new(); tasks.len()];
    while !now.all_ended() && now.tick < MOST_TICKS as u32 {
        let running = now.settle();
        let before = now.states(&running);
        if running.iter().all(Option::is_none) && !before.iter().any(|(state, _)| will_come(*state))
        {
            break;
        }
        for (states, state) in states.iter_mut().zip(before) {
            states.push(state);
        }
        now.advance(&running);
    }
    Timeline {
        states,
        complete: now.all_ended(),
    }
}

/// Whether time alone will change this.
fn will_come(state: State) -> bool {
    matches!(state, State::Absent | State::Waiting)
}

/// A task in the middle of its steps.
#[derive(Clone, Copy, Default)]
struct Progress {
    /// The step it is at.
    at: usize,
    /// How many ticks of that step are over.
    done: u32,
    /// Since when it could run, for whom has been ready longest.
    ready: u32,
    /// The core that it ran on in the last tick, and for how many ticks now.
    core: Option<usize>,
    turn: u32,
    /// The lock that it had to hand over, and needs back before it goes on.
    owed: Option<usize>,
}

struct Now<'a> {
    machine: Machine,
    tasks: &'a [Task],
    progress: Vec<Progress>,
    locks: Locks,
    tick: u32,
}

impl<'a> Now<'a> {
    fn new(machine: Machine, tasks: &'a [Task]) -> Self {
        let ready = |task: &Task| Progress {
            ready: task.arrives,
            ..Progress::default()
        };
        let mut now = Self {
            machine,
            tasks,
            progress: tasks.iter().map(ready).collect(),
            locks: Locks::default(),
            tick: 0,
        };
        // Nobody needs a core to begin with waiting.
        (0..tasks.len()).for_each(|task| now.skip_empty(task));
        now
    }

    fn step(&self, task: usize) -> Option<Step> {
        self.tasks[task].steps.get(self.progress[task].at).copied()
    }

    fn all_ended(&self) -> bool {
        (0..self.tasks.len()).all(|task| self.step(task).is_none())
    }

    /// Whether the task could use a core in this tick.
    fn could_run(&self, task: usize) -> bool {
        let here = self.tasks[task].arrives <= self.tick;
        let works = matches!(self.step(task), Some(Step::Work(_) | Step::Lock(_)));
        here && works && self.locks.blocks(task).is_none()
    }

    /// How urgent a task is, by itself and by whom it keeps waiting.
    fn priority(&self, task: usize) -> u32 {
        let own = self.tasks[task].priority;
        if !self.machine.inheritance {
            return own;
        }
        // Each lock has one holder, so those who wait for a task form a tree, unless they are in a circle; then nobody runs.
        let mut lent = own;
        let mut seen = vec![task];
        let mut at = 0;
        while at < seen.len() {
            for waiter in self.locks.waiting_for(seen[at]) {
                lent = lent.max(self.tasks[waiter].priority);
                if !seen.contains(&waiter) {
                    seen.push(waiter);
                }
            }
            at += 1;
        }
        lent
    }

    /// By core, who runs in this tick. Taking a lock needs a core and no time, so whoever fails to get one makes room for another.
    fn settle(&mut self) -> Vec<Option<usize>> {
        loop {
            let running = self.choose();
            let asks = running
                .iter()
                .flatten()
                .find_map(|task| match self.step(*task) {
                    Some(Step::Lock(lock)) => Some((*task, lock)),
                    _ => None,
                });
            let Some((task, lock)) = asks else {
                return running;
            };
            if self.locks.take(lock, task, self.tick) {
                self.got(task);
            }
        }
    }

    /// The task has the lock that it asked for.
    fn got(&mut self, task: usize) {
        let progress = &mut self.progress[task];
        if progress.owed.take().is_none() {
            progress.at += 1;
            self.skip_empty(task);
        }
    }

    fn choose(&self) -> Vec<Option<usize>> {
        let mut able: Vec<_> = (0..self.tasks.len())
            .filter(|&task| self.could_run(task))
            .collect();
        able.sort_by_key(|&task| {
            let progress = &self.progress[task];
            let stays = match self.machine.rule {
                Rule::Priority => progress.core.is_some(),
                Rule::Turns(slice) => progress.core.is_some() && progress.turn < slice,
            };
            let urgent = match self.machine.rule {
                Rule::Priority => self.priority(task),
                Rule::Turns(_) => 0,
            };
            (u32::MAX - urgent, !stays, progress.ready)
        });
        able.truncate(self.machine.cores);
        let mut cores = vec![None; self.machine.cores];
        let (old, new): (Vec<_>, Vec<_>) = able
            .into_iter()
            .partition(|&task| self.progress[task].core.is_some());
        for task in old {
            cores[self.progress[task].core.unwrap_or_default()] = Some(task);
        }
        let free: Vec<_> = (0..cores.len())
            .filter(|&core| cores[core].is_none())
            .collect();
        for (task, core) in new.into_iter().zip(free) {
            cores[core] = Some(task);
        }
        cores
    }

    fn states(&self, running: &[Option<usize>]) -> Vec<(State, bool)> {
        let state = |task| {
            if let Some(core) = running.iter().position(|runs| *runs == Some(task)) {
                return State::Running(core);
            }
            match (self.step(task), self.locks.blocks(task)) {
                (None, _) => State::Ended,
                _ if self.tasks[task].arrives > self.tick => State::Absent,
                (_, Some(lock)) => State::Blocked(lock),
                (Some(Step::Wait(_)), _) => State::Waiting,
                _ => State::Ready,
            }
        };
        let all = 0..self.tasks.len();
        all.map(|task| (state(task), self.locks.holds_any(task)))
            .collect()
    }

    /// One tick passes.
    fn advance(&mut self, running: &[Option<usize>]) {
        for task in 0..self.tasks.len() {
            let core = running.iter().position(|runs| *runs == Some(task));
            let here = self.tasks[task].arrives <= self.tick;
            let progress = &mut self.progress[task];
            let goes_on = core.is_some() && progress.core == core;
            let renewed = matches!(self.machine.rule, Rule::Turns(slice) if progress.turn >= slice);
            progress.turn = if goes_on && !renewed {
                progress.turn + 1
            } else {
                1
            };
            progress.core = core;
            if core.is_some() || (here && matches!(self.step(task), Some(Step::Wait(_)))) {
                self.progress[task].done += 1;
                self.progress[task].ready = self.tick + 1;
                self.skip_empty(task);
            }
        }
        self.tick += 1;
        self.hand_over();
    }

    /// Leaves behind whatever takes no time: what is done, and locks to be given back.
    fn skip_empty(&mut self, task: usize) {
        while let Some(step) = self.step(task) {
            match step {
                Step::Work(ticks) | Step::Wait(ticks) if self.progress[task].done >= ticks => {}
                Step::Unlock(lock) => self.give_back(lock),
                _ => return,
            }
            self.progress[task].at += 1;
            self.progress[task].done = 0;
        }
    }

    fn give_back(&mut self, lock: usize) {
        let by_priority = self.machine.rule == Rule::Priority;
        let tasks = self.tasks;
        self.locks.give_back(
            lock,
            |task| if by_priority { tasks[task].priority } else { 0 },
        );
        self.wake();
    }

    /// Those who were given the lock they stood in line for have it.
    fn wake(&mut self) {
        for task in 0..self.tasks.len() {
            let asked = self.progress[task].owed.or(match self.step(task) {
                Some(Step::Lock(lock)) => Some(lock),
                _ => None,
            });
            if asked.is_some_and(|lock| self.locks.holder(lock) == Some(task)) {
                self.progress[task].ready = self.tick;
                self.got(task);
            }
        }
    }

    /// Takes locks away from holders whose interval is over.
    fn hand_over(&mut self) {
        let Some(since) = self
            .machine
            .interval
            .and_then(|ticks| self.tick.checked_sub(ticks))
        else {
            return;
        };
        for (lock, holder) in self.locks.wanted_since(since) {
            self.progress[holder].owed = Some(lock);
            self.give_back(lock);
            self.locks.take(lock, holder, self.tick);
        }
    }
}
