//! The expressions directly inside an expression.

use crate::thir::{Block, Expr, ExprKind, Stmt};

/// Visits each, in order of evaluation. Bodies of closures and `async` blocks are not inside.
pub fn children(expr: &Expr, visit: &mut dyn FnMut(&Expr)) {
    match &*expr.kind {
        ExprKind::Lit(_) | ExprKind::ConstParam(_) | ExprKind::Var(_) | ExprKind::Static(_) => {}
        ExprKind::ThreadLocalKey(_)
        | ExprKind::Const(..)
        | ExprKind::FnItem
        | ExprKind::Continue(_) => {}
        ExprKind::Closure { .. } | ExprKind::Async { .. } => {}
        ExprKind::CallDef { args, .. } => args.iter().for_each(visit),
        ExprKind::CallPointer { callee, args } => {
            visit(callee);
            args.iter().for_each(visit);
        }
        ExprKind::Adt { fields, base, .. } => {
            fields.iter().for_each(|(_, field)| visit(field));
            base.iter().for_each(visit);
        }
        ExprKind::Tuple(parts) | ExprKind::Array(parts) => parts.iter().for_each(visit),
        ExprKind::Await { future: inner }
        | ExprKind::Repeat(inner)
        | ExprKind::Field(inner, _)
        | ExprKind::Deref(inner)
        | ExprKind::Borrow(_, inner)
        | ExprKind::RawBorrow(_, inner)
        | ExprKind::Unary(_, _, inner)
        | ExprKind::Cast { value: inner, .. }
        | ExprKind::EnumToInt(inner)
        | ExprKind::PointerCast(inner)
        | ExprKind::Unsize(inner)
        | ExprKind::ReifyFn(inner)
        | ExprKind::NeverToAny(inner)
        | ExprKind::Let(_, inner)
        | ExprKind::Loop(_, inner)
        | ExprKind::Labeled(_, inner)
        | ExprKind::Scope(inner) => visit(inner),
        ExprKind::Index(left, right)
        | ExprKind::Binary(_, _, left, right)
        | ExprKind::Logical(_, left, right)
        | ExprKind::Assign(left, right)
        | ExprKind::AssignOp(_, _, left, right) => {
            visit(left);
            visit(right);
        }
        ExprKind::Block(block) => block_children(block, visit),
        ExprKind::If(condition, then, otherwise) => {
            visit(condition);
            visit(then);
            otherwise.iter().for_each(visit);
        }
        ExprKind::Match(scrutinee, arms) => {
            visit(scrutinee);
            for arm in arms {
                arm.guard.iter().for_each(&mut *visit);
                visit(&arm.body);
            }
        }
        ExprKind::Break(_, value) | ExprKind::Return(value) => value.iter().for_each(visit),
    }
}

fn block_children(block: &Block, visit: &mut dyn FnMut(&Expr)) {
    for stmt in &block.stmts {
        match stmt {
            Stmt::Expr(expr) => visit(expr),
            Stmt::Let {
                init, otherwise, ..
            } => {
                init.iter().for_each(&mut *visit);
                otherwise.iter().for_each(&mut *visit);
            }
        }
    }
    block.tail.iter().for_each(visit);
}
