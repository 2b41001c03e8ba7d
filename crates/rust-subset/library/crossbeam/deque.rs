//! `crossbeam::deque`: each operation is atomic, done under one lock. `Steal::Retry` never comes.

use alloc::collections::VecDeque;
use alloc::sync::Arc;
use core::fmt;
use std::sync::Mutex;

#[derive(Clone, PartialEq, Eq)]
pub enum Steal<T> {
    Empty,
    Success(T),
    Retry,
}
impl<T> Steal<T> {
    pub fn is_empty(&self) -> bool {
        match self {
            Steal::Empty => true,
            _ => false,
        }
    }
    pub fn is_success(&self) -> bool {
        match self {
            Steal::Success(_) => true,
            _ => false,
        }
    }
    pub fn is_retry(&self) -> bool {
        match self {
            Steal::Retry => true,
            _ => false,
        }
    }
    pub fn success(self) -> Option<T> {
        match self {
            Steal::Success(task) => Some(task),
            _ => None,
        }
    }
    pub fn or_else<F: FnOnce() -> Steal<T>>(self, f: F) -> Steal<T> {
        match self {
            Steal::Empty => f(),
            Steal::Success(task) => Steal::Success(task),
            Steal::Retry => match f() {
                Steal::Success(task) => Steal::Success(task),
                _ => Steal::Retry,
            },
        }
    }
    fn of(task: Option<T>) -> Steal<T> {
        match task {
            Some(task) => Steal::Success(task),
            None => Steal::Empty,
        }
    }
}
impl<T> fmt::Debug for Steal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Steal::Empty => "Empty",
            Steal::Success(_) => "Success(..)",
            Steal::Retry => "Retry",
        })
    }
}
impl<T> FromIterator<Steal<T>> for Steal<T> {
    fn from_iter<I: IntoIterator<Item = Steal<T>>>(iter: I) -> Steal<T> {
        let mut retry = false;
        for steal in iter {
            match steal {
                Steal::Empty => {}
                Steal::Success(task) => return Steal::Success(task),
                Steal::Retry => retry = true,
            }
        }
        if retry { Steal::Retry } else { Steal::Empty }
    }
}

/// The most that is stolen at once, unless a limit is given.
const MAX_BATCH: usize = 32;

pub struct Worker<T> {
    tasks: Arc<Mutex<VecDeque<T>>>,
    lifo: bool,
}
pub struct Stealer<T> {
    tasks: Arc<Mutex<VecDeque<T>>>,
    lifo: bool,
}
pub struct Injector<T> {
    tasks: Mutex<VecDeque<T>>,
}
impl<T> Worker<T> {
    pub fn new_fifo() -> Worker<T> {
        Worker {
            tasks: Arc::new(Mutex::new(VecDeque::new())),
            lifo: false,
        }
    }
    pub fn new_lifo() -> Worker<T> {
        Worker {
            tasks: Arc::new(Mutex::new(VecDeque::new())),
            lifo: true,
        }
    }
    pub fn stealer(&self) -> Stealer<T> {
        Stealer {
            tasks: self.tasks.clone(),
            lifo: self.lifo,
        }
    }
    pub fn push(&self, task: T) {
        self.tasks.lock().unwrap().push_back(task);
    }
    pub fn pop(&self) -> Option<T> {
        let mut tasks = self.tasks.lock().unwrap();
        if self.lifo {
            tasks.pop_back()
        } else {
            tasks.pop_front()
        }
    }
    pub fn len(&self) -> usize {
        self.tasks.lock().unwrap().len()
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
impl<T> Stealer<T> {
    pub fn steal(&self) -> Steal<T> {
        Steal::of(self.tasks.lock().unwrap().pop_front())
    }
    pub fn steal_batch(&self, dest: &Worker<T>) -> Steal<()> {
        self.steal_batch_with_limit(dest, MAX_BATCH)
    }
    pub fn steal_batch_with_limit(&self, dest: &Worker<T>, limit: usize) -> Steal<()> {
        assert!(limit > 0);
        if Arc::ptr_eq(&self.tasks, &dest.tasks) {
            return if dest.is_empty() {
                Steal::Empty
            } else {
                Steal::Success(())
            };
        }
        give(half(&self.tasks, limit, self.lifo), dest)
    }
    pub fn steal_batch_and_pop(&self, dest: &Worker<T>) -> Steal<T> {
        self.steal_batch_with_limit_and_pop(dest, MAX_BATCH)
    }
    pub fn steal_batch_with_limit_and_pop(&self, dest: &Worker<T>, limit: usize) -> Steal<T> {
        assert!(limit > 0);
        if Arc::ptr_eq(&self.tasks, &dest.tasks) {
            return Steal::of(dest.pop());
        }
        let mut taken = half(&self.tasks, limit, self.lifo);
        let first = taken.pop_front();
        give(taken, dest);
        Steal::of(first)
    }
    pub fn len(&self) -> usize {
        self.tasks.lock().unwrap().len()
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
impl<T> Clone for Stealer<T> {
    fn clone(&self) -> Stealer<T> {
        Stealer {
            tasks: self.tasks.clone(),
            lifo: self.lifo,
        }
    }
}
impl<T> Injector<T> {
    pub fn new() -> Injector<T> {
        Injector {
            tasks: Mutex::new(VecDeque::new()),
        }
    }
    pub fn push(&self, task: T) {
        self.tasks.lock().unwrap().push_back(task);
    }
    pub fn steal(&self) -> Steal<T> {
        Steal::of(self.tasks.lock().unwrap().pop_front())
    }
    pub fn steal_batch(&self, dest: &Worker<T>) -> Steal<()> {
        self.steal_batch_with_limit(dest, MAX_BATCH)
    }
    pub fn steal_batch_with_limit(&self, dest: &Worker<T>, limit: usize) -> Steal<()> {
        assert!(limit > 0);
        give(half(&self.tasks, limit, false), dest)
    }
    pub fn steal_batch_and_pop(&self, dest: &Worker<T>) -> Steal<T> {
        self.steal_batch_with_limit_and_pop(dest, MAX_BATCH + 1)
    }
    pub fn steal_batch_with_limit_and_pop(&self, dest: &Worker<T>, limit: usize) -> Steal<T> {
        assert!(limit > 0);
        let mut taken = half(&self.tasks, limit, false);
        let first = taken.pop_front();
        give(taken, dest);
        Steal::of(first)
    }
    pub fn len(&self) -> usize {
        self.tasks.lock().unwrap().len()
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
impl<T> Default for Injector<T> {
    fn default() -> Injector<T> {
        Injector::new()
    }
}
/// Takes half of what is queued, rounded up, from the front: in the order in which its owner would pop these.
fn half<T>(tasks: &Mutex<VecDeque<T>>, limit: usize, lifo: bool) -> VecDeque<T> {
    let mut tasks = tasks.lock().unwrap();
    let n = tasks.len().div_ceil(2).min(limit);
    let rest = tasks.split_off(n);
    let taken = core::mem::replace(&mut *tasks, rest);
    if lifo {
        taken.into_iter().rev().collect()
    } else {
        taken
    }
}
/// Adds tasks so that the worker pops them in their order.
fn give<T>(taken: VecDeque<T>, dest: &Worker<T>) -> Steal<()> {
    if taken.is_empty() {
        return Steal::Empty;
    }
    let mut tasks = dest.tasks.lock().unwrap();
    if dest.lifo {
        tasks.extend(taken.into_iter().rev());
    } else {
        tasks.extend(taken);
    }
    Steal::Success(())
}
