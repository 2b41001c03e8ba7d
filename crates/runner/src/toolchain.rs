//! The tools for programs in other languages than Rust, found once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::limits::Limits;
use crate::run::run;

/// The tools on this machine; `None` for one that is missing.
#[derive(Clone, Debug, Default)]
pub struct Toolchains {
    cc: Option<PathBuf>,
    python: Option<PathBuf>,
    go: Option<PathBuf>,
}

/// Why a program cannot be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPrepared {
    /// This tool is not installed.
    Missing(&'static str),
    /// The compiler refused it, in these words.
    Refused(String),
}

impl Toolchains {
    /// Looks for the tools: `CC` or `cc`, `python3`, `go`.
    pub fn find() -> Self {
        let cc = std::env::var_os("CC").map(PathBuf::from);
        let cc = cc
            .into_iter()
            .chain(["cc", "gcc", "clang"].map(PathBuf::from));
        Self {
            cc: cc
                .into_iter()
                .find(|cc| answer(cc, &["--version"]).is_some()),
            python: ["python3", "python"].into_iter().find_map(python),
            go: Some(PathBuf::from("go")).filter(|go| answer(go, &["version"]).is_some()),
        }
    }

    /// How to run a program in C, Python or Go. What is compiled goes into `into`, and is reused until the source changes.
    pub fn prepare(&self, source: &Path, into: &Path) -> Result<Command, NotPrepared> {
        match source.extension().and_then(|e| e.to_str()) {
            Some("py") => self.python(source),
            Some("c") => self.c(source, into),
            Some("go") => self.go(source, into),
            _ => Err(NotPrepared::Refused(format!(
                "no tool for {}",
                source.display()
            ))),
        }
    }

    fn python(&self, source: &Path) -> Result<Command, NotPrepared> {
        let python = self
            .python
            .as_ref()
            .ok_or(NotPrepared::Missing("Python 3"))?;
        let mut command = Command::new(python);
        // What was printed before a run is cut counts too, so nothing may wait in a buffer.
        command.args(["-B", "-u", "-X", "utf8"]).arg(source);
        Ok(command)
    }

    fn c(&self, source: &Path, into: &Path) -> Result<Command, NotPrepared> {
        let cc = self
            .cc
            .as_ref()
            .ok_or(NotPrepared::Missing("a C compiler"))?;
        cached(source, into, |program| {
            let mut command = Command::new(cc);
            command.args([
                "-std=c17", "-O1", "-Wall", "-Wextra", "-Werror", "-pthread", "-o",
            ]);
            command.arg(program).arg(source);
            command
        })
    }

    fn go(&self, source: &Path, into: &Path) -> Result<Command, NotPrepared> {
        let go = self.go.as_ref().ok_or(NotPrepared::Missing("Go"))?;
        cached(source, into, |program| {
            let mut command = Command::new(go);
            // One file of the standard library's language: nothing is to be fetched, no module is to be found.
            command
                .env("GO111MODULE", "off")
                .env("GOFLAGS", "")
                .env("GOTOOLCHAIN", "local");
            command.args(["build", "-o"]).arg(program).arg(source);
            command
        })
    }
}

/// The program compiled from this source: the one at hand if the source has not changed since, else a new one.
fn cached(
    source: &Path,
    into: &Path,
    compile: impl Fn(&Path) -> Command,
) -> Result<Command, NotPrepared> {
    let fault = |e: std::io::Error| NotPrepared::Refused(format!("{}: {e}", source.display()));
    let text = fs::read(source).map_err(fault)?;
    let stem = source.file_stem().unwrap_or_default().to_string_lossy();
    let language = source.extension().unwrap_or_default().to_string_lossy();
    // The command is part of the key: new flags make a new program.
    let call = format!("{:?}", compile(Path::new("program")));
    let key = hash(call.bytes().chain(text));
    let program = into.join(format!(
        "{language}-{stem}-{key:016x}{}",
        std::env::consts::EXE_SUFFIX
    ));
    if program.exists() {
        return Ok(Command::new(program));
    }
    fs::create_dir_all(into).map_err(fault)?;
    let unfinished = program.with_extension("unfinished");
    let run = run(compile(&unfinished), &Limits::for_tools()).map_err(fault)?;
    if !run.succeeded() {
        return Err(NotPrepared::Refused(run.stderr_text()));
    }
    fs::rename(&unfinished, &program).map_err(fault)?;
    Ok(Command::new(program))
}

/// What the tool says; `None` when it is not there or fails.
fn answer(tool: &Path, args: &[&str]) -> Option<String> {
    let mut command = Command::new(tool);
    command.args(args);
    let run = run(command, &Limits::for_tools())
        .ok()
        .filter(|run| run.succeeded())?;
    String::from_utf8(run.observed.stdout).ok()
}

/// The interpreter itself, past any script that chooses between versions, which would cost on each run.
fn python(name: &str) -> Option<PathBuf> {
    let script = "import sys; print(sys.version_info[0]); print(sys.executable)";
    let told = answer(Path::new(name), &["-c", script])?;
    let (major, executable) = told.split_once('\n')?;
    (major.trim() == "3").then(|| PathBuf::from(executable.trim()))
}

/// FNV-1a: tells texts apart, resists nobody.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
