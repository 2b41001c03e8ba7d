//! What rustc's lints refuse where a program does not switch them off.

use super::FnCtxt;
use super::unsafety::inside;
use crate::thir::{Expr, ExprKind, Lit, Pat, PatKind, Stmt};
use crate::ty::{DefId, Ty, TyKind};
use program::{IntTy, Origin, Span};

/// Orders that operations of atomics do not have: which argument is the order, those, what to write.
const NO_ORDERS: [(&[&str], usize, [&str; 2], &str); 5] = [
    (
        &["load"],
        1,
        ["Release", "AcqRel"],
        "A load writes nothing that it could release: write `Acquire`, `Relaxed` or `SeqCst`.",
    ),
    (
        &["store"],
        2,
        ["Acquire", "AcqRel"],
        "A store reads nothing that it could acquire: write `Release`, `Relaxed` or `SeqCst`.",
    ),
    (
        &["compare_exchange", "compare_exchange_weak"],
        4,
        ["Release", "AcqRel"],
        NOT_WRITTEN,
    ),
    (&["fetch_update"], 2, ["Release", "AcqRel"], NOT_WRITTEN),
    (
        &["fence", "compiler_fence"],
        0,
        ["Relaxed", "Relaxed"],
        "A fence that is `Relaxed` orders nothing: write `Acquire`, `Release`, `AcqRel` or `SeqCst`.",
    ),
];
const NOT_WRITTEN: &str = "Where the value is another, nothing is written that could be released: write `Acquire`, `Relaxed` or `SeqCst` here.";
const GUARDS: [&str; 3] = ["MutexGuard", "RwLockReadGuard", "RwLockWriteGuard"];

impl FnCtxt<'_> {
    /// A reference to a `static mut`, or to a field of one, as rustc's lint `static_mut_refs` finds it.
    pub(super) fn static_mut_ref(&mut self, written: &syn::Expr, place: &Expr, span: Span) {
        let mut e = inside(written);
        while let syn::Expr::Field(field) = e {
            e = inside(&field.base);
        }
        if !matches!(e, syn::Expr::Path(_)) || self.origin != Origin::User {
            return;
        }
        let Some(def) = root(place).filter(|def| self.is_static_mut(*def)) else {
            return;
        };
        if self.cx.allows("static_mut_refs") {
            return;
        }
        let name = self.cx.def(def).name.clone();
        self.error(
            span,
            format!(
                "A reference to the `static mut` `{name}` is refused, for nothing keeps other threads from changing it meanwhile. Use a `Mutex` or an atomic; or take a raw pointer with `&raw mut {name}`."
            ),
        );
    }
}

impl FnCtxt<'_> {
    /// `let _ = m.lock();` unlocks at once.
    pub(super) fn unheld_lock(&mut self, stmt: &mut Stmt) {
        let Stmt::Let {
            pat, init: Some(_), ..
        } = stmt
        else {
            return;
        };
        if self.origin != Origin::User || self.cx.allows("let_underscore") {
            return;
        }
        let mut found = None;
        super::visit::each_pattern(pat, &mut |pat: &mut Pat| {
            if matches!(*pat.kind, PatKind::Wild) && self.is_guard(&pat.ty) {
                found = Some(pat.span);
            }
        });
        if let Some(span) = found {
            self.error(
                span,
                "`_` keeps nothing: this lock is given back at once. Give the guard a name, such as `_guard`; or write `drop(..)` around it if that is meant.",
            );
        }
    }

    /// A guard of std's locks, or a `Result` of one.
    fn is_guard(&self, ty: &Ty) -> bool {
        let TyKind::Adt(adt, args) = ty.kind() else {
            return false;
        };
        let def = self.cx.def(self.cx.adt_item(*adt).def);
        if self.cx.lang_adt("Result") == Some(*adt) {
            return !matches!(args[0].kind(), TyKind::Adt(inner, _) if inner == adt)
                && self.is_guard(&args[0]);
        }
        GUARDS.contains(&&*def.name) && self.cx.module_name(def.module).starts_with("std::sync::")
    }

    /// An order that an atomic's operation does not have, as rustc's lint `invalid_atomic_ordering` finds it.
    pub(super) fn order_fits(&mut self, def: DefId, args: &[Expr]) {
        if self.origin != Origin::User {
            return;
        }
        let own = self.cx.def(def);
        let mut rows = NO_ORDERS.iter();
        let row = rows.find(|(names, ..)| names.contains(&&*own.name));
        let Some((_, at, wrong, text)) = row else {
            return;
        };
        let Some(order) = args.get(*at) else { return };
        let module = self.cx.module_name(own.module);
        if let ExprKind::Adt { adt, variant, .. } = &*order.kind
            && module.starts_with("core::sync::atomic")
            && wrong.contains(&&*self.cx.adt_item(*adt).variants[*variant as usize].name)
            && !self.cx.allows("invalid_atomic_ordering")
        {
            self.error(order.span, *text);
        }
    }

    /// A number as it is written must be one of its type.
    pub(super) fn literal_fits(&mut self, lit: &Lit, ty: &Ty, span: Span) {
        let (Lit::Int(n), TyKind::Int(int)) = (lit, ty.kind()) else {
            return;
        };
        if holds(*int, *n) || self.origin != Origin::User {
            return;
        }
        let name = int.name();
        if *n < 0 && !int.signed() {
            self.error(span, format!("A `{name}` is never negative."));
        } else if !self.cx.allows("overflowing_literals") {
            self.error(
                span,
                format!("`{n}` does not fit in `{name}`: take a wider type."),
            );
        }
    }
}

/// The static that a place is, or is part of.
fn root(place: &Expr) -> Option<DefId> {
    match &*place.kind {
        ExprKind::Static(def) => Some(*def),
        ExprKind::Field(e, _) | ExprKind::Deref(e) | ExprKind::Borrow(_, e) => root(e),
        ExprKind::CallDef { args, .. } => root(args.first()?),
        _ => None,
    }
}

/// Whether a number is one of a type's.
pub(super) fn holds(int: IntTy, n: i128) -> bool {
    match (int.signed(), int.bits()) {
        (true, bits) => n >> (bits - 1) == 0 || n >> (bits - 1) == -1,
        (false, 128) => n >= 0,
        (false, bits) => n >> bits == 0,
    }
}
