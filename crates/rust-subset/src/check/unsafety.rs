//! What only `unsafe` code may do.

use super::{Expect, FnCtxt};
use crate::thir::Expr;
use crate::ty::{DefId, TyKind};
use program::{Origin, Span};

/// An expression without its parentheses.
pub(super) fn inside(mut e: &syn::Expr) -> &syn::Expr {
    loop {
        e = match e {
            syn::Expr::Paren(inner) => &inner.expr,
            syn::Expr::Group(inner) => &inner.expr,
            other => return other,
        }
    }
}

impl FnCtxt<'_> {
    /// `unsafe { .. }`; closures in it are part of it.
    pub(super) fn check_unsafe(&mut self, e: &syn::ExprUnsafe, expect: Expect) -> Expr {
        let outer = std::mem::replace(&mut self.in_unsafe, true);
        let checked = self.check_block_expr(&e.block, expect);
        self.in_unsafe = outer;
        checked
    }

    fn demand_unsafe(&mut self, span: Span, text: impl FnOnce(&Self) -> String) {
        if !self.in_unsafe && self.origin == Origin::User {
            let text = text(self);
            self.error(span, text);
        }
    }

    pub(super) fn unsafe_call(&mut self, def: DefId, span: Span) {
        if self.cx.is_unsafe(def) {
            self.demand_unsafe(span, |this| {
                let name = &this.cx.def(def).name;
                format!(
                    "`{name}` is an `unsafe fn`: call it in `unsafe {{ .. }}`, where you answer for what it asks of its callers."
                )
            });
        }
    }

    /// `Drop::drop` is called by the program's own end of a value only.
    pub(super) fn dropped_by_hand(&mut self, def: DefId, span: Span) {
        if self.origin == Origin::User && self.trait_method("drop", "drop") == Some(def) {
            self.error(
                span,
                "Nobody calls a value's `drop` method: write `drop(value)`, which takes the value and ends it.",
            );
        }
    }

    /// `*e` as it is written; only the address of what a raw pointer leads to may be taken without `unsafe`.
    pub(super) fn unsafe_deref(&mut self, value: &Expr, span: Span, address: bool) {
        let raw = matches!(self.icx.shallow(&value.ty).kind(), TyKind::RawPtr(..));
        if raw && !address {
            self.demand_unsafe(span, |_| {
                "Following a raw pointer needs `unsafe { .. }`: nothing says that what it leads to is still there.".to_string()
            });
        }
    }

    /// A static in an expression.
    pub(super) fn unsafe_static(&mut self, def: DefId, span: Span) {
        if !std::mem::take(&mut self.address) && self.is_static_mut(def) {
            self.demand_unsafe(span, |this| {
                let name = &this.cx.def(def).name;
                format!(
                    "Any thread may change the `static mut` `{name}`: using it needs `unsafe {{ .. }}`. An atomic or a `Mutex` needs neither `mut` nor `unsafe`."
                )
            });
        }
    }

    /// `&raw const e`: whether only the address of `e` itself is taken.
    pub(super) fn check_raw_place(&mut self, e: &syn::Expr) -> Expr {
        let place = inside(e);
        self.address = match place {
            syn::Expr::Path(_) => true,
            syn::Expr::Unary(e) => matches!(e.op, syn::UnOp::Deref(_)),
            _ => false,
        };
        let checked = self.check_expr(place, Expect::Nothing);
        self.address = false;
        checked
    }
}
