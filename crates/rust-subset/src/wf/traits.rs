//! What a trait may say of its functions, and of whom it demands.

use crate::fold::Pred;
use crate::items::*;
use crate::ty::DefId;
use program::Origin;

pub fn check(cx: &Cx, id: DefId, item: &syn::ItemTrait) {
    for part in &item.items {
        if let syn::TraitItem::Fn(part) = part
            && let Some(said) = &part.sig.constness
        {
            let text = "Functions of traits cannot be `const`: leave it out.";
            cx.report(Origin::User, said.span, text);
        }
    }
    if above(cx, id, id, 8) {
        let text = format!(
            "`{}` demands itself, by the traits that it demands: leave one of them out.",
            item.ident
        );
        cx.report(Origin::User, item.ident.span(), text);
    }
}

/// Whether a trait demands another, by at most so many steps.
fn above(cx: &Cx, at: DefId, wanted: DefId, depth: u32) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    cx.supertraits(at).iter().any(|pred| match pred {
        Pred::Trait(tr) => tr.def == wanted || above(cx, tr.def, wanted, depth),
        Pred::Proj(..) => false,
    })
}
