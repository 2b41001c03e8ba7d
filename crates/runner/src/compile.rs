//! Calling rustc directly: several times as fast as going through cargo.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::Crates;
use crate::limits::Limits;
use crate::run::{Run, run, run_kept_in};
use crate::sandbox::{Order, Sandbox};
use crate::stop::Stop;

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
    let rustc = asked(directory, source, crates, optimize, emit);
    run(rustc, &Limits::for_tools())
}

/// Asks whether a stranger's program compiles, within the limits of one.
pub fn check(directory: &Path, source: &Path, crates: &Crates) -> io::Result<Run> {
    let emit = Emit::Metadata(Path::new("."));
    let rustc = asked(directory, source, crates, Optimize::Not, emit);
    run(rustc, &Limits::for_compiling())
}

fn asked(
    directory: &Path,
    source: &Path,
    crates: &Crates,
    optimize: Optimize,
    emit: Emit<'_>,
) -> Command {
    let mut rustc = rustc();
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
    rustc
}

fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// The compiler itself, past the script that chooses between versions, with the standard library at hand for what it makes.
#[derive(Debug)]
pub(crate) struct Rustc {
    program: PathBuf,
    sysroot: PathBuf,
    /// Where programs find the standard library when they start; `None` where it is linked into them.
    standard: Option<PathBuf>,
}

impl Rustc {
    /// Finds it; what its programs need goes into `directory`.
    pub(crate) fn find(directory: &Path) -> io::Result<Self> {
        let mut command = rustc();
        command.args(["--print", "sysroot"]);
        let run = run(command, &Limits::for_tools())?;
        let sysroot = String::from_utf8_lossy(&run.observed.stdout);
        let sysroot = Path::new(sysroot.trim());
        let program = sysroot
            .join("bin/rustc")
            .with_extension(std::env::consts::EXE_EXTENSION);
        if !run.succeeded() || !program.is_file() {
            let text = format!("rustc does not say where it is: {}", run.stderr_text());
            return Err(io::Error::other(text));
        }
        let standard = directory.join("standard");
        Ok(Self {
            standard: gather(&sysroot.join("lib"), &standard)?.then_some(standard),
            program,
            sysroot: sysroot.to_path_buf(),
        })
    }

    /// A call of it in `directory`.
    pub(crate) fn command(&self, directory: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(directory);
        command
    }

    /// Has the standard library found at the program's start: linking is quicker than with all of it put in.
    pub(crate) fn link_dynamically(&self, command: &mut Command) {
        if let Some(standard) = &self.standard {
            command.args(["-C", "prefer-dynamic"]);
            let path = format!("link-arg=-Wl,-rpath,{}", standard.display());
            command.arg("-C").arg(path);
        }
    }

    /// What every program reads when it starts, if anything.
    pub(crate) fn standard(&self) -> Option<&Path> {
        self.standard.as_deref()
    }

    /// Runs such a call, which may write in `directory` and read the libraries in `libraries` besides its own.
    pub(crate) fn run(
        &self,
        mut command: Command,
        directory: &Path,
        libraries: Option<&Path>,
        stop: &Stop,
        sandbox: &Sandbox,
    ) -> io::Result<Run> {
        // What is in the environment could be read while the program is compiled.
        if cfg!(unix) {
            command.env_clear().env("TMPDIR", directory);
            command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        }
        let mut read = vec![self.sysroot.clone()];
        read.extend(libraries.map(Path::to_path_buf));
        read.extend(self.standard.clone());
        let order = Order::for_compiler(read, vec![directory.to_path_buf()]);
        run_kept_in(command, &Limits::for_compiling(), stop, sandbox, order)
    }
}

/// Puts the shared standard library into a directory of its own; false where the system has none that programs find by such a path.
fn gather(from: &Path, into: &Path) -> io::Result<bool> {
    if cfg!(windows) {
        return Ok(false);
    }
    fs::create_dir_all(into)?;
    let mut found = false;
    for entry in fs::read_dir(from)? {
        let name = entry?.file_name();
        let text = name.to_string_lossy();
        if text.starts_with("libstd-") && text.ends_with(std::env::consts::DLL_SUFFIX) {
            if fs::hard_link(from.join(&name), into.join(&name)).is_err() {
                fs::copy(from.join(&name), into.join(&name))?;
            }
            found = true;
        }
    }
    Ok(found)
}
