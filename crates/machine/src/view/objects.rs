//! The shared objects that variables lead to.

use super::{ObjectView, Variable, core};
use crate::eval::Glance;
use crate::machine::Machine;
use crate::state::State;
use crate::sync::as_pointer;
use crate::threads::{Status, Wait};
use crate::value::{Object, Pointer, Root, Uid, Value};
use crate::words::{Found, Walk};
use program::{Shape, TypeId};

/// How many objects are shown.
const MOST: usize = 64;

/// The objects, in the order in which variables lead to them: statics first, then threads by spawn path.
pub(super) fn objects(machine: &Machine, state: &State) -> Vec<ObjectView> {
    let mut found: Vec<(Pointer, ObjectView)> = Vec::new();
    let mut visit = |glance: Glance<'_>, at: &Found<'_>| {
        if let Some(view) = glance.object_view(at)
            && !found
                .iter()
                .any(|(seen, _)| seen.address() == at.at.address())
        {
            found.push((at.at.clone(), view));
        }
        found.len() >= MOST
    };
    for (index, &me) in state.order.iter().enumerate() {
        let glance = Glance { machine, state, me };
        let mut visitor = |at: &Found<'_>| visit(glance, at);
        let mut walk = Walk::new(glance, &mut visitor);
        if (index == 0 && walk.statics()) || walk.variables(true) || walk.variables(false) {
            break;
        }
    }
    found.into_iter().map(|(_, view)| view).collect()
}

/// The user's statics, but for arrays of which every element is among the objects.
pub(super) fn statics(machine: &Machine, state: &State, objects: &[ObjectView]) -> Vec<Variable> {
    let glance = Glance {
        machine,
        state,
        me: 0,
    };
    let mut all = Vec::new();
    let mut visit = |found: &Found<'_>| {
        if let (Root::Static(_), []) = (found.at.root, &found.at.path[..])
            && !is_shown_by_element(found, objects)
        {
            let ty = found
                .ty
                .and_then(|ty| machine.program.types.get(ty.0 as usize));
            all.push(Variable {
                name: found.name.to_string(),
                ty: ty.map_or(String::new(), |info| info.name.clone()),
                value: glance.shown(found.value, found.ty),
            });
        }
        false
    };
    Walk::new(glance, &mut visit).statics();
    all
}

/// Whether each element of an array is shown as an object of its own.
fn is_shown_by_element(array: &Found<'_>, objects: &[ObjectView]) -> bool {
    let Value::List(elements) = array.value else {
        return false;
    };
    let is_element = |object: &&ObjectView| {
        let rest = object.name.strip_prefix(array.name);
        rest.is_some_and(|rest| rest.starts_with('[') && !rest.contains('.'))
    };
    !elements.items.is_empty() && objects.iter().filter(is_element).count() == elements.items.len()
}

impl Glance<'_> {
    /// What is shown of a place that holds a shared object; `None` for any other place.
    fn object_view(&self, found: &Found<'_>) -> Option<ObjectView> {
        if found.name.ends_with(".poison") {
            return None;
        }
        let info = found
            .ty
            .and_then(|ty| self.machine.program.types.get(ty.0 as usize));
        let is_atomic = info.is_some_and(|info| info.library && info.name.starts_with("Atomic"));
        let (kind, value) = match core(found.value) {
            Value::Object(object) => self.object_content(found, object)?,
            value if is_atomic && matches!(found.value, Value::Node(_)) => {
                ("atomic", self.shown(value, None))
            }
            _ => return None,
        };
        let pointer = Value::pointer(found.at.clone());
        Some(ObjectView {
            kind: kind.to_string(),
            name: found.name.to_string(),
            value,
            holders: self.names(
                self.object(&pointer)
                    .map_or_else(|_| Vec::new(), Object::holders),
            ),
            waiters: self.names(self.object_waiters(found.at)),
        })
    }

    fn object_content(&self, found: &Found<'_>, object: &Object) -> Option<(&'static str, String)> {
        // Its own struct, not one of the program's that begins with it.
        if found.ty.is_some_and(|ty| !self.is_library_type(ty)) {
            return None;
        }
        let content = || self.content(found.value, found.ty);
        Some(match object {
            Object::Mutex { .. } => ("mutex", content()),
            Object::RwLock(_) => ("rwlock", content()),
            Object::Condvar => ("condvar", String::new()),
            Object::Barrier { .. } => ("barrier", self.shown(core(found.value), None)),
            Object::Once(_) => ("once", self.shown(core(found.value), None)),
            Object::Channel(_) => (
                "channel",
                self.shown(core(found.value), self.core_type(found.ty)),
            ),
        })
    }

    /// The type of a value's first part that is no struct.
    fn core_type(&self, ty: Option<TypeId>) -> Option<TypeId> {
        match &self.machine.program.types.get(ty?.0 as usize)?.shape {
            Shape::Struct(fields) => self.core_type(fields.first().map(|(_, ty)| *ty)),
            _ => ty,
        }
    }

    /// What a lock protects: the last field of its type.
    fn content(&self, value: &Value, ty: Option<TypeId>) -> String {
        let Value::Node(node) = value else {
            return String::new();
        };
        let types = &self.machine.program.types;
        let fields = match ty
            .and_then(|ty| types.get(ty.0 as usize))
            .map(|info| &info.shape)
        {
            Some(Shape::Struct(fields)) => &fields[..],
            _ => &[],
        };
        let last = node.items.len() - 1;
        self.shown(&node.items[last], fields.get(last).map(|(_, ty)| *ty))
    }

    /// The threads that wait for the object at an address.
    fn object_waiters(&self, at: &Pointer) -> Vec<Uid> {
        let waits = |uid: &Uid| {
            let other = Glance { me: *uid, ..*self };
            let Ok(args) = other.pending_args() else {
                return false;
            };
            let on = match other.thread().status {
                Status::Waiting(Wait::Reacquire { .. }) => args.get(1),
                _ => args.first(),
            };
            let same = on
                .and_then(|on| as_pointer(on).ok())
                .is_some_and(|on| on.address() == at.address());
            same && (other.choices() == 0 || matches!(other.thread().status, Status::Waiting(_)))
        };
        self.state.live().filter(waits).collect()
    }

    fn names(&self, uids: Vec<Uid>) -> Vec<String> {
        uids.into_iter()
            .map(|uid| self.state.thread(uid).shown())
            .collect()
    }
}
