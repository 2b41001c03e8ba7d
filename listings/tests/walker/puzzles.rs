//! Proving that every puzzle has a solution, and that its limits are as tight as can be.

use listing::{Problem, Program, Puzzle};

/// A shortest schedule for a puzzle's goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Solution {
    /// How many steps it has.
    pub steps: u32,
    /// How many context switches it has.
    pub switches: u32,
}

/// Looks for a solution with the least steps if the puzzle limits them, else with the least context switches; `None` if no schedule
/// reaches the goal.
pub type Solve<'a> = dyn Fn(&Program, &Puzzle) -> Option<Solution> + Sync + 'a;

/// What is wrong with a puzzle of the program.
pub fn check(solve: &Solve<'_>, program: &Program, puzzle: &Puzzle) -> Option<Problem> {
    let what = match solve(program, puzzle) {
        None => Some("no schedule reaches this goal".to_string()),
        Some(solution) => loose(puzzle, solution),
    }?;
    let file = program.file.with_extension("puzzles");
    let remedy = "Set the limit to what the shortest schedule needs, or leave it out.";
    Some(Problem::new(&file, what, remedy).at(puzzle.line))
}

/// Which limit is not what the shortest solution needs.
fn loose(puzzle: &Puzzle, solution: Solution) -> Option<String> {
    let limits = [
        (puzzle.steps, solution.steps, "steps"),
        (puzzle.switches, solution.switches, "context switches"),
    ];
    limits.into_iter().find_map(|(limit, needed, what)| {
        let limit = limit?;
        (limit != needed)
            .then(|| format!("the limit is {limit} {what}, and the shortest schedule has {needed}"))
    })
}
