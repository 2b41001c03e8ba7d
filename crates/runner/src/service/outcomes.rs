//! What several runs of one program did, alike ones counted together.

use crate::run::Run;

/// The runs of one program.
#[derive(Clone, Debug, Default)]
pub struct Ran {
    /// What was seen, in the order in which it was first seen.
    pub seen: Vec<Seen>,
}

/// Runs that printed the same and ended in the same way.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The first of them.
    pub run: Run,
    /// The message of main's panic, if it panicked.
    pub panic: Option<String>,
    /// How many they are.
    pub count: usize,
}

impl Ran {
    /// How many runs there were.
    pub fn count(&self) -> usize {
        self.seen.iter().map(|seen| seen.count).sum()
    }

    pub(super) fn add(&mut self, run: Run) {
        let panic = panic_of_main(&run);
        let alike = |seen: &&mut Seen| seen.run.observed == run.observed && seen.panic == panic;
        match self.seen.iter_mut().find(alike) {
            Some(seen) => seen.count += 1,
            None => self.seen.push(Seen {
                run,
                panic,
                count: 1,
            }),
        }
    }
}

/// The message that main's panic printed to standard error.
fn panic_of_main(run: &Run) -> Option<String> {
    if run.observed.ended != listing::Ended::Code(101) {
        return None;
    }
    let stderr = run.stderr_text();
    let (_, after) = stderr.rsplit_once("thread 'main' ")?;
    let (place, message) = after.split_once('\n')?;
    if !place.contains("panicked at ") {
        return None;
    }
    let end = ["\nnote: ", "\nstack backtrace:", "\nthread '"]
        .iter()
        .filter_map(|mark| message.find(mark))
        .min();
    let message = end.map_or(message, |end| &message[..end]);
    Some(message.trim_end_matches('\n').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use listing::{Ended, Observed};
    use std::time::Duration;

    fn run(stdout: &str, code: i32, stderr: &str) -> Run {
        Run {
            observed: Observed {
                stdout: stdout.into(),
                ended: Ended::Code(code),
            },
            stderr: stderr.into(),
            took: Duration::ZERO,
        }
    }

    #[test]
    fn alike_runs_are_counted_together() {
        let mut ran = Ran::default();
        for stdout in ["2\n", "1\n", "2\n"] {
            ran.add(run(stdout, 0, ""));
        }
        let counts: Vec<_> = ran.seen.iter().map(|seen| seen.count).collect();
        assert_eq!((counts, ran.count()), (vec![2, 1], 3));
    }

    #[test]
    fn the_message_of_a_panic_is_found() {
        let stderr = "\nthread 'main' (7) panicked at src/main.rs:2:5:\nsold out\ntwice\nnote: run with `RUST_BACKTRACE=1`\n";
        let panic = |code, stderr| panic_of_main(&run("", code, stderr));
        assert_eq!(panic(101, stderr).as_deref(), Some("sold out\ntwice"));
        assert_eq!(panic(0, stderr), None);
        assert_eq!(
            panic(101, "thread '<unnamed>' (8) panicked at x:\nno\n"),
            None
        );
    }
}
