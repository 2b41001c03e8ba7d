//! `e?`

use super::control::pattern;
use super::{Expect, FnCtxt};
use crate::thir::{Arm, Expr, ExprKind, PatKind};
use crate::ty::{Ty, TyKind};
use program::Span;

impl FnCtxt<'_> {
    /// `e?`
    pub(super) fn check_try(&mut self, e: &syn::ExprTry, span: Span) -> Expr {
        let value = self.check_expr(&e.expr, Expect::Nothing);
        let ty = self.known(&value.ty);
        let branch = self.call_trait("try", "branch", vec![ty], vec![value], span);
        let flow = self.known(&branch.ty);
        let TyKind::Adt(control, args) = flow.kind() else {
            self.type_error(span, "`?` works on `Result` and `Option`.".to_string());
            return self.dummy(span);
        };
        let (control, residual, output) = (
            *control,
            args[0].clone(),
            args.get(1).cloned().unwrap_or_else(Ty::unit),
        );
        let go_on = self.cx.variant_named(control, "Continue").unwrap_or(0);
        let stop = self.cx.variant_named(control, "Break").unwrap_or(1);
        let value = self.new_var("", output.clone());
        let rest = self.new_var("", residual.clone());
        let ret = self.frame().ret.clone();
        let thrown = self.var_expr(span, rest);
        let made = self.call_trait(
            "from_residual",
            "from_residual",
            vec![ret.clone(), residual.clone()],
            vec![thrown],
            span,
        );
        let made = self.demand_coerce(made, &ret);
        let leave = self.make(span, Ty::never(), ExprKind::Return(Some(made)));
        let leave = self.make(span, output.clone(), ExprKind::NeverToAny(leave));
        let bind = |var, ty: &Ty| {
            pattern(
                span,
                ty,
                PatKind::Bind {
                    var,
                    by_ref: None,
                    sub: None,
                },
            )
        };
        let kept = pattern(
            span,
            &flow,
            PatKind::Variant(control, go_on, vec![(0, bind(value, &output))]),
        );
        let lost = pattern(
            span,
            &flow,
            PatKind::Variant(control, stop, vec![(0, bind(rest, &residual))]),
        );
        // `Err(e)?;`: nothing else says what it would have been.
        self.diverging.push(output.clone());
        let result = self.var_expr(span, value);
        let arms = vec![
            Arm {
                pat: kept,
                guard: None,
                body: result,
            },
            Arm {
                pat: lost,
                guard: None,
                body: leave,
            },
        ];
        self.make(span, output, ExprKind::Match(branch, arms))
    }
}
