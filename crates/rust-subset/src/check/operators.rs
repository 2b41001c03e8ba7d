//! The operators there are: which trait stands behind each, and for which primitive types the machine has one.

use crate::ty::{Ty, TyKind};
use program::{BinOp, Prim};

/// How an operator is called.
pub struct Operator {
    /// The machine's operator.
    pub op: BinOp,
    /// The trait's lang name.
    pub lang: &'static str,
    /// The method.
    pub method: &'static str,
    /// The trait of the assigning form.
    pub assign: &'static str,
}

const fn arith(op: BinOp, lang: &'static str, assign: &'static str) -> Operator {
    Operator {
        op,
        lang,
        method: lang,
        assign,
    }
}

/// Every operator that a trait stands behind.
pub const OPERATORS: [Operator; 16] = [
    arith(BinOp::Add, "add", "add_assign"),
    arith(BinOp::Sub, "sub", "sub_assign"),
    arith(BinOp::Mul, "mul", "mul_assign"),
    arith(BinOp::Div, "div", "div_assign"),
    arith(BinOp::Rem, "rem", "rem_assign"),
    arith(BinOp::BitAnd, "bitand", "bitand_assign"),
    arith(BinOp::BitOr, "bitor", "bitor_assign"),
    arith(BinOp::BitXor, "bitxor", "bitxor_assign"),
    arith(BinOp::Shl, "shl", "shl_assign"),
    arith(BinOp::Shr, "shr", "shr_assign"),
    Operator {
        op: BinOp::Eq,
        lang: "eq",
        method: "eq",
        assign: "",
    },
    Operator {
        op: BinOp::Ne,
        lang: "eq",
        method: "ne",
        assign: "",
    },
    Operator {
        op: BinOp::Lt,
        lang: "partial_ord",
        method: "lt",
        assign: "",
    },
    Operator {
        op: BinOp::Le,
        lang: "partial_ord",
        method: "le",
        assign: "",
    },
    Operator {
        op: BinOp::Gt,
        lang: "partial_ord",
        method: "gt",
        assign: "",
    },
    Operator {
        op: BinOp::Ge,
        lang: "partial_ord",
        method: "ge",
        assign: "",
    },
];

/// What is written between two operands, and whether it assigns too. `None` for the lazy ones.
pub fn operator(op: &syn::BinOp) -> Option<(BinOp, bool)> {
    use syn::BinOp as S;
    Some(match op {
        S::Add(_) => (BinOp::Add, false),
        S::Sub(_) => (BinOp::Sub, false),
        S::Mul(_) => (BinOp::Mul, false),
        S::Div(_) => (BinOp::Div, false),
        S::Rem(_) => (BinOp::Rem, false),
        S::BitAnd(_) => (BinOp::BitAnd, false),
        S::BitOr(_) => (BinOp::BitOr, false),
        S::BitXor(_) => (BinOp::BitXor, false),
        S::Shl(_) => (BinOp::Shl, false),
        S::Shr(_) => (BinOp::Shr, false),
        S::Eq(_) => (BinOp::Eq, false),
        S::Ne(_) => (BinOp::Ne, false),
        S::Lt(_) => (BinOp::Lt, false),
        S::Le(_) => (BinOp::Le, false),
        S::Gt(_) => (BinOp::Gt, false),
        S::Ge(_) => (BinOp::Ge, false),
        S::AddAssign(_) => (BinOp::Add, true),
        S::SubAssign(_) => (BinOp::Sub, true),
        S::MulAssign(_) => (BinOp::Mul, true),
        S::DivAssign(_) => (BinOp::Div, true),
        S::RemAssign(_) => (BinOp::Rem, true),
        S::BitAndAssign(_) => (BinOp::BitAnd, true),
        S::BitOrAssign(_) => (BinOp::BitOr, true),
        S::BitXorAssign(_) => (BinOp::BitXor, true),
        S::ShlAssign(_) => (BinOp::Shl, true),
        S::ShrAssign(_) => (BinOp::Shr, true),
        _ => return None,
    })
}

/// Whether an operator compares.
pub fn compares(op: BinOp) -> bool {
    use BinOp::*;
    matches!(op, Eq | Ne | Lt | Le | Gt | Ge)
}

/// The primitive type operators work on.
pub fn prim(ty: &Ty) -> Option<Prim> {
    Some(match ty.kind() {
        TyKind::Int(int) => Prim::Int(*int),
        TyKind::Float(float) => Prim::Float(*float),
        TyKind::Bool => Prim::Bool,
        TyKind::Char => Prim::Char,
        TyKind::RawPtr(..) | TyKind::FnPtr(..) => Prim::Ptr,
        TyKind::Ref(false, to) if matches!(to.kind(), TyKind::Str) => Prim::Str,
        TyKind::Tuple(parts) if parts.is_empty() => Prim::Unit,
        _ => return None,
    })
}

/// Whether the machine has an operator for operands of these types.
pub fn builtin(op: BinOp, left: &Ty, right: &Ty) -> Option<Prim> {
    let (l, r) = (prim(left)?, prim(right)?);
    use BinOp::*;
    let fits = match (op, l, r) {
        (Shl | Shr, Prim::Int(_), Prim::Int(_)) => true,
        _ if l != r => false,
        (Add | Sub | Mul | Div | Rem, Prim::Int(_) | Prim::Float(_), _) => true,
        (BitAnd | BitOr | BitXor, Prim::Int(_) | Prim::Bool, _) => true,
        (Eq | Ne | Lt | Le | Gt | Ge, _, _) => true,
        _ => false,
    };
    fits.then_some(l)
}
