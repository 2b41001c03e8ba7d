//! What of the libraries and the language the explorer understands. The check that tries a use of each name writes this file
//! (`crates/explore/tests/coverage`); the book's build reads it.
//!
//! `module NAME` begins a module; `+ NAME` is understood, `- NAME = WHY` is refused with these words.

use std::fmt;

/// All modules, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// The modules.
    pub modules: Vec<Module>,
}

/// A module of a library, or the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// `std::sync`.
    pub name: String,
    /// What it has.
    pub names: Vec<Name>,
}

/// A function, method, macro, type or constant; or a construct of the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// `Mutex::lock`.
    pub name: String,
    /// What the explorer says if it refuses it.
    pub refused: Option<String>,
}

impl Understood {
    /// Reads what [`Understood`] prints. What is no line of it is left out.
    pub fn parse(text: &str) -> Self {
        let mut modules: Vec<Module> = Vec::new();
        for line in text.lines() {
            let name = match line.split_at_checked(2) {
                Some(("+ ", name)) => Name {
                    name: name.into(),
                    refused: None,
                },
                Some(("- ", rest)) => {
                    let (name, why) = rest.split_once(" = ").unwrap_or((rest, ""));
                    Name {
                        name: name.into(),
                        refused: Some(why.into()),
                    }
                }
                _ => {
                    modules.extend(line.strip_prefix("module ").map(|name| Module {
                        name: name.into(),
                        names: Vec::new(),
                    }));
                    continue;
                }
            };
            if let Some(module) = modules.last_mut() {
                module.names.push(name);
            }
        }
        Self { modules }
    }

    /// A module by its name.
    pub fn module(&self, name: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.name == name)
    }
}

impl Module {
    /// How many of its names are understood.
    pub fn understood(&self) -> usize {
        self.names
            .iter()
            .filter(|name| name.refused.is_none())
            .count()
    }

    /// Whether a name of it is refused.
    pub fn refuses(&self, name: &str) -> bool {
        let mut names = self.names.iter();
        names.any(|one| one.name == name && one.refused.is_some())
    }
}

impl fmt::Display for Understood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for module in &self.modules {
            writeln!(f, "module {}", module.name)?;
            for name in &module.names {
                match &name.refused {
                    None => writeln!(f, "+ {}", name.name)?,
                    Some(why) => writeln!(f, "- {} = {why}", name.name)?,
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let text = "module std::sync\n+ Mutex::lock\n- Arc::odd = It has no `odd` = none.\nmodule anyhow\n+ bail!\n";
        let read = Understood::parse(text);
        assert_eq!(read.to_string(), text);
        let sync = read.module("std::sync").expect("it is there");
        assert_eq!((sync.understood(), sync.names.len()), (1, 2));
        assert!(sync.refuses("Arc::odd") && !sync.refuses("Mutex::lock"));
    }
}
