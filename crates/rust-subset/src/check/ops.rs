//! Operators. Those on primitive types are the machine's; all others are calls. Where the types are not yet known, a call is
//! emitted, and turned into the machine's operator when the body is finished.

use super::operators::{OPERATORS, compares, operator};
use super::{Expect, FnCtxt};
use crate::fold::{Pred, TraitRef};
use crate::infer::{Answer, Obligation, VarKind};
use crate::thir::{Expr, ExprKind, Lit};
use crate::ty::{Ty, TyKind};
use program::{BinOp, Prim, Span, UnOp};

impl FnCtxt<'_> {
    pub(super) fn check_binary(&mut self, e: &syn::ExprBinary, span: Span) -> Expr {
        if let syn::BinOp::And(_) | syn::BinOp::Or(_) = e.op {
            let left = self.check_coerced(&e.left, &Ty::bool());
            let outer = self.diverges;
            let right = self.check_coerced(&e.right, &Ty::bool());
            self.diverges = outer;
            return self.make(
                span,
                Ty::bool(),
                ExprKind::Logical(matches!(e.op, syn::BinOp::And(_)), left, right),
            );
        }
        let Some((op, assigns)) = operator(&e.op) else {
            return self.error_expr(span, "The explorer does not know this operator.");
        };
        let mut left = self.check_expr(&e.left, Expect::Nothing);
        if assigns {
            self.assignable(&e.left);
            self.make_mutable(&mut left);
        }
        let shift = matches!(op, BinOp::Shl | BinOp::Shr);
        if shift && !assigns {
            left = self.whole_behind(left);
        }
        let left_ty = self.known(&left.ty);
        let scalar = self.scalar(&left_ty);
        let right_hint = if scalar && !shift {
            Expect::Hint(left_ty.clone())
        } else {
            Expect::Nothing
        };
        let mut right = self.check_expr(&e.right, right_hint);
        if compares(op) && matches!(left_ty.kind(), TyKind::RawPtr(..)) {
            // Raw pointers compare with their like alone, so a reference on the right becomes one.
            right = self.coerce(right, &left_ty).unwrap_or_else(|unlike| unlike);
        }
        if shift && scalar {
            right = self.whole_behind(right);
        }
        self.icx.at.set(span);
        let right_ty = self.known(&right.ty);
        if left_ty.is_never() || right_ty.is_never() {
            return self.diverging_operands(span, left, right);
        }
        if scalar && self.scalar(&right_ty) && self.same_family(&left_ty, &right_ty, shift) {
            if !shift {
                self.unify_or_report(right.span, &left_ty, &right_ty);
            }
            return self.builtin_binary(op, assigns, left, right, span);
        }
        let right_span = right.span;
        let result = self.overloaded_binary(op, assigns, left, right, span);
        self.numbers_behind_references(op, (&left_ty, &right_ty), right_span, &result);
        result
    }

    /// `&1 + &x` is a call, but of numbers alone, so that both are of one type, and the result is: what is indexed by it needs that.
    fn numbers_behind_references(
        &mut self,
        op: BinOp,
        (left, right): (&Ty, &Ty),
        span: Span,
        result: &Expr,
    ) {
        let shift = matches!(op, BinOp::Shl | BinOp::Shr);
        let (left, right) = (self.known(behind(left)), self.known(behind(right)));
        if !self.number(&left) || !self.number(&right) || !self.same_family(&left, &right, shift) {
            return;
        }
        if !shift {
            self.unify_or_report(span, &left, &right);
        }
        if self.icx.is_unknown(&result.ty) {
            self.unify_or_report(span, &left, &result.ty);
        }
    }

    fn number(&self, ty: &Ty) -> bool {
        self.scalar(ty) && !matches!(ty.kind(), TyKind::Bool | TyKind::Char)
    }

    fn diverging_operands(&mut self, span: Span, left: Expr, right: Expr) -> Expr {
        let parts = vec![left.ty.clone(), right.ty.clone()];
        let both = self.make(
            span,
            Ty::new(TyKind::Tuple(parts)),
            ExprKind::Tuple(vec![left, right]),
        );
        let block = crate::thir::Block {
            stmts: vec![crate::thir::Stmt::Expr(both)],
            tail: None,
            end: span,
        };
        self.make(span, Ty::never(), ExprKind::Block(block))
    }

    fn scalar(&self, ty: &Ty) -> bool {
        matches!(self.icx.var_kind(ty), Some(VarKind::Int | VarKind::Float))
            || matches!(
                ty.kind(),
                TyKind::Int(_) | TyKind::Float(_) | TyKind::Bool | TyKind::Char
            )
    }

    fn same_family(&self, left: &Ty, right: &Ty, shift: bool) -> bool {
        if shift {
            return self.whole(left) && self.whole(right);
        }
        self.icx.can_unify(left, right)
    }

    fn whole(&self, ty: &Ty) -> bool {
        matches!(ty.kind(), TyKind::Int(_)) || self.icx.var_kind(ty) == Some(VarKind::Int)
    }

    /// `1 << &n`: what is behind a reference to a whole number.
    fn whole_behind(&mut self, e: Expr) -> Expr {
        let ty = self.known(&e.ty);
        let to = self.known(behind(&ty));
        match ty.kind() {
            TyKind::Ref(..) if self.whole(&to) => self.make(e.span, to, ExprKind::Deref(e)),
            _ => e,
        }
    }

    fn builtin_binary(
        &mut self,
        op: BinOp,
        assigns: bool,
        left: Expr,
        right: Expr,
        span: Span,
    ) -> Expr {
        // The primitive type is filled in when the body is finished and literals have their types.
        if assigns {
            return self.make(
                span,
                Ty::unit(),
                ExprKind::AssignOp(op, Prim::Unit, left, right),
            );
        }
        let ty = if compares(op) {
            Ty::bool()
        } else {
            left.ty.clone()
        };
        self.make(span, ty, ExprKind::Binary(op, Prim::Unit, left, right))
    }

    fn overloaded_binary(
        &mut self,
        op: BinOp,
        assigns: bool,
        left: Expr,
        right: Expr,
        span: Span,
    ) -> Expr {
        let Some(operator) = OPERATORS.iter().find(|known| known.op == op) else {
            return self.dummy(span);
        };
        let lang = if assigns {
            operator.assign
        } else {
            operator.lang
        };
        let method = if assigns {
            operator.assign
        } else {
            operator.method
        };
        let (left, right) = if compares(op) {
            (
                self.borrow(left.span, false, left),
                self.borrow(right.span, false, right),
            )
        } else if assigns {
            (self.auto_borrow(left.span, true, left), right)
        } else {
            (left, right)
        };
        let this = if compares(op) || assigns {
            behind(&left.ty).clone()
        } else {
            left.ty.clone()
        };
        let other = behind(&right.ty).clone();
        if compares(op) {
            return self.call_operator(lang, method, vec![this, other], vec![left, right], span);
        }
        let (wanted, right) = self.right_operand(lang, &this, right, span);
        self.call_operator(lang, method, vec![this, wanted], vec![left, right], span)
    }

    /// Calls an operator's method. Where the types certainly have no such operator, that is said once: what stands around it is
    /// not measured against a result that does not exist, which in a long chain would grow with every operator.
    fn call_operator(
        &mut self,
        lang: &str,
        method: &str,
        types: Vec<Ty>,
        args: Vec<Expr>,
        span: Span,
    ) -> Expr {
        if let Some(def) = self.cx.lang_trait(lang) {
            let pred = Pred::Trait(TraitRef {
                def,
                args: types.clone(),
            });
            if let Answer::No = self.icx.evaluate(&pred) {
                if !self.errors.iter().any(|known| known.span == span) {
                    let depth = 0;
                    self.report_failed(&Obligation { pred, span, depth });
                }
                return self.dummy(span);
            }
        }
        self.call_trait(lang, method, types, args, span)
    }

    /// Where the left type has one impl, that tells the right type, and the operand is coerced to it: `text + &string`.
    fn right_operand(&mut self, lang: &str, this: &Ty, right: Expr, span: Span) -> (Ty, Expr) {
        let wanted = self.icx.fresh_any();
        if let Some(def) = self.cx.lang_trait(lang) {
            self.icx.at.set(span);
            self.icx
                .demand_trait(def, vec![this.clone(), wanted.clone()]);
            if !self.icx.is_unknown(this) {
                self.select();
            }
        }
        if self.icx.is_unknown(&wanted) {
            self.unify_or_report(right.span, &wanted, &right.ty);
            return (wanted, right);
        }
        let right = self.demand_coerce(right, &wanted);
        (wanted, right)
    }

    pub(super) fn check_unary(&mut self, e: &syn::ExprUnary, span: Span, expect: Expect) -> Expr {
        match e.op {
            syn::UnOp::Deref(_) => {
                let address = std::mem::take(&mut self.address);
                let value = self.check_expr(&e.expr, Expect::Nothing);
                let ty = self.known(&value.ty);
                if self.icx.is_unknown(&ty) {
                    return self.unknown_type(value.span, "dereference it");
                }
                match self.deref_step(&ty, true) {
                    Some(step) => {
                        self.unsafe_deref(&value, span, address);
                        let mut place = self.deref_expr(value, &step);
                        place.span = span;
                        place
                    }
                    None => {
                        let text = format!(
                            "`{}` cannot be dereferenced.",
                            self.cx.type_text(&self.icx.resolve(&ty))
                        );
                        self.type_error(span, text);
                        self.dummy(span)
                    }
                }
            }
            syn::UnOp::Neg(_) => {
                let value = self.check_expr(&e.expr, expect);
                if let ExprKind::Lit(Lit::Int(n)) = *value.kind {
                    return self.make(span, value.ty, ExprKind::Lit(Lit::Int(-n)));
                }
                self.unary(UnOp::Neg, "neg", value, span)
            }
            syn::UnOp::Not(_) => {
                let value = self.check_expr(&e.expr, expect);
                self.unary(UnOp::Not, "not", value, span)
            }
            _ => self.error_expr(span, "The explorer does not know this operator."),
        }
    }

    fn unary(&mut self, op: UnOp, lang: &str, value: Expr, span: Span) -> Expr {
        let ty = self.known(&value.ty);
        if self.scalar(&ty) {
            return self.make(
                span,
                value.ty.clone(),
                ExprKind::Unary(op, Prim::Unit, value),
            );
        }
        if ty.is_never() {
            return value;
        }
        self.call_operator(lang, lang, vec![value.ty.clone()], vec![value], span)
    }
}

/// What a reference points at; of another type, that type.
fn behind(ty: &Ty) -> &Ty {
    match ty.kind() {
        TyKind::Ref(_, to) => to,
        _ => ty,
    }
}
