//! One `cargo build` for many programs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::limits::Limits;
use crate::run::run;

/// What `cargo build` made.
#[derive(Clone, Debug, Default)]
pub struct CargoBuild {
    /// The programs, by name.
    pub executables: BTreeMap<String, PathBuf>,
    /// The libraries that a program may use.
    pub crates: Crates,
}

/// Compiled libraries that rustc can be pointed to.
#[derive(Clone, Debug, Default)]
pub struct Crates {
    libraries: BTreeMap<String, PathBuf>,
    /// Those that the libraries themselves need.
    inner: BTreeMap<String, PathBuf>,
}

/// The crates that a listing may use besides the standard library.
pub(crate) const ALLOWED: [&str; 12] = [
    "anyhow",
    "crossbeam",
    "crossbeam_channel",
    "crossbeam_deque",
    "crossbeam_queue",
    "crossbeam_utils",
    "lazy_static",
    "libc",
    "once_cell",
    "parking_lot",
    "rayon",
    "rayon_core",
];

impl CargoBuild {
    /// Builds a package in `directory`: one of its programs, or all. The error is cargo's own words.
    pub fn new(directory: &Path, package: &str, program: Option<&str>) -> Result<Self, String> {
        match program {
            Some(program) => Self::build(directory, package, &["--bin", program]),
            None => Self::build(directory, package, &["--bins"]),
        }
    }

    /// Builds what the programs of a package in `directory` may use, and none of them.
    pub fn libraries(directory: &Path, package: &str) -> Result<Self, String> {
        Self::build(directory, package, &["--lib"])
    }

    fn build(directory: &Path, package: &str, what: &[&str]) -> Result<Self, String> {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .current_dir(directory)
            .args(["build", "--quiet", "--package", package]);
        cargo.arg("--message-format=json-render-diagnostics");
        cargo.args(what);
        let run = run(
            cargo,
            &Limits {
                output: 64 << 20,
                ..Limits::for_tools()
            },
        )
        .map_err(|e| format!("cargo cannot be started: {e}"))?;
        if !run.succeeded() {
            return Err(run.stderr_text());
        }
        Ok(Self::read(&String::from_utf8_lossy(&run.observed.stdout)))
    }

    /// From cargo's messages, a JSON object a line.
    fn read(messages: &str) -> Self {
        let mut build = Self::default();
        let parsed = messages
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok());
        for message in parsed.filter(|m: &Value| m["reason"] == "compiler-artifact") {
            let Some(name) = message["target"]["name"].as_str() else {
                continue;
            };
            if let Some(program) = message["executable"].as_str() {
                build.executables.insert(name.into(), program.into());
            } else {
                let files = message["filenames"].as_array().into_iter().flatten();
                let mut files = files.filter_map(Value::as_str);
                if let Some(library) = files.find(|file| file.ends_with(".rlib")) {
                    build.crates.add(name, library);
                }
            }
        }
        build
    }
}

impl Crates {
    fn add(&mut self, name: &str, library: &str) {
        let crates = if ALLOWED.contains(&name) {
            &mut self.libraries
        } else {
            &mut self.inner
        };
        crates.insert(name.into(), library.into());
    }

    /// Names and files of all, those inside others too.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&String, &PathBuf)> {
        self.libraries.iter().chain(&self.inner)
    }

    /// Lets `rustc` find the libraries.
    pub(crate) fn offer(&self, rustc: &mut Command) {
        for (name, library) in &self.libraries {
            rustc
                .arg("--extern")
                .arg(format!("{name}={}", library.display()));
            if let Some(directory) = library.parent() {
                rustc
                    .arg("-L")
                    .arg(format!("dependency={}", directory.display()));
            }
        }
    }
}
