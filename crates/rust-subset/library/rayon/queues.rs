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

/// A job in a queue, and what is waited for until this one is done, if it is a single job.
struct Entry {
    job: Job,
    single: *const Latch,
}

/// A pool's jobs and workers, under one lock.
pub(crate) struct Queues {
    own: Vec<VecDeque<Entry>>,
    /// Jobs of each worker that go in the order they came; each is stood for by one in `own`.
    in_order: Vec<VecDeque<Job>>,
    /// Jobs that this worker alone may run, and how many they are.
    each: Vec<VecDeque<Job>>,
    each_left: Vec<Cell<usize>>,
    /// Jobs of threads that are no workers.
    outside: VecDeque<Entry>,
    /// How many jobs there are in `own` and `outside`.
    jobs: Cell<usize>,
    /// For each worker whether it is there: for good as a thread, or for a while as a thread from outside.
    here: Vec<bool>,
}
impl Entry {
    fn new(job: Job, single: Option<&Latch>) -> Entry {
        let single = match single {
            Some(latch) => latch as *const Latch,
            None => core::ptr::null(),
        };
        Entry { job, single }
    }
}
impl Queues {
    pub(crate) const fn new() -> Queues {
        Queues {
            own: Vec::new(),
            in_order: Vec::new(),
            each: Vec::new(),
            each_left: Vec::new(),
            outside: VecDeque::new(),
            jobs: Cell::new(0),
            here: Vec::new(),
        }
    }
    /// A job for this worker, and whether it was left to another.
    fn find(&mut self, index: usize) -> (Entry, bool) {
        if let Some(entry) = self.own[index].pop_back() {
            self.jobs.set(self.jobs.get() - 1);
            return (entry, false);
        }
        if let Some(job) = self.each[index].pop_front() {
            self.each_left[index].set(self.each[index].len());
            return (Entry::new(job, None), false);
        }
        self.jobs.set(self.jobs.get() - 1);
        let mut others = Vec::new();
        for other in 0..self.own.len() {
            if !self.own[other].is_empty() {
                others.push(other);
            }
        }
        let entry = match others.len() {
            0 => self.outside.pop_front(),
            1 => self.own[others[0]].pop_front(),
            n => self.own[others[intrinsics::choose(n)]].pop_front(),
        };
        (entry.unwrap(), true)
    }
    /// The first worker that is not there.
    fn absent(&self) -> Option<usize> {
        self.here.iter().position(|here| !*here)
    }
}

/// How many jobs are waited for, and the first panic among them. Looked at under the registry's lock.
pub(crate) struct Latch {
    left: Cell<usize>,
    /// Whoever waits runs the single job itself: nobody has to be told.
    inline: Cell<bool>,
    panic: Cell<Option<Box<dyn Any + Send>>>,
}
impl Latch {
    pub(crate) const fn new() -> Latch {
        Latch {
            left: Cell::new(1),
            inline: Cell::new(false),
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
            queues.each_left.push(Cell::new(0));
        }
        queues
    }
    /// Leaves a job to this worker, or to the pool. `latch` counts it.
    pub(crate) fn push(&'static self, latch: Option<&Latch>, job: Job) {
        let queues = self.lock();
        if let Some(latch) = latch {
            latch.left.set(latch.left.get() + 1);
        }
        self.leave(queues, Entry::new(job, None));
    }
    /// The same for the one job that `latch` is about.
    pub(crate) fn push_single(&'static self, latch: &Latch, job: Job) {
        self.leave(self.lock(), Entry::new(job, Some(latch)));
    }
    fn leave(&'static self, queues: MutexGuard<'_, Queues>, entry: Entry) {
        let mut queues = queues;
        match self.index() {
            Some(index) => queues.own[index].push_back(entry),
            None => queues.outside.push_back(entry),
        }
        queues.jobs.set(queues.jobs.get() + 1);
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
            queues.each_left[index].set(queues.each[index].len());
        }
        while let Some(index) = queues.absent() {
            self.begin(&mut *queues, index);
        }
    }
    /// There is something to do: a worker that is not there comes.
    fn call(&'static self, queues: &mut Queues) {
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
        if latch.inline.get() {
            return;
        }
        let queues = self.lock();
        if let Some(payload) = panic {
            let first = latch.panic.take().unwrap_or(payload);
            latch.panic.set(Some(first));
        }
        latch.left.set(latch.left.get() - 1);
    }
    /// Waits until nothing that `latch` counts is left; a worker runs other jobs meanwhile.
    pub(crate) fn wait(&'static self, latch: &Latch) {
        let index = self.index();
        let mut queues = self.lock_for(index, latch);
        while latch.left.get() > 0 {
            let (entry, stolen) = queues.find(index.unwrap());
            core::mem::drop(queues);
            let own = core::ptr::eq(entry.single, latch);
            latch.inline.set(own);
            (entry.job)(stolen);
            if own {
                return;
            }
            queues = self.lock_for(index, latch);
        }
    }
    /// Locks as soon as there is a job for this worker, or nothing left that `latch` counts. Where rayon's workers sleep and are woken,
    /// these wait for just that: nobody could tell the difference.
    fn lock_for(&'static self, index: Option<usize>, latch: &Latch) -> MutexGuard<'_, Queues> {
        let none = Cell::new(0);
        // Where the numbers are, which stay there once the pool has workers.
        let queues = unsafe { &*self.queues.place() };
        let (jobs, each) = match index {
            Some(index) => (&queues.jobs, &queues.each_left[index]),
            None => (&none, &none),
        };
        self.queues
            .lock_when(jobs.as_ptr(), each.as_ptr(), latch.left.as_ptr())
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
        } else if queues.jobs.get() > 0 {
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
