//! `as` between primitive types.

use super::numbers::{round, wrap};
use crate::fault::{Fault, Outcome};
use crate::value::Value;
use program::{IntTy, Prim};

/// Addresses are only equal or not.
pub(super) fn address_as_number() -> Fault {
    Fault::unsupported(
        "the program looks at an address as a number, which differs from run to run; to put things in an order, give each a number of its own",
    )
}

/// Casts with Rust's meaning: integers truncate or extend, floats saturate.
pub(crate) fn cast(value: &Value, from: Prim, to: Prim) -> Outcome<Value> {
    match (value, to) {
        (Value::Float(value), Prim::Int(ty)) => Ok(Value::int(float_to_int(*value, ty))),
        (Value::Float(value), Prim::Float(ty)) => Ok(Value::Float(round(ty, *value))),
        (Value::Ptr(_) | Value::Null | Value::Fn(_), Prim::Ptr) => Ok(value.clone()),
        (Value::Null, Prim::Int(_)) => Ok(Value::Int(0)),
        (Value::Ptr(_) | Value::Fn(_), Prim::Int(_)) => Err(address_as_number()),
        (_, Prim::Int(ty)) => Ok(Value::int(wrap(ty, int(value)?))),
        (_, Prim::Float(ty)) => {
            let number = int(value)?;
            let float = if from == Prim::Int(IntTy::U128) {
                number as u128 as f64
            } else {
                number as f64
            };
            // Through the type itself: rounding twice can differ.
            let single = if from == Prim::Int(IntTy::U128) {
                number as u128 as f32
            } else {
                number as f32
            };
            Ok(Value::Float(match ty {
                program::FloatTy::F32 => f64::from(single),
                program::FloatTy::F64 => float,
            }))
        }
        (_, Prim::Char) => {
            let char = u32::try_from(int(value)?).ok().and_then(char::from_u32);
            char.map(Value::Char)
                .ok_or_else(|| Fault::undefined("makes a char of a number that is none"))
        }
        (_, Prim::Ptr) if value.as_int() == Some(0) => Ok(Value::Null),
        (_, Prim::Ptr) => Err(Fault::unsupported(
            "the program makes a pointer of a number",
        )),
        _ => Ok(value.clone()),
    }
}

fn int(value: &Value) -> Outcome<i128> {
    value
        .as_int()
        .ok_or_else(|| Fault::mismatch("an integer", value))
}

fn float_to_int(value: f64, ty: IntTy) -> i128 {
    match ty {
        IntTy::U128 => value as u128 as i128,
        _ => {
            let wide = value as i128;
            let (low, high) = bounds(ty);
            wide.clamp(low, high)
        }
    }
}

/// The smallest and largest value of a type of at most 64 bits; of the 128-bit ones as stored.
pub(crate) fn bounds(ty: IntTy) -> (i128, i128) {
    match (ty.signed(), ty.bits()) {
        (true, 128) => (i128::MIN, i128::MAX),
        (false, 128) => (0, -1),
        (true, bits) => (-(1 << (bits - 1)), (1 << (bits - 1)) - 1),
        (false, bits) => (0, (1 << bits) - 1),
    }
}
