//! All tables together.

use crate::few::Few;
use crate::items::*;
use crate::ty::{AdtId, ClosureId, DefId};
use proc_macro2::Span as TokenSpan;
use program::{Diagnostic, Origin};
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Everything known of a program and the library. Items are added while modules are read; answers are cached.
#[derive(Clone, Default)]
pub struct Cx {
    /// Modules and blocks.
    pub modules: RefCell<Vec<Module>>,
    /// Definitions.
    pub defs: RefCell<Vec<Rc<Def>>>,
    /// Structs and enums.
    pub adts: RefCell<Vec<Rc<Adt>>>,
    /// Members of traits and impls.
    pub members: RefCell<Few<DefId, Vec<DefId>>>,
    /// Impls of each trait, by trait, with the head of the type where it has one.
    pub trait_impls: RefCell<Few<DefId, Vec<HeadedImpl>>>,
    /// Impls whose trait is not yet looked up.
    pub new_impls: RefCell<Vec<DefId>>,
    /// Inherent impls by the head of their type.
    pub inherent: RefCell<Few<Head, Vec<DefId>>>,
    /// `#[lang = ".."]` items.
    pub langs: RefCell<Few<String, Res>>,
    /// Crate roots by name.
    pub crates: RefCell<Few<String, ModId>>,
    /// Blocks that declare items, by the address of their syntax (which lives as long as this).
    pub blocks: RefCell<FxHashMap<usize, ModId>>,
    /// The user's macros by example, to refuse their use by name.
    pub macro_rules: RefCell<BTreeMap<String, (Origin, TokenSpan)>>,
    /// Problems in items.
    pub diagnostics: RefCell<Vec<Diagnostic>>,
    /// `--set NAME=VALUE`
    pub overrides: Vec<(String, String)>,
    /// The lines, first and last, of each macro that the program defines.
    pub definitions: Vec<(u32, u32)>,
    /// The program may ask where a panic or a call is.
    pub asks_for_places: bool,
    /// The lints that stop a program, of those that are known here, which it names: it may allow them.
    pub named_lints: Vec<&'static str>,
    /// Words in calls of macros that are not known: names they may declare.
    pub made_by_unknown_macros: RefCell<BTreeSet<String>>,
    /// The user's text says `unsafe`.
    pub uses_unsafe: Cell<bool>,
    /// Closures and coroutines.
    pub closures: RefCell<Vec<ClosureInfo>>,
    /// The coroutine of each `async fn`.
    pub async_fns: RefCell<Few<DefId, ClosureId>>,
    /// Answers already given.
    pub cache: crate::cache::Cache,
}

impl Cx {
    /// A definition.
    pub fn def(&self, id: DefId) -> Rc<Def> {
        self.defs.borrow()[id.0 as usize].clone()
    }

    /// A struct or enum.
    pub fn adt_item(&self, id: AdtId) -> Rc<Adt> {
        self.adts.borrow()[id.0 as usize].clone()
    }

    /// The members of a trait or impl, in order.
    pub fn members_of(&self, id: DefId) -> Vec<DefId> {
        self.members.borrow().get(&id).cloned().unwrap_or_default()
    }

    /// Whose a module is.
    pub fn module_origin(&self, id: ModId) -> Origin {
        self.modules.borrow()[id.0 as usize].origin
    }

    /// Whether a library module is for what its callers have for themselves, and not one by which threads meet.
    pub fn is_of_data(&self, id: ModId) -> bool {
        let modules = self.modules.borrow();
        let way = std::iter::successors(Some(id), |at| modules[at.0 as usize].parent);
        let mut names: Vec<&str> = way.map(|at| &*modules[at.0 as usize].name).collect();
        let root = names.pop();
        !names.iter().any(|name| matches!(*name, "sync" | "task"))
            && (matches!(root, Some("core" | "alloc" | "rt")) || names.contains(&"collections"))
    }

    /// Reports a problem at a place.
    pub fn report(&self, origin: Origin, span: TokenSpan, text: impl Into<String>) {
        let found = Diagnostic {
            span: crate::place::span(origin, span, span),
            text: text.into(),
        };
        let mut all = self.diagnostics.borrow_mut();
        if !all.contains(&found) {
            all.push(found);
        }
    }

    /// A lang item, if the library has it.
    pub fn lang_item(&self, name: &str) -> Option<Res> {
        self.langs.borrow().get(name).cloned()
    }

    /// A lang item that is a trait or function.
    pub fn lang_def(&self, name: &str) -> Option<DefId> {
        match self.lang_item(name)? {
            Res::Def(def) => Some(def),
            _ => None,
        }
    }

    /// A lang item that is a struct or enum.
    pub fn lang_adt(&self, name: &str) -> Option<AdtId> {
        match self.lang_item(name)? {
            Res::Adt(adt) => Some(adt),
            _ => None,
        }
    }

    /// Whether the program may have switched a lint off.
    pub fn allows(&self, lint: &str) -> bool {
        self.named_lints.contains(&lint)
    }

    /// Whether a function is an `unsafe fn`.
    pub fn is_unsafe(&self, def: DefId) -> bool {
        match &self.def(def).kind {
            DefKind::Fn(source) => matches!(source.sig().safety, syn::Safety::Unsafe(_)),
            _ => false,
        }
    }

    /// Whether a trait is the lang item of that name.
    pub fn is_lang(&self, def: DefId, name: &str) -> bool {
        self.defs.borrow()[def.0 as usize].lang.as_deref() == Some(name)
    }
}
