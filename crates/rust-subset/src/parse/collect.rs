//! Items into the tables. Nothing is resolved here: paths are looked up when somebody asks.

use super::attributes::{Attributes, ForType, attributes, item_attrs};
use super::names::unraw;
use super::shared::Shared;
use crate::items::*;
use crate::ty::DefId;
use program::{Intrinsic, Origin};
use std::collections::BTreeMap;
use std::rc::Rc;
use syn::spanned::Spanned;

impl Cx {
    /// Adds the items of a module or block.
    pub fn collect_items(&self, module: ModId, items: Vec<syn::Item>, for_type: ForType) {
        for item in items {
            let attrs = attributes(item_attrs(&item));
            if attrs.dropped {
                continue;
            }
            if self.module_origin(module) == Origin::User {
                self.check_attributes(item_attrs(&item));
            }
            if attrs.for_types.is_empty() {
                self.collect_item(module, Shared::new(item), &attrs, for_type.clone());
                continue;
            }
            let shared = Shared::new(item);
            for ty in &attrs.for_types {
                self.collect_item(module, shared.clone(), &attrs, Some(Rc::new(ty.clone())));
            }
        }
    }

    pub(super) fn collect_item(
        &self,
        module: ModId,
        item: Shared,
        attrs: &Attributes,
        for_type: ForType,
    ) {
        let origin = self.module_origin(module);
        let base = |name: &syn::Ident, kind: DefKind, vis: &syn::Visibility| Def {
            kind,
            name: unraw(name),
            module,
            parent: None,
            origin,
            reach: self.reach(module, vis),
            span: name.span(),
            for_type: for_type.clone(),
            lang: attrs.lang.clone(),
            intrinsic: attrs.intrinsic.as_deref().and_then(Intrinsic::from_name),
            track_caller: attrs.track_caller,
        };
        if let Some(name) = attrs
            .intrinsic
            .as_deref()
            .filter(|name| Intrinsic::from_name(name).is_none())
        {
            self.report(
                origin,
                item.span(),
                format!("The machine has no operation `{name}`."),
            );
        }
        match item {
            Shared::Fn(f) => {
                let def = self.add(base(
                    &f.sig.ident,
                    DefKind::Fn(FnSource::Free(f.clone())),
                    &f.vis,
                ));
                self.bind(module, Ns::Value, &f.sig.ident, Res::Def(def), &f.vis);
                self.scan_block(module, &f.block);
            }
            Shared::Const(c) => {
                let source = ConstSource {
                    ty: Rc::new((*c.ty).clone()),
                    value: Some(Rc::new((*c.expr).clone())),
                };
                let def = self.add(base(&c.ident, DefKind::Const(source), &c.vis));
                if c.ident != "_" {
                    self.bind(module, Ns::Value, &c.ident, Res::Def(def), &c.vis);
                }
            }
            Shared::Static(s) => {
                let source = ConstSource {
                    ty: Rc::new((*s.ty).clone()),
                    value: Some(Rc::new((*s.expr).clone())),
                };
                let mutable = matches!(s.mutability, syn::StaticMutability::Mut(_));
                let def = self.add(base(
                    &s.ident,
                    DefKind::Static {
                        source,
                        mutable,
                        thread_local: false,
                    },
                    &s.vis,
                ));
                self.bind(module, Ns::Value, &s.ident, Res::Def(def), &s.vis);
            }
            Shared::Struct(s) => {
                let adt = self.add_adt(AdtSource::Struct(s.clone()), |adt| {
                    base(&s.ident, DefKind::Adt(adt), &s.vis)
                });
                self.bind(module, Ns::Type, &s.ident, Res::Adt(adt), &s.vis);
                if !matches!(s.fields, syn::Fields::Named(_)) {
                    self.bind(module, Ns::Value, &s.ident, Res::Adt(adt), &s.vis);
                }
                self.add_derives(module, adt, attrs, for_type);
            }
            Shared::Enum(e) => {
                let adt = self.add_adt(AdtSource::Enum(e.clone()), |adt| {
                    base(&e.ident, DefKind::Adt(adt), &e.vis)
                });
                self.bind(module, Ns::Type, &e.ident, Res::Adt(adt), &e.vis);
                self.add_derives(module, adt, attrs, for_type);
            }
            Shared::Trait(t) => {
                self.note_unsafe(origin, t.unsafety.is_some());
                let def = self.add(base(&t.ident, DefKind::Trait(t.clone()), &t.vis));
                self.bind(module, Ns::Type, &t.ident, Res::Def(def), &t.vis);
                self.add_trait_members(module, def, &t, for_type);
            }
            Shared::Impl(i) => self.add_impl(module, i, for_type),
            Shared::Type(t) => {
                let def = self.add(base(&t.ident, DefKind::Alias(t.clone()), &t.vis));
                self.bind(module, Ns::Type, &t.ident, Res::Def(def), &t.vis);
            }
            Shared::Other(item) => self.collect_other(module, *item),
        }
    }

