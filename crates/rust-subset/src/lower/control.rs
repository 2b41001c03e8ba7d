//! `if`, loops, `break`, `return`.

use super::builder::{Builder, Label, Target, whole};
use super::{Key, types};
use crate::thir::{Expr, ExprKind, LoopId};
use crate::ty::TyKind;
use program::{Const, Instr, Operand, Place, Rvalue};

impl Builder<'_, '_> {
    pub(super) fn if_into(
        &mut self,
        dest: &Place,
        condition: &Expr,
        then: &Expr,
        otherwise: Option<&Expr>,
        extended: Option<usize>,
    ) {
        let (fail, end) = (self.label(), self.label());
        let outer = self.push_temp_scope();
        self.condition(condition, fail);
        self.arm_into(dest, then, extended);
        self.drop_scope(self.innermost());
        self.jump(end);
        // What the condition made is dropped before the other branch runs.
        self.bind(fail);
        self.pop_temp_scope(outer);
        match otherwise {
            Some(otherwise) => self.arm_into(dest, otherwise, extended),
            None => self.assign(dest, Rvalue::Use(Operand::Const(Const::Unit))),
        }
        self.bind(end);
    }

    /// A branch or arm: a scope of its own for temporaries.
    pub(super) fn arm_into(&mut self, dest: &Place, expr: &Expr, extended: Option<usize>) {
        self.in_temp_scope(|builder| match extended {
            Some(scope) => builder.extended_into(dest, expr, scope),
            None => builder.expr_into(dest, expr),
        });
    }

    /// Evaluates a condition; continues here if it holds, with what `let` bound, else at `fail`.
    pub(super) fn condition(&mut self, expr: &Expr, fail: Label) {
        let outer = std::mem::replace(&mut self.span, expr.span);
        match &*expr.kind {
            ExprKind::Logical(true, left, right) => {
                self.condition(left, fail);
                self.condition(right, fail);
            }
            ExprKind::Scope(inner) if has_let(inner) => self.condition(inner, fail),
            ExprKind::Let(pat, scrutinee) => {
                self.check_taken_apart(scrutinee, [pat]);
                let place = self.place(scrutinee);
                let scope = self.innermost();
                self.test_and_bind(pat, &place, scope, fail);
            }
            _ => {
                let condition = self.in_temp_scope(|builder| builder.settled_bool(expr));
                self.unless(condition, fail);
            }
        }
        self.span = outer;
    }

    /// A `bool` that no longer depends on temporaries.
    fn settled_bool(&mut self, expr: &Expr) -> Operand {
        if let ExprKind::Scope(inner) = &*expr.kind {
            return self.settled_bool(inner);
        }
        match self.operand(expr) {
            Operand::Copy(place) if !place.path.is_empty() => {
                Operand::Copy(self.snapshot(&types::boolean(), Rvalue::Use(Operand::Copy(place))))
            }
            Operand::Move(place) => {
                self.consumed([&Operand::Move(place.clone())]);
                Operand::Copy(place)
            }
            operand => operand,
        }
    }

    /// A condition with `let` as a value.
    pub(super) fn condition_into(&mut self, dest: &Place, condition: &Expr) {
        let (fail, end) = (self.label(), self.label());
        let outer = self.push_temp_scope();
        self.condition(condition, fail);
        self.drop_scope(self.innermost());
        self.assign(dest, Rvalue::Use(Operand::Const(Const::Bool(true))));
        self.jump(end);
        self.bind(fail);
        self.pop_temp_scope(outer);
        self.assign(dest, Rvalue::Use(Operand::Const(Const::Bool(false))));
        self.bind(end);
    }

