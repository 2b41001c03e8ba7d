//! Finding the listings in their directory.

mod files;

use std::fs;
use std::path::{Path, PathBuf};

use self::files::{Place, places, sources};
use crate::expectation::Expectation;
use crate::problem::Problem;
use crate::puzzle::{self, Puzzle};
use crate::source::Source;

/// A language of the book's programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// `src/bin/NAME.rs`
    Rust,
    /// `companions/c/NAME.c`
    C,
    /// `companions/python/NAME.py`
    Python,
    /// `companions/go/NAME.go`
    Go,
}

/// A whole program with what it may print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The file's stem, by which directives refer to it.
    pub name: String,
    /// What it is written in.
    pub language: Language,
    /// The source file.
    pub file: PathBuf,
    /// What is in it.
    pub source: Source,
    /// What it may print.
    pub expectation: Expectation,
    /// Goals for the reader as the scheduler, in the order of `NAME.puzzles`.
    pub puzzles: Vec<Puzzle>,
}

/// A Rust program that the compiler must refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileFail {
    /// The file's stem, by which directives refer to it.
    pub name: String,
    /// The source file.
    pub file: PathBuf,
    /// What is in it.
    pub source: Source,
    /// The file with the compiler's words.
    pub stderr_file: PathBuf,
    /// The compiler's words.
    pub stderr: String,
}

/// Every listing of a book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listings {
    /// Programs that run: Rust first, then companions; by name within a language.
    pub programs: Vec<Program>,
    /// Programs that the compiler refuses, by name.
    pub compile_fail: Vec<CompileFail>,
}

impl Language {
    /// All of them, Rust first.
    pub const ALL: [Language; 4] = [Language::Rust, Language::C, Language::Python, Language::Go];

    /// Its files' extension.
    pub fn extension(self) -> &'static str {
        match self {
            Language::Rust => "rs",
            Language::C => "c",
            Language::Python => "py",
            Language::Go => "go",
        }
    }

    /// Its name, as written in prose.
    pub fn name(self) -> &'static str {
        match self {
            Language::Rust => "Rust",
            Language::C => "C",
            Language::Python => "Python",
            Language::Go => "Go",
        }
    }

    /// The directory of its listings, below `listings/`.
    pub fn directory(self) -> &'static str {
        match self {
            Language::Rust => "src/bin",
            Language::C => "companions/c",
            Language::Python => "companions/python",
            Language::Go => "companions/go",
        }
    }

    /// What starts a comment line.
    pub fn comment(self) -> &'static str {
        if self == Language::Python { "#" } else { "//" }
    }
}

impl Listings {
    /// Reads every listing below `root` (the directory `listings`). What is in order is returned beside all that is not.
    pub fn load(root: &Path) -> (Self, Vec<Problem>) {
        let (mut listings, mut problems) = (Self::default(), Vec::new());
        for place in places(root) {
            problems.extend(place.strays());
            for file in sources(&place) {
                if let Err(more) = listings.add(&place, &file) {
                    problems.extend(more);
                }
            }
        }
        (listings, problems)
    }

    /// The program of this name in this language.
    pub fn program(&self, name: &str, language: Language) -> Option<&Program> {
        self.programs
            .iter()
            .find(|p| p.name == name && p.language == language)
    }

    /// The Rust program of this name.
    pub fn rust(&self, name: &str) -> Option<&Program> {
        self.program(name, Language::Rust)
    }

    /// The programs of this name in other languages, in the order of [`Language::ALL`].
    pub fn companions(&self, name: &str) -> Vec<&Program> {
        let companion = |p: &&Program| p.name == name && p.language != Language::Rust;
        self.programs.iter().filter(companion).collect()
    }

    /// The refused program of this name.
    pub fn compile_fail(&self, name: &str) -> Option<&CompileFail> {
        self.compile_fail.iter().find(|p| p.name == name)
    }

