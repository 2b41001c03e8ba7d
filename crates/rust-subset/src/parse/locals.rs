//! `thread_local!`: storage, and the key that leads to it. `lazy_static!`: statics that are made when they are first used.

use crate::items::*;
use std::rc::Rc;
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;

/// Whether it is a call of `thread_local!` or `lazy_static!`, however far its path is written out.
pub fn declares_statics(mac: &syn::Macro) -> bool {
    is_named(mac, "thread_local") || is_named(mac, LAZY)
}

const LAZY: &str = "lazy_static";

fn is_named(mac: &syn::Macro, name: &str) -> bool {
    let last = mac.path.segments.last();
    last.is_some_and(|last| last.ident == name)
}

struct Declared {
    vis: syn::Visibility,
    name: syn::Ident,
    ty: syn::Type,
    value: syn::Expr,
}

impl Cx {
    /// Declares the statics of a `thread_local!` or a `lazy_static!`.
    pub fn add_macro_statics(&self, module: ModId, mac: &syn::Macro) {
        let origin = self.module_origin(module);
        let lazy = is_named(mac, LAZY);
        let parser = |input: ParseStream| declarations(input, lazy);
        let declared = match parser.parse2(mac.tokens.clone()) {
            Ok(declared) => declared,
            Err(error) => {
                let name = if lazy { "lazy_static" } else { "thread_local" };
                let text = format!("This `{name}!` is not understood: {error}.");
                return self.report(origin, error.span(), text);
            }
        };
        for local in declared {
            let reach = self.reach(module, &local.vis);
            let source = ConstSource {
                ty: Rc::new(local.ty),
                value: Some(Rc::new(local.value)),
            };
            let base = |kind: DefKind| Def {
                kind,
                name: super::names::unraw(&local.name),
                module,
                parent: None,
                origin,
                reach,
                span: local.name.span(),
                for_type: None,
                lang: None,
                intrinsic: None,
                track_caller: false,
            };
            if lazy {
                let def = self.add(base(DefKind::Static {
                    source,
                    mutable: false,
                    thread_local: false,
                }));
                self.bind(module, Ns::Value, &local.name, Res::Def(def), &local.vis);
                continue;
            }
            let storage = self.add(base(DefKind::Static {
                source,
                mutable: false,
                thread_local: true,
            }));
            let key = self.add(base(DefKind::LocalKey(storage)));
            self.bind(module, Ns::Value, &local.name, Res::Def(key), &local.vis);
        }
    }
}

fn declarations(input: ParseStream, lazy: bool) -> syn::Result<Vec<Declared>> {
    let mut all = Vec::new();
    while !input.is_empty() {
        input.call(syn::Attribute::parse_outer)?;
        let vis: syn::Visibility = input.parse()?;
        input.parse::<syn::Token![static]>()?;
        if lazy {
            input.parse::<syn::Token![ref]>()?;
        }
        let name: syn::Ident = input.parse()?;
        input.parse::<syn::Token![:]>()?;
        let ty: syn::Type = input.parse()?;
        input.parse::<syn::Token![=]>()?;
        let value: syn::Expr = input.parse()?;
        let (ty, value) = if lazy {
            made_when_used(&ty, &value)
        } else {
            (ty, value)
        };
        all.push(Declared {
            vis,
            name,
            ty,
            value,
        });
        if input.parse::<Option<syn::Token![;]>>()?.is_none() {
            break;
        }
    }
    Ok(all)
}

/// What a static of `lazy_static!` is, and how it begins.
fn made_when_used(ty: &syn::Type, value: &syn::Expr) -> (syn::Type, syn::Expr) {
    let at = value.span();
    (
        syn::parse_quote_spanned!(at=> ::lazy_static::Lazy<#ty>),
        syn::parse_quote_spanned!(at=> ::lazy_static::Lazy::new(|| -> #ty { #value })),
    )
}
