//! Scopes: jobs that other workers may steal; what nobody stole runs at the scope's end, last spawned first.

use alloc::collections::VecDeque;
use alloc::sync::Arc;
use core::any::Any;
use core::marker::PhantomData;
use rayon::join::{Stolen, caught, steal};
use rayon::pool::current;
use std::sync::Mutex;

type Job<'scope> = Box<dyn FnOnce(&Scope<'scope>) + Send + 'scope>;

#[derive(Clone)]
pub struct Scope<'scope> {
    jobs: Arc<Mutex<Jobs<'scope>>>,
    marker: PhantomData<&'scope ()>,
}
struct Jobs<'scope> {
    waiting: VecDeque<Job<'scope>>,
    /// What was spawned first goes first.
    fifo: bool,
    stolen: Vec<Stolen<()>>,
    panic: Option<Box<dyn Any + Send>>,
}
impl<'scope> Scope<'scope> {
    fn empty(fifo: bool) -> Scope<'scope> {
        let jobs = Jobs {
            fifo,
            waiting: VecDeque::new(),
            stolen: Vec::new(),
            panic: None,
        };
        Scope {
            jobs: Arc::new(Mutex::new(jobs)),
            marker: PhantomData,
        }
    }
    pub fn spawn<BODY>(&self, body: BODY)
    where
        BODY: FnOnce(&Scope<'scope>) + Send + 'scope,
    {
        match current().steals() {
            None => self.jobs.lock().unwrap().waiting.push_back(Box::new(body)),
            Some(index) => {
                let scope = self.clone();
                let stolen = steal(index, move || scope.run(Box::new(body)));
                self.jobs.lock().unwrap().stolen.push(stolen);
            }
        }
    }
    /// Runs a job; the scope's owner learns of its panic.
    fn run(&self, job: Job<'scope>) {
        if let Err(payload) = caught(|| job(self)) {
            self.jobs.lock().unwrap().panic.get_or_insert(payload);
        }
    }
    /// Runs and waits until nothing is left.
    fn finish(&self) {
        loop {
            let job = self.jobs.lock().unwrap().next();
            if let Some(job) = job {
                self.run(job);
                continue;
            }
            let stolen = self.jobs.lock().unwrap().stolen.pop();
            match stolen {
                Some(stolen) => drop(stolen.wait()),
                None => return,
            }
        }
    }
}

impl<'scope> Jobs<'scope> {
    fn next(&mut self) -> Option<Job<'scope>> {
        if self.fifo {
            self.waiting.pop_front()
        } else {
            self.waiting.pop_back()
        }
    }
}

/// A scope whose jobs go in the order they were spawned, as far as one worker runs them.
#[derive(Clone)]
pub struct ScopeFifo<'scope> {
    scope: Scope<'scope>,
}
impl<'scope> ScopeFifo<'scope> {
    pub fn spawn_fifo<BODY>(&self, body: BODY)
    where
        BODY: FnOnce(&ScopeFifo<'scope>) + Send + 'scope,
    {
        self.scope.spawn(|scope: &Scope<'scope>| {
            body(&ScopeFifo {
                scope: scope.clone(),
            })
        });
    }
}
pub fn scope_fifo<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&ScopeFifo<'scope>) -> R + Send,
    R: Send,
{
    in_place_scope_fifo(op)
}
pub fn in_place_scope_fifo<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&ScopeFifo<'scope>) -> R,
{
    run_scope(Scope::empty(true), |scope| {
        op(&ScopeFifo {
            scope: scope.clone(),
        })
    })
}
pub fn spawn_fifo<F: FnOnce() + Send + 'static>(func: F) {
    spawn(func);
}

pub fn scope<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R + Send,
    R: Send,
{
    in_place_scope(op)
}
pub fn in_place_scope<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R,
{
    run_scope(Scope::empty(false), op)
}
fn run_scope<'scope, OP, R>(scope: Scope<'scope>, op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R,
{
    let result = caught(|| op(&scope));
    scope.finish();
    let panic = scope.jobs.lock().unwrap().panic.take();
    match (result, panic) {
        (Ok(value), None) => value,
        (Err(payload), _) => std::panic::resume_unwind(payload),
        (Ok(_), Some(payload)) => std::panic::resume_unwind(payload),
    }
}
/// A job on its own: some worker takes it at some time.
pub fn spawn<F: FnOnce() + Send + 'static>(func: F) {
    let registry = current();
    let handle = std::thread::spawn(move || registry.work(0, func));
    drop(handle);
}
