//! A listing as a Cargo project that stands alone: its source, its crates as the book pins them, its outcomes as a test.

mod outcomes;
mod zip;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs, io};

use listing::{Language, Program};

pub use zip::zipped;

/// The crates a listing may use; a project names those that its source names.
pub const CRATES: [&str; 4] = ["anyhow", "crossbeam", "libc", "rayon"];

/// The package that has nothing but these crates.
pub const LIBRARIES: &str = "submissions";

/// What all projects of one book have in common.
pub struct Book {
    /// Its title.
    pub title: String,
    /// Where its pages are, if they are published: an address that ends with `/`.
    pub address: Option<String>,
    /// The crates' versions, as its Cargo.lock has them.
    versions: BTreeMap<String, String>,
}

/// A file of a project: its path with `/`, and its text.
pub type File = (&'static str, String);

impl Book {
    /// A book, with the text of its Cargo.lock.
    pub fn new(title: &str, address: Option<String>, lock: &str) -> Self {
        Self {
            title: title.to_owned(),
            address,
            versions: versions(lock),
        }
    }

    /// The files of the project for a program in Rust. `chapter` is the page that shows it, such as `races.html`.
    pub fn project(&self, program: &Program, chapter: Option<&str>) -> Vec<File> {
        debug_assert_eq!(program.language, Language::Rust);
        let mut crates = CRATES.to_vec();
        crates.retain(|name| uses(program.source.text(), name));
        let mut files = vec![
            ("Cargo.toml", self.manifest(&program.name, &crates)),
            ("README.md", self.readme(program, chapter)),
            ("src/main.rs", program.source.copied()),
        ];
        if let Some(test) = outcomes::test(program) {
            files.push(("tests/outcomes.rs", test));
        }
        files
    }

    /// The files of a project that has nothing but the crates that a listing may use.
    pub fn libraries(&self) -> [File; 2] {
        let manifest = self.manifest(LIBRARIES, &CRATES);
        [("Cargo.toml", manifest), ("src/lib.rs", String::new())]
    }

    fn manifest(&self, package: &str, crates: &[&str]) -> String {
        let mut text = format!(
            "[package]\nname = \"{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n"
        );
        for name in crates {
            let version = self.versions.get(*name).map_or("*", String::as_str);
            let pin = if version == "*" { "" } else { "=" };
            let _ = writeln!(text, "{name} = \"{pin}{version}\"");
        }
        text + "\n# It stands alone, even inside another workspace.\n[workspace]\n"
    }

    fn readme(&self, program: &Program, chapter: Option<&str>) -> String {
        let caption = program.source.caption().unwrap_or_default();
        let mut text = format!(
            "# {}\n\n{caption}\n\nA program of *{}*{}.\n\n```sh\n{}\n```\n",
            program.name,
            self.title,
            self.place(program, chapter),
            commands(program).join("\n")
        );
        if program.linux_only() {
            text.push_str("\nIt runs on Linux only.\n");
        }
        text.push_str(&outcomes::words(program));
        text
    }

    /// The way back to the page.
    fn place(&self, program: &Program, chapter: Option<&str>) -> String {
        let Some(chapter) = chapter else {
            return String::new();
        };
        let page = format!("{chapter}#listing-{}", program.name);
        match &self.address {
            Some(address) => format!(": <{address}{page}>"),
            None => format!(", on its page `{page}`"),
        }
    }
}

/// A project where it is found again next time, for who has no book around it.
///
/// # Errors
/// A file cannot be written.
pub fn kept(name: &str, files: &[File]) -> io::Result<PathBuf> {
    let directory = env::temp_dir()
        .join("every-interleaving-projects")
        .join(name);
    for (path, text) in files {
        let file = directory.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        // What is as it was is left alone, so that cargo need not build it again.
        if fs::read_to_string(&file).is_ok_and(|old| old == *text) {
            continue;
        }
        fs::write(&file, text)?;
    }
    Ok(directory)
}

/// What to type in a program's project. There is no test where what a run does means nothing.
pub fn commands(program: &Program) -> Vec<&'static str> {
    let mut commands = vec![
        "cargo run     # once",
        "cargo test    # often: each run must be among what it may do",
    ];
    if outcomes::test(program).is_none() {
        commands.truncate(1);
    }
    commands
}

/// Whether the source names the crate in a path.
fn uses(source: &str, name: &str) -> bool {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .any(|line| {
            let after = line.match_indices(name).map(|(at, _)| {
                let before = line[..at].chars().next_back();
                (before, line[at + name.len()..].chars().next())
            });
            let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
            let mut whole = after.filter(|&(before, next)| !word(before) && !word(next));
            whole.any(|(_, next)| matches!(next, Some(':' | ';')))
        })
}

/// The versions in a Cargo.lock.
fn versions(lock: &str) -> BTreeMap<String, String> {
    let value = |line: &str, key: &str| {
        let value = line.strip_prefix(key)?.strip_prefix(" = \"")?;
        Some(value.strip_suffix('"')?.to_owned())
    };
    let mut name = None;
    let mut versions = BTreeMap::new();
    for line in lock.lines() {
        if let Some(found) = value(line, "name") {
            name = Some(found);
        } else if let (Some(version), Some(name)) = (value(line, "version"), name.take()) {
            versions.insert(name, version);
        }
    }
    versions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_come_from_the_lock() {
        let lock = "version = 4\n\n[[package]]\nname = \"anyhow\"\nversion = \"1.0.9\"\n\n[[package]]\nname = \"rayon\"\nversion = \"1.2.3\"\n";
        let versions = versions(lock);
        assert_eq!(
            (versions["anyhow"].as_str(), versions["rayon"].as_str()),
            ("1.0.9", "1.2.3")
        );
    }

    #[test]
    fn a_crate_is_used_where_a_path_starts_with_it() {
        assert!(uses("use rayon::prelude::*;", "rayon"));
        assert!(uses("fn main() -> anyhow::Result<()> {", "anyhow"));
        assert!(!uses("// rayon::join is not needed", "rayon"));
        assert!(!uses("let crayon = 1;", "rayon"));
    }
}
