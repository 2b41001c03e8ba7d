//! Drop glue: what happens when a value of a type is dropped.
//!
//! The glue takes a pointer to the value. If a drop in the middle panics, the rest must still be dropped: the glue's own
//! parameter has a drop, the *rest glue*, which goes through all parts again; parts already dropped hold nothing by then.

use super::builder::{Builder, int, part, whole};
use super::{Key, Lowerer, types};
use crate::queries::AdtDef;
use crate::ty::{Ty, TyKind};
use program::{
    BinOp, Const, Function, Instr, IntTy, Intrinsic, LocalId, Operand, Origin, Place, Prim,
};
use program::{Rvalue, Span, Step};

impl Lowerer<'_> {
    /// The glue of a type (`first`), or what remains of it to do while unwinding, through a pointer to the pointer.
    pub(super) fn glue(&mut self, ty: &Ty, first: bool) -> Option<Function> {
        let name = format!("drop of {}", self.queries.type_name(ty));
        let rest = (first && self.has_rest(ty))
            .then(|| self.request(Key::GlueRest(ty.clone()), Span::default()));
        let drops_parts = first && self.drops_parts(ty);
        let mut builder = Builder::new(self, Origin::Library, Vec::new());
        let pointer = builder.param(&types::ty(TyKind::RawPtr(true, ty.clone())), None);
        builder.slots[pointer.0 as usize].local.drop = rest;
        let mut value = part(&whole(pointer), Step::Deref);
        if !first {
            value.path.push(Step::Deref);
        }
        if first {
            builder.own_drop(ty, &value);
        }
        builder.drop_parts(ty, &value);
        builder.emit(Instr::Return(Operand::Const(Const::Unit)));
        let mut glue = builder.finish(name, false);
        glue.drops_parts = drops_parts;
        Some(glue)
    }

    /// Whether dropping a value of a type means dropping its fields, and nothing else.
    fn drops_parts(&self, ty: &Ty) -> bool {
        match &*ty.0 {
            TyKind::Tuple(_) | TyKind::Closure(..) => true,
            TyKind::Adt(adt, _) => {
                !self.queries.adt(*adt).is_box && self.queries.drop_impl(ty).is_none()
            }
            _ => false,
        }
    }

    /// Whether something may be left to do when the glue is interrupted.
    fn has_rest(&mut self, ty: &Ty) -> bool {
        match &*ty.0 {
            TyKind::Dyn(..) | TyKind::Coroutine(..) => false,
            TyKind::Adt(adt, _) => {
                let def = self.queries.adt(*adt);
                let special =
                    def.is_box || types::is_list(&def) || self.queries.drop_impl(ty).is_some();
                special || (0..def.variants.len()).any(|variant| self.several_drops(ty, variant))
            }
            TyKind::Tuple(_) => self.several_drops(ty, 0),
            _ => true,
        }
    }

    fn several_drops(&mut self, ty: &Ty, variant: usize) -> bool {
        self.field_types(ty, variant)
            .iter()
            .filter(|field| self.needs_drop(field))
            .count()
            > 1
    }
}

impl Builder<'_, '_> {
    /// The type's own `Drop::drop`.
    fn own_drop(&mut self, ty: &Ty, value: &Place) {
        if !matches!(*ty.0, TyKind::Adt(..)) {
            return;
        }
        if let Some((def, generics)) = self.lowerer.queries.drop_impl(ty) {
            self.span = self.lowerer.queries.span(def);
            let function = self.lowerer.request(Key::Fn(def, generics), self.span);
            let unit = self.unit_dest();
            let pointer = Operand::Copy(Place {
                base: value.base,
                path: Vec::new(),
            });
            self.call(function, vec![pointer], &unit);
            self.span = Span::default();
        }
    }

