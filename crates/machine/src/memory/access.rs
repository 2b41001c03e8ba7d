//! Reading and writing through pointers.

use crate::eval::{Window, window_of};
use crate::fault::{Fault, Outcome};
use crate::state::State;
use crate::value::{MAX_DEPTH, Pointer, Root, Value};
use std::rc::Rc;

impl State {
    /// The variable a pointer points into.
    #[inline]
    fn root(&self, root: Root) -> Option<&Value> {
        match root {
            Root::Heap(cell) => self.heap.get(cell),
            Root::Local {
                thread,
                frame,
                local,
            } => self
                .threads
                .get(thread as usize)?
                .frames
                .get(frame as usize)?
                .locals
                .get(local as usize),
            Root::Static(id) => self.statics.get(id as usize),
            Root::ThreadLocal { thread, id } => self.threads.get(thread as usize)?.thread_local(id),
        }
    }

    #[inline]
    fn root_mut(&mut self, root: Root) -> Option<&mut Value> {
        match root {
            Root::Heap(cell) => self.heap.get_mut(cell),
            Root::Local {
                thread,
                frame,
                local,
            } => {
                let thread = Rc::make_mut(self.threads.get_mut(thread as usize)?);
                Rc::make_mut(thread.frames.get_mut(frame as usize)?)
                    .locals
                    .get_mut(local as usize)
            }
            Root::Static(id) => Rc::make_mut(&mut self.statics).get_mut(id as usize),
            Root::ThreadLocal { thread, id } => {
                Rc::make_mut(self.threads.get_mut(thread as usize)?).thread_local_mut(id)
            }
        }
    }

    /// What a pointer points at; of a slice, the whole array or list.
    #[inline]
    pub(crate) fn look(&self, pointer: &Pointer) -> Outcome<&Value> {
        let mut value = self.root(pointer.root).ok_or_else(dangling)?;
        for &step in &pointer.path {
            value = value
                .children()
                .get(step as usize)
                .ok_or_else(|| missing(value))?;
        }
        Ok(value)
    }

    /// The place a pointer points at, to be overwritten by a value that nests `grows` deep.
    #[inline]
    pub(crate) fn slot(&mut self, pointer: &Pointer, grows: u32) -> Outcome<&mut Value> {
        let mut value = self.root_mut(pointer.root).ok_or_else(dangling)?;
        let mut below = pointer.path.len() as u32 + grows;
        if below > MAX_DEPTH {
            return Err(too_deep());
        }
        for &step in &pointer.path {
            let found = value.children().len();
            if step as usize >= found {
                return Err(missing(value));
            }
            let Some(node) = value.node_mut() else {
                return Err(dangling());
            };
            node.depth = node.depth.max(below);
            if node.depth > MAX_DEPTH {
                return Err(too_deep());
            }
            below -= 1;
            value = &mut node.items[step as usize];
        }
        Ok(value)
    }

    /// First element and number of elements of a part of an array that is itself pointed at as an array, as `tail` of
    /// `[first, tail @ ..]` is; nothing where the whole is meant.
    #[inline]
    pub(crate) fn narrowed(&self, pointer: &Pointer) -> Option<(u32, u32)> {
        let (from, len) = window_of(pointer)?;
        match self.look(pointer) {
            Ok(Value::List(node)) if node.items.len() != len as usize => Some((from, len)),
            _ => None,
        }
    }

    /// What a pointer to a sized value points at.
    #[inline]
    pub(crate) fn read(&self, pointer: &Pointer) -> Outcome<Value> {
        cut(self.look(pointer)?, window_of(pointer))
    }

    /// Overwrites the place a pointer points at, and gives what was there.
    pub(crate) fn replace(&mut self, pointer: &Pointer, value: Value) -> Outcome<Value> {
        if self.narrowed(pointer).is_some() {
            let old = self.read(pointer)?;
            self.put(pointer, value)?;
            return Ok(old);
        }
        let depth = value.depth();
        Ok(std::mem::replace(self.slot(pointer, depth)?, value))
    }

    /// Overwrites the place a pointer points at.
    #[inline]
    pub(crate) fn put(&mut self, pointer: &Pointer, value: Value) -> Outcome<()> {
        if let Some((from, _)) = self.narrowed(pointer)
            && let Value::List(parts) = &value
        {
            for (at, part) in (from..).zip(&parts.items) {
                *self.slot(&pointer.part(at), part.depth())? = part.clone();
            }
            return Ok(());
        }
        let depth = value.depth();
        *self.slot(pointer, depth)? = value;
        Ok(())
    }

    /// Moves a value out.
    pub(crate) fn take(&mut self, pointer: &Pointer) -> Outcome<Value> {
        Ok(std::mem::take(self.slot(pointer, 0)?))
    }

    /// From a pointer to a library struct down its first fields to the machine's own value in it.
    pub(crate) fn leaf(&self, pointer: &Pointer) -> Outcome<Pointer> {
        let mut leaf = pointer.clone();
        let mut value = self.look(pointer)?;
        while let Value::Node(node) = value {
            leaf.path.push(0);
            value = &node.items[0];
        }
        Ok(leaf)
    }
}

/// A value; of an array the elements that are meant, as an array.
#[inline]
pub(crate) fn cut(value: &Value, window: Window) -> Outcome<Value> {
    match (value, window) {
        (Value::List(node), Some((from, len))) if node.items.len() != len as usize => {
            let (from, len) = (from as usize, len as usize);
            let part = node.items.get(from..from + len);
            Ok(Value::list(part.ok_or_else(|| missing(value))?.to_vec()))
        }
        _ => Ok(value.clone()),
    }
}

pub(crate) fn dangling() -> Fault {
    Fault::undefined("uses a pointer to memory that is gone")
}

pub(crate) fn missing(value: &Value) -> Fault {
    match value {
        Value::Nothing => Fault::no_value(),
        _ => Fault::undefined("uses a pointer past the end of its array"),
    }
}

pub(crate) fn too_deep() -> Fault {
    Fault::unsupported(format!(
        "values nest more than {MAX_DEPTH} deep without a box between them"
    ))
}
