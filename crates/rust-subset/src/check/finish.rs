//! Finishing a body: what is still open is decided or reported, and every type is filled in.

use super::operators::{OPERATORS, builtin, compares, prim};
use super::{Checked, FnCtxt, visit};
use crate::few::Few;
use crate::fold::Pred;
use crate::thir::{Body, Expr, ExprKind, Pat, PatKind};
use crate::ty::{Ty, TyKind, VarId};
use program::{BinOp, Origin, Prim, Span, UnOp};
use std::rc::Rc;

impl FnCtxt<'_> {
    pub(super) fn finish(
        mut self,
        mut params: Vec<(Pat, Ty)>,
        ret: Ty,
        mut value: Expr,
    ) -> Checked {
        self.select();
        self.icx.apply_fallbacks();
        self.select();
        self.finish_open_casts();
        self.select();
        for ty in std::mem::take(&mut self.diverging) {
            if self.icx.is_unknown(&ty) {
                let _ = self.icx.unify(&ty, &Ty::never());
            }
        }
        self.select();
        self.icx.apply_fallbacks();
        self.report_open();
        let vars = std::mem::take(&mut self.frame().vars);
        params.iter_mut().for_each(|(pat, ty)| {
            self.finish_pat(pat);
            *ty = self.final_ty(ty, pat.span);
        });
        let span = value.span;
        let ret = self.final_ty(&ret, span);
        self.finish_expr(&mut value);
        let mut opaques = Few::default();
        for (at, ty) in std::mem::take(&mut self.opaques) {
            opaques.insert(at, self.final_ty(&ty, span));
        }
        for id in std::mem::take(&mut self.closures) {
            let info = self.cx.closures.borrow()[id.0 as usize].clone();
            let inputs = info
                .inputs
                .iter()
                .map(|ty| self.final_ty(ty, span))
                .collect();
            let output = self.final_ty(&info.output, span);
            let slot = &mut self.cx.closures.borrow_mut()[id.0 as usize];
            (slot.inputs, slot.output) = (inputs, output);
        }
        let vars: Vec<_> = vars
            .into_iter()
            .map(|id| {
                let (name, ty) = self.vars[id.0 as usize].clone();
                (id, name, self.final_ty(&ty, span))
            })
            .collect();
        self.sized_variables(&vars, span);
        if !self.errors.is_empty() {
            return Err(self.errors);
        }
        let mut body = Body {
            params,
            ret,
            value,
            vars,
        };
        super::kinds::decide(self.cx, &self.icx, &mut body);
        self.check_handed_over(&body);
        self.check_changes(&body);
        self.check_exhaustive(&body);
        self.check_known(&body);
        if !self.errors.is_empty() {
            return Err(self.errors);
        }
        Ok((Rc::new(body), opaques))
    }

    /// A variable has a size.
    fn sized_variables(&mut self, vars: &[(VarId, String, Ty)], span: Span) {
        for (_, name, ty) in vars {
            let unsized_ty = matches!(ty.kind(), TyKind::Str | TyKind::Slice(_) | TyKind::Dyn(..));
            if unsized_ty && self.origin == Origin::User {
                let text = format!(
                    "`{name}` is a `{0}`, whose size is not known: take a `&{0}` or a `Box<{0}>`.",
                    self.cx.type_text(ty)
                );
                self.error(span, text);
            }
        }
    }

    /// Reports what was demanded and could not be decided.
    fn report_open(&mut self) {
        let open = std::mem::take(&mut *self.icx.pending.borrow_mut());
        if !self.errors.is_empty() {
            return;
        }
        if let Some(obligation) = open.into_iter().next() {
            let tr = obligation.pred.trait_ref();
            let this = self.icx.resolve(tr.self_ty());
            let known = !this.has_vars();
            let text = match &obligation.pred {
                Pred::Trait(_) if known => {
                    format!(
                        "The explorer cannot decide which `{}` of `{}` is meant; annotate the types.",
                        self.trait_text(&tr.args, tr.def),
                        self.cx.type_text(&this)
                    )
                }
                _ => format!(
                    "The explorer cannot tell a type here (something that implements `{}`); annotate it.",
                    self.cx.def(tr.def).name
                ),
            };
            self.error(obligation.span, text);
        }
    }

    fn final_ty(&mut self, ty: &Ty, span: Span) -> Ty {
        let ty = self.icx.resolve(ty);
        if ty.has_vars() {
            if self.errors.is_empty() {
                let text = format!(
                    "The explorer cannot tell a type here (`{}`); annotate it.",
                    self.cx.type_text(&ty)
                );
                self.error(span, text);
            }
            return ty;
        }
        if !ty.has_projections() {
            return ty;
        }
        let normal = self.icx.normalize(&ty);
        self.icx.resolve(&normal)
    }

    fn finish_pat(&mut self, pat: &mut Pat) {
        visit::each_pattern(pat, &mut |pat| {
            pat.ty = self.final_ty(&pat.ty, pat.span);
            if let PatKind::Lit(lit) = &*pat.kind {
                self.literal_fits(lit, &pat.ty, pat.span);
            }
            if let PatKind::Const(_, generics) = &mut *pat.kind {
                let span = pat.span;
                generics
                    .iter_mut()
                    .for_each(|ty| *ty = self.final_ty(ty, span));
            }
        });
    }

    fn finish_expr(&mut self, e: &mut Expr) {
        visit::patterns(e, &mut |pat| self.finish_pat(pat));
        visit::children(e, &mut |part| self.finish_expr(part));
        e.ty = self.final_ty(&e.ty, e.span);
        let span = e.span;
        match &mut *e.kind {
            ExprKind::Lit(lit) => self.literal_fits(lit, &e.ty, span),
            ExprKind::Block(block) => {
                block
                    .stmts
                    .iter_mut()
                    .for_each(|stmt| self.unheld_lock(stmt));
            }
            ExprKind::CallDef { generics, .. } | ExprKind::Const(_, generics) => {
                generics
                    .iter_mut()
                    .for_each(|ty| *ty = self.final_ty(ty, span));
                if let ExprKind::CallDef { def, args, .. } = &*e.kind {
                    self.order_fits(*def, args);
                }
            }
            ExprKind::Closure { body, .. } | ExprKind::Async { body, .. } => {
                let mut inner = (**body).clone();
                self.finish_nested(&mut inner);
                *body = Rc::new(inner);
            }
            ExprKind::Cast { .. } => self.finish_cast(e),
            ExprKind::Binary(op, slot, left, right) => match builtin(*op, &left.ty, &right.ty) {
                Some(prim) => *slot = prim,
                None => self.no_operator(span, left.ty.clone()),
            },
            ExprKind::AssignOp(op, slot, left, right) => match builtin(*op, &left.ty, &right.ty) {
                Some(prim) => *slot = prim,
                None => self.no_operator(span, left.ty.clone()),
            },
            ExprKind::Unary(op, slot, value) => match prim(&value.ty) {
                Some(prim) if has_unary(*op, prim) => *slot = prim,
                _ => self.no_operator(span, value.ty.clone()),
            },
            _ => {}
        }
        self.simplify_operator(e);
    }

    fn no_operator(&mut self, span: Span, ty: Ty) {
        let text = format!(
            "There is no such operator for `{}`.",
            self.cx.type_text(&ty)
        );
        self.type_error(span, text);
    }

    fn finish_nested(&mut self, body: &mut Body) {
        for (pat, ty) in &mut body.params {
            self.finish_pat(pat);
            *ty = self.final_ty(ty, pat.span);
        }
        let span = body.value.span;
        body.ret = self.final_ty(&body.ret, span);
        for (_, _, ty) in &mut body.vars {
            *ty = self.final_ty(ty, span);
        }
        self.finish_expr(&mut body.value);
    }

    /// A call of an operator's method on primitive types is the machine's operator.
    fn simplify_operator(&mut self, e: &mut Expr) {
        let ExprKind::CallDef {
            def,
            generics,
            args,
            ..
        } = &mut *e.kind
        else {
            return;
        };
        let Some(parent) = self.cx.def(*def).parent else {
            return;
        };
        let Some(lang) = self.cx.def(parent).lang.clone() else {
            return;
        };
        let name = self.cx.def(*def).name.clone();
        if args.len() == 1 && matches!(lang.as_str(), "neg" | "not") {
            if let Some(prim) = prim(&args[0].ty)
                .filter(|prim| matches!(prim, Prim::Int(_) | Prim::Float(_) | Prim::Bool))
            {
                let op = if lang == "neg" { UnOp::Neg } else { UnOp::Not };
                *e.kind = ExprKind::Unary(op, prim, args.remove(0));
            }
            return;
        }
        if args.len() != 2 {
            return;
        }
        let plain = OPERATORS
            .iter()
            .find(|known| known.lang == lang && known.method == name);
        let assign = OPERATORS
            .iter()
            .find(|known| known.assign == lang && known.assign == name && !lang.is_empty());
        let Some(operator) = plain.or(assign) else {
            return;
        };
        let op: BinOp = operator.op;
        let (left_ty, right_ty) = (
            generics[0].clone(),
            generics
                .get(1)
                .cloned()
                .unwrap_or_else(|| generics[0].clone()),
        );
        let Some(prim) = builtin(op, &left_ty, &right_ty) else {
            return;
        };
        if compares(op) || assign.is_some() {
            // The operands are behind references that the operator's method would take.
            let right = args.remove(1);
            let left = args.remove(0);
            let Some(left) = unborrow(left) else { return };
            let right = if compares(op) {
                unborrow(right)
            } else {
                Some(right)
            };
            let Some(right) = right else { return };
            *e.kind = if assign.is_some() {
                ExprKind::AssignOp(op, prim, left, right)
            } else {
                ExprKind::Binary(op, prim, left, right)
            };
        } else {
            let right = args.remove(1);
            *e.kind = ExprKind::Binary(op, prim, args.remove(0), right);
        }
    }
}

fn has_unary(op: UnOp, prim: Prim) -> bool {
    match (op, prim) {
        (UnOp::Neg, Prim::Int(int)) => int.signed(),
        (UnOp::Neg, _) => matches!(prim, Prim::Float(_)),
        (UnOp::Not, _) => matches!(prim, Prim::Int(_) | Prim::Bool),
    }
}

/// What a reference refers to, as a place.
fn unborrow(e: Expr) -> Option<Expr> {
    match *e.kind {
        ExprKind::Borrow(_, inner) => Some(inner),
        kind => {
            let TyKind::Ref(_, to) = e.ty.kind() else {
                return None;
            };
            let to = to.clone();
            let inner = Expr {
                ty: e.ty,
                span: e.span,
                kind: Box::new(kind),
            };
            Some(Expr {
                ty: to,
                span: inner.span,
                kind: Box::new(ExprKind::Deref(inner)),
            })
        }
    }
}
