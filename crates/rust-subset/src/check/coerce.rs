//! Coercions: what rustc inserts where a type is wanted and a slightly different one is there.

use super::FnCtxt;
use crate::fold::{Pred, TraitRef};
use crate::infer::unify::Mismatch;
use crate::thir::{Expr, ExprKind};
use crate::ty::{AdtId, TraitBound, Ty, TyKind};

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

    /// Whether the target is a wide pointer and the source a thin one.
    pub(super) fn wants_unsize(&self, from: &Ty, to: &Ty) -> bool {
        match (from.kind(), to.kind()) {
            (TyKind::Ref(m, x), TyKind::Ref(n, y) | TyKind::RawPtr(n, y)) if *m || !*n => {
                self.unsizes(x, y)
            }
            (TyKind::RawPtr(m, x), TyKind::RawPtr(n, y)) if *m || !*n => self.unsizes(x, y),
            (TyKind::Adt(d, x), TyKind::Adt(e, y)) if d == e && self.is_smart_pointer(*d) => {
                match (x.first(), y.first()) {
                    (Some(x), Some(y)) => {
                        let (x, y) = (self.icx.shallow(x), self.icx.shallow(y));
                        self.unsizes(&x, &y) || self.wants_unsize(&x, &y)
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }

    fn is_smart_pointer(&self, adt: AdtId) -> bool {
        let item = self.cx.adt_item(adt);
        let def = self.cx.def(item.def);
        def.origin == program::Origin::Library
            && matches!(
                def.name.as_str(),
                "Box" | "Rc" | "Arc" | "Weak" | "Pin" | "NonNull"
            )
    }

    fn unsizes(&self, from: &Ty, to: &Ty) -> bool {
        let (from, to) = (self.icx.shallow(from), self.icx.shallow(to));
        match (from.kind(), to.kind()) {
            (TyKind::Array(..), TyKind::Slice(_)) => true,
            (TyKind::Infer(_), TyKind::Dyn(..)) => {
                self.icx.var_kind(&from) != Some(crate::infer::VarKind::General)
            }
            (TyKind::Dyn(x, a), TyKind::Dyn(y, b)) => {
                let def = |bound: &Option<TraitBound>| bound.as_ref().map(|bound| bound.def);
                let fewer = (x.is_some() || y.is_none()) && self.cx.promised(x, *a).has(*b);
                fewer && (def(x) != def(y) || a != b)
            }
            (TyKind::Str | TyKind::Slice(_) | TyKind::Dyn(..), _) => false,
            (_, TyKind::Dyn(..)) => true,
            (TyKind::Adt(d, x), TyKind::Adt(e, y)) if d == e => {
                self.unsized_argument(*d, x, y).is_some()
            }
            _ => false,
        }
    }

    /// The type argument in which a struct becomes unsized: the last one that its last field mentions, as in `Mutex<dyn Trait>`.
    fn unsized_argument(&self, adt: AdtId, from: &[Ty], to: &[Ty]) -> Option<usize> {
        let fields = self.cx.field_types(adt, 0);
        let last = fields.last()?;
        let at = (0..from.len()).rev().find(|at| {
            last.any(&|ty| matches!(ty.kind(), TyKind::Param(param, _) if *param as usize == *at))
        })?;
        (self.cx.adt_item(adt).variants.len() == 1 && self.unsizes(&from[at], &to[at]))
            .then_some(at)
    }

    /// Whether a type has no size, or its last field has none: a value of another type may become it behind a pointer.
    pub(super) fn has_unsized_tail(&self, ty: &Ty) -> bool {
        self.has_unsized_tail_within(ty, 8)
    }

    fn has_unsized_tail_within(&self, ty: &Ty, depth: u32) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        match self.icx.shallow(ty).kind() {
            TyKind::Str | TyKind::Slice(_) | TyKind::Dyn(..) => true,
            TyKind::Adt(adt, args) if !args.is_empty() => {
                let item = self.cx.adt_item(*adt);
                let fields = match item.variants.len() {
                    1 => self.cx.field_types(*adt, 0),
                    _ => return false,
                };
                fields.last().is_some_and(|last| match last.kind() {
                    TyKind::Param(at, _) => args
                        .get(*at as usize)
                        .is_some_and(|arg| self.has_unsized_tail_within(arg, depth)),
                    TyKind::Adt(..) => self.has_unsized_tail_within(&last.subst(args), depth),
                    _ => false,
                })
            }
            _ => false,
        }
    }

    fn coerce_unsized(&mut self, e: Expr, from: &Ty, to: &Ty) -> Result<Expr, Expr> {
        if self.demand_unsize(from, to).is_err() {
            return Err(e);
        }
        let span = e.span;
        let e = match (from.kind(), to.kind()) {
            (TyKind::Ref(true, _), TyKind::Ref(true, _) | TyKind::RawPtr(true, _)) => {
                self.reborrow_mut(e)
            }
            (TyKind::Ref(true, x), TyKind::Ref(false, _)) => {
                let place = self.make(span, x.clone(), ExprKind::Deref(e));
                self.borrow(span, false, place)
            }
            _ => e,
        };
        Ok(self.make(span, to.clone(), ExprKind::Unsize(e)))
    }

    pub(super) fn demand_unsize(&mut self, from: &Ty, to: &Ty) -> Result<(), Mismatch> {
        let (from, to) = (self.icx.shallow(from), self.icx.shallow(to));
        match (from.kind(), to.kind()) {
            (
                TyKind::Ref(_, x) | TyKind::RawPtr(_, x),
                TyKind::Ref(_, y) | TyKind::RawPtr(_, y),
            ) => self.demand_unsize(x, y),
            (TyKind::Array(x, _), TyKind::Slice(y)) => self.icx.commit_if(|| self.icx.unify(x, y)),
            (TyKind::Dyn(Some(own), _), TyKind::Dyn(Some(bound), _)) if own.def != bound.def => {
                self.demand_above(&from, own, bound)
            }
            (_, TyKind::Dyn(bound, _)) => {
                let Some(bound) = bound else { return Ok(()) };
                let mut args = vec![from.clone()];
                args.extend(bound.args.iter().cloned());
                let tr = TraitRef {
                    def: bound.def,
                    args,
                };
                self.icx.demand(Pred::Trait(tr.clone()));
                for (name, ty) in &bound.assoc {
                    if let Some(of) = self
                        .cx
                        .find_super(&tr, &|def| self.cx.has_assoc_ty(def, name))
                    {
                        self.icx.demand(Pred::Proj(of, name.clone(), ty.clone()));
                    }
                }
                Ok(())
            }
            (TyKind::Adt(d, x), TyKind::Adt(_, y)) => {
                let at = match self.is_smart_pointer(*d) {
                    true => 0,
                    false => self.unsized_argument(*d, x, y).ok_or(Mismatch)?,
                };
                for other in (0..x.len()).filter(|other| *other != at) {
                    self.icx
                        .commit_if(|| self.icx.unify(&x[other], &y[other]))?;
                }
                self.demand_unsize(&x[at], &y[at])
            }
            _ => Err(Mismatch),
        }
    }

    /// An object of a trait becomes one of a supertrait, with the arguments that the trait names it with.
    fn demand_above(
        &mut self,
        from: &Ty,
        own: &TraitBound,
        above: &TraitBound,
    ) -> Result<(), Mismatch> {
        let mut args = vec![from.clone()];
        args.extend(own.args.iter().cloned());
        let tr = TraitRef { def: own.def, args };
        let found = self.cx.find_super(&tr, &|def| def == above.def);
        let found = found.ok_or(Mismatch)?;
        self.icx
            .commit_if(|| self.icx.unify_all(&found.args[1..], &above.args))?;
        for (name, ty) in &above.assoc {
            let of = self
                .cx
                .find_super(&found, &|def| self.cx.has_assoc_ty(def, name));
            if let Some(of) = of {
                self.icx.demand(Pred::Proj(of, name.clone(), ty.clone()));
            }
        }
        Ok(())
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
