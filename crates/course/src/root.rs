//! Where the book is.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The directory with book.toml in it.
#[derive(Clone, Debug)]
pub struct Root(PathBuf);

impl Root {
    /// The nearest directory, from the current one up, that holds a book.
    pub fn find() -> Result<Self> {
        let here = std::env::current_dir().context("the current directory cannot be read")?;
        match here
            .ancestors()
            .find(|directory| directory.join("book.toml").is_file())
        {
            Some(root) => Ok(Self(root.to_path_buf())),
            None => bail!(
                "there is no book.toml in {} or above it\n    change to the book's directory first",
                here.display()
            ),
        }
    }

    /// The directory itself.
    pub fn path(&self) -> &Path {
        &self.0
    }
}
