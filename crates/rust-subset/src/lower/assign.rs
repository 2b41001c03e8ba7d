//! Assignments: the new value first, then the place, then the old value goes, then the new one is stored.

use super::builder::{Builder, whole};
use super::operand::is_place;
use crate::thir::{Expr, ExprKind};
use program::{Base, BinOp, Const, Instr, Operand, Place, Prim, Rvalue};

impl Builder<'_, '_> {
    pub(super) fn assign_expr(&mut self, dest: &Place, target: &Expr, value: &Expr) {
        let ty = self.mono(&target.ty);
        let glue = self.lowerer.drop_glue(&ty);
        if let (None, Some(place)) = (glue, self.plain_target(target))
            && stores_once(value)
        {
            self.expr_into(&place, value);
            return self.assign(dest, Rvalue::Use(Operand::Const(Const::Unit)));
        }
        let value = match glue.is_some() || !matches!(*target.kind, ExprKind::Var(_)) {
            true => self.held_operand(value),
            false => self.operand(value),
        };
        let place = self.place(target);
        if let Some(glue) = glue {
            self.emit(Instr::Drop {
                place: place.clone(),
                glue,
            });
        }
        self.consumed([&value]);
        self.assign(&place, Rvalue::Use(value));
        self.assign(dest, Rvalue::Use(Operand::Const(Const::Unit)));
    }

    /// The place of a variable that is a local of its own.
    fn plain_target(&mut self, target: &Expr) -> Option<Place> {
        let ExprKind::Var(_) = &*target.kind else {
            return None;
        };
        let place = self.place(target);
        (place.path.is_empty() && matches!(place.base, Base::Local(_))).then_some(place)
    }

    pub(super) fn assign_op(
        &mut self,
        dest: &Place,
        op: BinOp,
        prim: Prim,
        target: &Expr,
        value: &Expr,
    ) {
        let value = match is_place(target) && matches!(*target.kind, ExprKind::Var(_)) {
            true => self.operand(value),
            false => self.held_operand(value),
        };
        let place = self.place(target);
        self.consumed([&value]);
        self.assign(
            &place,
            Rvalue::Binary(op, prim, Operand::Copy(place.clone()), value),
        );
        self.assign(dest, Rvalue::Use(Operand::Const(Const::Unit)));
    }

    /// A copy of a place that later code will not disturb.
    pub(super) fn snapshot(&mut self, ty: &crate::ty::Ty, value: Rvalue) -> Place {
        let temp = whole(self.local(ty, None));
        self.assign(&temp, value);
        temp
    }
}

/// Whether evaluating into a place stores there only as its last act, so that the old value can still be read until then.
fn stores_once(value: &Expr) -> bool {
    match &*value.kind {
        ExprKind::Scope(inner) => stores_once(inner),
        ExprKind::Block(block) => {
            block.stmts.is_empty() && block.tail.as_ref().is_some_and(stores_once)
        }
        kind => matches!(
            kind,
            ExprKind::Lit(_)
                | ExprKind::Binary(..)
                | ExprKind::Unary(..)
                | ExprKind::Cast { .. }
                | ExprKind::CallDef { .. }
                | ExprKind::Var(_)
                | ExprKind::Field(..)
                | ExprKind::Tuple(_)
                | ExprKind::Array(_)
        ),
    }
}
