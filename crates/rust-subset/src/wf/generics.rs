//! Generic parameters: each has a name of its own, and an `impl`'s are those of what it is for.

use crate::fold::Pred;
use crate::items::*;
use crate::ty::{DefId, Ty, TyKind};
use program::Origin;

pub fn check(cx: &Cx, id: DefId) {
    let def = cx.def(id);
    let own = cx.own_generics(&def).unwrap_or_default();
    let around = def
        .parent
        .and_then(|parent| cx.own_generics(&cx.def(parent)));
    let around = around.unwrap_or_default();
    let mut known: Vec<syn::Ident> = around.params.iter().map(named).collect();
    for param in &own.params {
        let name = named(param);
        if known.contains(&name) {
            let tick = match param {
                syn::GenericParam::Lifetime(_) => "'",
                _ => "",
            };
            let text = format!(
                "There is a generic parameter `{tick}{name}` already: give this one another name."
            );
            cx.report(Origin::User, name.span(), text);
        }
        known.push(name);
    }
    if let DefKind::Impl(item) = &def.kind {
        unfixed(cx, id, item);
    }
}

fn named(param: &syn::GenericParam) -> syn::Ident {
    match param {
        syn::GenericParam::Lifetime(param) => param.lifetime.ident.clone(),
        syn::GenericParam::Type(param) => param.ident.clone(),
        syn::GenericParam::Const(param) => param.ident.clone(),
    }
}

/// A parameter of an `impl` that its types leave open.
fn unfixed(cx: &Cx, id: DefId, item: &syn::ItemImpl) {
    let mut fixed = vec![cx.impl_self_ty(id)];
    fixed.extend(cx.impl_trait_ref(id).iter().flat_map(|tr| tr.args.clone()));
    // What is said to be an associated type is known with what has that.
    let preds = cx.predicates_of(id);
    fixed.extend(preds.iter().filter_map(|pred| match pred {
        Pred::Proj(_, _, ty) => Some(ty.clone()),
        Pred::Trait(_) => None,
    }));
    let erroneous = fixed.iter().any(|ty| ty.any(&|part| part.is_never()));
    for (at, param) in cx.generics_of(id).params.iter().enumerate() {
        if !erroneous && !fixed.iter().any(|ty| fixes(ty, at as u32)) {
            let text = format!(
                "Neither the type nor the trait of this `impl` has the parameter `{}`: write it there too, or leave it out.",
                param.name
            );
            cx.report(Origin::User, item.impl_token.span, text);
        }
    }
}

/// Whether a type says what a parameter is. An associated type may be the same of many.
fn fixes(ty: &Ty, param: u32) -> bool {
    let within = |ty: &Ty| fixes(ty, param);
    match ty.kind() {
        TyKind::Param(at, _) => *at == param,
        TyKind::Projection(..) => false,
        TyKind::Tuple(parts) | TyKind::Adt(_, parts) => parts.iter().any(within),
        TyKind::Slice(of) | TyKind::Ref(_, of) | TyKind::RawPtr(_, of) => within(of),
        TyKind::Array(of, len) => within(of) || within(len),
        _ => ty.any(&|part| matches!(part.kind(), TyKind::Param(at, _) if *at == param)),
    }
}
