//! The crates that programs may use, compiled once and kept aside, so that a later `cargo build` cannot take them away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::{ALLOWED, CargoBuild};

/// Compiled crates in a directory of their own.
#[derive(Debug)]
pub(super) struct Libraries {
    directory: PathBuf,
    /// Crate names with their files.
    offered: Vec<(String, PathBuf)>,
}

/// Whether the text may need them. A mention in a comment counts too: then they are offered in vain.
pub(super) fn are_named_in(source: &str) -> bool {
    ALLOWED.iter().any(|name| source.contains(name))
}

impl Libraries {
    /// Builds them with cargo and gathers them in `into`.
    pub(super) fn build(workspace: &Path, into: &Path) -> Result<Self, String> {
        let build = CargoBuild::libraries(workspace, "listings")?;
        Self::gather(&build, into).map_err(|error| {
            format!(
                "the libraries cannot be put into {}: {error}",
                into.display()
            )
        })
    }

    fn gather(build: &CargoBuild, into: &Path) -> io::Result<Self> {
        fs::create_dir_all(into)?;
        let mut offered = Vec::new();
        for (name, library) in build.crates.all() {
            let Some(file) = library.file_name() else {
                continue;
            };
            let gathered = into.join(file);
            // A copy, since another file system cannot share it.
            if fs::hard_link(library, &gathered).is_err() {
                fs::copy(library, &gathered)?;
            }
            if ALLOWED.contains(&name.as_str()) {
                offered.push((name.clone(), gathered));
            }
        }
        Ok(Self {
            directory: into.to_path_buf(),
            offered,
        })
    }

    /// Where they are.
    pub(super) fn directory(&self) -> &Path {
        &self.directory
    }

    /// Lets `rustc` find those that the source names: each costs it time.
    pub(super) fn offer(&self, source: &str, rustc: &mut Command) {
        for (name, library) in &self.offered {
            if source.contains(name.as_str()) {
                let library = format!("{name}={}", library.display());
                rustc.arg("--extern").arg(library);
            }
        }
        let directory = format!("dependency={}", self.directory.display());
        rustc.arg("-L").arg(directory);
    }
}
