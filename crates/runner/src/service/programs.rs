//! Compiled programs, kept for the next press of Run: an unchanged text is not compiled again.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tempfile::TempDir;

use super::job::Job;
use crate::run::Run;

/// How many are kept.
const KEPT: usize = 48;

/// The programs at hand.
pub(super) struct Programs {
    directory: PathBuf,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    entries: HashMap<Job, Entry>,
    clock: u64,
}

struct Entry {
    used: u64,
    /// Locked while it is being compiled: whoever wants the same program meanwhile waits for it.
    compiled: Arc<Mutex<Option<Arc<Compiled>>>>,
}

/// What the compiler made of a job; its directory lives as long as anybody runs it.
pub(super) struct Compiled {
    /// What the compiler did and said.
    pub(super) run: Run,
    /// The executable, where the compiler succeeded.
    pub(super) program: PathBuf,
    _directory: TempDir,
}

impl Programs {
    /// None yet; they will be put into directories below `workshop`.
    pub(super) fn new(workshop: &Path) -> io::Result<Self> {
        let directory = workshop.join("programs");
        std::fs::create_dir(&directory)?;
        Ok(Self {
            directory,
            kept: Mutex::default(),
        })
    }

    /// The job's program, compiled by `compile` to the path that it is given, if it is not at hand.
    pub(super) fn get(
        &self,
        job: &Job,
        compile: impl FnOnce(&Path) -> io::Result<Run>,
    ) -> io::Result<Arc<Compiled>> {
        let place = self.kept().place(job);
        let mut compiled = place.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(compiled) = &*compiled {
            return Ok(Arc::clone(compiled));
        }
        let directory = tempfile::tempdir_in(&self.directory)?;
        super::open_to_programs(directory.path())?;
        let program = directory
            .path()
            .join("program")
            .with_extension(std::env::consts::EXE_EXTENSION);
        let fresh = Arc::new(Compiled {
            run: compile(&program)?,
            program,
            _directory: directory,
        });
        *compiled = Some(Arc::clone(&fresh));
        Ok(fresh)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    /// Where the job's program is or will be; the one unused for the longest time may have to go for it.
    fn place(&mut self, job: &Job) -> Arc<Mutex<Option<Arc<Compiled>>>> {
        self.clock += 1;
        if !self.entries.contains_key(job) && self.entries.len() >= KEPT {
            let oldest = self.entries.iter().min_by_key(|(_, entry)| entry.used);
            if let Some(oldest) = oldest.map(|(job, _)| job.clone()) {
                self.entries.remove(&oldest);
            }
        }
        let entry = self.entries.entry(job.clone()).or_insert_with(|| Entry {
            used: 0,
            compiled: Arc::default(),
        });
        entry.used = self.clock;
        Arc::clone(&entry.compiled)
    }
}
