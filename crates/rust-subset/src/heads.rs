//! Heads of types: what an impl is found by.

use crate::ty::{AdtId, DefId, Ty};
use program::IntTy;

/// An impl, with the head of its type where it has one.
pub type HeadedImpl = (Option<Head>, DefId);

/// The outermost constructor of a type, to find impls quickly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Head {
    /// A struct or enum.
    Adt(AdtId),
    /// An integer type.
    Int(IntTy),
    /// A float type.
    Float(program::FloatTy),
    /// A trait object.
    Dyn(Option<DefId>),
    /// `bool`, `char`, `str`, `!`, slices, arrays, references, pointers, functions: by a letter of our own.
    Other(char, u32),
}

/// The head of a type; `None` for parameters and inference variables, which any impl may fit.
pub fn head(ty: &Ty) -> Option<Head> {
    use crate::ty::TyKind::*;
    Some(match &*ty.0 {
        Adt(adt, _) => Head::Adt(*adt),
        Int(int) => Head::Int(*int),
        Float(float) => Head::Float(*float),
        Dyn(bound, _) => Head::Dyn(bound.as_ref().map(|b| b.def)),
        Bool => Head::Other('b', 0),
        Char => Head::Other('c', 0),
        Str => Head::Other('s', 0),
        Never => Head::Other('!', 0),
        Tuple(parts) => Head::Other('t', parts.len() as u32),
        Array(..) => Head::Other('a', 0),
        Slice(_) => Head::Other('l', 0),
        Ref(mutable, _) => Head::Other('&', *mutable as u32),
        RawPtr(mutable, _) => Head::Other('*', *mutable as u32),
        FnDef(..) => Head::Other('f', 0),
        FnPtr(..) => Head::Other('p', 0),
        Closure(..) => Head::Other('k', 0),
        Coroutine(..) => Head::Other('g', 0),
        ConstUsize(_) => Head::Other('n', 0),
        Param(..) | Projection(..) | Opaque(..) | Infer(_) => return None,
    })
}
