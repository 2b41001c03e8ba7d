//! Branches, loops, and ways out.

use super::coerce::Merge;
use super::pattern::binds_mutably;
use super::{Expect, FnCtxt, LoopScope};
use crate::items::DefKind;
use crate::thir::{Arm, Expr, ExprKind, LoopId, Pat, PatKind};
use crate::ty::{Ty, TyKind};
use program::Span;

impl FnCtxt<'_> {
    /// A condition: `&&` chains of `let`s and others. Bindings stay in scope until the caller truncates `locals`.
    pub(super) fn check_condition(&mut self, e: &syn::Expr) -> Expr {
        match e {
            syn::Expr::Let(e) => {
                let span =
                    crate::place::span(self.origin, e.let_token.span, crate::place::end(&e.expr));
                self.check_let(e, span)
            }
            syn::Expr::Binary(b) if matches!(b.op, syn::BinOp::And(_)) && has_let(e) => {
                let span = self.span_of(e);
                let left = self.check_condition(&b.left);
                let outer = self.diverges;
                let right = self.check_condition(&b.right);
                self.diverges = outer;
                self.make(span, Ty::bool(), ExprKind::Logical(true, left, right))
            }
            syn::Expr::Paren(inner) if has_let(e) => self.check_condition(&inner.expr),
            _ => {
                let checked = self.check_coerced(e, &Ty::bool());
                self.make(checked.span, Ty::bool(), ExprKind::Scope(checked))
            }
        }
    }

    pub(super) fn check_let(&mut self, e: &syn::ExprLet, span: Span) -> Expr {
        let mut value = self.check_expr(&e.expr, Expect::Nothing);
        let ty = value.ty.clone();
        let pat = self.check_binding_pattern(&e.pat, &ty);
        if binds_mutably(&pat) {
            self.make_mutable(&mut value);
        }
        self.make(span, Ty::bool(), ExprKind::Let(pat, value))
    }

    pub(super) fn check_if(&mut self, e: &syn::ExprIf, span: Span, expect: Expect) -> Expr {
        let names = self.locals.len();
        let cond = self.check_condition(&e.cond);
        let after_cond = std::mem::take(&mut self.diverges);
        let Some((_, other)) = &e.else_branch else {
            let then = self.check_block_expr(&e.then_branch, Expect::Type(Ty::unit()));
            let then = self.demand_coerce(then, &Ty::unit());
            self.locals.truncate(names);
            self.diverges = after_cond;
            return self.make(span, Ty::unit(), ExprKind::If(cond, then, None));
        };
        let expect = self.expect_of_branches(expect);
        let wanted = expect.only_type().unwrap_or_else(|| self.icx.fresh_any());
        let mut merge = Merge::new(wanted);
        let then = self.check_block_expr(&e.then_branch, expect.clone());
        let then = self.merge(&mut merge, then);
        self.locals.truncate(names);
        let then_diverges = std::mem::take(&mut self.diverges);
        let other = self.check_expr(other, self.branch_expect(&expect, &merge));
        let other = self.merge(&mut merge, other);
        self.diverges = after_cond || (then_diverges && self.diverges);
        let (then, other) = (
            self.finish_merge(&merge, then),
            self.finish_merge(&merge, other),
        );
        self.make(span, merge.ty(), ExprKind::If(cond, then, Some(other)))
    }

    /// Where nothing is known of what is wanted, the first branch must not decide it alone: closures may meet in a function pointer.
    fn expect_of_branches(&self, expect: Expect) -> Expect {
        match expect {
            Expect::Type(ty) if self.icx.is_unknown(&self.icx.shallow(&ty)) => Expect::Hint(ty),
            expect => expect,
        }
    }

    /// What is expected of a further branch: what was of the first, else what the first turned out to be.
    pub(super) fn branch_expect(&self, expect: &Expect, merge: &Merge) -> Expect {
        let merged = merge.ty();
        match expect {
            Expect::Type(ty) => Expect::Type(ty.clone()),
            _ if merged.is_never() => expect.clone(),
            _ if matches!(
                self.icx.shallow(&merged).kind(),
                TyKind::FnDef(..) | TyKind::Closure(..)
            ) =>
            {
                Expect::Nothing
            }
            _ => Expect::Hint(merged),
        }
    }

    pub(super) fn check_match(&mut self, e: &syn::ExprMatch, span: Span, expect: Expect) -> Expr {
        let mut value = self.check_expr(&e.expr, Expect::Nothing);
        let ty = value.ty.clone();
        let expect = self.expect_of_branches(expect);
        let wanted = expect.only_type().unwrap_or_else(|| self.icx.fresh_any());
        let mut merge = Merge::new(wanted);
        let before = std::mem::take(&mut self.diverges);
        let mut all_diverge = true;
        let mut arms = Vec::new();
        for arm in &e.arms {
            let names = self.locals.len();
            self.diverges = false;
            let (pat, guard) = match &arm.pat {
                syn::Pat::Guard(guarded) => (&*guarded.pat, Some(&*guarded.guard)),
                other => (other, None),
            };
            let pat = self.check_binding_pattern(pat, &ty);
            if binds_mutably(&pat) {
                self.make_mutable(&mut value);
            }
            let guard = guard.map(|guard| self.check_condition(guard));
            self.diverges = false;
            let body = self.check_expr(&arm.body, self.branch_expect(&expect, &merge));
            let body = self.merge(&mut merge, body);
            all_diverge &= self.diverges;
            self.locals.truncate(names);
            arms.push(Arm { pat, guard, body });
        }
        self.diverges = before || all_diverge;
        for arm in &mut arms {
            let body = std::mem::replace(&mut arm.body, self.placeholder(span));
            arm.body = self.finish_merge(&merge, body);
        }
        self.make(span, merge.ty(), ExprKind::Match(value, arms))
    }

    pub(super) fn with_loop(
        &mut self,
        label: Option<&syn::Label>,
        merge: Option<Merge>,
        f: impl FnOnce(&mut Self, LoopId) -> Expr,
    ) -> (Expr, LoopScope) {
        let id = self.new_loop();
        let label = label.map(|label| label.name.ident.to_string());
        self.loops.push(LoopScope {
            label,
            id,
            merge,
            left: false,
            block: false,
        });
        let body = f(self, id);
        // Pushed above; nothing between pops more than it pushes.
        let scope = self.loops.pop().expect("the loop's own scope");
        (body, scope)
    }

    pub(super) fn check_loop(&mut self, e: &syn::ExprLoop, span: Span, expect: Expect) -> Expr {
        let wanted = expect.only_type().unwrap_or_else(|| self.icx.fresh_any());
        let (body, scope) =
            self.with_loop(e.label.as_ref(), Some(Merge::new(wanted)), |this, _| {
                let body = this.check_block_expr(&e.body, Expect::Type(Ty::unit()));
                this.demand_coerce(body, &Ty::unit())
            });
        self.diverges = !scope.left;
        let ty = match (scope.left, &scope.merge) {
            (true, Some(merge)) => merge.ty(),
            _ => Ty::never(),
        };
        self.make(span, ty, ExprKind::Loop(scope.id, body))
    }

    pub(super) fn check_while(&mut self, e: &syn::ExprWhile, span: Span) -> Expr {
        let outer = self.diverges;
        let (body, scope) = self.with_loop(e.label.as_ref(), None, |this, id| {
            let names = this.locals.len();
            let cond = this.check_condition(&e.cond);
            let body = this.check_block_expr(&e.body, Expect::Type(Ty::unit()));
            let body = this.demand_coerce(body, &Ty::unit());
            this.locals.truncate(names);
            let stop = this.leave(span, id);
            this.make(span, Ty::unit(), ExprKind::If(cond, body, Some(stop)))
        });
        self.diverges = outer;
        self.make(span, Ty::unit(), ExprKind::Loop(scope.id, body))
    }

    pub(super) fn leave(&mut self, span: Span, id: LoopId) -> Expr {
        let leave = self.make(span, Ty::never(), ExprKind::Break(id, None));
        self.make(span, Ty::unit(), ExprKind::NeverToAny(leave))
    }

    /// `for pat in iter { body }`: a loop over `Iterator::next`.
    pub(super) fn check_for(&mut self, e: &syn::ExprForLoop, span: Span) -> Expr {
        let source = self.check_expr(&e.expr, Expect::Nothing);
        if source.ty.is_never() && !self.errors.is_empty() {
            // What it goes through is not understood, which is said already.
            return source;
        }
        let head = source.span;
        let generics = vec![source.ty.clone()];
        let into_iter = self.call_trait("into_iterator", "into_iter", generics, vec![source], head);
        let iter_ty = self.known(&into_iter.ty);
        let outer = self.diverges;
        let iter = self.new_var("", iter_ty.clone());
        let place = self.var_expr(head, iter);
        let borrowed = self.borrow(head, true, place);
        let next = self.call_trait(
            "iterator",
            "next",
            vec![iter_ty.clone()],
            vec![borrowed],
            head,
        );
        let next_ty = self.known(&next.ty);
        let TyKind::Adt(option, args) = next_ty.kind() else {
            let text = format!(
                "`{}` is not an iterator.",
                self.cx.type_text(&self.icx.resolve(&iter_ty))
            );
            self.type_error(head, text);
            return self.dummy(span);
        };
        let (option, item) = (*option, args[0].clone());
        let (body, scope) = self.with_loop(e.label.as_ref(), None, |this, id| {
            let names = this.locals.len();
            let pat = this.check_binding_pattern(&e.pat, &item);
            let body = this.check_block_expr(&e.body, Expect::Type(Ty::unit()));
            let body = this.demand_coerce(body, &Ty::unit());
            this.locals.truncate(names);
            let stop = this.leave(head, id);
            let some = pattern(head, &next_ty, PatKind::Variant(option, 1, vec![(0, pat)]));
            let none = pattern(head, &next_ty, PatKind::Variant(option, 0, Vec::new()));
            let arms = vec![
                Arm {
                    pat: none,
                    guard: None,
                    body: stop,
                },
                Arm {
                    pat: some,
                    guard: None,
                    body,
                },
            ];
            this.make(span, Ty::unit(), ExprKind::Match(next, arms))
        });
        self.diverges = outer;
        let repeat = self.make(span, Ty::unit(), ExprKind::Loop(scope.id, body));
        let bind = pattern(
            head,
            &iter_ty,
            PatKind::Bind {
                var: iter,
                by_ref: None,
                sub: None,
            },
        );
        self.make(
            span,
            Ty::unit(),
            ExprKind::Match(
                into_iter,
                vec![Arm {
                    pat: bind,
                    guard: None,
                    body: repeat,
                }],
            ),
        )
    }

    pub(super) fn find_loop(&mut self, label: Option<&syn::Lifetime>, span: Span) -> Option<usize> {
        let found = match label {
            Some(label) => self
                .loops
                .iter()
                .rposition(|scope| scope.label.as_deref() == Some(&label.ident.to_string())),
            None => self.loops.iter().rposition(|scope| !scope.block),
        };
        if found.is_none() {
            self.error(span, "There is no loop here to leave or continue.");
        }
        found
    }

    pub(super) fn check_break(&mut self, e: &syn::ExprBreak, span: Span) -> Expr {
        let Some(at) = self.find_loop(e.label.as_ref(), span) else {
            return self.dummy(span);
        };
        let id = self.loops[at].id;
        self.loops[at].left = true;
        let mut merge = self.loops[at].merge.take();
        let value = match (&e.expr, &mut merge) {
            (Some(value), Some(merge)) => {
                let wanted = merge.expected().clone();
                let value = self.check_expr(value, Expect::Type(wanted));
                Some(self.merge(merge, value))
            }
            (Some(value), None) => {
                self.type_error(
                    span,
                    "Only `loop` and labeled blocks can be left with a value.".to_string(),
                );
                Some(self.check_expr(value, Expect::Nothing))
            }
            (None, Some(merge)) => {
                let unit = self.make(span, Ty::unit(), ExprKind::Tuple(Vec::new()));
                self.merge(merge, unit);
                None
            }
            (None, None) => None,
        };
        self.loops[at].merge = merge;
        self.make(span, Ty::never(), ExprKind::Break(id, value))
    }

    pub(super) fn check_continue(&mut self, e: &syn::ExprContinue, span: Span) -> Expr {
        match self.find_loop(e.label.as_ref(), span) {
            Some(at) => self.make(span, Ty::never(), ExprKind::Continue(self.loops[at].id)),
            None => self.dummy(span),
        }
    }

    pub(super) fn check_return(&mut self, value: Option<&syn::Expr>, span: Span) -> Expr {
        let of_fn = matches!(self.cx.def(self.owner).kind, DefKind::Fn(_));
        if !of_fn && self.frames.len() == 1 {
            let text = "There is no function here to return from: write the value alone.";
            return self.error_expr(span, text);
        }
        let ret = self.frame().ret.clone();
        let value = match value {
            Some(value) => Some(self.check_coerced(value, &ret)),
            None => {
                self.unify_or_report(span, &ret, &Ty::unit());
                None
            }
        };
        self.make(span, Ty::never(), ExprKind::Return(value))
    }
}

/// A pattern of a type.
pub fn pattern(span: Span, ty: &Ty, kind: PatKind) -> Pat {
    Pat {
        ty: ty.clone(),
        span,
        kind: Box::new(kind),
    }
}

fn has_let(e: &syn::Expr) -> bool {
    match e {
        syn::Expr::Let(_) => true,
        syn::Expr::Paren(e) => has_let(&e.expr),
        syn::Expr::Binary(e) if matches!(e.op, syn::BinOp::And(_)) => {
            has_let(&e.left) || has_let(&e.right)
        }
        _ => false,
    }
}
