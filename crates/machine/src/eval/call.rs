//! Calls and returns.

use super::operand::as_pointer;
use super::{Flow, Run};
use crate::fault::{Fault, Outcome};
use crate::threads::{Entry, Status};
use crate::value::{Pointer, Root, Value, Wide};
use program::{Callee, FnId, Instr, Operand, Place};
use std::rc::Rc;

impl Run<'_> {
    pub(crate) fn call(&mut self, callee: &Callee, args: &[Operand]) -> Outcome<Flow> {
        match callee {
            Callee::Fn(function) => {
                let args = self.arguments(*function, args)?;
                self.enter(*function, Entry::Call, args)
            }
            Callee::Pointer(operand) => {
                let function = match self.operand(operand)? {
                    Value::Fn(function) => function,
                    other => return Err(Fault::mismatch("a function", &other)),
                };
                let args = self.operands(args)?;
                self.enter(function, Entry::Call, args)
            }
            Callee::Virtual {
                slot,
                path,
                by_value,
            } => {
                let args = self.operands(args)?;
                self.call_virtual(*slot, path, *by_value, args)
            }
        }
    }

    /// Arguments of a known function, with room for its other locals.
    fn arguments(&mut self, function: FnId, args: &[Operand]) -> Outcome<Vec<Value>> {
        let locals = self
            .machine
            .function(function)
            .map_or(0, |code| code.locals.len());
        let mut values = Vec::with_capacity(locals.max(args.len()));
        for arg in args {
            values.push(self.operand(arg)?);
        }
        Ok(values)
    }

    fn call_virtual(
        &mut self,
        slot: u32,
        path: &[u32],
        by_value: bool,
        mut args: Vec<Value>,
    ) -> Outcome<Flow> {
        let Some(receiver) = args.first_mut() else {
            return Err(Fault::unsupported("a method call without a receiver"));
        };
        let pointer = innermost(part_mut(receiver, path)?);
        let object = as_pointer(pointer)?.clone();
        let method = self.method(&object, slot)?;
        let thin = Pointer {
            wide: Wide::Thin,
            ..object
        };
        if by_value {
            *receiver = self.unbox(&thin)?;
        } else {
            *pointer = Value::pointer(thin);
        }
        self.enter(method, Entry::Call, args)
    }

    fn method(&self, object: &Pointer, slot: u32) -> Outcome<FnId> {
        let Wide::VTable(vtable) = object.wide else {
            return Err(Fault::unsupported(
                "calls a method of a trait object that has no vtable",
            ));
        };
        let vtable = self.machine.program.vtables.get(vtable as usize);
        let method = vtable.and_then(|vtable| vtable.methods.get(slot as usize));
        method
            .copied()
            .ok_or_else(|| Fault::unsupported("a trait object lacks the method called"))
    }

    /// Moves the value out of a box and frees the box.
    pub(crate) fn unbox(&mut self, pointer: &Pointer) -> Outcome<Value> {
        match pointer.root {
            Root::Heap(_) if pointer.path.is_empty() => self.free(pointer),
            _ => self.state.take(pointer),
        }
    }

    /// Leaves the innermost frame normally.
    pub(crate) fn leave(&mut self, value: Value) -> Outcome<Flow> {
        let Some(frame) = self.thread_mut().frames.pop() else {
            return Err(Fault::unsupported("returns from nowhere"));
        };
        self.forget_frame();
        match &frame.entry {
            Entry::Call => self.deliver(value),
            Entry::Catch => self.deliver(Value::result(Ok(value))),
            Entry::Drop => self.dropped(),
            Entry::Glue(place, done) => {
                self.state.put(place, Value::Nothing)?;
                if *done {
                    self.deliver(Value::Unit)
                } else {
                    Ok(Flow::Next)
                }
            }
            Entry::Unwind(local) => {
                *self.local_mut(program::LocalId(*local))? = Value::Nothing;
                self.unwind()
            }
            Entry::Resume => {
                self.finish_coroutine(frame.cell);
                self.deliver(Value::variant(0, vec![value]))
            }
            Entry::ThreadLocal(id) => self.initialize_thread_local(*id, value),
            Entry::Destructor(id) => {
                self.forget_thread_local(*id);
                Ok(Flow::Next)
            }
            Entry::Static(id) => {
                let at = Pointer::to(Root::Static(*id));
                self.state.put(&at, value)?;
                Ok(Flow::Stop)
            }
            Entry::Thread => {
                self.thread_mut().handed = Some(value);
                Ok(Flow::Next)
            }
        }
    }

    /// Stores a result where the innermost frame's call wants it, and goes on after the call.
    pub(crate) fn deliver(&mut self, value: Value) -> Outcome<Flow> {
        match self.here() {
            Some((_, Instr::Call { dest, .. } | Instr::Intrinsic { dest, .. })) => {
                self.store(dest, value)?;
                self.advance_pc()
            }
            _ => Err(Fault::unsupported("a result that nobody waits for")),
        }
    }

    /// Drops what a place holds, if anything.
    pub(crate) fn drop_place(&mut self, place: &Place, glue: FnId) -> Outcome<Flow> {
        // A place inside something that was moved out as a whole holds nothing either.
        let holds = self
            .glance()
            .look_at(place)
            .is_ok_and(|(value, _)| value.is_something());
        if !holds {
            return self.advance_pc();
        }
        let at = self.address(place)?;
        if self.drops_nothing(&at, glue)? {
            self.state.put(&at, Value::Nothing)?;
            return self.advance_pc();
        }
        self.enter(glue, Entry::Drop, vec![Value::pointer(at)])
    }

    /// Whether a value's drop glue would find nothing to do, since the fields were moved out or are plain numbers. Where accesses
    /// are recorded it must run: it looks at which variant the value is.
    fn drops_nothing(&self, at: &Pointer, glue: FnId) -> Outcome<bool> {
        let glue = self.machine.function(glue);
        if self.machine.tracks_races || !glue.is_some_and(|glue| glue.drops_parts) {
            return Ok(false);
        }
        let plain = |part: &Value| {
            use Value::{Bool, Char, Float, Int, Nothing, Wide};
            matches!(
                part,
                Nothing | Int(_) | Wide(_) | Bool(_) | Char(_) | Float(_)
            )
        };
        Ok(match self.state.look(at)? {
            Value::Variant(_, None) => true,
            Value::Variant(_, Some(fields)) | Value::Node(fields) => fields.items.iter().all(plain),
            _ => false,
        })
    }

    /// The glue of a `Drop` instruction has returned.
    fn dropped(&mut self) -> Outcome<Flow> {
        self.empty_dropped_place();
        self.advance_pc()
    }

    /// Leaves nothing in the place of the `Drop` instruction the innermost frame is at.
    pub(crate) fn empty_dropped_place(&mut self) {
        if let Some((_, Instr::Drop { place, .. })) = self.here() {
            // The place may be gone with the box it was in; then there is nothing to empty.
            let _ = self
                .address(place)
                .and_then(|at| self.state.put(&at, Value::Nothing));
        }
    }

    /// The thread's function has returned: runs the next destructor of a thread local, or ends.
    pub(crate) fn next_destructor(&mut self) -> Outcome<Flow> {
        self.thread_mut().leaving = true;
        let statics = &self.machine.program.statics;
        let locals = self.thread().thread_locals.iter().rev();
        let next = locals
            .filter(|(_, value)| value.is_something())
            .find_map(|(id, _)| {
                let glue = statics.get(*id as usize)?.drop?;
                Some((*id, glue))
            });
        if let Some((id, glue)) = next {
            // A scope goes on while they run.
            self.release_end();
            let at = Pointer::to(Root::ThreadLocal {
                thread: self.me,
                id,
            });
            return self.enter(glue, Entry::Destructor(id), vec![Value::pointer(at)]);
        }
        let quiet = !self.machine.shows_ends && !self.thread().is_main() && !self.thread().panicked;
        if quiet {
            self.finish_thread();
        } else {
            self.thread_mut().status = Status::Ending;
        }
        Ok(Flow::Stop)
    }

    /// The initial value is there. Where it asked for itself on the way, the one made then is replaced, and dropped.
    fn initialize_thread_local(&mut self, id: u32, value: Value) -> Outcome<Flow> {
        let key = self.machine.program.statics.get(id as usize);
        let has_glue = key.is_some_and(|key| key.drop.is_some());
        match self.thread_mut().thread_local_mut(id) {
            Some(_) if has_glue => {
                return Err(Fault::unsupported(
                    "a thread local whose initial value asks for the thread local itself",
                ));
            }
            Some(old) => *old = value,
            None => self.thread_mut().thread_locals.push((id, value)),
        }
        Ok(Flow::Next)
    }

    pub(crate) fn forget_thread_local(&mut self, id: u32) {
        if let Some(value) = self.thread_mut().thread_local_mut(id) {
            *value = Value::Nothing;
        }
    }
}

/// A part of a value along a field path.
pub(crate) fn part_mut<'v>(value: &'v mut Value, path: &[u32]) -> Outcome<&'v mut Value> {
    let mut value = value;
    for &field in path {
        let part = value
            .node_mut()
            .and_then(|node| node.items.get_mut(field as usize));
        value = part.ok_or_else(|| Fault::unsupported("a smart pointer without a pointer"))?;
    }
    Ok(value)
}

/// The pointer that a box or other struct around it starts with.
pub(crate) fn innermost(value: &mut Value) -> &mut Value {
    match value {
        Value::Node(node) => innermost(&mut Rc::make_mut(node).items[0]),
        other => other,
    }
}
