//! Reading and writing through pointers.

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

    /// Overwrites the place a pointer points at.
    #[inline]
    pub(crate) fn put(&mut self, pointer: &Pointer, value: Value) -> Outcome<()> {
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
