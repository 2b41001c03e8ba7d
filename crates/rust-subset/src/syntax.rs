//! What a text is refused for before it has items: what does not parse, in words for learners, and words that the language keeps.

use proc_macro2::{LineColumn, TokenStream, TokenTree};
use program::{Diagnostic, Origin, Span};

/// What the parser says of a text, and where to look for it.
pub fn syntax_error(error: &syn::Error, text: &str) -> Diagnostic {
    let words = error.to_string();
    let found = error.span().start();
    // The parser stops at the token that surprises it. What lacks is lacking where the one before it ends, a line above.
    let lacks = ["`;`", "`,`"]
        .into_iter()
        .find(|mark| words.ends_with(&format!("expected {mark}")));
    let before = lacks
        .and_then(|_| last_end(text.parse().ok()?, found))
        .filter(|before| before.line < found.line);
    let at = before.unwrap_or(found);
    let said = match lacks.filter(|_| before.is_some()) {
        Some(mark) => format!("expected {mark} after this"),
        None => of_other_languages(&words, text, found).unwrap_or(words),
    };
    at_place(at, format!("This does not parse: {said}."))
}

/// What those mean who have written C, Python or Go before; the parser says only what it waited for.
fn of_other_languages(words: &str, text: &str, found: LineColumn) -> Option<String> {
    // A name with which no item begins is taken for a macro's.
    if words == "expected `!`" || words.starts_with("expected one of: `fn`, `extern`") {
        let items = "`fn`, `use`, `static`, `struct` and the like";
        return Some(format!(
            "no item begins so. Outside of functions there are only {items}, and statements stand in a function"
        ));
    }
    let line = text.lines().nth(found.line.checked_sub(1)?)?;
    // What is no token at all: the parser's words are about itself.
    if words == "cannot parse string into token stream" {
        let quoted = line.chars().nth(found.column) == Some('\'');
        return Some(if quoted {
            "between `'` stands one character; a text stands between `\"`".to_string()
        } else {
            "no word, number or sign is written so".to_string()
        });
    }
    if words == "expected square brackets" && line.trim_start().starts_with('#') {
        return Some("`#` begins an attribute, `#[...]`; names of a library come by `use`".into());
    }
    if words == "expected curly braces" && ["-> Fn", "->Fn"].iter().any(|mark| line.contains(mark))
    {
        return Some(
            "a trait is not a type: return `impl Fn(..) -> ..`, or `Box<dyn Fn(..) -> ..>`".into(),
        );
    }
    let doubled = ["++", "--"].into_iter().find(|sign| line.contains(sign))?;
    (words == "expected an expression")
        .then(|| format!("Rust has no `{doubled}`: write `{}= 1`", &doubled[1..]))
}

/// Identifiers that syn takes and the edition does not. What stands in the arguments of a macro is left to the macro.
pub fn reserved(tokens: TokenStream) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let (mut named, mut macro_begins) = (false, false);
    for token in tokens {
        let is_name = matches!(token, TokenTree::Ident(_));
        let mark = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == '!');
        match token {
            TokenTree::Group(group) if !macro_begins => found.extend(reserved(group.stream())),
            TokenTree::Ident(name) if name == "gen" => {
                let text = "`gen` is a word of the language since edition 2024: take another name.";
                found.push(at_place(name.span().start(), text.to_string()));
            }
            _ => {}
        }
        // After `macro_rules!` a name stands before what is the macro's.
        macro_begins = named && mark || macro_begins && is_name;
        named = is_name;
    }
    found
}

fn at_place(at: LineColumn, text: String) -> Diagnostic {
    let (line, column) = (at.line as u32, at.column as u32 + 1);
    let span = Span {
        origin: Origin::User,
        line,
        column,
        end_line: line,
        end_column: column + 1,
    };
    Diagnostic { span, text }
}

/// Where the last token before a place ends.
fn last_end(tokens: TokenStream, place: LineColumn) -> Option<LineColumn> {
    let ends = tokens.into_iter().flat_map(|token| {
        let within = match &token {
            TokenTree::Group(group) => last_end(group.stream(), place)
                .into_iter()
                .chain([group.span_open().end()])
                .collect(),
            _ => Vec::new(),
        };
        within.into_iter().chain([token.span().end()])
    });
    ends.filter(|end| *end <= place).max()
}
