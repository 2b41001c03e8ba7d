//! Instructions' inputs.

use super::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::memory::cut;
use crate::value::{Pointer, Value};
use program::{Base, Const, Operand, Place};

impl Run<'_> {
    /// Reads an operand; what is moved leaves nothing behind.
    #[inline]
    pub(crate) fn operand(&mut self, operand: &Operand) -> Outcome<Value> {
        match operand {
            Operand::Const(constant) => Ok(constant_value(constant)),
            Operand::Copy(place) => self.copy(place),
            Operand::Move(Place {
                base: Base::Local(local),
                path,
            }) if path.is_empty() => {
                // What `MaybeUninit::uninit()` holds is moved like anything else; using it is the fault.
                Ok(std::mem::take(self.local_mut(*local)?))
            }
            Operand::Move(place) => {
                let at = self.address(place)?;
                self.note_place(place, &at, false)?;
                self.state.take(&at)
            }
        }
    }

    #[inline]
    fn copy(&mut self, place: &Place) -> Outcome<Value> {
        if self.machine.tracks_races {
            let at = self.address(place)?;
            self.note_place(place, &at, false)?;
        }
        match self.glance().look_at(place)? {
            (Value::Nothing, _) => match place.base {
                Base::Local(local) => Err(self.nothing_in(local)),
                Base::Static(_) => Err(Fault::undefined("reads a static that holds no value")),
            },
            (value, window) => cut(value, window),
        }
    }

    /// Reads all operands.
    pub(crate) fn operands(&mut self, operands: &[Operand]) -> Outcome<Vec<Value>> {
        let mut values = Vec::with_capacity(operands.len());
        for operand in operands {
            values.push(self.operand(operand)?);
        }
        Ok(values)
    }

    fn nothing_in(&self, local: program::LocalId) -> Fault {
        let function = self
            .frame()
            .and_then(|frame| self.machine.function(frame.function));
        let named = function.and_then(|function| {
            let name = function.locals.get(local.0 as usize)?.name.clone();
            Some(name.unwrap_or_else(|| format!("_{}", local.0)) + " of " + &function.name)
        });
        Fault::undefined(&format!(
            "reads {}, which holds no value",
            named.unwrap_or_default()
        ))
    }
}

impl Glance<'_> {
    /// Reads an operand and leaves it where it is, for operations that may have to wait.
    pub(crate) fn peek(&self, operand: &Operand) -> Outcome<Value> {
        match operand {
            Operand::Const(constant) => Ok(constant_value(constant)),
            Operand::Copy(place) | Operand::Move(place) => {
                let (value, window) = self.look_at(place)?;
                cut(value, window)
            }
        }
    }
}

/// What a constant is.
pub(crate) fn constant_value(constant: &Const) -> Value {
    match constant {
        Const::Unit => Value::Unit,
        Const::Bool(value) => Value::Bool(*value),
        Const::Int(value) => Value::int(*value),
        Const::BigUint(value) => Value::int(*value as i128),
        Const::Float(bits) => Value::Float(f64::from_bits(*bits)),
        Const::Char(value) => Value::Char(*value),
        Const::Str(text) => Value::text(text.as_str()),
        Const::Fn(function) => Value::Fn(*function),
    }
}

/// The pointer a value is, or holds as its first field (a box).
#[inline]
pub(crate) fn as_pointer(value: &Value) -> Outcome<&Pointer> {
    match value {
        Value::Ptr(pointer) => Ok(pointer),
        Value::Node(node) => as_pointer(&node.items[0]),
        Value::Null => Err(Fault::undefined("follows a null pointer")),
        other => Err(Fault::mismatch("a pointer", other)),
    }
}
