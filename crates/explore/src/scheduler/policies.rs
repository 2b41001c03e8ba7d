//! The four policies.

use super::{Path, Scheduler, Task, Turn};
use crate::sorted::sorted;

/// Operating system threads: anybody may move at any time.
pub struct Threads;

impl Scheduler for Threads {
    fn allows(&self, _: &Turn, _: &Task, _: &[Task]) -> bool {
        true
    }

    fn after(&self, _: &Turn, _: &Path, _: &[Task]) -> Turn {
        Turn::default()
    }

    fn is_free(&self) -> bool {
        true
    }
}

/// One thread at a time, as under a global interpreter lock or on one processor: the turn passes on at any step at least
/// `interval` steps after the last change, or where the running thread blocks, yields or ends.
pub struct OneAtATime {
    /// The least number of steps of a turn.
    pub interval: u32,
}

impl Scheduler for OneAtATime {
    fn allows(&self, turn: &Turn, task: &Task, tasks: &[Task]) -> bool {
        turn.steps >= self.interval || allowed_by_holder(turn, task, tasks)
    }

    fn after(&self, turn: &Turn, moved: &Path, _: &[Task]) -> Turn {
        let steps = match turn.running.first() {
            Some(holder) if holder == moved => turn.steps.saturating_add(1),
            _ => 1,
        };
        Turn {
            running: vec![moved.clone()],
            steps: steps.min(self.interval),
        }
    }
}

/// One thread at a time that goes on until it blocks, yields or ends: coroutines, a worker without preemption.
pub struct Cooperative;

impl Scheduler for Cooperative {
    fn allows(&self, turn: &Turn, task: &Task, tasks: &[Task]) -> bool {
        allowed_by_holder(turn, task, tasks)
    }

    fn after(&self, _: &Turn, moved: &Path, _: &[Task]) -> Turn {
        Turn {
            running: vec![moved.clone()],
            steps: 0,
        }
    }
}

/// Whether the thread has the turn, or the one that has it cannot or will not go on.
fn allowed_by_holder(turn: &Turn, task: &Task, tasks: &[Task]) -> bool {
    let holder = turn.running.first().and_then(|path| find(tasks, path));
    holder.is_none_or(|holder| holder.path == task.path || !holder.ready || holder.yields)
}

/// Tasks on at most so many workers: a task keeps its worker until it ends, yields, or waits for something that parks only the
/// task. It gets a worker with the first step it makes. While it waits for something that blocks the whole worker (a lock), the worker is of no use to others.
pub struct Workers {
    /// How many tasks can be on a worker.
    pub workers: u32,
}

impl Scheduler for Workers {
    fn allows(&self, turn: &Turn, task: &Task, _: &[Task]) -> bool {
        turn.running.contains(&task.path) || turn.running.len() < self.workers as usize
    }

    fn after(&self, turn: &Turn, moved: &Path, tasks: &[Task]) -> Turn {
        let mut running = turn.running.clone();
        if !running.contains(moved) {
            running.push(moved.clone());
        }
        running.retain(|path| find(tasks, path).is_some_and(keeps_worker));
        let running = sorted(running);
        Turn { running, steps: 0 }
    }
}

fn keeps_worker(task: &Task) -> bool {
    !task.yields && (task.ready || task.blocks_worker)
}

fn find<'a>(tasks: &'a [Task], path: &Path) -> Option<&'a Task> {
    tasks.iter().find(|task| task.path == *path)
}
