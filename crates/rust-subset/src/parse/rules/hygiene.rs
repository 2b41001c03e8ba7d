//! Hygiene: a variable that a macro's body binds is not the caller's variable of the same name.
//!
//! Names are renamed only where they could meet: where the caller's arguments contain the name, or where the body's `let` would
//! be seen by the statements after the call. Everywhere else names stay as they are, so that readers see them as written.

use super::matching::{Bindings, Bound};
use super::rule::Part;
use super::tokens::{is_punct, is_word};
use proc_macro2::{Delimiter, Ident, Literal, Punct, Spacing, TokenTree};

/// How the names of one expansion change.
#[derive(Clone, Default)]
pub struct Renaming {
    names: Vec<String>,
    suffix: String,
    /// In `Struct { .. }`, where names before a colon are fields.
    fields: bool,
}

impl Renaming {
    /// The renaming of an expansion, the `count`th.
    pub fn new(binds: &[String], bindings: &Bindings, leaks: bool, count: usize) -> Renaming {
        let meets = |name: &&String| leaks || bindings.values().any(|bound| mentions(bound, name));
        Renaming {
            names: binds.iter().filter(meets).cloned().collect(),
            suffix: format!("_{count}"),
            fields: false,
        }
    }

    /// For the inside of a group of the body.
    pub fn in_fields(&self, parts: &[Part], at: usize) -> Renaming {
        let brace = matches!(&parts[at], Part::Group(Delimiter::Brace, ..));
        let typed =
            at > 0 && matches!(&parts[at - 1], Part::Token(before) if is_type_name(before.last()));
        let keyword = at > 1
            && matches!(&parts[at - 2], Part::Token(before) if ["struct", "enum", "trait", "impl", "for", "mod"].iter().any(|word| is_word(before.first(), word)));
        Renaming {
            fields: brace && typed && !keyword,
            ..self.clone()
        }
    }

    /// Writes a token of the body.
    pub fn token(&self, parts: &[Part], at: usize, tokens: &[TokenTree], out: &mut Vec<TokenTree>) {
        match tokens {
            [TokenTree::Ident(name)]
                if self.renames(name)
                    && !after(parts, at, &[".", "::"])
                    && !before(parts, at, &["::", "!"]) =>
            {
                let new = Ident::new(&format!("{name}{}", self.suffix), name.span());
                if self.fields && before(parts, at, &[":"]) {
                    out.push(TokenTree::Ident(name.clone()));
                    return;
                }
                if self.fields && !after(parts, at, &[":"]) {
                    out.push(TokenTree::Ident(name.clone()));
                    out.push(TokenTree::Punct(Punct::new(':', Spacing::Alone)));
                }
                out.push(TokenTree::Ident(new));
            }
            [TokenTree::Literal(literal)] => out.push(TokenTree::Literal(self.text(literal))),
            _ => out.extend(tokens.iter().cloned()),
        }
    }

    fn renames(&self, name: &Ident) -> bool {
        self.names.iter().any(|known| name == known)
    }

    /// `"{x}"` names variables too.
    fn text(&self, literal: &Literal) -> Literal {
        let plain = || literal.clone();
        if self.names.is_empty() {
            return plain();
        }
        let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) else {
            return plain();
        };
        let mut changed = text.value();
        for name in &self.names {
            for end in ["}", ":"] {
                changed = changed.replace(
                    &format!("{{{name}{end}"),
                    &format!("{{{name}{}{end}", self.suffix),
                );
            }
        }
        if changed == text.value() {
            return plain();
        }
        let mut made = Literal::string(&changed);
        made.set_span(literal.span());
        made
    }
}

fn neighbor(part: Option<&Part>, texts: &[&str]) -> bool {
    let Some(Part::Token(tokens)) = part else {
        return false;
    };
    let text: String = tokens.iter().map(ToString::to_string).collect();
    texts.contains(&text.as_str())
}

fn after(parts: &[Part], at: usize, texts: &[&str]) -> bool {
    at > 0 && neighbor(parts.get(at - 1), texts)
}

fn before(parts: &[Part], at: usize, texts: &[&str]) -> bool {
    neighbor(parts.get(at + 1), texts)
}

fn is_type_name(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Ident(name)) if name.to_string().starts_with(char::is_uppercase))
}

