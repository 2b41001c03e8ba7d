//! Thin pointers made wide: arrays to slices, values to trait objects.

use super::Lowerer;
use super::builder::Builder;
use super::types;
use crate::queries::Instance;
use crate::thir::Expr;
use crate::ty::{Ty, TyKind};
use program::{Operand, Place, Rvalue, Span, Unsized, VTable, VTableId};

impl Builder<'_, '_> {
    pub(super) fn unsize_into(&mut self, dest: &Place, expr: &Expr, value: &Expr) {
        let from = self.mono(&value.ty);
        let operand = self.operand(value);
        self.unsize_operand(dest, expr, &from, operand);
    }

    pub(super) fn unsize_operand(&mut self, dest: &Place, expr: &Expr, from: &Ty, value: Operand) {
        let to = self.mono(&expr.ty);
        self.consumed([&value]);
        let Some((path, source, target)) = self.lowerer.unsized_pointer(from, &to) else {
            return self.assign(dest, Rvalue::Use(value));
        };
        let span = self.span;
        match self.lowerer.unsized_part(&source, &target, span) {
            Some(to) => self.assign(dest, Rvalue::Unsize { value, path, to }),
            None => self.assign(dest, Rvalue::Use(value)),
        }
    }
}

impl Lowerer<'_> {
    /// The field path from a pointer-like value to its pointer.
    pub(super) fn pointer_path(&mut self, ty: &Ty) -> Vec<u32> {
        match &*ty.0 {
            TyKind::Adt(..) => {
                for (at, field) in self.field_types(ty, 0).iter().enumerate() {
                    if self.leads_to_pointer(field) {
                        let mut path = vec![at as u32];
                        path.extend(self.pointer_path(field));
                        return path;
                    }
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn leads_to_pointer(&mut self, ty: &Ty) -> bool {
        match &*ty.0 {
            TyKind::Ref(..) | TyKind::RawPtr(..) => true,
            TyKind::Adt(adt, _) if self.queries.adt(*adt).is_enum => false,
            TyKind::Adt(..) => self
                .field_types(ty, 0)
                .iter()
                .any(|field| self.leads_to_pointer(field)),
            _ => false,
        }
    }

    /// Where the one pointer is that changes between two types, and what it points at before and after.
    fn unsized_pointer(&mut self, from: &Ty, to: &Ty) -> Option<(Vec<u32>, Ty, Ty)> {
        match (&*from.0, &*to.0) {
            (
                TyKind::Ref(_, source) | TyKind::RawPtr(_, source),
                TyKind::Ref(_, target) | TyKind::RawPtr(_, target),
            ) => Some((Vec::new(), source.clone(), target.clone())),
            (TyKind::Adt(left, _), TyKind::Adt(right, _)) if left == right => {
                let fields = self
                    .field_types(from, 0)
                    .into_iter()
                    .zip(self.field_types(to, 0));
                for (at, (source, target)) in fields.enumerate() {
                    if source != target
                        && let Some((mut path, source, target)) =
                            self.unsized_pointer(&source, &target)
                    {
                        path.insert(0, at as u32);
                        return Some((path, source, target));
                    }
                }
                None
            }
            _ => None,
        }
    }

    /// What the pointer has to know beside the address; `None` if nothing changes.
    fn unsized_part(&mut self, source: &Ty, target: &Ty, span: Span) -> Option<Unsized> {
        match (&*source.0, &*target.0) {
            (TyKind::Array(..), TyKind::Slice(_)) => Some(Unsized::Slice),
            (TyKind::Dyn(left, _), TyKind::Dyn(right, _)) => {
                let same =
                    left.as_ref().map(|bound| bound.def) == right.as_ref().map(|bound| bound.def);
                if right.is_some() && !same && !self.shares_vtable(source, target) {
                    let text =
                        "The explorer converts a trait object only into its first supertrait's.";
                    self.refuse(span, text);
                }
                None
            }
            (TyKind::Adt(left, _), TyKind::Adt(right, _)) if left == right => {
                let source = self.field_types(source, 0).pop()?;
                let target = self.field_types(target, 0).pop()?;
                self.unsized_part(&source, &target, span)
            }
            (_, TyKind::Dyn(..)) => self.vtable(target, source, span).map(Unsized::Dyn),
            _ => None,
        }
    }

    /// Whether the methods of a supertrait's object come first in the table of `source`, so that its table serves for both.
    fn shares_vtable(&mut self, source: &Ty, target: &Ty) -> bool {
        let methods = self.queries.vtable(target, source).unwrap_or_default();
        let in_place = |(at, method): (usize, &Instance)| matches!(method, Instance::Virtual { slot, .. } if *slot as usize == at);
        !methods.is_empty() && methods.iter().enumerate().all(in_place)
    }

    /// The table of methods of a concrete type behind a trait object type.
    fn vtable(&mut self, object: &Ty, concrete: &Ty, span: Span) -> Option<VTableId> {
        let key = (object.clone(), concrete.clone());
        if let Some(&id) = self.vtables.get(&key) {
            return Some(id);
        }
        self.check_object(object, concrete, span);
        let methods = match self.queries.vtable(object, concrete) {
            Ok(methods) => methods,
            Err(diagnostic) => {
                self.refuse(span, diagnostic.text);
                return None;
            }
        };
        let id = VTableId(self.program.vtables.len() as u32);
        self.vtables.insert(key, id);
        let ty = self.type_id(concrete);
        let type_name = self.queries.type_name(concrete);
        let drop = self.drop_glue(concrete);
        self.program.vtables.push(VTable {
            type_name,
            ty,
            methods: Vec::new(),
            drop,
        });
        let methods = methods
            .iter()
            .map(|method| self.instance_fn(method, span))
            .collect();
        self.program.vtables[id.0 as usize].methods = methods;
        Some(id)
    }

    /// The parameter types of a function item or pointer.
    pub(super) fn parameter_types(&mut self, function: &Ty) -> Vec<Ty> {
        match &*function.0 {
            TyKind::FnPtr(params, _) => params.clone(),
            // A trait's function has none of its own: its parameters are those of whoever implements it.
            TyKind::FnDef(def, generics) => match self.queries.resolve(*def, generics) {
                Ok(Instance::Fn(def, generics)) => match self.body(def) {
                    Some(body) => body
                        .params
                        .iter()
                        .map(|(_, ty)| self.queries.mono(ty, &generics))
                        .collect(),
                    None => Vec::new(),
                },
                Ok(instance) => self.shim_params(&instance).unwrap_or_default(),
                Err(_) => Vec::new(),
            },
            TyKind::Closure(id, generics) => match self.closures.get(id).cloned() {
                Some(source) => source
                    .body
                    .params
                    .iter()
                    .map(|(_, ty)| self.queries.mono(ty, generics))
                    .collect(),
                None => Vec::new(),
            },
            _ => vec![types::unit()],
        }
    }
}
