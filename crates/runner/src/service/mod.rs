//! Running what readers send: compiled quickly, run often, stopped at once when nobody waits.

mod job;
mod libraries;
mod outcomes;
mod programs;
mod slots;

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tempfile::TempDir;

pub use job::{Edition, Job, Kind};
pub use outcomes::{Ran, Seen};

use crate::compile::Rustc;
use crate::limits::Limits;
use crate::run::{Run, run_kept_in};
use crate::sandbox::{Order, Sandbox};
use crate::stop::Stop;
use libraries::Libraries;
use programs::{Compiled, Programs};
use slots::Slots;

/// Compiles and runs what readers send. Everything it writes is in one directory, removed when it is dropped.
pub struct Service {
    rustc: Rustc,
    libraries: Mutex<Option<Result<Arc<Libraries>, String>>>,
    prepared: Condvar,
    programs: Programs,
    slots: Slots,
    limits: Limits,
    sandbox: Sandbox,
    workshop: TempDir,
}

/// How far an answer has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The libraries are still being compiled, once after the server's start.
    Preparing,
    /// The program is being compiled.
    Compiling,
    /// It runs.
    Running {
        /// Runs that have ended.
        done: usize,
        /// Runs in all.
        of: usize,
    },
}

/// What became of a job.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The compiler refused it: what it did and said.
    Refused(Run),
    /// It was compiled (with these warnings) and run.
    Ran(String, Ran),
}

/// Time on the clock for all runs of one job together, beyond the first.
const ALL_RUNS: Duration = Duration::from_secs(20);
/// Time on the clock for each of several runs.
const EACH_OF_SEVERAL: Duration = Duration::from_secs(2);

impl Service {
    /// A service that can compile programs of the standard library alone; [`Service::prepare`] adds the crates.
    pub fn new(sandbox: Sandbox) -> io::Result<Self> {
        let workshop = tempfile::Builder::new()
            .prefix("every-interleaving-")
            .tempdir()?;
        open_to_programs(workshop.path())?;
        fs::create_dir(workshop.path().join("runs"))?;
        Ok(Self {
            rustc: Rustc::find(workshop.path())?,
            libraries: Mutex::new(None),
            prepared: Condvar::new(),
            programs: Programs::new(workshop.path())?,
            slots: Slots::new(workshop.path())?,
            limits: Limits::default(),
            sandbox,
            workshop,
        })
    }

    /// Compiles the crates that programs may use, as the package `listings` of the workspace in `directory` pins them.
    pub fn prepare(&self, directory: &Path) -> Result<(), String> {
        let libraries = Libraries::build(directory, &self.workshop.path().join("libraries"));
        let said = libraries.as_ref().map(|_| ()).map_err(Clone::clone);
        *self
            .libraries
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(libraries.map(Arc::new));
        self.prepared.notify_all();
        said
    }

    /// Removes what it wrote, at the end; to be called when nothing runs any more.
    pub fn close(&self) {
        // What cannot be removed is in the system's temporary directory.
        let _ = fs::remove_dir_all(self.workshop.path());
    }

    /// Compiles the job's program, unless the very same one is at hand, and runs it `runs` times. An error of kind
    /// `Interrupted` means that it was asked to stop.
    pub fn answer(
        &self,
        job: &Job,
        runs: usize,
        stop: &Stop,
        progress: &mut dyn FnMut(Progress),
    ) -> io::Result<Answer> {
        let compiled = self
            .programs
            .get(job, |program| self.compile(job, program, stop, progress))?;
        if !compiled.run.succeeded() {
            return Ok(Answer::Refused(compiled.run.clone()));
        }
        let ran = self.run(job, &compiled, runs, stop, progress)?;
        Ok(Answer::Ran(compiled.run.stderr_text(), ran))
    }

    fn compile(
        &self,
        job: &Job,
        program: &Path,
        stop: &Stop,
        progress: &mut dyn FnMut(Progress),
    ) -> io::Result<Run> {
        let libraries = if libraries::are_named_in(&job.source) {
            Some(self.libraries(stop, progress)?)
        } else {
            None
        };
        progress(Progress::Compiling);
        let slot = self.slots.take(job)?;
        slot.compile(
            &self.rustc,
            libraries.as_deref(),
            job,
            program,
            stop,
            &self.sandbox,
        )
    }

    /// Waits until the libraries are there.
    fn libraries(
        &self,
        stop: &Stop,
        progress: &mut dyn FnMut(Progress),
    ) -> io::Result<Arc<Libraries>> {
        let mut libraries = self
            .libraries
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if libraries.is_none() {
            progress(Progress::Preparing);
        }
        loop {
            match &*libraries {
                Some(Ok(libraries)) => return Ok(Arc::clone(libraries)),
                Some(Err(words)) => return Err(io::Error::other(words.clone())),
                None if stop.was_asked() => return Err(io::ErrorKind::Interrupted.into()),
                None => {}
            }
            let waited = self
                .prepared
                .wait_timeout(libraries, Duration::from_millis(50));
            libraries = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn run(
        &self,
        job: &Job,
        compiled: &Compiled,
        runs: usize,
        stop: &Stop,
        progress: &mut dyn FnMut(Progress),
    ) -> io::Result<Ran> {
        let started = Instant::now();
        let mut ran = Ran::default();
        for index in 0..runs {
            progress(Progress::Running {
                done: index,
                of: runs,
            });
            let mut limits = self.limits.clone();
            if runs > 1 {
                limits.wall = EACH_OF_SEVERAL;
                // Outcomes vary more where some runs have all their threads on one core.
                limits.one_core = index % 4 == 3;
            }
            ran.add(self.run_once(job, compiled, &limits, stop)?);
            if started.elapsed() > ALL_RUNS {
                break;
            }
        }
        Ok(ran)
    }

    /// One run, in a directory of its own.
    fn run_once(
        &self,
        job: &Job,
        compiled: &Compiled,
        limits: &Limits,
        stop: &Stop,
    ) -> io::Result<Run> {
        let directory = tempfile::tempdir_in(self.workshop.path().join("runs"))?;
        open_to_programs(directory.path())?;
        let mut command = Command::new(&compiled.program);
        command.current_dir(directory.path());
        if cfg!(unix) {
            command.env_clear();
            command.env("PATH", "/usr/bin:/bin").env("LANG", "C.UTF-8");
            command
                .env("HOME", directory.path())
                .env("TMPDIR", directory.path());
        }
        command.env("RUST_BACKTRACE", if job.backtrace { "1" } else { "0" });
        let mut read: Vec<_> = compiled
            .program
            .parent()
            .map(Path::to_path_buf)
            .into_iter()
            .collect();
        read.extend(self.rustc.standard().map(Path::to_path_buf));
        let order = Order::for_program(read, directory.path().to_path_buf());
        run_kept_in(command, limits, stop, &self.sandbox, order)
    }
}

/// Root's programs run as nobody, who must be able to get there; names below are not to be guessed, and landlock holds besides.
#[cfg(unix)]
fn open_to_programs(directory: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    fs::set_permissions(directory, fs::Permissions::from_mode(0o711))
}

#[cfg(not(unix))]
fn open_to_programs(_: &Path) -> io::Result<()> {
    Ok(())
}
