//! Programs compiled for earlier builds, by text and values: a directory for each build of the compiler.

use std::fs;
use std::path::{Path, PathBuf};

use program::compact::{Piece, Stamp, Subject};

use super::Task;

/// A directory of compiled programs. One that cannot be read or written is an empty one: all is compiled then.
pub struct Cache {
    directory: PathBuf,
    stamp: Stamp,
}

impl Cache {
    /// The directory of this build of the compiler in `target`; those of other builds are removed.
    pub fn open(target: &Path, stamp: Stamp) -> Self {
        let programs = target.join("programs");
        let directory = programs.join(format!("{:016x}", stamp.0));
        if !directory.is_dir() {
            let _ = fs::remove_dir_all(&programs);
            let _ = fs::create_dir_all(&directory);
        }
        Self { directory, stamp }
    }

    /// What was compiled of this, whole.
    pub fn get(&self, task: &Task<'_>) -> Option<Vec<u8>> {
        let bytes = fs::read(self.file(task)).ok()?;
        Piece::find(&bytes, self.stamp, task.subject()).ok()?;
        Some(bytes)
    }

    /// Keeps it for the next build. Written aside and moved into place: another build may be reading.
    pub fn put(&self, task: &Task<'_>, bytes: &[u8]) {
        let file = self.file(task);
        let aside = file.with_extension(std::process::id().to_string());
        if fs::write(&aside, bytes).is_ok() {
            let _ = fs::rename(&aside, &file);
        }
    }

    fn file(&self, task: &Task<'_>) -> PathBuf {
        self.directory.join(task.subject().to_string())
    }
}

impl Task<'_> {
    fn subject(&self) -> Subject {
        let set: Vec<_> = self
            .set
            .iter()
            .map(|(name, value)| (name, value.to_string()))
            .collect();
        Subject::of(
            self.source,
            set.iter()
                .map(|(name, value)| (name.as_str(), value.as_str())),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_subset::{Library, STAMP};

    #[test]
    fn only_what_is_whole_and_of_this_compiler_is_taken() {
        let target = tempfile::tempdir().unwrap();
        let cache = Cache::open(target.path(), STAMP);
        let task = Task {
            source: "fn main() {}\n",
            set: Default::default(),
        };
        assert_eq!(cache.get(&task), None);
        let bytes = task.compile(&Library::new());
        cache.put(&task, &bytes);
        assert_eq!(cache.get(&task).as_ref(), Some(&bytes));
        fs::write(cache.file(&task), &bytes[..bytes.len() - 1]).unwrap();
        assert_eq!(cache.get(&task), None);
        let other = Cache::open(target.path(), Stamp(STAMP.0 ^ 1));
        assert_eq!(other.get(&task), None);
        assert!(!cache.file(&task).exists());
    }
}
