//! Numbers and text to and from their written form.

use super::{int, text};
use crate::eval::{Run, in_range};
use crate::fault::{Fault, Outcome};
use crate::sync::as_pointer;
use crate::value::{Root, Value};
use program::{FloatTy, IntTy, Intrinsic, Prim, TypeId};

impl Run<'_> {
    pub(super) fn format_operation(
        &mut self,
        op: Intrinsic,
        args: &[Value],
        types: &[TypeId],
    ) -> Outcome<Value> {
        let written = match op {
            Intrinsic::ParseInt => return parse_int(text(&args[0])?, self.integer_type(types)?),
            Intrinsic::ParseFloat => return self.parse_float(&args[0], types),
            Intrinsic::FmtInt => {
                int_text(int(&args[0])?, self.integer_type(types)?, int(&args[1])?)
            }
            Intrinsic::FmtFloat => self.float_text(args, types)?,
            Intrinsic::FmtStrDebug => format!("{:?}", text(&args[0])?),
            Intrinsic::FmtCharDebug => match &args[0] {
                Value::Char(char) => format!("{char:?}"),
                other => return Err(Fault::mismatch("a char", other)),
            },
            _ => pointer_text(&args[0])?,
        };
        self.room(written.len() as u64)?;
        Ok(Value::text(written))
    }

    fn integer_type(&self, types: &[TypeId]) -> Outcome<IntTy> {
        match self.primitive(types)? {
            Prim::Int(ty) => Ok(ty),
            _ => Err(Fault::unsupported("an integer operation on another type")),
        }
    }

    fn parse_float(&self, value: &Value, types: &[TypeId]) -> Outcome<Value> {
        let written = text(value)?;
        let parsed = match self.primitive(types)? {
            Prim::Float(FloatTy::F32) => written.parse::<f32>().ok().map(f64::from),
            _ => written.parse::<f64>().ok(),
        };
        Ok(Value::option(parsed.map(Value::Float)))
    }

    /// `(value, precision or -1, mode)`; mode 0 `Display`, 1 `Debug`, 2 exponent.
    fn float_text(&self, args: &[Value], types: &[TypeId]) -> Outcome<String> {
        let Value::Float(value) = args[0] else {
            return Err(Fault::mismatch("a float", &args[0]));
        };
        let precision = int(&args[1])?;
        // The standard library's own limit.
        let precision = (precision >= 0).then(|| precision.min(i128::from(u16::MAX)) as usize);
        let single = self.primitive(types)? == Prim::Float(FloatTy::F32);
        let narrow = value as f32;
        Ok(match (int(&args[2])?, precision, single) {
            (0, None, true) => format!("{narrow}"),
            (0, None, false) => format!("{value}"),
            (0, Some(precision), true) => format!("{narrow:.precision$}"),
            (0, Some(precision), false) => format!("{value:.precision$}"),
            (1, None, true) => format!("{narrow:?}"),
            (1, None, false) => format!("{value:?}"),
            (1, Some(precision), true) => format!("{narrow:.precision$?}"),
            (1, Some(precision), false) => format!("{value:.precision$?}"),
            (_, None, true) => format!("{narrow:e}"),
            (_, None, false) => format!("{value:e}"),
            (_, Some(precision), true) => format!("{narrow:.precision$e}"),
            (_, Some(precision), false) => format!("{value:.precision$e}"),
        })
    }
}

/// `Ok(number)`, or the error's kind: 0 empty, 1 invalid digit, 2 too large, 3 too small.
fn parse_int(written: &str, ty: IntTy) -> Outcome<Value> {
    Ok(Value::result(match parsed(written, ty) {
        Ok(value) => Ok(Value::int(value)),
        Err(kind) => Err(Value::Int(kind)),
    }))
}

fn parsed(written: &str, ty: IntTy) -> Result<i128, i64> {
    if written.is_empty() {
        return Err(0);
    }
    let (negative, digits) = match written.strip_prefix('-') {
        Some(digits) if ty.signed() => (true, digits),
        _ => (false, written.strip_prefix('+').unwrap_or(written)),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(1);
    }
    let overflow = if negative { 3 } else { 2 };
    if ty == IntTy::U128 {
        return digits
            .parse::<u128>()
            .map(|value| value as i128)
            .map_err(|_| overflow);
    }
    let signed = if negative {
        format!("-{digits}")
    } else {
        digits.to_string()
    };
    signed
        .parse::<i128>()
        .ok()
        .filter(|&value| in_range(ty, value))
        .ok_or(overflow)
}

/// Digits with sign: 0 decimal, 1 `x`, 2 `X`, 3 `o`, 4 `b`, 5 `e`.
fn int_text(value: i128, ty: IntTy, base: i128) -> String {
    let mask = if ty.bits() == 128 {
        u128::MAX
    } else {
        (1 << ty.bits()) - 1
    };
    let bits = value as u128 & mask;
    match base & 0xff {
        1 => format!("{bits:x}"),
        2 => format!("{bits:X}"),
        3 => format!("{bits:o}"),
        4 => format!("{bits:b}"),
        5 if ty == IntTy::U128 => format!("{:e}", value as u128),
        5 => format!("{value:e}"),
        _ if ty == IntTy::U128 => (value as u128).to_string(),
        _ => value.to_string(),
    }
}

/// Some stable text: real addresses differ from run to run.
fn pointer_text(pointer: &Value) -> Outcome<String> {
    let pointer = match pointer {
        Value::Null => return Ok("0x0".to_string()),
        Value::Fn(function) => {
            return Ok(format!("{:#x}", 0x10_0000 + 0x10 * u64::from(function.0)));
        }
        other => as_pointer(other)?,
    };
    let start: u64 = match pointer.root {
        Root::Heap(_) => 0x5000_0000,
        Root::Local {
            thread,
            frame,
            local,
        } => {
            0x7000_0000
                + (u64::from(thread) << 20)
                + (u64::from(frame) << 10)
                + 8 * u64::from(local)
        }
        Root::Static(id) => 0x2000_0000 + 0x100 * u64::from(id),
        Root::ThreadLocal { thread, id } => {
            0x6000_0000 + (u64::from(thread) << 16) + 0x100 * u64::from(id)
        }
    };
    Ok(format!(
        "{:#x}",
        start
            + pointer
                .path
                .iter()
                .map(|&step| 8 * u64::from(step))
                .sum::<u64>()
    ))
}
