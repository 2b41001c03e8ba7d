//! `cargo book grade`: a folder of programs, each judged by all that it may do. None of them is run.

mod answer;
mod compiler;
mod judge;
mod submissions;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use rayon::prelude::*;

use crate::explore::Forbidden;
use crate::shelf::Shelf;
use crate::standard_output;
use compiler::Compiler;
use judge::{Judge, Judgment, Verdict};

/// What to grade, and what is right.
#[derive(Args, Debug)]
pub struct Grade {
    /// A folder with the programs: each a file `NAME.rs`, or a Cargo project, of which `src/main.rs` is read; or one such file
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// Gives a constant of every program another value; may be repeated
    #[arg(long, value_name = "NAME=VALUE")]
    set: Vec<String>,
    /// The only right outcome is a good end (exit code 0, no thread panicked) after printing what this regular expression says, as a
    /// whole; may be repeated
    #[arg(long, value_name = "REGEX")]
    only: Vec<String>,
    /// This outcome is wrong: `deadlock`, `livelock`, `panic`, `race`, `abort`, or a regular expression for what is printed; may be
    /// repeated
    #[arg(long, value_name = "KIND|REGEX")]
    forbid: Vec<String>,
    /// How long one program may be explored
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    seconds: u64,
    /// Prints JSON
    #[arg(long)]
    json: bool,
}

impl Grade {
    /// What is right, as options of `cargo book explore`: their names and values.
    fn options(&self) -> impl Iterator<Item = (&'static str, &String)> {
        let named = [
            ("set", &self.set),
            ("only", &self.only),
            ("forbid", &self.forbid),
        ];
        let each = named.into_iter();
        each.flat_map(|(name, values)| values.iter().map(move |value| (name, value)))
    }
}

/// Grades each program and prints the list.
///
/// The exit code is 0 where all are right, 1 where one is wrong, else 2; so what could not be done counts as not decided.
pub fn grade(options: &Grade) -> ExitCode {
    let code = grade_and_print(options).unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        2
    });
    ExitCode::from(code)
}

fn grade_and_print(options: &Grade) -> Result<u8> {
    if Forbidden::parse(&options.forbid, &options.only)?.is_empty() {
        bail!(
            "what is right?\n    say it with --only, as in --only 'i = 1', or with --forbid, as in --forbid deadlock"
        );
    }
    let found = submissions::find(&options.folder)?;
    let shelf = Shelf::find()?;
    let compiler = Compiler::new(&shelf);
    let judge = Judge::new(options, &compiler)?;
    let judgments: Vec<Judgment> = (found.programs.par_iter())
        .map(|program| judge.of(program))
        .collect();
    if options.json {
        for name in &found.others {
            eprintln!("not looked at: {name}");
        }
    }
    let text = match options.json {
        true => serde_json::to_string_pretty(&judgments)? + "\n",
        false => table::text(&judgments, &found.others, options),
    };
    standard_output::print(&text)?;
    Ok(code(&judgments))
}

fn code(judgments: &[Judgment]) -> u8 {
    let any = |verdict| judgments.iter().any(|one| one.verdict == verdict);
    match () {
        () if any(Verdict::Wrong) => 1,
        () if any(Verdict::Undecided) || any(Verdict::Refused) => 2,
        () => 0,
    }
}
