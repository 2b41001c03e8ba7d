//! Operators of primitive types.

use super::cast::address_as_number;
use crate::contact::shifted;
use crate::fault::{Fault, Outcome};
use crate::value::Value;
use program::{BinOp, FloatTy, IntTy, Prim};
use std::cmp::Ordering;

/// Brings an integer into its type's range, wrapping around. A `u128` is the `i128` of the same bits.
pub(crate) fn wrap(ty: IntTy, value: i128) -> i128 {
    let spare = 128 - ty.bits();
    if ty.signed() {
        (value << spare) >> spare
    } else {
        (((value as u128) << spare) >> spare) as i128
    }
}

/// Whether a mathematical value is one of the type's.
pub(crate) fn in_range(ty: IntTy, value: i128) -> bool {
    wrap(ty, value) == value
}

/// Rounds to the float type's precision.
pub(crate) fn round(ty: FloatTy, value: f64) -> f64 {
    match ty {
        FloatTy::F32 => f64::from(value as f32),
        FloatTy::F64 => value,
    }
}

/// A binary operator, with a debug build's panics.
pub(crate) fn binary(op: BinOp, prim: Prim, left: &Value, right: &Value) -> Outcome<Value> {
    match op {
        BinOp::Eq | BinOp::Ne | BinOp::Lt | BinOp::Le | BinOp::Gt | BinOp::Ge | BinOp::Cmp => {
            comparison(op, prim, left, right)
        }
        _ => match prim {
            Prim::Int(ty) => match (left.as_int(), right.as_int()) {
                (Some(left), Some(right)) => integer(op, ty, left, right),
                _ => shifted(op, ty, left, right),
            },
            Prim::Float(ty) => float(op, ty, left, right),
            Prim::Bool => Ok(Value::Bool(int_bits(op, int(left)?, int(right)?)? != 0)),
            _ => Err(Fault::unsupported(
                "arithmetic on something that is no number",
            )),
        },
    }
}

fn int(value: &Value) -> Outcome<i128> {
    value
        .as_int()
        .ok_or_else(|| Fault::mismatch("an integer", value))
}

fn comparison(op: BinOp, prim: Prim, left: &Value, right: &Value) -> Outcome<Value> {
    let order = compare(prim, left, right)?;
    if let (Value::Ptr(_), None) = (left, order)
        && !matches!(op, BinOp::Eq | BinOp::Ne)
    {
        return Err(address_as_number());
    }
    Ok(Value::Bool(match op {
        BinOp::Eq => order == Some(Ordering::Equal),
        BinOp::Ne => order != Some(Ordering::Equal),
        BinOp::Lt => order == Some(Ordering::Less),
        BinOp::Le => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        BinOp::Gt => order == Some(Ordering::Greater),
        BinOp::Ge => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        _ => {
            return Ok(Value::Variant(
                order.map_or(1, |order| (order as i8 + 1) as u32),
                None,
            ));
        }
    }))
}

/// The order of two primitive values; `None` for floats without one, and for unequal pointers.
fn compare(prim: Prim, left: &Value, right: &Value) -> Outcome<Option<Ordering>> {
    Ok(match (left, right) {
        (Value::Float(left), Value::Float(right)) => left.partial_cmp(right),
        (Value::Str(left), Value::Str(right)) => Some(left.cmp(right)),
        (Value::Unit, Value::Unit) => Some(Ordering::Equal),
        (Value::Ptr(left), Value::Ptr(right)) => match left.same_address(right) {
            true => Some(Ordering::Equal),
            false => None,
        },
        (Value::Null, Value::Null) => Some(Ordering::Equal),
        (Value::Null, Value::Ptr(_)) => Some(Ordering::Less),
        (Value::Ptr(_), Value::Null) => Some(Ordering::Greater),
        (Value::Fn(left), Value::Fn(right)) => Some(left.cmp(right)),
        _ => {
            let (left, right) = (int(left)?, int(right)?);
            Some(if prim == Prim::Int(IntTy::U128) {
                (left as u128).cmp(&(right as u128))
            } else {
                left.cmp(&right)
            })
        }
    })
}

fn integer(op: BinOp, ty: IntTy, left: i128, right: i128) -> Outcome<Value> {
    if matches!(op, BinOp::BitAnd | BinOp::BitOr | BinOp::BitXor) {
        return int_bits(op, left, right).map(Value::int);
    }
    match arithmetic(op, ty, left, right) {
        Some((value, false)) => Ok(Value::int(value)),
        Some((_, true)) => Err(Fault::panic(format!(
            "attempt to {} with overflow",
            verb(op)
        ))),
        None if op == BinOp::Div => Err(Fault::panic("attempt to divide by zero")),
        None => Err(Fault::panic(
            "attempt to calculate the remainder with a divisor of zero",
        )),
    }
}

