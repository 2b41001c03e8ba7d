//! What an impl may be of and for, and what it promises.

use super::fails;
use crate::fold::{Pred, TraitRef};
use crate::infer::{Infcx, elaborate};
use crate::items::*;
use crate::ty::{DefId, Ty, TyKind};
use program::Origin;
use std::rc::Rc;

pub fn check(cx: &Cx, id: DefId, item: &Rc<syn::ItemImpl>) {
    let this = cx.impl_self_ty(id);
    if item.trait_.is_none() {
        return foreign_methods(cx, &this, item);
    }
    let Some(tr) = cx.impl_trait_ref(id) else {
        return;
    };
    says_unsafe(cx, &tr, item);
    let erroneous = |ty: &Ty| ty.any(&|part| part.is_never());
    if tr.args.iter().any(erroneous) {
        return;
    }
    foreign_trait(cx, &tr, item);
    says_what_the_trait_says(cx, item);
    supertraits(cx, id, &tr, item);
    signatures(cx, id, &tr);
    if cx.is_lang(tr.def, "copy") {
        dropped(cx, &this, item);
        copied_fields(cx, id, &this, item);
    }
}

fn report(cx: &Cx, item: &syn::ItemImpl, text: String) {
    cx.report(Origin::User, item.impl_token.span, text);
}

fn is_own(cx: &Cx, def: DefId) -> bool {
    cx.def(def).origin == Origin::User
}

/// A type of the program; what is behind a reference or in a `Box` or `Pin` counts.
fn local(cx: &Cx, ty: &Ty) -> bool {
    match ty.kind() {
        TyKind::Adt(adt, args) => {
            let def = cx.adt_item(*adt).def;
            let wraps = matches!(&*cx.def(def).name, "Box" | "Pin");
            is_own(cx, def) || wraps && args.first().is_some_and(|of| local(cx, of))
        }
        TyKind::Dyn(Some(bound), _) => is_own(cx, bound.def),
        TyKind::Ref(_, to) => local(cx, to),
        // What these are is not known here.
        TyKind::Projection(..) | TyKind::Opaque(..) | TyKind::Infer(_) => true,
        _ => false,
    }
}

fn foreign_methods(cx: &Cx, this: &Ty, item: &syn::ItemImpl) {
    let own = match this.kind() {
        TyKind::Adt(adt, _) => is_own(cx, cx.adt_item(*adt).def),
        TyKind::Dyn(Some(bound), _) => is_own(cx, bound.def),
        TyKind::Param(..) | TyKind::Never | TyKind::Projection(..) => true,
        _ => false,
    };
    if !own {
        let name = cx.type_text(this);
        let text = format!(
            "`{name}` is not a type of this program, so it gets no methods here: declare a trait with them and write `impl TheTrait for {name}`."
        );
        report(cx, item, text);
    }
}

fn foreign_trait(cx: &Cx, tr: &TraitRef, item: &syn::ItemImpl) {
    if is_own(cx, tr.def) || tr.args.iter().any(|ty| local(cx, ty)) {
        return;
    }
    let (name, of) = (cx.type_text(&tr.args[0]), &cx.def(tr.def).name);
    let text = match tr.args[0].kind() {
        TyKind::Param(..) => format!(
            "`{of}` is not a trait of this program, so it cannot be written for every type `{name}`: write it for a type of your own."
        ),
        _ => format!(
            "Neither the trait `{of}` nor the type `{name}` is of this program: put the value in a struct of your own and write the `impl` for that."
        ),
    };
    report(cx, item, text);
}

fn says_unsafe(cx: &Cx, tr: &TraitRef, item: &syn::ItemImpl) {
    let def = cx.def(tr.def);
    let wanted = match &def.kind {
        DefKind::Trait(source) => {
            source.unsafety.is_some() || matches!(def.lang.as_deref(), Some("send" | "sync"))
        }
        _ => return,
    };
    let name = &def.name;
    match (wanted, item.unsafety.is_some()) {
        (true, false) => report(
            cx,
            item,
            format!(
                "`{name}` is an unsafe trait: write `unsafe impl {name}`, and be sure that what it promises holds."
            ),
        ),
        (false, true) => report(
            cx,
            item,
            format!("`{name}` is no unsafe trait: write `impl` without `unsafe`."),
        ),
        _ => {}
    }
}

fn supertraits(cx: &Cx, id: DefId, tr: &TraitRef, item: &syn::ItemImpl) {
    for pred in cx.supertraits(tr.def).iter() {
        let Pred::Trait(above) = pred.subst(&tr.args) else {
            continue;
        };
        let auto = matches!(
            cx.def(above.def).lang.as_deref(),
            Some("send" | "sync" | "sized" | "unpin" | "any")
        );
        // What the library's types implement, this library may not know in full.
        let own =
            matches!(tr.args[0].kind(), TyKind::Adt(adt, _) if is_own(cx, cx.adt_item(*adt).def));
        if own && !auto && fails(cx, id, &Pred::Trait(above.clone())) {
            let (this, wanted) = (cx.type_text(&tr.args[0]), &cx.def(above.def).name);
            let of = &cx.def(tr.def).name;
            let text = format!(
                "Whoever is `{of}` must be `{wanted}` too, and `{this}` is not: derive or implement `{wanted}`."
            );
            report(cx, item, text);
        }
    }
}

