//! Places: from a frame's variable along a path.

use super::{Flow, Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::memory::missing;
use crate::value::{Pointer, Root, Value, Wide};
use program::{Base, LocalId, Place, Step};
use std::rc::Rc;

/// Elements `from .. from + len` of an array or list: what a slice pointer pointed at.
pub(crate) type Window = Option<(u32, u32)>;

impl<'a> Glance<'a> {
    /// A local of the innermost frame.
    #[inline]
    pub(crate) fn local(&self, local: LocalId) -> Outcome<&'a Value> {
        let frame = self.frame().ok_or_else(no_frame)?;
        let locals = match frame.cell {
            None => &frame.locals[..],
            Some(cell) => self.state.heap.get(cell).ok_or_else(no_frame)?.children(),
        };
        locals.get(local.0 as usize).ok_or_else(no_frame)
    }

    /// The address of a local of the innermost frame.
    #[inline]
    pub(crate) fn local_root(&self, local: LocalId) -> Outcome<Pointer> {
        let frame = self.frame().ok_or_else(no_frame)?;
        Ok(match frame.cell {
            Some(cell) => Pointer::to(Root::Heap(cell)).part(local.0),
            None => {
                let depth = self.thread().frames.len() as u32 - 1;
                Pointer::to(Root::Local {
                    thread: self.me,
                    frame: depth,
                    local: local.0,
                })
            }
        })
    }

    /// Reads a place without copying it. The window is set when the place is a slice.
    #[inline]
    pub(crate) fn look_at(&self, place: &Place) -> Outcome<(&'a Value, Window)> {
        self.look_along(place.base, &place.path)
    }

    fn look_along(&self, base: Base, path: &[Step]) -> Outcome<(&'a Value, Window)> {
        let mut value = match base {
            Base::Local(local) => self.local(local)?,
            Base::Static(id) => self.state.statics.get(id.0 as usize).ok_or_else(no_frame)?,
        };
        let mut window = None;
        for step in path {
            (value, window) = match step {
                Step::Field(field) => (child(value, *field)?, None),
                Step::Deref => match pointer_in(value)? {
                    Target::Itself => (value, None),
                    Target::Pointer(pointer) => (self.state.look(pointer)?, window_of(pointer)),
                },
                Step::Index(local) => {
                    let (from, len) = extent(value, window)?;
                    (child(value, from + self.checked_index(*local, len)?)?, None)
                }
                Step::Element { at, from_end } => {
                    let (from, len) = extent(value, window)?;
                    (child(value, from + element(*at, *from_end, len))?, None)
                }
            };
        }
        Ok((value, window))
    }

    /// The address of a place. Of one that ends in `Deref`: the pointer itself.
    pub(crate) fn address(&self, place: &Place) -> Outcome<Pointer> {
        let (mut at, rest) = self.start(place)?;
        for step in rest {
            match step {
                Step::Field(field) => {
                    // What is unsized in a struct is its last field: `&m.data` of a `&Mutex<dyn Trait>` is as wide as that.
                    if at.wide != Wide::Thin && !self.is_last_field(&at, *field)? {
                        at.wide = Wide::Thin;
                    }
                    at.path.push(*field);
                }
                Step::Deref => match pointer_in(self.state.look(&at)?)? {
                    Target::Itself => {}
                    Target::Pointer(pointer) => at = pointer.clone(),
                },
                Step::Index(local) => {
                    let (from, len) = extent(self.state.look(&at)?, window_of(&at))?;
                    let index = from + self.checked_index(*local, len)?;
                    at = at.part(index);
                }
                Step::Element {
                    at: offset,
                    from_end,
                } => {
                    let (from, len) = extent(self.state.look(&at)?, window_of(&at))?;
                    at = at.part(from + element(*offset, *from_end, len));
                }
            }
        }
        Ok(at)
    }

    fn is_last_field(&self, of: &Pointer, field: u32) -> Outcome<bool> {
        Ok(match self.state.look(of)? {
            Value::Node(node) => node.items.len() == field as usize + 1,
            _ => false,
        })
    }

    /// The last pointer on the way to a place, with the steps that follow it; the variable itself where no pointer is followed.
    fn start<'p>(&self, place: &'p Place) -> Outcome<(Pointer, &'p [Step])> {
        if let Some(last) = place.path.iter().rposition(|step| *step == Step::Deref) {
            let (value, _) = self.look_along(place.base, &place.path[..last])?;
            if let Target::Pointer(pointer) = pointer_in(value)? {
                return Ok((pointer.clone(), &place.path[last + 1..]));
            }
        }
        let root = match place.base {
            Base::Local(local) => self.local_root(local)?,
            Base::Static(id) => Pointer::to(Root::Static(id.0)),
        };
        Ok((root, &place.path))
    }

    fn checked_index(&self, local: LocalId, len: u32) -> Outcome<u32> {
        let value = self.local(local)?;
        let index = value
            .as_int()
            .ok_or_else(|| Fault::mismatch("an index", value))?;
        match u32::try_from(index) {
            Ok(index) if index < len => Ok(index),
            _ => Err(Fault::panic(format!(
                "index out of bounds: the len is {len} but the index is {index}"
            ))),
        }
    }

    /// How many elements an array, slice or list has.
    pub(crate) fn length(&self, place: &Place) -> Outcome<u32> {
        let (value, window) = self.look_at(place)?;
        Ok(extent(value, window)?.1)
    }
}

