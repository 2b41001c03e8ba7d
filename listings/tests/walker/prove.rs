//! Proving sets of outcomes by exploring all interleavings.

use std::path::Path;

use listing::{Constant, Explored, Problem, Program, Proofs};

use super::puzzles::{self, Solve};
use super::report::Report;

/// Explores a program with these constants set; else says what it does not understand, and where.
pub type Explore<'a> = dyn Fn(&Program, &[Constant]) -> Result<Explored, Vec<Problem>> + Sync + 'a;

/// What explores programs.
pub struct Prover<'a> {
    /// How it explores one.
    pub explore: &'a Explore<'a>,
    /// How it solves a puzzle.
    pub solve: &'a Solve<'a>,
    /// Where to write which programs are proved, for the book's build.
    pub file: &'a Path,
}

/// Explores the program under each set of constants its expectation names. A difference is a failure; a program outside the
/// explorer's subset is remarked upon, and stays declared.
pub fn check(prover: &Prover<'_>, program: &Program, proofs: &mut Proofs, report: &mut Report) {
    puzzles::check(prover.solve, program, report);
    let explorations = program.expectation.set.explorations();
    if program.language != listing::Language::Rust || explorations.is_empty() {
        return;
    }
    let mut proved = true;
    for exploration in explorations {
        match (prover.explore)(program, exploration.constants) {
            Err(remarks) => {
                proved = false;
                report.remarks.extend(remarks);
            }
            // Nobody has said with which constants it is small enough.
            Ok(explored) if !explored.complete && exploration.constants.is_empty() => {
                proved = false;
                let what = "not proved: too large to explore whole as it stands";
                report.remarks.push(Problem::new(&program.file, what, ""));
            }
            Ok(explored) => {
                for difference in exploration.differences(&explored) {
                    proved = false;
                    let remedy = format!(
                        "Mend the program or {}.",
                        program.expectation.file.display()
                    );
                    report
                        .problems
                        .push(Problem::new(&program.file, difference, remedy));
                }
            }
        }
    }
    if proved {
        proofs.insert(program);
        *report.proved.get_or_insert_default() += 1;
    }
}
