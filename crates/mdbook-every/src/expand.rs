//! Putting in the place of each directive what it asks for, and collecting everything that is wrong on the way.

mod missing;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use listing::measured::Measured;
use listing::understood::Understood;
use listing::{Language, Listings, Problem, Proofs, Status};

use missing::did_you_mean;

use crate::budget;
use crate::can;
use crate::directive::{self, Directive, Request, What};
use crate::examples::{Example, Examples};
use crate::figure::Figure;
use crate::highlight::Highlighter;
use crate::html::escape;
use crate::measured;
use crate::nearest::nearest;
use crate::understood;

/// Where the explorer leaves word of what it has proved, from the book's root. Stale entries prove nothing.
const PROOFS: &str = "listings/proved";

/// Where its check leaves word of what it understands.
const UNDERSTOOD: &str = "listings/understood";

/// A book whose directives are being expanded.
pub struct Expander<'a> {
    root: &'a Path,
    repository: Option<String>,
    highlighter: &'a Highlighter,
    /// Where pages run programs, if not at the public Playground.
    playground: Option<String>,
    listings: Listings,
    proofs: Proofs,
    measured: BTreeMap<String, Option<Measured>>,
    /// Files of programs that some chapter includes.
    included: BTreeSet<PathBuf>,
    /// Figures that some chapter shows.
    drawn: BTreeSet<String>,
    /// How often an id was given out.
    ids: BTreeMap<String, usize>,
    problems: Vec<Problem>,
    /// What `{{#exercises}}` and `{{#times}}` stand for.
    exercises: String,
    times: String,
    examples: Examples,
}

/// What is wrong with a directive, and the remedy.
type Wrong = (String, String);

impl<'a> Expander<'a> {
    /// Reads the listings of the book at `root`. With a `repository`, programs link to their files there.
    pub fn new(root: &'a Path, repository: Option<String>, highlighter: &'a Highlighter) -> Self {
        let (listings, problems) = Listings::load(&root.join("listings"));
        Self {
            root,
            repository,
            highlighter,
            playground: None,
            listings,
            proofs: Proofs::read(&root.join(PROOFS)),
            measured: BTreeMap::new(),
            included: BTreeSet::new(),
            drawn: BTreeSet::new(),
            ids: BTreeMap::new(),
            problems,
            exercises: String::new(),
            times: String::new(),
            examples: Examples::default(),
        }
    }

    /// Tells what stands in other chapters: their exercises and their times, as Markdown.
    pub fn know(&mut self, exercises: String, times: String) {
        (self.exercises, self.times) = (exercises, times);
    }

    /// The chapter that is expanded next: its title, and its file from the source directory.
    pub fn enter(&mut self, title: &str, source: &Path) {
        self.examples.enter(title, source);
    }

    /// An expanded chapter with the examples of all chapters in it, if it asks for them.
    pub fn with_examples(&self, content: &str) -> Option<String> {
        self.examples.fill(content)
    }

    /// Pages run programs at this Playground, as book.toml names it.
    pub fn run_at(&mut self, playground: String) {
        if playground.starts_with("https://") || playground.starts_with("http://") {
            self.playground = Some(playground);
            return;
        }
        let what = format!("`playground = \"{playground}\"` is no address of a web server");
        let remedy = "Write it whole: `playground = \"https://play.rust-lang.org\"`.";
        let file = self.root.join("book.toml");
        self.problems.push(Problem::new(&file, what, remedy));
    }

    /// The chapter with its directives expanded; `file` is where it was read from.
    pub fn chapter(&mut self, file: &Path, content: &str) -> String {
        let mut expanded = String::with_capacity(content.len() * 2);
        let mut kept = 0;
        for found in directive::find(content) {
            expanded.push_str(&content[kept..found.at.start]);
            kept = found.at.end;
            let result = match found.what {
                What::Directive(directive) => self.directive(&directive),
                What::Escaped => Ok(content[found.at.start + 1..found.at.end].to_owned()),
                What::Wrong(what, remedy) => Err((what, remedy)),
            };
            match result {
                Ok(html) => expanded.push_str(&html),
                Err((what, remedy)) => {
                    // Seen only where the book is shown unfinished.
                    let mark = format!("<mark class=\"build-problem\">{}</mark>", escape(&what));
                    expanded.push_str(&mark);
                    self.problems
                        .push(Problem::new(file, what, remedy).at(found.line));
                }
            }
        }
        expanded.push_str(&content[kept..]);
        expanded
    }

