//! Values computed without calling anything.

use super::call::{innermost, part_mut};
use super::operand::as_pointer;
use super::place::{extent, window_of};
use super::{Run, binary, cast};
use crate::fault::{Fault, Outcome};
use crate::memory::too_deep;
use crate::value::{CoroutinePhase, MAX_DEPTH, Node, Pointer, Suspended, Value, Wide};
use program::{Operand, Place, Rvalue, UnOp, Unsized};
use std::rc::Rc;

impl Run<'_> {
    pub(crate) fn rvalue(&mut self, rvalue: &Rvalue) -> Outcome<Value> {
        match rvalue {
            Rvalue::Use(operand) => self.operand(operand),
            Rvalue::Ref(place) => self.address(place).map(Value::pointer),
            Rvalue::Subslice {
                place,
                from,
                to_end,
            } => self.subslice(place, *from, *to_end),
            Rvalue::Binary(op, prim, left, right) => {
                let left = self.operand(left)?;
                let right = self.operand(right)?;
                binary(*op, *prim, &left, &right)
            }
            Rvalue::Unary(UnOp::Neg, prim, operand) => {
                super::numbers::negate(*prim, &self.operand(operand)?)
            }
            Rvalue::Unary(UnOp::Not, prim, operand) => {
                super::numbers::complement(*prim, &self.operand(operand)?)
            }
            Rvalue::Cast { value, from, to } => cast(&self.operand(value)?, *from, *to),
            Rvalue::Aggregate(fields) => {
                let fields = self.operands(fields)?;
                self.bounded(Value::structure(fields))
            }
            Rvalue::Variant(index, fields) => {
                let fields = self.operands(fields)?;
                self.bounded(Value::variant(*index, fields))
            }
            Rvalue::Array(items) => {
                let items = self.operands(items)?;
                self.bounded(Value::list(items))
            }
            Rvalue::Repeat(operand, count) => self.repeat(operand, *count),
            Rvalue::VariantIndex(place) => self.variant_index(place),
            Rvalue::Len(place) => Ok(Value::Int(i64::from(self.glance().length(place)?))),
            Rvalue::Unsize { value, path, to } => {
                let mut value = self.operand(value)?;
                self.widen(&mut value, path, *to)?;
                Ok(value)
            }
            Rvalue::Coroutine(function, captures) => self.coroutine(*function, captures),
        }
    }

    fn variant_index(&mut self, place: &Place) -> Outcome<Value> {
        if self.machine.tracks_races {
            let at = self.address(place)?.head();
            self.note_place(place, &at, false)?;
        }
        match self.glance().look_at(place)?.0 {
            Value::Variant(index, _) => Ok(Value::Int(i64::from(*index))),
            other => Err(Fault::mismatch("an enum", other)),
        }
    }

    /// Counts what a new compound value takes, and refuses one that nests too deeply.
    pub(crate) fn bounded(&mut self, value: Value) -> Outcome<Value> {
        self.state.written += 8 + 8 * value.children().len() as u64;
        if value.depth() > MAX_DEPTH {
            Err(too_deep())
        } else {
            Ok(value)
        }
    }

    fn repeat(&mut self, operand: &Operand, count: u64) -> Outcome<Value> {
        let value = self.operand(operand)?;
        self.room(count.saturating_mul(8))?;
        self.bounded(Value::list(vec![value; count as usize]))
    }

    fn subslice(&mut self, place: &Place, from: u64, to_end: u64) -> Outcome<Value> {
        let at = self.address(place)?;
        let (start, len) = extent(self.state.look(&at)?, window_of(&at))?;
        let (from, to_end) = (from as u32, to_end as u32);
        let wide = Wide::Slice {
            from: start + from,
            len: len.saturating_sub(from + to_end),
        };
        Ok(Value::pointer(Pointer { wide, ..at }))
    }

    /// Makes the pointer at the end of a field path wide.
    fn widen(&mut self, value: &mut Value, path: &[u32], to: Unsized) -> Outcome<()> {
        let value = innermost(part_mut(value, path)?);
        let pointer = as_pointer(value)?.clone();
        let wide = match to {
            Unsized::Dyn(vtable) => Wide::VTable(vtable.0),
            // A part of an array.
            Unsized::Slice if window_of(&pointer).is_some() => pointer.wide,
            Unsized::Slice => {
                let mut array = self.state.look(&pointer)?;
                // The array may be the last field of a struct, as in a `Mutex<[T; N]>`.
                while let Value::Node(node) = array
                    && let Some(last) = node.items.last()
                {
                    array = last;
                }
                let (from, len) = extent(array, None)?;
                Wide::Slice { from, len }
            }
        };
        *value = Value::pointer(Pointer { wide, ..pointer });
        Ok(())
    }

    fn coroutine(&mut self, function: program::FnId, captures: &[Operand]) -> Outcome<Value> {
        let mut locals = self.operands(captures)?;
        let Some(code) = self.machine.function(function) else {
            return Err(Fault::unsupported("a coroutine without a body"));
        };
        locals.resize(code.locals.len().max(locals.len()), Value::Nothing);
        let frame = Suspended {
            function,
            pc: 0,
            phase: CoroutinePhase::Fresh,
            locals: Node::new(locals),
        };
        let cell = self.allocate(Value::Frame(Rc::new(frame)))?;
        Ok(Value::Coroutine(cell))
    }
}
