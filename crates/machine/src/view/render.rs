//! Values as Rust's `Debug` would show them, as far as their types are known.

use super::core;
use crate::eval::{Glance, window_of};
use crate::value::{Object, OnceState, Pointer, Value, Wide};
use program::{Shape, TypeId, TypeInfo};

/// Longest text of one value.
const LONGEST: usize = 400;
/// How many parts nest in what is shown.
const DEEPEST: u32 = 8;

impl Glance<'_> {
    /// The value as `Debug` would show it, cut where it grows long.
    pub(crate) fn shown(&self, value: &Value, ty: Option<TypeId>) -> String {
        let mut out = String::new();
        self.render(value, ty, 0, &mut out);
        if out.len() > LONGEST {
            let end = (0..=LONGEST)
                .rev()
                .find(|&at| out.is_char_boundary(at))
                .unwrap_or(0);
            out.truncate(end);
            out.push('…');
        }
        out
    }

    /// A value in a few characters.
    pub(crate) fn brief(&self, value: &Value) -> String {
        let text = self.shown(value, None);
        if text.chars().count() <= 40 {
            text
        } else {
            text.chars().take(39).collect::<String>() + "…"
        }
    }

    fn render(&self, value: &Value, ty: Option<TypeId>, depth: u32, out: &mut String) {
        if depth > DEEPEST || out.len() > LONGEST {
            return out.push('…');
        }
        let info = ty.and_then(|ty| self.machine.program.types.get(ty.0 as usize));
        let name = info.map_or("", |info| info.name.as_str());
        match value {
            Value::Nothing => out.push_str("(moved out)"),
            Value::Uninit => out.push_str("(not initialized)"),
            Value::Hidden(_) => out.push_str("(hidden)"),
            Value::Unit => out.push_str(if name.is_empty() { "()" } else { head(name) }),
            Value::Bool(value) => out.push_str(&value.to_string()),
            Value::Char(value) => out.push_str(&format!("{value:?}")),
            Value::Int(value) => out.push_str(&value.to_string()),
            Value::Wide(value) if name == "u128" => out.push_str(&(**value as u128).to_string()),
            Value::Wide(value) => out.push_str(&value.to_string()),
            Value::Float(value) if name == "f32" => out.push_str(&format!("{:?}", *value as f32)),
            Value::Float(value) => out.push_str(&format!("{value:?}")),
            Value::Str(text) => out.push_str(&format!("{text:?}")),
            Value::Fn(function) => {
                out.push_str(
                    self.machine
                        .function(*function)
                        .map_or("a function", |function| &function.name),
                );
            }
            Value::Null => out.push_str("null"),
            Value::Thread(uid) => out.push_str(&self.state.thread(*uid).shown()),
            Value::Object(object) => self.render_object(object, info.map(|info| &info.shape), out),
            Value::Coroutine(cell) => match self.state.heap.get(*cell) {
                Some(Value::Frame(frame)) => {
                    out.push_str(&format!("async, {}", frame.phase.word()))
                }
                _ => out.push_str("async"),
            },
            Value::Frame(_) => out.push_str("async"),
            Value::Ptr(pointer) => {
                self.render_target(pointer, info.map(|info| &info.shape), depth, out)
            }
            Value::List(node) => {
                let ty = element(info.map(|info| &info.shape));
                self.render_list(&node.items, ty, depth, out);
            }
            Value::Node(node) => self.render_struct(&node.items, info, depth, out),
            Value::Variant(index, node) => {
                let items = node.as_ref().map_or(&[][..], |node| &node.items);
                match info.map(|info| &info.shape) {
                    Some(Shape::Enum(variants)) if (*index as usize) < variants.len() => {
                        let (variant, fields) = &variants[*index as usize];
                        out.push_str(variant);
                        self.render_fields(items, fields, depth, out);
                    }
                    _ => {
                        out.push_str(&format!("variant {index}"));
                        self.render_fields(items, &[], depth, out);
                    }
                }
            }
        }
    }

    fn render_list(&self, items: &[Value], ty: Option<TypeId>, depth: u32, out: &mut String) {
        out.push('[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            self.render(item, ty, depth + 1, out);
            if out.len() > LONGEST {
                return;
            }
        }
        out.push(']');
    }

    fn render_target(
        &self,
        pointer: &Pointer,
        shape: Option<&Shape>,
        depth: u32,
        out: &mut String,
    ) {
        let Ok(target) = self.state.look(pointer) else {
            return out.push_str("(dangling)");
        };
        let ty = match (pointer.wide, shape) {
            (Wide::VTable(id), _) => self
                .machine
                .program
                .vtables
                .get(id as usize)
                .map(|vtable| vtable.ty),
            (_, Some(Shape::Pointer(ty))) => Some(*ty),
            _ => None,
        };
        match (window_of(pointer), target) {
            (Some((from, len)), Value::List(node)) => {
                let end = (from + len).min(node.items.len() as u32) as usize;
                let list = ty.and_then(|ty| self.machine.program.types.get(ty.0 as usize));
                let ty = element(list.map(|info| &info.shape));
                self.render_list(&node.items[(from as usize).min(end)..end], ty, depth, out);
            }
            _ => self.render(target, ty, depth + 1, out),
        }
    }

    fn render_struct(
        &self,
        items: &[Value],
        info: Option<&TypeInfo>,
        depth: u32,
        out: &mut String,
    ) {
        let name = info.map_or("", |info| &info.name);
        let shape = info.map(|info| &info.shape);
        let fields = match shape {
            Some(Shape::Struct(fields)) => &fields[..],
            Some(Shape::Pointer(_)) => {
                // A box: what it points at.
                return match &items[0] {
                    Value::Ptr(pointer) => self.render_target(pointer, shape, depth, out),
                    other => self.render(other, None, depth + 1, out),
                };
            }
            _ => &[],
        };
        let ty = |at: usize| fields.get(at).map(|(_, ty)| *ty);
        let last = items.len() - 1;
        // The program's own struct of that name is shown with its fields.
        let of_library = if info.is_some_and(|info| info.library) {
            head(name)
        } else {
            ""
        };
        match of_library {
            "Mutex" | "RwLock" => {
                out.push_str(head(name));
                out.push_str(" { data: ");
                self.render(&items[last], ty(last), depth + 1, out);
                out.push_str(" }");
            }
            "Arc" | "Rc" | "Box" | "Pin" | "Vec" | "VecDeque" | "String" | "UnsafeCell"
            | "Cell" | "MutexGuard" | "Atomic" | "RwLockReadGuard" | "RwLockWriteGuard" | "Ref"
            | "RefMut" | "List" | "CachePadded" | "ManuallyDrop" => {
                self.render(&items[0], ty(0), depth, out);
            }
            "Sender" | "SyncSender" | "Receiver" | "JoinHandle" | "ScopedJoinHandle"
            | "Condvar" | "Barrier" | "Once" | "Weak" | "Thread" | "Scope" => {
                out.push_str(head(name))
            }
            "Counted" => self.render(&items[last], ty(last), depth, out),
            _ if of_library.starts_with("Atomic") => self.render(core(&items[0]), None, depth, out),
            _ => {
                if !name.starts_with('(') {
                    out.push_str(head(name));
                }
                self.render_fields(items, fields, depth, out);
            }
        }
    }

    fn render_fields(
        &self,
        items: &[Value],
        fields: &[(String, TypeId)],
        depth: u32,
        out: &mut String,
    ) {
        if items.is_empty() {
            return;
        }
        let named = fields
            .first()
            .is_some_and(|(name, _)| !name.starts_with(|first: char| first.is_ascii_digit()));
        out.push_str(if named { " { " } else { "(" });
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            let field = fields.get(at);
            if let (true, Some((name, _))) = (named, field) {
                out.push_str(name);
                out.push_str(": ");
            }
            self.render(item, field.map(|(_, ty)| *ty), depth + 1, out);
            if out.len() > LONGEST {
                return;
            }
        }
        out.push_str(if named { " }" } else { ")" });
    }

    fn render_object(&self, object: &Object, shape: Option<&Shape>, out: &mut String) {
        match object {
            Object::Mutex { holder } => {
                out.push_str(if holder.is_some() { "locked" } else { "free" })
            }
            Object::RwLock(lock) => match (lock.holders().len(), lock.writer, lock.upgradable) {
                (0, ..) => out.push_str("free"),
                (_, Some(_), _) => out.push_str("locked for writing"),
                (n, _, None) => out.push_str(&format!("locked by {n} for reading")),
                (n, ..) => out.push_str(&format!("locked by {n} for reading, one may upgrade")),
            },
            Object::Condvar => out.push_str("condvar"),
            Object::Barrier { size, arrived } => out.push_str(&format!("{arrived} of {size}")),
            Object::Once(OnceState::New) => out.push_str("not begun"),
            Object::Once(OnceState::Running(_)) => out.push_str("running"),
            Object::Once(OnceState::Complete) => out.push_str("complete"),
            Object::Once(OnceState::Poisoned) => out.push_str("poisoned"),
            Object::Channel(channel) => {
                let items: Vec<Value> = channel.queue.iter().take(64).cloned().collect();
                self.render_list(&items, element(shape), 1, out);
            }
        }
    }
}

/// The type of what a list or a channel's queue holds.
fn element(shape: Option<&Shape>) -> Option<TypeId> {
    match shape {
        Some(Shape::List(ty)) => Some(*ty),
        _ => None,
    }
}

/// A type's name without its arguments and path.
fn head(name: &str) -> &str {
    let head = name.split('<').next().unwrap_or(name);
    head.rsplit("::").next().unwrap_or(head)
}
