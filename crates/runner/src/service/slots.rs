//! Directories in which programs are compiled. The compiler reuses what it made of a similar text in the same one.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::job::{Job, Kind};
use super::libraries::Libraries;
use crate::compile::Rustc;
use crate::run::Run;
use crate::sandbox::Sandbox;
use crate::stop::Stop;

/// How many directories there are at most, beyond those in use.
const KEPT: usize = 12;

/// The directories that nobody compiles in at the moment.
pub(super) struct Slots {
    directory: PathBuf,
    free: Mutex<Free>,
}

#[derive(Default)]
struct Free {
    /// The one used last at the end.
    slots: Vec<(PathBuf, Job)>,
    made: usize,
}

/// A directory to compile in; goes back to the others when dropped.
pub(super) struct Slot<'a> {
    all: &'a Slots,
    path: PathBuf,
    job: Job,
}

impl Slots {
    /// None yet; they will be made below `workshop`.
    pub(super) fn new(workshop: &Path) -> io::Result<Self> {
        let directory = workshop.join("slots");
        fs::create_dir(&directory)?;
        Ok(Self {
            directory,
            free: Mutex::default(),
        })
    }

    /// The directory where the program most like this one was compiled, or a new one.
    pub(super) fn take(&self, job: &Job) -> io::Result<Slot<'_>> {
        let path = self.free().nearest(job);
        let path = match path {
            Some(path) => path,
            None => self.make()?,
        };
        Ok(Slot {
            all: self,
            path,
            job: job.clone(),
        })
    }

    fn make(&self) -> io::Result<PathBuf> {
        let number = {
            let mut free = self.free();
            free.made += 1;
            free.made
        };
        let path = self.directory.join(number.to_string());
        fs::create_dir_all(path.join("src"))?;
        Ok(path)
    }

    fn free(&self) -> MutexGuard<'_, Free> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Free {
    /// Takes the slot whose last text shares the most lines with this one, if it shares at least half of them.
    fn nearest(&mut self, job: &Job) -> Option<PathBuf> {
        let lines: HashSet<&str> = job.source.lines().collect();
        let options = |job: &Job| (job.edition, job.kind, job.release);
        let likeness = |other: &Job| {
            let common = other.source.lines().filter(|line| lines.contains(line));
            common.count()
        };
        let best = (0..self.slots.len())
            .filter(|&at| options(&self.slots[at].1) == options(job))
            .map(|at| (likeness(&self.slots[at].1), at))
            .filter(|(likeness, _)| likeness * 2 >= lines.len())
            .max()?;
        Some(self.slots.remove(best.1).0)
    }
}

impl Slot<'_> {
    /// Compiles the job's program here and moves it to `program`.
    pub(super) fn compile(
        &self,
        rustc: &Rustc,
        libraries: Option<&Libraries>,
        job: &Job,
        program: &Path,
        stop: &Stop,
        sandbox: &Sandbox,
    ) -> io::Result<Run> {
        fs::write(self.path.join("src/main.rs"), &job.source)?;
        let mut command = rustc.command(&self.path);
        command.args(["--edition", job.edition.year(), "--color", "never"]);
        command.args(["--crate-name", "program", "--crate-type", "bin"]);
        command.args(["-C", "incremental=incremental"]);
        if job.release {
            command.args(["-C", "opt-level=3"]);
        }
        if job.kind == Kind::Tests {
            command.arg("--test");
        }
        rustc.link_dynamically(&mut command);
        if let Some(libraries) = libraries {
            libraries.offer(&job.source, &mut command);
        }
        let made = self.path.join("program");
        command.arg("-o").arg(&made).arg("src/main.rs");
        let libraries = libraries.map(Libraries::directory);
        let run = rustc.run(command, &self.path, libraries, stop, sandbox)?;
        if run.succeeded() {
            fs::rename(made, program)?;
        }
        Ok(run)
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        let mut free = self.all.free();
        free.slots.push((self.path.clone(), self.job.clone()));
        if free.slots.len() > KEPT {
            let (oldest, _) = free.slots.remove(0);
            drop(free);
            // What cannot be removed goes with the whole workshop.
            let _ = fs::remove_dir_all(oldest);
        }
    }
}
