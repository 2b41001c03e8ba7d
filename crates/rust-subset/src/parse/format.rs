//! Format strings.

use proc_macro2::{Span as TokenSpan, TokenStream};
use quote::quote_spanned;
use syn::ext::IdentExt;
use syn::parse::Parser;

/// A part of a format string.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Text as it is.
    Text(String),
    /// `{..}`
    Hole(Hole),
}

/// A placeholder.
#[derive(Clone, Debug, PartialEq)]
pub struct Hole {
    arg: Which,
    fill: char,
    align: u8,
    flags: u32,
    width: Option<Count>,
    precision: Option<Count>,
    /// The `rt` function that renders it.
    render: &'static str,
}

impl Hole {
    /// `{}`
    pub fn is_plain(&self) -> bool {
        let options = self.flags != 0 || self.width.is_some() || self.precision.is_some();
        self.arg == Which::Next && self.render == "display" && self.align == 3 && !options
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Which {
    Next,
    At(usize),
    Named(String),
}

#[derive(Clone, Debug, PartialEq)]
enum Count {
    Number(usize),
    Of(Which),
    Star,
}

/// Reads a format string.
pub fn parse(text: &str) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' if chars.peek() == Some(&'{') => {
                chars.next();
                plain.push('{');
            }
            '}' if chars.peek() == Some(&'}') => {
                chars.next();
                plain.push('}');
            }
            '{' => {
                if !plain.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut plain)));
                }
                let mut inner = String::new();
                loop {
                    match chars.next() {
                        Some('}') => break,
                        Some(c) => inner.push(c),
                        None => return Err("A `{` in the format string is not closed.".to_string()),
                    }
                }
                pieces.push(Piece::Hole(hole(&inner)?));
            }
            '}' => return Err("A `}` in the format string has no `{`; write `}}`.".to_string()),
            c => plain.push(c),
        }
    }
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain));
    }
    Ok(pieces)
}

fn which(text: &str) -> Which {
    match (text, text.parse::<usize>()) {
        ("", _) => Which::Next,
        (_, Ok(at)) => Which::At(at),
        _ => Which::Named(text.to_string()),
    }
}

/// The variable that a name in braces stands for: `{type}` is `r#type`, but a raw name is none.
fn captured(name: &str, at: TokenSpan) -> Option<syn::Ident> {
    // Nothing may stand beside the name: what is read here knows comments, a format string has none.
    let whole = |word: syn::Result<syn::Ident>| word.is_ok_and(|word| word == name);
    if name == "self" || whole(syn::parse_str(name)) {
        return (!name.starts_with("r#")).then(|| syn::Ident::new(name, at));
    }
    let path = matches!(name, "_" | "Self" | "super" | "crate");
    (whole(syn::Ident::parse_any.parse_str(name)) && !path).then(|| syn::Ident::new_raw(name, at))
}

fn hole(inner: &str) -> Result<Hole, String> {
    let (arg, spec) = inner.split_once(':').unwrap_or((inner, ""));
    if arg.starts_with(char::is_whitespace) && !arg.trim().is_empty() {
        let found = format!("`{{{inner}}}` in the format string has space before its name.");
        return Err(found);
    }
    let mut found = Hole {
        arg: which(arg.trim()),
        fill: ' ',
        align: 3,
        flags: 0,
        width: None,
        precision: None,
        render: "display",
    };
    let mut rest: Vec<char> = spec.trim_end().chars().collect();
    let align = |c: char| "<>^".find(c).map(|at| at as u8);
    if let (Some(fill), Some(side)) = (rest.first(), rest.get(1).and_then(|c| align(*c))) {
        (found.fill, found.align) = (*fill, side);
        rest.drain(..2);
    } else if let Some(side) = rest.first().and_then(|c| align(*c)) {
        found.align = side;
        rest.remove(0);
    }
    for (sign, flag) in [('+', 1), ('-', 2), ('#', 4)] {
        if rest.first() == Some(&sign) {
            found.flags |= flag;
            rest.remove(0);
        }
    }
    if rest.first() == Some(&'0') && rest.get(1) != Some(&'$') {
        found.flags |= 8;
        rest.remove(0);
    }
    found.width = count(&mut rest);
    if rest.first() == Some(&'.') {
        rest.remove(0);
        if rest.first() == Some(&'*') {
            rest.remove(0);
            found.precision = Some(Count::Star);
        } else {
            found.precision = count(&mut rest);
        }
    }
    let kind: String = rest.into_iter().collect();
    (found.render, found.flags) = match kind.as_str() {
        "" => ("display", found.flags),
        "?" => ("debug", found.flags),
        "x?" => ("debug", found.flags | 16),
        "X?" => ("debug", found.flags | 32),
        "x" => ("lower_hex", found.flags),
        "X" => ("upper_hex", found.flags),
        "o" => ("octal", found.flags),
        "b" => ("binary", found.flags),
        "e" => ("lower_exp", found.flags),
        "E" => ("upper_exp", found.flags),
        "p" => ("pointer", found.flags),
        other => return Err(format!("The format `{{:{other}}}` is unknown.")),
    };
    Ok(found)
}

