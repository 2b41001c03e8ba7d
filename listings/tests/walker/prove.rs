//! Proving sets of outcomes by exploring all interleavings.

use std::path::Path;

use listing::{Constant, Explored, Problem, Program, Proofs};

use super::puzzles::{self, Solve};
use super::report::Report;
use super::workers;

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

/// What came of one program.
#[derive(Default)]
pub struct Proof {
    /// Everything that is wrong with its set or its puzzles.
    problems: Vec<Problem>,
    /// Why it stays declared.
    remarks: Vec<Problem>,
    proved: bool,
    /// Puzzles that are as they should be.
    solved: usize,
}

/// Proves the programs' sets and solves their puzzles, as many at a time as there are cores.
pub fn all(prover: &Prover<'_>, programs: &[&Program]) -> Vec<Proof> {
    workers::map(programs, |program| prove(prover, program))
}

/// Adds to a report what came of the programs, and to `proofs` those that are proved.
pub fn report(programs: &[&Program], found: Vec<Proof>, proofs: &mut Proofs, report: &mut Report) {
    for (program, proof) in programs.iter().zip(found) {
        report.problems.extend(proof.problems);
        report.remarks.extend(proof.remarks);
        if proof.solved > 0 {
            *report.solved.get_or_insert_default() += proof.solved;
        }
        if proof.proved {
            proofs.insert(program);
            *report.proved.get_or_insert_default() += 1;
        }
    }
}

/// Explores the program under each set of constants its expectation names. A difference is a failure; a program outside the
/// explorer's subset is remarked upon, and stays declared.
fn prove(prover: &Prover<'_>, program: &Program) -> Proof {
    let mut proof = Proof::default();
    for puzzle in &program.puzzles {
        match puzzles::check(prover.solve, program, puzzle) {
            None => proof.solved += 1,
            Some(problem) => proof.problems.push(problem),
        }
    }
    let explorations = program.expectation.set.explorations();
    if program.language != listing::Language::Rust || explorations.is_empty() {
        return proof;
    }
    proof.proved = true;
    for exploration in explorations {
        match (prover.explore)(program, exploration.constants) {
            Err(remarks) => {
                proof.proved = false;
                proof.remarks.extend(remarks);
            }
            // Nobody has said with which constants it is small enough.
            Ok(explored) if !explored.complete && exploration.constants.is_empty() => {
                proof.proved = false;
                let what = "not proved: too large to explore whole as it stands";
                proof.remarks.push(Problem::new(&program.file, what, ""));
            }
            Ok(explored) => {
                for difference in exploration.differences(&explored) {
                    proof.proved = false;
                    let remedy = format!(
                        "Mend the program or {}.",
                        program.expectation.file.display()
                    );
                    let problem = Problem::new(&program.file, difference, remedy);
                    proof.problems.push(problem);
                }
            }
        }
    }
    proof
}
