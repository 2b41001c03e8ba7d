//! Members of traits and impls.

use super::attributes::{Attributes, ForType, attributes};
use crate::items::*;
use crate::ty::DefId;
use program::Intrinsic;
use std::rc::Rc;
use syn::spanned::Spanned;

impl Cx {
    pub fn add_trait_members(
        &self,
        module: ModId,
        parent: DefId,
        t: &Rc<syn::ItemTrait>,
        for_type: ForType,
    ) {
        let origin = self.module_origin(module);
        let mut members = Vec::new();
        for (at, item) in t.items.iter().enumerate() {
            if let syn::TraitItem::Macro(m) = item
                && let Some(run) = self.add_left_out(module, parent, &m.mac, true, &for_type)
            {
                members.extend(run);
                continue;
            }
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
            members.push(self.add_member(
                module,
                parent,
                name,
                kind,
                &attrs,
                Reach::All,
                &for_type,
            ));
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
            if origin == program::Origin::User {
                let text = "`impl !Trait` is unstable: a field of type `PhantomData<*const ()>` makes a type neither `Send` nor `Sync`.";
                self.report(origin, i.impl_token.span, text);
            }
            return;
        }
        let in_trait = i.trait_.is_some();
        let def = Def {
            kind: DefKind::Impl(i.clone()),
            name: String::new(),
            module,
            parent: None,
            origin,
            reach: Reach::All,
            span: i.impl_token.span,
            for_type: for_type.clone(),
            lang: None,
            intrinsic: None,
            track_caller: false,
        };
        let parent = self.add(def);
        let mut members = Vec::new();
        for (at, item) in i.items.iter().enumerate() {
            if let syn::ImplItem::Macro(m) = item
                && let Some(run) = self.add_left_out(module, parent, &m.mac, in_trait, &for_type)
            {
                members.extend(run);
                continue;
            }
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
                if in_trait {
                    Reach::All
                } else {
                    self.reach(module, vis)
                },
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
    pub fn add_member(
        &self,
        module: ModId,
        parent: DefId,
        name: &syn::Ident,
        kind: DefKind,
        attrs: &Attributes,
        reach: Reach,
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
            name: super::names::unraw(name),
            module,
            parent: Some(parent),
            origin,
            reach,
            span: name.span(),
            for_type: for_type.clone(),
            lang: attrs.lang.clone(),
            intrinsic: attrs.intrinsic.as_deref().and_then(Intrinsic::from_name),
            track_caller: attrs.track_caller,
        })
    }
}

fn parent_span(cx: &Cx, parent: DefId) -> proc_macro2::Span {
    cx.def(parent).span
}
