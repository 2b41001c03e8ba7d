//! What a program is expected to print: the contents of `.out` and `.outcomes` files.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::line;
use crate::outcome::{End, Outcome, write_ending};
use crate::pattern::Pattern;
use crate::problem::Problem;

/// What one program may print, and the file that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// The `.out` or `.outcomes` file.
    pub file: PathBuf,
    /// Every result allowed; a single one for an `.out` file.
    pub set: OutcomeSet,
}

/// Every result a program may have, by section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeSet {
    /// The sections, in the file's order; one of scope [`Scope::Both`] where the file has no headers.
    pub sections: Vec<Section>,
}

/// The lines under one header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Whom the lines are for.
    pub scope: Scope,
    /// The header's line, counted from 1.
    pub line: usize,
    /// The outcomes, in the file's order.
    pub allowed: Vec<Allowed>,
}

/// Whom a section is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// No header: real runs and the explorer alike.
    Both,
    /// `# native`: real runs.
    Native,
    /// `# explore N = 2`: the explorer, with these constants set.
    Explore(Vec<Constant>),
}

/// A constant of the program that an exploration sets to another value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constant {
    /// Its name, as in `const N: u32 = ...;`.
    pub name: String,
    /// The value as Rust source: a whole number, `true` or `false`.
    pub value: String,
}

/// One line of an `.outcomes` file: outcomes that are alike but for the numbers in their holes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// The line in the file, counted from 1.
    pub line: usize,
    /// Only weak memory allows it: a real run may print it, a sequentially consistent exploration must not find it.
    pub weak: bool,
    /// What is printed. Means nothing when `end` is a data race.
    pub stdout: Pattern,
    /// How the program ends.
    pub end: End,
    /// Names of the threads other than main that panicked, sorted.
    pub panicked: Vec<String>,
}

/// What an exploration is to find, exactly.
#[derive(Clone, Copy, Debug)]
pub struct Exploration<'a> {
    /// The constants to set first; empty for the program as it is.
    pub constants: &'a [Constant],
    /// The outcomes. None has a hole.
    pub allowed: &'a [Allowed],
}

impl Expectation {
    /// From the text of an `.out` file: this, exactly, and a plain exit.
    pub fn exactly(file: &Path, text: &str) -> Self {
        let only = Allowed {
            line: 1,
            weak: false,
            stdout: Pattern::exact(text),
            end: End::Exit(0),
            panicked: Vec::new(),
        };
        let section = Section {
            scope: Scope::Both,
            line: 1,
            allowed: vec![only],
        };
        Self {
            file: file.to_path_buf(),
            set: OutcomeSet {
                sections: vec![section],
            },
        }
    }

    /// From the text of an `.outcomes` file, or everything that is wrong with it.
    pub fn parse(file: &Path, text: &str) -> Result<Self, Vec<Problem>> {
        let set = line::parse_set(file, text)?;
        Ok(Self {
            file: file.to_path_buf(),
            set,
        })
    }

    /// Whether it is an `.out` file, so that `BLESS=1` may rewrite it.
    pub fn is_exact(&self) -> bool {
        self.file.extension().is_some_and(|e| e == "out")
    }
}

impl OutcomeSet {
    /// What a real run may do.
    pub fn native(&self) -> &[Allowed] {
        self.sections
            .iter()
            .find(|s| matches!(s.scope, Scope::Both | Scope::Native))
            .map_or(&[], |s| &s.allowed)
    }

    /// What explorations are to find; none where the file has only a `# native` section, or holes.
    pub fn explorations(&self) -> Vec<Exploration<'_>> {
        self.sections
            .iter()
            .filter_map(|section| {
                let constants: &[Constant] = match &section.scope {
                    Scope::Native => return None,
                    Scope::Both => &[],
                    Scope::Explore(constants) => constants,
                };
                let allowed = &section.allowed;
                let open = allowed.iter().any(|a| a.stdout.has_holes());
                (!open).then_some(Exploration { constants, allowed })
            })
            .collect()
    }

    /// Whether the program may run into undefined behavior. Such a program is never run.
    pub fn has_race(&self) -> bool {
        let mut all = self.sections.iter().flat_map(|s| &s.allowed);
        all.any(|a| a.end == End::Race)
    }

    /// Whether a real run may rightly never end.
    pub fn may_hang(&self) -> bool {
        self.native().iter().any(Allowed::hangs)
    }
}

impl Allowed {
    /// The outcome, where no number is left open.
    pub fn outcome(&self) -> Option<Outcome> {
        let outcome = Outcome {
            stdout: self.stdout.as_text()?.to_owned(),
            end: self.end.clone(),
            panicked: self.panicked.clone(),
        };
        Some(outcome.normalized())
    }

    /// Whether a program with this outcome never ends.
    pub fn hangs(&self) -> bool {
        matches!(self.end, End::Deadlock | End::Livelock)
    }
}

/// As the line in the file.
impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.weak {
            f.write_str("weak: ")?;
        }
        if self.end == End::Race {
            return f.write_str("data race");
        }
        write!(f, "{}", self.stdout)?;
        write_ending(f, &self.end, &self.panicked)
    }
}

/// As after `# explore`.
impl fmt::Display for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.name, self.value)
    }
}
