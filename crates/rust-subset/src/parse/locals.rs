//! `thread_local!`: storage, and the key that leads to it.

use crate::items::*;
use std::rc::Rc;
use syn::parse::{ParseStream, Parser};

/// Whether it is a call of `thread_local!`, however far its path is written out.
pub fn declares_locals(mac: &syn::Macro) -> bool {
    let last = mac.path.segments.last();
    last.is_some_and(|last| last.ident == "thread_local")
}

struct Declared {
    public: bool,
    name: syn::Ident,
    ty: syn::Type,
    value: syn::Expr,
}

impl Cx {
    /// Declares the statics of a `thread_local!`.
    pub fn add_thread_locals(&self, module: ModId, mac: &syn::Macro) {
        let origin = self.module_origin(module);
        let declared = match declarations.parse2(mac.tokens.clone()) {
            Ok(declared) => declared,
            Err(error) => {
                return self.report(
                    origin,
                    error.span(),
                    format!("This `thread_local!` is not understood: {error}."),
                );
            }
        };
        for local in declared {
            let source = ConstSource {
                ty: Rc::new(local.ty),
                value: Some(Rc::new(local.value)),
            };
            let base = |kind: DefKind| Def {
                kind,
                name: local.name.to_string(),
                module,
                parent: None,
                origin,
                public: local.public,
                span: local.name.span(),
                for_type: None,
                lang: None,
                intrinsic: None,
            };
            let storage = self.add(base(DefKind::Static {
                source,
                mutable: false,
                thread_local: true,
            }));
            let key = self.add(base(DefKind::LocalKey(storage)));
            self.bind(module, Ns::Value, &local.name, Res::Def(key), local.public);
        }
    }
}

fn declarations(input: ParseStream) -> syn::Result<Vec<Declared>> {
    let mut all = Vec::new();
    while !input.is_empty() {
        input.call(syn::Attribute::parse_outer)?;
        let vis: syn::Visibility = input.parse()?;
        input.parse::<syn::Token![static]>()?;
        let name: syn::Ident = input.parse()?;
        input.parse::<syn::Token![:]>()?;
        let ty: syn::Type = input.parse()?;
        input.parse::<syn::Token![=]>()?;
        let value: syn::Expr = input.parse()?;
        all.push(Declared {
            public: !matches!(vis, syn::Visibility::Inherited),
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
