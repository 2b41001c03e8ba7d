//! What was handed in.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// A program that was handed in.
#[derive(Debug)]
pub struct Submission {
    /// The name of its file, or of its project's directory.
    pub name: String,
    /// Its text.
    pub file: PathBuf,
}

/// What a folder has.
#[derive(Debug)]
pub struct Found {
    /// The programs, by name.
    pub programs: Vec<Submission>,
    /// Names of what is none, so that nobody's work is passed over in silence.
    pub others: Vec<String>,
}

/// The programs in a folder, or the one that is a file.
pub fn find(folder: &Path) -> Result<Found> {
    let mut found = Found {
        programs: Vec::new(),
        others: Vec::new(),
    };
    if folder.is_file() {
        found.add(folder);
    } else {
        let entries = fs::read_dir(folder)
            .with_context(|| format!("cannot read the folder {}", folder.display()))?;
        for entry in entries {
            found.add(&entry?.path());
        }
    }
    if found.programs.is_empty() {
        bail!(
            "{} has no program to grade\n    programs are files NAME.rs, or Cargo projects with a src/main.rs",
            folder.display()
        );
    }
    found.programs.sort_by(|a, b| a.name.cmp(&b.name));
    found.others.sort();
    Ok(found)
}

impl Found {
    fn add(&mut self, path: &Path) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.into_owned();
        let main = path.join("src/main.rs");
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        if main.is_file() {
            self.programs.push(Submission { name, file: main });
        } else if path.is_file() && is_rust {
            let file = path.to_path_buf();
            self.programs.push(Submission { name, file });
        } else if !name.starts_with('.') {
            self.others.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use std::fs;

    #[test]
    fn files_and_projects_are_found_and_the_rest_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let of = |name: &str| folder.path().join(name);
        assert!(find(folder.path()).is_err());
        fs::create_dir_all(of("zoe/src")).unwrap();
        fs::create_dir(of("empty.rs")).unwrap();
        for file in ["zoe/src/main.rs", "Anna Berg.rs", "notes.txt", ".hidden"] {
            fs::write(of(file), "fn main() {}").unwrap();
        }
        let found = find(folder.path()).unwrap();
        let names: Vec<&str> = found.programs.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Anna Berg.rs", "zoe"]);
        assert_eq!(found.others, ["empty.rs", "notes.txt"]);
        assert_eq!(find(&of("Anna Berg.rs")).unwrap().programs.len(), 1);
        assert!(find(&of("notes.txt")).is_err());
    }
}
