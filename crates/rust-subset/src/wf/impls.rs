//! What an impl may be of and for, and what it promises.

use crate::fold::{Pred, TraitRef};
use crate::infer::{Answer, Infcx, elaborate};
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
    supertraits(cx, id, &tr, item);
    if cx.is_lang(tr.def, "copy") {
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
        TyKind::Dyn(Some(bound)) => is_own(cx, bound.def),
        TyKind::Ref(_, to) => local(cx, to),
        // What these are is not known here.
        TyKind::Projection(..) | TyKind::Opaque(..) | TyKind::Infer(_) => true,
        _ => false,
    }
}

fn foreign_methods(cx: &Cx, this: &Ty, item: &syn::ItemImpl) {
    let own = match this.kind() {
        TyKind::Adt(adt, _) => is_own(cx, cx.adt_item(*adt).def),
        TyKind::Dyn(Some(bound)) => is_own(cx, bound.def),
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

/// Whether it is certain that a bound does not hold where an impl's own bounds do.
fn fails(cx: &Cx, id: DefId, pred: &Pred) -> bool {
    let icx = Infcx::new(cx, elaborate(cx, &cx.predicates_of(id)), false);
    matches!(icx.evaluate(pred), Answer::No)
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
        if !auto && fails(cx, id, &Pred::Trait(above.clone())) {
            let (this, wanted) = (cx.type_text(&tr.args[0]), &cx.def(above.def).name);
            let of = &cx.def(tr.def).name;
            let text = format!(
                "Whoever is `{of}` must be `{wanted}` too, and `{this}` is not: derive or implement `{wanted}`."
            );
            report(cx, item, text);
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