fn mentions(bound: &Bound, name: &str) -> bool {
    match bound {
        Bound::One(tokens) => tokens.iter().any(|token| mentioned(token, name)),
        Bound::Many(values) => values.iter().any(|value| mentions(value, name)),
    }
}

fn mentioned(token: &TokenTree, name: &str) -> bool {
    match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => group
            .stream()
            .into_iter()
            .any(|token| mentioned(&token, name)),
        TokenTree::Literal(text) => text.to_string().contains(name),
        TokenTree::Punct(_) => false,
    }
}

/// The names that a body binds: in `let`, in parameters of closures, after `for`, in arms.
pub fn bound_names(tokens: &[TokenTree]) -> Vec<String> {
    let mut found = Vec::new();
    collect(tokens, &mut found);
    found.sort();
    found.dedup();
    found
}

fn collect(tokens: &[TokenTree], found: &mut Vec<String>) {
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                if group.delimiter() == Delimiter::Brace {
                    arms(&inner, found);
                }
                collect(&inner, found);
            }
            _ if is_word(Some(token), "let") => {
                pattern(until(&tokens[at + 1..], &['=', ';']), found)
            }
            _ if is_word(Some(token), "for") => {
                let rest = &tokens[at + 1..];
                if let Some(end) = rest.iter().position(|token| is_word(Some(token), "in")) {
                    pattern(&rest[..end], found);
                }
            }
            _ if is_punct(Some(token), '|') && opens_closure(tokens, at) => {
                pattern(until(&tokens[at + 1..], &['|']), found);
            }
            _ => {}
        }
    }
}

/// The patterns before `=>`.
fn arms(tokens: &[TokenTree], found: &mut Vec<String>) {
    let mut start = 0;
    for at in 0..tokens.len() {
        if is_punct(tokens.get(at), '=') && is_punct(tokens.get(at + 1), '>') {
            let pat = &tokens[start..at];
            let end = pat
                .iter()
                .position(|token| is_word(Some(token), "if"))
                .unwrap_or(pat.len());
            pattern(&pat[..end], found);
        }
        let ends = is_punct(tokens.get(at), ',') || is_punct(tokens.get(at), ';');
        if ends
            || matches!(&tokens[at], TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
        {
            start = at + 1;
        }
    }
}

fn until<'a>(tokens: &'a [TokenTree], ends: &[char]) -> &'a [TokenTree] {
    let end = tokens
        .iter()
        .position(|token| ends.iter().any(|end| is_punct(Some(token), *end)));
    &tokens[..end.unwrap_or(tokens.len())]
}

/// A closure's first bar stands where an expression starts.
fn opens_closure(tokens: &[TokenTree], at: usize) -> bool {
    match at.checked_sub(1).map(|before| &tokens[before]) {
        None => true,
        Some(TokenTree::Punct(punct)) => matches!(punct.as_char(), '=' | ',' | ';' | '>' | '('),
        Some(token) => is_word(Some(token), "move") || is_word(Some(token), "return"),
    }
}

fn pattern(tokens: &[TokenTree], found: &mut Vec<String>) {
    let mut typed = false;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => typed = false,
            TokenTree::Punct(punct) if punct.as_char() == ':' => typed = true,
            TokenTree::Group(group) if !typed => {
                pattern(&group.stream().into_iter().collect::<Vec<_>>(), found)
            }
            TokenTree::Ident(name) => {
                let text = name.to_string();
                let variable =
                    text.starts_with(|c: char| c.is_lowercase() || c == '_') && text != "_";
                let keyword = matches!(
                    text.as_str(),
                    "mut"
                        | "ref"
                        | "self"
                        | "true"
                        | "false"
                        | "if"
                        | "in"
                        | "crate"
                        | "else"
                        | "box"
                );
                let in_struct =
                    typed && is_punct(tokens.get(at.wrapping_sub(1)), ':') && tokens.len() > at + 1;
                let of_macro = at > 0 && is_punct(tokens.get(at - 1), '$');
                let call = matches!(tokens.get(at + 1), Some(TokenTree::Group(_)));
                if variable && !keyword && !call && !of_macro && (!typed || in_struct) {
                    found.push(text);
                }
            }
            _ => {}
        }
    }
}
