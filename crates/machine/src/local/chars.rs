//! Char methods.

use super::int;
use crate::fault::{Fault, Outcome};
use crate::value::Value;
use program::Intrinsic;

pub(super) fn operation(op: Intrinsic, args: &[Value]) -> Outcome<Value> {
    if op == Intrinsic::CharFromU32 {
        let char = u32::try_from(int(&args[0])?).ok().and_then(char::from_u32);
        return Ok(Value::option(char.map(Value::Char)));
    }
    let Value::Char(char) = args[0] else {
        return Err(Fault::mismatch("a char", &args[0]));
    };
    let which = int(&args[1])?;
    Ok(match op {
        Intrinsic::CharIs => Value::Bool(match which {
            0 => char.is_alphabetic(),
            1 => char.is_numeric(),
            2 => char.is_alphanumeric(),
            3 => char.is_whitespace(),
            4 => char.is_uppercase(),
            5 => char.is_lowercase(),
            6 => char.is_control(),
            _ => joins_on(char),
        }),
        _ if which == 0 => Value::text(char.to_uppercase().collect::<String>()),
        _ => Value::text(char.to_lowercase().collect::<String>()),
    })
}

/// Whether the character is one with the one before it (`Grapheme_Extend`): text that is escaped for reading keeps it beside that.
fn joins_on(char: char) -> bool {
    let pair = String::from_iter(['a', char]);
    pair.escape_debug().nth(1) == Some(char) && char.escape_debug().next() != Some(char)
}
