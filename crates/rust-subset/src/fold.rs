//! Walking and rewriting types; traits' references and predicates.

use crate::ty::{DefId, Ty, TyKind};
use std::cell::Cell;
use std::rc::Rc;

/// A type of more parts than this is refused.
pub const MAX_PARTS: u32 = 4000;

/// A trait with all its arguments, `Self` first.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TraitRef {
    /// The trait.
    pub def: DefId,
    /// `Self`, then the trait's own.
    pub args: Vec<Ty>,
}

/// What must hold of types.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pred {
    /// `T: Trait<..>`
    Trait(TraitRef),
    /// `<T as Trait<..>>::Name == U`
    Proj(TraitRef, Rc<str>, Ty),
}

impl TraitRef {
    /// `Self`
    pub fn self_ty(&self) -> &Ty {
        &self.args[0]
    }

    /// With generic parameters replaced.
    pub fn subst(&self, args: &[Ty]) -> TraitRef {
        TraitRef {
            def: self.def,
            args: self.args.iter().map(|ty| ty.subst(args)).collect(),
        }
    }

    /// With every type rewritten.
    pub fn map(&self, f: &mut dyn FnMut(&Ty) -> Ty) -> TraitRef {
        TraitRef {
            def: self.def,
            args: self.args.iter().map(f).collect(),
        }
    }
}

impl Pred {
    /// With generic parameters replaced.
    pub fn subst(&self, args: &[Ty]) -> Pred {
        self.map(&mut |ty| ty.subst(args))
    }

    /// With every type rewritten.
    pub fn map(&self, f: &mut dyn FnMut(&Ty) -> Ty) -> Pred {
        match self {
            Pred::Trait(tr) => Pred::Trait(tr.map(f)),
            Pred::Proj(tr, name, ty) => Pred::Proj(tr.map(f), name.clone(), f(ty)),
        }
    }

    /// The trait reference it is about.
    pub fn trait_ref(&self) -> &TraitRef {
        match self {
            Pred::Trait(tr) | Pred::Proj(tr, _, _) => tr,
        }
    }
}

impl Ty {
    /// A type of a kind.
    pub fn new(kind: TyKind) -> Ty {
        Ty(Rc::new(kind))
    }

    /// `()`
    pub fn unit() -> Ty {
        Ty::new(TyKind::Tuple(Vec::new()))
    }

    /// `!`
    pub fn never() -> Ty {
        Ty::new(TyKind::Never)
    }

    /// `bool`
    pub fn bool() -> Ty {
        Ty::new(TyKind::Bool)
    }

    /// `usize`
    pub fn usize() -> Ty {
        Ty::new(TyKind::Int(program::IntTy::Usize))
    }

    /// `&T` or `&mut T`
    pub fn reference(mutable: bool, to: Ty) -> Ty {
        Ty::new(TyKind::Ref(mutable, to))
    }

    /// What it is.
    pub fn kind(&self) -> &TyKind {
        &self.0
    }

    /// Whether it is `!`.
    pub fn is_never(&self) -> bool {
        matches!(self.kind(), TyKind::Never)
    }

    /// Whether it is `()`.
    pub fn is_unit(&self) -> bool {
        matches!(self.kind(), TyKind::Tuple(parts) if parts.is_empty())
    }

    /// Whether it is an inference variable.
    pub fn is_var(&self) -> bool {
        matches!(self.kind(), TyKind::Infer(_))
    }

    /// With generic parameters replaced. A parameter beyond the arguments stays.
    pub fn subst(&self, args: &[Ty]) -> Ty {
        if args.is_empty() {
            return self.clone();
        }
        self.map(&mut |ty| match ty.kind() {
            TyKind::Param(at, _) => args.get(*at as usize).cloned(),
            _ => None,
        })
    }

    /// Rewritten from the outside in: where `f` answers, that is the new type; else its parts are rewritten.
    pub fn map(&self, f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Ty {
        if let Some(new) = f(self) {
            return new;
        }
        use TyKind::*;
        let kind = match self.kind() {
            Tuple(parts) if parts.is_empty() => return self.clone(),
            Tuple(parts) => Tuple(map_all(parts, f)),
            Array(elem, len) => Array(elem.map(f), len.map(f)),
            Slice(elem) => Slice(elem.map(f)),
            Ref(mutable, to) => Ref(*mutable, to.map(f)),
            RawPtr(mutable, to) => RawPtr(*mutable, to.map(f)),
            Adt(_, args) if args.is_empty() => return self.clone(),
            Adt(adt, args) => Adt(*adt, map_all(args, f)),
            FnDef(def, args) => FnDef(*def, map_all(args, f)),
            FnPtr(inputs, output) => FnPtr(map_all(inputs, f), output.map(f)),
            Closure(id, args) => Closure(*id, map_all(args, f)),
            Coroutine(id, args) => Coroutine(*id, map_all(args, f)),
            Dyn(Some(bound), autos) => {
                let bound = crate::ty::TraitBound {
                    def: bound.def,
                    args: map_all(&bound.args, f),
                    assoc: bound
                        .assoc
                        .iter()
                        .map(|(name, ty)| (name.clone(), ty.map(f)))
                        .collect(),
                };
                Dyn(Some(bound), *autos)
            }
            Projection(def, args, name) => Projection(*def, map_all(args, f), name.clone()),
            Opaque(def, at, args) => Opaque(*def, *at, map_all(args, f)),
            Bool
            | Char
            | Int(_)
            | Float(_)
            | Str
            | Never
            | Dyn(None, _)
            | Param(..)
            | ConstUsize(_)
            | Infer(_) => return self.clone(),
        };
        Ty::new(kind)
    }

    /// Whether it or a part of it satisfies `f`.
    pub fn any(&self, f: &dyn Fn(&Ty) -> bool) -> bool {
        use TyKind::*;
        f(self)
            || match self.kind() {
                Tuple(parts) => parts.iter().any(|ty| ty.any(f)),
                Array(elem, len) => elem.any(f) || len.any(f),
                Slice(to) | Ref(_, to) | RawPtr(_, to) => to.any(f),
                Adt(_, args) | FnDef(_, args) | Closure(_, args) | Coroutine(_, args) => {
                    args.iter().any(|ty| ty.any(f))
                }
                Projection(_, args, _) | Opaque(_, _, args) => args.iter().any(|ty| ty.any(f)),
                FnPtr(inputs, output) => inputs.iter().any(|ty| ty.any(f)) || output.any(f),
                Dyn(Some(bound), _) => {
                    bound.args.iter().any(|ty| ty.any(f))
                        || bound.assoc.iter().any(|(_, ty)| ty.any(f))
                }
                _ => false,
            }
    }

    /// Whether it has more parts than anybody writes.
    pub fn is_huge(&self) -> bool {
        let left = Cell::new(MAX_PARTS);
        self.any(&|_| {
            left.set(left.get().saturating_sub(1));
            left.get() == 0
        })
    }

    /// Whether it has inference variables.
    pub fn has_vars(&self) -> bool {
        self.any(&|ty| ty.is_var())
    }

    /// Whether something in it must be normalized.
    pub fn has_projections(&self) -> bool {
        self.any(&|ty| matches!(ty.kind(), TyKind::Projection(..)))
    }
}

fn map_all(all: &[Ty], f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Vec<Ty> {
    all.iter().map(|ty| ty.map(f)).collect()
}