    pub(super) fn collect_other(&self, module: ModId, item: syn::Item) {
        let origin = self.module_origin(module);
        let refuse = |what: &str| self.report(origin, item.span(), what);
        match item {
            syn::Item::Mod(m) => self.collect_mod(module, m),
            syn::Item::Use(u) => {
                let absolute = u.leading_colon.is_some();
                self.add_use(
                    module,
                    &u.tree,
                    &mut Vec::new(),
                    absolute,
                    self.reach(module, &u.vis),
                );
            }
            syn::Item::ExternCrate(_) => {}
            syn::Item::Macro(ref m) if crate::parse::locals::declares_statics(&m.mac) => {
                self.add_macro_statics(module, &m.mac)
            }
            syn::Item::Macro(m) if m.ident.is_some() => {
                let name = m
                    .ident
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                self.macro_rules
                    .borrow_mut()
                    .insert(name, (origin, m.span()));
            }
            syn::Item::Macro(ref m) => {
                let name = crate::resolve::path_text(&m.mac.path);
                let crate_name = name.split("::").next().unwrap_or_default();
                self.note_words(m.mac.tokens.clone());
                match crate::resolve::advice::of_crate(crate_name) {
                    Some(advice) => refuse(&advice),
                    None => refuse(&format!(
                        "The explorer does not know the macro `{name}!`; write out what it stands for."
                    )),
                }
            }
            syn::Item::Union(_) => {
                refuse("The explorer has no unions; use an enum, or a struct of cells.")
            }
            syn::Item::ForeignMod(_) => {
                refuse("The explorer cannot call foreign functions: it runs Rust only.")
            }
            syn::Item::TraitAlias(_) => refuse("Trait aliases are unstable; write the bounds out."),
            _ => refuse("The explorer does not know this kind of item."),
        }
    }

    pub(super) fn collect_mod(&self, parent: ModId, m: syn::ItemMod) {
        let origin = self.module_origin(parent);
        let Some((_, items)) = m.content else {
            if origin == Origin::User {
                let text = format!(
                    "The explorer reads one file; write `mod {} {{ .. }}` with its content.",
                    m.ident
                );
                self.report(origin, m.ident.span(), text);
            }
            return;
        };
        let id = self.new_module(Some(parent), &unraw(&m.ident), false, origin);
        self.bind(parent, Ns::Type, &m.ident, Res::Mod(id), &m.vis);
        self.collect_items(id, items, None);
    }

