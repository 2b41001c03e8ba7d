//! Float methods, in software where the host's own could differ.

use super::int;
use crate::eval::round;
use crate::fault::{Fault, Outcome};
use crate::value::Value;
use program::{FloatTy, Intrinsic, Prim};

pub(super) fn operation(op: Intrinsic, args: &[Value], prim: Prim) -> Outcome<Value> {
    let Prim::Float(ty) = prim else {
        return Err(Fault::unsupported("a float operation on another type"));
    };
    let result = match op {
        Intrinsic::FloatMap => map(float(&args[0])?, int(&args[1])?, ty),
        Intrinsic::FloatMap2 => combine(float(&args[0])?, float(&args[1])?, int(&args[2])?, ty),
        Intrinsic::FloatMulAdd => {
            let (a, b, c) = (float(&args[0])?, float(&args[1])?, float(&args[2])?);
            match ty {
                FloatTy::F32 => f64::from(libm::fmaf(a as f32, b as f32, c as f32)),
                FloatTy::F64 => libm::fma(a, b, c),
            }
        }
        Intrinsic::FloatPowi => {
            let exponent = int(&args[1])? as f64;
            match ty {
                FloatTy::F32 => f64::from(libm::powf(float(&args[0])? as f32, exponent as f32)),
                FloatTy::F64 => libm::pow(float(&args[0])?, exponent),
            }
        }
        Intrinsic::FloatToBits => {
            let value = float(&args[0])?;
            return Ok(Value::int(match ty {
                FloatTy::F32 => i128::from((value as f32).to_bits()),
                FloatTy::F64 => i128::from(value.to_bits()),
            }));
        }
        _ => match ty {
            FloatTy::F32 => f64::from(f32::from_bits(int(&args[0])? as u32)),
            FloatTy::F64 => f64::from_bits(int(&args[0])? as u64),
        },
    };
    Ok(Value::Float(round(ty, result)))
}

fn float(value: &Value) -> Outcome<f64> {
    match value {
        Value::Float(value) => Ok(*value),
        other => Err(Fault::mismatch("a float", other)),
    }
}

fn map(value: f64, op: i128, ty: FloatTy) -> f64 {
    match op {
        0 => libm::sqrt(value),
        1 => libm::fabs(value),
        2 => libm::floor(value),
        3 => libm::ceil(value),
        4 => libm::round(value),
        5 => libm::trunc(value),
        13 => {
            if value.is_nan() {
                value
            } else {
                libm::copysign(1.0, value)
            }
        }
        14 => value - libm::trunc(value),
        23 => 1.0 / value,
        // Of an `f32`, rounded at the end.
        24 => libm::expm1(value),
        25 => libm::log1p(value),
        _ if ty == FloatTy::F32 => f64::from(transcendental_single(value as f32, op)),
        _ => transcendental(value, op),
    }
}

fn transcendental(value: f64, op: i128) -> f64 {
    match op {
        6 => libm::sin(value),
        7 => libm::cos(value),
        8 => libm::tan(value),
        9 => libm::exp(value),
        10 => libm::log(value),
        11 => libm::log10(value),
        12 => libm::log2(value),
        15 => libm::exp2(value),
        16 => libm::cbrt(value),
        17 => libm::asin(value),
        18 => libm::acos(value),
        19 => libm::atan(value),
        20 => libm::sinh(value),
        21 => libm::cosh(value),
        _ => libm::tanh(value),
    }
}

fn transcendental_single(value: f32, op: i128) -> f32 {
    match op {
        6 => libm::sinf(value),
        7 => libm::cosf(value),
        8 => libm::tanf(value),
        9 => libm::expf(value),
        10 => libm::logf(value),
        11 => libm::log10f(value),
        12 => libm::log2f(value),
        15 => libm::exp2f(value),
        16 => libm::cbrtf(value),
        17 => libm::asinf(value),
        18 => libm::acosf(value),
        19 => libm::atanf(value),
        20 => libm::sinhf(value),
        21 => libm::coshf(value),
        _ => libm::tanhf(value),
    }
}

fn combine(left: f64, right: f64, op: i128, ty: FloatTy) -> f64 {
    match (op, ty) {
        (0, FloatTy::F32) => f64::from(libm::powf(left as f32, right as f32)),
        (0, FloatTy::F64) => libm::pow(left, right),
        (1, FloatTy::F32) => f64::from(libm::atan2f(left as f32, right as f32)),
        (1, FloatTy::F64) => libm::atan2(left, right),
        (2, _) => libm::fmin(left, right),
        (3, _) => libm::fmax(left, right),
        (4, FloatTy::F32) => f64::from(libm::hypotf(left as f32, right as f32)),
        (4, FloatTy::F64) => libm::hypot(left, right),
        (5, _) => {
            let rest = libm::fmod(left, right);
            if rest < 0.0 {
                round(ty, rest + libm::fabs(right))
            } else {
                rest
            }
        }
        _ => libm::copysign(left, right),
    }
}
