//! Lists (the storage of `Vec` and `VecDeque`) and slices.

use super::int;
use crate::eval::{Run, extent, window_of};
use crate::fault::{Fault, Outcome};
use crate::sync::as_pointer;
use crate::value::{Node, Pointer, Value, Wide};
use program::Intrinsic;
use std::rc::Rc;

/// The largest list.
const LONGEST: usize = 1 << 22;

impl Run<'_> {
    pub(super) fn list_operation(&mut self, op: Intrinsic, mut args: Vec<Value>) -> Outcome<Value> {
        use Intrinsic::*;
        match op {
            ListNew => Ok(Value::list(Vec::new())),
            ListFromArray | ListIntoArray => Ok(args.swap_remove(0)),
            ListLen | SliceLen => {
                let at = as_pointer(&args[0])?;
                if op == ListLen {
                    self.note_access(&at.head(), false)?;
                }
                Ok(Value::Int(i64::from(
                    extent(self.state.look(at)?, window_of(at))?.1,
                )))
            }
            ListSlice => {
                let at = as_pointer(&args[0])?;
                self.note_access(&at.head(), false)?;
                let (from, len) = extent(self.state.look(at)?, None)?;
                Ok(Value::pointer(Pointer {
                    wide: Wide::Slice { from, len },
                    ..at.clone()
                }))
            }
            SliceAt => self.slice_at(&args),
            SlicePart => self.slice_part(&args),
            SliceSwap => self.slice_swap(&args),
            ListPush | ListInsert | ListAppend => self.list_grow(op, args),
            _ => self.list_shrink(op, &args),
        }
    }

    /// The list a pointer points at, for writing a value that nests so deeply.
    fn list_mut(&mut self, pointer: &Value, grows: u32) -> Outcome<&mut Node> {
        let at = as_pointer(pointer)?;
        self.note_data(at, true)?;
        match self.state.slot(at, grows + 1)? {
            Value::List(node) => Ok(Rc::make_mut(node)),
            other => Err(Fault::mismatch("a list", other)),
        }
    }

    fn list_grow(&mut self, op: Intrinsic, mut args: Vec<Value>) -> Outcome<Value> {
        let value = args.pop().unwrap_or_default();
        let added = if op == Intrinsic::ListAppend {
            value.children().len()
        } else {
            1
        };
        self.room(8 * added as u64)?;
        let list = self.list_mut(&args[0], value.depth())?;
        let len = list.items.len();
        if len + added > LONGEST {
            return Err(Fault::abort("out of memory: a list grows too long"));
        }
        match op {
            Intrinsic::ListPush => list.push(value),
            Intrinsic::ListInsert => {
                let at = int(&args[1])?;
                if !(0..=len as i128).contains(&at) {
                    return Err(Fault::panic(format!(
                        "insertion index (is {at}) should be <= len (is {len})"
                    )));
                }
                list.depth = list.depth.max(1 + value.depth());
                list.items.insert(at as usize, value);
            }
            _ => {
                let Value::List(mut other) = value else {
                    return Err(Fault::mismatch("a list", &value));
                };
                list.depth = list.depth.max(other.depth);
                list.items.append(&mut Rc::make_mut(&mut other).items);
            }
        }
        Ok(Value::Unit)
    }

    fn list_shrink(&mut self, op: Intrinsic, args: &[Value]) -> Outcome<Value> {
        let list = self.list_mut(&args[0], 0)?;
        let len = list.items.len();
        if op == Intrinsic::ListPop {
            return Ok(Value::option(list.items.pop()));
        }
        let at = int(&args[1])?;
        let fits = if op == Intrinsic::ListRemove {
            at < len as i128
        } else {
            at <= len as i128
        };
        match op {
            Intrinsic::ListRemove if fits => Ok(list.items.remove(at as usize)),
            Intrinsic::ListRemove => Err(Fault::panic(format!(
                "removal index (is {at}) should be < len (is {len})"
            ))),
            _ if fits => Ok(Value::list(list.items.split_off(at as usize))),
            _ => Err(Fault::panic(format!(
                "`at` split index (is {at}) should be <= len (is {len})"
            ))),
        }
    }

    fn slice(&self, pointer: &Value) -> Outcome<(Pointer, u32, u32)> {
        let at = as_pointer(pointer)?;
        let (from, len) = extent(self.state.look(at)?, window_of(at))?;
        Ok((at.clone(), from, len))
    }

    fn slice_at(&mut self, args: &[Value]) -> Outcome<Value> {
        let (at, from, len) = self.slice(&args[0])?;
        let index = int(&args[1])?;
        if !(0..i128::from(len)).contains(&index) {
            return Err(Fault::panic(format!(
                "index out of bounds: the len is {len} but the index is {index}"
            )));
        }
        Ok(Value::pointer(at.part(from + index as u32)))
    }

    fn slice_part(&mut self, args: &[Value]) -> Outcome<Value> {
        let (at, start, len) = self.slice(&args[0])?;
        let (from, to) = (int(&args[1])?, int(&args[2])?);
        if from > i128::from(len) {
            return Err(Fault::panic(format!(
                "range start index {from} out of range for slice of length {len}"
            )));
        }
        if to <= i128::from(len) && from > to {
            return Err(Fault::panic(format!(
                "slice index starts at {from} but ends at {to}"
            )));
        }
        if to > i128::from(len) {
            return Err(Fault::panic(format!(
                "range end index {to} out of range for slice of length {len}"
            )));
        }
        let wide = Wide::Slice {
            from: start + from as u32,
            len: (to - from) as u32,
        };
        Ok(Value::pointer(Pointer { wide, ..at }))
    }

    fn slice_swap(&mut self, args: &[Value]) -> Outcome<Value> {
        let (at, from, len) = self.slice(&args[0])?;
        let mut places = [0; 2];
        for (place, index) in places.iter_mut().zip(&args[1..]) {
            let index = int(index)?;
            if !(0..i128::from(len)).contains(&index) {
                return Err(Fault::panic(format!(
                    "index out of bounds: the len is {len} but the index is {index}"
                )));
            }
            *place = from + index as u32;
        }
        // Another thread may have the rest of the array.
        for place in places {
            self.note_data(&at.part(place), true)?;
        }
        match self.state.slot(&at, 0)? {
            Value::List(node) => {
                let [left, right] = places.map(|place| place as usize);
                Rc::make_mut(node).items.swap(left, right);
                Ok(Value::Unit)
            }
            other => Err(Fault::mismatch("a list", other)),
        }
    }
}
