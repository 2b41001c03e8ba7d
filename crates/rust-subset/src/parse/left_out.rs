//! Functions of the library's impls and traits, which are parsed when more than their names is asked for.

use super::attributes::{Attributes, ForType};
use super::library::{BETWEEN, FILES};
use crate::items::{Cx, DefKind, FnSource, ModId, Reach};
use crate::ty::DefId;
use program::Origin;
use std::cell::OnceCell;
use std::rc::Rc;

/// What the build script put before each function.
const STARTS: char = '\u{2}';

/// A function that was left out of its file's outline.
#[derive(Debug)]
pub struct LeftOut {
    text: &'static str,
    /// Where it starts in its file.
    line: usize,
    parsed: OnceCell<syn::TraitItemFn>,
}

impl LeftOut {
    /// Its text without the lines of attributes.
    fn head(&self) -> &'static str {
        let mut rest = self.text;
        while rest.starts_with('#') {
            rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
        }
        rest
    }

    fn name(&self) -> &'static str {
        let after = self.head().split_once("fn ").map_or("", |(_, after)| after);
        let end = after.find(|c: char| !c.is_alphanumeric() && c != '_');
        &after[..end.unwrap_or(after.len())]
    }

    /// How long its `pub` is; 0 for a private function.
    fn visibility(&self) -> usize {
        let head = self.head();
        if head.starts_with("pub(") {
            head.find(')').map_or(0, |at| at + 1)
        } else if head.starts_with("pub ") {
            "pub".len()
        } else {
            0
        }
    }

    fn is_public(&self) -> bool {
        self.visibility() > 0
    }

    fn attributes(&self) -> Attributes {
        let mut found = Attributes::default();
        for line in self.text.lines().take_while(|line| line.starts_with('#')) {
            let value = || line.split('"').nth(1).map(str::to_owned);
            if line.starts_with("#[lang") {
                found.lang = value();
            } else if line.starts_with("#[intrinsic") {
                found.intrinsic = value();
            } else if line.starts_with("#[track_caller]") {
                found.track_caller = true;
            }
        }
        found
    }

    /// Its syntax, with the places it has in the file.
    pub fn parsed(&self) -> &syn::TraitItemFn {
        self.parsed.get_or_init(|| {
            let head = self.head();
            let public = self.visibility();
            let mut text = "\n".repeat(self.line - 1);
            text.push_str(&self.text[..self.text.len() - head.len()]);
            // A trait's function, which may lack a body, says no `pub`.
            text.push_str(&" ".repeat(public));
            text.push_str(&head[public..]);
            syn::parse_str(&text)
                .unwrap_or_else(|error| unreachable!("the library's `{}`: {error}", self.name()))
        })
    }
}

impl Cx {
    /// Adds the functions that a macro's call in a file of the library stands for; `None` if this is none.
    pub fn add_left_out(
        &self,
        module: ModId,
        parent: DefId,
        mac: &syn::Macro,
        in_trait: bool,
        for_type: &ForType,
    ) -> Option<Vec<DefId>> {
        let all = self.left_out(module, mac)?;
        let add = |function: &Rc<LeftOut>| {
            let name = syn::Ident::new(function.name(), proc_macro2::Span::call_site());
            let kind = DefKind::Fn(FnSource::LeftOut(function.clone()));
            let reach = match in_trait || function.is_public() {
                true => Reach::All,
                false => Reach::Home,
            };
            let attributes = function.attributes();
            self.add_member(module, parent, &name, kind, &attributes, reach, for_type)
        };
        Some(all.iter().map(add).collect())
    }

    /// The functions, the same ones for each type that an impl is for.
    fn left_out(&self, module: ModId, mac: &syn::Macro) -> Option<Rc<Vec<Rc<LeftOut>>>> {
        if self.module_origin(module) != Origin::Library {
            return None;
        }
        let key = (
            self.file_of(module)?,
            mac.tokens.to_string().parse::<usize>().ok()?,
        );
        if let Some(known) = self.cache.left_out.borrow().get(&key) {
            return Some(known.clone());
        }
        let run = FILES[key.0].members.split(BETWEEN).nth(key.1)?;
        let mut line = crate::place::path_start(&mac.path).start().line;
        let mut all = Vec::new();
        for text in run.split(STARTS).skip(1) {
            all.push(Rc::new(LeftOut {
                text,
                line,
                parsed: OnceCell::new(),
            }));
            line += text.matches('\n').count();
        }
        let all = Rc::new(all);
        self.cache.left_out.borrow_mut().insert(key, all.clone());
        Some(all)
    }
}