/// A number, or `name$`.
fn count(rest: &mut Vec<char>) -> Option<Count> {
    let word: String = rest
        .iter()
        .take_while(|c| c.is_alphanumeric() || **c == '_')
        .collect();
    let len = word.chars().count();
    if len > 0 && rest.get(len) == Some(&'$') {
        rest.drain(..=len);
        return Some(Count::Of(which(&word)));
    }
    let digits: String = rest.iter().take_while(|c| c.is_ascii_digit()).collect();
    if digits.is_empty() {
        return None;
    }
    rest.drain(..digits.len());
    digits.parse().ok().map(Count::Number)
}

/// What to evaluate, and how to render it.
pub struct Plan {
    /// The arguments, in order: explicit ones, then captured variables.
    pub values: Vec<syn::Expr>,
    /// Statements on `__f` and `__args`.
    pub steps: Vec<TokenStream>,
}

struct Planner {
    values: Vec<syn::Expr>,
    names: Vec<Option<String>>,
    explicit: usize,
    next: usize,
    at: TokenSpan,
    used: Vec<bool>,
}

impl Planner {
    fn index(&mut self, which: &Which) -> Result<usize, String> {
        let index = match which {
            Which::Next => {
                self.next += 1;
                self.next - 1
            }
            Which::At(at) => *at,
            Which::Named(name) => match self
                .names
                .iter()
                .position(|known| known.as_ref() == Some(name))
            {
                Some(at) => at,
                None => {
                    let ident = captured(name, self.at)
                        .ok_or_else(|| format!("`{name}` in the format string is no name."))?;
                    self.values.push(syn::parse_quote!(#ident));
                    self.names.push(Some(name.clone()));
                    self.used.push(true);
                    self.values.len() - 1
                }
            },
        };
        let positional = matches!(which, Which::Next | Which::At(_));
        if index >= self.values.len() || (positional && index >= self.explicit) {
            return Err(
                "The format string has more placeholders than there are arguments.".to_string(),
            );
        }
        self.used[index] = true;
        Ok(index)
    }

    /// The argument as a width or precision: a `usize`, or what dereferences to one.
    fn amount(&mut self, which: &Which) -> Result<TokenStream, String> {
        let (index, at) = (syn::Index::from(self.index(which)?), self.at);
        Ok(quote_spanned!(at=> ::rt::amount(__args.#index)))
    }

    fn count(&mut self, count: &Option<Count>) -> Result<TokenStream, String> {
        let at = self.at;
        Ok(match count {
            None => quote_spanned!(at=> ::core::option::Option::None),
            Some(Count::Number(n)) => quote_spanned!(at=> ::core::option::Option::Some(#n)),
            Some(Count::Of(which)) => self.amount(which)?,
            Some(Count::Star) => self.amount(&Which::Next)?,
        })
    }
}

/// Distributes arguments over placeholders.
pub fn plan(pieces: &[Piece], args: &[syn::Expr], at: TokenSpan) -> Result<Plan, String> {
    let mut planner = Planner {
        values: Vec::new(),
        names: Vec::new(),
        explicit: args.len(),
        next: 0,
        at,
        used: vec![false; args.len()],
    };
    for arg in args {
        let named = match arg {
            syn::Expr::Assign(assign) => match &*assign.left {
                syn::Expr::Path(path) => path
                    .path
                    .get_ident()
                    .map(|name| (super::names::unraw(name), (*assign.right).clone())),
                _ => None,
            },
            _ => None,
        };
        match named {
            Some((name, value)) => {
                planner.names.push(Some(name));
                planner.values.push(value);
            }
            None => {
                planner.names.push(None);
                planner.values.push(arg.clone());
            }
        }
    }
    let mut steps = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => steps.push(quote_spanned!(at=> ::rt::literal(&mut __f, #text);)),
            Piece::Hole(hole) => {
                let precision = if hole.precision == Some(Count::Star) {
                    Some(planner.count(&hole.precision)?)
                } else {
                    None
                };
                let index = planner.index(&hole.arg)?;
                let width = planner.count(&hole.width)?;
                let precision = match precision {
                    Some(precision) => precision,
                    None => planner.count(&hole.precision)?,
                };
                if hole.flags != 0
                    || hole.align != 3
                    || hole.width.is_some()
                    || hole.precision.is_some()
                {
                    let (fill, align, flags) = (hole.fill, hole.align, hole.flags);
                    steps.push(quote_spanned!(at=> ::rt::spec(&mut __f, #fill, #align, #flags, #width, #precision);));
                }
                let (render, index) = (syn::Ident::new(hole.render, at), syn::Index::from(index));
                steps.push(quote_spanned!(at=> ::rt::#render(&mut __f, __args.#index);));
            }
        }
    }
    if planner.used.iter().any(|used| !used) {
        return Err("An argument of the format string is never used.".to_string());
    }
    Ok(Plan {
        values: planner.values,
        steps,
    })
}
