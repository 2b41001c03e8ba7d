//! Checks every listing of the book: `cargo test -p listings`.
//!
//! `cargo test -p listings --test walker -- races` checks those whose names contain a word. `BLESS=1` rewrites `.out` and
//! `.stderr` files and shows what changed. With `CI=true` a missing compiler or interpreter is a failure.

#[path = "walker/mod.rs"]
mod walker;

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use runner::{CargoBuild, Toolchains};
use walker::{Build, Prover, Settings, Walk, explorer};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // What test runners ask to know which tests there are.
    if arguments.iter().any(|a| a == "--list") {
        println!("walker: test");
        return ExitCode::SUCCESS;
    }
    let settings = Settings {
        names: arguments
            .into_iter()
            .filter(|a| !a.starts_with('-'))
            .collect(),
        bless: std::env::var_os("BLESS").is_some_and(|v| v == "1"),
        tools_required: std::env::var_os("CI").is_some_and(|v| v == "true"),
        ..Settings::default()
    };
    let started = Instant::now();
    // From the book's directory, so that messages name files as people there do.
    let book = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    if let Err(error) = std::env::set_current_dir(&book) {
        eprintln!("{}: {error}", book.display());
        return ExitCode::FAILURE;
    }
    let root = Path::new("listings");
    let built = match CargoBuild::new(root, "listings", None) {
        Ok(built) => built,
        Err(words) => {
            eprintln!("{words}\nlistings: they do not compile, so none is checked");
            return ExitCode::FAILURE;
        }
    };
    let walk = Walk {
        root,
        scratch: &Path::new(env!("CARGO_TARGET_TMPDIR")).join("listings"),
        build: Build::Built(&built),
        toolchains: Toolchains::find(),
        settings,
        prover: Some(Prover {
            explore: &explorer::explore,
            solve: &explorer::solve,
            file: &root.join("proved"),
        }),
    };
    let report = walk.run();
    println!("{report} in {:.1} s", started.elapsed().as_secs_f64());
    if report.failed() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
