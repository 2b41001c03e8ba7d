//! `cargo book new`: a listing as a Cargo project of one's own.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use listing::Listings;

use crate::run::unknown;
use crate::shelf::Shelf;

/// Writes the project of the listing `name` into the directory `into`, which must be new or empty.
pub fn new(name: &str, into: &Path) -> Result<ExitCode> {
    let shelf = Shelf::find()?;
    let (listings, _) = Listings::load(&shelf.root().join("listings"));
    let Some(program) = listings.rust(name) else {
        if let Some(companion) = listings.companions(name).first() {
            bail!(
                "{name} is written in {}, which needs no project\n    it is one file: {}",
                companion.language.name(),
                companion.file.display()
            );
        }
        bail!("{}", unknown(&listings, name, None));
    };
    refuse_to_overwrite(into)?;
    for (path, text) in shelf.book()?.project(program, None) {
        let file = into.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("{} cannot be made", parent.display()))?;
        }
        fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    println!(
        "{name} is in {0}\n    cd {0}\n    cargo run     # once\n    cargo test    # often: each run must be among what it may do",
        into.display()
    );
    Ok(ExitCode::SUCCESS)
}

fn refuse_to_overwrite(into: &Path) -> Result<()> {
    if into.is_file() {
        bail!(
            "{} is a file\n    name a new or empty directory with --into",
            into.display()
        );
    }
    let mut entries = into.read_dir().into_iter().flatten();
    if entries.next().is_some() {
        bail!(
            "{} is not empty, and nothing in it is overwritten\n    name a new or empty directory with --into",
            into.display()
        );
    }
    Ok(())
}
