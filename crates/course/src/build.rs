//! `cargo book build`: the pages, every link in them checked.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use mdbook_every::Every;

use crate::pages;
use crate::root::Root;

/// Builds the book and reports what is wrong with it, all at once. The pages are written even so, to look at; the exit code says
/// that they are not to be published.
pub fn run(root: &Root, destination: Option<PathBuf>) -> Result<ExitCode> {
    let started = Instant::now();
    let destination = destination
        .map(|path| {
            std::path::absolute(&path).with_context(|| format!("{} is no path", path.display()))
        })
        .transpose()?;
    if let Some(destination) = &destination {
        refuse_to_empty(destination)?;
    }
    let (pages, problems) =
        pages::write_and_check(root, destination.as_deref(), &Every::collecting())?;
    for problem in &problems {
        eprintln!("error: {problem}");
    }
    if !problems.is_empty() {
        eprintln!("{} in the book", count(problems.len(), "problem"));
        return Ok(ExitCode::FAILURE);
    }
    println!(
        "{} in {} ms: {}",
        count(pages.chapters, "chapter"),
        started.elapsed().as_millis(),
        pages.directory.join("index.html").display()
    );
    Ok(ExitCode::SUCCESS)
}

/// mdBook empties the directory it writes to. That must not be a directory with anything else in it.
fn refuse_to_empty(destination: &Path) -> Result<()> {
    let Ok(mut entries) = destination.read_dir() else {
        return Ok(());
    };
    if entries.next().is_some() && !destination.join(".nojekyll").exists() {
        bail!(
            "{} holds files that are not pages of a book, and a build would delete them\n    \
             name a new or empty directory with --dest",
            destination.display()
        );
    }
    Ok(())
}

/// "1 page", "2 pages".
pub fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_of_other_files_is_not_emptied() {
        let directory = tempfile::tempdir().unwrap();
        assert!(refuse_to_empty(directory.path()).is_ok());
        std::fs::write(directory.path().join("thesis.txt"), "years of work").unwrap();
        let error = refuse_to_empty(directory.path()).unwrap_err().to_string();
        assert!(error.contains("--dest"), "{error}");
        std::fs::write(directory.path().join(".nojekyll"), "").unwrap();
        assert!(refuse_to_empty(directory.path()).is_ok());
    }
}
