//! Blocks, `let`, and temporaries that live as long as the block.

use super::builder::{Builder, Label, whole};
use super::function::simple_binding;
use super::operand::is_place;
use crate::thir::{Block, Borrowing, Expr, ExprKind, Pat, PatKind, Stmt};
use program::{Operand, Place, Rvalue, Step};

impl Builder<'_, '_> {
    /// A block; `extended` is the scope that temporaries of an extending tail belong to.
    pub(super) fn block_into(&mut self, dest: &Place, block: &Block, extended: Option<usize>) {
        let outer = self.push_temp_scope();
        for stmt in &block.stmts {
            self.stmt(stmt);
        }
        match (&block.tail, extended) {
            (Some(tail), None) => self.in_temp_scope(|builder| builder.expr_into(dest, tail)),
            (Some(tail), Some(scope)) => {
                self.in_temp_scope(|builder| builder.extended_into(dest, tail, scope))
            }
            (None, _) => self.assign(dest, Rvalue::Use(Operand::Const(program::Const::Unit))),
        }
        let span = std::mem::replace(&mut self.span, block.end);
        self.pop_temp_scope(outer);
        self.span = span;
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Expr(expr) => self.in_temp_scope(|builder| builder.effect(expr)),
            Stmt::Let {
                pat, init: None, ..
            } => self.declare_unset(pat),
            Stmt::Let {
                pat,
                init: Some(init),
                otherwise: None,
            } => self.let_stmt(pat, init),
            Stmt::Let {
                pat,
                init: Some(init),
                otherwise: Some(otherwise),
            } => self.let_else(pat, init, otherwise),
        }
    }

    fn declare_unset(&mut self, pat: &Pat) {
        let scope = self.innermost();
        self.bindings(pat, &mut |builder, binding| {
            let local = builder.declare(binding.var);
            builder.schedule(scope, local);
        });
    }

    fn let_stmt(&mut self, pat: &Pat, init: &Expr) {
        let scope = self.innermost();
        let outer = std::mem::replace(&mut self.span, init.span);
        let temps = self.push_temp_scope();
        if let Some(var) = simple_binding(pat) {
            let local = self.declare(var);
            self.extended_into(&whole(local), init, scope);
            self.schedule(scope, local);
        } else {
            let place = self.let_place(pat, init, scope);
            if matches!(&*pat.kind, PatKind::Wild) {
                self.check_indices(&place);
            }
            self.bind_irrefutable(pat, &place, scope);
        }
        self.pop_temp_scope(temps);
        self.span = outer;
    }

    /// A place that nobody reads is looked for all the same: `let _ = array[7];` may panic.
    fn check_indices(&mut self, place: &Place) {
        if place.path.iter().any(|step| matches!(step, Step::Index(_))) {
            let unit = self.unit_dest();
            self.assign(&unit, Rvalue::Ref(place.clone()));
        }
    }

    /// The place that a `let` pattern takes apart. A value bound by reference lives as long as the block.
    fn let_place(&mut self, pat: &Pat, init: &Expr, scope: usize) -> Place {
        self.check_taken_apart(init, [pat]);
        if is_place(init) {
            return self.place(init);
        }
        let ty = self.mono(&init.ty);
        let temp = self.local(&ty, None);
        self.extended_into(&whole(temp), init, scope);
        let lives_in = if binds_by_ref(pat) {
            scope
        } else {
            self.temp_scope
        };
        self.schedule(lives_in, temp);
        whole(temp)
    }

    fn let_else(&mut self, pat: &Pat, init: &Expr, otherwise: &Expr) {
        let scope = self.innermost();
        let (fail, end) = (self.label(), self.label());
        let temps = self.push_temp_scope();
        let place = self.let_place(pat, init, scope);
        self.test_and_bind(pat, &place, scope, fail);
        self.drop_scope(self.innermost());
        self.jump(end);
        self.let_else_fails(fail, otherwise, temps);
        self.bind(end);
    }

    fn let_else_fails(&mut self, fail: Label, otherwise: &Expr, temps: usize) {
        self.bind(fail);
        self.pop_temp_scope(temps);
        self.in_temp_scope(|builder| builder.effect(otherwise));
        self.emit(program::Instr::Unreachable);
    }

    /// Evaluates an extending expression: what it borrows lives until the end of `scope`.
    pub(super) fn extended_into(&mut self, dest: &Place, expr: &Expr, scope: usize) {
        let outer = std::mem::replace(&mut self.span, expr.span);
        match &*expr.kind {
            ExprKind::Borrow(how, of) => self.extended_borrow(dest, *how, of, scope),
            ExprKind::Tuple(parts) | ExprKind::Array(parts)
                if parts.iter().any(|part| self.extends(part)) =>
            {
                let values: Vec<Operand> = parts
                    .iter()
                    .map(|part| self.extended_operand(part, scope))
                    .collect();
                self.consumed(&values);
                let tuple = matches!(&*expr.kind, ExprKind::Tuple(_));
                self.assign(
                    dest,
                    if tuple {
                        Rvalue::Aggregate(values)
                    } else {
                        Rvalue::Array(values)
                    },
                );
            }
            ExprKind::Adt {
                adt,
                variant,
                fields,
                base: None,
            } if fields.iter().any(|(_, field)| self.extends(field)) => {
                self.extended_adt(dest, *adt, *variant, fields, scope);
            }
            ExprKind::Block(block) => self.block_into(dest, block, Some(scope)),
            ExprKind::If(condition, then, otherwise) => {
                self.if_into(dest, condition, then, otherwise.as_ref(), Some(scope));
            }
            ExprKind::Match(scrutinee, arms) => self.match_into(dest, scrutinee, arms, Some(scope)),
            ExprKind::Unsize(value) if self.extends(value) => {
                let value_ty = self.mono(&value.ty);
                let value = self.extended_operand(value, scope);
                self.unsize_operand(dest, expr, &value_ty, value);
            }
            ExprKind::PointerCast(value) if self.extends(value) => {
                self.extended_into(dest, value, scope)
            }
            ExprKind::Scope(inner) => self.extended_into(dest, inner, scope),
            // `pin!(future)` keeps the future as long as the block.
            ExprKind::CallDef {
                def,
                generics,
                args,
                ..
            } if *def == self.lowerer.lang("rt::pin_local") => {
                let operands: Vec<Operand> = args
                    .iter()
                    .map(|arg| self.extended_operand(arg, scope))
                    .collect();
                self.consumed(&operands);
                let generics = generics.iter().map(|ty| self.mono(ty)).collect();
                self.call_item(*def, generics, operands, dest);
            }
            _ => self.expr_into(dest, expr),
        }
        self.span = outer;
    }

    fn extended_borrow(&mut self, dest: &Place, how: Borrowing, of: &Expr, scope: usize) {
        let ty = self.mono(&of.ty);
        match is_place(of) || self.lives_for_ever(how.is_mut(), of, &ty) {
            true => self.borrow_into(dest, how, of, scope),
            false => {
                // The operand of an extending borrow is itself an extending expression.
                let temp = self.local(&ty, None);
                self.extended_into(&whole(temp), of, scope);
                self.schedule(scope, temp);
                self.pointer_into(dest, &whole(temp), &ty);
            }
        }
    }

    fn extended_adt(
        &mut self,
        dest: &Place,
        adt: crate::ty::AdtId,
        variant: u32,
        fields: &[(u32, Expr)],
        scope: usize,
    ) {
        let mut values: Vec<(u32, Operand)> = fields
            .iter()
            .map(|(at, field)| (*at, self.extended_operand(field, scope)))
            .collect();
        values.sort_by_key(|(at, _)| *at);
        let values: Vec<Operand> = values.into_iter().map(|(_, value)| value).collect();
        self.consumed(&values);
        let is_enum = self.lowerer.queries.adt(adt).is_enum;
        self.assign(
            dest,
            if is_enum {
                Rvalue::Variant(variant, values)
            } else {
                Rvalue::Aggregate(values)
            },
        );
    }

    /// Whether an expression in extending position may extend something.
    fn extends(&mut self, expr: &Expr) -> bool {
        match &*expr.kind {
            ExprKind::Borrow(..) | ExprKind::Block(_) | ExprKind::If(..) | ExprKind::Match(..) => {
                true
            }
            ExprKind::CallDef { def, .. } => *def == self.lowerer.lang("rt::pin_local"),
            ExprKind::Tuple(parts) | ExprKind::Array(parts) => {
                parts.iter().any(|part| self.extends(part))
            }
            ExprKind::Adt { fields, .. } => fields.iter().any(|(_, field)| self.extends(field)),
            ExprKind::Unsize(inner) | ExprKind::PointerCast(inner) | ExprKind::Scope(inner) => {
                self.extends(inner)
            }
            _ => false,
        }
    }

    /// An operand whose borrows live until the end of `scope`.
    pub(super) fn extended_operand(&mut self, expr: &Expr, scope: usize) -> Operand {
        if !self.extends(expr) {
            return self.held_operand(expr);
        }
        let ty = self.mono(&expr.ty);
        let temp = self.local(&ty, None);
        self.extended_into(&whole(temp), expr, scope);
        self.schedule(self.temp_scope, temp);
        Operand::Move(whole(temp))
    }
}

fn binds_by_ref(pat: &Pat) -> bool {
    match &*pat.kind {
        PatKind::Bind { by_ref, sub, .. } => {
            by_ref.is_some() || sub.as_ref().is_some_and(binds_by_ref)
        }
        PatKind::Fields(fields) | PatKind::Variant(_, _, fields) => {
            fields.iter().any(|(_, pat)| binds_by_ref(pat))
        }
        PatKind::Slice {
            before,
            rest,
            after,
        } => {
            before.iter().chain(after).any(binds_by_ref)
                || rest.as_ref().is_some_and(|rest| rest.is_some())
        }
        PatKind::Or(pats) => pats.iter().any(binds_by_ref),
        _ => false,
    }
}
