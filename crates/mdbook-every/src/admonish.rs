//! Questions and other set-off blocks: mdbook-admonish, run in process on its own part of book.toml.

use anyhow::{Context, Result};
use mdbook::preprocess::{Config, Preprocessor, PreprocessorContext};
use mdbook_admonish::Admonish;
use mdbook_preprocessor::book::Book;

/// Where its configuration stands. Not `preprocessor.admonish`: mdBook would look for a program of that name.
const CONFIGURATION: &str = "preprocessor.every.admonish";

/// The book with its `admonish` fences rendered, those inside one another as well.
pub fn run(context: &mdbook_preprocessor::PreprocessorContext, mut book: Book) -> Result<Book> {
    let own: Option<toml::Table> = context
        .config
        .get(CONFIGURATION)
        .with_context(|| format!("book.toml: [{CONFIGURATION}] is not a table"))?;
    let Some(own) = own else { return Ok(book) };
    // One pass renders the outermost fences that are left, so each level of nesting takes its own.
    for depth in 1.. {
        if !book.chapters().any(|chapter| has_fence(&chapter.content)) {
            break;
        }
        let before = book.clone();
        book = Admonish.run(&pass(own.clone(), depth, &context.renderer), book)?;
        if book == before {
            break;
        }
    }
    book.for_each_chapter_mut(|chapter| chapter.content = accessible(&chapter.content));
    Ok(book)
}

/// Whether a fence for mdbook-admonish may be in the text. A quotation of one costs a pass and changes nothing.
fn has_fence(content: &str) -> bool {
    content.contains("``` admonish") || content.contains("```admonish")
}

/// What mdbook-admonish is told in one pass. Each has its own prefix, since it counts equal titles within a pass only.
fn pass(mut own: toml::Table, depth: usize, renderer: &str) -> PreprocessorContext {
    if depth > 1 {
        let defaults = own
            .entry("default")
            .or_insert_with(|| toml::Table::new().into());
        if let Some(defaults) = defaults.as_table_mut() {
            let prefix = defaults
                .get("css_id_prefix")
                .and_then(toml::Value::as_str)
                .unwrap_or("admonition-");
            let prefix = format!("{prefix}{depth}-");
            defaults.insert("css_id_prefix".into(), prefix.into());
        }
    }
    PreprocessorContext {
        config: Config::new(toml::Table::from_iter([(
            "admonish".to_owned(),
            own.into(),
        )])),
        renderer: renderer.to_owned(),
    }
}

/// The start of the empty link that mdbook-admonish puts beside a title: nothing that a screen reader could name.
const ANCHOR: &str = "<a class=\"admonition-anchor-link\"";

/// mdbook-admonish gives every block the role of a note. A block that folds may not have it (`details` has a role of its own),
/// and labels by id go wrong on the print page, where mdBook renames ids but not what refers to them; the title is inside anyway.
fn accessible(content: &str) -> String {
    content
        .lines()
        .filter(|line| !line.trim_start().starts_with(ANCHOR))
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
