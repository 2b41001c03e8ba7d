//! Who holds each lock, and who stands in its queue.

use std::collections::{BTreeMap, VecDeque};

/// A lock that somebody has asked for.
#[derive(Clone, Debug, Default)]
struct Lock {
    holder: Option<usize>,
    /// Those who wait, longest first, each with the tick since when.
    queue: VecDeque<(usize, u32)>,
}

/// All locks.
#[derive(Clone, Debug, Default)]
pub struct Locks(BTreeMap<usize, Lock>);

impl Locks {
    /// Takes the lock for a task, or puts the task into its queue. True if the task has it now.
    pub fn take(&mut self, lock: usize, task: usize, tick: u32) -> bool {
        let lock = self.0.entry(lock).or_default();
        let holder = *lock.holder.get_or_insert(task);
        if holder != task && lock.queue.iter().all(|(waiter, _)| *waiter != task) {
            lock.queue.push_back((task, tick));
        }
        holder == task
    }

    /// Gives the lock to whoever of its queue `first` likes best, the one who has waited longest among equals.
    pub fn give_back(&mut self, lock: usize, first: impl Fn(usize) -> u32) {
        let Some(lock) = self.0.get_mut(&lock) else {
            return;
        };
        let waiters = lock.queue.iter().enumerate();
        let best = waiters.max_by_key(|(at, (task, _))| (first(*task), usize::MAX - at));
        let next = best.map(|(at, _)| at);
        lock.holder = next
            .and_then(|at| lock.queue.remove(at))
            .map(|(task, _)| task);
    }

    /// Whom a task keeps waiting by the locks that it holds.
    pub fn waiting_for(&self, task: usize) -> impl Iterator<Item = usize> {
        let held = self
            .0
            .values()
            .filter(move |lock| lock.holder == Some(task));
        held.flat_map(|lock| lock.queue.iter().map(|(waiter, _)| *waiter))
    }

    /// The lock in whose queue a task stands.
    pub fn blocks(&self, task: usize) -> Option<usize> {
        let waits = |lock: &Lock| lock.queue.iter().any(|(waiter, _)| *waiter == task);
        let found = self.0.iter().find(|(_, lock)| waits(lock));
        found.map(|(number, _)| *number)
    }

    /// Who holds a lock.
    pub fn holder(&self, lock: usize) -> Option<usize> {
        self.0.get(&lock)?.holder
    }

    /// Whether a task holds any.
    pub fn holds_any(&self, task: usize) -> bool {
        self.0.values().any(|lock| lock.holder == Some(task))
    }

    /// The locks with their holders that somebody has waited for since `tick` or longer.
    pub fn wanted_since(&self, tick: u32) -> Vec<(usize, usize)> {
        let waited = |lock: &Lock| lock.queue.iter().any(|(_, since)| *since <= tick);
        let wanted = self.0.iter().filter(|(_, lock)| waited(lock));
        wanted
            .filter_map(|(number, lock)| Some((*number, lock.holder?)))
            .collect()
    }
}
