//! Running a program and judging what it does.

use std::collections::BTreeMap;
use std::process::Command;
use std::time::Duration;

use listing::{Ended, Language, Observed, Problem, Program};
use runner::{Emit, Limits, NotPrepared, Optimize, Run, compile, run};

use super::report::Verdict;
use super::{Build, Settings, Walk, bless};

/// How many different wrong results of one program are told.
const TOLD: usize = 3;

/// Runs the program as often as it takes. `planted`: it had no expectation, and is to get one.
pub fn check(walk: &Walk<'_>, program: &Program, planted: bool) -> Verdict {
    if program.linux_only() && !cfg!(target_os = "linux") {
        return Verdict::Skipped("marked linux-only".into());
    }
    // Undefined behavior is explained and explored, never run.
    if program.expectation.set.has_race() {
        return Verdict::Passed(0);
    }
    let command = match command(walk, program) {
        Ok(command) => command,
        Err(verdict) => return verdict,
    };
    let runs = match run_often(&walk.settings, program, &command) {
        Ok(runs) => runs,
        Err(error) => {
            let remedy = "Is there enough memory and disk space? Then run it by hand.";
            let what = format!("cannot be run: {error}");
            return Verdict::Failed(vec![Problem::new(&program.file, what, remedy)]);
        }
    };
    if walk.settings.bless && program.expectation.is_exact() {
        return bless::out(program, &runs, planted);
    }
    judge(program, &runs)
}

/// How to start the program; a verdict where it cannot be started.
fn command(walk: &Walk<'_>, program: &Program) -> Result<Command, Verdict> {
    let failed = |what: String, remedy: &str| {
        Verdict::Failed(vec![Problem::new(&program.file, what, remedy)])
    };
    if program.language == Language::Rust {
        return match walk.build {
            Build::Built(built) => built
                .executables
                .get(&program.name)
                .map(Command::new)
                .ok_or_else(|| {
                    failed(
                        "cargo built no such program".into(),
                        "Is it a file in src/bin with a `main`?",
                    )
                }),
            Build::OneByOne => compiled(walk, program)
                .map_err(|words| failed(format!("does not compile:\n{words}"), "Mend it.")),
        };
    }
    walk.toolchains
        .prepare(&program.file, walk.scratch)
        .map_err(|why| match why {
            NotPrepared::Refused(words) => {
                failed(format!("does not compile:\n{words}"), "Mend it.")
            }
            NotPrepared::Missing(tool) if walk.settings.tools_required => failed(
                format!("cannot be checked: {tool} is not installed"),
                "Run ci/setup.",
            ),
            NotPrepared::Missing(tool) => Verdict::Skipped(format!("{tool} is not installed")),
        })
}

fn compiled(walk: &Walk<'_>, program: &Program) -> Result<Command, String> {
    let executable = walk
        .scratch
        .join(&program.name)
        .with_extension(std::env::consts::EXE_EXTENSION);
    let emit = Emit::Executable(&executable);
    let run = compile(
        walk.root,
        &program.file,
        &walk.crates(),
        Optimize::Not,
        emit,
    )
    .map_err(|e| e.to_string())?;
    if run.succeeded() {
        Ok(Command::new(executable))
    } else {
        Err(run.stderr_text())
    }
}

/// One run, and whether it was kept on one core.
pub struct Trial {
    pub run: Run,
    pub one_core: bool,
}

fn run_often(
    settings: &Settings,
    program: &Program,
    command: &Command,
) -> std::io::Result<Vec<Trial>> {
    let exact = program.expectation.is_exact();
    let wanted = if exact {
        settings.exact_runs
    } else {
        settings.runs
    };
    let mut trials = Vec::new();
    for index in 0..wanted {
        let one_core = index % 4 == 3;
        let limits = Limits {
            one_core,
            ..settings.limits.clone()
        };
        let run = run_once(settings.patience, program, command, &limits)?;
        let endless = matches!(run.observed.ended, Ended::OutOfTime | Ended::TooMuchOutput);
        let wrong = program.expectation.set.admits(&run.observed).is_none();
        trials.push(Trial { run, one_core });
        // Once is enough to know, and each more would cost the whole limit.
        if endless && wrong {
            break;
        }
    }
    Ok(trials)
}

/// A program that may hang is given little time first, since most of its runs hang; the whole time only where that was too
/// little to show a result that is allowed.
fn run_once(
    patience: Duration,
    program: &Program,
    command: &Command,
    limits: &Limits,
) -> std::io::Result<Run> {
    let set = &program.expectation.set;
    if set.may_hang() {
        let short = Limits {
            wall: patience,
            ..limits.clone()
        };
        let first = run(again(command), &short)?;
        if first.observed.ended != Ended::OutOfTime || set.admits(&first.observed).is_some() {
            return Ok(first);
        }
    }
    run(again(command), limits)
}

/// The same command once more.
fn again(command: &Command) -> Command {
    let mut again = Command::new(command.get_program());
    again.args(command.get_args());
    again
}

fn judge(program: &Program, trials: &[Trial]) -> Verdict {
    let mut wrong: BTreeMap<&Observed, Vec<&Trial>> = BTreeMap::new();
    let outside = |t: &&Trial| program.expectation.set.admits(&t.run.observed).is_none();
    for trial in trials.iter().filter(outside) {
        wrong.entry(&trial.run.observed).or_default().push(trial);
    }
    if wrong.is_empty() {
        return Verdict::Passed(trials.len());
    }
    let problem = |(seen, alike): (&&Observed, &Vec<&Trial>)| {
        let objection = program.expectation.set.objection(seen).unwrap_or_default();
        let remedy = remedy(program, seen);
        let what = format!(
            "{} {objection}{}",
            count(alike, trials.len()),
            last_words(alike)
        );
        Problem::new(&program.file, what, remedy)
    };
    Verdict::Failed(wrong.iter().take(TOLD).map(problem).collect())
}

fn count(alike: &[&Trial], of: usize) -> String {
    let pinned = alike.iter().filter(|t| t.one_core).count();
    let pinned = match pinned {
        0 => String::new(),
        n => format!(" ({n} on one core)"),
    };
    format!("in {} of {of} runs{pinned} it", alike.len())
}

/// The end of what a program that failed wrote to standard error.
fn last_words(alike: &[&Trial]) -> String {
    let Some(trial) = alike.first() else {
        return String::new();
    };
    let text = trial.run.stderr_text();
    let lines: Vec<&str> = text.trim().lines().collect();
    let last = &lines[lines.len().saturating_sub(5)..];
    last.iter()
        .map(|line| format!("\n  stderr: {line}"))
        .collect()
}

fn remedy(program: &Program, seen: &Observed) -> String {
    let file = program.expectation.file.display();
    match seen.ended {
        Ended::OutOfTime if !program.expectation.set.may_hang() => format!(
            "Make it end within a second; if it may rightly hang, say so in {file}: deadlock or livelock."
        ),
        Ended::TooMuchOutput => "Make it print less, and end.".into(),
        _ if program.expectation.is_exact() => format!(
            "If that is right, `BLESS=1 cargo test -p listings` rewrites {file}; if runs differ, write an .outcomes file instead."
        ),
        _ => format!("If that is right, add it to {file}; else mend the program."),
    }
}
