//! What a walk found.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use listing::Problem;

/// A program is worth a remark when all its runs together take this long, as many programs as this at most.
const SLOW: Duration = Duration::from_secs(4);
const SLOWEST: usize = 5;

/// What became of one listing.
#[derive(Debug)]
pub enum Verdict {
    /// As expected, in so many runs.
    Passed(usize),
    /// Not checked, and why.
    Skipped(String),
    /// Its expectation was rewritten, and how that differs from before.
    Blessed(String),
    /// Not as expected.
    Failed(Vec<Problem>),
}

/// What became of all listings.
#[derive(Debug, Default)]
pub struct Report {
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
    /// Listings that were not checked, and why.
    pub skipped: Vec<(PathBuf, String)>,
    /// Listings whose expectations were rewritten, and how they changed.
    pub blessed: Vec<(PathBuf, String)>,
    /// Programs that the explorer proved, and remarks on those that it could not follow.
    pub proved: Option<usize>,
    /// Puzzles that have a solution, and limits that fit it.
    pub solved: Option<usize>,
    /// What the explorer said about listings that it does not understand.
    pub remarks: Vec<Problem>,
    /// How long all runs of each program took together.
    pub took: Vec<(Duration, PathBuf)>,
    checked: BTreeMap<&'static str, usize>,
    failed: usize,
    runs: usize,
}

impl Report {
    /// Takes one listing's verdict.
    pub fn add(&mut self, kind: &'static str, file: &Path, verdict: Verdict) {
        if !matches!(verdict, Verdict::Skipped(_)) {
            *self.checked.entry(kind).or_default() += 1;
        }
        match verdict {
            Verdict::Passed(runs) => self.runs += runs,
            Verdict::Skipped(why) => self.skipped.push((file.to_path_buf(), why)),
            Verdict::Blessed(change) => self.blessed.push((file.to_path_buf(), change)),
            Verdict::Failed(problems) => {
                self.failed += 1;
                self.problems.extend(problems);
            }
        }
    }

    /// Whether anything is wrong.
    pub fn failed(&self) -> bool {
        !self.problems.is_empty()
    }

    /// How many listings were checked.
    pub fn checked(&self) -> usize {
        self.checked.values().sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.problems {
            writeln!(f, "{problem}\n")?;
        }
        for remark in &self.remarks {
            writeln!(f, "not proved: {remark}")?;
        }
        for (file, why) in &self.skipped {
            writeln!(f, "skipped: {}: {why}", file.display())?;
        }
        for (file, change) in &self.blessed {
            writeln!(f, "rewritten: {}\n{change}", file.display())?;
        }
        let mut took: Vec<_> = self.took.iter().filter(|(took, _)| *took > SLOW).collect();
        took.sort_by(|a, b| b.cmp(a));
        for (took, file) in took.iter().take(SLOWEST) {
            writeln!(
                f,
                "slow: {}: {:.1} s for all its runs",
                file.display(),
                took.as_secs_f64()
            )?;
        }
        let kinds: Vec<String> = self
            .checked
            .iter()
            .map(|(kind, n)| format!("{n} {kind}"))
            .collect();
        let passed = self.checked() - self.failed;
        write!(
            f,
            "listings: {} checked ({}; {} runs",
            self.checked(),
            kinds.join(", "),
            self.runs
        )?;
        if let Some(proved) = self.proved {
            write!(f, "; {proved} proved")?;
        }
        if let Some(solved) = self.solved {
            write!(f, "; {solved} puzzles solved")?;
        }
        write!(
            f,
            "): {passed} passed, {} skipped, {} problems",
            self.skipped.len(),
            self.problems.len()
        )
    }
}
