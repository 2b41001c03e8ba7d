//! `cargo book explore`: every outcome of a program, each with a schedule that has it.

mod forbid;
mod options;
mod progress;
mod replay;
mod source;
mod table;

pub use forbid::Forbidden;
pub use options::Explore;
pub use replay::End;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use explore::request::input::{Ask, Request};
use explore::request::output::Explored;
use explore::request::{Compile, Session};

use crate::standard_output;

/// All outcomes are known, and none is forbidden.
const WHOLE: u8 = 0;
/// An outcome that must not exist does.
const FORBIDDEN: u8 = 1;
/// The program was not understood, or not explored whole.
const UNKNOWN: u8 = 2;

/// Explores a program, or follows a schedule, and prints what was found.
///
/// The exit code tells a script what it is after, so a file that cannot be read counts as not understood, never as forbidden.
pub fn explore(root: &Path, options: &Explore) -> ExitCode {
    let code = explore_and_print(root, options).unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        UNKNOWN
    });
    ExitCode::from(code)
}

fn explore_and_print(root: &Path, options: &Explore) -> Result<u8> {
    let (name, source) = source::read(root, &options.program)?;
    let request = options.request(source)?;
    let mut session = Session::new(explore_rust::Rust::default());
    let (text, code) = answered(&mut session, &request, options, &name)?;
    standard_output::print(&text)?;
    if code == UNKNOWN && options.set.is_empty() && !options.json {
        let smaller = source::declared_constants(root, &options.program);
        standard_output::print(&smaller_constants(&smaller))?;
    }
    Ok(code)
}

/// That a listing too large to be explored whole has a set for smaller constants.
fn smaller_constants(options: &[String]) -> String {
    if options.is_empty() {
        return String::new();
    }
    let options: Vec<String> = options.iter().map(|each| format!("`{each}`")).collect();
    format!(
        "The book has its outcomes for smaller constants: {}.\n",
        options.join(", ")
    )
}

/// What to print, and the exit code.
fn answered<C: Compile>(
    session: &mut Session<C>,
    request: &Request,
    options: &Explore,
    name: &str,
) -> Result<(String, u8)> {
    if request.request == Ask::Replay {
        return replayed(session, request, options, name);
    }
    let forbidden = Forbidden::parse(&options.forbid, &options.only)?;
    let explored = session.explored(request, &mut progress::line());
    let code = code(&explored, &forbidden);
    if options.json {
        let judged = forbidden.judged(&explored);
        let json = serde_json::to_string(&judged).context("the answer as JSON")?;
        return Ok((json + "\n", code));
    }
    let mut text = table::summary(name, &explored);
    text += &replay::witnesses(session, request, &explored, |outcome| {
        forbidden.is_empty() || forbidden.why(outcome).is_some()
    });
    text += &forbidden.found(&explored);
    Ok((text, code))
}

fn replayed<C: Compile>(
    session: &mut Session<C>,
    request: &Request,
    options: &Explore,
    name: &str,
) -> Result<(String, u8)> {
    let answer = session.answer_to(request, &mut progress::line());
    if options.json {
        let failed = replay::read(&answer).is_err();
        return Ok((answer + "\n", if failed { UNKNOWN } else { WHOLE }));
    }
    Ok(match replay::read(&answer) {
        Ok(replay) => (format!("{name}\n\n{}", replay.table()), WHOLE),
        Err(failure) => (failure.text(name), UNKNOWN),
    })
}

fn code(explored: &Explored, forbidden: &Forbidden) -> u8 {
    if explored
        .outcomes
        .iter()
        .any(|outcome| forbidden.why(outcome).is_some())
    {
        FORBIDDEN
    } else if explored.complete {
        WHOLE
    } else {
        UNKNOWN
    }
}
