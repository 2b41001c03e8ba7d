//! Calls of the machine's operations; some are decided here.

use super::builder::{Builder, part, whole};
use super::types;
use crate::ty::{Ty, TyKind};
use program::{Const, Instr, Intrinsic, Operand, Place, Rvalue, Step};

impl Builder<'_, '_> {
    /// An operation of the machine, or what stands for it.
    pub(super) fn intrinsic(
        &mut self,
        op: Intrinsic,
        args: Vec<Operand>,
        types: &[Ty],
        dest: &Place,
    ) {
        let constant = match (op, types.first()) {
            (Intrinsic::NeedsDrop, Some(ty)) => Const::Bool(self.lowerer.owns(ty)),
            (Intrinsic::SizeOf, Some(ty)) => self.layout(ty).0,
            (Intrinsic::AlignOf, Some(ty)) => self.layout(ty).1,
            (Intrinsic::Uninit, Some(ty)) => {
                let shape = self.uninit(ty);
                return self.assign(dest, shape);
            }
            (Intrinsic::Discriminant, Some(ty)) => {
                if let Some(pointer) = args.into_iter().next() {
                    let pointer = self.settle(pointer);
                    return self.discriminant(dest, part(&pointer, Step::Deref), ty);
                }
                Const::Int(0)
            }
            (Intrinsic::DropInPlace, Some(ty)) => {
                if let Some(pointer) = args.into_iter().next() {
                    let pointer = self.settle(pointer);
                    self.drop_place(&part(&pointer, Step::Deref), ty);
                }
                Const::Unit
            }
            (Intrinsic::TypeName, Some(ty)) => {
                Const::Str(self.lowerer.queries.full_name(ty).unwrap_or_else(|| {
                    self.refuse(format!(
                        "The explorer does not know how rustc names `{}` in full: write the text instead.",
                        self.lowerer.queries.type_name(ty)
                    ));
                    String::new()
                }))
            }
            _ => {
                let types = types.iter().map(|ty| self.lowerer.type_id(ty)).collect();
                return self.emit(Instr::Intrinsic {
                    op,
                    args,
                    types,
                    dest: dest.clone(),
                });
            }
        };
        self.assign(dest, Rvalue::Use(Operand::Const(constant)));
    }

    /// Size and alignment.
    fn layout(&mut self, ty: &Ty) -> (Const, Const) {
        match self.lowerer.layout(ty) {
            Some(layout) => (
                Const::Int(i128::from(layout.size)),
                Const::Int(i128::from(layout.align)),
            ),
            None => {
                let name = self.lowerer.queries.type_name(ty);
                self.refuse(format!(
                    "The explorer does not know how many bytes `{name}` takes; write the number instead."
                ));
                (Const::Int(0), Const::Int(1))
            }
        }
    }

    /// Memory of this type that was never initialized. Compound types have their parts, so that each can be written by itself.
    fn uninit(&mut self, ty: &Ty) -> Rvalue {
        match &*ty.0 {
            TyKind::Array(element, len) if let TyKind::ConstUsize(len) = *len.0 => {
                let part = self.uninit(element);
                Rvalue::Repeat(Operand::Copy(self.snapshot(element, part)), len)
            }
            TyKind::Tuple(parts) => self.uninit_parts(parts),
            TyKind::Adt(adt, _) if !self.lowerer.queries.adt(*adt).is_enum => {
                let fields = self.lowerer.field_types(ty, 0);
                self.uninit_parts(&fields)
            }
            _ => Rvalue::Use(Operand::Move(self.uninit_leaf(ty))),
        }
    }

    fn uninit_parts(&mut self, types: &[Ty]) -> Rvalue {
        let part = |ty: &Ty| {
            let value = self.uninit(ty);
            Operand::Move(self.snapshot(ty, value))
        };
        Rvalue::Aggregate(types.iter().map(part).collect())
    }

    fn uninit_leaf(&mut self, ty: &Ty) -> Place {
        let dest = whole(self.local(ty, None));
        self.emit(Instr::Intrinsic {
            op: Intrinsic::Uninit,
            args: Vec::new(),
            types: Vec::new(),
            dest: dest.clone(),
        });
        dest
    }

    /// Drops what a place holds, whatever its type.
    pub(super) fn drop_place(&mut self, place: &Place, ty: &Ty) {
        let Some(glue) = self.lowerer.drop_glue(ty) else {
            return;
        };
        match &*ty.0 {
            TyKind::Dyn(..) => {
                let pointer = self.pointer_to(place);
                let unit = self.unit_dest();
                self.intrinsic(Intrinsic::DynDrop, vec![pointer], &[], &unit);
            }
            TyKind::Slice(_) => {
                let pointer = self.pointer_to(place);
                let unit = self.unit_dest();
                self.call(glue, vec![pointer], &unit);
            }
            _ => self.emit(Instr::Drop {
                place: place.clone(),
                glue,
            }),
        }
    }

    fn pointer_to(&mut self, place: &Place) -> Operand {
        let ty = types::ty(TyKind::RawPtr(true, types::unit()));
        Operand::Copy(self.snapshot(&ty, Rvalue::Ref(place.clone())))
    }
}
