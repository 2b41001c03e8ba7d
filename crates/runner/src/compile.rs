//! Calling rustc directly: several times as fast as going through cargo.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::cargo::Crates;
use crate::limits::Limits;
use crate::run::{Run, run};

/// What rustc is to make.
#[derive(Clone, Copy, Debug)]
pub enum Emit<'a> {
    /// Nothing but its judgment, in this directory: all checks but those that follow monomorphization.
    Metadata(&'a Path),
    /// This executable.
    Executable(&'a Path),
}

/// How much rustc is to optimize.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Optimize {
    /// Quick to compile, overflow is checked.
    Not,
    /// As in a release build, for measurements.
    Fully,
}

/// Compiles one source file, named relative to `directory` (so it appears in messages), with the given libraries at hand.
pub fn compile(
    directory: &Path,
    source: &Path,
    crates: &Crates,
    optimize: Optimize,
    emit: Emit<'_>,
) -> io::Result<Run> {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(directory);
    rustc.args(["--edition", "2024", "--color", "never"]);
    if optimize == Optimize::Fully {
        rustc.args(["-C", "opt-level=3"]);
    }
    match emit {
        Emit::Metadata(into) => rustc.arg("--emit=metadata").arg("--out-dir").arg(into),
        Emit::Executable(file) => rustc.arg("-o").arg(file),
    };
    crates.offer(&mut rustc);
    rustc.arg(source);
    run(rustc, &Limits::for_tools())
}
