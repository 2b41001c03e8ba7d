//! Tokens as `macro_rules!` counts them: an operator or a lifetime is one token, whatever it is written with.

use proc_macro2::{Delimiter, Group, Spacing, Span, TokenStream, TokenTree};

/// Operators of more than one character, longer ones first.
const OPERATORS: [&str; 25] = [
    "<<=", ">>=", "...", "..=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=",
    "*=", "/=", "%=", "^=", "&=", "|=", "<<", ">>", "..", "<-",
];

/// What expressions that end with a block begin with.
const BLOCKS: [&str; 6] = ["if", "match", "unsafe", "loop", "while", "for"];

/// How many token trees the token at the start is made of; 0 at the end.
pub fn width(tokens: &[TokenTree]) -> usize {
    let Some(TokenTree::Punct(first)) = tokens.first() else {
        return usize::from(!tokens.is_empty());
    };
    if first.as_char() == '\'' && matches!(tokens.get(1), Some(TokenTree::Ident(_))) {
        return 2;
    }
    let mut joined = String::new();
    for token in tokens.iter().take(3) {
        let TokenTree::Punct(punct) = token else {
            break;
        };
        joined.push(punct.as_char());
        if punct.spacing() == Spacing::Alone {
            break;
        }
    }
    let found = OPERATORS
        .iter()
        .find(|operator| joined.starts_with(*operator));
    found.map_or(1, |operator| operator.len())
}

/// Whether two tokens are the same, places aside.
pub fn same(a: &[TokenTree], b: &[TokenTree]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_tree(a, b))
}

fn same_tree(a: &TokenTree, b: &TokenTree) -> bool {
    match (a, b) {
        (TokenTree::Punct(a), TokenTree::Punct(b)) => a.as_char() == b.as_char(),
        (TokenTree::Ident(a), TokenTree::Ident(b)) => a == b,
        (TokenTree::Literal(a), TokenTree::Literal(b)) => a.to_string() == b.to_string(),
        _ => false,
    }
}

/// Whether the tree is this character.
pub fn is_punct(token: Option<&TokenTree>, c: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == c)
}

/// Whether the tree is this word.
pub fn is_word(token: Option<&TokenTree>, word: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if *ident == word)
}

/// Tokens that are one operand wherever they are put. A single token needs no such care.
pub fn bundle(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    if tokens.len() <= 1 {
        return tokens;
    }
    let span = whole(&tokens);
    let mut group = Group::new(Delimiter::None, tokens.into_iter().collect::<TokenStream>());
    group.set_span(span);
    vec![TokenTree::Group(group)]
}

/// Tokens that are an operand where a statement may begin: what looks like a block would be the whole statement.
pub fn operand(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let block = match tokens.first() {
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(TokenTree::Ident(word)) => BLOCKS.iter().any(|block| word == block),
        _ => false,
    };
    if !block {
        return bundle(tokens);
    }
    let span = whole(&tokens);
    let mut group = Group::new(
        Delimiter::Parenthesis,
        tokens.into_iter().collect::<TokenStream>(),
    );
    group.set_span(span);
    vec![TokenTree::Group(group)]
}

/// From the first token to the last.
pub fn whole(tokens: &[TokenTree]) -> Span {
    let first = tokens.first().map(TokenTree::span);
    let last = tokens.last().map(TokenTree::span);
    let joined = first.zip(last).and_then(|(first, last)| first.join(last));
    joined.or(first).unwrap_or_else(Span::call_site)
}

/// How deep groups nest, up to a limit.
pub fn depth(tokens: TokenStream, limit: usize) -> usize {
    if limit == 0 {
        return 0;
    }
    let inner = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => 1 + depth(group.stream(), limit - 1),
        _ => 0,
    });
    inner.max().unwrap_or(0)
}
