//! What a generic function hands to another thread must be bound to go there: rustc asks it of the parameter's bounds, not of
//! what the function is called with.

use super::FnCtxt;
use crate::fold::Pred;
use crate::items::{Capture, CaptureMode, DefKind};
use crate::lower::send::handed_over;
use crate::lower::visit::children;
use crate::thir::{Body, Expr, ExprKind};
use crate::ty::{Autos, DefId, Ty, TyKind};
use program::Origin;
use std::rc::Rc;

/// Types of the library that may be sent only if what they hold may.
const HOLD: [&str; 9] = [
    "Option",
    "Vec",
    "Box",
    "Arc",
    "Mutex",
    "RwLock",
    "Sender",
    "SyncSender",
    "Receiver",
];

impl FnCtxt<'_> {
    pub(super) fn check_handed_over(&mut self, body: &Body) {
        let generic = !self.cx.generics_of(self.owner).params.is_empty();
        if generic && self.origin == Origin::User {
            self.hand_over(&body.value);
        }
    }

    fn hand_over(&mut self, e: &Expr) {
        children(e, &mut |part| self.hand_over(part));
        match &*e.kind {
            ExprKind::Closure { body, .. } | ExprKind::Async { body, .. } => {
                self.hand_over(&body.value);
            }
            ExprKind::CallDef { def, generics, .. } => {
                let library = self.cx.def(*def).origin == Origin::Library;
                let handed = library.then(|| handed_over(&self.cx.path(*def))).flatten();
                let send = Autos::named("send");
                let unbound = match handed {
                    Some(for_ever) => {
                        let mut all = generics.iter();
                        all.find_map(|ty| self.unbound(ty, send, for_ever))
                    }
                    None => {
                        let mut all = self.cx.auto_bounds(*def, generics).into_iter();
                        all.find_map(|(ty, autos)| self.unbound(&ty, autos, false))
                    }
                };
                self.report_unbound(e, unbound);
            }
            ExprKind::Unsize(from) => {
                let unbound = self.unbound_in(&from.ty, &e.ty);
                self.report_unbound(e, unbound);
            }
            _ => {}
        }
    }

    fn report_unbound(&mut self, e: &Expr, unbound: Option<(Rc<str>, String)>) {
        let Some((name, bounds)) = unbound else {
            return;
        };
        let name = match name.starts_with("impl#") {
            true => "impl Trait",
            false => &*name,
        };
        let text = format!(
            "The bounds of `{name}` must say that it may go to another thread: add `{bounds}` to them."
        );
        self.error(e.span, text);
    }

    /// The parameter behind a pointer that becomes a trait object which promises more.
    fn unbound_in(&self, from: &Ty, to: &Ty) -> Option<(Rc<str>, String)> {
        match (from.kind(), to.kind()) {
            (TyKind::Ref(_, x), TyKind::Ref(_, y)) => self.unbound_in(x, y),
            (TyKind::Adt(_, x), TyKind::Adt(_, y)) => self.unbound_in(x.first()?, y.first()?),
            (TyKind::Dyn(..), _) => None,
            (_, TyKind::Dyn(_, promised)) => self.unbound(from, *promised, false),
            _ => None,
        }
    }

    /// The parameter in what is handed over that lacks bounds, and those.
    fn unbound(&self, ty: &Ty, wanted: Autos, for_ever: bool) -> Option<(Rc<str>, String)> {
        let mut wanted = wanted.without(Autos::named("unpin"));
        for pred in self.icx.env.iter() {
            if let Pred::Trait(tr) = pred
                && tr.self_ty() == ty
            {
                wanted = wanted.without(self.cx.auto_trait(tr.def));
            }
        }
        if wanted == Autos::default() && !for_ever {
            return None;
        }
        match ty.kind() {
            TyKind::Param(_, name) => {
                let mut bounds = wanted.names();
                if for_ever && !self.lives(name) {
                    bounds.push("'static");
                }
                (!bounds.is_empty()).then(|| (name.clone(), bounds.join(" + ")))
            }
            // Who is sent a shared reference shares what it leads to.
            TyKind::Ref(false, to) => self.unbound(to, Autos::named("sync"), false),
            TyKind::Ref(true, to) => self.unbound(to, wanted, false),
            TyKind::Adt(adt, args) => {
                let def = self.cx.def(self.cx.adt_item(*adt).def);
                let said = |pred: &Pred| matches!(pred, Pred::Trait(tr) if tr.self_ty() == ty);
                let holds = def.origin == Origin::Library
                    && HOLD.contains(&&*def.name)
                    && !self.icx.env.iter().any(said);
                let (send, sync) = (Autos::named("send"), Autos::named("sync"));
                let wanted = match &*def.name {
                    "Option" | "Vec" | "Box" => wanted,
                    "Arc" => send.and(sync),
                    "RwLock" if wanted.has(sync) => send.and(sync),
                    _ => send,
                };
                holds.then(|| self.unbound(args.first()?, wanted, for_ever))?
            }
            TyKind::Closure(id, _) => {
                let captures: Vec<Capture> =
                    self.cx.closures.borrow()[id.0 as usize].captures.clone();
                captures.iter().find_map(|capture| {
                    let ty = self.icx.resolve(&capture.ty);
                    match capture.mode {
                        CaptureMode::Move => self.unbound(&ty, wanted, for_ever),
                        CaptureMode::Ref => self.unbound(&ty, Autos::named("sync"), false),
                        CaptureMode::Mut => self.unbound(&ty, wanted, false),
                    }
                })
            }
            _ => None,
        }
    }

    /// Whether a bound may say that a parameter lives as long as any thread.
    fn lives(&self, name: &str) -> bool {
        let mut at = Some(self.owner);
        while let Some(id) = at {
            let def = self.cx.def(id);
            let own = self.cx.own_generics(&def).unwrap_or_default();
            if let Some(param) = own.type_params().find(|param| param.ident == *name) {
                let said = param.bounds.iter().any(|bound| self.may_live(id, bound));
                let clauses = own
                    .where_clause
                    .iter()
                    .flat_map(|clause| &clause.predicates);
                let mut clauses = clauses.filter_map(|clause| match clause {
                    syn::WherePredicate::Type(clause) => Some(clause),
                    _ => None,
                });
                let clause_says = |clause: &syn::PredicateType| {
                    let of = match &clause.bounded_ty {
                        syn::Type::Path(path) => path.path.is_ident(name),
                        _ => false,
                    };
                    of && clause.bounds.iter().any(|bound| self.may_live(id, bound))
                };
                return said || clauses.any(clause_says);
            }
            at = def.parent;
        }
        // `impl Trait` among the parameters: its bounds are not looked at here.
        true
    }

    fn may_live(&self, owner: DefId, bound: &syn::TypeParamBound) -> bool {
        let syn::TypeParamBound::Trait(bound) = bound else {
            return true;
        };
        let def = self.cx.def(owner);
        let Some(of) = self.cx.trait_named(def.module, &bound.path, def.origin) else {
            return true;
        };
        let of = self.cx.def(of);
        match &of.kind {
            DefKind::Trait(item) if of.origin == Origin::User => {
                !item.supertraits.is_empty() || item.generics.where_clause.is_some()
            }
            _ => matches!(of.name.as_str(), "Any" | "Error"),
        }
    }
}
