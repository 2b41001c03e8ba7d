//! What rustc says of a program: the explorer does not find every mistake that rustc finds.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result};
use listing::Ended;
use runner::{CargoBuild, Crates};

use crate::project::{CRATES, LIBRARIES, kept};
use crate::shelf::Shelf;

/// Asks rustc, with the crates at hand that listings may use.
pub struct Compiler<'a> {
    shelf: &'a Shelf,
    /// Built for the first program that names one.
    crates: OnceLock<Result<Crates, String>>,
}

/// What rustc says.
pub enum Said {
    /// That it is a program.
    Compiles,
    /// That it is none, and its first reason.
    Refused(String),
    /// Nothing, and why.
    Nothing(String),
}

impl<'a> Compiler<'a> {
    /// With the crates of these listings.
    pub fn new(shelf: &'a Shelf) -> Self {
        let crates = OnceLock::new();
        Self { shelf, crates }
    }

    /// What it says of the file `source` in `directory`, whose text is known.
    pub fn says(&self, directory: &Path, source: &Path, text: &str) -> Result<Said> {
        let none = Crates::default();
        let mut crates = &none;
        if CRATES.iter().any(|name| text.contains(name)) {
            match self.crates.get_or_init(|| self.build()) {
                Ok(built) => crates = built,
                Err(words) => return Ok(Said::Nothing(words.clone())),
            }
        }
        let run = runner::check(directory, source, crates).context("rustc cannot be started")?;
        Ok(match run.observed.ended {
            Ended::Code(0) => Said::Compiles,
            // With any other it did not come to a judgment.
            Ended::Code(1) => Said::Refused(first_error(&run.stderr_text())),
            Ended::OutOfTime => Said::Nothing("rustc takes too long over it".into()),
            _ => Said::Nothing("rustc fails over it".into()),
        })
    }

    fn build(&self) -> Result<Crates, String> {
        let build = if self.shelf.is_copy() {
            self.project()
                .map_err(|error| format!("{error:#}"))
                .and_then(|directory| CargoBuild::libraries(&directory, LIBRARIES))
        } else {
            CargoBuild::libraries(&self.shelf.root().join("listings"), "listings")
        };
        let crates = build.map(|build| build.crates);
        crates.map_err(|words| format!("the crates it uses cannot be built: {}", words.trim()))
    }

    /// Outside the book there is no package of all listings: one with nothing but its crates then, kept for the next time.
    fn project(&self) -> Result<PathBuf> {
        Ok(kept(LIBRARIES, &self.shelf.book()?.libraries())?)
    }
}

/// The first error in what rustc says, in one line, with its place.
fn first_error(said: &str) -> String {
    let mut lines = said.lines().skip_while(|line| !line.starts_with("error"));
    let Some(error) = lines.next() else {
        return said.lines().next().unwrap_or("no reason given").to_owned();
    };
    let (_, text) = error.split_once(": ").unwrap_or(("", error));
    let place = lines
        .take_while(|line| !line.is_empty())
        .find_map(|line| line.trim_start().strip_prefix("--> "));
    match place.and_then(|place| place.split(':').nth(1)) {
        Some(line) => format!("line {line}: {text}"),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::first_error;

    #[test]
    fn of_what_rustc_says_the_first_error_is_kept_with_its_line() {
        let said = "warning: unused\n --> a.rs:1:5\n\nerror[E0425]: cannot find `x`\n --> a.rs:7:13\n  |\n";
        assert_eq!(first_error(said), "line 7: cannot find `x`");
        let said = "error: couldn't read `a.rs`\n\nerror: aborting\n --> b.rs:2:1";
        assert_eq!(first_error(said), "couldn't read `a.rs`");
        assert_eq!(first_error(""), "no reason given");
    }
}
