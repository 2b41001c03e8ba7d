//! Impls that say the same of the same type twice.

use crate::few::Few;
use crate::fold::TraitRef;
use crate::infer::{Answer, Infcx};
use crate::items::*;
use crate::ty::{DefId, TyKind};
use program::Origin;
use std::rc::Rc;

/// What only one impl may give to a type.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Given {
    /// A trait.
    Trait(DefId),
    /// A function or constant of its own, by its name.
    Member(String),
}

/// The heads of the types that an impl is for. Where all are known, only impls with the same heads can overlap.
type Heads = Vec<Option<Head>>;

/// Impls that were looked at, to be found by what the next one could overlap with.
#[derive(Default)]
struct Earlier {
    alike: Few<(Given, Heads), Vec<DefId>>,
    open: Few<Given, Vec<DefId>>,
    all: Few<Given, Vec<DefId>>,
}

impl Earlier {
    fn candidates(&self, given: &Given, heads: &Heads) -> impl Iterator<Item = DefId> {
        let closed = heads.iter().all(Option::is_some);
        let lists = match closed {
            true => [
                self.alike.get(&(given.clone(), heads.clone())),
                self.open.get(given),
            ],
            false => [self.all.get(given), None],
        };
        lists.into_iter().flatten().flatten().copied()
    }

    fn add(&mut self, given: Given, heads: Heads, id: DefId) {
        self.all.get_or(given.clone(), Vec::new).push(id);
        match heads.iter().all(Option::is_some) {
            true => self.alike.get_or((given, heads), Vec::new).push(id),
            false => self.open.get_or(given, Vec::new).push(id),
        }
    }
}

/// Reports the program's impls that overlap.
pub fn check(cx: &Cx) {
    let mut earlier = Earlier::default();
    for id in (0..cx.defs.borrow().len() as u32).map(DefId) {
        let def = cx.def(id);
        if def.origin != Origin::User || !matches!(def.kind, DefKind::Impl(_)) {
            continue;
        }
        twice(cx, id);
        match cx.impl_trait_ref(id) {
            Some(tr) => implemented(cx, &mut earlier, id, &tr),
            None => declared(cx, &mut earlier, id),
        }
    }
}

/// An impl of a trait.
fn implemented(cx: &Cx, earlier: &mut Earlier, id: DefId, tr: &TraitRef) {
    let given = Given::Trait(tr.def);
    let heads: Heads = tr.args.iter().map(head).collect();
    if earlier
        .candidates(&given, &heads)
        .any(|first| meet(cx, first, id))
    {
        let text = format!(
            "`{}` is implemented twice for `{}`: leave one of the two out (a `derive` is one too).",
            cx.def(tr.def).name,
            cx.type_text(&tr.args[0])
        );
        cx.report(Origin::User, cx.def(id).span, text);
    }
    earlier.add(given, heads, id);
}

/// An impl of a type's own functions.
fn declared(cx: &Cx, earlier: &mut Earlier, id: DefId) {
    let this = cx.impl_self_ty(id);
    let mut heads = vec![head(&this)];
    if let TyKind::Adt(_, args) = this.kind() {
        heads.extend(args.iter().map(head));
    }
    for member in cx.members_of(id) {
        let member = cx.def(member);
        let given = Given::Member(member.name.clone());
        let mut others = earlier
            .candidates(&given, &heads)
            .filter(|first| *first != id);
        if others.any(|first| meet(cx, first, id)) {
            let text = format!(
                "Another `impl` of this type has a `{}` already.",
                member.name
            );
            cx.report(Origin::User, member.place(), text);
        }
        drop(others);
        earlier.add(given, heads.clone(), id);
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
