//! Programs that rustc must refuse, in the words that the book shows.

use std::path::Path;

use listing::{CompileFail, Problem};
use runner::{Emit, Optimize, compile};
use snapbox::IntoData;

use super::report::Verdict;
use super::{Walk, bless};

/// Has rustc judge the program, and compares its words.
pub fn check(walk: &Walk<'_>, program: &CompileFail) -> Verdict {
    let failed = |what: String, remedy: &str| {
        Verdict::Failed(vec![Problem::new(&program.file, what, remedy)])
    };
    // Named without its directory, so that its words are the same wherever the book lies, and on every system.
    let directory = program.file.parent().unwrap_or(walk.root);
    let source = program.file.file_name().map_or(&*program.file, Path::new);
    if let Err(error) = std::fs::create_dir_all(walk.scratch) {
        return failed(
            format!("{}: {error}", walk.scratch.display()),
            "Make room for it.",
        );
    }
    let emit = Emit::Metadata(walk.scratch);
    let run = match compile(directory, source, &walk.crates(), Optimize::Not, emit) {
        Ok(run) => run,
        Err(error) => return failed(format!("rustc cannot be started: {error}"), "Install Rust."),
    };
    if run.succeeded() {
        let remedy = "Make it wrong again, or move it to src/bin.";
        return failed("compiles, though it is there to be refused".into(), remedy);
    }
    let words = portable(&run.stderr_text());
    if walk.settings.bless {
        return bless::rewrite(&program.stderr_file, &program.stderr, &words, 1);
    }
    match compare(&program.stderr, &words) {
        Ok(()) => Verdict::Passed(1),
        Err(difference) => failed(
            format!("rustc refuses it in other words:\n{difference}"),
            "If they are right, `BLESS=1 cargo test -p listings` rewrites the .stderr file.",
        ),
    }
}

/// rustc's words without what depends on how Rust was installed: where the standard library's source lies, and that source's
/// lines, which are quoted only where it is there.
fn portable(words: &str) -> String {
    let mut portable = String::new();
    let mut in_library = false;
    for line in words.lines() {
        let quoted = line
            .trim_start_matches([' ', '.'])
            .trim_start_matches(|c: char| c.is_ascii_digit());
        if in_library && (quoted.trim_start().starts_with('|') || line == "...") {
            continue;
        }
        match library_place(line) {
            Some((arrow, file)) => portable.push_str(&format!("{arrow} {file}")),
            None => portable.push_str(line),
        }
        in_library = library_place(line).is_some();
        portable.push('\n');
    }
    portable
}

/// `  --> /somewhere/library/std/src/thread/scoped.rs:201:4` as (`  -->`, `std/src/thread/scoped.rs`).
fn library_place(line: &str) -> Option<(&str, &str)> {
    let (arrow, place) = line
        .split_once("--> ")
        .or_else(|| line.split_once("::: "))?;
    let absolute = place.starts_with("/rustc/") || place.contains("rustlib");
    let (_, file) = place.split_once("library/").filter(|_| absolute)?;
    let file = file.split_once(':').map_or(file, |(file, _)| file);
    Some((&line[..arrow.len() + 3], file))
}

/// Compares by snapbox, so an expectation may leave out lines by `...` where compilers differ.
fn compare(expected: &str, seen: &str) -> Result<(), String> {
    let palette = snapbox::report::Palette::plain();
    snapbox::Assert::new()
        .palette(palette)
        .try_eq(None, seen.into_data(), expected.into_data())
        .map_err(|difference| difference.to_string())
}
