//! Questions and other set-off blocks: mdbook-admonish, run in process on its own part of book.toml.

use anyhow::{Context, Result};
use mdbook::preprocess::{Config, Preprocessor, PreprocessorContext};
use mdbook_admonish::Admonish;
use mdbook_preprocessor::book::{Book, BookItem};

/// Where its configuration stands. Not `preprocessor.admonish`: mdBook would look for a program of that name.
const CONFIGURATION: &str = "preprocessor.every.admonish";

/// The book with its `admonish` fences rendered.
pub fn run(context: &mdbook_preprocessor::PreprocessorContext, book: Book) -> Result<Book> {
    let own: Option<toml::Table> = context
        .config
        .get(CONFIGURATION)
        .with_context(|| format!("book.toml: [{CONFIGURATION}] is not a table"))?;
    let Some(own) = own else { return Ok(book) };
    let all = toml::Table::from_iter([("admonish".to_owned(), own.into())]);
    let context = PreprocessorContext {
        config: Config::new(all),
        renderer: context.renderer.clone(),
    };
    let mut book = Admonish.run(&context, book)?;
    book.for_each_mut(|item| {
        if let BookItem::Chapter(chapter) = item {
            chapter.content = accessible(&chapter.content);
        }
    });
    Ok(book)
}

/// mdbook-admonish gives every block the role of a note. A block that folds may not have it (`details` has a role of its own),
/// and labels by id go wrong on the print page, where mdBook renames ids but not what refers to them; the title is inside anyway.
fn accessible(content: &str) -> String {
    content
        .lines()
        .map(|line| {
            let start = line.trim_start();
            if !(start.starts_with("<details id=\"") || start.starts_with("<div id=\""))
                || !line.contains(" class=\"admonition ")
            {
                return format!("{line}\n");
            }
            let labelled = line.find(" role=\"note\"").unwrap_or(line.len() - 1);
            let role = if start.starts_with("<div") {
                " role=\"note\""
            } else {
                ""
            };
            format!("{}{role}>\n", &line[..labelled])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folding_block_loses_the_role_that_it_may_not_have() {
        let folded = "<details id=\"n-x\" class=\"admonition admonish-first-answer\" role=\"note\" aria-labelledby=\"n-x-title\">\n";
        assert_eq!(
            accessible(folded),
            "<details id=\"n-x\" class=\"admonition admonish-first-answer\">\n"
        );
        let open = "<div id=\"n-y\" class=\"admonition admonish-question\" role=\"note\" aria-labelledby=\"n-y-title\">\n";
        assert_eq!(
            accessible(open),
            "<div id=\"n-y\" class=\"admonition admonish-question\" role=\"note\">\n"
        );
    }
}
