//! The grades as a list.

use std::fmt::Write;

use super::Grade;
use super::judge::{Judgment, Verdict};

/// A line for each, and how many there are of each verdict.
pub fn text(judgments: &[Judgment], others: &[String], options: &Grade) -> String {
    let mut text = String::new();
    for one in judgments {
        let _ = writeln!(
            text,
            "{:16}  {}: {}",
            words(one.verdict),
            one.name,
            one.reason
        );
    }
    for name in others {
        let _ = writeln!(text, "{:16}  {name}: no Rust program", "not looked at");
    }
    let all = [
        Verdict::Right,
        Verdict::Wrong,
        Verdict::Undecided,
        Verdict::Refused,
    ];
    let counts = all.map(|verdict| {
        let count = judgments.iter().filter(|one| one.verdict == verdict);
        let words = match verdict {
            Verdict::Refused => "refused by rustc",
            verdict => words(verdict),
        };
        format!("{} {words}", count.count())
    });
    let _ = writeln!(text, "\n{}", counts.join(", "));
    if judgments.iter().any(|one| one.verdict == Verdict::Wrong) {
        let _ = writeln!(
            text,
            "The schedules of one that is wrong: cargo book explore FILE{}",
            arguments(options)
        );
    }
    text
}

fn words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Right => "right",
        Verdict::Wrong => "wrong",
        Verdict::Undecided => "not decided",
        Verdict::Refused => "does not compile",
    }
}

/// The options that say what is right, for a shell.
fn arguments(options: &Grade) -> String {
    let each = options.options();
    each.map(|(name, value)| format!(" --{name} '{value}'"))
        .collect()
}
