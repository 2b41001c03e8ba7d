//! What the machine needs to know of types.

use serde::{Deserialize, Serialize};

/// An integer type's width and sign; `usize` and `isize` are 64 bits on every host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum IntTy {
    I8,
    I16,
    I32,
    I64,
    I128,
    Isize,
    U8,
    U16,
    U32,
    U64,
    U128,
    Usize,
}

impl IntTy {
    /// Width in bits.
    pub fn bits(self) -> u32 {
        match self {
            IntTy::I8 | IntTy::U8 => 8,
            IntTy::I16 | IntTy::U16 => 16,
            IntTy::I32 | IntTy::U32 => 32,
            IntTy::I64 | IntTy::U64 | IntTy::Isize | IntTy::Usize => 64,
            IntTy::I128 | IntTy::U128 => 128,
        }
    }

    /// Whether negative values exist.
    pub fn signed(self) -> bool {
        use IntTy::*;
        matches!(self, I8 | I16 | I32 | I64 | I128 | Isize)
    }

    /// The type's name in Rust.
    pub fn name(self) -> &'static str {
        use IntTy::*;
        match self {
            I8 => "i8",
            I16 => "i16",
            I32 => "i32",
            I64 => "i64",
            I128 => "i128",
            Isize => "isize",
            U8 => "u8",
            U16 => "u16",
            U32 => "u32",
            U64 => "u64",
            U128 => "u128",
            Usize => "usize",
        }
    }
}

/// A floating-point type's width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum FloatTy {
    F32,
    F64,
}

/// The primitive types that operators and casts work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Prim {
    /// An integer.
    Int(IntTy),
    /// A float.
    Float(FloatTy),
    /// `bool`
    Bool,
    /// `char`
    Char,
    /// `&str` (comparison operators only)
    Str,
    /// `()` (comparison operators only)
    Unit,
    /// A raw pointer or function pointer (equality, and casts between pointers).
    Ptr,
}

/// A type as far as views and drops need it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TypeInfo {
    /// As a person would write it: `Option<Arc<Mutex<i32>>>`.
    pub name: String,
    /// A type of the library, a reference or a raw pointer: no reader knows its fields, so they have no names in views.
    pub library: bool,
    /// How views show values of it.
    pub shape: Shape,
}

/// The outline of a type, for showing values.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub enum Shape {
    /// Shown by its value alone.
    #[default]
    Plain,
    /// A struct's fields (also tuples: "0", "1", ...), each with its type.
    Struct(Vec<(String, super::TypeId)>),
    /// An enum's variants, each with its fields.
    Enum(Vec<(String, Vec<(String, super::TypeId)>)>),
    /// An array, a slice or a channel's queue of one type.
    List(super::TypeId),
    /// A reference, box or raw pointer to one type.
    Pointer(super::TypeId),
}
