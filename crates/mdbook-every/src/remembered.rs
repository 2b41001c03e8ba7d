//! Highlighted code of earlier builds. Loading the grammars and running them takes longer than everything else in a build;
//! most builds change a sentence.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

/// Lines of HTML by language and code.
#[derive(Default)]
pub struct Remembered {
    before: BTreeMap<String, Vec<String>>,
    now: BTreeMap<String, Vec<String>>,
    added: bool,
}

#[derive(Serialize, Deserialize)]
struct File {
    /// Which program wrote it: another may color otherwise.
    program: String,
    lines: BTreeMap<String, Vec<String>>,
}

impl Remembered {
    /// What the last build of the book at `root` by this same program has left. Anything unreadable is as good as nothing.
    pub fn read(root: &Path) -> Self {
        let before = fs::read(path(root))
            .ok()
            .and_then(|bytes| serde_json::from_slice::<File>(&bytes).ok())
            .filter(|file| Some(&file.program) == program().as_ref())
            .map(|file| file.lines);
        Self {
            before: before.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The lines for this code, colored now if nobody remembers them.
    pub fn lines(
        &mut self,
        language: &str,
        code: &[&str],
        color: impl FnOnce() -> Vec<String>,
    ) -> Vec<String> {
        let key = format!("{language}\n{}", code.join("\n"));
        if let Some(known) = self.now.get(&key) {
            return known.clone();
        }
        let lines = self.before.remove(&key).unwrap_or_else(|| {
            self.added = true;
            color()
        });
        self.now.insert(key, lines.clone());
        lines
    }

    /// Leaves to the next build what this one has used. A book that cannot be written beside is built all the same.
    pub fn write(&mut self, root: &Path) {
        let lines = std::mem::take(&mut self.now);
        if let Some(program) = program().filter(|_| self.added) {
            let file = path(root);
            let _ = save(
                &file,
                &File {
                    program,
                    lines: lines.clone(),
                },
            );
        }
        self.before = lines;
        self.added = false;
    }
}

/// Written aside and moved into place: another build may be reading.
fn save(file: &Path, content: &File) -> std::io::Result<()> {
    let directory = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(directory)?;
    let aside = file.with_extension(std::process::id().to_string());
    fs::write(&aside, serde_json::to_vec(content)?)?;
    fs::rename(&aside, file)
}

/// Each program keeps its own file.
fn path(root: &Path) -> PathBuf {
    let program = std::env::current_exe().ok();
    let name = program
        .as_deref()
        .and_then(Path::file_stem)
        .unwrap_or_default();
    root.join("target/highlighted")
        .join(name)
        .with_extension("json")
}

/// This very build of the running program.
fn program() -> Option<String> {
    let metadata = fs::metadata(std::env::current_exe().ok()?).ok()?;
    let built = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{} {}", built.as_nanos(), metadata.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_build_need_not_color_again() {
        let root = tempfile::tempdir().unwrap();
        let colored = || vec!["<b>x</b>".to_owned()];
        let mut first = Remembered::read(root.path());
        assert_eq!(first.lines("rust", &["x"], colored), ["<b>x</b>"]);
        first.write(root.path());
        let mut second = Remembered::read(root.path());
        assert_eq!(
            second.lines("rust", &["x"], || panic!("colored again")),
            ["<b>x</b>"]
        );
        assert_eq!(second.lines("c", &["x"], || vec!["x".into()]), ["x"]);
    }

    #[test]
    fn what_another_program_wrote_does_not_count() {
        let root = tempfile::tempdir().unwrap();
        let lines = BTreeMap::from([("rust\nx".to_owned(), vec!["stale".to_owned()])]);
        save(
            &path(root.path()),
            &File {
                program: "another".into(),
                lines,
            },
        )
        .unwrap();
        let mut next = Remembered::read(root.path());
        assert_eq!(next.lines("rust", &["x"], || vec!["new".into()]), ["new"]);
    }
}
