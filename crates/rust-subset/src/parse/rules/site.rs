//! Which call a token of a macro's body is there for.

use super::tokens::{is_punct, is_word};
use proc_macro2::{Delimiter, Group, LineColumn, Literal, Span, TokenTree};

/// Where the macros of a program are defined, and the call that is being replaced.
#[derive(Default)]
pub struct Sites {
    definitions: Vec<(LineColumn, LineColumn)>,
    /// The outermost call: one that is written outside of every definition.
    call: Option<Span>,
}

impl Sites {
    pub fn define(&mut self, group: &Group) {
        let span = group.span();
        self.definitions.push((span.start(), span.end()));
    }

    /// The lines of the definitions, first and last.
    pub fn lines(&self) -> Vec<(u32, u32)> {
        let lines = self.definitions.iter();
        lines
            .map(|(from, to)| (from.line as u32, to.line as u32))
            .collect()
    }

    fn is_defined(&self, span: Span) -> bool {
        let at = span.start();
        let mut all = self.definitions.iter();
        all.any(|&(from, to)| from <= at && at < to)
    }

    /// A call is replaced now; gives what to [`leave`](Self::leave) with.
    pub fn enter(&mut self, name: Span) -> Option<Span> {
        let outer = self.call;
        if outer.is_none() || !self.is_defined(name) {
            self.call = Some(name);
        }
        outer
    }

    pub fn leave(&mut self, outer: Option<Span>) {
        self.call = outer;
    }

    /// What `line!()` or `column!()` in a body stands for: the line or column of the outermost call, as rustc has it.
    pub fn answer(&self, tokens: &[TokenTree]) -> Option<TokenTree> {
        let [TokenTree::Ident(name), bang, TokenTree::Group(group), ..] = tokens else {
            return None;
        };
        let start = self.call?.start();
        let asks = is_punct(Some(bang), '!')
            && group.stream().is_empty()
            && group.delimiter() != Delimiter::None
            && self.is_defined(name.span());
        let number = match asks {
            true if is_word(tokens.first(), "line") => start.line,
            true if is_word(tokens.first(), "column") => start.column + 1,
            _ => return None,
        };
        let mut made = Literal::u32_suffixed(number as u32);
        made.set_span(name.span());
        Some(TokenTree::Literal(made))
    }
}
