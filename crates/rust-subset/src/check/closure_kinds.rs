//! Closures that do more with what they captured than who calls them allows.

use super::FnCtxt;
use crate::fold::Pred;
use crate::items::ClosureKind;
use crate::ty::{ClosureId, DefId, Ty, TyKind};
use program::Span;

impl FnCtxt<'_> {
    /// Those that are given to a function with bounds.
    pub(super) fn check_closures(&mut self, def: DefId, generics: &[Ty], span: Span) {
        let is_closure = |ty: &Ty| matches!(ty.kind(), TyKind::Closure(..));
        if !generics.iter().any(is_closure) {
            return;
        }
        let preds = self.cx.predicates_of(def);
        for pred in preds.iter() {
            let Pred::Trait(bound) = pred else { continue };
            let TyKind::Param(at, _) = bound.args[0].kind() else {
                continue;
            };
            let Some(TyKind::Closure(id, _)) = generics.get(*at as usize).map(Ty::kind) else {
                continue;
            };
            let called = self.cx.def(def).parent == Some(bound.def);
            let may_lend = called || preds.iter().any(|pred| self.is_async_bound(pred, *at));
            self.demand_kind(*id, bound.def, may_lend, span);
        }
    }

    /// One that becomes a trait object behind a pointer.
    pub(super) fn check_closure_object(&mut self, from: &Ty, to: &Ty, span: Span) {
        match (from.kind(), to.kind()) {
            (
                TyKind::Ref(_, from) | TyKind::RawPtr(_, from),
                TyKind::Ref(_, to) | TyKind::RawPtr(_, to),
            ) => self.check_closure_object(from, to, span),
            (TyKind::Adt(_, from), TyKind::Adt(_, to)) => {
                let mut both = from.iter().zip(to);
                if let Some((from, to)) = both.find(|(from, to)| from != to) {
                    self.check_closure_object(from, to, span);
                }
            }
            (TyKind::Closure(id, _), TyKind::Dyn(Some(bound), _)) => {
                self.demand_kind(*id, bound.def, false, span);
            }
            _ => {}
        }
    }

    fn demand_kind(&mut self, id: ClosureId, of: DefId, may_lend: bool, span: Span) {
        let is = |lang| self.cx.lang_trait(lang) == Some(of);
        let (wanted, name) = match (is("fn"), is("fn_mut")) {
            (true, _) => (ClosureKind::Fn, "Fn"),
            (_, true) => (ClosureKind::FnMut, "FnMut"),
            _ => return,
        };
        let (kind, lends) = {
            let info = &self.cx.closures.borrow()[id.0 as usize];
            (info.kind, info.lends)
        };
        let text = match kind {
            _ if lends && !may_lend => format!(
                "The futures of this `async` closure borrow from it, so it is no `{name}`, only an `Async{name}`: ask for that, or write a closure that returns an `async move` block."
            ),
            _ if kind <= wanted => return,
            ClosureKind::FnOnce => format!(
                "This closure gives away what it captures, so it can be called only once; here it may be called again (`{name}`). Clone inside the closure what it gives away."
            ),
            _ => "This closure changes what it captures; here it may only read (`Fn`). Ask for `FnMut`, or put what changes into a `Mutex`, an atomic or a `Cell`.".to_string(),
        };
        self.error(span, text);
    }

    /// Whether a bound is `AsyncFn` or `AsyncFnMut` of this parameter.
    fn is_async_bound(&self, pred: &Pred, param: u32) -> bool {
        let Pred::Trait(bound) = pred else {
            return false;
        };
        let of_param = matches!(bound.args[0].kind(), TyKind::Param(at, _) if *at == param);
        let lang = self.cx.def(bound.def).lang.clone();
        of_param && matches!(lang.as_deref(), Some("async_fn" | "async_fn_mut"))
    }
}
