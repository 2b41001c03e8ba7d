//! Items into the tables. Nothing is resolved here: paths are looked up when somebody asks.

use crate::items::*;
use crate::ty::{AdtId, DefId, Ty, TyKind};
use program::{Intrinsic, Origin};
use std::collections::BTreeMap;
use std::rc::Rc;
use syn::spanned::Spanned;
use syn::visit::Visit;

/// What `__T` stands for in an item.
pub type ForType = Option<Rc<syn::Type>>;

/// What the attributes of an item say.
#[derive(Default)]
pub struct Attributes {
    /// Dropped: `#[cfg(test)]`, `#[test]`.
    dropped: bool,
    lang: Option<String>,
    intrinsic: Option<String>,
    for_types: Vec<syn::Type>,
    /// `#[derive(..)]`
    pub derives: Vec<syn::Path>,
}

/// Reads the attributes that mean something here; all others are rustc's business.
pub fn attributes(attrs: &[syn::Attribute]) -> Attributes {
    let mut found = Attributes::default();
    for attr in attrs {
        let Some(name) = attr.path().get_ident().map(ToString::to_string) else {
            continue;
        };
        match (name.as_str(), &attr.meta) {
            ("lang" | "intrinsic", syn::Meta::NameValue(value)) => {
                if let syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(text),
                    ..
                }) = &value.value
                {
                    let slot = if name == "lang" {
                        &mut found.lang
                    } else {
                        &mut found.intrinsic
                    };
                    *slot = Some(text.value());
                }
            }
            ("for_types", syn::Meta::List(list)) => {
                let parser =
                    syn::punctuated::Punctuated::<syn::Type, syn::Token![,]>::parse_terminated;
                found
                    .for_types
                    .extend(list.parse_args_with(parser).into_iter().flatten());
            }
            ("derive", syn::Meta::List(list)) => {
                let parser =
                    syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated;
                found
                    .derives
                    .extend(list.parse_args_with(parser).into_iter().flatten());
            }
            ("cfg", syn::Meta::List(list)) => found.dropped |= list.tokens.to_string() == "test",
            ("test", _) => found.dropped = true,
            _ => {}
        }
    }
    found
}

fn item_attrs(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(i) => &i.attrs,
        syn::Item::Enum(i) => &i.attrs,
        syn::Item::Fn(i) => &i.attrs,
        syn::Item::Impl(i) => &i.attrs,
        syn::Item::Mod(i) => &i.attrs,
        syn::Item::Static(i) => &i.attrs,
        syn::Item::Struct(i) => &i.attrs,
        syn::Item::Trait(i) => &i.attrs,
        syn::Item::Type(i) => &i.attrs,
        syn::Item::Use(i) => &i.attrs,
        syn::Item::Macro(i) => &i.attrs,
        _ => &[],
    }
}

fn is_public(vis: &syn::Visibility) -> bool {
    !matches!(vis, syn::Visibility::Inherited)
}

