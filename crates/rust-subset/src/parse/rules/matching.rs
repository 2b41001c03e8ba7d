//! Arguments of a call against the matcher of a rule.

use super::rule::{Kind, Part, Times};
use super::tokens::{bundle, is_punct, is_word, same, width};
use crate::few::Few;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};

/// What a variable of the matcher stands for.
#[derive(Clone, Debug)]
pub enum Bound {
    /// One fragment.
    One(Vec<TokenTree>),
    /// Those of a repetition.
    Many(Vec<Bound>),
}

/// The variables' values.
pub type Bindings = Few<String, Bound>;

/// Matches arguments; `fuel` bounds how many tokens are looked at.
pub struct Matching<'a> {
    /// What is left.
    pub fuel: &'a mut usize,
}

impl Matching<'_> {
    /// The variables' values if all the arguments fit.
    pub fn whole(&mut self, matcher: &[Part], tokens: &[TokenTree]) -> Option<Bindings> {
        let mut bindings = Bindings::default();
        let end = self.sequence(matcher, tokens, 0, &mut bindings)?;
        (end == tokens.len()).then_some(bindings)
    }

    fn sequence(
        &mut self,
        parts: &[Part],
        tokens: &[TokenTree],
        mut at: usize,
        found: &mut Bindings,
    ) -> Option<usize> {
        for (index, part) in parts.iter().enumerate() {
            at = match part {
                Part::Token(token) => {
                    let end = at + width(&tokens[at..]);
                    same(token, &tokens[at..end]).then_some(end)?
                }
                Part::Group(delimiter, inner, _) => {
                    let TokenTree::Group(group) = tokens.get(at)? else {
                        return None;
                    };
                    if group.delimiter() != *delimiter {
                        return None;
                    }
                    let content: Vec<TokenTree> = group.stream().into_iter().collect();
                    let end = self.sequence(inner, &content, 0, found)?;
                    (end == content.len()).then_some(at + 1)?
                }
                Part::Variable(name, kind, _) => {
                    let (value, end) = self.fragment(*kind, tokens, at)?;
                    found.insert(name.clone(), Bound::One(value));
                    end
                }
                Part::Repeat(inner, separator, times, _) => self.repeat(
                    inner,
                    separator,
                    *times,
                    &parts[index + 1..],
                    tokens,
                    at,
                    found,
                )?,
            };
        }
        Some(at)
    }

    #[allow(clippy::too_many_arguments)] // The parts of one repetition.
    fn repeat(
        &mut self,
        inner: &[Part],
        separator: &[TokenTree],
        times: Times,
        after: &[Part],
        tokens: &[TokenTree],
        mut at: usize,
        found: &mut Bindings,
    ) -> Option<usize> {
        let mut rounds = Vec::new();
        while at < tokens.len() && !(times == Times::Once && rounds.len() == 1) {
            let mut start = at;
            if !rounds.is_empty() && !separator.is_empty() {
                let end = at + width(&tokens[at..]);
                if !same(separator, &tokens[at..end]) {
                    break;
                }
                start = end;
            }
            // A token that what follows demands ends the repetition, where no round starts with it.
            if separator.is_empty()
                && starts_with(after, tokens, at)
                && !starts_with(inner, tokens, at)
                && !leads(inner)
            {
                break;
            }
            let mut round = Bindings::default();
            let Some(end) = self.sequence(inner, tokens, start, &mut round) else {
                break;
            };
            if end == at {
                break;
            }
            rounds.push(round);
            at = end;
        }
        if times == Times::Some && rounds.is_empty() {
            return None;
        }
        for name in names(inner) {
            let values: Vec<Bound> = rounds
                .iter_mut()
                .filter_map(|round| round.remove(&name))
                .collect();
            found.insert(name, Bound::Many(values));
        }
        Some(at)
    }

    /// A fragment's tokens and where it ends.
    fn fragment(
        &mut self,
        kind: Kind,
        tokens: &[TokenTree],
        at: usize,
    ) -> Option<(Vec<TokenTree>, usize)> {
        let rest = &tokens[at..];
        let first = rest.first();
        // A fragment that was matched before is a unit.
        let unit = |delimiter| matches!(first, Some(TokenTree::Group(group)) if group.delimiter() == delimiter);
        let length = match kind {
            Kind::Tt => Some(width(rest)).filter(|length| *length > 0)?,
            Kind::Ident => match first? {
                TokenTree::Ident(name) if *name != "_" => 1,
                _ => return None,
            },
            Kind::Lifetime => Some(width(rest)).filter(|_| is_punct(first, '\''))?,
            Kind::Literal => match first? {
                TokenTree::Literal(_) => 1,
                TokenTree::Ident(_) if is_word(first, "true") || is_word(first, "false") => 1,
                TokenTree::Punct(_)
                    if is_punct(first, '-')
                        && matches!(rest.get(1), Some(TokenTree::Literal(_))) =>
                {
                    2
                }
                _ => return None,
            },
            Kind::Block => Some(1).filter(|_| unit(Delimiter::Brace))?,
            Kind::Stmt if is_word(first, "let") => rest
                .iter()
                .position(|token| is_punct(Some(token), ';'))
                .unwrap_or(rest.len()),
            // What no expression starts with is not looked at.
            Kind::Expr if is_word(first, "_") || is_word(first, "let") => return None,
            Kind::Expr
                if unit(Delimiter::None) && (rest.len() == 1 || is_punct(rest.get(1), ',')) =>
            {
                1
            }
            _ => self.parsed(kind, rest)?,
        };
        if length == 0 && kind != Kind::Vis {
            return None;
        }
        let value = rest[..length].to_vec();
        let value = match kind {
            Kind::Expr | Kind::Ty => bundle(value),
            _ => value,
        };
        Some((value, at + length))
    }

    /// How many of the tokens the parser takes.
    fn parsed(&mut self, kind: Kind, tokens: &[TokenTree]) -> Option<usize> {
        *self.fuel = self.fuel.checked_sub(tokens.len())?;
        let left = |input: ParseStream| -> syn::Result<usize> {
            match kind {
                Kind::Expr => drop(input.parse::<syn::Expr>()?),
                Kind::Item => drop(input.parse::<syn::Item>()?),
                Kind::Meta => drop(input.parse::<syn::Meta>()?),
                Kind::Pat => drop(syn::Pat::parse_multi_with_leading_vert(input)?),
                Kind::PatParam => drop(syn::Pat::parse_single(input)?),
                Kind::Path => drop(input.parse::<syn::Path>()?),
                Kind::Stmt if is_item(tokens) => drop(input.parse::<syn::Item>()?),
                Kind::Stmt => drop(input.parse::<syn::Expr>()?),
                Kind::Ty => drop(input.parse::<syn::Type>()?),
                _ => drop(input.parse::<syn::Visibility>()?),
            }
            Ok(input.parse::<TokenStream>()?.into_iter().count())
        };
        let stream: TokenStream = tokens.iter().cloned().collect();
        tokens.len().checked_sub(left.parse2(stream).ok()?)
    }
}

fn is_item(tokens: &[TokenTree]) -> bool {
    const WORDS: [&str; 9] = [
        "fn", "struct", "enum", "impl", "trait", "mod", "use", "static", "type",
    ];
    WORDS.iter().any(|word| is_word(tokens.first(), word))
}

/// Whether the first part is a token, and it is here.
fn starts_with(parts: &[Part], tokens: &[TokenTree], at: usize) -> bool {
    matches!(parts.first(), Some(Part::Token(token)) if same(token, &tokens[at..at + width(&tokens[at..])]))
}

/// Whether the first part is more than one token could tell.
fn leads(parts: &[Part]) -> bool {
    !matches!(parts.first(), Some(Part::Token(_)))
}

/// The variables in some parts.
pub fn names(parts: &[Part]) -> Vec<String> {
    parts
        .iter()
        .flat_map(|part| match part {
            Part::Variable(name, ..) => vec![name.clone()],
            Part::Group(_, inner, _) | Part::Repeat(inner, ..) => names(inner),
            Part::Token(_) => Vec::new(),
        })
        .collect()
}