    pub(super) fn add_use(
        &self,
        module: ModId,
        tree: &syn::UseTree,
        path: &mut Vec<syn::Ident>,
        absolute: bool,
        reach: Reach,
    ) {
        let import = |path: Vec<syn::Ident>, name: Option<String>, glob: bool| {
            let import = Rc::new(Import {
                path,
                absolute,
                name,
                glob,
                reach,
            });
            self.modules.borrow_mut()[module.0 as usize]
                .imports
                .push(import);
        };
        match tree {
            syn::UseTree::Path(p)
                if is_self(&p.tree) && p.ident != "self" && p.ident != "super" =>
            {
                let text = format!(
                    "`self` stands for what is before the braces that it is in: write `{0}` alone, or `{0}::{{self}}`.",
                    p.ident
                );
                self.report(Origin::User, p.ident.span(), text);
                let whole = path.iter().chain([&p.ident]).cloned().collect();
                import(whole, Some(unraw(&p.ident)), false);
            }
            syn::UseTree::Path(p) => {
                path.push(p.ident.clone());
                self.add_use(module, &p.tree, path, absolute, reach);
                path.pop();
            }
            syn::UseTree::Name(n) if n.ident == "self" => {
                import(path.clone(), path.last().map(unraw), false);
            }
            syn::UseTree::Name(n) => {
                let mut whole = path.clone();
                whole.push(n.ident.clone());
                import(whole, Some(unraw(&n.ident)), false);
            }
            syn::UseTree::Rename(r) => {
                let mut whole = path.clone();
                if r.ident != "self" {
                    whole.push(r.ident.clone());
                }
                import(whole, (r.rename != "_").then(|| unraw(&r.rename)), false);
            }
            syn::UseTree::Glob(_) => import(path.clone(), None, true),
            syn::UseTree::Group(g) => g
                .items
                .iter()
                .for_each(|tree| self.add_use(module, tree, path, absolute, reach)),
        }
    }

    /// `#[tokio::main]` and the like change what a function is.
    fn check_attributes(&self, attrs: &[syn::Attribute]) {
        for attr in attrs {
            let path = attr.path();
            if path.segments.len() > 1
                && let Some(advice) =
                    crate::resolve::advice::of_path(&crate::resolve::path_text(path))
            {
                self.report(Origin::User, crate::place::path_start(path), advice);
            }
        }
    }

    /// Remembers the words in a call of an unknown macro.
    fn note_words(&self, tokens: proc_macro2::TokenStream) {
        for token in tokens {
            match token {
                proc_macro2::TokenTree::Ident(word) => {
                    let mut words = self.made_by_unknown_macros.borrow_mut();
                    words.insert(word.to_string());
                }
                proc_macro2::TokenTree::Group(group) => self.note_words(group.stream()),
                _ => {}
            }
        }
    }

    /// Adds a definition.
    pub fn add(&self, def: Def) -> DefId {
        let id = DefId(self.defs.borrow().len() as u32);
        if let (Some(lang), DefKind::Fn(_) | DefKind::Trait(_) | DefKind::Alias(_)) =
            (&def.lang, &def.kind)
        {
            self.langs.borrow_mut().insert(lang.clone(), Res::Def(id));
        }
        if let (Origin::User, DefKind::Fn(source)) = (def.origin, &def.kind) {
            let sig = source.sig();
            self.note_unsafe(def.origin, matches!(sig.safety, syn::Safety::Unsafe(_)));
        }
        self.defs.borrow_mut().push(Rc::new(def));
        id
    }

    /// Remembers that the user's text says `unsafe`.
    pub fn note_unsafe(&self, origin: Origin, found: bool) {
        if found && origin == Origin::User {
            self.uses_unsafe.set(true);
        }
    }

    /// Declares a name in a module, for whom its `pub` says.
    pub fn bind(&self, module: ModId, ns: Ns, name: &syn::Ident, res: Res, vis: &syn::Visibility) {
        let reach = self.reach(module, vis);
        let mut modules = self.modules.borrow_mut();
        let module = &mut modules[module.0 as usize];
        let map: &mut BTreeMap<_, _> = match ns {
            Ns::Type => &mut module.types,
            Ns::Value => &mut module.values,
        };
        let old = map.insert(unraw(name), Binding { res, reach });
        let origin = module.origin;
        drop(modules);
        if old.is_some_and(|old| !matches!(old.res, Res::Mod(_))) {
            self.report(
                origin,
                name.span(),
                format!("The name `{name}` is declared twice in this module."),
            );
        }
    }
}

/// `self` without braces around it.
fn is_self(tree: &syn::UseTree) -> bool {
    matches!(tree, syn::UseTree::Name(name) if name.ident == "self")
}
