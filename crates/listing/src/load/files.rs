//! The directories that hold listings, and the files in them.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Language, file_name};
use crate::problem::Problem;

/// A directory of listings of one kind.
pub(super) enum Place {
    Programs(Language, PathBuf),
    CompileFail(PathBuf),
}

impl Place {
    pub(super) fn directory(&self) -> &Path {
        match self {
            Place::Programs(_, directory) | Place::CompileFail(directory) => directory,
        }
    }

    pub(super) fn language(&self) -> Language {
        match self {
            Place::Programs(language, _) => *language,
            Place::CompileFail(_) => Language::Rust,
        }
    }

    /// Expectations that belong to no source.
    pub(super) fn strays(&self) -> Vec<Problem> {
        let stray = |file: &PathBuf| {
            let expects = ["out", "outcomes", "stderr", "puzzles"]
                .iter()
                .any(|e| has_extension(file, e));
            expects && !file.with_extension(self.language().extension()).exists()
        };
        let problem = |file: PathBuf| {
            let source = file.with_extension(self.language().extension());
            let what = format!("an expectation without {}", file_name(&source));
            Problem::new(
                &file,
                what,
                "Delete it, or give it the name of the listing it belongs to.",
            )
        };
        files(self.directory())
            .into_iter()
            .filter(stray)
            .map(problem)
            .collect()
    }
}

/// All directories of listings below `root`; they need not exist.
pub(super) fn places(root: &Path) -> Vec<Place> {
    let programs = |language: Language| Place::Programs(language, root.join(language.directory()));
    let mut places: Vec<Place> = Language::ALL.into_iter().map(programs).collect();
    places.push(Place::CompileFail(root.join("compile_fail")));
    places
}

/// The sources in a directory, by name.
pub(super) fn sources(place: &Place) -> Vec<PathBuf> {
    let mut sources = files(place.directory());
    sources.retain(|file| has_extension(file, place.language().extension()));
    sources
}

/// The files in a directory, sorted; none where there is no such directory.
fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|e| e == extension)
}
