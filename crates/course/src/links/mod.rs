//! Checks every link, image and fragment of the built pages, without asking any other host.

mod html;
mod target;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;

use crate::pages::Pages;
use crate::root::Root;
use html::Page;
use target::{Target, resolve};

/// A link that leads nowhere.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The chapter's file, or the page itself where no chapter has the link.
    pub file: PathBuf,
    /// The line of the chapter, counted from 1, where it can be found.
    pub line: Option<usize>,
    /// What is wrong and what to do.
    pub text: String,
}

impl Problem {
    /// The same problem, its file named from the book's root.
    pub fn in_book(mut self, root: &Root) -> Self {
        if let Ok(file) = self.file.strip_prefix(root.path()) {
            self.file = file.to_path_buf();
        }
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.text)
    }
}

/// All links of the pages that lead nowhere, sorted.
pub fn check(pages: &Pages) -> Result<Vec<Problem>> {
    let mut files = BTreeSet::new();
    collect_files(&pages.directory, Path::new(""), &mut files)?;
    // mdBook's own page of contents, made for its stock theme; no page of the book refers to it.
    files.remove(Path::new("toc.html"));
    let parsed = parse(&pages.directory, &files)?;
    let mut problems = BTreeSet::new();
    for (file, page) in &parsed {
        for reference in &page.references {
            if let Some(wrong) = wrong(file, reference, &files, &parsed) {
                problems.insert(locate(pages, file, reference, &wrong));
            }
        }
    }
    // The print page repeats every chapter, broken links included: it is news only where the chapters are sound.
    let on_chapters = problems.iter().any(|problem| !is_print(&problem.file));
    problems.retain(|problem| !on_chapters || !is_print(&problem.file));
    Ok(problems.into_iter().collect())
}

/// The pages among the files. Reading them is most of the check's work, so the cores share it.
fn parse(directory: &Path, files: &BTreeSet<PathBuf>) -> Result<BTreeMap<PathBuf, Page>> {
    let page = |file: &PathBuf| {
        let html = fs::read_to_string(directory.join(file))
            .with_context(|| format!("{} cannot be read", file.display()))?;
        Ok((file.clone(), Page::parse(&html)))
    };
    let is_page = |file: &&PathBuf| file.extension().is_some_and(|e| e == "html");
    files.par_iter().filter(is_page).map(page).collect()
}

fn is_print(file: &Path) -> bool {
    file.ends_with("print.html")
}

fn collect_files(root: &Path, below: &Path, files: &mut BTreeSet<PathBuf>) -> Result<()> {
    let directory = root.join(below);
    let entries = fs::read_dir(&directory)
        .with_context(|| format!("{} cannot be read", directory.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            collect_files(root, &path, files)?;
        } else {
            files.insert(path);
        }
    }
    Ok(())
}

/// What is wrong with a reference, if anything.
fn wrong(
    from: &Path,
    reference: &str,
    files: &BTreeSet<PathBuf>,
    pages: &BTreeMap<PathBuf, Page>,
) -> Option<String> {
    let (file, fragment) = match resolve(from, reference) {
        Target::Elsewhere => return None,
        Target::Outside => {
            return Some(format!(
                "the link `{reference}` leads out of the book\n    link to a page of the book by its relative path"
            ));
        }
        Target::Inside { file, fragment } => (file, fragment),
    };
    if !files.contains(&file) {
        return Some(format!(
            "the link `{reference}` leads to {}, which the book does not have{}",
            file.display(),
            nearest(&file, files)
        ));
    }
    let fragment = fragment?;
    let page = pages.get(&file)?;
    if page.ids.contains(&fragment) || fragment == "top" {
        return None;
    }
    Some(format!(
        "the link `{reference}` leads to `#{fragment}`, which {} does not have{}",
        file.display(),
        nearest_id(&fragment, page)
    ))
}

fn nearest(file: &Path, files: &BTreeSet<PathBuf>) -> String {
    let wanted = file.to_string_lossy();
    let names: Vec<_> = files
        .iter()
        .map(|file| file.to_string_lossy().into_owned())
        .collect();
    suggestion(&wanted, names.iter().map(String::as_str))
}

fn nearest_id(fragment: &str, page: &Page) -> String {
    let mut ids: Vec<_> = page.ids.iter().map(String::as_str).collect();
    ids.sort_unstable();
    suggestion(fragment, ids.into_iter())
}

fn suggestion<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> String {
    match mdbook_every::nearest(wanted, names).first() {
        Some(name) => format!("\n    did you mean `{name}`?"),
        None => "\n    correct the link, or add what it leads to".into(),
    }
}

/// The place in a chapter that a page's broken link comes from.
fn locate(pages: &Pages, page: &Path, reference: &str, text: &str) -> Problem {
    let source = pages.source.join(page.with_extension("md"));
    let chapter = fs::read_to_string(&source).unwrap_or_default();
    let path = reference.split(['#', '?']).next().unwrap_or_default();
    let as_written = [
        reference.to_owned(),
        reference.replacen(".html", ".md", 1),
        path.to_owned(),
        path.replacen(".html", ".md", 1),
    ];
    let line = as_written
        .iter()
        .filter(|written| !written.is_empty())
        .find_map(|written| {
            chapter
                .lines()
                .position(|line| line.contains(written.as_str()))
        });
    let file = if line.is_some() {
        source
    } else {
        page.to_path_buf()
    };
    Problem {
        file,
        line: line.map(|line| line + 1),
        text: text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
