//! Programs that use crossbeam, rayon and anyhow print under the machine what they printed natively; each has its output
//! beside it. They are deterministic, so the machine may run them under any schedule.

use machine::{Config, End, Machine, Model};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::rc::Rc;

/// No program here makes more visible steps.
const MAX_STEPS: usize = 200_000;

#[test]
fn programs_print_what_they_printed_natively() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crates");
    let mut problems = String::new();
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("tests/crates can be read") {
        let path = entry.expect("tests/crates can be read").path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).expect("a program can be read");
            let wanted =
                fs::read_to_string(path.with_extension("out")).expect("its output is beside it");
            let found = explored(&source);
            if found != wanted {
                writeln!(
                    problems,
                    "== {}\n-- natively\n{wanted}\n-- machine\n{found}",
                    path.display()
                )
                .unwrap();
            }
            count += 1;
        }
    }
    assert!(count > 0, "tests/crates holds no programs");
    assert!(problems.is_empty(), "{problems}");
}

/// What a program prints under the schedule that always takes the first choice, and what went wrong.
fn explored(source: &str) -> String {
    let program = match rust_subset::compile(source, &rust_subset::Options::default()) {
        Ok(program) => program,
        Err(diagnostics) => return format!("{diagnostics:?}"),
    };
    let machine = Machine::new(Rc::new(program), Config::default());
    let mut state = machine.initial();
    let mut printed = String::new();
    for _ in 0..MAX_STEPS {
        let Some(&choice) = machine.enabled(&state).first() else {
            return format!("{printed}[stuck: {:?}]", machine.stuck(&state));
        };
        let step = machine.step(&mut state, choice);
        printed.push_str(&step.printed);
        match step.end {
            Some(End::Exit(_)) => return printed,
            Some(end) => return format!("{printed}[{end:?}]"),
            None => {}
        }
    }
    format!("{printed}[does not end]")
}
