//! What a name that means nothing may have been meant as: a thing of std that lacks its `use`, or one that is private.

use super::path_text;
use crate::items::{ModId, Ns, Res};
use crate::parse::names::unraw;
use crate::tables::Cx;
use program::Origin;

/// The modules of std that a forgotten `use` is looked for in, the likeliest first.
const MODULES: &[&str] = &[
    "std::sync",
    "std::sync::atomic",
    "std::sync::mpsc",
    "std::thread",
    "std::collections",
    "std::rc",
    "std::cell",
    "std::time",
    "std",
    "std::fmt",
    "std::cmp",
    "std::ops",
    "std::marker",
    "std::pin",
    "std::future",
    "std::task",
    "std::error",
    "std::str",
    "std::hash",
    "std::borrow",
    "std::iter",
    "std::mem",
    "std::num",
    "std::any",
    "std::panic",
    "std::process",
    "std::io",
    "std::convert",
];

/// As many places as a message lists.
const SHOWN: usize = 2;

/// Methods of traits that are not in every program's scope, and the `use` that brings them.
const TRAITS: &[(&[&str], &str)] = &[
    (
        &[
            "par_iter",
            "par_iter_mut",
            "into_par_iter",
            "par_chunks",
            "par_chunks_mut",
            "par_sort",
            "par_sort_unstable",
            "par_sort_by",
            "par_sort_by_key",
            "par_sort_unstable_by",
            "par_bridge",
            "par_extend",
            "par_chars",
            "par_lines",
        ],
        "rayon::prelude::*",
    ),
    (&["context", "with_context"], "anyhow::Context"),
    (&["write_all", "flush"], "std::io::Write"),
    (&["write_str", "write_char"], "std::fmt::Write"),
    (&["read_line"], "std::io::BufRead"),
    (&["read_to_string", "read_to_end"], "std::io::Read"),
    (&["hash"], "std::hash::Hash"),
    (&["finish"], "std::hash::Hasher"),
];

/// The `use` that may be missing where a type has no method of this name.
pub fn trait_of(method: &str) -> Option<&'static str> {
    let mut rows = TRAITS.iter();
    Some(rows.find(|(names, _)| names.contains(&method))?.1)
}

impl Cx {
    /// What to say of a path that means nothing, if its first name can be imported or its last may not be seen.
    pub(super) fn meant(&self, from: ModId, path: &syn::Path) -> Option<String> {
        let names: Vec<syn::Ident> = path.segments.iter().map(|s| s.ident.clone()).collect();
        let absolute = path.leading_colon.is_some();
        let found = self.resolve_path(from, &names, absolute, Ns::Value).err()?;
        if found.at > 0 {
            return self.hidden(from, &names[..=found.at], absolute);
        }
        let name = unraw(names.first()?);
        if names.len() == 1 && self.lookup_lexical(from, &name, Ns::Type).is_some() {
            return Some(format!("`{name}` is a type or module, not a value."));
        }
        let places = self.places_of(from, &name);
        (!places.is_empty()).then(|| {
            let uses: Vec<String> = places
                .iter()
                .map(|place| format!("`use {place};`"))
                .collect();
            format!(
                "`{}` is not known here: `{name}` needs {}.",
                path_text(path),
                uses.join(" or ")
            )
        })
    }

    /// Whether a module or block, or one around it, has a `use` of this path.
    pub fn imports(&self, from: ModId, path: &str) -> bool {
        let modules = self.modules.borrow();
        let mut at = Some(from);
        while let Some(id) = at {
            let module = &modules[id.0 as usize];
            let named = module.imports.iter().any(|import| {
                let names: Vec<String> = import.path.iter().map(unraw).collect();
                path.trim_end_matches("::*") == names.join("::")
            });
            if named {
                return true;
            }
            at = module.parent.filter(|_| module.block);
        }
        false
    }

    fn places_of(&self, from: ModId, name: &str) -> Vec<String> {
        let here = |module: ModId| {
            [Ns::Type, Ns::Value]
                .iter()
                .any(|ns| self.lookup_in(module, name, *ns, from).is_some())
        };
        let own = (0..self.modules.borrow().len()).filter_map(|id| {
            let id = ModId(id as u32);
            let named = !self.modules.borrow()[id.0 as usize].block;
            (named && self.module_origin(id) == Origin::User && here(id))
                .then(|| self.path_of(id))?
        });
        let library = MODULES
            .iter()
            .filter(|path| self.library_path(path).is_some_and(here));
        own.chain(library.map(|path| (*path).to_string()))
            .map(|path| format!("{path}::{name}"))
            .take(SHOWN)
            .collect()
    }

    /// A module of the program, as a `use` names it.
    fn path_of(&self, module: ModId) -> Option<String> {
        let modules = self.modules.borrow();
        let mut names = Vec::new();
        let mut at = module;
        while let Some(parent) = modules[at.0 as usize].parent {
            if modules[at.0 as usize].block {
                return None;
            }
            names.push(modules[at.0 as usize].name.clone());
            at = parent;
        }
        names.push("crate".to_string());
        names.reverse();
        Some(names.join("::"))
    }

    fn hidden(&self, from: ModId, names: &[syn::Ident], absolute: bool) -> Option<String> {
        let (last, before) = names.split_last()?;
        let found = self.resolve_path(from, before, absolute, Ns::Type).ok()?;
        let Res::Mod(module) = found.res else {
            return None;
        };
        if self.module_origin(module) != Origin::User {
            return None;
        }
        let name = unraw(last);
        [Ns::Type, Ns::Value]
            .iter()
            .any(|ns| self.lookup_in(module, &name, *ns, module).is_some())
            .then(|| {
                let inside = self.module_name(module);
                format!("`{name}` is private in `{inside}`: declare it `pub` there.")
            })
    }
}
