//! Fenced code in chapters, highlighted by the build.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::highlight::Highlighter;
use crate::html;

/// The chapter with each fenced block replaced by its highlighted HTML.
pub fn highlight(chapter: &str, highlighter: &Highlighter) -> String {
    let mut replaced = String::with_capacity(chapter.len() * 2);
    let mut kept = 0;
    let mut fence = None;
    let mut code = String::new();
    for (event, range) in Parser::new_ext(chapter, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                code.clear();
                fence = Some((language(&info).to_owned(), range));
            }
            Event::Text(text) if fence.is_some() => code.push_str(&text),
            Event::End(TagEnd::CodeBlock) => {
                if let Some((language, range)) = fence.take() {
                    replaced.push_str(&chapter[kept..range.start]);
                    replaced.push_str(&block(&language, &code, highlighter));
                    kept = range.end;
                    if chapter[..kept].ends_with('\n') {
                        replaced.push('\n');
                    }
                }
            }
            _ => {}
        }
    }
    replaced.push_str(&chapter[kept..]);
    replaced
}

/// The extensions that move block boundaries in mdBook's own parse.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// The first word of a fence's info string.
fn language(info: &str) -> &str {
    info.split([',', ' ', '\t', '{']).next().unwrap_or_default()
}

fn block(language: &str, code: &str, highlighter: &Highlighter) -> String {
    let texts: Vec<_> = code.lines().collect();
    let lines: Vec<_> = highlighter
        .lines(language, &texts)
        .iter()
        .enumerate()
        .map(|(at, line)| html::line(at + 1, false, line))
        .collect();
    html::code_block(None, &lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_in_a_list_stays_in_its_item_and_the_rest_is_untouched() {
        let chapter = "- one\n\n  ```rust\n  let x;\n\n  x = 1;\n  ```\n- two `code`\n";
        let html = highlight(chapter, &Highlighter::default());
        assert!(html.starts_with("- one\n\n  <pre class=\"code\""), "{html}");
        assert!(html.ends_with("</pre>\n- two `code`\n"), "{html}");
        assert_eq!(html.matches("class=\"line\"").count(), 3);
    }

    #[test]
    fn a_chapter_without_fences_is_unchanged() {
        let chapter = "# Title\n\nText with `code`.\n";
        assert_eq!(highlight(chapter, &Highlighter::default()), chapter);
    }
}
