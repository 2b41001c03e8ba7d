//! Which types have something to do when a value of theirs is dropped.

use super::{Key, Lowerer, types};
use crate::ty::{Ty, TyKind};
use program::{FnId, Origin, Span};

/// Library types that never drop what they hold.
const NEVER_DROPPED: [&str; 3] = ["ManuallyDrop", "MaybeUninit", "PhantomData"];

impl Lowerer<'_> {
    /// The function that drops a value of this type through a pointer to it; `None` if dropping it does nothing.
    pub(super) fn drop_glue(&mut self, ty: &Ty) -> Option<FnId> {
        self.needs_drop(ty)
            .then(|| self.request(Key::Glue(ty.clone()), Span::default()))
    }

    /// Whether dropping a value of the type may do something. Closures whose captures are not known yet may.
    pub(super) fn needs_drop(&mut self, ty: &Ty) -> bool {
        if let Some(&known) = self.needs_drop.get(ty) {
            return known;
        }
        // A type that contains itself does so behind a pointer; met again it adds nothing, but "no" is not yet certain.
        if self.drop_asked.contains(ty) {
            self.drop_assumed = true;
            return false;
        }
        self.drop_asked.push(ty.clone());
        let assumed_before = std::mem::take(&mut self.drop_assumed);
        let needs = self.find_needs_drop(ty);
        self.drop_asked.pop();
        if needs || !self.drop_assumed || self.drop_asked.is_empty() {
            self.needs_drop.insert(ty.clone(), needs);
        }
        self.drop_assumed |= assumed_before;
        needs
    }

    fn find_needs_drop(&mut self, ty: &Ty) -> bool {
        match &*ty.0 {
            TyKind::Dyn(..) | TyKind::Coroutine(..) | TyKind::Closure(..) => true,
            TyKind::Slice(element) => self.needs_drop(element),
            TyKind::Array(element, len) => {
                types::const_value(len) != Some(0) && self.needs_drop(element)
            }
            TyKind::Tuple(tys) => tys.iter().any(|ty| self.needs_drop(ty)),
            TyKind::Adt(adt, args) => {
                let def = self.queries.adt(*adt);
                if def.origin == Origin::Library && NEVER_DROPPED.contains(&def.name.as_str()) {
                    return false;
                }
                if types::is_list(&def) {
                    return args.first().is_some_and(|element| self.needs_drop(element));
                }
                def.is_box
                    || self.queries.drop_impl(ty).is_some()
                    || (0..def.variants.len()).any(|at| {
                        self.field_types(ty, at)
                            .iter()
                            .any(|ty| self.needs_drop(ty))
                    })
            }
            _ => false,
        }
    }

    /// What `mem::needs_drop` says: texts and lists own memory, though there is nothing for the machine to do when they go.
    pub(super) fn owns(&mut self, ty: &Ty) -> bool {
        let TyKind::Adt(adt, _) = &*ty.0 else {
            return match &*ty.0 {
                TyKind::Tuple(parts) => parts.iter().any(|part| self.owns(part)),
                TyKind::Array(element, len) => {
                    types::const_value(len) != Some(0) && self.owns(element)
                }
                TyKind::Slice(element) => self.owns(element),
                _ => self.needs_drop(ty),
            };
        };
        let def = self.queries.adt(*adt);
        let library = def.origin == Origin::Library;
        if library && NEVER_DROPPED.contains(&def.name.as_str()) {
            return false;
        }
        if types::is_list(&def) || library && def.name == "String" || self.needs_drop(ty) {
            return true;
        }
        (0..def.variants.len()).any(|at| {
            let fields = self.field_types(ty, at);
            fields.iter().any(|field| self.owns(field))
        })
    }
}
