//! What the uses do when rustc compiled them: all in one executable, run one after the other.

use crate::uses::{MARK, Module};
use runner::{CargoBuild, Emit, Limits, Optimize, compile, run};
use std::fmt::Write;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// What one use did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Did {
    pub stdout: String,
    pub code: i32,
}

/// What all uses of all modules did, in order.
pub fn observe(modules: &[Module]) -> Vec<Did> {
    let programs: Vec<&str> = modules
        .iter()
        .flat_map(|module| module.uses.iter().map(|one| one.program.as_str()))
        .collect();
    let executable = build(&combined(&programs));
    let mut all = Vec::new();
    // A use may end the process: the next run goes on behind it.
    while all.len() < programs.len() {
        let mut command = Command::new(&executable);
        command
            .arg(all.len().to_string())
            .env("RUST_BACKTRACE", "0");
        let limits = Limits {
            output: 64 << 20,
            ..Limits::within(Duration::from_secs(60))
        };
        let ran = run(command, &limits).expect("the uses can be run");
        let code = match ran.observed.ended {
            listing::Ended::Code(code) => code,
            // As shells say it.
            listing::Ended::Signal(signal) => 128 + signal,
            ref other => panic!("{other:?} at or behind:\n{}", programs[all.len()]),
        };
        let stdout = String::from_utf8_lossy(&ran.observed.stdout).into_owned();
        let parts: Vec<&str> = stdout.split(MARK).skip(1).collect();
        assert!(!parts.is_empty(), "nothing ran:\n{}", programs[all.len()]);
        all.extend(parts.iter().map(|part| Did {
            stdout: (*part).to_string(),
            code: 0,
        }));
        if let Some(last) = all.last_mut() {
            last.code = code;
        }
    }
    all
}

fn combined(programs: &[&str]) -> String {
    let mut text = String::from("#![allow(warnings)]\n");
    let mut list = String::new();
    for (number, program) in programs.iter().enumerate() {
        write!(text, "mod use_{number} {{\n{program}}}\n").expect("a string takes text");
        writeln!(list, "use_{number}::main,").expect("a string takes text");
    }
    format!(
        "{text}fn main() {{\n\
         let first: usize = std::env::args().nth(1).unwrap().parse().unwrap();\n\
         let all: &[fn()] = &[{list}];\n\
         for one in &all[first..] {{ println!(\"\\u{{1}}\"); one(); }}\n}}\n"
    )
}

fn build(text: &str) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let stem = format!("uses-{:016x}", hasher.finish());
    let executable = directory.join(format!("{stem}{}", std::env::consts::EXE_SUFFIX));
    if executable.is_file() {
        return executable;
    }
    let book = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let built = CargoBuild::libraries(&book, "listings").expect("the libraries can be built");
    let source = directory.join(format!("{stem}.rs"));
    fs::write(&source, text).expect("a writable directory");
    let unfinished = directory.join(format!("{stem}.new"));
    let emit = Emit::Executable(&unfinished);
    let rustc = compile(directory, &source, &built.crates, Optimize::Not, emit);
    let rustc = rustc.expect("rustc can be started");
    assert!(rustc.succeeded(), "{}", rustc.stderr_text());
    fs::rename(&unfinished, &executable).expect("a writable directory");
    executable
}