    fn add(&mut self, place: &Place, file: &Path) -> Result<(), Vec<Problem>> {
        let mut problems = Vec::new();
        let mut keep = |more: Vec<Problem>| problems.extend(more);
        let source = read(file)
            .and_then(|text| Source::parse(file, &text, place.language().comment()))
            .map_err(&mut keep);
        let name = stem(file);
        match place {
            Place::Programs(language, _) => {
                let expectation = expectation(file).map_err(&mut keep);
                if let (Ok(source), Ok(expectation)) = (source, expectation) {
                    let (language, file) = (*language, file.to_path_buf());
                    let puzzles = puzzles(&file, &expectation).map_err(&mut keep);
                    let program = Program {
                        name,
                        language,
                        file,
                        source,
                        expectation,
                        puzzles: puzzles.unwrap_or_default(),
                    };
                    check(&program, &mut keep);
                    self.programs.push(program);
                }
            }
            Place::CompileFail(_) => {
                let stderr_file = file.with_extension("stderr");
                let stderr = stderr(file, &stderr_file).map_err(&mut keep);
                if let (Ok(source), Ok(stderr)) = (source, stderr) {
                    let file = file.to_path_buf();
                    self.compile_fail.push(CompileFail {
                        name,
                        file,
                        source,
                        stderr_file,
                        stderr,
                    });
                }
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }
}

impl Program {
    /// Marked `linux-only`: skipped elsewhere, by name.
    pub fn linux_only(&self) -> bool {
        self.source.has_mark("linux-only")
    }

    /// What to type to run the file alone, saved under its name, where one is.
    pub fn command(&self) -> String {
        let (name, file) = (
            &self.name,
            format!("{}.{}", self.name, self.language.extension()),
        );
        match self.language {
            Language::Rust => format!("rustc --edition 2024 {file} && ./{name}"),
            Language::C => format!("cc -std=c17 -pthread {file} -o {name} && ./{name}"),
            Language::Python => format!("python3 {file}"),
            Language::Go => format!("go run {file}"),
        }
    }
}

/// Sources below `root` that have no expectation yet, with the file that blessing would write: `.out` or `.stderr`.
pub fn without_expectation(root: &Path) -> Vec<PathBuf> {
    let missing = |place: &Place, file: &PathBuf| match place {
        Place::Programs(..) => {
            let none = ["out", "outcomes"]
                .iter()
                .all(|e| !file.with_extension(e).exists());
            none.then(|| file.with_extension("out"))
        }
        Place::CompileFail(_) => {
            Some(file.with_extension("stderr")).filter(|stderr| !stderr.exists())
        }
    };
    places(root)
        .iter()
        .flat_map(|place| {
            sources(place)
                .into_iter()
                .filter_map(move |file| missing(place, &file))
        })
        .collect()
}

fn check(program: &Program, keep: &mut impl FnMut(Vec<Problem>)) {
    if program.source.caption().is_none() {
        let sign = match program.language {
            Language::Rust => "//!",
            other => other.comment(),
        };
        let remedy = format!("Start the file with `{sign} One sentence that says what it shows.`");
        keep(vec![
            Problem::new(&program.file, "no caption", remedy).at(1),
        ]);
    }
}

fn expectation(file: &Path) -> Result<Expectation, Vec<Problem>> {
    let (out, outcomes) = (file.with_extension("out"), file.with_extension("outcomes"));
    match (out.exists(), outcomes.exists()) {
        (true, true) => Err(vec![Problem::new(
            file,
            format!(
                "both {} and {} say what it prints",
                file_name(&out),
                file_name(&outcomes)
            ),
            "Delete one: .out where every run prints the same, .outcomes where runs differ.",
        )]),
        (false, false) => Err(vec![Problem::new(
            file,
            format!(
                "neither {} nor {} says what it prints",
                file_name(&out),
                file_name(&outcomes)
            ),
            "Where every run prints the same, run `BLESS=1 cargo test -p listings`; where runs differ, write all they may print into the .outcomes file.",
        )]),
        (true, false) => Ok(Expectation::exactly(&out, &read(&out)?)),
        (false, true) => Expectation::parse(&outcomes, &read(&outcomes)?),
    }
}

/// The goals beside a program; most have none.
fn puzzles(file: &Path, expectation: &Expectation) -> Result<Vec<Puzzle>, Vec<Problem>> {
    let puzzles = file.with_extension("puzzles");
    if !puzzles.exists() {
        return Ok(Vec::new());
    }
    puzzle::parse(&puzzles, &read(&puzzles)?, &expectation.set)
}

fn stderr(file: &Path, stderr: &Path) -> Result<String, Vec<Problem>> {
    if stderr.exists() {
        return read(stderr);
    }
    let what = format!("no {} with the compiler's words", file_name(stderr));
    let remedy = "Run `BLESS=1 cargo test -p listings` and read what it wrote.";
    Err(vec![Problem::new(file, what, remedy)])
}

/// The text of a file, with `\n` line ends whatever the checkout made of them.
fn read(file: &Path) -> Result<String, Vec<Problem>> {
    let bytes = fs::read(file).map_err(|e| {
        vec![Problem::new(
            file,
            format!("cannot be read: {e}"),
            "Make it readable.",
        )]
    })?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.replace("\r\n", "\n")),
        Err(error) => {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = 1 + before.iter().filter(|&&b| b == b'\n').count();
            Err(vec![
                Problem::new(file, "not UTF-8", "Save it as UTF-8.").at(line),
            ])
        }
    }
}

fn stem(file: &Path) -> String {
    file.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn file_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
