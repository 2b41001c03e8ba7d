//! `base[index]`

use super::{Expect, FnCtxt};
use crate::fold::{Pred, TraitRef};
use crate::infer::{Answer, VarKind};
use crate::thir::{Expr, ExprKind};
use crate::ty::{Ty, TyKind};
use program::{IntTy, Span};

impl FnCtxt<'_> {
    pub(super) fn check_index(&mut self, e: &syn::ExprIndex, span: Span) -> Expr {
        let base = self.check_expr(&e.expr, Expect::Nothing);
        let index = self.check_expr(&e.index, Expect::Nothing);
        self.icx.at.set(span);
        let base_ty = self.known(&base.ty);
        if self.icx.is_unknown(&base_ty) {
            return self.unknown_type(base.span, "index it");
        }
        let steps = self.autoderef(&base_ty);
        let index_ty = self.known(&index.ty);
        let number = matches!(index_ty.kind(), TyKind::Int(IntTy::Usize))
            || self.icx.var_kind(&index_ty) == Some(VarKind::Int);
        for (count, step) in steps.iter().enumerate() {
            if let (TyKind::Array(elem, _) | TyKind::Slice(elem), true) = (step.ty.kind(), number) {
                let elem = self.known(elem);
                self.unify_or_report(index.span, &Ty::usize(), &index.ty);
                let base = self.apply_derefs(base, &steps, count);
                return self.make(span, elem, ExprKind::Index(base, index));
            }
            let mut types = vec![(step.ty.clone(), false)];
            if let TyKind::Array(elem, _) = step.ty.kind() {
                types.push((Ty::new(TyKind::Slice(elem.clone())), true));
            }
            for (ty, unsize) in types {
                if !self.is_indexable(&ty) {
                    continue;
                }
                let base = self.apply_derefs(base, &steps, count);
                let call = self.index_overloaded(base, ty, unsize, index, span);
                return said_from_bracket(call, self.token(e.bracket_token.span.open()));
            }
        }
        let text = format!(
            "`{}` cannot be indexed by `{}`.",
            self.cx.type_text(&self.icx.resolve(&base_ty)),
            self.cx.type_text(&self.icx.resolve(&index_ty))
        );
        self.type_error(span, text);
        self.dummy(span)
    }

    fn is_indexable(&mut self, ty: &Ty) -> bool {
        let Some(def) = self.cx.lang_trait("index") else {
            return false;
        };
        self.icx.probe(|| {
            let tr = TraitRef {
                def,
                args: vec![ty.clone(), self.icx.fresh_any()],
            };
            !matches!(self.icx.evaluate(&Pred::Trait(tr)), Answer::No)
        })
    }

    fn index_overloaded(
        &mut self,
        base: Expr,
        ty: Ty,
        unsize: bool,
        index: Expr,
        span: Span,
    ) -> Expr {
        let wanted = self.icx.fresh_any();
        let (Some(trait_def), Some(def)) =
            (self.lang("index"), self.trait_method("index", "index"))
        else {
            return self.dummy(span);
        };
        // With one impl this tells the index's type, so that the index can be coerced to it.
        let generics = vec![ty.clone(), wanted.clone()];
        self.icx.demand_trait(trait_def, generics.clone());
        self.select();
        let index = if self.icx.is_unknown(&wanted) {
            self.unify_or_report(index.span, &wanted, &index.ty);
            index
        } else {
            self.demand_coerce(index, &wanted)
        };
        self.select();
        let output = self.icx.normalize(&Ty::new(TyKind::Projection(
            trait_def,
            generics.clone(),
            "Output".into(),
        )));
        let output = self.known(&output);
        let mut base = self.borrow(base.span, false, base);
        if unsize {
            base = self.make(base.span, Ty::reference(false, ty), ExprKind::Unsize(base));
        }
        let call = ExprKind::CallDef {
            def,
            generics,
            args: vec![base, index],
            at: None,
        };
        let call = self.make(span, Ty::reference(false, output.clone()), call);
        self.make(span, output, ExprKind::Deref(call))
    }
}

/// A call of `index` is said to be from its bracket on.
fn said_from_bracket(mut indexed: Expr, bracket: Span) -> Expr {
    if let ExprKind::Deref(call) = &mut *indexed.kind
        && let ExprKind::CallDef { at, .. } = &mut *call.kind
    {
        *at = Some(call.span.from(bracket));
    }
    indexed
}
