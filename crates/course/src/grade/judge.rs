//! One program's grade.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};
use listing::Ended;
use runner::Limits;
use serde::Serialize;
use serde_json::Value;

use super::Grade;
use super::answer::{Answer, Place};
use super::compiler::{Compiler, Said};
use super::submissions::Submission;

/// What a program is called while it is judged: its own name need not be one that rustc takes.
const FILE: &str = "submission.rs";

/// What comes of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Whatever the schedule.
    Right,
    /// By a schedule that is known.
    Wrong,
    /// Nobody knows yet.
    Undecided,
    /// It does not compile.
    Refused,
}

/// A verdict with its reason.
#[derive(Debug, Serialize)]
pub struct Judgment {
    pub name: String,
    pub verdict: Verdict,
    /// In one line.
    pub reason: String,
    /// In how many ways its threads can interleave: a number, `more than` one, `endless`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedules: Option<String>,
    /// A way to the wrong outcome, for `cargo book explore --schedule`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule: Option<Value>,
}

/// Judges submissions, each in a process of its own: what goes wrong with one is no trouble for the others.
pub struct Judge<'a> {
    compiler: &'a Compiler<'a>,
    arguments: Vec<String>,
    limits: Limits,
}

impl<'a> Judge<'a> {
    /// By what the options call right.
    pub fn new(options: &Grade, compiler: &'a Compiler<'a>) -> Result<Self> {
        let mut arguments: Vec<String> = ["explore", FILE, "--json", "--count"]
            .map(Into::into)
            .into();
        let asked = options.options();
        arguments.extend(asked.map(|(name, value)| format!("--{name}={value}")));
        let limits = Limits {
            cpu: None,
            output: 64 << 20,
            ..Limits::within(Duration::from_secs(options.seconds))
        };
        Ok(Self {
            compiler,
            arguments,
            limits,
        })
    }

    /// The grade of one.
    pub fn of(&self, submission: &Submission) -> Judgment {
        let judged = self.judged(submission);
        let mut judgment =
            judged.unwrap_or_else(|error| undecided(format!("{error:#}").replace('\n', " ")));
        judgment.name.clone_from(&submission.name);
        judgment
    }

    fn judged(&self, submission: &Submission) -> Result<Judgment> {
        let bytes = fs::read(&submission.file).context("cannot be read")?;
        let Ok(text) = String::from_utf8(bytes) else {
            return Ok(without(Verdict::Refused, "it is not UTF-8 text".into()));
        };
        let directory = tempfile::tempdir().context("no temporary directory")?;
        fs::write(directory.path().join(FILE), &text)?;
        match self
            .compiler
            .says(directory.path(), Path::new(FILE), &text)?
        {
            Said::Compiles => self.explored(directory.path()),
            Said::Refused(why) => Ok(without(Verdict::Refused, why)),
            Said::Nothing(why) => Ok(undecided(why)),
        }
    }

    fn explored(&self, directory: &Path) -> Result<Judgment> {
        let mut command = Command::new(std::env::current_exe()?);
        command.current_dir(directory).args(&self.arguments);
        let run = runner::run(command, &self.limits)?;
        Ok(match run.observed.ended {
            Ended::Code(_) => match serde_json::from_slice(&run.observed.stdout) {
                Ok(answer) => judgment(&answer),
                Err(_) => undecided(run.stderr_text().trim().replace('\n', " ")),
            },
            Ended::OutOfTime => undecided(format!(
                "it was not explored whole in {} seconds; with smaller constants it may be",
                self.limits.wall.as_secs()
            )),
            _ => undecided(
                "it is too large to be explored; with smaller constants it may not be".into(),
            ),
        })
    }
}

fn without(verdict: Verdict, reason: String) -> Judgment {
    Judgment {
        name: String::new(),
        verdict,
        reason,
        schedules: None,
        schedule: None,
    }
}

fn undecided(reason: String) -> Judgment {
    without(Verdict::Undecided, reason)
}

fn judgment(answer: &Answer) -> Judgment {
    let wrong = answer.forbidden.first();
    let wrong = wrong.and_then(|wrong| answer.outcomes.get(wrong.outcome.checked_sub(1)?));
    let endless = answer.notes.iter().find(|note| note.kind == "output");
    let (verdict, reason) = match wrong {
        Some(outcome) => {
            let words = endless.map_or_else(|| outcome.words(), Place::words);
            (Verdict::Wrong, words + &others(answer))
        }
        None if answer.complete => (Verdict::Right, ways(answer)),
        None => (Verdict::Undecided, unknown(answer)),
    };
    Judgment {
        schedules: answer.schedules.clone(),
        schedule: wrong.and_then(|outcome| Some(outcome.witness.as_ref()?.schedule.clone())),
        ..without(verdict, reason)
    }
}

fn others(answer: &Answer) -> String {
    match answer.forbidden.len() - 1 {
        0 => String::new(),
        n => format!(" (and {n} more)"),
    }
}

/// That nothing interleaves is worth a look, for what was asked was a concurrent program.
fn ways(answer: &Answer) -> String {
    match answer.schedules.as_deref() {
        Some("0") => "no schedule of it ends".into(),
        Some("1") => "1 schedule: nothing in it is concurrent".into(),
        Some(n) => format!("{n} schedules"),
        None => String::new(),
    }
}

fn unknown(answer: &Answer) -> String {
    let places = answer.diagnostics.iter().chain(&answer.notes);
    let words = places.map(Place::words).next();
    words.unwrap_or_else(|| "it was not explored whole".into())
}
