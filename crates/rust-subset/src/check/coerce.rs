//! Coercions: what rustc inserts where a type is wanted and a slightly different one is there.

use super::FnCtxt;
use crate::infer::unify::Mismatch;
use crate::thir::{Expr, ExprKind};
use crate::ty::{Ty, TyKind};

/// Branches that must agree on a type: `if`, `match`, arrays, `break` values.
pub struct Merge {
    expected: Ty,
    merged: Option<Ty>,
}

impl Merge {
    /// Branches wanted at a type, which may be unknown.
    pub fn new(expected: Ty) -> Merge {
        Merge {
            expected,
            merged: None,
        }
    }

    /// What to expect of the next branch.
    pub fn expected(&self) -> &Ty {
        &self.expected
    }

    /// The type all branches so far agree on; `!` if none returns.
    pub fn ty(&self) -> Ty {
        self.merged.clone().unwrap_or_else(Ty::never)
    }
}

impl FnCtxt<'_> {
    /// Coerces or reports.
    pub(super) fn demand_coerce(&mut self, e: Expr, to: &Ty) -> Expr {
        let (span, from) = (e.span, e.ty.clone());
        match self.coerce(e, to) {
            Ok(e) => e,
            Err(_) => {
                self.mismatch(span, to, &from);
                self.dummy(span)
            }
        }
    }

    /// Coerces an expression to a type; gives it back unchanged if that cannot be.
    pub(super) fn coerce(&mut self, e: Expr, to: &Ty) -> Result<Expr, Expr> {
        self.icx.at.set(e.span);
        let from = self.known_pointer(&e.ty);
        let to = self.icx.shallow(to);
        if from.is_never() {
            if to.is_never() {
                return Ok(e);
            }
            if to.is_var() {
                self.diverging.push(to.clone());
            }
            return Ok(self.make(e.span, to, ExprKind::NeverToAny(e)));
        }
        if from.is_var() || to.is_var() {
            return self.coerce_by_unify(e, &from, &to);
        }
        if self.wants_unsize(&from, &to) {
            return self.coerce_unsized(e, &from, &to);
        }
        match (from.kind(), to.kind()) {
            (TyKind::Ref(m, _), TyKind::Ref(n, _)) if *m || !*n => {
                self.coerce_reference(e, *m, &to, *n)
            }
            (TyKind::Ref(m, x), TyKind::RawPtr(n, y)) if *m || !*n => {
                self.pointer_coercion(e, *m, *n, x.clone(), y.clone(), &to)
            }
            (TyKind::RawPtr(true, x), TyKind::RawPtr(false, y)) => {
                if self.icx.commit_if(|| self.icx.unify(x, y)).is_err() {
                    return Err(e);
                }
                Ok(self.make(e.span, to, ExprKind::PointerCast(e)))
            }
            (TyKind::FnDef(..) | TyKind::Closure(..), TyKind::FnPtr(inputs, output)) => {
                let Some((own, result)) = self.icx.callable(&from) else {
                    return Err(e);
                };
                let same = self.icx.commit_if(|| {
                    self.icx.unify_all(&own, inputs)?;
                    self.icx.unify(&result, output)
                });
                match same {
                    Ok(()) => Ok(self.make(e.span, to, ExprKind::ReifyFn(e))),
                    Err(Mismatch) => Err(e),
                }
            }
            _ => self.coerce_by_unify(e, &from, &to),
        }
    }

    /// The type, after trying to learn more where it, or what it points to, is not known: `as_ref()` of a box gives a
    /// reference to what the only `AsRef` of boxes says, which may become an object.
    pub(super) fn known_pointer(&mut self, ty: &Ty) -> Ty {
        let from = self.known(ty);
        let target = match from.kind() {
            TyKind::Ref(_, target) | TyKind::RawPtr(_, target) => Some(target),
            TyKind::Adt(adt, args) if self.is_smart_pointer(*adt) => args.first(),
            _ => None,
        };
        if let Some(target) = target {
            self.known(target);
        }
        from
    }

    fn coerce_by_unify(&mut self, e: Expr, from: &Ty, to: &Ty) -> Result<Expr, Expr> {
        match self.icx.commit_if(|| self.icx.unify(from, to)) {
            Ok(()) => Ok(e),
            Err(Mismatch) => Err(e),
        }
    }

    /// `&T` to `&U` through any number of dereferences, `&mut` reborrowed.
    fn coerce_reference(
        &mut self,
        e: Expr,
        from_mut: bool,
        to: &Ty,
        to_mut: bool,
    ) -> Result<Expr, Expr> {
        let steps = self.autoderef(&e.ty);
        for (count, step) in steps.iter().enumerate().skip(1) {
            let reborrowed = Ty::reference(to_mut, step.ty.clone());
            if self
                .icx
                .commit_if(|| self.icx.unify(&reborrowed, to))
                .is_err()
            {
                continue;
            }
            if count == 1 && !from_mut && !to_mut {
                return Ok(e);
            }
            let span = e.span;
            let place = self.apply_derefs(e, &steps, count);
            return Ok(self.auto_borrow(span, to_mut, place));
        }
        Err(e)
    }

    fn pointer_coercion(
        &mut self,
        e: Expr,
        from_mut: bool,
        to_mut: bool,
        x: Ty,
        y: Ty,
        to: &Ty,
    ) -> Result<Expr, Expr> {
        if self.icx.commit_if(|| self.icx.unify(&x, &y)).is_err() {
            return Err(e);
        }
        let span = e.span;
        let e = if from_mut && !to_mut {
            let place = self.make(span, x, ExprKind::Deref(e));
            self.borrow(span, false, place)
        } else {
            self.reborrow_mut(e)
        };
        Ok(self.make(span, to.clone(), ExprKind::PointerCast(e)))
    }

    /// `&mut *e` for a `&mut` reference, so that it is not moved; others as they are.
    pub(super) fn reborrow_mut(&mut self, e: Expr) -> Expr {
        match self.icx.shallow(&e.ty).kind() {
            TyKind::Ref(true, to) => {
                let span = e.span;
                let place = self.make(span, to.clone(), ExprKind::Deref(e));
                self.auto_borrow(span, true, place)
            }
            _ => e,
        }
    }

    /// Adds a branch, coerced to the common type as far as that is known.
    pub(super) fn merge(&mut self, merge: &mut Merge, e: Expr) -> Expr {
        let from = self.known(&e.ty);
        if from.is_never() {
            return e;
        }
        let Some(merged) = merge.merged.clone() else {
            let to = merge.expected.clone();
            if self.icx.is_unknown(&to) {
                // Function items of different branches meet in a function pointer: do not fix the type yet.
                let function = matches!(from.kind(), TyKind::FnDef(..) | TyKind::Closure(..));
                merge.merged = Some(from.clone());
                return if function {
                    e
                } else {
                    self.demand_coerce(e, &to)
                };
            }
            let e = self.demand_coerce(e, &to);
            merge.merged = Some(to);
            return e;
        };
        if let Some(pointer) = self.function_lub(&merged, &from) {
            merge.merged = Some(pointer.clone());
            return self.demand_coerce(e, &pointer);
        }
        self.demand_coerce(e, &merged)
    }

    fn function_lub(&mut self, merged: &Ty, from: &Ty) -> Option<Ty> {
        let merged = self.icx.shallow(merged);
        let both = |ty: &Ty| matches!(ty.kind(), TyKind::FnDef(..) | TyKind::Closure(..));
        if !both(&merged) || !both(from) || self.icx.resolve(&merged) == self.icx.resolve(from) {
            return None;
        }
        let (inputs, output) = self.icx.callable(&merged)?;
        Some(Ty::new(TyKind::FnPtr(inputs, output)))
    }

    /// Brings every branch to the type they agreed on in the end.
    pub(super) fn finish_merge(&mut self, merge: &Merge, e: Expr) -> Expr {
        let to = merge.ty();
        let from = self.icx.shallow(&e.ty);
        match from.kind() {
            TyKind::Never if !to.is_never() => self.make(e.span, to, ExprKind::NeverToAny(e)),
            TyKind::FnDef(..) | TyKind::Closure(..) => self.demand_coerce(e, &to),
            _ => e,
        }
    }
}
