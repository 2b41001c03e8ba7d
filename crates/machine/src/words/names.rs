//! Names of objects: how a program's variables lead to them.

use crate::eval::Glance;
use crate::sync::as_pointer;
use crate::value::{CellId, Pointer, Root, Value, Wide};
use crate::view::core;
use program::{Origin, Shape, TypeId};

/// How far from a variable a name is looked for.
const DEEPEST: u32 = 12;
/// How many places a search for a name looks at, among variables or statics.
const MOST: u32 = 4000;

/// A place that variables lead to.
pub(crate) struct Found<'f> {
    pub(crate) at: &'f Pointer,
    pub(crate) value: &'f Value,
    pub(crate) ty: Option<TypeId>,
    pub(crate) name: &'f str,
}

/// A walk over everything that named variables lead to. The visitor says whether it has seen enough.
pub(crate) struct Walk<'w> {
    pub(crate) glance: Glance<'w>,
    visit: &'w mut dyn FnMut(&Found<'_>) -> bool,
    left: u32,
}

impl<'w> Walk<'w> {
    pub(crate) fn new(
        glance: Glance<'w>,
        visit: &'w mut dyn FnMut(&Found<'_>) -> bool,
    ) -> Walk<'w> {
        Walk {
            glance,
            visit,
            left: 0,
        }
    }

    /// This thread's variables, innermost frame first: those that name what they lead to, or the others, `self` and guards of locks.
    pub(crate) fn variables(&mut self, naming: bool) -> bool {
        self.left = MOST;
        let thread = self.glance.thread();
        for (depth, frame) in thread.frames.iter().enumerate().rev() {
            let Some(function) = self.glance.machine.function(frame.function) else {
                continue;
            };
            if function.origin != Origin::User {
                continue;
            }
            for (index, local) in function.locals.iter().enumerate() {
                let names = |name: &&str| self.names(name, local.ty) == naming;
                let Some(name) = local.name.as_deref().filter(names) else {
                    continue;
                };
                let at = local_at(&self.glance, frame.cell, depth, index);
                if self.place(&at, Some(local.ty), name, 0) {
                    return true;
                }
            }
        }
        false
    }

    fn names(&self, name: &str, ty: TypeId) -> bool {
        let info = self.glance.machine.program.types.get(ty.0 as usize);
        let guard = info.and_then(|info| info.name.find("Guard"));
        name != "self" && guard.is_none()
    }

    /// Statics of the user's program.
    pub(crate) fn statics(&mut self) -> bool {
        self.left = MOST;
        let program = &self.glance.machine.program;
        for (id, declared) in program.statics.iter().enumerate() {
            if declared.origin == Origin::User && !declared.thread_local {
                let at = Pointer::to(Root::Static(id as u32));
                if self.place(&at, declared.ty, &declared.name, 0) {
                    return true;
                }
            }
        }
        false
    }

    /// A place and what can be reached from it; true when the visitor has seen enough.
    pub(crate) fn place(
        &mut self,
        at: &Pointer,
        ty: Option<TypeId>,
        name: &str,
        depth: u32,
    ) -> bool {
        if depth > DEEPEST || self.left == 0 {
            return false;
        }
        self.left -= 1;
        let Ok(value) = self.glance.state.look(at) else {
            return false;
        };
        if !value.is_something() {
            return false;
        }
        if !name.is_empty()
            && (self.visit)(&Found {
                at,
                value,
                ty,
                name,
            })
        {
            return true;
        }
        let info = ty.and_then(|ty| self.glance.machine.program.types.get(ty.0 as usize));
        match (value, info.map(|info| &info.shape)) {
            (Value::Ptr(to), shape) => self.target(to, shape, name, depth),
            (Value::Node(node), shape) => {
                let fields = match shape {
                    Some(Shape::Struct(fields)) => &fields[..],
                    // `Box` is a pointer in the eyes of its shape.
                    Some(Shape::Pointer(_)) => {
                        return self.boxed(
                            &node.items[0],
                            info.map(|info| &info.shape),
                            name,
                            depth,
                        );
                    }
                    _ => &[],
                };
                let library = info.is_none_or(|info| info.library);
                self.fields(at, node.items.len(), fields, library, name, depth)
            }
            (Value::Variant(index, Some(node)), shape) => {
                let fields = match shape {
                    Some(Shape::Enum(variants)) => variants
                        .get(*index as usize)
                        .map_or(&[][..], |(_, fields)| fields),
                    _ => &[],
                };
                self.fields(at, node.items.len(), fields, true, name, depth)
            }
            (Value::List(node), shape) => {
                let ty = match shape {
                    Some(Shape::List(ty)) => Some(*ty),
                    _ => None,
                };
                (0..node.items.len()).any(|index| {
                    let name = if name.is_empty() {
                        String::new()
                    } else {
                        format!("{name}[{index}]")
                    };
                    self.place(&at.part(index as u32), ty, &name, depth + 1)
                })
            }
            _ => false,
        }
    }

    fn boxed(&mut self, pointer: &Value, shape: Option<&Shape>, name: &str, depth: u32) -> bool {
        match pointer {
            Value::Ptr(to) => self.target(to, shape, name, depth),
            _ => false,
        }
    }

    /// What a pointer points at, under the pointer's own name.
    fn target(&mut self, to: &Pointer, shape: Option<&Shape>, name: &str, depth: u32) -> bool {
        let ty = match shape {
            Some(Shape::Pointer(ty)) => Some(*ty),
            _ => None,
        };
        match to.wide {
            Wide::VTable(id) => {
                let concrete = self
                    .glance
                    .machine
                    .program
                    .vtables
                    .get(id as usize)
                    .map(|vtable| vtable.ty);
                self.place(&thin(to), concrete, name, depth + 1)
            }
            _ => self.place(&thin(to), ty, name, depth + 1),
        }
    }

    fn fields(
        &mut self,
        at: &Pointer,
        count: usize,
        fields: &[(String, TypeId)],
        library: bool,
        name: &str,
        depth: u32,
    ) -> bool {
        (0..count).any(|index| {
            let field = fields.get(index);
            let name = match field {
                Some((field, _)) if name.is_empty() => field.clone(),
                // The one part of a lock that has visible operations of its own.
                Some((field, _)) if !library || field == "poison" => format!("{name}.{field}"),
                _ => name.to_string(),
            };
            self.place(
                &at.part(index as u32),
                field.map(|(_, ty)| *ty),
                &name,
                depth + 1,
            )
        })
    }
}

