//! Struct and enum values.

use super::builder::{Builder, part};
use crate::thir::Expr;
use crate::ty::{AdtId, TyKind};
use program::{Operand, Place, Rvalue, Step};

impl Builder<'_, '_> {
    pub(super) fn adt_into(
        &mut self,
        dest: &Place,
        expr: &Expr,
        adt: AdtId,
        variant: u32,
        fields: &[(u32, Expr)],
        base: Option<&Expr>,
    ) {
        if let TyKind::Adt(_, args) = self.mono(&expr.ty).kind() {
            self.check_auto_bounds(self.lowerer.queries.declaration(adt), args);
        }
        let def = self.lowerer.queries.adt(adt);
        let count = def
            .variants
            .get(variant as usize)
            .map_or(0, |variant| variant.fields.len());
        let mut values: Vec<Option<Operand>> = vec![None; count];
        let given = fields.iter().map(|(_, value)| value);
        let operands = match base {
            None => self.operands(given),
            Some(_) => given.map(|value| self.held_operand(value)).collect(),
        };
        for ((field, _), operand) in fields.iter().zip(operands) {
            if let Some(slot) = values.get_mut(*field as usize) {
                *slot = Some(operand);
            }
        }
        if let Some(base) = base {
            self.rest_from(base, expr, &mut values);
        }
        let values: Vec<Operand> = values.into_iter().flatten().collect();
        self.consumed(&values);
        let value = if def.is_enum {
            Rvalue::Variant(variant, values)
        } else {
            Rvalue::Aggregate(values)
        };
        self.assign(dest, value);
    }

    /// `..base`: the fields not given are copied or moved out of it.
    fn rest_from(&mut self, base: &Expr, expr: &Expr, values: &mut [Option<Operand>]) {
        let place = self.place(base);
        let ty = self.mono(&expr.ty);
        let types = self.lowerer.field_types(&ty, 0);
        for (at, (value, ty)) in values.iter_mut().zip(&types).enumerate() {
            if value.is_none() {
                *value = Some(self.read(part(&place, Step::Field(at as u32)), ty));
            }
        }
    }
}
