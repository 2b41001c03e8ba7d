//! Making the pages, in process, with the book's own preprocessor in place of the command that stock mdBook runs for it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_every::Every;

use crate::links;
use crate::root::Root;

/// Pages that have been written.
#[derive(Debug)]
pub struct Pages {
    /// The directory they are in.
    pub directory: PathBuf,
    /// The directory of the chapters they were made from.
    pub source: PathBuf,
    /// How many chapters there are.
    pub chapters: usize,
}

/// Builds the book as [`write`] does, and says everything that is wrong with it: directives, listings, links.
pub fn write_and_check(
    root: &Root,
    destination: Option<&Path>,
    every: &Every,
) -> Result<(Pages, Vec<String>)> {
    let pages = write(root, destination, every)?;
    let mut problems: Vec<_> = every
        .take_problems()
        .iter()
        .map(ToString::to_string)
        .collect();
    problems.extend(
        links::check(&pages)?
            .into_iter()
            .map(|problem| problem.in_book(root).to_string()),
    );
    Ok((pages, problems))
}

/// Builds the book into `destination`, or where book.toml says, with the preprocessor `every`.
fn write(root: &Root, destination: Option<&Path>, every: &Every) -> Result<Pages> {
    let mut book = MDBook::load(root.path()).context("the book cannot be read")?;
    if let Some(destination) = destination {
        book.config.build.build_dir = destination.to_path_buf();
    }
    book.with_preprocessor(every.clone());
    book.build()?;
    let directory = book.build_dir_for("html");
    copy_explorer(root, &directory)?;
    Ok(Pages {
        directory,
        source: book.source_dir(),
        chapters: book.book.chapters().count(),
    })
}

/// Puts the explorer beside the pages, where it has been built. Pages without it ask the book's own server.
fn copy_explorer(root: &Root, directory: &Path) -> Result<()> {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root.path().join("target"), PathBuf::from);
    let engine = target.join("explorer/explorer.wasm");
    if engine.is_file() {
        std::fs::copy(&engine, directory.join("explorer.wasm"))
            .with_context(|| format!("{} cannot be copied to the pages", engine.display()))?;
    }
    Ok(())
}
