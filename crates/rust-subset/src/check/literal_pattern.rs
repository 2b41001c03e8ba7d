//! Literals and ranges as patterns.

use super::{Expect, FnCtxt};
use crate::thir::{Lit, Pat, PatKind};
use crate::ty::{Ty, TyKind};
use program::{FloatTy, Span};

impl FnCtxt<'_> {
    pub(super) fn check_lit_pat(
        &mut self,
        lit: &syn::Lit,
        negative: bool,
        expected: &Ty,
        span: Span,
    ) -> Pat {
        match self.literal(lit, span, &Expect::Type(expected.clone())) {
            Ok((ty, lit)) => {
                // A byte string also matches a slice.
                let slice = matches!(&lit, Lit::ByteStr(_))
                    && matches!(self.known(expected).kind(), TyKind::Ref(_, to) if matches!(self.icx.shallow(to).kind(), TyKind::Slice(_)));
                if !slice {
                    self.unify_or_report(span, expected, &ty);
                }
                let lit = match lit {
                    Lit::Int(n) if negative => Lit::Int(-n),
                    Lit::Float(bits) if negative => Lit::Float((-f64::from_bits(bits)).to_bits()),
                    other => other,
                };
                self.pat(span, expected, PatKind::Lit(lit))
            }
            Err(text) => {
                self.error(span, text);
                self.pat(span, expected, PatKind::Wild)
            }
        }
    }

    pub(super) fn check_range_pat(&mut self, p: &syn::PatRange, expected: &Ty, span: Span) -> Pat {
        let bounds = [&p.start, &p.end].map(|bound| bound.as_deref().and_then(number));
        let is_float = bounds.iter().flatten().any(|(lit, _)| match lit {
            syn::Lit::Float(_) => true,
            syn::Lit::Int(lit) => lit.suffix().starts_with('f'),
            _ => false,
        });
        if is_float || matches!(self.known(expected).kind(), TyKind::Float(_)) {
            return self.check_float_range(p, expected, span);
        }
        let mut bound = |e: &Option<Box<syn::Expr>>| -> Option<i128> {
            let e = e.as_ref()?;
            if let syn::Expr::Lit(lit) = &**e
                && let Ok((ty, _)) = self.literal(&lit.lit, span, &Expect::Type(expected.clone()))
            {
                self.unify_or_report(span, expected, &ty);
            }
            let value = self.with_scope(|scope| scope.const_int(e));
            if value.is_none() {
                self.error(span, "The bounds of a range pattern must be numbers, characters or constants of those.");
            }
            value
        };
        let (from, to) = (bound(&p.start), bound(&p.end));
        let to = match p.limits {
            syn::RangeLimits::HalfOpen(_) => to.map(|to| to - 1),
            syn::RangeLimits::Closed(_) => to,
        };
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            self.error(span, "Nothing is in this range: it ends before it starts.");
        }
        self.pat(span, expected, PatKind::Range(from, to, false))
    }

    /// A range of floats: its bounds are kept as bits.
    fn check_float_range(&mut self, p: &syn::PatRange, expected: &Ty, span: Span) -> Pat {
        for (lit, _) in [&p.start, &p.end]
            .into_iter()
            .flatten()
            .filter_map(|e| number(e))
        {
            if let Ok((ty, _)) = self.literal(lit, span, &Expect::Type(expected.clone())) {
                self.unify_or_report(span, expected, &ty);
            }
        }
        let of = match self.known(expected).kind() {
            TyKind::Float(of) => *of,
            _ => FloatTy::F64,
        };
        let mut bound = |e: &Option<Box<syn::Expr>>| -> Option<f64> {
            let e = e.as_deref()?;
            let value = self.with_scope(|scope| scope.const_float(e, of));
            if value.is_none() {
                self.error(
                    span,
                    "The bounds of a range of floats in a pattern must be numbers, or constants whose values are arithmetic of numbers; else compare, as in `x if x < MOST`.",
                );
            }
            value
        };
        let (from, to) = (bound(&p.start), bound(&p.end));
        let open = matches!(p.limits, syn::RangeLimits::HalfOpen(_));
        if from
            .zip(to)
            .is_some_and(|(from, to)| from > to || (open && from == to))
        {
            self.error(span, "Nothing is in this range: it ends before it starts.");
        }
        let bits = |value: Option<f64>| value.map(|value| i128::from(value.to_bits()));
        self.pat(span, expected, PatKind::Range(bits(from), bits(to), open))
    }
}

/// A literal, and whether a minus stands before it.
fn number(e: &syn::Expr) -> Option<(&syn::Lit, bool)> {
    match e {
        syn::Expr::Lit(e) => Some((&e.lit, false)),
        syn::Expr::Unary(syn::ExprUnary {
            op: syn::UnOp::Neg(_),
            expr,
            ..
        }) => Some((number(expr)?.0, true)),
        _ => None,
    }
}
