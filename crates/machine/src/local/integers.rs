//! Integer methods.

use super::int;
use crate::eval::{arithmetic, bounds, wrap};
use crate::fault::{Fault, Outcome};
use crate::value::Value;
use program::{BinOp, IntTy, Intrinsic, Prim};

pub(super) fn operation(op: Intrinsic, args: &[Value], prim: Prim) -> Outcome<Value> {
    let Prim::Int(ty) = prim else {
        return Err(Fault::unsupported("an integer operation on another type"));
    };
    match op {
        Intrinsic::IntMin => return Ok(Value::int(bounds(ty).0)),
        Intrinsic::IntMax => return Ok(Value::int(bounds(ty).1)),
        _ => {}
    }
    let value = int(&args[0])?;
    match op {
        Intrinsic::IntWrapping => match calculated(int(&args[2])?, ty, value, int(&args[1])?) {
            Some((value, _)) => Ok(Value::int(value)),
            None if int(&args[2])? == 4 => Err(Fault::panic(
                "attempt to calculate the remainder with a divisor of zero",
            )),
            None => Err(Fault::panic("attempt to divide by zero")),
        },
        Intrinsic::IntChecked => {
            let exact = calculated(int(&args[2])?, ty, value, int(&args[1])?)
                .filter(|(_, overflowed)| !overflowed);
            Ok(Value::option(exact.map(|(value, _)| Value::int(value))))
        }
        Intrinsic::IntBits => Ok(Value::Int(i64::from(bits(int(&args[1])?, ty, value)))),
        Intrinsic::IntRotateLeft => Ok(Value::int(rotated(ty, value, int(&args[1])?))),
        _ => Ok(Value::int(mapped(int(&args[1])?, ty, value)?)),
    }
}

fn calculated(op: i128, ty: IntTy, left: i128, right: i128) -> Option<(i128, bool)> {
    let op = match op {
        0 => BinOp::Add,
        1 => BinOp::Sub,
        2 => BinOp::Mul,
        3 => BinOp::Div,
        4 => BinOp::Rem,
        5 => BinOp::Shl,
        6 => BinOp::Shr,
        _ => return Some(power(ty, left, right)),
    };
    arithmetic(op, ty, left, right)
}

/// By squaring; overflow in the last, unused square does not count.
fn power(ty: IntTy, base: i128, exponent: i128) -> (i128, bool) {
    let (mut base, mut exponent) = ((base, false), exponent.max(0));
    let mut result = (1, false);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(ty, result, base);
        }
        exponent >>= 1;
        if exponent > 0 {
            base = times(ty, base, base);
        }
    }
    result
}

fn times(ty: IntTy, left: (i128, bool), right: (i128, bool)) -> (i128, bool) {
    let (value, overflowed) = arithmetic(BinOp::Mul, ty, left.0, right.0).unwrap_or((0, true));
    (value, overflowed || left.1 || right.1)
}

fn unsigned(ty: IntTy, value: i128) -> u128 {
    let spare = 128 - ty.bits();
    ((value as u128) << spare) >> spare
}

fn bits(op: i128, ty: IntTy, value: i128) -> u32 {
    let bits = unsigned(ty, value);
    match op {
        0 => bits.count_ones(),
        1 => bits.leading_zeros() - (128 - ty.bits()),
        _ => bits.trailing_zeros().min(ty.bits()),
    }
}

fn rotated(ty: IntTy, value: i128, by: i128) -> i128 {
    let bits = unsigned(ty, value);
    let by = by.rem_euclid(i128::from(ty.bits())) as u32;
    let low = if by == 0 { 0 } else { bits >> (ty.bits() - by) };
    wrap(ty, ((bits << by) | low) as i128)
}

fn mapped(op: i128, ty: IntTy, value: i128) -> Outcome<i128> {
    let bits = unsigned(ty, value);
    let spare = 128 - ty.bits();
    Ok(match op {
        0 => wrap(ty, (bits.swap_bytes() >> spare) as i128),
        1 => wrap(ty, (bits.reverse_bits() >> spare) as i128),
        _ if ty.signed() && value < 0 => {
            return Err(Fault::panic(
                "argument of integer square root cannot be negative",
            ));
        }
        _ => bits.isqrt() as i128,
    })
}