impl Cx {
    /// Adds the items of a module or block.
    pub fn collect_items(&self, module: ModId, items: Vec<syn::Item>, for_type: ForType) {
        for item in items {
            let attrs = attributes(item_attrs(&item));
            if attrs.dropped {
                continue;
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

    fn collect_item(&self, module: ModId, item: Shared, attrs: &Attributes, for_type: ForType) {
        let origin = self.module_origin(module);
        let base = |name: &syn::Ident, kind: DefKind, vis: &syn::Visibility| Def {
            kind,
            name: name.to_string(),
            module,
            parent: None,
            origin,
            public: is_public(vis),
            span: name.span(),
            for_type: for_type.clone(),
            lang: attrs.lang.clone(),
            intrinsic: attrs.intrinsic.as_deref().and_then(Intrinsic::from_name),
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
                self.bind(
                    module,
                    Ns::Value,
                    &f.sig.ident,
                    Res::Def(def),
                    is_public(&f.vis),
                );
                self.scan_block(module, &f.block);
            }
            Shared::Const(c) => {
                let source = ConstSource {
                    ty: Rc::new((*c.ty).clone()),
                    value: Some(Rc::new((*c.expr).clone())),
                };
                let def = self.add(base(&c.ident, DefKind::Const(source), &c.vis));
                if c.ident != "_" {
                    self.bind(
                        module,
                        Ns::Value,
                        &c.ident,
                        Res::Def(def),
                        is_public(&c.vis),
                    );
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
                self.bind(
                    module,
                    Ns::Value,
                    &s.ident,
                    Res::Def(def),
                    is_public(&s.vis),
                );
            }
            Shared::Struct(s) => {
                let adt = self.add_adt(AdtSource::Struct(s.clone()), |adt| {
                    base(&s.ident, DefKind::Adt(adt), &s.vis)
                });
                self.bind(module, Ns::Type, &s.ident, Res::Adt(adt), is_public(&s.vis));
                if !matches!(s.fields, syn::Fields::Named(_)) {
                    self.bind(
                        module,
                        Ns::Value,
                        &s.ident,
                        Res::Adt(adt),
                        is_public(&s.vis),
                    );
                }
                self.add_derives(module, adt, attrs, for_type);
            }
            Shared::Enum(e) => {
                let adt = self.add_adt(AdtSource::Enum(e.clone()), |adt| {
                    base(&e.ident, DefKind::Adt(adt), &e.vis)
                });
                self.bind(module, Ns::Type, &e.ident, Res::Adt(adt), is_public(&e.vis));
                self.add_derives(module, adt, attrs, for_type);
            }
            Shared::Trait(t) => {
                self.note_unsafe(origin, t.unsafety.is_some());
                let def = self.add(base(&t.ident, DefKind::Trait(t.clone()), &t.vis));
                self.bind(module, Ns::Type, &t.ident, Res::Def(def), is_public(&t.vis));
                self.add_trait_members(module, def, &t, for_type);
            }
            Shared::Impl(i) => self.add_impl(module, i, for_type),
            Shared::Type(t) => {
                let def = self.add(base(&t.ident, DefKind::Alias(t.clone()), &t.vis));
                self.bind(module, Ns::Type, &t.ident, Res::Def(def), is_public(&t.vis));
            }
            Shared::Other(item) => self.collect_other(module, item),
        }
    }

    fn collect_other(&self, module: ModId, item: syn::Item) {
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
                    is_public(&u.vis),
                );
            }
            syn::Item::ExternCrate(_) => {}
            syn::Item::Macro(ref m) if m.mac.path.is_ident("thread_local") => {
                self.add_thread_locals(module, &m.mac)
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
                refuse(&format!(
                    "The explorer does not know the macro `{name}!`; write out what it stands for."
                ));
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

    fn collect_mod(&self, parent: ModId, m: syn::ItemMod) {
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
        let id = self.new_module(Some(parent), &m.ident.to_string(), false, origin);
        self.bind(parent, Ns::Type, &m.ident, Res::Mod(id), is_public(&m.vis));
        self.collect_items(id, items, None);
    }

    fn add_use(
        &self,
        module: ModId,
        tree: &syn::UseTree,
        path: &mut Vec<syn::Ident>,
        absolute: bool,
        public: bool,
    ) {
        let import = |path: Vec<syn::Ident>, name: Option<String>, glob: bool| {
            let import = Rc::new(Import {
                path,
                absolute,
                name,
                glob,
                public,
            });
            self.modules.borrow_mut()[module.0 as usize]
                .imports
                .push(import);
        };
        match tree {
            syn::UseTree::Path(p) => {
                path.push(p.ident.clone());
                self.add_use(module, &p.tree, path, absolute, public);
                path.pop();
            }
            syn::UseTree::Name(n) if n.ident == "self" => {
                import(path.clone(), path.last().map(ToString::to_string), false);
            }
            syn::UseTree::Name(n) => {
                let mut whole = path.clone();
                whole.push(n.ident.clone());
                import(whole, Some(n.ident.to_string()), false);
            }
            syn::UseTree::Rename(r) => {
                let mut whole = path.clone();
                if r.ident != "self" {
                    whole.push(r.ident.clone());
                }
                import(
                    whole,
                    (r.rename != "_").then(|| r.rename.to_string()),
                    false,
                );
            }
            syn::UseTree::Glob(_) => import(path.clone(), None, true),
            syn::UseTree::Group(g) => g
                .items
                .iter()
                .for_each(|tree| self.add_use(module, tree, path, absolute, public)),
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
        if let DefKind::Fn(source) = &def.kind {
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

    fn add_adt(&self, source: AdtSource, def: impl FnOnce(AdtId) -> Def) -> AdtId {
        let id = AdtId(self.adts.borrow().len() as u32);
        let made = def(id);
        if let Some(lang) = &made.lang {
            self.langs.borrow_mut().insert(lang.clone(), Res::Adt(id));
        }
        let names = |name: &syn::Ident, fields: &syn::Fields| VariantNames {
            name: name.to_string(),
            shape: match fields {
                syn::Fields::Named(_) => Shape::Named,
                syn::Fields::Unnamed(_) => Shape::Tuple,
                syn::Fields::Unit => Shape::Unit,
            },
            fields: fields
                .iter()
                .enumerate()
                .map(|(at, field)| {
                    let name = field
                        .ident
                        .as_ref()
                        .map_or_else(|| at.to_string(), ToString::to_string);
                    (
                        name,
                        is_public(&field.vis) || matches!(source, AdtSource::Enum(_)),
                    )
                })
                .collect(),
        };
        let variants = match &source {
            AdtSource::Struct(s) => vec![names(&s.ident, &s.fields)],
            AdtSource::Enum(e) => e
                .variants
                .iter()
                .map(|v| names(&v.ident, &v.fields))
                .collect(),
        };
        // The place is taken before the definition is added, whose id it names.
        let def = DefId(self.defs.borrow().len() as u32);
        self.adts.borrow_mut().push(Rc::new(Adt {
            def,
            source,
            variants,
        }));
        self.add(made);
        id
    }

    fn add_trait_members(
        &self,
        module: ModId,
        parent: DefId,
        t: &Rc<syn::ItemTrait>,
        for_type: ForType,
    ) {
        let origin = self.module_origin(module);
        let mut members = Vec::new();
        for (at, item) in t.items.iter().enumerate() {
            let (name, kind, attrs) = match item {
                syn::TraitItem::Fn(f) => (
                    &f.sig.ident,
                    DefKind::Fn(FnSource::Trait(t.clone(), at)),
                    attributes(&f.attrs),
                ),
                syn::TraitItem::Type(a) => (
                    &a.ident,
                    DefKind::AssocTy(t.clone(), at),
                    attributes(&a.attrs),
                ),
                syn::TraitItem::Const(c) => {
                    let value = c.default.as_ref().map(|(_, value)| Rc::new(value.clone()));
                    let source = ConstSource {
                        ty: Rc::new(c.ty.clone()),
                        value,
                    };
                    (&c.ident, DefKind::Const(source), attributes(&c.attrs))
                }
                other => {
                    self.report(
                        origin,
                        other.span(),
                        "The explorer does not know this kind of trait item.",
                    );
                    continue;
                }
            };
            members.push(self.add_member(module, parent, name, kind, &attrs, true, &for_type));
        }
        t.items.iter().for_each(|item| {
            if let syn::TraitItem::Fn(syn::TraitItemFn {
                default: Some(block),
                ..
            }) = item
            {
                self.scan_block(module, block);
            }
        });
        self.members.borrow_mut().insert(parent, members);
    }

    /// Adds an impl, also one made by a derive.
    pub fn add_impl(&self, module: ModId, i: Rc<syn::ItemImpl>, for_type: ForType) {
        let origin = self.module_origin(module);
        self.note_unsafe(origin, i.unsafety.is_some());
        if i.modifiers.polarity.is_some() {
            return;
        }
        let in_trait = i.trait_.is_some();
        let def = Def {
            kind: DefKind::Impl(i.clone()),
            name: String::new(),
            module,
            parent: None,
            origin,
            public: true,
            span: i.impl_token.span,
            for_type: for_type.clone(),
            lang: None,
            intrinsic: None,
        };
        let parent = self.add(def);
        let mut members = Vec::new();
        for (at, item) in i.items.iter().enumerate() {
            let (name, kind, attrs, vis) = match item {
                syn::ImplItem::Fn(f) => (
                    &f.sig.ident,
                    DefKind::Fn(FnSource::Impl(i.clone(), at)),
                    attributes(&f.attrs),
                    &f.vis,
                ),
                syn::ImplItem::Type(a) => (
                    &a.ident,
                    DefKind::ImplTy(i.clone(), at),
                    attributes(&a.attrs),
                    &a.vis,
                ),
                syn::ImplItem::Const(c) => {
                    let source = ConstSource {
                        ty: Rc::new(c.ty.clone()),
                        value: Some(Rc::new(c.expr.clone())),
                    };
                    (
                        &c.ident,
                        DefKind::Const(source),
                        attributes(&c.attrs),
                        &c.vis,
                    )
                }
                other => {
                    self.report(
                        origin,
                        other.span(),
                        "The explorer does not know this kind of impl item.",
                    );
                    continue;
                }
            };
            members.push(self.add_member(
                module,
                parent,
                name,
                kind,
                &attrs,
                in_trait || is_public(vis),
                &for_type,
            ));
        }
        i.items.iter().for_each(|item| {
            if let syn::ImplItem::Fn(f) = item {
                self.scan_block(module, &f.block);
            }
        });
        self.members.borrow_mut().insert(parent, members);
        self.new_impls.borrow_mut().push(parent);
    }

    #[allow(clippy::too_many_arguments)]
    fn add_member(
        &self,
        module: ModId,
        parent: DefId,
        name: &syn::Ident,
        kind: DefKind,
        attrs: &Attributes,
        public: bool,
        for_type: &ForType,
    ) -> DefId {
        let origin = self.module_origin(module);
        if let Some(name) = attrs
            .intrinsic
            .as_deref()
            .filter(|name| Intrinsic::from_name(name).is_none())
        {
            self.report(
                origin,
                parent_span(self, parent),
                format!("The machine has no operation `{name}`."),
            );
        }
        self.add(Def {
            kind,
            name: name.to_string(),
            module,
            parent: Some(parent),
            origin,
            public,
            span: name.span(),
            for_type: for_type.clone(),
            lang: attrs.lang.clone(),
            intrinsic: attrs.intrinsic.as_deref().and_then(Intrinsic::from_name),
        })
    }

    /// Declares a name in a module.
    pub fn bind(&self, module: ModId, ns: Ns, name: &syn::Ident, res: Res, public: bool) {
        let mut modules = self.modules.borrow_mut();
        let module = &mut modules[module.0 as usize];
        let map: &mut BTreeMap<_, _> = match ns {
            Ns::Type => &mut module.types,
            Ns::Value => &mut module.values,
        };
        let old = map.insert(unraw(name), Binding { res, public });
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

    /// Finds the user's blocks that declare items, so that their impls are known everywhere.
    fn scan_block(&self, module: ModId, block: &syn::Block) {
        if self.module_origin(module) == Origin::User {
            BlockScan { cx: self, module }.visit_block(block);
        }
    }

    /// The scope of a block that declares items; `None` if it declares none.
    pub fn block_scope(&self, parent: ModId, block: &syn::Block) -> Option<ModId> {
        let is_item = |stmt: &syn::Stmt| match stmt {
            syn::Stmt::Item(_) => true,
            syn::Stmt::Macro(m) => {
                m.mac.path.is_ident("thread_local") || m.mac.path.is_ident("macro_rules")
            }
            _ => false,
        };
        if !block.stmts.iter().any(is_item) {
            return None;
        }
        let address = std::ptr::from_ref(block) as usize;
        if let Some(known) = self.blocks.borrow().get(&address) {
            return Some(*known);
        }
        let id = self.new_module(Some(parent), "", true, self.module_origin(parent));
        let items = block.stmts.iter().filter_map(|stmt| match stmt {
            syn::Stmt::Item(item) => Some(item.clone()),
            syn::Stmt::Macro(m) if is_item(stmt) => Some(syn::Item::Macro(syn::ItemMacro {
                attrs: Vec::new(),
                ident: None,
                mac: m.mac.clone(),
                semi_token: None,
            })),
            _ => None,
        });
        self.collect_items(id, items.collect(), None);
        Some(id)
    }
}

fn parent_span(cx: &Cx, parent: DefId) -> proc_macro2::Span {
    cx.def(parent).span
}

/// `r#match` is `match`.
pub fn unraw(name: &syn::Ident) -> String {
    let text = name.to_string();
    match text.strip_prefix("r#") {
        Some(rest) => rest.to_string(),
        None => text,
    }
}

struct BlockScan<'a> {
    cx: &'a Cx,
    module: ModId,
}

impl<'ast> Visit<'ast> for BlockScan<'_> {
    fn visit_block(&mut self, block: &'ast syn::Block) {
        let outer = self.module;
        if let Some(id) = self.cx.block_scope(self.module, block) {
            self.cx
                .blocks
                .borrow_mut()
                .insert(std::ptr::from_ref(block) as usize, id);
            self.module = id;
        }
        syn::visit::visit_block(self, block);
        self.module = outer;
    }

    fn visit_item(&mut self, _: &'ast syn::Item) {
        // Its own blocks were scanned when it was collected.
    }

    fn visit_expr_unsafe(&mut self, e: &'ast syn::ExprUnsafe) {
        self.cx.note_unsafe(Origin::User, true);
        syn::visit::visit_expr_unsafe(self, e);
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        self.cx
            .note_unsafe(Origin::User, says_unsafe(mac.tokens.clone()));
    }
}

fn says_unsafe(tokens: proc_macro2::TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(name) => name == "unsafe",
        proc_macro2::TokenTree::Group(group) => says_unsafe(group.stream()),
        _ => false,
    })
}

/// An item whose syntax several definitions share.
#[derive(Clone)]
enum Shared {
    Fn(Rc<syn::ItemFn>),
    Const(Rc<syn::ItemConst>),
    Static(Rc<syn::ItemStatic>),
    Struct(Rc<syn::ItemStruct>),
    Enum(Rc<syn::ItemEnum>),
    Trait(Rc<syn::ItemTrait>),
    Impl(Rc<syn::ItemImpl>),
    Type(Rc<syn::ItemType>),
    Other(syn::Item),
}

impl Shared {
    fn new(item: syn::Item) -> Shared {
        match item {
            syn::Item::Fn(i) => Shared::Fn(Rc::new(i)),
            syn::Item::Const(i) => Shared::Const(Rc::new(i)),
            syn::Item::Static(i) => Shared::Static(Rc::new(i)),
            syn::Item::Struct(i) => Shared::Struct(Rc::new(i)),
            syn::Item::Enum(i) => Shared::Enum(Rc::new(i)),
            syn::Item::Trait(i) => Shared::Trait(Rc::new(i)),
            syn::Item::Impl(i) => Shared::Impl(Rc::new(i)),
            syn::Item::Type(i) => Shared::Type(Rc::new(i)),
            other => Shared::Other(other),
        }
    }

    fn span(&self) -> proc_macro2::Span {
        match self {
            Shared::Fn(i) => i.sig.ident.span(),
            Shared::Other(i) => i.span(),
            _ => proc_macro2::Span::call_site(),
        }
    }
}

/// A primitive type's name.
pub fn prim_named(name: &str) -> Option<Ty> {
    use program::{FloatTy, IntTy::*};
    let int = [
        I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize,
    ]
    .into_iter()
    .find(|int| int.name() == name);
    Some(Ty::new(match (int, name) {
        (Some(int), _) => TyKind::Int(int),
        (_, "f32") => TyKind::Float(FloatTy::F32),
        (_, "f64") => TyKind::Float(FloatTy::F64),
        (_, "bool") => TyKind::Bool,
        (_, "char") => TyKind::Char,
        (_, "str") => TyKind::Str,
        _ => return None,
    }))
}
