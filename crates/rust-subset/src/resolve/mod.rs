//! Names: what a path means, looked up when asked. Modules of the library are read on the way.

pub mod advice;
pub mod assoc;
mod autos;
pub mod bounds;
mod const_eval;
mod const_float;
mod const_flow;
mod const_num;
pub mod consts;
pub mod generics;
pub mod headers;
pub mod nearby;
mod objects;
mod samples;
mod signatures;
pub mod traits;
pub mod types;

use crate::items::*;
use crate::parse::names::{prim_named, unraw};
use crate::ty::AdtId;
use program::Origin;
use std::rc::Rc;

/// A path as a person writes it, without arguments.
pub fn path_text(path: &syn::Path) -> String {
    let names: Vec<String> = path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string())
        .collect();
    format!(
        "{}{}",
        if path.leading_colon.is_some() {
            "::"
        } else {
            ""
        },
        names.join("::")
    )
}

/// A path resolved as far as modules and enums go.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// What its first segments mean.
    pub res: Res,
    /// How many segments that took; the rest are associated items.
    pub used: usize,
}

/// Why a path means nothing: the segment that was not found, and in what.
#[derive(Clone, Debug)]
pub struct NotFound {
    /// Index of the segment.
    pub at: usize,
    /// The name of the module or enum it was looked for in; `None` for the scope.
    pub inside: Option<String>,
}

impl Cx {
    /// What a path means, seen from a module. `ns` is that of the last segment.
    pub fn resolve_path(
        &self,
        from: ModId,
        path: &[syn::Ident],
        absolute: bool,
        ns: Ns,
    ) -> Result<Resolved, NotFound> {
        let ns_at = |at: usize| if at + 1 == path.len() { ns } else { Ns::Type };
        let mut at = 0;
        let mut res = self.first_segment(from, path, absolute, ns_at(0), &mut at)?;
        while at < path.len() {
            let name = unraw(&path[at]);
            res = match &res {
                Res::Mod(module) => {
                    let found = self.lookup_in(*module, &name, ns_at(at), from);
                    found.ok_or_else(|| NotFound {
                        at,
                        inside: Some(self.module_name(*module)),
                    })?
                }
                Res::Adt(adt) => match self.variant_named(*adt, &name) {
                    Some(variant) => Res::Variant(*adt, variant),
                    None => return Ok(Resolved { res, used: at }),
                },
                _ => return Ok(Resolved { res, used: at }),
            };
            at += 1;
        }
        Ok(Resolved { res, used: at })
    }

    fn first_segment(
        &self,
        from: ModId,
        path: &[syn::Ident],
        absolute: bool,
        ns: Ns,
        at: &mut usize,
    ) -> Result<Res, NotFound> {
        let Some(first) = path.first() else {
            return Err(NotFound {
                at: 0,
                inside: None,
            });
        };
        let name = unraw(first);
        *at = 1;
        if absolute {
            let found = self.crates.borrow().get(&name).copied();
            return found.map(Res::Mod).ok_or(NotFound {
                at: 0,
                inside: None,
            });
        }
        let mut module = self.nearest_module(from);
        match name.as_str() {
            "crate" | "$crate" => return Ok(Res::Mod(self.root_of(from))),
            "self" if path.len() > 1 => return Ok(Res::Mod(module)),
            "super" => {
                module = self.parent_module(module).ok_or(NotFound {
                    at: 0,
                    inside: None,
                })?;
                while path.get(*at).is_some_and(|segment| segment == "super") {
                    module = self.parent_module(module).ok_or(NotFound {
                        at: *at,
                        inside: None,
                    })?;
                    *at += 1;
                }
                return Ok(Res::Mod(module));
            }
            _ => {}
        }
        self.lookup_lexical(from, &name, ns).ok_or(NotFound {
            at: 0,
            inside: None,
        })
    }

    /// A single name, as seen from inside a module or block.
    pub fn lookup_lexical(&self, from: ModId, name: &str, ns: Ns) -> Option<Res> {
        let key = (from, ns, name.to_string());
        if let Some(known) = self.cache.lexical.borrow().get(&key) {
            return Some(known.clone());
        }
        let found = self.search_lexical(from, name, ns)?;
        self.cache.lexical.borrow_mut().insert(key, found.clone());
        Some(found)
    }

    fn search_lexical(&self, from: ModId, name: &str, ns: Ns) -> Option<Res> {
        let mut module = from;
        loop {
            if let Some(res) = self.lookup_in(module, name, ns, from) {
                return Some(res);
            }
            let (block, parent) = {
                let modules = self.modules.borrow();
                (
                    modules[module.0 as usize].block,
                    modules[module.0 as usize].parent,
                )
            };
            match parent {
                Some(parent) if block => module = parent,
                _ => break,
            }
        }
        if ns == Ns::Type {
            let user = self.module_origin(from) == Origin::User;
            let known = self.crates.borrow().get(name).copied();
            if let Some(root) = known.filter(|_| !user || !matches!(name, "rt" | "crate")) {
                return Some(Res::Mod(root));
            }
        }
        let prelude = self.library_path("core::prelude");
        if let Some(res) = prelude.and_then(|prelude| self.lookup_in(prelude, name, ns, from)) {
            return Some(res);
        }
        if ns == Ns::Type {
            prim_named(name).map(Res::Prim)
        } else {
            None
        }
    }

