//! Numbers of constant expressions: their kinds, and arithmetic that has no result where Rust's would overflow.

use crate::ty::TyKind;
use program::{BinOp, IntTy};

/// As far as it is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Any,
    Bool,
    Int(IntTy),
}

/// A number, or a truth value as 0 or 1.
#[derive(Clone, Copy)]
pub(super) struct Num {
    pub value: i128,
    pub kind: Kind,
}

/// Why an expression has no value here.
pub(super) enum Stop {
    Unknown,
    Return(Num),
    Break(Num),
    Continue,
}

/// A number, or why there is none.
pub(super) type Answer = Result<Num, Stop>;

/// `()`
pub(super) const UNIT: Num = Num {
    value: 0,
    kind: Kind::Any,
};

pub(super) fn truth(value: bool) -> Num {
    Num {
        value: value.into(),
        kind: Kind::Bool,
    }
}

pub(super) fn literal(lit: &syn::Lit, want: Kind) -> Answer {
    let int = |value: i128, int: IntTy| fits(Some(value), Kind::Int(int));
    match lit {
        syn::Lit::Int(lit) => {
            let value = lit.base10_parse::<i128>().ok();
            let suffix = crate::parse::names::prim_named(lit.suffix());
            match (suffix.as_ref().map(|ty| ty.kind()), want) {
                (Some(TyKind::Int(int)), _) => fits(value, Kind::Int(*int)),
                (Some(_), _) => Err(Stop::Unknown),
                (None, Kind::Bool) => fits(value, Kind::Any),
                (None, want) => fits(value, want),
            }
        }
        syn::Lit::Byte(lit) => int(lit.value().into(), IntTy::U8),
        syn::Lit::Bool(lit) => Ok(truth(lit.value)),
        // Compared and cast like its number.
        syn::Lit::Char(lit) => int(u32::from(lit.value()).into(), IntTy::U32),
        _ => Err(Stop::Unknown),
    }
}

/// The value, if its type has it.
pub(super) fn fits(value: Option<i128>, kind: Kind) -> Answer {
    let value = value.ok_or(Stop::Unknown)?;
    match kind {
        Kind::Int(int) if wrapped(value, int)?.value != value => Err(Stop::Unknown),
        _ => Ok(Num { value, kind }),
    }
}

pub(super) fn wrapped(value: i128, int: IntTy) -> Answer {
    let kind = Kind::Int(int);
    let unused = 128 - int.bits();
    let value = match int.signed() {
        true => value << unused >> unused,
        false if unused == 0 && value < 0 => return Err(Stop::Unknown),
        false => ((value as u128) << unused >> unused) as i128,
    };
    Ok(Num { value, kind })
}

fn shifts(op: BinOp) -> bool {
    matches!(op, BinOp::Shl | BinOp::Shr)
}

/// The kind of the right side.
pub(super) fn right_kind(op: BinOp, left: Kind) -> Kind {
    if shifts(op) { Kind::Any } else { left }
}

pub(super) fn apply(op: BinOp, left: Num, right: Num) -> Answer {
    let (a, b) = (left.value, right.value);
    let kind = match left.kind {
        Kind::Any if !shifts(op) => right.kind,
        kind => kind,
    };
    if shifts(op) {
        return shift(op, a, b, kind);
    }
    let value = match op {
        BinOp::Add => a.checked_add(b),
        BinOp::Sub => a.checked_sub(b),
        BinOp::Mul => a.checked_mul(b),
        BinOp::Div => a.checked_div(b),
        BinOp::Rem => a.checked_rem(b),
        BinOp::BitAnd => Some(a & b),
        BinOp::BitOr => Some(a | b),
        BinOp::BitXor => Some(a ^ b),
        BinOp::Eq => return Ok(truth(a == b)),
        BinOp::Ne => return Ok(truth(a != b)),
        BinOp::Lt => return Ok(truth(a < b)),
        BinOp::Le => return Ok(truth(a <= b)),
        BinOp::Gt => return Ok(truth(a > b)),
        BinOp::Ge => return Ok(truth(a >= b)),
        BinOp::Shl | BinOp::Shr | BinOp::Cmp => None,
    };
    fits(value, kind)
}

fn shift(op: BinOp, a: i128, b: i128, kind: Kind) -> Answer {
    let bits = match kind {
        Kind::Int(int) if int.bits() < 128 => int.bits(),
        // A literal that is not typed here: what is below 128 stands for itself in any type.
        Kind::Any => 7,
        _ => return Err(Stop::Unknown),
    };
    let by = u32::try_from(b).ok().filter(|by| *by < bits);
    let by = by.ok_or(Stop::Unknown)?;
    match (op, kind) {
        (BinOp::Shr, _) => Ok(Num {
            value: a >> by,
            kind,
        }),
        (_, Kind::Int(int)) => wrapped(a << by, int),
        _ => fits(Some(a << by).filter(|value| (0..128).contains(value)), kind),
    }
}
