//! Making types equal.

use super::{Answer, Infcx, VarKind, VarValue};
use crate::fold::{Pred, TraitRef};
use crate::ty::{Ty, TyKind};

/// The types cannot be equal.
#[derive(Clone, Copy, Debug)]
pub struct Mismatch;

impl Infcx<'_> {
    /// Makes two types equal. On failure some variables may be bound: callers that go on use [`Infcx::commit_if`].
    pub fn unify(&self, a: &Ty, b: &Ty) -> Result<(), Mismatch> {
        use TyKind::*;
        let (a, b) = (self.shallow(a), self.shallow(b));
        if std::rc::Rc::ptr_eq(&a.0, &b.0) {
            return Ok(());
        }
        match (a.kind(), b.kind()) {
            (Infer(x), Infer(y)) if x == y => Ok(()),
            (Infer(x), _) => self.bind(*x, &b),
            (_, Infer(y)) => self.bind(*y, &a),
            (Projection(d1, args1, n1), Projection(d2, args2, n2)) if d1 == d2 && n1 == n2 => {
                if self.commit_if(|| self.unify_all(args1, args2)).is_ok() {
                    return Ok(());
                }
                self.unify_projection(&a, &b)
            }
            (Projection(..), _) => self.unify_projection(&a, &b),
            (_, Projection(..)) => self.unify_projection(&b, &a),
            (Tuple(x), Tuple(y)) => self.unify_all(x, y),
            (Array(x, n), Array(y, m)) => {
                self.unify(x, y)?;
                self.unify(n, m)
            }
            (Slice(x), Slice(y)) => self.unify(x, y),
            (Ref(m, x), Ref(n, y)) | (RawPtr(m, x), RawPtr(n, y)) if m == n => self.unify(x, y),
            (Adt(d, x), Adt(e, y)) if d == e => self.unify_all(x, y),
            (FnDef(d, x), FnDef(e, y)) if d == e => self.unify_all(x, y),
            (Closure(d, x), Closure(e, y)) | (Coroutine(d, x), Coroutine(e, y)) if d == e => {
                self.unify_all(x, y)
            }
            (FnPtr(x, r), FnPtr(y, s)) => {
                self.unify_all(x, y)?;
                self.unify(r, s)
            }
            (Opaque(d, i, x), Opaque(e, j, y)) if d == e && i == j => self.unify_all(x, y),
            (Dyn(Some(x), a), Dyn(Some(y), b))
                if x.def == y.def && a == b && x.assoc.len() == y.assoc.len() =>
            {
                self.unify_all(&x.args, &y.args)?;
                x.assoc
                    .iter()
                    .zip(&y.assoc)
                    .try_for_each(|((n, t), (m, u))| {
                        if n == m {
                            self.unify(t, u)
                        } else {
                            Err(Mismatch)
                        }
                    })
            }
            _ if a == b => Ok(()),
            (Opaque(..), _) | (_, Opaque(..)) if self.reveal => {
                let (x, y) = (self.normalize(&a), self.normalize(&b));
                if x == a && y == b {
                    Err(Mismatch)
                } else {
                    self.unify(&x, &y)
                }
            }
            _ => Err(Mismatch),
        }
    }

    /// Makes lists of types equal.
    pub fn unify_all(&self, a: &[Ty], b: &[Ty]) -> Result<(), Mismatch> {
        if a.len() != b.len() {
            return Err(Mismatch);
        }
        a.iter().zip(b).try_for_each(|(a, b)| self.unify(a, b))
    }

    /// Whether two types could be equal.
    pub fn can_unify(&self, a: &Ty, b: &Ty) -> bool {
        self.probe(|| self.unify(a, b).is_ok())
    }

    fn unify_projection(&self, projection: &Ty, other: &Ty) -> Result<(), Mismatch> {
        let TyKind::Projection(def, args, name) = projection.kind() else {
            return Err(Mismatch);
        };
        let tr = TraitRef {
            def: *def,
            args: args.clone(),
        };
        match self.project(&tr, name) {
            Answer::Yes(ty) if matches!(ty.kind(), TyKind::Projection(..)) => {
                match (ty.kind(), other.kind()) {
                    (TyKind::Projection(d1, a1, n1), TyKind::Projection(d2, a2, n2))
                        if d1 == d2 && n1 == n2 =>
                    {
                        self.unify_all(a1, a2)
                    }
                    (_, TyKind::Projection(d2, a2, n2)) => {
                        match self.project(
                            &TraitRef {
                                def: *d2,
                                args: a2.clone(),
                            },
                            n2,
                        ) {
                            Answer::Yes(other)
                                if !matches!(other.kind(), TyKind::Projection(..)) =>
                            {
                                self.unify(&ty, &other)
                            }
                            _ => Err(Mismatch),
                        }
                    }
                    _ => Err(Mismatch),
                }
            }
            Answer::Yes(ty) => self.unify(&ty, other),
            Answer::No => Err(Mismatch),
            Answer::Maybe => {
                self.demand_as_is(Pred::Proj(tr, name.clone(), other.clone()));
                Ok(())
            }
        }
    }

    fn bind(&self, id: u32, to: &Ty) -> Result<(), Mismatch> {
        let kind = self.var_kind(&Ty::new(TyKind::Infer(id))).ok_or(Mismatch)?;
        if let TyKind::Infer(other) = to.kind() {
            let other_kind = self.var_kind(to).ok_or(Mismatch)?;
            let (from, onto) = match (kind, other_kind) {
                (VarKind::General, _) => (id, to.clone()),
                (_, VarKind::General) => (*other, Ty::new(TyKind::Infer(id))),
                (x, y) if x == y => (id, to.clone()),
                _ => return Err(Mismatch),
            };
            self.set(from, VarValue::Bound(onto));
            return Ok(());
        }
        let fits = match kind {
            VarKind::General => true,
            VarKind::Int => matches!(to.kind(), TyKind::Int(_)),
            VarKind::Float => matches!(to.kind(), TyKind::Float(_)),
        };
        if !fits || self.occurs(id, to) {
            return Err(Mismatch);
        }
        self.set(id, VarValue::Bound(self.normalize(to)));
        Ok(())
    }

    fn occurs(&self, id: u32, ty: &Ty) -> bool {
        ty.any(&|part| match part.kind() {
            TyKind::Infer(_) => match self.shallow(part).kind() {
                TyKind::Infer(other) => *other == id,
                _ => self.occurs(id, &self.shallow(part)),
            },
            _ => false,
        })
    }
}