/// The address of a local of any frame.
pub(crate) fn local_at(
    glance: &Glance<'_>,
    cell: Option<CellId>,
    depth: usize,
    index: usize,
) -> Pointer {
    match cell {
        Some(cell) => Pointer::to(Root::Heap(cell)).part(index as u32),
        None => Pointer::to(Root::Local {
            thread: glance.me,
            frame: depth as u32,
            local: index as u32,
        }),
    }
}

fn thin(pointer: &Pointer) -> Pointer {
    Pointer {
        wide: Wide::Thin,
        ..pointer.clone()
    }
}

impl Glance<'_> {
    /// The name of the object a pointer leads to, in backquotes; or what kind of thing it is.
    pub(crate) fn name_of(&self, pointer: &Value, kind: &str) -> String {
        match as_pointer(pointer) {
            Ok(pointer) => self
                .name_at(pointer)
                .map(|name| format!("`{name}`"))
                .or_else(|| self.library_name(pointer))
                .unwrap_or(kind.to_string()),
            Err(_) => kind.to_string(),
        }
    }

    /// A static of the library in words: `PANIC_HOOK` is the panic hook.
    fn library_name(&self, pointer: &Pointer) -> Option<String> {
        let (Root::Static(id), _) = pointer.address() else {
            return None;
        };
        let declared = self.machine.program.statics.get(id as usize)?;
        let words = declared.name.to_lowercase().replace('_', " ");
        (declared.origin == Origin::Library).then(|| format!("the {words}"))
    }

    /// Whether a place is the object itself: a struct of the program or an array has the address of its first part, too.
    fn is_object(&self, found: &Found<'_>) -> bool {
        let own = found.ty.is_some_and(|ty| !self.is_library_type(ty));
        match found.value {
            Value::Node(_) => !own && !matches!(core(found.value), Value::List(_) | Value::Ptr(_)),
            Value::Ptr(_) | Value::List(_) => false,
            _ => true,
        }
    }

    pub(crate) fn is_library_type(&self, ty: TypeId) -> bool {
        self.machine
            .program
            .types
            .get(ty.0 as usize)
            .is_none_or(|info| info.library)
    }

    /// The name of an object: by this thread's variables, a static, or another thread's variables.
    pub(crate) fn name_at(&self, pointer: &Pointer) -> Option<String> {
        self.name_where(pointer, &|found| self.is_object(found))
    }

    /// The name of a place in memory, which may also be a list or a pointer: what of a `Vec` is not an element.
    pub(crate) fn name_of_memory(&self, pointer: &Pointer) -> Option<String> {
        let library = |found: &Found<'_>| found.ty.is_none_or(|ty| self.is_library_type(ty));
        let plain = |found: &Found<'_>| !matches!(found.value, Value::Node(_)) || library(found);
        let name = self.name_at(pointer);
        name.or_else(|| self.name_where(pointer, &plain))
    }

    fn name_where(&self, pointer: &Pointer, is_it: &dyn Fn(&Found<'_>) -> bool) -> Option<String> {
        let mut name = None;
        let mut visit = |found: &Found<'_>| {
            if found.at.address() != pointer.address() || !is_it(found) {
                return false;
            }
            // What `println!` and others of their kind name inside is not the reader's.
            name = Some(found.name.to_string()).filter(|name| !name.starts_with("__"));
            name.is_some()
        };
        let mut walk = Walk::new(*self, &mut visit);
        let found = walk.variables(true) || walk.statics() || walk.variables(false);
        if !found {
            let others = self.state.live().filter(|&uid| uid != self.me);
            let _ = others
                .into_iter()
                .any(|me| Walk::new(Glance { me, ..*self }, &mut visit).variables(true));
        }
        name
    }
}
