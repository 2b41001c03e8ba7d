//! Types as the machine knows them: a name and a shape for views, and what lowering asks of types all the time.

use super::Lowerer;
use crate::queries::AdtDef;
use crate::ty::{Ty, TyKind};
use program::{IntTy, Prim, Shape, TypeId, TypeInfo};
use std::rc::Rc;

/// How deeply generic arguments are nested.
pub fn depth(ty: &Ty) -> usize {
    let inner = |tys: &[Ty]| tys.iter().map(depth).max().unwrap_or(0);
    1 + match &*ty.0 {
        TyKind::Tuple(tys) | TyKind::Adt(_, tys) | TyKind::FnDef(_, tys) => inner(tys),
        TyKind::Closure(_, tys) | TyKind::Coroutine(_, tys) => inner(tys),
        TyKind::Array(ty, _) | TyKind::Slice(ty) | TyKind::Ref(_, ty) | TyKind::RawPtr(_, ty) => {
            depth(ty)
        }
        _ => 0,
    }
}

/// A type of this kind.
pub fn ty(kind: TyKind) -> Ty {
    Ty(Rc::new(kind))
}

/// `()`
pub fn unit() -> Ty {
    ty(TyKind::Tuple(Vec::new()))
}

/// `bool`
pub fn boolean() -> Ty {
    ty(TyKind::Bool)
}

/// `usize`
pub fn usize_ty() -> Ty {
    ty(TyKind::Int(IntTy::Usize))
}

/// Whether it is `()`.
pub fn is_unit(ty: &Ty) -> bool {
    matches!(&*ty.0, TyKind::Tuple(tys) if tys.is_empty())
}

/// Whether it is `!`.
pub fn is_never(ty: &Ty) -> bool {
    matches!(*ty.0, TyKind::Never)
}

/// Whether it is `str`.
pub fn is_str(ty: &Ty) -> bool {
    matches!(*ty.0, TyKind::Str)
}

/// Whether it is `&str`: a value that is the text itself. (A raw pointer to `str` points at a cell that holds the text.)
pub fn is_text(ty: &Ty) -> bool {
    matches!(&*ty.0, TyKind::Ref(_, to) if is_str(to))
}

/// The primitive type that operators know it as.
pub fn prim(ty: &Ty) -> Option<Prim> {
    Some(match &*ty.0 {
        TyKind::Bool => Prim::Bool,
        TyKind::Char => Prim::Char,
        TyKind::Int(int) => Prim::Int(*int),
        TyKind::Float(float) => Prim::Float(*float),
        TyKind::Str => Prim::Str,
        TyKind::Ref(..) if is_text(ty) => Prim::Str,
        TyKind::RawPtr(..) | TyKind::Ref(..) | TyKind::FnPtr(..) => Prim::Ptr,
        _ if is_unit(ty) => Prim::Unit,
        _ => return None,
    })
}

/// The value of a const generic argument.
pub fn const_value(ty: &Ty) -> Option<u64> {
    match *ty.0 {
        TyKind::ConstUsize(value) => Some(value),
        _ => None,
    }
}

