//! Names as they are written.

use crate::ty::{Ty, TyKind};

/// `r#match` is `match`.
pub fn unraw(name: &syn::Ident) -> String {
    let text = name.to_string();
    match text.strip_prefix("r#") {
        Some(rest) => rest.to_string(),
        None => text,
    }
}

/// A primitive type's name.
pub fn prim_named(name: &str) -> Option<Ty> {
    use program::{FloatTy, IntTy::*};
    let int = [
        I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize,
    ]
    .into_iter()
    .find(|int| int.name() == name);
    Some(Ty::new(match (int, name) {
        (Some(int), _) => TyKind::Int(int),
        (_, "f32") => TyKind::Float(FloatTy::F32),
        (_, "f64") => TyKind::Float(FloatTy::F64),
        (_, "bool") => TyKind::Bool,
        (_, "char") => TyKind::Char,
        (_, "str") => TyKind::Str,
        _ => return None,
    }))
}
