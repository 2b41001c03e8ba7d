//! Texts that macros take as literals, or show.

use super::macros::{args_of, expand};
use proc_macro2::TokenStream;
use quote::ToTokens;

/// The longest line that rustc's printer of tokens does not break.
pub(super) const LINE: usize = 78;

/// The text of a `concat!`, whose arguments are literals and macros that stand for literals.
pub(super) fn concatenated(mac: &syn::Macro) -> Result<String, String> {
    let mut text = String::new();
    for arg in args_of(mac)? {
        text.push_str(&constant_text(&arg)?.ok_or("`concat!` takes literals.")?);
    }
    Ok(text)
}

/// The text of a literal, or of a macro that stands for one.
pub(super) fn constant_text(e: &syn::Expr) -> Result<Option<String>, String> {
    match e {
        // The invisible brackets of another macro's argument.
        syn::Expr::Group(group) => constant_text(&group.expr),
        syn::Expr::Macro(inner) => {
            let at = crate::place::path_start(&inner.mac.path);
            let name = inner.mac.path.segments.last();
            let name = name.map(|segment| segment.ident.to_string());
            let made = expand(&name.unwrap_or_default(), &inner.mac, at)?;
            Ok(syn::parse2(made).ok().as_ref().and_then(literal_text))
        }
        _ => Ok(literal_text(e)),
    }
}

pub(super) fn literal_text(e: &syn::Expr) -> Option<String> {
    let syn::Expr::Lit(lit) = e else { return None };
    Some(match &lit.lit {
        syn::Lit::Str(text) => text.value(),
        syn::Lit::Char(c) => c.value().to_string(),
        syn::Lit::Int(n) => n.base10_digits().to_string(),
        syn::Lit::Float(x) => x.base10_digits().to_string(),
        syn::Lit::Bool(b) => b.value.to_string(),
        _ => return None,
    })
}

/// The text of an expression, spaced as rustc's `stringify!` does for common code.
pub(super) fn source_text(e: &syn::Expr) -> String {
    e.span_text()
        .unwrap_or_else(|| source_tokens(e.to_token_stream()))
}

pub(super) fn source_tokens(tokens: TokenStream) -> String {
    let first = tokens.clone().into_iter().next().map(|token| token.span());
    let last = tokens.clone().into_iter().last().map(|token| token.span());
    let joined = first
        .zip(last)
        .and_then(|(first, last)| first.join(last))
        .and_then(|span| span.source_text());
    joined.map_or_else(|| tokens.to_string(), |text| on_one_line(&text, false))
}

/// What rustc's printer of tokens makes of the space between them; it breaks a line that is longer than `LINE`.
/// An expression that was `parsed` has no comma after its last argument.
fn on_one_line(text: &str, parsed: bool) -> String {
    let (mut line, mut space, mut quoted, mut escaped) = (String::new(), false, false, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = match c {
            _ if quoted => 0,
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            c if c.is_whitespace() => c.len_utf8(),
            _ => 0,
        };
        if skipped > 0 {
            space = true;
            rest = &rest[skipped..];
            continue;
        }
        if std::mem::take(&mut space) {
            if parsed && matches!(c, ')' | ']') && line.ends_with(',') {
                line.pop();
            }
            line.push_str(if joined(&line, c) { "" } else { " " });
        }
        quoted ^= c == '"' && !escaped && !(line.ends_with('\'') && rest.starts_with("\"'"));
        escaped = c == '\\' && !escaped;
        line.push(c);
        rest = &rest[c.len_utf8()..];
    }
    line
}

/// Whether nothing stands between the end of a line and what comes next.
fn joined(line: &str, next: char) -> bool {
    let word = |c: char| c.is_alphanumeric() || "_\"')]}".contains(c);
    line.is_empty()
        || line.ends_with(['(', '['])
        || matches!(next, ')' | ']')
        || matches!(next, '.' | ',' | ';') && line.ends_with(word)
        || line.ends_with('.') && word(next)
}

trait SpanText {
    fn span_text(&self) -> Option<String>;
}

impl SpanText for syn::Expr {
    fn span_text(&self) -> Option<String> {
        let text = crate::place::start(self)
            .join(crate::place::end(self))?
            .source_text()?;
        Some(on_one_line(&text, true))
    }
}
