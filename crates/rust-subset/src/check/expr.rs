//! Expressions, by kind.

use super::{Expect, FnCtxt};
use crate::items::Shape;
use crate::thir::{Expr, ExprKind};
use crate::ty::{AdtId, Ty, TyKind};
use program::Span;

/// How deep expressions may nest (the guard before the parser bounds the source's own nesting).
const MAX_NESTING: u32 = 400;

impl FnCtxt<'_> {
    /// Checks an expression and coerces it.
    pub(super) fn check_coerced(&mut self, e: &syn::Expr, ty: &Ty) -> Expr {
        let checked = self.check_expr(e, Expect::Type(ty.clone()));
        self.demand_coerce(checked, ty)
    }

    /// Checks an expression. What it is expected to be is a hint: the caller still coerces.
    pub(super) fn check_expr(&mut self, e: &syn::Expr, expect: Expect) -> Expr {
        self.nesting += 1;
        let span = self.span_of(e);
        let checked = if self.nesting > MAX_NESTING {
            self.error_expr(
                span,
                "This expression is nested too deeply for the explorer.",
            )
        } else {
            self.check_kind(e, span, expect)
        };
        let checked = if self.icx.is_huge(&checked.ty) {
            self.error_expr(
                span,
                "The type of this has too many parts for the explorer.",
            )
        } else {
            checked
        };
        self.nesting -= 1;
        if self.icx.shallow(&checked.ty).is_never() {
            self.diverges = true;
        }
        checked
    }

    pub(super) fn check_kind(&mut self, e: &syn::Expr, span: Span, expect: Expect) -> Expr {
        use syn::Expr as E;
        match e {
            E::Paren(e) => {
                let inner = self.check_expr(&e.expr, expect);
                // The parentheses that a macro puts around its argument are nowhere in the text.
                let written = span.holds(inner.span);
                Expr {
                    span: if written { span } else { inner.span },
                    ..inner
                }
            }
            E::Group(e) => self.check_expr(&e.expr, expect),
            E::Lit(e) => self.check_literal(&e.lit, span, &expect),
            E::Path(e) => self.check_path(e, span, expect),
            E::Block(e) => self.check_labeled_block(e, span, expect),
            E::Unsafe(e) => self.check_unsafe(e, expect),
            E::Const(e) => self.check_block_expr(&e.block, expect),
            E::Call(e) => self.check_call(e, span, expect),
            E::MethodCall(e) => self.check_method_call(e, span, expect),
            E::Field(e) => self.check_field(e, span),
            E::Index(e) => self.check_index(e, span),
            E::Reference(e) => self.check_reference(e, span, expect),
            E::RawAddr(e) => self.check_raw_addr(e, span),
            E::Unary(e) => self.check_unary(e, span, expect),
            E::Binary(e) => self.check_binary(e, span),
            E::Assign(e) => self.check_assign(e, span),
            E::Cast(e) => self.check_cast(e, span, expect),
            E::Tuple(e) => self.check_tuple(e, span, expect),
            E::Array(e) => self.check_array(e, span, expect),
            E::Repeat(e) => self.check_repeat(e, span, expect),
            E::Struct(e) => self.check_struct(e, span, expect),
            E::Range(e) => self.check_range(e, span),
            E::If(e) => self.check_if(e, span, expect),
            E::Match(e) => self.check_match(e, span, expect),
            E::Loop(e) => self.check_loop(e, span, expect),
            E::While(e) => self.check_while(e, span),
            E::ForLoop(e) => self.check_for(e, span),
            E::Break(e) => self.check_break(e, span),
            E::Continue(e) => self.check_continue(e, span),
            E::Return(e) => self.check_return(e.expr.as_deref(), span),
            E::Let(e) => self.check_let(e, span),
            E::Closure(e) => self.check_closure(e, span, expect),
            E::Async(e) => self.check_async(e, span, expect),
            E::Await(e) => self.check_await(e, span),
            E::Try(e) => self.check_try(e, span),
            E::Macro(e) => self.check_macro(&e.mac, span, expect),
            E::Infer(_) => {
                self.error_expr(span, "`_` is allowed only on the left of an assignment.")
            }
            E::TryBlock(_) => self.error_expr(
                span,
                "`try` blocks are unstable; use a closure that is called at once.",
            ),
            E::Yield(_) => self.error_expr(
                span,
                "`yield` is unstable; use an `async` block or an iterator.",
            ),
            _ => self.error_expr(span, "The explorer does not know this kind of expression."),
        }
    }

    pub(super) fn check_tuple(&mut self, e: &syn::ExprTuple, span: Span, expect: Expect) -> Expr {
        let wanted = expect.any_type().map(|ty| self.known(&ty));
        let hints = match wanted.as_ref().map(Ty::kind) {
            Some(TyKind::Tuple(parts)) if parts.len() == e.elems.len() => parts.clone(),
            _ => Vec::new(),
        };
        let mut parts = Vec::new();
        for (at, elem) in e.elems.iter().enumerate() {
            let checked = match hints.get(at) {
                Some(ty) => {
                    let checked = self.check_expr(elem, Expect::Type(ty.clone()));
                    let (span, from) = (checked.span, checked.ty.clone());
                    match self.coerce(checked, ty) {
                        Ok(checked) => checked,
                        Err(checked) => {
                            self.mismatch(span, ty, &from);
                            checked
                        }
                    }
                }
                None => self.check_expr(elem, Expect::Nothing),
            };
            parts.push(checked);
        }
        let ty = Ty::new(TyKind::Tuple(parts.iter().map(|e| e.ty.clone()).collect()));
        self.make(span, ty, ExprKind::Tuple(parts))
    }

    pub(super) fn element_hint(&mut self, expect: &Expect) -> Option<Ty> {
        let wanted = expect.any_type()?;
        match self.known(&wanted).kind() {
            TyKind::Array(elem, _) | TyKind::Slice(elem) => Some(elem.clone()),
            _ => None,
        }
    }

    pub(super) fn check_array(&mut self, e: &syn::ExprArray, span: Span, expect: Expect) -> Expr {
        let wanted = self
            .element_hint(&expect)
            .unwrap_or_else(|| self.icx.fresh_any());
        let mut merge = super::coerce::Merge::new(wanted.clone());
        let mut elems = Vec::new();
        for elem in &e.elems {
            let hint = if self.icx.is_unknown(&wanted) {
                merge.ty()
            } else {
                wanted.clone()
            };
            let hint = if hint.is_never() {
                Expect::Nothing
            } else {
                Expect::Type(hint)
            };
            let checked = self.check_expr(elem, hint);
            elems.push(self.merge(&mut merge, checked));
        }
        let elems: Vec<Expr> = elems
            .into_iter()
            .map(|e| self.finish_merge(&merge, e))
            .collect();
        let elem = if elems.is_empty() { wanted } else { merge.ty() };
        let ty = Ty::new(TyKind::Array(
            elem,
            Ty::new(TyKind::ConstUsize(elems.len() as u64)),
        ));
        self.make(span, ty, ExprKind::Array(elems))
    }

    pub(super) fn check_repeat(&mut self, e: &syn::ExprRepeat, span: Span, expect: Expect) -> Expr {
        let len = self.with_scope(|scope| scope.const_arg(&e.len));
        let value = match self.element_hint(&expect) {
            Some(elem) => self.check_coerced(&e.expr, &elem),
            None => self.check_expr(&e.expr, Expect::Nothing),
        };
        let ty = Ty::new(TyKind::Array(value.ty.clone(), len));
        self.make(span, ty, ExprKind::Repeat(value))
    }

    /// Whether a variant is a tuple, a unit or has named fields.
    pub(super) fn shape_of(&self, adt: AdtId, variant: u32) -> Shape {
        self.cx.adt_item(adt).variants[variant as usize].shape
    }
}

/// A field's name as the tables have it.
pub fn member_name(member: &syn::Member) -> String {
    match member {
        syn::Member::Named(name) => crate::parse::names::unraw(name),
        syn::Member::Unnamed(index) => index.index.to_string(),
    }
}
