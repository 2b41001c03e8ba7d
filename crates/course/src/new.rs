//! `cargo book new`: a listing as a Cargo project of one's own.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use listing::{Language, Listings, Program};

use crate::project::commands;
use crate::run::unknown;
use crate::shelf::Shelf;
use crate::typed::typed;

/// Writes the project of the listing `name` into the directory `into`, which must be new or empty.
pub fn new(name: &str, into: &Path) -> Result<ExitCode> {
    let (name, language) = typed(name);
    let shelf = Shelf::find()?;
    let (listings, _) = Listings::load(&shelf.root().join("listings"));
    let asked = |has: Language| language.is_none_or(|language| language == has);
    let in_rust = listings.rust(name).filter(|_| asked(Language::Rust));
    let Some(program) = in_rust else {
        let refused = listings.compile_fail(name);
        if let Some(refused) = refused.filter(|_| asked(Language::Rust)) {
            refuse_to_overwrite(into)?;
            copy(&refused.file, into)?;
            println!("cd {}", into.display());
            println!("rustc --edition 2024 {name}.rs    # refuses it: that is what it is for");
            return Ok(ExitCode::SUCCESS);
        }
        let mut companions = listings.companions(name);
        companions.retain(|companion| asked(companion.language));
        if companions.is_empty() {
            bail!("{}", unknown(&listings, name, language));
        }
        return copy_all(&companions, into);
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
    println!("{name} is in {0}\n    cd {0}", into.display());
    for line in commands(program) {
        println!("    {line}");
    }
    Ok(ExitCode::SUCCESS)
}

/// A file alone, where no project is needed.
fn copy(file: &Path, into: &Path) -> Result<()> {
    fs::create_dir_all(into).with_context(|| format!("{} cannot be made", into.display()))?;
    let copied = fs::copy(file, into.join(file.file_name().unwrap_or_default()));
    copied.with_context(|| format!("{} cannot be copied", file.display()))?;
    Ok(())
}

/// The same program in other languages, each a file.
fn copy_all(companions: &[&Program], into: &Path) -> Result<ExitCode> {
    refuse_to_overwrite(into)?;
    println!("cd {}", into.display());
    for companion in companions {
        copy(&companion.file, into)?;
        println!("{}", companion.command());
    }
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
