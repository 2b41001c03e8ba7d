//! Making the pages, in process, with the book's own preprocessor in place of the command that stock mdBook runs for it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use listing::{Language, Listings, Program};
use mdbook_driver::MDBook;
use mdbook_every::Every;
use rayon::prelude::*;

use crate::links;
use crate::programs;
use crate::project::zipped;
use crate::root::Root;
use crate::shelf::Shelf;

/// Pages that have been written.
#[derive(Debug)]
pub struct Pages {
    /// The directory they are in.
    pub directory: PathBuf,
    /// The directory of the chapters they were made from.
    pub source: PathBuf,
    /// How many chapters there are.
    pub chapters: usize,
}

/// Builds the book as [`write`] does, and says everything that is wrong with it: directives, listings, links.
pub fn write_and_check(
    root: &Root,
    destination: Option<&Path>,
    every: &Every,
) -> Result<(Pages, Vec<String>)> {
    let pages = write(root, destination, every)?;
    let mut problems: Vec<_> = every
        .take_problems()
        .iter()
        .map(ToString::to_string)
        .collect();
    problems.extend(
        links::check(&pages)?
            .into_iter()
            .map(|problem| problem.in_book(root).to_string()),
    );
    Ok((pages, problems))
}

/// Builds the book into `destination`, or where book.toml says, with the preprocessor `every`.
fn write(root: &Root, destination: Option<&Path>, every: &Every) -> Result<Pages> {
    let mut book = MDBook::load(root.path()).context("the book cannot be read")?;
    if let Some(destination) = destination {
        book.config.build.build_dir = destination.to_path_buf();
    }
    book.with_preprocessor(every.clone());
    let shown = pages_of_programs(&book);
    let target = target(root);
    // mdBook renders on one core; what is downloaded is made on the others meanwhile, and written when it has emptied the directory.
    let made = std::thread::scope(|scope| {
        let making = scope.spawn(|| Made::of(root, &target, &shown));
        book.build()?;
        making.join().expect("making files does not panic")
    })?;
    let directory = book.build_dir_for("html");
    copy_built(&target, &directory)?;
    write_files(&made.projects, &directory.join("projects"), "zip")?;
    write_files(&made.programs, &directory.join("programs"), "program")?;
    Ok(Pages {
        directory,
        source: book.source_dir(),
        chapters: book.book.chapters().count(),
    })
}

/// A file's name without what follows the dot, and its bytes.
type File = (String, Vec<u8>);

/// What stands beside the pages for each Rust listing.
struct Made {
    /// A project to download.
    projects: Vec<File>,
    /// The listing compiled for the page's explorer.
    programs: Vec<File>,
}

impl Made {
    fn of(root: &Root, target: &Path, shown: &BTreeMap<String, String>) -> Result<Self> {
        let (listings, _) = Listings::load(&root.path().join("listings"));
        // Without the explorer nothing takes them.
        let explorer = target.join("explorer/explorer.wasm");
        let programs = match explorer.is_file() {
            true => programs::compiled(&listings.programs, target),
            false => Vec::new(),
        };
        Ok(Self {
            projects: packed_projects(root, &listings, shown)?,
            programs,
        })
    }
}

fn packed_projects(
    root: &Root,
    listings: &Listings,
    shown: &BTreeMap<String, String>,
) -> Result<Vec<File>> {
    let common = Shelf::of(root).book()?;
    let is_rust = |program: &&Program| program.language == Language::Rust;
    let programs = listings.programs.par_iter().filter(is_rust);
    let packed = programs.map(|program| {
        let page = shown.get(&program.name).map(String::as_str);
        let archive = zipped(&program.name, &common.project(program, page))?;
        Ok((program.name.clone(), archive))
    });
    packed.collect()
}

fn write_files(files: &[File], into: &Path, extension: &str) -> Result<()> {
    std::fs::create_dir_all(into).with_context(|| format!("{} cannot be made", into.display()))?;
    files.iter().try_for_each(|(name, bytes)| {
        let file = into.join(format!("{name}.{extension}"));
        std::fs::write(&file, bytes)
            .with_context(|| format!("{} cannot be written", file.display()))
    })
}

/// Where scripts and cargo put what they build.
fn target(root: &Root) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.path().join("target"), PathBuf::from)
}

/// The page of the first chapter that shows each program, by the program's name.
fn pages_of_programs(book: &MDBook) -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    for chapter in book.book.chapters() {
        let Some(path) = &chapter.path else { continue };
        let page = path.with_extension("html");
        let page = page.to_string_lossy().replace('\\', "/");
        for directive in ["{{#listing ", "{{#companions "] {
            for rest in chapter.content.split(directive).skip(1) {
                let name = rest.split([' ', ':', '}']).next().unwrap_or_default();
                pages.entry(name.to_owned()).or_insert_with(|| page.clone());
            }
        }
    }
    pages
}

/// Puts beside the pages what scripts have built for them: the explorer and its compiler, without which pages ask the book's
/// own server, and the editor, without which they have a plain one. A page imports the editor without knowing, so where it is not built
/// an empty module says so.
fn copy_built(target: &Path, directory: &Path) -> Result<()> {
    for built in [
        "explorer/explorer.wasm",
        "explorer/compiler.wasm",
        "editor/editor.js",
    ] {
        let file = target.join(built);
        let name = file.file_name().unwrap_or_default();
        if file.is_file() {
            std::fs::copy(&file, directory.join(name))
                .with_context(|| format!("{} cannot be copied to the pages", file.display()))?;
        } else if name == "editor.js" {
            std::fs::write(directory.join(name), "export {};\n")
                .context("the editor's place cannot be written")?;
        }
    }
    Ok(())
}
