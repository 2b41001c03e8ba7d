//! Literals and ranges as patterns.

use super::{Expect, FnCtxt};
use crate::thir::{Lit, Pat, PatKind};
use crate::ty::{Ty, TyKind};
use program::Span;

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
        if matches!(self.known(expected).kind(), TyKind::Float(_)) {
            self.error(
                span,
                "The explorer has no ranges of floats in patterns: compare, as in `x if x < 1.0`.",
            );
            return self.pat(span, expected, PatKind::Wild);
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
        self.pat(span, expected, PatKind::Range(from, to))
    }
}
