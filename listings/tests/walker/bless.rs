//! Rewriting expectations. Sets of outcomes are never invented: what may happen is for a person to think through.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use listing::{Ended, Problem, Program, difference, quote, without_expectation};

use super::native::Trial;
use super::report::Verdict;

/// Gives each listing that has no expectation an empty one, so that it is loaded and then rewritten.
pub fn plant(root: &Path) -> Vec<PathBuf> {
    let mut planted = without_expectation(root);
    planted.retain(|file| fs::write(file, "").is_ok());
    planted
}

/// Writes what the program printed into its `.out` file, if it prints the same always.
pub fn out(program: &Program, trials: &[Trial], planted: bool) -> Verdict {
    let seen: BTreeSet<_> = trials.iter().map(|t| &t.run.observed).collect();
    let file = &program.expectation.file;
    let only = seen
        .first()
        .filter(|o| seen.len() == 1 && o.ended == Ended::Code(0));
    let text = only.and_then(|o| std::str::from_utf8(&o.stdout).ok());
    let Some(text) = text else {
        if planted {
            // An empty expectation would only be in the way of the right one.
            let _ = fs::remove_file(file);
        }
        let all: Vec<String> = seen
            .iter()
            .map(|o| {
                format!(
                    "\n  {} {:?}",
                    quote(&String::from_utf8_lossy(&o.stdout)),
                    o.ended
                )
            })
            .collect();
        let what = format!(
            "does not always print one text and end well; seen:{}",
            all.concat()
        );
        let remedy = "Write every result it may have into an .outcomes file.";
        return Verdict::Failed(vec![Problem::new(&program.file, what, remedy)]);
    };
    let before = program
        .expectation
        .set
        .native()
        .first()
        .map(|a| a.stdout.shown());
    rewrite(file, &before.unwrap_or_default(), text, trials.len())
}

/// Writes the new text if it differs, and shows how.
pub fn rewrite(file: &Path, before: &str, after: &str, runs: usize) -> Verdict {
    if before == after {
        return Verdict::Passed(runs);
    }
    match fs::write(file, after) {
        Ok(()) => Verdict::Blessed(difference(before, after)),
        Err(error) => {
            let what = format!("cannot be written: {error}");
            Verdict::Failed(vec![Problem::new(file, what, "Make it writable.")])
        }
    }
}
