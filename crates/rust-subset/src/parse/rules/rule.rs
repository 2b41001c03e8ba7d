//! A `macro_rules!` definition: what each rule matches, and what it stands for.

use super::tokens::{is_punct, is_word, width};
use proc_macro2::{Delimiter, Span, TokenTree};
use std::rc::Rc;

/// One `(..) => {..}`.
pub struct Rule {
    /// What the arguments must look like.
    pub matcher: Vec<Part>,
    /// What the call stands for.
    pub body: Vec<Part>,
    /// Names that the body binds: they are not the caller's.
    pub binds: Vec<String>,
}

/// A part of a matcher or of a body.
#[derive(Clone)]
pub enum Part {
    /// A token as it is.
    Token(Vec<TokenTree>),
    /// `( .. )`, `[ .. ]`, `{ .. }`
    Group(Delimiter, Rc<[Part]>, Span),
    /// `$name:kind`, in a body `$name`.
    Variable(String, Kind, Span),
    /// `$( .. ) separator *`
    Repeat(Rc<[Part]>, Vec<TokenTree>, Times, Span),
}

/// What a fragment may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Block,
    Expr,
    Ident,
    Item,
    Lifetime,
    Literal,
    Meta,
    Pat,
    PatParam,
    Path,
    Stmt,
    Tt,
    Ty,
    Vis,
    /// In a body, where the matcher says what it is.
    Named,
}

/// How often a repetition may occur.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    Any,
    Some,
    Once,
}

/// Something about a definition that is not understood, with its place.
pub type Problem = (Span, String);

/// Reads the rules of a definition.
pub fn rules(tokens: Vec<TokenTree>) -> Result<Vec<Rule>, Problem> {
    let mut rules = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let TokenTree::Group(matcher) = &tokens[at] else {
            return Err((
                tokens[at].span(),
                "A rule of `macro_rules!` starts with its arguments in parentheses.".into(),
            ));
        };
        let arrow = is_punct(tokens.get(at + 1), '=') && is_punct(tokens.get(at + 2), '>');
        let Some(TokenTree::Group(body)) = tokens.get(at + 3).filter(|_| arrow) else {
            return Err((
                matcher.span(),
                "A rule of `macro_rules!` is written `(arguments) => { what it stands for }`."
                    .into(),
            ));
        };
        let body_tokens: Vec<TokenTree> = body.stream().into_iter().collect();
        rules.push(Rule {
            matcher: parts(&matcher.stream().into_iter().collect::<Vec<_>>(), true)?,
            binds: super::hygiene::bound_names(&body_tokens),
            body: parts(&body_tokens, false)?,
        });
        at += 4;
        if is_punct(tokens.get(at), ';') {
            at += 1;
        }
    }
    Ok(rules)
}

fn parts(tokens: &[TokenTree], matcher: bool) -> Result<Vec<Part>, Problem> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_punct(tokens.get(at), '$') {
            let (part, next) = dollar(tokens, at, matcher)?;
            found.push(part);
            at = next;
            continue;
        }
        if let TokenTree::Group(group) = &tokens[at] {
            let inner = parts(&group.stream().into_iter().collect::<Vec<_>>(), matcher)?;
            found.push(Part::Group(group.delimiter(), inner.into(), group.span()));
            at += 1;
            continue;
        }
        let end = at + width(&tokens[at..]);
        found.push(Part::Token(tokens[at..end].to_vec()));
        at = end;
    }
    Ok(found)
}

/// What follows a `$`, and where it ends.
fn dollar(tokens: &[TokenTree], at: usize, matcher: bool) -> Result<(Part, usize), Problem> {
    let span = tokens[at].span();
    match tokens.get(at + 1) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            let inner = parts(&group.stream().into_iter().collect::<Vec<_>>(), matcher)?;
            let (separator, times, end) = repetition(tokens, at + 2).ok_or((
                span,
                "A repetition `$( .. )` of `macro_rules!` ends with `*`, `+` or `?`.".to_string(),
            ))?;
            Ok((Part::Repeat(inner.into(), separator, times, span), end))
        }
        Some(TokenTree::Ident(name)) if *name == "crate" => {
            let mut name = name.clone();
            name.set_span(span);
            Ok((Part::Token(vec![TokenTree::Ident(name)]), at + 2))
        }
        Some(TokenTree::Ident(name)) if !matcher => Ok((
            Part::Variable(name.to_string(), Kind::Named, name.span()),
            at + 2,
        )),
        Some(TokenTree::Ident(name)) if is_punct(tokens.get(at + 2), ':') => {
            let kind = tokens
                .get(at + 3)
                .map(ToString::to_string)
                .unwrap_or_default();
            let kind = kind_named(&kind).ok_or((
                span,
                format!("`macro_rules!` has no fragment called `{kind}`."),
            ))?;
            Ok((Part::Variable(name.to_string(), kind, name.span()), at + 4))
        }
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => Err((
            span,
            "`${ .. }` in a macro is unstable Rust; count or index with a rule that calls itself."
                .into(),
        )),
        _ if is_punct(tokens.get(at + 1), '$') => Err((
            span,
            "`$$` in a macro is unstable Rust; write the inner macro outside of this one.".into(),
        )),
        _ => Err((
            span,
            "This `$` of `macro_rules!` is followed by neither a name nor `( .. )`.".into(),
        )),
    }
}

fn repetition(tokens: &[TokenTree], at: usize) -> Option<(Vec<TokenTree>, Times, usize)> {
    let times = |at: usize| match tokens.get(at) {
        Some(TokenTree::Punct(punct)) => match punct.as_char() {
            '*' => Some(Times::Any),
            '+' => Some(Times::Some),
            '?' => Some(Times::Once),
            _ => None,
        },
        _ => None,
    };
    let end = at + width(tokens.get(at..)?).max(1);
    // `$( .. ) + *` has the separator `+`.
    match (times(at), times(end)) {
        (Some(_), Some(after)) if after != Times::Once && !adjacent_variable(tokens, end) => {
            Some((tokens[at..end].to_vec(), after, end + 1))
        }
        (Some(here), _) => Some((Vec::new(), here, at + 1)),
        (None, Some(after)) => Some((tokens.get(at..end)?.to_vec(), after, end + 1)),
        (None, None) => None,
    }
}

/// `$( .. )* *$x`: the second star is an operator of what follows, not the repetition's end.
fn adjacent_variable(tokens: &[TokenTree], at: usize) -> bool {
    is_punct(tokens.get(at + 1), '$') || matches!(tokens.get(at + 1), Some(TokenTree::Ident(_)))
}

fn kind_named(name: &str) -> Option<Kind> {
    Some(match name {
        "block" => Kind::Block,
        "expr" | "expr_2021" => Kind::Expr,
        "ident" => Kind::Ident,
        "item" => Kind::Item,
        "lifetime" => Kind::Lifetime,
        "literal" => Kind::Literal,
        "meta" => Kind::Meta,
        "pat" => Kind::Pat,
        "pat_param" => Kind::PatParam,
        "path" => Kind::Path,
        "stmt" => Kind::Stmt,
        "tt" => Kind::Tt,
        "ty" => Kind::Ty,
        "vis" => Kind::Vis,
        _ => return None,
    })
}

/// Whether a macro definition follows: `macro_rules ! name { .. }`.
pub fn is_definition(tokens: &[TokenTree]) -> bool {
    is_word(tokens.first(), "macro_rules")
        && is_punct(tokens.get(1), '!')
        && matches!(tokens.get(2), Some(TokenTree::Ident(_)))
        && matches!(tokens.get(3), Some(TokenTree::Group(_)))
}