    fn drop_parts(&mut self, ty: &Ty, value: &Place) {
        match &*ty.0 {
            TyKind::Dyn(..) => self.drop_place(value, ty),
            TyKind::Coroutine(..) => {
                let pointer = Operand::Copy(Place {
                    base: value.base,
                    path: value.path[1..].to_vec(),
                });
                let unit = self.unit_dest();
                self.intrinsic(Intrinsic::CoroutineDrop, vec![pointer], &[], &unit);
            }
            TyKind::Closure(id, generics) => {
                let captures = self.lowerer.captures(*id, generics);
                let owned = captures
                    .iter()
                    .enumerate()
                    .filter(|(_, capture)| !capture.by_ref);
                for (at, capture) in owned {
                    self.drop_place(&part(value, Step::Field(at as u32)), capture.ty());
                }
            }
            TyKind::Array(element, _) | TyKind::Slice(element) => {
                self.drop_elements(element, value)
            }
            TyKind::Tuple(_) => self.drop_fields(ty, 0, value),
            TyKind::Adt(adt, args) => {
                let def = self.lowerer.queries.adt(*adt);
                self.drop_adt(ty, &def, args, value);
            }
            _ => {}
        }
    }

    fn drop_adt(&mut self, ty: &Ty, def: &AdtDef, args: &[Ty], value: &Place) {
        if let (true, Some(content)) = (def.is_box, args.first()) {
            self.drop_place(&part(value, Step::Deref), content);
            let unit = self.unit_dest();
            let pointer = Operand::Copy(part(value, Step::Field(0)));
            return self.intrinsic(Intrinsic::BoxFree, vec![pointer], &[], &unit);
        }
        if let (true, Some(element)) = (types::is_list(def), args.first()) {
            return self.drop_elements(element, value);
        }
        if def.is_enum {
            self.drop_variants(ty, def, value)
        } else {
            self.drop_fields(ty, 0, value)
        }
    }

    fn drop_fields(&mut self, ty: &Ty, variant: usize, value: &Place) {
        for (at, field) in self.lowerer.field_types(ty, variant).iter().enumerate() {
            self.drop_place(&part(value, Step::Field(at as u32)), field);
        }
    }

    fn drop_variants(&mut self, ty: &Ty, def: &AdtDef, value: &Place) {
        let index_ty = types::ty(TyKind::Int(IntTy::U32));
        let index = self.snapshot(&index_ty, Rvalue::VariantIndex(value.clone()));
        let end = self.label();
        let mut cases = Vec::new();
        for variant in 0..def.variants.len() {
            if self
                .lowerer
                .field_types(ty, variant)
                .iter()
                .any(|field| self.lowerer.needs_drop(field))
            {
                cases.push((variant, self.label()));
            }
        }
        let targets = cases
            .iter()
            .map(|(variant, label)| (*variant as i128, label.0))
            .collect();
        self.emit(Instr::Switch {
            value: Operand::Copy(index),
            cases: targets,
            otherwise: end.0,
        });
        for (variant, label) in cases {
            self.bind(label);
            self.drop_fields(ty, variant, value);
            self.jump(end);
        }
        self.bind(end);
    }

    /// Every element, first to last.
    fn drop_elements(&mut self, element: &Ty, sequence: &Place) {
        if !self.lowerer.needs_drop(element) {
            return;
        }
        let usize_ty = types::usize_ty();
        let len = self.snapshot(&usize_ty, Rvalue::Len(sequence.clone()));
        let at: LocalId = self.local(&usize_ty, None);
        self.assign(&whole(at), Rvalue::Use(int(0)));
        let (again, end) = (self.label(), self.label());
        self.bind(again);
        let number = Prim::Int(IntTy::Usize);
        let more = Rvalue::Binary(
            BinOp::Lt,
            number,
            Operand::Copy(whole(at)),
            Operand::Copy(len),
        );
        let more = self.snapshot(&types::boolean(), more);
        self.unless(Operand::Copy(more), end);
        self.drop_place(&part(sequence, Step::Index(at)), element);
        self.assign(
            &whole(at),
            Rvalue::Binary(BinOp::Add, number, Operand::Copy(whole(at)), int(1)),
        );
        self.jump(again);
        self.bind(end);
    }
}
