//! The listings at hand: those of the book around the current directory, or else the ones this command was built with.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::project::Book;
use crate::root::Root;

/// The listings and the Cargo.lock, by their paths in the book.
const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The title of the book this command belongs to.
const TITLE: &str = "Every Interleaving";

/// A directory with listings.
pub struct Shelf {
    root: PathBuf,
    /// Present where the listings were written out for this run only.
    written: Option<TempDir>,
}

impl Shelf {
    /// The book's around the current directory, or the built-in ones.
    pub fn find() -> Result<Self> {
        match Root::find() {
            Ok(root) if root.path().join("listings").is_dir() => Ok(Self::of(&root)),
            _ => Self::embedded(),
        }
    }

    /// This book's.
    pub fn of(root: &Root) -> Self {
        Self {
            root: root.path().to_path_buf(),
            written: None,
        }
    }

    fn embedded() -> Result<Self> {
        let directory = tempfile::tempdir().context("no temporary directory for the listings")?;
        for (name, text) in EMBEDDED {
            let file = directory.path().join(name);
            if let Some(parent) = file.parent() {
                std::fs::create_dir_all(parent)?;
            }
            std::fs::write(&file, text)
                .with_context(|| format!("{} cannot be written", file.display()))?;
        }
        Ok(Self {
            root: directory.path().to_path_buf(),
            written: Some(directory),
        })
    }

    /// The directory that `listings` is in.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether it is a copy without the rest of the book.
    pub fn is_copy(&self) -> bool {
        self.written.is_some()
    }

    /// What its projects have in common.
    pub fn book(&self) -> Result<Book> {
        let lock = self.root.join("Cargo.lock");
        let lock = std::fs::read_to_string(&lock)
            .with_context(|| format!("{} cannot be read", lock.display()))?;
        let (title, address) = match self.is_copy() {
            true => (TITLE.to_owned(), None),
            false => title_and_address(&self.root)?,
        };
        Ok(Book::new(&title, address, &lock))
    }
}

/// What book.toml says of the book: its title, and where its pages are published.
fn title_and_address(root: &Path) -> Result<(String, Option<String>)> {
    let config = mdbook_driver::config::Config::from_disk(root.join("book.toml"))?;
    let address: Option<String> = config.get("output.html.site-url").unwrap_or_default();
    let address = address.filter(|address| address.starts_with("http"));
    let title = config.book.title.clone();
    Ok((title.unwrap_or_else(|| TITLE.into()), address))
}