/// Who may use what a trait has, and when, the trait says alone.
fn says_what_the_trait_says(cx: &Cx, item: &syn::ItemImpl) {
    for part in &item.items {
        let (vis, constness) = match part {
            syn::ImplItem::Fn(part) => (&part.vis, part.sig.constness.as_ref()),
            syn::ImplItem::Const(part) => (&part.vis, None),
            syn::ImplItem::Type(part) => (&part.vis, None),
            _ => continue,
        };
        if let syn::Visibility::Public(said) = vis {
            let text = "What a trait has is as public as the trait: leave `pub` out.";
            cx.report(Origin::User, said.span, text);
        }
        if let Some(said) = constness {
            let text = "Functions of traits cannot be `const`: leave it out.";
            cx.report(Origin::User, said.span, text);
        }
    }
}

/// Only what is copied in all its parts is `Copy`.
fn copied_fields(cx: &Cx, id: DefId, this: &Ty, item: &syn::ItemImpl) {
    let (TyKind::Adt(adt, args), Some(copy)) = (this.kind(), cx.lang_trait("copy")) else {
        return;
    };
    let source = cx.adt_item(*adt);
    for (variant, names) in source.variants.iter().enumerate() {
        let types = cx.field_types(*adt, variant as u32);
        for (ty, (name, _)) in types.iter().zip(&names.fields) {
            let ty = ty.subst(args);
            let tr = TraitRef {
                def: copy,
                args: vec![ty.clone()],
            };
            if fails(cx, id, &Pred::Trait(tr)) {
                let text = format!(
                    "`{}` cannot be `Copy`: its field `{name}` (`{}`) is not. Leave `Copy` out and call `clone()`.",
                    cx.type_text(this),
                    cx.type_text(&ty)
                );
                return report(cx, item, text);
            }
        }
    }
}

/// What is copied has no end of its own.
fn dropped(cx: &Cx, this: &Ty, item: &syn::ItemImpl) {
    let drops = cx.lang_trait("drop").and_then(|drop| {
        let impls = cx.trait_impls.borrow();
        let mut of = impls.get(&drop)?.iter();
        of.find(|(of, _)| *of == head(this)).cloned()
    });
    if drops.is_some() {
        let text = format!(
            "`{}` cannot be `Copy` and have a `Drop`: leave `Copy` out.",
            cx.type_text(this)
        );
        report(cx, item, text);
    }
}

/// The functions and constants of an impl have the types that the trait gives them.
fn signatures(cx: &Cx, id: DefId, tr: &TraitRef) {
    for member in cx.members_of(id) {
        let given = cx.def(member);
        let of_trait = cx.members_of(tr.def).into_iter();
        let Some(wanted) = of_trait
            .into_iter()
            .find(|def| cx.def(*def).name == given.name)
        else {
            continue;
        };
        let text = match (&given.kind, &cx.def(wanted).kind) {
            (DefKind::Fn(_), DefKind::Fn(_)) => function(cx, member, wanted, tr),
            (DefKind::Const(_), DefKind::Const(_)) => {
                let (has, wants) = (cx.const_ty(member), cx.const_ty(wanted).subst(&tr.args));
                differ(cx, member, &has, &wants)
            }
            _ => None,
        };
        if let Some(text) = text {
            let text = format!(
                "`{}` of the trait `{}` {text}.",
                given.name,
                cx.def(tr.def).name
            );
            cx.report(Origin::User, given.place(), text);
        }
    }
}

/// What the trait's function has and the impl's has not, in words.
fn function(cx: &Cx, member: DefId, wanted: DefId, tr: &TraitRef) -> Option<String> {
    let (has, wants) = (cx.sig_of(member), cx.sig_of(wanted));
    if has.has_self != wants.has_self {
        let takes = if wants.has_self { "takes" } else { "takes no" };
        return Some(format!("{takes} `self`"));
    }
    if has.inputs.len() != wants.inputs.len() {
        return Some(format!("has {} parameters", wants.inputs.len()));
    }
    if cx.is_unsafe(member) && !cx.is_unsafe(wanted) {
        return Some("is not `unsafe`".to_string());
    }
    let (own, of_trait) = (cx.generics_of(member), cx.generics_of(wanted));
    let free = |generics: &crate::resolve::generics::Generics| {
        generics.params.iter().any(|param| param.synthetic)
    };
    if free(&own) || free(&of_trait) || !wants.opaque_bounds.is_empty() {
        return None;
    }
    let count = of_trait.params.len() - of_trait.parent;
    if own.params.len() - own.parent != count {
        return Some(format!("has {count} generic parameters of its own"));
    }
    let mut args = tr.args.clone();
    args.extend(own.identity().into_iter().skip(own.parent));
    let inputs = has.inputs.iter().zip(&wants.inputs);
    let wrong = inputs.enumerate().find_map(|(at, (given, wants))| {
        let differs = differ(cx, member, given, &wants.subst(&args))?;
        Some(match at {
            0 if has.has_self => format!("takes another `self`: it {differs}"),
            at => format!(
                "has a parameter {} that {differs}",
                at + usize::from(!has.has_self)
            ),
        })
    });
    wrong.or_else(|| {
        let differs = differ(cx, member, &has.inner, &wants.inner.subst(&args))?;
        Some(format!("has a result that {differs}"))
    })
}

/// Types that are certainly not the same.
fn differ(cx: &Cx, owner: DefId, has: &Ty, wants: &Ty) -> Option<String> {
    let icx = Infcx::new(cx, elaborate(cx, &cx.predicates_of(owner)), false);
    let (has, wants) = (icx.normalize(has), icx.normalize(wants));
    let vague = |ty: &Ty| {
        ty.any(&|part| {
            matches!(
                part.kind(),
                TyKind::Never | TyKind::Opaque(..) | TyKind::Coroutine(..) | TyKind::Projection(..)
            )
        })
    };
    if vague(&has) || vague(&wants) || icx.unify(&has, &wants).is_ok() {
        return None;
    }
    Some(format!(
        "is `{}`, not `{}`",
        cx.type_text(&wants),
        cx.type_text(&has)
    ))
}