    /// Everything that is wrong with the book so far, once all its chapters are expanded; files named from the book's root.
    pub fn finish(mut self) -> Vec<Problem> {
        self.find_orphans();
        let root = self.root;
        for problem in &mut self.problems {
            if let Ok(file) = problem.file.strip_prefix(root) {
                problem.file = file.to_path_buf();
            }
        }
        self.problems.sort();
        self.problems.dedup();
        self.problems
    }

    fn directive(&mut self, directive: &Directive) -> Result<String, Wrong> {
        match directive {
            Directive::Listing(request) => self.listing(request),
            Directive::CompileFail(request) => self.compile_fail(request),
            Directive::Companions {
                name,
                rust,
                predict,
            } => self.companions(name, *rust, *predict),
            Directive::Measured { file, key } => self.measured_value(file, key),
            Directive::MeasuredTable { file } => Ok(measured::table(self.measured(file)?)),
            Directive::Can { name, text } => self.can(name, text),
            Directive::Exercises => Ok(self.exercises.clone()),
            Directive::Times => Ok(self.times.clone()),
            Directive::Figure { name } => self.figure(name),
            Directive::Count { kind } => {
                Ok(budget::amount(kind).unwrap_or_else(|| self.count(kind).to_string()))
            }
            Directive::Examples => Ok(Examples::place()),
            Directive::Understood { modules } => self.understood(modules),
        }
    }

    fn understood(&self, modules: &[String]) -> Result<String, Wrong> {
        let text = std::fs::read_to_string(self.root.join(UNDERSTOOD)).unwrap_or_default();
        let all = Understood::parse(&text);
        let found = modules.iter().map(|name| {
            all.module(name).ok_or_else(|| {
                let names = all.modules.iter().map(|module| module.name.as_str());
                (
                    format!("{UNDERSTOOD} has no module `{name}`"),
                    did_you_mean(&nearest(name, names)).unwrap_or_default(),
                )
            })
        });
        Ok(understood::table(
            &found.collect::<Result<Vec<_>, Wrong>>()?,
        ))
    }

    fn listing(&mut self, request: &Request) -> Result<String, Wrong> {
        let Some(program) = self.listings.rust(&request.name) else {
            return self.unknown("src/bin", Language::Rust.extension(), &request.name);
        };
        let figure = sources::program(program, Some(request), Some(self.proofs.status(program)))?;
        let file = program.file.clone();
        let figure = self.placed(figure, file);
        // A part of a program is explored as the whole, where that is shown.
        if figure.proved == Some(true) {
            self.examples.add(Example {
                name: figure.name.clone(),
                id: figure.id.clone(),
                caption: figure.caption.clone(),
                puzzles: figure
                    .puzzles
                    .iter()
                    .map(|p| (p.words.clone(), crate::goals::json(p)))
                    .collect(),
            });
        }
        Ok(figure.html(self.highlighter))
    }

    fn compile_fail(&mut self, request: &Request) -> Result<String, Wrong> {
        let Some(program) = self.listings.compile_fail(&request.name) else {
            return self.unknown("compile_fail", Language::Rust.extension(), &request.name);
        };
        let figure = sources::refused(program, request)?;
        let file = program.file.clone();
        Ok(self.placed(figure, file).html(self.highlighter))
    }

    fn companions(&mut self, name: &str, rust: bool, predict: bool) -> Result<String, Wrong> {
        let mut programs = self.listings.companions(name);
        if programs.is_empty() {
            return self.unknown_companion(name);
        }
        if rust {
            match self.listings.rust(name) {
                Some(program) => programs.insert(0, program),
                None => return self.unknown("src/bin", Language::Rust.extension(), name),
            }
        }
        let mut figures = Vec::new();
        for program in programs {
            let is_rust = program.language == Language::Rust;
            let status = is_rust.then(|| self.proofs.status(program));
            let mut figure = sources::program(program, None, status)?;
            figure.predict = predict;
            figures.push((figure, program.file.clone()));
        }
        let panels: String = figures
            .into_iter()
            .map(|(figure, file)| self.placed(figure, file).panel(self.highlighter))
            .collect();
        Ok(format!(
            "<div class=\"companions\" data-name=\"{name}\">{panels}</div>"
        ))
    }

