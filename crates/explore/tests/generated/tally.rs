//! Trying programs, and what came of it.

use crate::explored::{self, Checked};
use crate::judge::{Sight, may_hang, races};
use crate::{families, native};
use explore::Outcome;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;
use std::{env, fs};

/// How long a program may take that must end, and one that need not.
const PATIENCE: [Duration; 2] = [Duration::from_secs(20), Duration::from_millis(150)];

/// What was tried.
pub struct Tally {
    /// How often each program is run.
    times: u64,
    families: BTreeMap<&'static str, Counts>,
    failures: Vec<String>,
}

/// What was tried of one family.
#[derive(Default)]
struct Counts {
    programs: u64,
    /// The oracle tried every schedule.
    naive: u64,
    /// Orders of commuting changes could be left out, or which thread is which.
    fewer: u64,
    /// Too large to know every outcome.
    incomplete: u64,
    racy: u64,
    hanging: u64,
    several: u64,
    runs: u64,
    /// Outcomes that were explored, and those of them that some native run showed.
    explored: usize,
    seen: usize,
}

impl Tally {
    /// Nothing was tried yet.
    pub fn new(times: u64) -> Tally {
        Tally {
            times,
            families: BTreeMap::new(),
            failures: Vec::new(),
        }
    }

    /// All that went wrong.
    pub fn failures(&self) -> &[String] {
        &self.failures
    }

    /// How many programs of a hundred the oracle could try altogether.
    pub fn share_of_oracle(&self) -> u64 {
        let of = |count: fn(&Counts) -> u64| self.families.values().map(count).sum::<u64>();
        of(|counts| counts.naive) * 100 / of(|counts| counts.programs).max(1)
    }

    /// Says what was tried.
    pub fn show(&self) {
        for (family, counts) in &self.families {
            println!(
                "{family}: {} programs, {} with several outcomes, {} with a data race, {} that may hang; the oracle tried every \
                 schedule of {}; in {} more is left out; {} too large; {} native runs showed {} of {} outcomes",
                counts.programs,
                counts.several,
                counts.racy,
                counts.hanging,
                counts.naive,
                counts.fewer,
                counts.incomplete,
                counts.runs,
                counts.seen,
                counts.explored
            );
        }
        println!("{} failures", self.failures.len());
    }

    /// Tries the programs of these seeds.
    pub fn batch(&mut self, seeds: &[u64]) {
        let sources: Vec<(u64, String, String)> = seeds
            .iter()
            .map(|&seed| (seed, seed.to_string(), families::program(seed)))
            .collect();
        let programs: Vec<(&str, &str)> = sources
            .iter()
            .map(|(_, name, text)| (name.as_str(), text.as_str()))
            .collect();
        let native = native::compile("generated", &programs)
            .unwrap_or_else(|error| panic!("rustc refuses a program:\n{error}"));
        for (seed, name, source) in &sources {
            let mut counts = self
                .families
                .remove(families::family(*seed))
                .unwrap_or_default();
            let wrong = counts.try_one(&native, name, source, self.times);
            self.families.insert(families::family(*seed), counts);
            if !wrong.is_empty() {
                self.fail(name, source, &wrong);
            }
        }
        // The next seeds are other programs.
        if env::var_os("SEEDS").is_some() {
            let _ = (
                fs::remove_file(&native),
                fs::remove_file(native.with_extension("rs")),
            );
        }
    }

    fn fail(&mut self, name: &str, source: &str, wrong: &[String]) {
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

impl Counts {
    fn try_one(&mut self, native: &Path, name: &str, source: &str, times: u64) -> Vec<String> {
        let Checked {
            mut wrong,
            naive,
            outcomes,
            leaves_out,
        } = if env::var_os("QUICK").is_some() {
            explored::explore(source)
        } else {
            explored::check(source, None)
        };
        self.programs += 1;
        self.naive += u64::from(naive);
        self.fewer += u64::from(leaves_out);
        let Some(outcomes) = outcomes else {
            self.incomplete += 1;
            return wrong;
        };
        self.racy += u64::from(races(&outcomes));
        self.hanging += u64::from(may_hang(&outcomes));
        self.several += u64::from(outcomes.len() > 1);
        // What a program with a data race does natively shows nothing.
        if !races(&outcomes) {
            wrong.extend(self.run(native, name, &outcomes, times));
        }
        wrong
    }

    fn run(
        &mut self,
        native: &Path,
        name: &str,
        outcomes: &[Outcome],
        times: u64,
    ) -> Option<String> {
        let hangs = may_hang(outcomes);
        let times = if hangs { times.div_ceil(3) } else { times };
        let mut sight = Sight::new(outcomes);
        for run in 0..times {
            self.runs += 1;
            // The first runs are left alone.
            let pauses = (run >= 2).then_some(run);
            let seen = native::observe(native, name, PATIENCE[usize::from(hangs)], pauses);
            if !sight.explains(&seen) {
                let stdout = String::from_utf8_lossy(&seen.stdout);
                return Some(format!(
                    "a native run is not explored: {stdout:?}, {:?}; explored {outcomes:?}",
                    seen.ended
                ));
            }
        }
        self.explored += outcomes.len();
        self.seen += sight.count();
        if env::var_os("UNSEEN").is_some() {
            println!("seed {name}: never seen {:?}", sight.unseen());
        }
        None
    }
}
