//! What a page refers to, and what in it can be referred to.

use std::cell::RefCell;
use std::collections::HashSet;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// One page, reduced to its links.
#[derive(Debug, Default)]
pub struct Page {
    /// The ids of its elements.
    pub ids: HashSet<String>,
    /// Where its elements point, in order: links, scripts, styles, images.
    pub references: Vec<String>,
}

impl Page {
    /// Reads a page.
    pub fn parse(html: &str) -> Self {
        let tokenizer = Tokenizer::new(Collector::default(), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(html));
        // A script is text to this collector, so the tokenizer never stops for one.
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        tokenizer.sink.page.into_inner()
    }
}

#[derive(Default)]
struct Collector {
    page: RefCell<Page>,
}

impl TokenSink for Collector {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else {
            return TokenSinkResult::Continue;
        };
        if tag.kind == TagKind::EndTag {
            return TokenSinkResult::Continue;
        }
        self.collect(&tag);
        match &*tag.name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }
}

impl Collector {
    fn collect(&self, tag: &Tag) {
        let mut page = self.page.borrow_mut();
        for attribute in &tag.attrs {
            let value = attribute.value.to_string();
            match (&*tag.name, &*attribute.name.local) {
                (_, "id") | ("a", "name") => {
                    page.ids.insert(value);
                }
                // A base is where links start, not a link.
                ("base", "href") => {}
                (_, "href" | "src" | "poster") => page.references.push(value),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_and_text_that_looks_like_one_is_not() {
        let page = Page::parse(
            "<h2 id=a>x</h2><a href='b.html#c&amp;d'>b</a><img src=\"i.svg\">\
             <script>document.write('<a href=\"no.html\">')</script><p>&lt;a href=no&gt;",
        );
        assert_eq!(page.references, ["b.html#c&d", "i.svg"]);
        assert!(page.ids.contains("a"));
    }
}
