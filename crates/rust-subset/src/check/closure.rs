//! Closures, `async` blocks and `.await`.

use super::{Expect, FnCtxt, Frame};
use crate::fold::Pred;
use crate::items::{ClosureInfo, ClosureKind};
use crate::thir::{Body, Expr, ExprKind};
use crate::ty::{AdtId, ClosureId, Ty, TyKind};
use program::Span;
use std::rc::Rc;

impl FnCtxt<'_> {
    fn new_closure(&mut self, inputs: Vec<Ty>, output: Ty) -> ClosureId {
        let mut all = self.cx.closures.borrow_mut();
        all.push(ClosureInfo {
            owner: self.owner,
            inputs,
            output,
            kind: ClosureKind::Fn,
            captures: Vec::new(),
            lends: false,
        });
        let id = ClosureId(all.len() as u32 - 1);
        self.closures.push(id);
        id
    }

    pub(super) fn check_closure(
        &mut self,
        e: &syn::ExprClosure,
        span: Span,
        expect: Expect,
    ) -> Expr {
        let (hints, ret_hint) = self.closure_hints(&expect, e.inputs.len());
        let mut params = Vec::new();
        for (at, _) in e.inputs.iter().enumerate() {
            params.push(
                hints
                    .get(at)
                    .cloned()
                    .unwrap_or_else(|| self.icx.fresh_any()),
            );
        }
        let is_async = e.asyncness.is_some();
        let ret = match &e.output {
            syn::ReturnType::Type(_, ty) if !is_async => self.lower_ty(ty),
            _ => ret_hint.unwrap_or_else(|| self.icx.fresh_any()),
        };
        let id = self.new_closure(params.clone(), ret.clone());
        let ty = Ty::new(TyKind::Closure(
            id,
            self.cx.generics_of(self.owner).identity(),
        ));
        let body = self.nested_body(&ret, false, |this| {
            let mut pats = Vec::new();
            for (pat, ty) in e.inputs.iter().zip(&params) {
                let inner = match pat {
                    syn::Pat::Type(typed) => {
                        let written = this.lower_ty(&typed.ty);
                        this.unify_or_report(span, ty, &written);
                        &*typed.pat
                    }
                    other => other,
                };
                pats.push((this.check_binding_pattern(inner, ty), ty.clone()));
            }
            let value = match is_async {
                true => this.future_of_closure(e, span, &ret),
                false => this.check_coerced(&e.body, &ret),
            };
            (pats, value)
        });
        self.make(
            span,
            ty,
            ExprKind::Closure {
                id,
                by_move: e.capture.is_some(),
                body: Rc::new(body),
            },
        )
    }

    /// What an `async` closure returns: a future of its text, which takes the parameters.
    fn future_of_closure(&mut self, e: &syn::ExprClosure, span: Span, ret: &Ty) -> Expr {
        let output = match &e.output {
            syn::ReturnType::Type(_, ty) => self.lower_ty(ty),
            syn::ReturnType::Default => self
                .async_hint(&Expect::Type(ret.clone()))
                .unwrap_or_else(|| self.icx.fresh_any()),
        };
        let (id, ty) = self.new_future(&output);
        self.unify_or_report(span, ret, &ty);
        let body = self.nested_body(&output, true, |this| {
            (Vec::new(), this.check_coerced(&e.body, &output))
        });
        let kind = ExprKind::Async {
            id,
            by_move: e.capture.is_some(),
            of_closure: true,
            body: Rc::new(body),
        };
        self.make(span, ty, kind)
    }

    /// The type of a future that is made here.
    fn new_future(&mut self, output: &Ty) -> (ClosureId, Ty) {
        let id = self.new_closure(Vec::new(), output.clone());
        let generics = self.cx.generics_of(self.owner).identity();
        (id, Ty::new(TyKind::Coroutine(id, generics)))
    }

    /// Checks a body inside this one: its own `return` type, no loops of the outside.
    fn nested_body(
        &mut self,
        ret: &Ty,
        is_async: bool,
        f: impl FnOnce(&mut Self) -> (Vec<(crate::thir::Pat, Ty)>, Expr),
    ) -> Body {
        let names = self.locals.len();
        let loops = std::mem::take(&mut self.loops);
        let diverges = std::mem::take(&mut self.diverges);
        let in_const = std::mem::take(&mut self.in_const);
        self.frames.push(Frame {
            ret: ret.clone(),
            vars: Vec::new(),
            is_async,
        });
        let (params, value) = f(self);
        let vars = self
            .frames
            .pop()
            .map(|frame| frame.vars)
            .unwrap_or_default();
        self.loops = loops;
        self.diverges = diverges;
        self.in_const = in_const;
        self.locals.truncate(names);
        let vars = vars.into_iter().map(|id| {
            let (name, ty) = self.vars[id.0 as usize].clone();
            (id, name, ty)
        });
        Body {
            params,
            ret: ret.clone(),
            value,
            vars: vars.collect(),
        }
    }

    /// Parameter and result types that the surroundings want of a closure.
    fn closure_hints(&mut self, expect: &Expect, arity: usize) -> (Vec<Ty>, Option<Ty>) {
        let Some(wanted) = expect.any_type() else {
            return (Vec::new(), None);
        };
        let wanted = self.icx.shallow(&wanted);
        match wanted.kind() {
            TyKind::FnPtr(inputs, output) if inputs.len() == arity => {
                (inputs.clone(), Some(output.clone()))
            }
            TyKind::Dyn(Some(bound), _) if self.is_fn_trait(bound.def) => {
                let inputs = match bound
                    .args
                    .first()
                    .map(|ty| self.icx.shallow(ty))
                    .as_ref()
                    .map(Ty::kind)
                {
                    Some(TyKind::Tuple(parts)) => parts.clone(),
                    _ => Vec::new(),
                };
                (inputs, bound.assoc.first().map(|(_, ty)| ty.clone()))
            }
            TyKind::Infer(_) => self.hints_from_pending(&wanted),
            _ => (Vec::new(), None),
        }
    }

    pub(super) fn is_fn_trait(&self, def: crate::ty::DefId) -> bool {
        ["fn", "fn_mut", "fn_once"]
            .iter()
            .any(|name| self.cx.is_lang(def, name))
    }

    /// Bounds not yet shown that say how the type will be called.
    fn hints_from_pending(&mut self, var: &Ty) -> (Vec<Ty>, Option<Ty>) {
        let pending: Vec<Pred> = self
            .icx
            .pending
            .borrow()
            .iter()
            .map(|obligation| obligation.pred.clone())
            .collect();
        let (mut inputs, mut output) = (Vec::new(), None);
        for pred in crate::infer::elaborate(self.cx, &pending).iter() {
            let tr = pred.trait_ref();
            if self.icx.shallow(tr.self_ty()) != *var || !self.is_fn_trait(tr.def) {
                continue;
            }
            if let Some(TyKind::Tuple(parts)) = tr
                .args
                .get(1)
                .map(|ty| self.icx.shallow(ty))
                .as_ref()
                .map(Ty::kind)
                && inputs.is_empty()
            {
                inputs = parts.clone();
            }
            if let Pred::Proj(_, _, ty) = pred {
                output = Some(ty.clone());
            }
        }
        (inputs, output)
    }

    /// A constructor used as a function: `|a, b| Variant(a, b)`.
    pub(super) fn constructor_closure(
        &mut self,
        adt: AdtId,
        variant: u32,
        inputs: Vec<Ty>,
        output: Ty,
        span: Span,
        _expect: Expect,
    ) -> Expr {
        let id = self.new_closure(inputs.clone(), output.clone());
        let ty = Ty::new(TyKind::Closure(
            id,
            self.cx.generics_of(self.owner).identity(),
        ));
        let body = self.nested_body(&output, false, |this| {
            let (mut params, mut fields) = (Vec::new(), Vec::new());
            for (at, ty) in inputs.iter().enumerate() {
                let var = this.new_var("", ty.clone());
                let kind = crate::thir::PatKind::Bind {
                    var,
                    by_ref: None,
                    sub: None,
                };
                params.push((super::control::pattern(span, ty, kind), ty.clone()));
                fields.push((at as u32, this.var_expr(span, var)));
            }
            let value = this.make(
                span,
                output.clone(),
                ExprKind::Adt {
                    adt,
                    variant,
                    fields,
                    base: None,
                },
            );
            (params, value)
        });
        self.make(
            span,
            ty,
            ExprKind::Closure {
                id,
                by_move: false,
                body: Rc::new(body),
            },
        )
    }

    pub(super) fn check_async(&mut self, e: &syn::ExprAsync, span: Span, expect: Expect) -> Expr {
        let output = self
            .async_hint(&expect)
            .unwrap_or_else(|| self.icx.fresh_any());
        let (id, ty) = self.new_future(&output);
        let body = self.nested_body(&output, true, |this| {
            let value = this.check_block_expr(&e.block, Expect::Type(output.clone()));
            (Vec::new(), this.demand_coerce(value, &output))
        });
        self.make(
            span,
            ty,
            ExprKind::Async {
                id,
                by_move: e.capture.is_some(),
                of_closure: false,
                body: Rc::new(body),
            },
        )
    }

    /// The output that pending bounds or a trait object want of a future.
    fn async_hint(&mut self, expect: &Expect) -> Option<Ty> {
        let wanted = self.icx.shallow(&expect.any_type()?);
        let future = self.cx.lang_trait("future_trait")?;
        match wanted.kind() {
            TyKind::Dyn(Some(bound), _) if bound.def == future => {
                bound.assoc.first().map(|(_, ty)| ty.clone())
            }
            TyKind::Infer(_) => {
                self.icx
                    .pending
                    .borrow()
                    .iter()
                    .find_map(|obligation| match &obligation.pred {
                        Pred::Proj(tr, _, ty)
                            if tr.def == future && self.icx.shallow(tr.self_ty()) == wanted =>
                        {
                            Some(ty.clone())
                        }
                        _ => None,
                    })
            }
            _ => None,
        }
    }

    /// A function's own future cannot be a part of itself.
    pub(super) fn check_unending(&mut self, future: &Ty, span: Span) {
        let own = self.cx.async_fns.borrow().get(&self.owner).copied();
        if matches!(future.kind(), TyKind::Coroutine(id, _) if own == Some(*id)) {
            let text = "This future would hold another of itself, without end: await it in a box, `Box::pin(..).await`.";
            self.error(span, text);
        }
    }

    pub(super) fn check_await(&mut self, e: &syn::ExprAwait, span: Span) -> Expr {
        if !self.frame().is_async {
            self.type_error(
                span,
                "`.await` is allowed only in `async` functions and blocks.".to_string(),
            );
        }
        let value = self.check_expr(&e.base, Expect::Nothing);
        let ty = self.known(&value.ty);
        let future = self.call_trait("into_future", "into_future", vec![ty], vec![value], span);
        let ty = self.known(&future.ty);
        let Some(def) = self.lang("future_trait") else {
            return self.dummy(span);
        };
        self.icx.demand_trait(def, vec![ty.clone()]);
        let output =
            self.icx
                .normalize(&Ty::new(TyKind::Projection(def, vec![ty], "Output".into())));
        self.make(span, output, ExprKind::Await { future })
    }
}
