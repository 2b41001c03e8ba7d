//! The walker notices what is wrong, says so of all listings at once, and lets pass what is right.

#[path = "walker/mod.rs"]
mod walker;

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use listing::{Explored, Listings, Memory, Outcome, Problem, Proofs, Status};
use runner::{Limits, Toolchains};
use walker::puzzles::Solution;
use walker::{Build, Prover, Report, Settings, Walk};

/// A copy of a directory of fixtures, which a walk may rewrite.
struct Fixture {
    root: tempfile::TempDir,
}

impl Fixture {
    fn new(name: &str) -> Self {
        let root = tempfile::tempdir().unwrap();
        let from = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures")
            .join(name);
        copy(&from, root.path());
        Self { root }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn walk(
        &self,
        settings: Settings,
        toolchains: Toolchains,
        prover: Option<Prover<'_>>,
    ) -> Report {
        let scratch = self.path("scratch");
        fs::create_dir_all(&scratch).unwrap();
        Walk {
            root: self.root.path(),
            scratch: &scratch,
            build: Build::OneByOne,
            toolchains,
            settings,
            prover,
        }
        .run()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Small limits: the fixtures that never end are to end soon.
fn settings() -> Settings {
    Settings {
        runs: 4,
        exact_runs: 4,
        limits: Limits {
            output: 4096,
            ..Limits::within(Duration::from_secs(3))
        },
        ..Settings::default()
    }
}

fn problem<'a>(report: &'a Report, file: &str) -> &'a Problem {
    let of_file = |p: &&Problem| p.file.ends_with(file);
    report
        .problems
        .iter()
        .find(of_file)
        .unwrap_or_else(|| panic!("nothing about {file}:\n{report}"))
}

#[test]
fn every_bad_listing_is_told_at_once() {
    let report = Fixture::new("bad").walk(settings(), Toolchains::find(), None);
    let expected = [
        (
            "src/bin/endless.rs",
            "did not end: killed when its time was up, after it had printed \"begun\\n\"",
        ),
        (
            "src/bin/prints_for_ever.rs",
            "printed without end: killed after 4096 bytes",
        ),
        (
            "src/bin/not_text.rs",
            "bytes that are not UTF-8: 0xff after 2 bytes",
        ),
        (
            "src/bin/outside.rs",
            "in 4 of 4 runs (1 on one core) it printed \"total = 3\\n\", which is not allowed",
        ),
        ("src/bin/differs.rs", "  one\n- three\n+ two"),
        ("src/bin/broken.rs", "cannot find function `nothing`"),
        ("src/bin/unset.outcomes", "a hole of unknown type: {word}"),
        (
            "compile_fail/compiles.rs",
            "compiles, though it is there to be refused",
        ),
        (
            "compile_fail/other_error.rs",
            "rustc refuses it in other words",
        ),
    ];
    for (file, words) in expected {
        let told = problem(&report, file);
        assert!(told.what.contains(words), "{told}");
        assert!(!told.remedy.is_empty(), "{told}");
    }
    if cfg!(unix) {
        assert!(
            problem(&report, "src/bin/signal.rs")
                .what
                .contains("ended by signal 6 (abort)")
        );
    }
    if report.skipped.is_empty() {
        let fails = problem(&report, "companions/python/fails.py");
        assert!(fails.what.contains("exited with code 1"), "{fails}");
        assert!(fails.what.contains("stderr: no more"), "{fails}");
    }
    assert!(report.failed());
}

#[test]
fn good_listings_pass_and_a_new_refusal_is_blessed() {
    let fixture = Fixture::new("good");
    let report = fixture.walk(settings(), Toolchains::find(), None);
    assert_eq!(report.problems.len(), 1, "{report}");
    assert!(
        problem(&report, "compile_fail/moved.rs")
            .what
            .contains("no moved.stderr")
    );

    let blessing = || Settings {
        bless: true,
        ..settings()
    };
    let report = fixture.walk(blessing(), Toolchains::find(), None);
    assert!(!report.failed(), "{report}");
    let words = fs::read_to_string(fixture.path("compile_fail/moved.stderr")).unwrap();
    assert!(
        words.starts_with("error[E0373]: closure may outlive"),
        "{words}"
    );
    assert!(
        !words.contains("/rustc/") && !words.contains("rustlib"),
        "{words}"
    );
    assert!(report.to_string().contains("+ error[E0373]"), "{report}");

    let report = fixture.walk(settings(), Toolchains::find(), None);
    assert!(!report.failed(), "{report}");
}

#[test]
fn blessing_rewrites_outputs_and_never_sets() {
    let fixture = Fixture::new("bad");
    let bin = |name: &str| fixture.path("src/bin").join(name);
    fs::remove_file(bin("differs.out")).unwrap();
    let set = fs::read_to_string(bin("outside.outcomes")).unwrap();
    let names = vec![
        "differs".to_owned(),
        "outside".to_owned(),
        "not_text".to_owned(),
    ];
    let report = fixture.walk(
        Settings {
            bless: true,
            names,
            ..settings()
        },
        Toolchains::find(),
        None,
    );
    assert_eq!(
        fs::read_to_string(bin("differs.out")).unwrap(),
        "one\ntwo\n"
    );
    assert_eq!(fs::read_to_string(bin("outside.outcomes")).unwrap(), set);
    assert!(
        problem(&report, "src/bin/outside.rs")
            .what
            .contains("total = 3")
    );
    assert_eq!(fs::read_to_string(bin("not_text.out")).unwrap(), "ab\n");
    assert!(
        problem(&report, "src/bin/not_text.rs")
            .remedy
            .contains(".outcomes")
    );
}

#[test]
fn missing_tools_skip_by_name_or_fail_where_required() {
    let fixture = Fixture::new("good");
    let names = || vec!["always".to_owned()];
    let only = |report: &Report| {
        report
            .problems
            .iter()
            .filter(|p| !p.file.ends_with("moved.rs"))
            .count()
    };
    let report = fixture.walk(
        Settings {
            names: names(),
            ..settings()
        },
        Toolchains::default(),
        None,
    );
    assert_eq!(only(&report), 0, "{report}");
    assert!(
        report
            .to_string()
            .contains("always.py: Python 3 is not installed"),
        "{report}"
    );
    let required = Settings {
        names: names(),
        tools_required: true,
        ..settings()
    };
    let report = fixture.walk(required, Toolchains::default(), None);
    assert_eq!(only(&report), 1, "{report}");
    assert!(
        problem(&report, "always.py")
            .what
            .contains("Python 3 is not installed")
    );
}

#[test]
fn proofs_are_recorded_until_the_listing_changes() {
    let fixture = Fixture::new("good");
    let file = fixture.path("proofs");
    let asked = Mutex::new(Cell::new(0));
    let explore = |program: &listing::Program, _: &[listing::Constant]| {
        let asked = asked.lock().unwrap();
        asked.set(asked.get() + 1);
        let outcome = match program.name.as_str() {
            "always" => Outcome::printed("same\n"),
            "hangs" => Outcome::printed("another\n"),
            _ => {
                return Err(vec![
                    Problem::new(&program.file, "not understood", "").at(1),
                ]);
            }
        };
        let memory = Memory::SequentiallyConsistent;
        Ok(Explored {
            outcomes: vec![outcome],
            complete: true,
            memory,
        })
    };
    let prover = Prover {
        explore: &explore,
        solve: &|_, _| None,
        file: &file,
    };
    let report = fixture.walk(settings(), Toolchains::default(), Some(prover));
    // `either` has a hole, so there is nothing exact to prove.
    assert_eq!(asked.lock().unwrap().get(), 3);
    assert_eq!(report.proved, Some(1));
    assert_eq!(report.remarks.len(), 1, "{report}");
    let told: Vec<&str> = report
        .problems
        .iter()
        .filter(|p| p.file.ends_with("hangs.rs"))
        .map(|p| p.what.as_str())
        .collect();
    assert_eq!(
        told,
        [
            "line 1: \"once\\n\" deadlock never happens",
            "\"another\\n\" happens and is not declared"
        ]
    );

    let status = |name: &str| {
        let (listings, _) = Listings::load(fixture.root.path());
        Proofs::read(&file).status(listings.rust(name).unwrap())
    };
    assert_eq!(
        (status("always"), status("hangs")),
        (Status::Proved, Status::Declared)
    );
    fs::write(fixture.path("src/bin/always.out"), "same\nagain\n").unwrap();
    assert_eq!(status("always"), Status::Declared);
}

#[test]
fn puzzles_without_a_solution_and_with_loose_limits_are_told() {
    let fixture = Fixture::new("good");
    let goals = "One: \"once\\n\" deadlock\nTwo: \"once\\n\" deadlock, steps 3\nThree: \"once\\n\" deadlock, steps 4\nFour: \"once\\n\" deadlock, switches 2\n";
    fs::write(fixture.path("src/bin/hangs.puzzles"), goals).unwrap();
    let solve = |_: &listing::Program, puzzle: &listing::Puzzle| match puzzle.words.as_str() {
        "One" => None,
        _ => Some(Solution {
            steps: 3,
            switches: 1,
        }),
    };
    let prover = Prover {
        explore: &|_, _| Err(Vec::new()),
        solve: &solve,
        file: &fixture.path("proofs"),
    };
    let report = fixture.walk(settings(), Toolchains::default(), Some(prover));
    let of_puzzles = |p: &&Problem| p.file.ends_with("hangs.puzzles");
    let told: Vec<_> = report.problems.iter().filter(of_puzzles).collect();
    let lines: Vec<_> = told.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [Some(1), Some(3), Some(4)], "{report}");
    assert!(
        told[1].what.contains("the limit is 4 steps"),
        "{}",
        told[1].what
    );
    assert_eq!(report.solved, Some(1));
}
