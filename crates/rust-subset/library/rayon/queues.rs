//! Who runs which job: every worker has a queue of its own, takes what it put there last, and steals what others put there first.

use alloc::boxed::Box;
use alloc::collections::VecDeque;
use core::any::Any;
use core::cell::Cell;
use core::intrinsics;
use core::sync::atomic::Ordering;
use rayon::pool::Registry;
use std::sync::MutexGuard;

/// Is told whether it has come to another worker than the one it was left to.
pub(crate) type Job = Box<dyn FnOnce(bool)>;

/// A pool's jobs and workers, under one lock.
pub(crate) struct Queues {
    own: Vec<VecDeque<Job>>,
    /// Jobs of each worker that go in the order they came; each is stood for by one in `own`.
    in_order: Vec<VecDeque<Job>>,
    /// Jobs that this worker alone may run.
    each: Vec<VecDeque<Job>>,
    /// Jobs of threads that are no workers.
    outside: VecDeque<Job>,
    /// For each worker whether it is there: for good as a thread, or for a while as a thread from outside.
    here: Vec<bool>,
    /// How many threads wait until something changes.
    waiting: usize,
}
impl Queues {
    pub(crate) const fn new() -> Queues {
        Queues {
            own: Vec::new(),
            in_order: Vec::new(),
            each: Vec::new(),
            outside: VecDeque::new(),
            here: Vec::new(),
            waiting: 0,
        }
    }
    fn find(&mut self, index: usize) -> Option<(Job, bool)> {
        if let Some(job) = self.own[index].pop_back() {
            return Some((job, false));
        }
        if let Some(job) = self.each[index].pop_front() {
            return Some((job, false));
        }
        let mut others = Vec::new();
        for other in 0..self.own.len() {
            if !self.own[other].is_empty() {
                others.push(other);
            }
        }
        let job = match others.len() {
            0 => self.outside.pop_front(),
            1 => self.own[others[0]].pop_front(),
            n => self.own[others[intrinsics::choose(n)]].pop_front(),
        };
        match job {
            Some(job) => Some((job, true)),
            None => None,
        }
    }
    fn is_empty(&self) -> bool {
        self.outside.is_empty() && self.own.iter().all(|jobs| jobs.is_empty())
    }
    /// The first worker that is not there.
    fn absent(&self) -> Option<usize> {
        self.here.iter().position(|here| !*here)
    }
}

/// How many jobs are waited for, and the first panic among them. Looked at under the registry's lock.
pub(crate) struct Latch {
    left: Cell<usize>,
    panic: Cell<Option<Box<dyn Any + Send>>>,
}
impl Latch {
    pub(crate) const fn new() -> Latch {
        Latch {
            left: Cell::new(1),
            panic: Cell::new(None),
        }
    }
    pub(crate) fn panic(&self) -> Option<Box<dyn Any + Send>> {
        self.panic.take()
    }
}

impl Registry {
    pub(crate) fn lock(&self) -> MutexGuard<'_, Queues> {
        let mut queues = self.queues.lock().unwrap();
        while queues.here.len() < self.threads() {
            queues.here.push(false);
            queues.own.push(VecDeque::new());
            queues.in_order.push(VecDeque::new());
            queues.each.push(VecDeque::new());
        }
        queues
    }
    /// Leaves a job to this worker, or to the pool. `latch` counts it.
    pub(crate) fn push(&'static self, latch: Option<&Latch>, job: Job) {
        let mut queues = self.lock();
        if let Some(latch) = latch {
            latch.left.set(latch.left.get() + 1);
        }
        match self.index() {
            Some(index) => queues.own[index].push_back(job),
            None => queues.outside.push_back(job),
        }
        self.call(&mut *queues);
    }
    /// The same for a job that goes after those that this worker left so before, whoever takes them.
    pub(crate) fn push_fifo(&'static self, job: Job) {
        let Some(index) = self.index() else {
            return self.push(None, job);
        };
        self.lock().in_order[index].push_back(job);
        let first = move |stolen: bool| {
            let job = self.lock().in_order[index].pop_front();
            job.unwrap()(stolen);
        };
        self.push(None, Box::new(first));
    }
    /// Leaves a job to each worker, in their order.
    pub(crate) fn push_each(&'static self, jobs: Vec<Job>) {
        let mut queues = self.lock();
        for (index, job) in jobs.into_iter().enumerate() {
            queues.each[index].push_back(job);
        }
        if queues.waiting > 0 {
            self.changed.notify_all();
        }
        while let Some(index) = queues.absent() {
            self.begin(&mut *queues, index);
        }
    }
    /// There is something to do: whoever waits hears of it, and a worker that is not there comes.
    fn call(&'static self, queues: &mut Queues) {
        if queues.waiting > 0 {
            self.changed.notify_all();
        }
        if let Some(index) = queues.absent() {
            self.begin(queues, index);
        }
    }
    fn begin(&'static self, queues: &mut Queues, index: usize) {
        queues.here[index] = true;
        let worker = move || self.work(index, || self.wait(&Latch::new()));
        std::thread::start(worker, self.name(index), None);
    }
    /// One of those that `latch` counts is done.
    pub(crate) fn done(&self, latch: &Latch, panic: Option<Box<dyn Any + Send>>) {
        let queues = self.lock();
        if let Some(payload) = panic {
            let first = latch.panic.take().unwrap_or(payload);
            latch.panic.set(Some(first));
        }
        latch.left.set(latch.left.get() - 1);
        if latch.left.get() == 0 && queues.waiting > 0 {
            self.changed.notify_all();
        }
    }
    /// Waits until nothing that `latch` counts is left; a worker runs other jobs meanwhile.
    pub(crate) fn wait(&'static self, latch: &Latch) {
        let mut queues = self.lock();
        while latch.left.get() > 0 {
            let job = match self.index() {
                Some(index) => queues.find(index),
                None => None,
            };
            match job {
                Some((job, stolen)) => {
                    core::mem::drop(queues);
                    job(stolen);
                    queues = self.lock();
                }
                None => {
                    queues.waiting += 1;
                    queues = self.changed.wait(queues).unwrap();
                    queues.waiting -= 1;
                }
            }
        }
    }
    /// The thread becomes the worker that is not there, if one is missing and workers have no names.
    pub(crate) fn come(&self) -> Option<usize> {
        let mut queues = self.lock();
        if self.name(0).is_some() {
            return None;
        }
        let index = queues.absent()?;
        queues.here[index] = true;
        Some(index)
    }
    /// It is no worker any more; what it leaves is for others.
    pub(crate) fn go(&'static self, index: usize) {
        let mut queues = self.lock();
        queues.here[index] = false;
        if !queues.each[index].is_empty() {
            self.begin(&mut *queues, index);
        } else if !queues.is_empty() {
            self.call(&mut *queues);
        }
    }
    /// Settles how many workers there are and their names, unless there are some.
    pub(crate) fn settle(&self, threads: usize, names: Vec<String>) -> bool {
        let queues = self.queues.lock().unwrap();
        if !queues.here.is_empty() {
            return false;
        }
        *self.names.get() = names;
        self.threads.store(threads, Ordering::SeqCst);
        core::mem::drop(queues);
        core::mem::drop(self.lock());
        true
    }
}
