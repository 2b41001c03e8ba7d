//! What the helper is told, as JSON in an argument.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// What to start, and what to leave it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Order {
    /// Whose rights these are.
    pub what: For,
    /// Files and directories it may read, and programs in them that it may start.
    pub read: Vec<PathBuf>,
    /// Directories in which it may do as it likes.
    pub write: Vec<PathBuf>,
    /// An empty directory that becomes a small file system of the program's own, where namespaces hold; else one of `write`.
    pub scratch: Option<PathBuf>,
    /// Processor time in seconds.
    pub cpu: u64,
    /// Address space of each process, in bytes.
    pub address_space: u64,
    /// Memory in use by all processes together, in bytes. Watched where namespaces hold.
    pub memory: u64,
    /// Processes and threads.
    pub processes: u64,
    /// The largest file, in bytes.
    pub file: u64,
    pub(super) namespaces: bool,
    pub(super) outer: bool,
    pub(super) program: PathBuf,
    pub(super) arguments: Vec<std::ffi::OsString>,
}

/// Whose rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum For {
    /// A compiler that is given a stranger's text.
    Compiler,
    /// A stranger's program.
    Program,
    /// Nobody: whether it would work.
    Probe,
}

impl Order {
    /// For a compiler: it may use much, but read only what it needs.
    pub fn for_compiler(read: Vec<PathBuf>, write: Vec<PathBuf>) -> Self {
        Self {
            what: For::Compiler,
            read,
            write,
            scratch: None,
            cpu: 30,
            address_space: 8 << 30,
            memory: 0,
            processes: 0,
            file: 512 << 20,
            namespaces: false,
            outer: true,
            program: PathBuf::new(),
            arguments: Vec::new(),
        }
    }

    /// For a program, with a directory of its own.
    pub fn for_program(read: Vec<PathBuf>, scratch: PathBuf) -> Self {
        Self {
            what: For::Program,
            scratch: Some(scratch),
            cpu: 20,
            address_space: 4 << 30,
            memory: 1 << 30,
            processes: 512,
            file: 64 << 20,
            ..Self::for_compiler(read, Vec::new())
        }
    }

    pub(super) fn probe(namespaces: bool) -> Self {
        Self {
            what: For::Probe,
            namespaces,
            ..Self::for_compiler(Vec::new(), Vec::new())
        }
    }

    pub(super) fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(super) fn of_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
