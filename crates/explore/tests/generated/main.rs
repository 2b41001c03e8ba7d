//! Random small thread programs: explored, tried schedule by schedule, and run natively; all must agree.
//!
//! A few are tried by `cargo test`. `SEEDS="1000 5000" cargo test -p explore --test generated -- --nocapture` tries 5000 programs from
//! seed 1000 on. A program that fails is written to the build's temporary directory; it becomes a fixture once it is understood.

mod dice;
#[path = "../fixtures/explored.rs"]
mod explored;
mod generate;
mod judge;
#[path = "../fixtures/native.rs"]
mod native;
mod operations;

use explored::Checked;
use judge::{explains, may_hang, races};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Programs compiled together.
const BATCH: u64 = 100;
/// How often a program is run.
const RUNS: usize = 6;
/// How long a program may take that must end, and one that need not.
const PATIENCE: [Duration; 2] = [Duration::from_secs(20), Duration::from_millis(150)];
/// Programs tried by every run of the tests.
const FEW: (u64, u64) = (1, 40);

/// What was tried.
#[derive(Default)]
struct Tally {
    programs: u64,
    naive: u64,
    incomplete: u64,
    racy: u64,
    hanging: u64,
    several: u64,
    runs: u64,
    failures: Vec<String>,
}

#[test]
fn random_programs_do_what_is_explored() {
    let (first, count) = std::env::var("SEEDS").ok().map_or(FEW, |text| {
        let numbers: Vec<u64> = text
            .split(' ')
            .map(|n| n.parse().expect("a number"))
            .collect();
        (numbers[0], numbers[1])
    });
    let mut tally = Tally::default();
    let mut seed = first;
    while seed < first + count {
        let end = (seed + BATCH).min(first + count);
        tally.batch(seed..end);
        seed = end;
    }
    println!(
        "{} programs, {} with several outcomes, {} with a data race, {} that may hang; the oracle tried every schedule of {}; \
         {} too large; {} native runs; {} failures",
        tally.programs,
        tally.several,
        tally.racy,
        tally.hanging,
        tally.naive,
        tally.incomplete,
        tally.runs,
        tally.failures.len()
    );
    assert!(tally.failures.is_empty(), "{}", tally.failures.join("\n\n"));
    assert!(
        tally.naive * 100 >= tally.programs * 80,
        "too few small programs"
    );
}

impl Tally {
    fn batch(&mut self, seeds: std::ops::Range<u64>) {
        let sources: Vec<(String, String)> = seeds
            .map(|seed| (seed.to_string(), generate::program(seed)))
            .collect();
        let programs: Vec<(&str, &str)> = sources
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let native = native::compile("generated", &programs)
            .unwrap_or_else(|error| panic!("rustc refuses a program:\n{error}"));
        for (name, source) in programs {
            self.try_one(&native, name, source);
        }
        // The next seeds are other programs.
        if std::env::var_os("SEEDS").is_some() {
            let _ = (
                fs::remove_file(&native),
                fs::remove_file(native.with_extension("rs")),
            );
        }
    }

    fn try_one(&mut self, native: &Path, name: &str, source: &str) {
        let Checked {
            mut wrong,
            naive,
            outcomes,
        } = explored::check(source, None);
        self.programs += 1;
        self.naive += u64::from(naive);
        match outcomes {
            None => self.incomplete += 1,
            Some(outcomes) => {
                self.racy += u64::from(races(&outcomes));
                self.hanging += u64::from(may_hang(&outcomes));
                self.several += u64::from(outcomes.len() > 1);
                if !races(&outcomes) {
                    wrong.extend(self.run(native, name, &outcomes));
                }
            }
        }
        if !wrong.is_empty() {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("seed-{name}.rs"));
            fs::write(&path, source).expect("a writable directory");
            let text = format!(
                "seed {name} ({}):\n  {}",
                path.display(),
                wrong.join("\n  ")
            );
            println!("{text}");
            self.failures.push(text);
        }
    }

    fn run(&mut self, native: &Path, name: &str, outcomes: &[explore::Outcome]) -> Option<String> {
        let hangs = may_hang(outcomes);
        for _ in 0..if hangs { 2 } else { RUNS } {
            self.runs += 1;
            let seen = native::observe(native, name, PATIENCE[usize::from(hangs)]);
            if !explains(outcomes, &seen) {
                let stdout = String::from_utf8_lossy(&seen.stdout);
                return Some(format!(
                    "a native run is not explored: {stdout:?}, {:?}; explored {outcomes:?}",
                    seen.ended
                ));
            }
        }
        None
    }
}