impl Run<'_> {
    pub(crate) fn address(&self, place: &Place) -> Outcome<Pointer> {
        self.glance().address(place)
    }

    /// A local of the innermost frame, for writing.
    #[inline]
    pub(crate) fn local_mut(&mut self, local: LocalId) -> Outcome<&mut Value> {
        let thread = Rc::make_mut(&mut self.state.threads[self.me as usize]);
        let frame = Rc::make_mut(thread.frames.last_mut().ok_or_else(no_frame)?);
        let slot = match frame.cell {
            None => frame.locals.get_mut(local.0 as usize),
            Some(cell) => {
                let frame = self.state.heap.get_mut(cell).and_then(Value::node_mut);
                frame.and_then(|locals| locals.items.get_mut(local.0 as usize))
            }
        };
        slot.ok_or_else(no_frame)
    }

    /// Overwrites a place and goes to the next instruction.
    #[inline]
    pub(crate) fn assign(&mut self, place: &Place, value: Value) -> Outcome<Flow> {
        if let Base::Local(local) = place.base
            && place.path.is_empty()
            && !self.machine.tracks_races
        {
            let frame = self.frame_mut()?;
            if frame.cell.is_none() {
                *frame
                    .locals
                    .get_mut(local.0 as usize)
                    .ok_or_else(no_frame)? = value;
                frame.pc += 1;
                return Ok(Flow::Next);
            }
        }
        self.store(place, value)?;
        self.advance_pc()
    }

    /// Overwrites a place.
    #[inline]
    pub(crate) fn store(&mut self, place: &Place, value: Value) -> Outcome<()> {
        match place.base {
            Base::Local(local) if place.path.is_empty() => {
                if self.machine.tracks_races {
                    self.note_place(place, &self.address(place)?, true)?;
                }
                *self.local_mut(local)? = value;
                Ok(())
            }
            _ => {
                let at = self.address(place)?;
                self.note_place(place, &at, true)?;
                self.state.put(&at, value)
            }
        }
    }
}

enum Target<'v> {
    Pointer(&'v Pointer),
    /// Text is its own reference.
    Itself,
}

/// The pointer that dereferencing a value follows: the value itself, or the first field of a box.
#[inline]
fn pointer_in(value: &Value) -> Outcome<Target<'_>> {
    match value {
        Value::Ptr(pointer) => Ok(Target::Pointer(pointer)),
        Value::Str(_) => Ok(Target::Itself),
        Value::Node(node) => pointer_in(&node.items[0]),
        Value::Null => Err(Fault::undefined("follows a null pointer")),
        other => Err(Fault::mismatch("a pointer", other)),
    }
}

#[inline]
fn child(value: &Value, index: u32) -> Outcome<&Value> {
    value
        .children()
        .get(index as usize)
        .ok_or_else(|| missing(value))
}

/// What part of a list a pointer to it means.
#[inline]
pub(crate) fn window_of(pointer: &Pointer) -> Window {
    match pointer.wide {
        Wide::Slice { from, len } => Some((from, len)),
        _ => None,
    }
}

/// First element and number of elements.
#[inline]
pub(crate) fn extent(value: &Value, window: Window) -> Outcome<(u32, u32)> {
    match (window, value) {
        (Some(window), _) => Ok(window),
        (None, Value::List(node)) => Ok((0, node.items.len() as u32)),
        (None, other) => Err(Fault::mismatch("an array", other)),
    }
}

fn element(at: u64, from_end: bool, len: u32) -> u32 {
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    if from_end { len.wrapping_sub(at) } else { at }
}

fn no_frame() -> Fault {
    Fault::unsupported("a local that does not exist")
}
