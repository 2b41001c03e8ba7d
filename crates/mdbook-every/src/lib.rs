//! What the book's chapters may say beyond Markdown: programs with what they print, measured values, questions.
//!
//! [`Every`] is one mdBook preprocessor. It expands the directives (see [`directive`]), renders admonitions with the real
//! mdbook-admonish, and highlights all code, so that a page needs no script to be read. `cargo book` runs it in process; stock
//! mdBook runs this crate's binary; both give the same pages.

mod admonish;
pub mod directive;
mod fences;
mod highlight;
mod html;
mod nearest;

pub use nearest::nearest;

use anyhow::Result;
use mdbook_preprocessor::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use highlight::Highlighter;

/// The book's preprocessor.
#[derive(Default)]
pub struct Every {
    highlighter: Highlighter,
}

impl Preprocessor for Every {
    fn name(&self) -> &str {
        "every"
    }

    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        let mut book = admonish::run(context, book)?;
        book.for_each_mut(|item| {
            if let BookItem::Chapter(chapter) = item {
                chapter.content = fences::highlight(&chapter.content, &self.highlighter);
            }
        });
        Ok(book)
    }

    fn supports_renderer(&self, renderer: &str) -> Result<bool> {
        Ok(renderer == "html")
    }
}
