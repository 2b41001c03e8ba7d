//! What the book's chapters may say beyond Markdown: programs with what they print, measured values, questions.
//!
//! [`Every`] is one mdBook preprocessor. It expands the directives (see [`directive`]), renders admonitions with the real
//! mdbook-admonish, and highlights all code, so that a page needs no script to be read. `cargo book` runs it in process; stock
//! mdBook runs this crate's binary; both give the same pages.

mod admonish;
mod answers;
mod budget;
mod can;
pub mod directive;
mod examples;
mod expand;
mod fences;
mod figure;
mod glossary;
mod goals;
mod highlight;
mod html;
mod measured;
mod nearest;
mod outline;
mod prints;
mod remembered;
mod understood;

pub use nearest::{distance, nearest};

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, bail};
use listing::Problem;
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use expand::Expander;
use glossary::Glossary;
use highlight::Highlighter;

/// The book's preprocessor. Clones share what they have colored, so a server that builds again and again keeps one.
#[derive(Clone, Default)]
pub struct Every {
    highlighter: Arc<Highlighter>,
    /// Where to put what is wrong with the book; without it, anything wrong ends the build.
    collected: Option<Arc<Mutex<Vec<Problem>>>>,
}

impl Preprocessor for Every {
    fn name(&self) -> &str {
        "every"
    }

    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        self.highlighter.recall(&context.root);
        let book = self.expand(context, book)?;
        let mut book = admonish::run(context, book)?;
        book.for_each_chapter_mut(|chapter| {
            chapter.content = fences::highlight(&chapter.content, &self.highlighter);
        });
        self.highlighter.remember(&context.root);
        Ok(book)
    }

    fn supports_renderer(&self, renderer: &str) -> Result<bool> {
        Ok(renderer == "html")
    }
}

impl Every {
    /// A preprocessor for which an unfinished book is one all the same: what is wrong is marked in the pages and kept for
    /// [`Every::take_problems`].
    pub fn collecting() -> Self {
        Self {
            collected: Some(Arc::default()),
            ..Self::default()
        }
    }

    /// What was wrong in the builds since this was last asked, sorted; files are named from the book's root.
    pub fn take_problems(&self) -> Vec<Problem> {
        let Some(collected) = &self.collected else {
            return Vec::new();
        };
        let mut collected = collected.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *collected)
    }

    /// Expands the directives of all chapters, or says everything that is wrong with them.
    fn expand(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let repository = context
            .config
            .get("output.html.git-repository-url")
            .unwrap_or_default();
        let chapters = outline::chapters(&book);
        let mut glossary = Glossary::read(&book);
        let mut expander = Expander::new(&context.root, repository, &self.highlighter);
        expander.know(outline::exercises(&chapters), outline::times(&chapters));
        if let Ok(Some(playground)) = context.config.get("preprocessor.every.playground") {
            expander.run_at(playground);
        }
        let source = &context.config.book.src;
        let mut form = Vec::new();
        book.for_each_chapter_mut(|chapter| {
            let Some(path) = &chapter.source_path else {
                return;
            };
            let file = source.join(path);
            expander.enter(&chapter.name, path);
            let mut content = outline::with_links(&std::mem::take(&mut chapter.content), &chapters);
            let known = chapters.iter().find(|known| &known.path == path);
            if known.is_some() {
                form.extend(outline::problems(&file, &content));
                form.extend(glossary.missing(&file, &content));
                content = glossary.link(&content);
            } else if path == Path::new("glossary.md") {
                content = glossary.in_sections(&content);
            }
            content = answers::fold(&expander.chapter(&file, &content));
            if let Some(known) = known {
                content = under_title(&content, &known.times());
            }
            chapter.content = content;
        });
        book.for_each_chapter_mut(|chapter| {
            if let Some(content) = expander.with_examples(&chapter.content) {
                chapter.content = content;
            }
        });
        form.extend(glossary.unused(&source.join("glossary.md")));
        let mut problems = expander.finish();
        problems.extend(form);
        problems.sort();
        self.report(problems)?;
        Ok(book)
    }

    fn report(&self, problems: Vec<Problem>) -> Result<()> {
        if let Some(collected) = &self.collected {
            *collected.lock().unwrap_or_else(PoisonError::into_inner) = problems;
            return Ok(());
        }
        if problems.is_empty() {
            return Ok(());
        }
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        let count = problems.len();
        let plural = if count == 1 { "" } else { "s" };
        bail!("{count} problem{plural} in the book\n{}", lines.join("\n"))
    }
}

/// The chapter with a line of HTML under its title.
fn under_title(content: &str, html: &str) -> String {
    match content.split_once('\n') {
        Some((title, rest)) if title.starts_with("# ") => format!("{title}\n\n{html}\n{rest}"),
        _ => content.to_owned(),
    }
}
