//! Scopes: jobs that other workers may steal; what nobody stole runs at the scope's end, last spawned first.

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
    waiting: Vec<Job<'scope>>,
    stolen: Vec<Stolen<()>>,
    panic: Option<Box<dyn Any + Send>>,
}
impl<'scope> Scope<'scope> {
    fn empty() -> Scope<'scope> {
        let jobs = Jobs {
            waiting: Vec::new(),
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
            None => self.jobs.lock().unwrap().waiting.push(Box::new(body)),
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
            let job = self.jobs.lock().unwrap().waiting.pop();
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
    let scope: Scope<'scope> = Scope::empty();
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
