//! `macro_rules!`: calls of the program's own macros are replaced by what they stand for, before the parser sees the text.
//!
//! Definitions have textual scope, as in Rust. Tokens keep their places: a line of a body lights where it is written.

mod hygiene;
mod matching;
mod rule;
mod site;
mod standing;
mod tokens;
mod transcribe;

use hygiene::Renaming;
use matching::Matching;
use proc_macro2::{Delimiter, Group, Spacing, Span, TokenStream, TokenTree};
use program::{Diagnostic, Origin};
use rule::Rule;
use site::Sites;
use standing::{
    drop_path, goes_on, holds_items, is_attribute, is_macro_use, is_pattern, is_statement, is_text,
};
use std::rc::Rc;
use tokens::is_punct;

/// Calls within calls, at most: rustc's own limit.
const MAX_DEPTH: usize = 128;
/// Tokens looked at and written, at most, in all calls together.
const FUEL: usize = 400_000;
/// Groups within groups, at most: the parser's recursion follows them.
const MAX_NESTING: usize = 64;

/// A program's text with the calls of its macros replaced.
pub struct Expanded {
    /// The program.
    pub tokens: TokenStream,
    /// The lines, first and last, of each definition of a macro.
    pub definitions: Vec<(u32, u32)>,
}

/// A program's text with the calls of its macros replaced; `None` if it has no macros.
pub fn expand(text: &str) -> Result<Option<Expanded>, Diagnostic> {
    if !text.contains("macro_rules") {
        return Ok(None);
    }
    let Ok(stream) = text.parse::<TokenStream>() else {
        return Ok(None);
    };
    let input: Vec<TokenTree> = stream.into_iter().collect();
    let mut expander = Expander {
        fuel: FUEL,
        ..Expander::default()
    };
    expander.define_all(&input);
    expander.rename_all(&input);
    let mut out = Vec::new();
    expander
        .walk(&input, &mut out, Place::Items, 0)
        .map_err(diagnostic)?;
    let made: TokenStream = out.into_iter().collect();
    if tokens::depth(made.clone(), MAX_NESTING + 1) > MAX_NESTING {
        return Err(diagnostic((
            Span::call_site(),
            transcribe::TOO_MUCH.to_string(),
        )));
    }
    super::guard::check(&made.to_string()).map_err(|found| Diagnostic {
        text: format!("With its macros expanded, this is too much. {}", found.text),
        ..diagnostic((Span::call_site(), String::new()))
    })?;
    Ok(Some(Expanded {
        tokens: made,
        definitions: expander.sites.lines(),
    }))
}

fn diagnostic((span, text): rule::Problem) -> Diagnostic {
    Diagnostic {
        span: crate::place::span(Origin::User, span, span),
        text,
    }
}

/// Where tokens stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A module or an impl.
    Items,
    /// A block, or the arms of a `match`.
    Block,
    /// Anything else.
    Inside,
}

#[derive(Default)]
struct Expander {
    /// Names and their rules, inner scopes last.
    scope: Vec<(String, Rc<[Rule]>)>,
    /// Every definition of the program: those with `#[macro_export]` are known everywhere.
    all: Vec<(String, Rc<[Rule]>)>,
    sites: Sites,
    fuel: usize,
    count: usize,
}

type Done<T> = Result<T, rule::Problem>;

impl Expander {
    fn define_all(&mut self, tokens: &[TokenTree]) {
        for (at, token) in tokens.iter().enumerate() {
            if let TokenTree::Group(group) = token {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                self.define_all(&inner);
            }
            if rule::is_definition(&tokens[at..])
                && let Ok((name, rules)) = definition(&tokens[at..])
            {
                if let Some(TokenTree::Group(group)) = tokens.get(at + 3) {
                    self.sites.define(group);
                }
                self.all.push((name, rules));
            }
        }
    }

    /// `use m::name as other`: the macro has both names.
    fn rename_all(&mut self, tokens: &[TokenTree]) {
        for (at, token) in tokens.iter().enumerate() {
            if let TokenTree::Group(group) = token {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                self.rename_all(&inner);
            }
            if let [
                TokenTree::Ident(name),
                TokenTree::Ident(word),
                TokenTree::Ident(other),
                ..,
            ] = &tokens[at..]
                && *word == "as"
                && let Some(rules) = self.lookup(&name.to_string())
            {
                self.all.push((other.to_string(), rules));
            }
        }
    }

    fn lookup(&self, name: &str) -> Option<Rc<[Rule]>> {
        let named = |(known, _): &&(String, Rc<[Rule]>)| known == name;
        let found = self
            .scope
            .iter()
            .rev()
            .find(named)
            .or_else(|| self.all.iter().rev().find(named));
        found.map(|(_, rules)| rules.clone())
    }

    fn walk(
        &mut self,
        input: &[TokenTree],
        out: &mut Vec<TokenTree>,
        place: Place,
        depth: usize,
    ) -> Done<()> {
        let mut at = 0;
        while at < input.len() {
            self.fuel = self
                .fuel
                .checked_sub(1)
                .ok_or((input[at].span(), transcribe::TOO_MUCH.to_string()))?;
            if rule::is_definition(&input[at..]) {
                let made = definition(&input[at..])?;
                self.scope.push(made);
                out.extend(input[at..at + 4].iter().cloned());
                at += 4;
            } else if let Some(answer) = self.sites.answer(&input[at..]) {
                out.push(answer);
                at += 3;
            } else if let Some((rules, name)) = self.call(&input[at..]) {
                let outer = self.sites.enter(name.span());
                at = self.replace(&rules, &name, input, at, out, place, depth)?;
                self.sites.leave(outer);
            } else if is_text(&input[at..]) || is_attribute(&input[at..]) {
                out.extend(input[at..at + 2].iter().cloned());
                at += 2;
                if let Some(group) = input.get(at).filter(|_| is_punct(out.last(), '!')) {
                    out.push(group.clone());
                    at += 1;
                }
            } else if let TokenTree::Group(group) = &input[at] {
                let made = self.group(group, out, depth)?;
                out.push(made);
                at += 1;
            } else {
                out.push(input[at].clone());
                at += 1;
            }
        }
        Ok(())
    }