    /// The figure with what depends on its place in the book: its file, its link, an id that no other has.
    fn placed(&mut self, mut figure: Figure, file: PathBuf) -> Figure {
        let shown = file.strip_prefix(self.root).unwrap_or(&file);
        figure.file = shown.to_string_lossy().replace('\\', "/");
        figure.link = self.repository.as_ref().map(|repository| {
            format!(
                "{}/blob/main/{}",
                repository.trim_end_matches('/'),
                figure.file
            )
        });
        if figure.kind != "companion" {
            figure.playground = self.playground.clone();
        }
        self.included.insert(file);
        let times = self.ids.entry(figure.id.clone()).or_insert(0);
        *times += 1;
        if *times > 1 {
            figure.id = format!("{}-{times}", figure.id);
            figure.label = format!("{}, shown again ({times})", figure.label);
        }
        figure
    }

    fn measured_value(&mut self, file: &str, key: &str) -> Result<String, Wrong> {
        let measured = self.measured(file)?;
        if let Some(value) = measured.value(key) {
            return Ok(measured::inline(value));
        }
        let keys = measured.values.iter().map(|value| value.key.as_str());
        let remedy = did_you_mean(&nearest(key, keys.clone()))
            .unwrap_or_else(|| format!("it has {}", keys.collect::<Vec<_>>().join(", ")));
        Err((
            format!("listings/measured/{file}.json has no value `{key}`"),
            remedy,
        ))
    }

    fn measured(&mut self, name: &str) -> Result<&Measured, Wrong> {
        let file = self
            .root
            .join("listings/measured")
            .join(format!("{name}.json"));
        if !self.measured.contains_key(name) {
            let read = if file.is_file() {
                Measured::read(&file)
                    .map_err(|problem| self.problems.push(problem))
                    .ok()
            } else {
                None
            };
            self.measured.insert(name.to_owned(), read);
        }
        match self.measured.get(name) {
            Some(Some(measured)) => Ok(measured),
            _ => Err((
                format!("there are no measurements in listings/measured/{name}.json"),
                format!("run `cargo book measure {name}`, or correct the name"),
            )),
        }
    }

    fn figure(&mut self, name: &str) -> Result<String, Wrong> {
        let drawn = figures::draw(name, &mut |file| self.measured(file).ok().cloned());
        let Some(drawn) = drawn else {
            let remedy = did_you_mean(&nearest(name, figures::names())).unwrap_or_else(|| {
                format!(
                    "there are {}",
                    figures::names().collect::<Vec<_>>().join(", ")
                )
            });
            return Err((format!("no figure is called `{name}`"), remedy));
        };
        if !self.drawn.insert(name.to_owned()) {
            let remedy = "link to the first one: [...](CHAPTER.md#figure-NAME)";
            return Err((format!("the figure `{name}` is shown twice"), remedy.into()));
        }
        drawn.map(figures::Figure::html).map_err(|missing| {
            let remedy = "run `cargo book measure`".to_owned();
            (format!("the figure `{name}` needs {missing}"), remedy)
        })
    }

    fn can(&self, name: &str, question: &str) -> Result<String, Wrong> {
        match self.listings.rust(name) {
            Some(program) => Ok(can::answer(name, &program.expectation.set, question)?.into()),
            None => self.unknown("src/bin", Language::Rust.extension(), name),
        }
    }

    fn count(&self, kind: &str) -> usize {
        let rust = self
            .listings
            .programs
            .iter()
            .filter(|p| p.language == Language::Rust);
        match kind {
            "rust" => rust.count(),
            "proved" => rust
                .filter(|p| self.proofs.status(p) == Status::Proved)
                .count(),
            "compile_fail" => self.listings.compile_fail.len(),
            _ => self.listings.programs.len() - rust.count(),
        }
    }
}