fn verb(op: BinOp) -> &'static str {
    match op {
        BinOp::Add => "add",
        BinOp::Sub => "subtract",
        BinOp::Mul => "multiply",
        BinOp::Div => "divide",
        BinOp::Rem => "calculate the remainder",
        BinOp::Shl => "shift left",
        _ => "shift right",
    }
}

fn int_bits(op: BinOp, left: i128, right: i128) -> Outcome<i128> {
    match op {
        BinOp::BitAnd => Ok(left & right),
        BinOp::BitOr => Ok(left | right),
        BinOp::BitXor => Ok(left ^ right),
        _ => Err(Fault::unsupported("an operator this type does not have")),
    }
}

/// The wrapped result, and whether it overflowed; `None` for a division by zero.
pub(crate) fn arithmetic(op: BinOp, ty: IntTy, left: i128, right: i128) -> Option<(i128, bool)> {
    let bits = i128::from(ty.bits());
    match op {
        BinOp::Shl => Some((
            wrap(ty, left << (right & (bits - 1))),
            !(0..bits).contains(&right),
        )),
        BinOp::Shr => {
            let by = (right & (bits - 1)) as u32;
            let value = if ty.signed() {
                left >> by
            } else {
                ((left as u128) >> by) as i128
            };
            Some((wrap(ty, value), !(0..bits).contains(&right)))
        }
        _ if ty == IntTy::U128 => unsigned_128(op, left as u128, right as u128),
        BinOp::Div | BinOp::Rem if right == 0 => None,
        BinOp::Div => Some(checked(ty, left.overflowing_div(right))),
        BinOp::Rem => {
            let overflows = ty.signed() && right == -1 && !in_range(ty, left.wrapping_neg());
            Some((
                left.wrapping_rem(right),
                overflows || (right == -1 && left == i128::MIN),
            ))
        }
        BinOp::Add => Some(checked(ty, left.overflowing_add(right))),
        BinOp::Sub => Some(checked(ty, left.overflowing_sub(right))),
        _ => Some(checked(ty, left.overflowing_mul(right))),
    }
}

fn checked(ty: IntTy, (value, overflowed): (i128, bool)) -> (i128, bool) {
    (wrap(ty, value), overflowed || !in_range(ty, value))
}

fn unsigned_128(op: BinOp, left: u128, right: u128) -> Option<(i128, bool)> {
    let (value, overflowed) = match op {
        BinOp::Add => left.overflowing_add(right),
        BinOp::Sub => left.overflowing_sub(right),
        BinOp::Mul => left.overflowing_mul(right),
        BinOp::Div => (left.checked_div(right)?, false),
        _ => (left.checked_rem(right)?, false),
    };
    Some((value as i128, overflowed))
}

fn float(op: BinOp, ty: FloatTy, left: &Value, right: &Value) -> Outcome<Value> {
    let (Value::Float(left), Value::Float(right)) = (left, right) else {
        return Err(Fault::mismatch(
            "a float",
            if matches!(left, Value::Float(_)) {
                right
            } else {
                left
            },
        ));
    };
    let value = match op {
        BinOp::Add => left + right,
        BinOp::Sub => left - right,
        BinOp::Mul => left * right,
        BinOp::Div => left / right,
        BinOp::Rem => left % right,
        _ => return Err(Fault::unsupported("an operator floats do not have")),
    };
    Ok(Value::Float(round(ty, value)))
}

/// `-x`
pub(crate) fn negate(prim: Prim, value: &Value) -> Outcome<Value> {
    match (prim, value) {
        (_, Value::Float(value)) => Ok(Value::Float(-value)),
        (Prim::Int(ty), value) => match int(value)?.checked_neg() {
            Some(negated) if in_range(ty, negated) => Ok(Value::int(negated)),
            _ => Err(Fault::panic("attempt to negate with overflow")),
        },
        (_, other) => Err(Fault::mismatch("a number", other)),
    }
}

/// `!x`
pub(crate) fn complement(prim: Prim, value: &Value) -> Outcome<Value> {
    match (prim, value) {
        (_, Value::Bool(value)) => Ok(Value::Bool(!value)),
        (Prim::Int(ty), value) => Ok(Value::int(wrap(ty, !int(value)?))),
        (_, other) => Err(Fault::mismatch("a bool or integer", other)),
    }
}