    /// A group is a scope, save for a module with `#[macro_use]`.
    fn group(&mut self, group: &Group, before: &[TokenTree], depth: usize) -> Done<TokenTree> {
        let place = match group.delimiter() {
            Delimiter::Brace if holds_items(before) => Place::Items,
            Delimiter::Brace => Place::Block,
            _ => Place::Inside,
        };
        let known = self.scope.len();
        let inner: Vec<TokenTree> = group.stream().into_iter().collect();
        let mut made = Vec::new();
        self.walk(&inner, &mut made, place, depth)?;
        if !is_macro_use(before) {
            self.scope.truncate(known);
        }
        let mut new = Group::new(group.delimiter(), made.into_iter().collect::<TokenStream>());
        new.set_span(group.span());
        Ok(TokenTree::Group(new))
    }

    /// The rules of the macro that is called here.
    fn call(&self, tokens: &[TokenTree]) -> Option<(Rc<[Rule]>, proc_macro2::Ident)> {
        let TokenTree::Ident(name) = tokens.first()? else {
            return None;
        };
        let bang = matches!(tokens.get(1)?, TokenTree::Punct(punct) if punct.as_char() == '!' && punct.spacing() == Spacing::Alone);
        let called = bang && matches!(tokens.get(2)?, TokenTree::Group(_));
        Some((
            self.lookup(&name.to_string()).filter(|_| called)?,
            name.clone(),
        ))
    }

    /// Writes what a call stands for; gives the place after it.
    #[allow(clippy::too_many_arguments)] // A call, and where it stands.
    fn replace(
        &mut self,
        rules: &[Rule],
        name: &proc_macro2::Ident,
        input: &[TokenTree],
        at: usize,
        out: &mut Vec<TokenTree>,
        place: Place,
        depth: usize,
    ) -> Done<usize> {
        let Some(TokenTree::Group(arguments)) = input.get(at + 2) else {
            return Ok(at + 1);
        };
        if depth >= MAX_DEPTH {
            let text = format!(
                "`{name}!` expands to calls of itself more than {MAX_DEPTH} deep; a rule for its last case may be missing."
            );
            return Err((name.span(), text));
        }
        drop_path(out);
        let end = at + 3;
        let braced = arguments.delimiter() == Delimiter::Brace;
        let spliced = place != Place::Inside && is_statement(out, input.get(end), braced)
            || is_pattern(out, &input[end..], place);
        let leaks = spliced && place == Place::Block && end < input.len();
        let mut made = self.expansion(rules, name, arguments, leaks)?;
        if !spliced {
            if is_punct(made.last(), ';') {
                made.pop();
            }
            let mut inner = Vec::new();
            self.walk(&made, &mut inner, Place::Inside, depth + 1)?;
            let operand = match place == Place::Block && goes_on(input.get(end)) {
                true => tokens::operand(inner),
                false => tokens::bundle(inner),
            };
            out.extend(operand);
            return Ok(end);
        }
        let before = out.len();
        self.walk(&made, out, place, depth + 1)?;
        let semicolon = is_punct(input.get(end), ';');
        let finished = out.len() == before || is_punct(out.last(), ';');
        if semicolon && (finished || place == Place::Items) {
            return Ok(end + 1);
        }
        let closed = matches!(out.last(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace);
        if braced
            && place == Place::Block
            && !semicolon
            && end < input.len()
            && !finished
            && !closed
        {
            out.push(TokenTree::Punct(proc_macro2::Punct::new(
                ';',
                Spacing::Alone,
            )));
        }
        Ok(end)
    }

    fn expansion(
        &mut self,
        rules: &[Rule],
        name: &proc_macro2::Ident,
        arguments: &Group,
        leaks: bool,
    ) -> Done<Vec<TokenTree>> {
        let tokens: Vec<TokenTree> = arguments.stream().into_iter().collect();
        for rule in rules {
            let matched = Matching {
                fuel: &mut self.fuel,
            }
            .whole(&rule.matcher, &tokens);
            if let Some(bindings) = matched {
                self.count += 1;
                let renaming = Renaming::new(&rule.binds, &bindings, leaks, self.count);
                return transcribe::transcribe(&rule.body, &bindings, &renaming, &mut self.fuel);
            }
        }
        let count = match rules.len() {
            1 => "The one rule".to_string(),
            count => format!("None of the {count} rules"),
        };
        let text = format!(
            "{count} of `{name}!` {} these arguments.",
            if rules.len() == 1 {
                "does not fit"
            } else {
                "fits"
            }
        );
        Err((name.span(), text))
    }
}

fn definition(tokens: &[TokenTree]) -> Done<(String, Rc<[Rule]>)> {
    let name = tokens.get(2).map(ToString::to_string).unwrap_or_default();
    let Some(TokenTree::Group(group)) = tokens.get(3) else {
        return Ok((name, Rc::from([])));
    };
    let rules = rule::rules(group.stream().into_iter().collect())?;
    Ok((name, rules.into()))
}
