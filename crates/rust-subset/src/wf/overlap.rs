//! Impls that say the same of the same type twice.

use crate::infer::{Answer, Infcx};
use crate::items::*;
use crate::ty::DefId;
use program::Origin;
use std::rc::Rc;

/// Reports the program's impls that overlap.
pub fn check(cx: &Cx) {
    let own: Vec<DefId> = (0..cx.defs.borrow().len() as u32)
        .map(DefId)
        .filter(|id| {
            let def = cx.def(*id);
            def.origin == Origin::User && matches!(def.kind, DefKind::Impl(_))
        })
        .collect();
    for (at, second) in own.iter().enumerate() {
        twice(cx, *second);
        for first in &own[..at] {
            pair(cx, *first, *second);
        }
    }
}

/// The members of one impl have different names.
fn twice(cx: &Cx, id: DefId) {
    let mut names = Vec::new();
    for member in cx.members_of(id) {
        let member = cx.def(member);
        let key = (
            member.name.clone(),
            matches!(member.kind, DefKind::ImplTy(..)),
        );
        if names.contains(&key) {
            let text = format!("This `impl` has a `{}` already.", member.name);
            cx.report(Origin::User, member.place(), text);
        }
        names.push(key);
    }
}

fn pair(cx: &Cx, first: DefId, second: DefId) {
    let span = cx.def(second).span;
    match (cx.impl_trait_ref(first), cx.impl_trait_ref(second)) {
        (Some(a), Some(b)) if a.def == b.def && meet(cx, first, second) => {
            let text = format!(
                "`{}` is implemented twice for `{}`: leave one of the two out (a `derive` is one too).",
                cx.def(b.def).name,
                cx.type_text(&b.args[0])
            );
            cx.report(Origin::User, span, text);
        }
        (None, None) => {
            let names: Vec<String> = cx
                .members_of(first)
                .iter()
                .map(|member| cx.def(*member).name.clone())
                .collect();
            let twice = cx.members_of(second).into_iter().find(|member| {
                let member = cx.def(*member);
                names.contains(&member.name)
            });
            if let Some(twice) = twice
                && meet(cx, first, second)
            {
                let twice = cx.def(twice);
                let text = format!(
                    "Another `impl` of this type has a `{}` already.",
                    twice.name
                );
                cx.report(Origin::User, twice.place(), text);
            }
        }
        _ => {}
    }
}

/// Whether some type has both; only if that is certain.
fn meet(cx: &Cx, first: DefId, second: DefId) -> bool {
    let icx = Infcx::new(cx, Rc::new(Vec::new()), false);
    let before = icx.pending.borrow().len();
    let mut args = Vec::new();
    for id in [first, second] {
        let fresh = icx.fresh_args(id);
        let types = match cx.impl_trait_ref(id) {
            Some(tr) => tr.subst(&fresh).args,
            None => vec![cx.impl_self_ty(id).subst(&fresh)],
        };
        if types
            .iter()
            .any(|ty| ty.has_projections() || ty.any(&|part| part.is_never()))
        {
            return false;
        }
        icx.demand_bounds(id, &fresh);
        args.push(types);
    }
    args[0].len() == args[1].len()
        && icx.unify_all(&args[0], &args[1]).is_ok()
        && !matches!(icx.evaluate_new(before), Answer::No)
}
