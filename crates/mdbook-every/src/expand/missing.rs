//! Programs that a directive names and that do not exist, and programs that no directive names.

use std::collections::BTreeSet;

use listing::{Language, Problem};

use super::{Expander, Wrong};
use crate::nearest::nearest;

impl Expander<'_> {
    /// Why there is no such program. A file that is there was read, and what is wrong with it is told once, not at every directive.
    pub(super) fn unknown(
        &self,
        directory: &str,
        extension: &str,
        name: &str,
    ) -> Result<String, Wrong> {
        let file = format!("listings/{directory}/{name}.{extension}");
        if self.root.join(&file).is_file() {
            return Ok(String::new());
        }
        let names: Vec<_> = match directory {
            "compile_fail" => self
                .listings
                .compile_fail
                .iter()
                .map(|p| p.name.as_str())
                .collect(),
            _ => self
                .listings
                .programs
                .iter()
                .filter(|p| p.language == Language::Rust)
                .map(|p| p.name.as_str())
                .collect(),
        };
        let remedy = did_you_mean(&nearest(name, names.into_iter()))
            .unwrap_or_else(|| format!("write {file}, or correct the name"));
        Err((
            format!("no listing is called `{name}` ({file} does not exist)"),
            remedy,
        ))
    }

    pub(super) fn unknown_companion(&self, name: &str) -> Result<String, Wrong> {
        let others = Language::ALL
            .into_iter()
            .filter(|language| *language != Language::Rust);
        let is_there = |language: Language| {
            let file = format!(
                "listings/{}/{name}.{}",
                language.directory(),
                language.extension()
            );
            self.root.join(file).is_file()
        };
        if others.clone().any(is_there) {
            return Ok(String::new());
        }
        let names: BTreeSet<_> = self
            .listings
            .programs
            .iter()
            .filter(|p| p.language != Language::Rust)
            .map(|p| p.name.as_str())
            .collect();
        let remedy = did_you_mean(&nearest(name, names.into_iter())).unwrap_or_else(|| {
            "write one in listings/companions/c, python or go, or correct the name".into()
        });
        Err((
            format!("no program in another language is called `{name}`"),
            remedy,
        ))
    }

    /// Programs that no chapter includes are problems.
    pub(super) fn find_orphans(&mut self) {
        let programs = self.listings.programs.iter().map(|p| {
            let directive = match p.language {
                Language::Rust => "listing",
                _ => "companions",
            };
            (&p.file, directive, &p.name)
        });
        let refused = self
            .listings
            .compile_fail
            .iter()
            .map(|p| (&p.file, "compile_fail", &p.name));
        let orphans = programs
            .chain(refused)
            .filter(|(file, ..)| !self.included.contains(*file))
            .map(|(file, directive, name)| {
                let remedy =
                    format!("write {{{{#{directive} {name}}}}} in a chapter, or delete the file");
                Problem::new(file, "no chapter includes this program", remedy)
            });
        self.problems.extend(orphans.collect::<Vec<_>>());
    }
}

pub(super) fn did_you_mean(names: &[&str]) -> Option<String> {
    (!names.is_empty()).then(|| format!("did you mean {}?", names.join(" or ")))
}
