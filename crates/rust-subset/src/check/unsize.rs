//! Pointers that become wide: to a slice, to a trait object, to an object of a supertrait.

use super::FnCtxt;
use crate::fold::{Pred, TraitRef};
use crate::infer::unify::Mismatch;
use crate::thir::{Expr, ExprKind};
use crate::ty::{AdtId, TraitBound, Ty, TyKind};

impl FnCtxt<'_> {
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

    pub(super) fn is_smart_pointer(&self, adt: AdtId) -> bool {
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

    pub(super) fn coerce_unsized(&mut self, e: Expr, from: &Ty, to: &Ty) -> Result<Expr, Expr> {
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
}
