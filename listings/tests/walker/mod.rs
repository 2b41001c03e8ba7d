//! The walker: finds all listings, checks each by its kind, reports everything at once.

mod bless;
mod compile_fail;
#[allow(dead_code, reason = "the walker's own tests prove by other means")]
pub mod explorer;
mod native;
mod prove;
pub mod puzzles;
mod report;
mod workers;

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use listing::{Listings, Problem, Program, Proofs};
use runner::{CargoBuild, Crates, Limits, Toolchains};

pub use prove::Prover;
pub use report::Report;

/// One walk over a directory of listings.
pub struct Walk<'a> {
    /// The directory `listings`.
    pub root: &'a Path,
    /// Where compiled companions go, and are found again.
    pub scratch: &'a Path,
    /// Where the Rust programs come from.
    pub build: Build<'a>,
    /// The tools for the companions.
    pub toolchains: Toolchains,
    /// What to do.
    pub settings: Settings,
    /// Explores a program; without it every set is only declared.
    pub prover: Option<Prover<'a>>,
}

/// Where the Rust programs come from.
#[allow(
    dead_code,
    reason = "each of the two test programs with this module uses one way"
)]
pub enum Build<'a> {
    /// Cargo built them all.
    Built(&'a CargoBuild),
    /// Each is compiled by itself: for the walker's own tests.
    OneByOne,
}

/// What to check, and how hard.
pub struct Settings {
    /// Only listings whose names contain one of these; all where there is none.
    pub names: Vec<String>,
    /// Rewrite expectations instead of comparing with them.
    pub bless: bool,
    /// A missing tool is a failure.
    pub tools_required: bool,
    /// Runs of a program with a set of outcomes; every fourth is kept on one core.
    pub runs: usize,
    /// Runs of a program that always prints the same.
    pub exact_runs: usize,
    /// What each run may use.
    pub limits: Limits,
    /// How long to wait for a program that may rightly never end.
    pub patience: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            names: Vec::new(),
            bless: false,
            tools_required: false,
            runs: 20,
            exact_runs: 5,
            limits: Limits::default(),
            patience: Duration::from_millis(100),
        }
    }
}

impl Walk<'_> {
    /// Checks everything.
    pub fn run(&self) -> Report {
        let planted = if self.settings.bless {
            bless::plant(self.root)
        } else {
            Vec::new()
        };
        let (listings, problems) = Listings::load(self.root);
        let mut report = Report::default();
        report.problems.extend(problems);
        self.check_refused(&listings, &mut report);
        let programs: Vec<_> = listings
            .programs
            .iter()
            .filter(|p| self.wanted(&p.name))
            .collect();
        let run = |program: &&Program| {
            let started = Instant::now();
            let verdict = native::check(self, program, planted.contains(&program.expectation.file));
            (verdict, started.elapsed())
        };
        let prove = || {
            self.prover
                .as_ref()
                .map(|prover| prove::all(prover, &programs))
        };
        // Programs mostly wait, and exploring never does: done at the same time, neither holds up the other much.
        let (verdicts, proved) = thread::scope(|scope| {
            let proving = scope.spawn(prove);
            let verdicts = workers::map(&programs, run);
            (verdicts, proving.join().expect("the prover does not panic"))
        });
        for (program, (verdict, took)) in programs.iter().zip(verdicts) {
            report.took.push((took, program.file.clone()));
            report.add(program.language.name(), &program.file, verdict);
        }
        if let (Some(prover), Some(proved)) = (&self.prover, proved) {
            self.record(prover, &programs, proved, &mut report);
        }
        report
    }

    /// Reports what was proved, and writes it down for the book's build.
    fn record(
        &self,
        prover: &Prover<'_>,
        programs: &[&Program],
        proved: Vec<prove::Proof>,
        report: &mut Report,
    ) {
        let mut proofs = Proofs::default();
        prove::report(programs, proved, &mut proofs, report);
        // A walk over some of the listings knows nothing of the others.
        if self.settings.names.is_empty()
            && let Err(error) = proofs.write(prover.file)
        {
            let problem = Problem::new(prover.file, error.to_string(), "");
            report.problems.push(problem);
        }
    }

    fn check_refused(&self, listings: &Listings, report: &mut Report) {
        let refused = &listings.compile_fail;
        let refused: Vec<_> = refused.iter().filter(|p| self.wanted(&p.name)).collect();
        let verdicts = workers::map(&refused, |program| compile_fail::check(self, program));
        for (program, verdict) in refused.iter().zip(verdicts) {
            report.add("compile-fail", &program.file, verdict);
        }
    }

    fn wanted(&self, name: &str) -> bool {
        let names = &self.settings.names;
        names.is_empty() || names.iter().any(|wanted| name.contains(wanted.as_str()))
    }

    fn crates(&self) -> Crates {
        match self.build {
            Build::Built(built) => built.crates.clone(),
            Build::OneByOne => Crates::default(),
        }
    }
}
