//! Calls of the machine's operations; some are decided here.

use super::builder::{Builder, part};
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
            (Intrinsic::NeedsDrop, Some(ty)) => Const::Bool(self.lowerer.needs_drop(ty)),
            (Intrinsic::SizeOf, Some(ty)) => Const::Int(i128::from(self.lowerer.layout(ty).0)),
            (Intrinsic::AlignOf, Some(ty)) => Const::Int(i128::from(self.lowerer.layout(ty).1)),
            (Intrinsic::DropInPlace, Some(ty)) => {
                if let Some(pointer) = args.into_iter().next() {
                    let pointer = self.settle(pointer);
                    self.drop_place(&part(&pointer, Step::Deref), ty);
                }
                Const::Unit
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

    /// Drops what a place holds, whatever its type.
    pub(super) fn drop_place(&mut self, place: &Place, ty: &Ty) {
        let Some(glue) = self.lowerer.drop_glue(ty) else {
            return;
        };
        match &*ty.0 {
            TyKind::Dyn(_) => {
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
