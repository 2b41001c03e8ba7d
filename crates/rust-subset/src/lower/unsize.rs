//! Thin pointers made wide: arrays to slices, values to trait objects.

use super::builder::Builder;
use super::types;
use super::{Key, Lowerer};
use crate::queries::Instance;
use crate::thir::Expr;
use crate::ty::{Ty, TyKind};
use program::{FnId, Operand, Place, Rvalue, Span, Unsized, VTable, VTableId};

/// What becomes of a pointer where its target's type is no longer known.
enum Widened {
    /// It gets this beside the address.
    To(Unsized),
    /// A trait object becomes one of a supertrait, by the function in this slot of its table.
    Up(u32),
    /// It stays as it is.
    Not,
}

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
            Widened::To(to) => self.assign(dest, Rvalue::Unsize { value, path, to }),
            Widened::Up(slot) => self.upcast(dest, value, &path, slot),
            Widened::Not => self.assign(dest, Rvalue::Use(value)),
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

    /// What the pointer has to know beside the address.
    fn unsized_part(&mut self, source: &Ty, target: &Ty, span: Span) -> Widened {
        match (&*source.0, &*target.0) {
            (TyKind::Array(..), TyKind::Slice(_)) => Widened::To(Unsized::Slice),
            (TyKind::Dyn(left, _), TyKind::Dyn(right, _)) => {
                match (left.as_ref(), right.as_ref()) {
                    (Some(left), Some(right)) if left.def != right.def => {
                        Widened::Up(self.upcast_slot(source, target, span))
                    }
                    _ => Widened::Not,
                }
            }
            (TyKind::Adt(left, _), TyKind::Adt(right, _)) if left == right => {
                let source = self.field_types(source, 0).pop();
                match (source, self.field_types(target, 0).pop()) {
                    (Some(source), Some(target)) => self.unsized_part(&source, &target, span),
                    _ => Widened::Not,
                }
            }
            (_, TyKind::Dyn(..)) => self
                .vtable(target, source, span)
                .map_or(Widened::Not, |id| Widened::To(Unsized::Dyn(id))),
            _ => Widened::Not,
        }
    }

    /// The table of methods of a concrete type behind a trait object type.
    pub(super) fn vtable(&mut self, object: &Ty, concrete: &Ty, span: Span) -> Option<VTableId> {
        let promised = (object.clone(), concrete.clone());
        if let Some(&id) = self.vtables.get(&promised) {
            return Some(id);
        }
        self.check_object(object, concrete, span);
        let object = &types::without_autos(object);
        let key = (object.clone(), concrete.clone());
        if let Some(&id) = self.vtables.get(&key) {
            self.vtables.insert(promised, id);
            return Some(id);
        }
        let methods = match self.queries.vtable(object, concrete) {
            Ok(methods) => methods,
            Err(diagnostic) => {
                self.refuse(span, diagnostic.text);
                return None;
            }
        };
        let id = VTableId(self.program.vtables.len() as u32);
        self.objects.push(key.clone());
        self.vtables.insert(key, id);
        self.vtables.insert(promised, id);
        let ty = self.type_id(concrete);
        let type_name = self.queries.type_name(concrete);
        let drop = self.drop_glue(concrete);
        self.program.vtables.push(VTable {
            type_name,
            ty,
            methods: Vec::new(),
            drop,
        });
        let mut methods: Vec<FnId> = methods
            .iter()
            .map(|method| self.instance_fn(method, span))
            .collect();
        for above in self.upcasts.get(object).cloned().unwrap_or_default() {
            methods.push(self.request(Key::Upcast(concrete.clone(), above), span));
        }
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