    /// A library module by path.
    pub fn library_path(&self, path: &str) -> Option<ModId> {
        let mut names = path.split("::");
        let mut module = self.crates.borrow().get(names.next()?).copied()?;
        for name in names {
            match self.lookup_in(module, name, Ns::Type, module)? {
                Res::Mod(id) => module = id,
                _ => return None,
            }
        }
        Some(module)
    }

    /// A name declared in or imported into a module, as far as `viewer` may see it.
    pub fn lookup_in(&self, module: ModId, name: &str, ns: Ns, viewer: ModId) -> Option<Res> {
        self.ensure_read(module);
        let inside = self.is_inside(viewer, module);
        let (direct, imports) = {
            let modules = self.modules.borrow();
            let m = &modules[module.0 as usize];
            let map = if ns == Ns::Type { &m.types } else { &m.values };
            (map.get(name).cloned(), m.imports.clone())
        };
        let library = self.module_origin(viewer) == Origin::Library;
        if let Some(binding) =
            direct.filter(|binding| inside || library || self.reaches(binding.reach, viewer))
        {
            return Some(binding.res);
        }
        let guard = (module, ns, name.to_string());
        if self.cache.looking.borrow().contains(&guard) {
            return None;
        }
        self.cache.looking.borrow_mut().push(guard);
        let found = self.lookup_imports(module, &imports, name, ns, viewer);
        self.cache.looking.borrow_mut().pop();
        found
    }

    fn lookup_imports(
        &self,
        module: ModId,
        imports: &[Rc<Import>],
        name: &str,
        ns: Ns,
        viewer: ModId,
    ) -> Option<Res> {
        let inside = self.is_inside(viewer, module);
        let visible = |import: &&Rc<Import>| inside || self.reaches(import.reach, viewer);
        let named = imports
            .iter()
            .filter(visible)
            .filter(|import| import.name.as_deref() == Some(name));
        for import in named {
            if let Ok(found) = self.resolve_import(module, import, ns) {
                return Some(found);
            }
        }
        imports
            .iter()
            .filter(visible)
            .filter(|import| import.glob)
            .find_map(|import| self.lookup_glob(module, import, name, ns))
    }

    /// What a `use` leaf imports, in one namespace.
    pub fn resolve_import(&self, module: ModId, import: &Import, ns: Ns) -> Result<Res, NotFound> {
        if import.path.len() == 1 && !import.absolute {
            // `use name;`: a crate, or a name of the block's surroundings; never itself (the guard sees to that).
            return self
                .resolve_path(module, &import.path, false, ns)
                .map(|found| found.res);
        }
        let found = self.resolve_path(module, &import.path, import.absolute, ns)?;
        if found.used < import.path.len() {
            return Err(NotFound {
                at: found.used,
                inside: None,
            });
        }
        Ok(found.res)
    }

    fn lookup_glob(&self, module: ModId, import: &Import, name: &str, ns: Ns) -> Option<Res> {
        match self.glob_target(module, import)? {
            Res::Mod(target) if target != module => self.lookup_in(target, name, ns, module),
            Res::Adt(adt) => self
                .variant_named(adt, name)
                .map(|variant| Res::Variant(adt, variant)),
            _ => None,
        }
    }

    /// The module or enum a glob import names.
    pub fn glob_target(&self, module: ModId, import: &Import) -> Option<Res> {
        self.resolve_path(module, &import.path, import.absolute, Ns::Type)
            .ok()
            .map(|found| found.res)
    }

    /// The variant of that name.
    pub fn variant_named(&self, adt: AdtId, name: &str) -> Option<u32> {
        let adt = self.adt_item(adt);
        if matches!(adt.source, AdtSource::Struct(_)) {
            return None;
        }
        adt.variants
            .iter()
            .position(|variant| variant.name == name)
            .map(|at| at as u32)
    }

    /// The module itself, or the one a block is in.
    pub fn nearest_module(&self, from: ModId) -> ModId {
        let modules = self.modules.borrow();
        let mut id = from;
        while modules[id.0 as usize].block {
            match modules[id.0 as usize].parent {
                Some(parent) => id = parent,
                None => break,
            }
        }
        id
    }

    pub fn parent_module(&self, module: ModId) -> Option<ModId> {
        let parent = self.modules.borrow()[module.0 as usize].parent?;
        Some(self.nearest_module(parent))
    }

    fn root_of(&self, module: ModId) -> ModId {
        self.modules.borrow()[module.0 as usize]
            .root
            .unwrap_or(module)
    }

    /// Whether a module is another one or lies in it.
    pub fn is_inside(&self, inner: ModId, outer: ModId) -> bool {
        let modules = self.modules.borrow();
        let mut at = Some(inner);
        while let Some(id) = at {
            if id == outer {
                return true;
            }
            at = modules[id.0 as usize].parent;
        }
        false
    }

    /// A module's path for people.
    pub fn module_name(&self, id: ModId) -> String {
        let modules = self.modules.borrow();
        let mut names = Vec::new();
        let mut at = Some(id);
        while let Some(id) = at {
            let module = &modules[id.0 as usize];
            if !module.block {
                names.push(module.name.clone());
            }
            at = module.parent;
        }
        names.reverse();
        names.join("::")
    }
}
