//! Heap cells, and reading and writing through raw pointers.

use super::two;
use crate::eval::{Flow, Run};
use crate::fault::{Fault, Outcome};
use crate::sync::as_pointer;
use crate::threads::{Entry, Frame};
use crate::value::{Pointer, Root, Value, Wide};
use program::{Intrinsic, Origin};
use std::rc::Rc;

impl Run<'_> {
    /// A new heap cell.
    pub(crate) fn allocate(&mut self, value: Value) -> Outcome<u32> {
        if self.state.heap.live() >= self.machine.config.cells {
            return Err(Fault::abort(format!(
                "out of memory: more than {} heap cells",
                self.machine.config.cells
            )));
        }
        self.state.written += 16;
        let site = self.site();
        Ok(self.state.heap.allocate(value, site))
    }

    /// Where in the user's program the thread is, as a number; different places may share one.
    fn site(&self) -> u32 {
        let mut frames = self.state.thread(self.me).frames.iter().rev();
        let of_user = |frame: &&Rc<Frame>| {
            let function = self.machine.function(frame.function);
            function.is_some_and(|function| function.origin == Origin::User)
        };
        let frame = frames.find(of_user);
        frame.map_or(0, |frame| frame.function.0.wrapping_mul(1 << 16) ^ frame.pc)
    }

    pub(super) fn memory_operation(&mut self, op: Intrinsic, args: Vec<Value>) -> Outcome<Value> {
        use Intrinsic::*;
        match op {
            BoxNew => {
                let value = args.into_iter().next().unwrap_or(Value::Unit);
                let at = Pointer::to(Root::Heap(self.allocate(value)?));
                self.note_data(&at, true)?;
                Ok(Value::pointer(at))
            }
            BoxFree => self.free(as_pointer(&args[0])?).map(|_| Value::Unit),
            BoxTake => self.free(as_pointer(&args[0])?),
            ReadUntracked => self.state.look(as_pointer(&args[0])?).cloned(),
            Read | Take | Write | Replace | Swap => self.access(op, args),
            Forget => Ok(Value::Unit),
            Uninit => Ok(Value::Uninit),
            PtrNull => Ok(Value::Null),
            PtrIsNull => Ok(Value::Bool(matches!(args[0], Value::Null))),
            PtrEq => same_pointer(&args[0], &args[1]).map(Value::Bool),
            PtrOffset => offset(&args[0], &args[1]),
            PtrParent => {
                let mut pointer = as_pointer(&args[0])?.clone();
                pointer.path.pop();
                pointer.wide = Wide::Thin;
                Ok(Value::pointer(pointer))
            }
            _ => Ok(args.into_iter().next().unwrap_or(Value::Unit)),
        }
    }

    fn access(&mut self, op: Intrinsic, args: Vec<Value>) -> Outcome<Value> {
        let at = as_pointer(&args[0])?.clone();
        self.note_access(&at, op != Intrinsic::Read)?;
        match op {
            Intrinsic::Read => initialized(self.state.read(&at)?),
            Intrinsic::Take => initialized(self.state.take(&at)?),
            Intrinsic::Write => {
                let [_, value] = two(args)?;
                self.state.put(&at, value)?;
                Ok(Value::Unit)
            }
            Intrinsic::Replace => {
                let [_, value] = two(args)?;
                self.state.replace(&at, value)
            }
            _ => {
                let other = as_pointer(&args[1])?.clone();
                self.note_access(&other, true)?;
                let value = match self.state.narrowed(&at) {
                    Some(_) => self.state.read(&at)?,
                    None => self.state.take(&at)?,
                };
                let value = self.state.replace(&other, value)?;
                self.state.put(&at, value)?;
                Ok(Value::Unit)
            }
        }
    }

    /// Frees a heap cell and gives what it held.
    pub(crate) fn free(&mut self, pointer: &Pointer) -> Outcome<Value> {
        match pointer.root {
            Root::Heap(cell) if pointer.path.is_empty() => {
                self.forget_accesses(cell)?;
                self.state
                    .heap
                    .free(cell)
                    .ok_or_else(|| Fault::undefined("frees memory twice"))
            }
            _ => Err(Fault::undefined("frees memory that is no heap cell")),
        }
    }

    /// Drops what a trait object's pointer points at.
    pub(super) fn drop_dyn(&mut self, pointer: &Value) -> Outcome<Flow> {
        let wide = as_pointer(pointer)?.clone();
        let thin = Pointer {
            wide: Wide::Thin,
            ..wide.clone()
        };
        let glue = match wide.wide {
            Wide::VTable(id) => self
                .machine
                .program
                .vtables
                .get(id as usize)
                .and_then(|vtable| vtable.drop),
            _ => {
                return Err(Fault::unsupported(
                    "drops a trait object that has no vtable",
                ));
            }
        };
        match glue {
            Some(glue) if self.state.look(&thin).is_ok_and(Value::is_something) => self.enter(
                glue,
                Entry::Glue(thin.clone(), true),
                vec![Value::pointer(thin)],
            ),
            _ => self.deliver(Value::Unit),
        }
    }
}

fn same_pointer(left: &Value, right: &Value) -> Outcome<bool> {
    match (left, right) {
        (Value::Null, Value::Null) => Ok(true),
        (Value::Null, _) | (_, Value::Null) => Ok(false),
        (Value::Str(left), Value::Str(right)) => Ok(left == right),
        (Value::Fn(left), Value::Fn(right)) => Ok(left == right),
        _ => Ok(as_pointer(left)?.same_address(as_pointer(right)?)),
    }
}

/// A pointer to the element so many further on.
fn offset(pointer: &Value, by: &Value) -> Outcome<Value> {
    let mut pointer = as_pointer(pointer)?.clone();
    let by = super::int(by)?;
    if by == 0 {
        return Ok(Value::pointer(pointer));
    }
    let Some(last) = pointer.path.last_mut() else {
        return Err(Fault::undefined("moves a pointer out of its variable"));
    };
    match u32::try_from(i128::from(*last) + by) {
        Ok(index) => *last = index,
        Err(_) => return Err(Fault::undefined("moves a pointer before its array")),
    }
    Ok(Value::pointer(pointer))
}

/// What was read as a value of its type, if it is one.
fn initialized(value: Value) -> Outcome<Value> {
    match value {
        Value::Uninit => Err(Fault::uninitialized()),
        value => Ok(value),
    }
}
