//! The bounds of a struct's or enum's parameters hold wherever its type is written in an item.

use super::fails;
use crate::fold::{Pred, TraitRef};
use crate::items::*;
use crate::ty::{DefId, Ty, TyKind};
use proc_macro2::Span as TokenSpan;
use program::Origin;
use std::cell::RefCell;

pub fn check(cx: &Cx, id: DefId) {
    let def = cx.def(id);
    let of = |ty: &Ty, at: TokenSpan| says(cx, id, ty, at);
    match &def.kind {
        DefKind::Fn(source) => {
            let (ast, sig) = (source.sig(), cx.sig_of(id));
            for (arg, ty) in ast.inputs.iter().zip(&sig.inputs) {
                if let syn::FnArg::Typed(arg) = arg {
                    of(ty, crate::place::ty(&arg.ty));
                }
            }
            if let syn::ReturnType::Type(_, ty) = &ast.output {
                of(&sig.inner, crate::place::ty(ty));
            }
        }
        DefKind::Adt(adt) => {
            let source = cx.adt_item(*adt).source.clone();
            for variant in 0..cx.adt_item(*adt).variants.len() as u32 {
                let types = cx.field_types(*adt, variant);
                for (field, ty) in source.fields(variant).iter().zip(types.iter()) {
                    of(ty, crate::place::ty(&field.ty));
                }
            }
        }
        DefKind::Impl(item) => {
            let at = crate::place::ty(&item.self_ty);
            of(&cx.impl_self_ty(id), at);
            if let Some(tr) = cx.impl_trait_ref(id) {
                tr.args[1..].iter().for_each(|ty| of(ty, at));
                let broken = broken(cx, id, tr.def, &tr.args);
                report(cx, &cx.def(tr.def).name, broken, at);
            }
        }
        DefKind::Const(source) | DefKind::Static { source, .. } => {
            of(&cx.const_ty(id), crate::place::ty(&source.ty));
        }
        _ => {}
    }
}

/// Reports the first bound of a type's parts that is certainly broken.
fn says(cx: &Cx, id: DefId, ty: &Ty, at: TokenSpan) {
    let found = RefCell::new(None);
    ty.any(&|part| {
        if let TyKind::Adt(adt, args) = part.kind()
            && let Some(tr) = broken(cx, id, cx.adt_item(*adt).def, args)
        {
            *found.borrow_mut() = Some((cx.type_text(part), tr));
        }
        found.borrow().is_some()
    });
    if let Some((name, tr)) = found.into_inner() {
        report(cx, &name, Some(tr), at);
    }
}

/// The first bound of a definition of the program that these arguments break.
fn broken(cx: &Cx, id: DefId, of: DefId, args: &[Ty]) -> Option<TraitRef> {
    let preds = match cx.def(of).origin {
        Origin::User => cx.predicates_of(of),
        Origin::Library => return None,
    };
    let traits = preds.iter().filter_map(|pred| match pred {
        Pred::Trait(tr) => Some(tr.subst(args)),
        Pred::Proj(..) => None,
    });
    let mut others = traits.filter(|tr| tr.def != of);
    others.find(|tr| fails(cx, id, &Pred::Trait(tr.clone())))
}

fn report(cx: &Cx, name: &str, broken: Option<TraitRef>, at: TokenSpan) {
    if let Some(tr) = broken {
        let (of, wanted) = (cx.type_text(tr.self_ty()), &cx.def(tr.def).name);
        let remedy = match tr.self_ty().kind() {
            TyKind::Param(..) => format!("write the bound `{of}: {wanted}` here too"),
            _ => format!("derive or implement `{wanted}`, or leave the bound out"),
        };
        let text = format!("`{name}` demands that `{of}` is `{wanted}`, and it is not: {remedy}.");
        cx.report(Origin::User, at, text);
    }
}
