//! What stands around a call: whether it is a statement, a pattern, an item.

use super::tokens::{is_punct, is_word};
use super::{Place, rule};
use proc_macro2::{Delimiter, TokenTree};

/// `stringify!(..)` shows what it is given.
pub fn is_text(tokens: &[TokenTree]) -> bool {
    is_word(tokens.first(), "stringify") && is_punct(tokens.get(1), '!')
}

pub fn is_attribute(tokens: &[TokenTree]) -> bool {
    is_punct(tokens.first(), '#')
        && matches!(tokens.get(1), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket)
}

/// A call that is a statement or an item, not a part of an expression.
pub fn is_statement(before: &[TokenTree], after: Option<&TokenTree>, braced: bool) -> bool {
    let starts = match before.last() {
        None => true,
        Some(TokenTree::Punct(punct)) => punct.as_char() == ';',
        Some(TokenTree::Group(group)) => match group.delimiter() {
            Delimiter::Brace => true,
            Delimiter::Bracket => is_punct(before.get(before.len().wrapping_sub(2)), '#'),
            _ => is_definition_end(before),
        },
        _ => false,
    };
    let ends = match after {
        None => true,
        Some(TokenTree::Punct(punct)) => {
            punct.as_char() == ';' || braced && !matches!(punct.as_char(), '.' | '?' | '=')
        }
        Some(_) => braced,
    };
    starts && ends
}

/// Whether an expression that ends before this token is a part of a longer one.
pub fn goes_on(after: Option<&TokenTree>) -> bool {
    match after {
        Some(TokenTree::Punct(punct)) => !matches!(punct.as_char(), ',' | ';' | '#'),
        after => is_word(after, "as"),
    }
}

/// `macro_rules! m ( .. )`
pub fn is_definition_end(before: &[TokenTree]) -> bool {
    before.len() >= 4 && rule::is_definition(&before[before.len() - 4..])
}

/// A call before `=>` or `if` in an arm.
pub fn is_pattern(before: &[TokenTree], after: &[TokenTree], place: Place) -> bool {
    let starts = before.is_empty()
        || is_punct(before.last(), ',')
        || is_punct(before.last(), '|')
        || matches!(before.last(), Some(TokenTree::Group(_)));
    let arrow = is_punct(after.first(), '=') && is_punct(after.get(1), '>');
    place == Place::Block && starts && (arrow || is_word(after.first(), "if"))
}

/// `crate::name!`, `self::name!`
pub fn drop_path(out: &mut Vec<TokenTree>) {
    while out.len() >= 3 && is_punct(out.last(), ':') && is_punct(out.get(out.len() - 2), ':') {
        match &out[out.len() - 3] {
            TokenTree::Ident(_) => out.truncate(out.len() - 3),
            _ => return,
        }
    }
}

/// Whether the group after these tokens is the body of a module, an impl or a trait.
pub fn holds_items(before: &[TokenTree]) -> bool {
    for token in before.iter().rev() {
        match token {
            TokenTree::Ident(name)
                if *name == "fn" || *name == "match" || *name == "struct" || *name == "enum" =>
            {
                return false;
            }
            TokenTree::Ident(name) if *name == "mod" || *name == "impl" || *name == "trait" => {
                return true;
            }
            TokenTree::Punct(punct) if punct.as_char() == ';' => return false,
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return false,
            _ => {}
        }
    }
    false
}

/// `#[macro_use] mod m`
pub fn is_macro_use(before: &[TokenTree]) -> bool {
    let Some(at) = before.len().checked_sub(2) else {
        return false;
    };
    let attributes = before[..at].iter().rev().take(8);
    let marked = attributes.filter_map(|token| match token {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    });
    is_word(before.get(at), "mod")
        && marked.take(3).any(|inner| {
            inner
                .into_iter()
                .any(|token| is_word(Some(&token), "macro_use"))
        })
}