    /// `&&` and `||` as values.
    pub(super) fn logical_into(&mut self, dest: &Place, and: bool, left: &Expr, right: &Expr) {
        let (other, end) = (self.label(), self.label());
        let condition = self.in_temp_scope(|builder| builder.settled_bool(left));
        if and {
            self.unless(condition, other);
        } else {
            let evaluate = self.label();
            self.emit(Instr::Branch {
                condition,
                then: other.0,
                otherwise: evaluate.0,
            });
            self.bind(evaluate);
        }
        self.in_temp_scope(|builder| builder.expr_into(dest, right));
        self.jump(end);
        self.bind(other);
        self.assign(dest, Rvalue::Use(Operand::Const(Const::Bool(!and))));
        self.bind(end);
    }

    pub(super) fn loop_into(&mut self, dest: &Place, id: LoopId, body: &Expr) {
        let (again, leave) = (self.label(), self.label());
        self.bind(again);
        self.targets.push(Target {
            id,
            depth: self.scopes.len(),
            leave,
            again: Some(again),
            dest: dest.clone(),
        });
        let unit = self.unit_dest();
        self.in_temp_scope(|builder| builder.expr_into(&unit, body));
        self.jump(again);
        self.targets.pop();
        self.bind(leave);
    }

    pub(super) fn labeled_into(&mut self, dest: &Place, id: LoopId, body: &Expr) {
        let leave = self.label();
        self.targets.push(Target {
            id,
            depth: self.scopes.len(),
            leave,
            again: None,
            dest: dest.clone(),
        });
        self.expr_into(dest, body);
        self.targets.pop();
        self.bind(leave);
    }

    pub(super) fn break_out(&mut self, id: LoopId, value: Option<&Expr>) {
        let Some(target) = self.target(id) else {
            return;
        };
        match value {
            Some(value) => self.expr_into(&target.dest, value),
            None => self.assign(&target.dest, Rvalue::Use(Operand::Const(Const::Unit))),
        }
        self.leave_scopes(target.depth);
        self.jump(target.leave);
    }

    pub(super) fn continue_loop(&mut self, id: LoopId) {
        let Some(target) = self.target(id) else {
            return;
        };
        self.leave_scopes(target.depth);
        if let Some(again) = target.again {
            self.jump(again);
        }
    }

    fn target(&mut self, id: LoopId) -> Option<Target> {
        let target = self
            .targets
            .iter()
            .rev()
            .find(|target| target.id == id)
            .cloned();
        if target.is_none() {
            self.refuse("This `break` or `continue` leads nowhere here.");
        }
        target
    }

    pub(super) fn return_value(&mut self, value: Option<&Expr>) {
        let result = whole(self.result);
        if let Some(value) = value {
            self.expr_into(&result, value);
        }
        self.leave_scopes(0);
        let unit = value.is_none_or(|value| types::is_unit(&self.mono(&value.ty)));
        let value = if unit {
            Operand::Const(Const::Unit)
        } else {
            Operand::Move(result)
        };
        self.emit(Instr::Return(value));
    }

    /// Functions and closures without captures as function pointers.
    pub(super) fn reify_into(&mut self, dest: &Place, value: &Expr) {
        let ty = self.mono(&value.ty);
        self.effect(value);
        let function = match &*ty.0 {
            TyKind::FnDef(def, generics) => match self.lowerer.queries.resolve(*def, generics) {
                Ok(instance) => self.function_of(&instance),
                Err(diagnostic) => return self.refuse(diagnostic.text),
            },
            TyKind::Closure(id, inner) if !self.lowerer.captures(*id, inner).is_empty() => {
                return self.refuse(
                    "This closure uses variables around it, which a `fn` pointer cannot hold: take `impl Fn`, a generic `F: Fn` or a `Box<dyn Fn>`.",
                );
            }
            _ => self.lowerer.request(Key::Reify(ty), self.span),
        };
        self.assign(dest, Rvalue::Use(Operand::Const(Const::Fn(function))));
    }
}

/// Whether a condition contains `let`, whose bindings outlive it.
pub fn has_let(expr: &Expr) -> bool {
    match &*expr.kind {
        ExprKind::Let(..) => true,
        ExprKind::Logical(true, left, right) => has_let(left) || has_let(right),
        ExprKind::Scope(inner) => has_let(inner),
        _ => false,
    }
}
