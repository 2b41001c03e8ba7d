//! `cargo book run`: runs one listing and says whether what it did is among what it may do.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Result, anyhow, bail};
use listing::{Allowed, End, Language, Listings, Program};
use runner::{CargoBuild, Limits, NotPrepared, Run, Toolchains};

use crate::project::kept;
use crate::shelf::Shelf;
use crate::standard_output;
use crate::typed::typed;

/// Runs the listing `name`; in Rust, unless another language is asked for or is the only one it has.
pub fn run(name: &str, language: Option<Language>) -> Result<ExitCode> {
    let (name, ending) = typed(name);
    let language = language.or(ending);
    let shelf = Shelf::find()?;
    let directory = shelf.root().join("listings");
    let (listings, problems) = Listings::load(&directory);
    let Some(program) = find(&listings, name, language) else {
        if listings.compile_fail(name).is_some() {
            bail!(
                "{name} is there for rustc to refuse, so nothing runs\n    cargo book new {name}    # copies it, to try"
            );
        }
        let about = problems
            .iter()
            .filter(|p| p.file.file_stem().is_some_and(|stem| stem == name));
        let about: String = about.map(|problem| format!("\n{problem}")).collect();
        bail!("{}{about}", unknown(&listings, name, language));
    };
    if program.expectation.set.has_race() {
        bail!(
            "{name} has a data race, which is undefined behavior, so it is never run\n    explore it instead: cargo book explore {}",
            program.file.display()
        );
    }
    let mut limits = Limits::default();
    if program.expectation.set.may_hang() {
        limits.wall = std::time::Duration::from_secs(2);
    }
    let run = runner::run(command(program, &shelf)?, &limits)?;
    show(&run)?;
    Ok(judge(program, &run))
}

/// The language of this name, in any case, or of this file extension.
pub fn language(name: &str) -> Result<Language, String> {
    let names = |l: &Language| l.name().eq_ignore_ascii_case(name) || l.extension() == name;
    Language::ALL.into_iter().find(names).ok_or_else(|| {
        format!(
            "the book's languages are {}",
            Language::ALL.map(Language::name).join(", ")
        )
    })
}

fn find<'a>(listings: &'a Listings, name: &str, language: Option<Language>) -> Option<&'a Program> {
    match language {
        Some(language) => listings.program(name, language),
        None => listings
            .rust(name)
            .or_else(|| listings.companions(name).first().copied()),
    }
}

/// That there is no such listing, and which may be meant.
pub fn unknown(listings: &Listings, name: &str, language: Option<Language>) -> String {
    let kind = language.map_or(String::new(), |language| format!(" in {}", language.name()));
    let (chapter, _) = name.split_once('_').unwrap_or((name, ""));
    let names = || {
        listings
            .programs
            .iter()
            .map(|program| program.name.as_str())
    };
    let mut near: Vec<&str> = mdbook_every::nearest(name, names());
    near.dedup();
    if near.is_empty() {
        near = names()
            .filter(|other| other.contains(name) || other.starts_with(chapter))
            .collect();
        near.sort_unstable();
        near.dedup();
    }
    let hint = match near.as_slice() {
        [] => "its file must be in listings/src/bin or listings/companions".to_owned(),
        near => format!("near that name there are: {}", near.join(", ")),
    };
    format!("there is no listing `{name}`{kind}\n    {hint}")
}

/// Builds the program; how to start it.
fn command(program: &Program, shelf: &Shelf) -> Result<Command> {
    if program.language == Language::Rust {
        let made = project(program, shelf)?;
        let (directory, package) = match &made {
            Some(directory) => (directory.clone(), program.name.as_str()),
            None => (shelf.root().join("listings"), "listings"),
        };
        let build = CargoBuild::new(&directory, package, Some(&program.name));
        let build = build.map_err(|words| anyhow!("{} does not compile\n{words}", program.name))?;
        let executable = build.executables.get(&program.name);
        return executable
            .map(Command::new)
            .ok_or_else(|| anyhow!("cargo built no {}", program.name));
    }
    let into = std::env::temp_dir().join("every-interleaving-companions");
    Toolchains::find()
        .prepare(&program.file, &into)
        .map_err(|why| match why {
            NotPrepared::Missing(tool) => anyhow!("{tool} is not installed"),
            NotPrepared::Refused(words) => anyhow!("{} does not compile\n{words}", program.name),
        })
}

/// Outside the book there is no package of all listings: a project of this one then, kept for the next time.
fn project(program: &Program, shelf: &Shelf) -> Result<Option<PathBuf>> {
    if !shelf.is_copy() {
        return Ok(None);
    }
    let files = shelf.book()?.project(program, None);
    Ok(Some(kept(&program.name, &files)?))
}

/// What it printed, where it printed it.
fn show(run: &Run) -> Result<()> {
    standard_output::print(&String::from_utf8_lossy(&run.observed.stdout))?;
    eprint!("{}", run.stderr_text());
    Ok(())
}

fn judge(program: &Program, run: &Run) -> ExitCode {
    let (set, file) = (&program.expectation.set, program.expectation.file.display());
    let milliseconds = run.took.as_millis();
    match set.admits(&run.observed) {
        Some(allowed) => {
            eprintln!("-- {}, {milliseconds} ms", position(set.native(), allowed));
            ExitCode::SUCCESS
        }
        None => {
            let objection = set.objection(&run.observed).unwrap_or_default();
            eprintln!("-- not allowed by {file}, {milliseconds} ms: it {objection}");
            ExitCode::FAILURE
        }
    }
}

fn position(all: &[Allowed], one: &Allowed) -> String {
    let plain = one.end == End::Exit(0) && !one.stdout.has_holes();
    match all {
        [_] if plain => "as it must be".into(),
        [_] => format!("allowed: {one}"),
        several => format!("one of the {} allowed: {one}", several.len()),
    }
}
