//! Types as `type_name` says them: with the path from the crate on. What has a lifetime, closures and what is declared in a function have no name here.

use crate::items::Cx;
use crate::ty::{DefId, Ty, TyKind};
use program::Origin;

/// The name that the user's program has as a crate.
const CRATE: &str = "main";

/// The library's types whose modules are those of std, and where std has them if that is elsewhere.
const KNOWN: &[(&str, &str)] = &[
    ("alloc::boxed::Box", ""),
    ("alloc::collections::binary_heap::BinaryHeap", ""),
    (
        "alloc::collections::btree_map::BTreeMap",
        "alloc::collections::btree::map::BTreeMap",
    ),
    (
        "alloc::collections::btree_set::BTreeSet",
        "alloc::collections::btree::set::BTreeSet",
    ),
    ("alloc::collections::linked_list::LinkedList", ""),
    ("alloc::collections::vec_deque::VecDeque", ""),
    ("alloc::rc::Rc", ""),
    ("alloc::rc::Weak", ""),
    ("alloc::string::String", ""),
    ("alloc::sync::Arc", ""),
    ("alloc::sync::Weak", ""),
    ("alloc::vec::Vec", ""),
    ("core::any::Any", ""),
    ("core::cell::Cell", ""),
    ("core::cell::RefCell", ""),
    ("core::cmp::Ordering", ""),
    ("core::cmp::Reverse", ""),
    ("core::error::Error", ""),
    ("core::fmt::Debug", ""),
    ("core::fmt::Display", ""),
    ("core::fmt::Error", ""),
    ("core::marker::PhantomData", ""),
    ("core::ops::Fn", "core::ops::function::Fn"),
    ("core::ops::FnMut", "core::ops::function::FnMut"),
    ("core::ops::FnOnce", "core::ops::function::FnOnce"),
    ("core::ops::range::Range", ""),
    ("core::ops::range::RangeInclusive", ""),
    ("core::option::Option", ""),
    ("core::pin::Pin", ""),
    ("core::result::Result", ""),
    ("core::time::Duration", ""),
    ("std::sync::mpsc::Receiver", ""),
    ("std::sync::mpsc::Sender", ""),
    ("std::sync::mutex::Mutex", "std::sync::poison::mutex::Mutex"),
    (
        "std::sync::rwlock::RwLock",
        "std::sync::poison::rwlock::RwLock",
    ),
    ("std::time::Instant", ""),
];

impl Cx {
    /// The type as `type_name` says it.
    pub fn full_name(&self, ty: &Ty) -> Option<String> {
        let named = self.names_in_full(ty).is_some();
        named.then(|| self.text_of(ty, &|def| self.full_path(def).unwrap_or_default()))
    }

    /// Whether every name in the type has a known path.
    fn names_in_full(&self, ty: &Ty) -> Option<()> {
        let all = |types: &[Ty]| types.iter().try_for_each(|ty| self.names_in_full(ty));
        match ty.kind() {
            TyKind::Adt(adt, args) => {
                let item = self.adt_item(*adt);
                self.full_path(item.def)?;
                let generics = item.source.generics();
                // What is the default is not said.
                let defaults = generics.type_params().any(|param| param.default.is_some());
                let numbers = generics.const_params().all(|param| is_number(&param.ty));
                (!item.source.has_lifetimes() && !defaults && numbers).then_some(())?;
                all(args)
            }
            TyKind::Dyn(Some(bound), autos) if autos.names().is_empty() => {
                self.full_path(bound.def)?;
                let types = || bound.assoc.iter().map(|(_, ty)| ty).chain(&bound.args);
                (!types().any(holds_reference)).then_some(())?;
                types().try_for_each(|ty| self.names_in_full(ty))
            }
            TyKind::FnPtr(inputs, output) => {
                let types = || inputs.iter().chain([output]);
                (!types().any(holds_reference)).then_some(())?;
                types().try_for_each(|ty| self.names_in_full(ty))
            }
            TyKind::Ref(_, to) | TyKind::RawPtr(_, to) | TyKind::Slice(to) => {
                self.names_in_full(to)
            }
            TyKind::Array(to, _) => self.names_in_full(to),
            TyKind::Tuple(parts) => all(parts),
            TyKind::Closure(..) | TyKind::Coroutine(..) | TyKind::FnDef(..) => None,
            TyKind::Dyn(..) | TyKind::Opaque(..) | TyKind::Projection(..) => None,
            _ => Some(()),
        }
    }

    fn full_path(&self, id: DefId) -> Option<String> {
        let def = self.def(id);
        let path = self.path(id);
        if def.origin == Origin::Library {
            let (_, elsewhere) = KNOWN.iter().find(|(known, _)| *known == path)?;
            return Some(if elsewhere.is_empty() {
                path
            } else {
                (*elsewhere).into()
            });
        }
        let modules = self.modules.borrow();
        let mut at = Some(def.module);
        while let Some(id) = at {
            let module = &modules[id.0 as usize];
            if module.block {
                return None;
            }
            at = module.parent;
        }
        let path = path.split_once("::").map_or(&*path, |(_, inside)| inside);
        Some(format!("{CRATE}::{path}"))
    }
}

/// `fn(&T)` is said with the reference's lifetime.
fn holds_reference(ty: &Ty) -> bool {
    ty.any(&|part| matches!(part.kind(), TyKind::Ref(..)))
}

/// Truth values and characters are kept as numbers, but are not said so.
fn is_number(ty: &syn::Type) -> bool {
    let syn::Type::Path(path) = ty else {
        return false;
    };
    let prim = path.path.get_ident().map(ToString::to_string);
    prim.and_then(|name| crate::parse::names::prim_named(&name))
        .is_some_and(|ty| matches!(ty.kind(), TyKind::Int(_)))
}
