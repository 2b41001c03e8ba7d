//! Puzzles: outcomes that a reader is to bring about by choosing the schedule, read from `NAME.puzzles` beside the listing.
//!
//! One goal a line: what to do in words, a colon, the outcome as in an `.outcomes` file, and what the schedule may have at most:
//! `Deadlock in at most 4 steps: "" deadlock, steps 4`. A header `# explore N = 2` sets constants for the goals below it.

use std::path::Path;

use crate::expectation::{Constant, OutcomeSet, Scope};
use crate::line::{Fault, fault, outcome, scope};
use crate::outcome::Outcome;
use crate::problem::Problem;

/// A goal for the reader as the scheduler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Puzzle {
    /// The line in the file, counted from 1.
    pub line: usize,
    /// The goal in words, as a sentence.
    pub words: String,
    /// Constants of the program that are set for it.
    pub constants: Vec<Constant>,
    /// What is to come of the program.
    pub outcome: Outcome,
    /// How many steps the schedule may have.
    pub steps: Option<u32>,
    /// How many context switches the schedule may have.
    pub switches: Option<u32>,
}

const FORM: &str = "Write a goal as: What to do in words: \"text\\n\", steps 6, switches 1. How it ends stands behind the text as in an .outcomes file; the limits may be left out.";

/// Reads a whole file; reports every fault in it. Each goal must be an outcome that `set` declares for the same constants.
pub(crate) fn parse(
    file: &Path,
    text: &str,
    set: &OutcomeSet,
) -> Result<Vec<Puzzle>, Vec<Problem>> {
    let mut puzzles: Vec<Puzzle> = Vec::new();
    let mut problems = Vec::new();
    let mut constants = Vec::new();
    for (index, raw) in text.lines().enumerate() {
        let (line, content) = (index + 1, raw.trim());
        if content.is_empty() || content.starts_with("//") {
            continue;
        }
        let read = match content.strip_prefix('#') {
            Some(header) => header_of(header.trim()).map(|set| constants = set),
            None => puzzle(line, content, &constants, set).map(|puzzle| puzzles.push(puzzle)),
        };
        if let Err(Fault { what, remedy }) = read {
            problems.push(Problem::new(file, what, remedy).at(line));
        }
    }
    if puzzles.is_empty() && problems.is_empty() {
        problems.push(Problem::new(file, "no goal in this file", FORM));
    }
    if problems.is_empty() {
        Ok(puzzles)
    } else {
        Err(problems)
    }
}

fn header_of(header: &str) -> Result<Vec<Constant>, Fault> {
    match scope(header)? {
        Scope::Explore(constants) => Ok(constants),
        _ => fault(
            format!("`# {header}` has no place here"),
            "The only headers are `# explore` and `# explore N = 2`, which set constants for the goals below.",
        ),
    }
}

fn puzzle(
    line: usize,
    content: &str,
    constants: &[Constant],
    set: &OutcomeSet,
) -> Result<Puzzle, Fault> {
    let Some((words, goal)) = content.split_once(": ") else {
        return fault("no colon between the words and the goal", FORM);
    };
    let (goal, steps) = limited(goal, "steps")?;
    let (goal, switches) = limited(goal, "switches")?;
    // In either order.
    let (goal, steps) = match steps {
        None => limited(goal, "steps")?,
        known => (goal, known),
    };
    let Some(outcome) = outcome(line, goal)?.outcome() else {
        return fault("a goal with a hole in it", FORM);
    };
    if !declares(set, constants, &outcome) {
        let what = format!("the goal `{outcome}` is no outcome that the listing declares here");
        return fault(
            what,
            "Take one of those in its .outcomes file, under the same constants.",
        );
    }
    Ok(Puzzle {
        line,
        words: words.trim().into(),
        constants: constants.to_vec(),
        outcome,
        steps,
        switches,
    })
}

/// Takes `, NAME 6` off the end.
fn limited<'a>(goal: &'a str, name: &str) -> Result<(&'a str, Option<u32>), Fault> {
    let split = goal.rsplit_once(',').and_then(|(rest, limit)| {
        let number = limit.trim().strip_prefix(name)?;
        number.starts_with(' ').then_some((rest, number.trim()))
    });
    let Some((rest, number)) = split else {
        return Ok((goal, None));
    };
    match number.parse() {
        Ok(number) => Ok((rest, Some(number))),
        Err(_) => fault(format!("`{number}` is not a number of {name}"), FORM),
    }
}

fn declares(set: &OutcomeSet, constants: &[Constant], outcome: &Outcome) -> bool {
    let explorations = set.explorations();
    let of_these = explorations
        .iter()
        .filter(|exploration| exploration.constants == constants);
    of_these
        .flat_map(|exploration| exploration.allowed)
        .any(|allowed| !allowed.weak && allowed.outcome().as_ref() == Some(outcome))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expectation::Expectation;
    use crate::outcome::End;

    fn read(text: &str) -> Result<Vec<Puzzle>, Vec<Problem>> {
        let file = Path::new("x.outcomes");
        let declared =
            "# native\n\"{int 1..}\\n\"\n# explore\n\"\" deadlock\n# explore N = 2\n\"2\\n\"\n";
        let set = Expectation::parse(file, declared).unwrap().set;
        parse(Path::new("x.puzzles"), text, &set)
    }

    #[test]
    fn a_goal_with_constants_and_limits() {
        let text = "// Both.\nDeadlock in at most 4 steps: \"\" deadlock, steps 4\n# explore N = 2\nPrint 2: \"2\\n\", switches 1, steps 9\n";
        let puzzles = read(text).unwrap();
        assert_eq!(puzzles[0].words, "Deadlock in at most 4 steps");
        assert_eq!(puzzles[0].outcome.end, End::Deadlock);
        assert_eq!((puzzles[0].steps, puzzles[0].switches), (Some(4), None));
        assert_eq!(puzzles[1].constants[0].value, "2");
        assert_eq!((puzzles[1].steps, puzzles[1].switches), (Some(9), Some(1)));
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let text = "No goal\nPrint 3: \"3\\n\"\n# native\nStop: \"\" deadlock, steps many\n";
        let problems = read(text).unwrap_err();
        let told: Vec<_> = problems.iter().map(|problem| problem.line).collect();
        assert_eq!(told, [Some(1), Some(2), Some(3), Some(4)], "{problems:?}");
        assert_eq!(read("// Nothing.\n").unwrap_err().len(), 1);
    }
}