impl Lowerer<'_> {
    /// The machine's number for a type; made, with all types inside, at first use.
    pub(super) fn type_id(&mut self, ty: &Ty) -> TypeId {
        if let Some(&id) = self.types.get(ty) {
            return id;
        }
        let id = TypeId(self.program.types.len() as u32);
        self.types.insert(ty.clone(), id);
        self.program.types.push(TypeInfo {
            name: self.queries.type_name(ty),
            library: self.is_library(ty),
            shape: Shape::Plain,
        });
        self.program.types[id.0 as usize].shape = self.shape(ty);
        id
    }

    fn is_library(&self, ty: &Ty) -> bool {
        match &*ty.0 {
            TyKind::Adt(adt, _) => self.queries.adt(*adt).origin == program::Origin::Library,
            TyKind::Ref(..) | TyKind::RawPtr(..) => true,
            _ => false,
        }
    }

    fn shape(&mut self, ty: &Ty) -> Shape {
        if depth(ty) > super::MAX_TYPE_DEPTH {
            return Shape::Plain;
        }
        match &*ty.0 {
            TyKind::Tuple(tys) if !tys.is_empty() => {
                let tys = tys.iter().enumerate();
                Shape::Struct(
                    tys.map(|(at, ty)| (at.to_string(), self.type_id(ty)))
                        .collect(),
                )
            }
            TyKind::Array(ty, _) | TyKind::Slice(ty) => Shape::List(self.type_id(ty)),
            TyKind::Ref(_, ty) | TyKind::RawPtr(_, ty) => Shape::Pointer(self.type_id(ty)),
            TyKind::Adt(adt, args) => {
                let def = self.queries.adt(*adt);
                if def.is_box {
                    return args
                        .first()
                        .map_or(Shape::Plain, |ty| Shape::Pointer(self.type_id(ty)));
                }
                if is_list(&def) || is_queue(&def) {
                    return args
                        .first()
                        .map_or(Shape::Plain, |ty| Shape::List(self.type_id(ty)));
                }
                let mut variants: Vec<_> = (0..def.variants.len())
                    .map(|at| self.variant_shape(&def, at, args))
                    .collect();
                if def.is_enum {
                    return Shape::Enum(variants);
                }
                variants
                    .pop()
                    .map_or(Shape::Plain, |(_, fields)| Shape::Struct(fields))
            }
            _ => Shape::Plain,
        }
    }

    fn variant_shape(
        &mut self,
        def: &AdtDef,
        at: usize,
        args: &[Ty],
    ) -> (String, Vec<(String, TypeId)>) {
        let variant = &def.variants[at];
        let fields = variant.fields.iter().map(|(name, ty)| {
            let ty = self.queries.mono(ty, args);
            (name.clone(), self.type_id(&ty))
        });
        (variant.name.clone(), fields.collect())
    }

    /// The types of the fields of a struct, tuple or variant.
    pub(super) fn field_types(&mut self, ty: &Ty, variant: usize) -> Vec<Ty> {
        match &*ty.0 {
            TyKind::Tuple(tys) => tys.clone(),
            TyKind::Adt(adt, args) => {
                let def = self.queries.adt(*adt);
                let Some(variant) = def.variants.get(variant) else {
                    return Vec::new();
                };
                variant
                    .fields
                    .iter()
                    .map(|(_, ty)| self.queries.mono(ty, args))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// What a reference, raw pointer or box points at.
    pub(super) fn pointee(&self, ty: &Ty) -> Option<Ty> {
        match &*ty.0 {
            TyKind::Ref(_, to) | TyKind::RawPtr(_, to) => Some(to.clone()),
            TyKind::Adt(adt, args) if self.queries.adt(*adt).is_box => args.first().cloned(),
            _ => None,
        }
    }

    pub(super) fn is_box(&self, ty: &Ty) -> bool {
        matches!(&*ty.0, TyKind::Adt(adt, _) if self.queries.adt(*adt).is_box)
    }
}

/// The machine's channel, which is shown as the messages in it.
fn is_queue(def: &AdtDef) -> bool {
    def.origin == program::Origin::Library && def.name == "RawChannel"
}

/// The storage of `Vec`: the machine holds its elements as one value.
pub fn is_list(def: &AdtDef) -> bool {
    def.origin == program::Origin::Library && def.name == "List" && !def.is_enum
}

/// A trait object's type without the auto traits that it promises: they change nothing of what it is.
pub fn without_autos(ty: &Ty) -> Ty {
    match &*ty.0 {
        TyKind::Dyn(principal @ Some(_), _) => {
            self::ty(TyKind::Dyn(principal.clone(), Default::default()))
        }
        _ => ty.clone(),
    }
}
