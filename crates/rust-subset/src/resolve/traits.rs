//! Which traits are in scope, and which impls there are.

use crate::items::*;
use crate::ty::DefId;
use program::Origin;
use std::collections::BTreeSet;
use std::rc::Rc;

impl Cx {
    /// Every trait whose methods can be called in a module or block.
    pub fn traits_in_scope(&self, from: ModId) -> Rc<Vec<DefId>> {
        if let Some(known) = self.cache.traits.borrow().get(&from) {
            return known.clone();
        }
        let mut found = BTreeSet::new();
        let mut at = Some(from);
        while let Some(module) = at {
            self.traits_of_module(module, from, &mut found, &mut BTreeSet::new());
            let modules = self.modules.borrow();
            let m = &modules[module.0 as usize];
            at = m.parent.filter(|_| m.block);
        }
        if let Some(prelude) = self.library_path("core::prelude") {
            self.traits_of_module(prelude, prelude, &mut found, &mut BTreeSet::new());
        }
        let found = Rc::new(found.into_iter().collect::<Vec<_>>());
        self.cache.traits.borrow_mut().insert(from, found.clone());
        found
    }

    fn traits_of_module(
        &self,
        module: ModId,
        viewer: ModId,
        found: &mut BTreeSet<DefId>,
        seen: &mut BTreeSet<ModId>,
    ) {
        if !seen.insert(module) {
            return;
        }
        self.ensure_read(module);
        let inside = self.is_inside(viewer, module);
        let (direct, imports) = {
            let modules = self.modules.borrow();
            let m = &modules[module.0 as usize];
            let direct = m.types.values().cloned().collect::<Vec<_>>();
            (direct, m.imports.clone())
        };
        let seen_here = |reach: Reach| inside || self.reaches(reach, viewer);
        let direct: Vec<Res> = direct
            .into_iter()
            .filter(|binding| seen_here(binding.reach))
            .map(|binding| binding.res)
            .collect();
        let mut add = |res: &Res| {
            if let Res::Def(def) = res
                && matches!(self.def(*def).kind, DefKind::Trait(_))
            {
                found.insert(*def);
            }
        };
        direct.iter().for_each(&mut add);
        let visible: Vec<_> = imports
            .iter()
            .filter(|import| seen_here(import.reach))
            .cloned()
            .collect();
        for import in visible.iter().filter(|import| !import.glob) {
            if let Ok(res) = self.resolve_import(module, import, Ns::Type) {
                add(&res);
            }
        }
        for import in visible.iter().filter(|import| import.glob) {
            if let Some(Res::Mod(target)) = self.glob_target(module, import) {
                self.traits_of_module(target, module, found, seen);
            }
        }
    }

    /// Files the impls that were read since the last call under their trait or type.
    pub fn index_impls(&self) {
        loop {
            let new = std::mem::take(&mut *self.new_impls.borrow_mut());
            if new.is_empty() {
                return;
            }
            new.into_iter().for_each(|def| self.index_impl(def));
        }
    }

    fn index_impl(&self, id: DefId) {
        let def = self.def(id);
        let DefKind::Impl(item) = &def.kind else {
            return;
        };
        match &item.trait_ {
            Some((path, _)) => {
                let Some(of) = self.trait_named(def.module, path, def.origin) else {
                    return;
                };
                let ty_head = head(&self.impl_self_ty(id));
                self.trait_impls
                    .borrow_mut()
                    .get_or(of, Vec::new)
                    .push((ty_head, id));
            }
            None => {
                let ty = self.impl_self_ty(id);
                match head(&ty) {
                    Some(head) => self.inherent.borrow_mut().get_or(head, Vec::new).push(id),
                    None => self.report(
                        def.origin,
                        def.span,
                        "This type cannot have methods of its own; use a trait.",
                    ),
                }
            }
        }
    }

    /// The trait a path names, or a diagnostic.
    pub fn trait_named(&self, from: ModId, path: &syn::Path, origin: Origin) -> Option<DefId> {
        let names: Vec<syn::Ident> = path
            .segments
            .iter()
            .map(|segment| segment.ident.clone())
            .collect();
        match self.resolve_path(from, &names, path.leading_colon.is_some(), Ns::Type) {
            Ok(found) if found.used == names.len() => match found.res {
                Res::Def(def) if matches!(self.def(def).kind, DefKind::Trait(_)) => {
                    return Some(def);
                }
                _ => self.report(
                    origin,
                    crate::place::path_start(path),
                    format!("`{}` is not a trait.", super::path_text(path)),
                ),
            },
            _ => self.report_unknown(from, origin, path, "trait"),
        }
        None
    }

    /// The `use` that gives a module this name, and the module it stands in.
    fn import_of(&self, from: ModId, name: &str) -> Option<(ModId, Rc<Import>)> {
        let modules = self.modules.borrow();
        let mut at = Some(from);
        while let Some(id) = at {
            let module = &modules[id.0 as usize];
            let named = |import: &&Rc<Import>| import.name.as_deref() == Some(name);
            if let Some(import) = module.imports.iter().find(named) {
                return Some((id, import.clone()));
            }
            at = module.parent.filter(|_| module.block);
        }
        None
    }

    /// Reports a path that means nothing.
    pub fn report_unknown(&self, from: ModId, origin: Origin, path: &syn::Path, what: &str) {
        let mut text = super::path_text(path);
        let first = path.segments.first().map(|first| first.ident.to_string());
        if let Some(first) = first.filter(|_| what != "import")
            && let Some((module, import)) = self.import_of(from, &first)
        {
            if !self.import_means(module, &import) {
                // Its `use` is reported already.
                return;
            }
            if self.resolve_import(module, &import, Ns::Type).is_ok() {
                let whole: Vec<String> = import.path.iter().map(ToString::to_string).collect();
                text.replace_range(..first.len(), &whole.join("::"));
            }
        }
        let known = [
            "std::",
            "core::",
            "alloc::",
            "crossbeam",
            "rayon",
            "anyhow::",
            "lazy_static",
            "once_cell",
            "parking_lot",
        ]
        .iter()
        .any(|start| text.starts_with(start));
        if self.made_by_unknown_macros.borrow().contains(&text) {
            // The macro is reported already.
            return;
        }
        let meant = || self.meant(from, path).filter(|_| what != "import");
        let text = if let Some(advice) = super::advice::of_path(&text) {
            advice
        } else if let Some(meant) = meant() {
            meant
        } else if known {
            format!("The explorer's library has no `{text}`.")
        } else {
            format!(
                "The explorer does not know the {what} `{text}`. It reads one file, with std, crossbeam, rayon and anyhow."
            )
        };
        self.report(origin, crate::place::path_start(path), text);
    }
}
