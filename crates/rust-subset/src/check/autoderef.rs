//! What a value can be dereferenced to, and places made mutable.

use super::FnCtxt;
use crate::fold::{Pred, TraitRef};
use crate::infer::Answer;
use crate::thir::{Borrowing, Expr, ExprKind};
use crate::ty::{Ty, TyKind};
use program::Span;

/// A type reached by dereferencing.
#[derive(Clone, Debug)]
pub struct Step {
    /// The type.
    pub ty: Ty,
    /// Reached from the one before by `Deref::deref`, not by nature.
    pub overloaded: bool,
}

impl FnCtxt<'_> {
    /// The type itself, then what it dereferences to, and so on.
    pub(super) fn autoderef(&mut self, ty: &Ty) -> Vec<Step> {
        let mut steps = vec![Step {
            ty: self.known(ty),
            overloaded: false,
        }];
        while steps.len() < 16 {
            let last = steps[steps.len() - 1].ty.clone();
            match self.deref_step(&last, false) {
                Some(step) => steps.push(step),
                None => break,
            }
        }
        steps
    }

    /// One dereference; of a raw pointer only if asked for explicitly.
    pub(super) fn deref_step(&mut self, ty: &Ty, explicit: bool) -> Option<Step> {
        let ty = self.known(ty);
        match ty.kind() {
            TyKind::Ref(_, to) => {
                return Some(Step {
                    ty: self.known(to),
                    overloaded: false,
                });
            }
            TyKind::RawPtr(_, to) => {
                return explicit.then(|| Step {
                    ty: to.clone(),
                    overloaded: false,
                });
            }
            TyKind::Adt(adt, args) if self.cx.lang_adt("owned_box") == Some(*adt) => {
                return Some(Step {
                    ty: self.known(&args[0]),
                    overloaded: false,
                });
            }
            TyKind::Adt(..)
            | TyKind::Param(..)
            | TyKind::Projection(..)
            | TyKind::Opaque(..)
            | TyKind::Dyn(..) => {}
            _ => return None,
        }
        let deref = self.cx.lang_trait("deref")?;
        let tr = TraitRef {
            def: deref,
            args: vec![ty],
        };
        if matches!(self.icx.evaluate(&Pred::Trait(tr.clone())), Answer::No) {
            return None;
        }
        let target = self.icx.normalize(&Ty::new(TyKind::Projection(
            deref,
            tr.args,
            "Target".into(),
        )));
        Some(Step {
            ty: self.known(&target),
            overloaded: true,
        })
    }

    /// Dereferences an expression along the first `count` steps.
    pub(super) fn apply_derefs(&mut self, mut e: Expr, steps: &[Step], count: usize) -> Expr {
        for step in &steps[1..=count] {
            e = self.deref_expr(e, step);
        }
        e
    }

    /// `*e`, by nature or through `Deref::deref`.
    pub(super) fn deref_expr(&mut self, e: Expr, step: &Step) -> Expr {
        let span = e.span;
        if !step.overloaded {
            return self.make(span, step.ty.clone(), ExprKind::Deref(e));
        }
        let Some(def) = self.trait_method("deref", "deref") else {
            return e;
        };
        let generics = vec![e.ty.clone()];
        let arg = self.make(
            span,
            Ty::reference(false, e.ty.clone()),
            ExprKind::Borrow(Borrowing::Shared, e),
        );
        let call = ExprKind::CallDef {
            def,
            generics,
            args: vec![arg],
            at: None,
        };
        let call = self.make(span, Ty::reference(false, step.ty.clone()), call);
        self.make(span, step.ty.clone(), ExprKind::Deref(call))
    }

    /// `&place` or `&mut place`; for the latter the way to the place becomes mutable too.
    pub(super) fn borrow(&mut self, span: Span, mutable: bool, place: Expr) -> Expr {
        self.borrowed(span, mutable.into(), place)
    }

    /// The same where no `&` is written.
    pub(super) fn auto_borrow(&mut self, span: Span, mutable: bool, place: Expr) -> Expr {
        let how = match mutable {
            true => Borrowing::Reserved,
            false => Borrowing::Shared,
        };
        self.borrowed(span, how, place)
    }

    fn borrowed(&mut self, span: Span, how: Borrowing, mut place: Expr) -> Expr {
        if how.is_mut() {
            self.make_mutable(&mut place);
        }
        let ty = Ty::reference(how.is_mut(), place.ty.clone());
        self.make(span, ty, ExprKind::Borrow(how, place))
    }

    /// Turns the `deref` and `index` calls on the way to a place into `deref_mut` and `index_mut`.
    pub(super) fn make_mutable(&mut self, place: &mut Expr) {
        match &mut *place.kind {
            ExprKind::Field(base, _) | ExprKind::Index(base, _) => self.make_mutable(base),
            ExprKind::Deref(inner) => {
                let ty = self.icx.shallow(&inner.ty);
                if let ExprKind::CallDef { def, args, .. } = &mut *inner.kind {
                    let pairs = [
                        ("deref", "deref", "deref_mut", "deref_mut"),
                        ("index", "index", "index_mut", "index_mut"),
                    ];
                    for (lang, name, lang_mut, name_mut) in pairs {
                        if self.trait_method(lang, name) != Some(*def) {
                            continue;
                        }
                        let Some(replaced) = self.trait_method(lang_mut, name_mut) else {
                            return;
                        };
                        *def = replaced;
                        if let ExprKind::Borrow(how, base) = &mut *args[0].kind {
                            *how = Borrowing::Exclusive;
                            self.make_mutable(base);
                            args[0].ty = Ty::reference(true, base.ty.clone());
                        }
                        inner.ty = Ty::reference(true, place.ty.clone());
                        return;
                    }
                }
                let through = match ty.kind() {
                    TyKind::Ref(mutable, _) => *mutable,
                    TyKind::Adt(..) => true,
                    _ => false,
                };
                if through {
                    self.make_mutable(inner);
                }
            }
            _ => {}
        }
    }
}
