//! Walking typed trees, to finish them.

use crate::thir::*;

/// Calls `f` on every direct part of an expression, closures' bodies excluded.
pub fn children(e: &mut Expr, f: &mut dyn FnMut(&mut Expr)) {
    use ExprKind::*;
    match &mut *e.kind {
        Lit(_)
        | ConstParam(_)
        | Var(_)
        | Static(_)
        | ThreadLocalKey(_)
        | Const(..)
        | FnItem
        | Closure { .. }
        | Async { .. }
        | Continue(_) => {}
        CallDef { args, .. } | Tuple(args) | Array(args) => args.iter_mut().for_each(f),
        CallPointer { callee, args } => {
            f(callee);
            args.iter_mut().for_each(f);
        }
        Adt { fields, base, .. } => {
            fields.iter_mut().for_each(|(_, e)| f(e));
            base.iter_mut().for_each(f);
        }
        Repeat(e)
        | Await { future: e }
        | Field(e, _)
        | Deref(e)
        | Borrow(_, e)
        | RawBorrow(_, e)
        | Unary(_, _, e) => f(e),
        Cast { value: e, .. }
        | EnumToInt(e)
        | PointerCast(e)
        | Unsize(e)
        | ReifyFn(e)
        | NeverToAny(e) => f(e),
        Let(_, e) | Loop(_, e) | Labeled(_, e) | Scope(e) => f(e),
        Index(a, b)
        | Binary(_, _, a, b)
        | Logical(_, a, b)
        | Assign(a, b)
        | AssignOp(_, _, a, b) => {
            f(a);
            f(b);
        }
        Block(block) => {
            for stmt in &mut block.stmts {
                match stmt {
                    Stmt::Expr(e) => f(e),
                    Stmt::Let {
                        init, otherwise, ..
                    } => init.iter_mut().chain(otherwise).for_each(&mut *f),
                }
            }
            block.tail.iter_mut().for_each(f);
        }
        If(a, b, c) => {
            f(a);
            f(b);
            c.iter_mut().for_each(f);
        }
        Match(value, arms) => {
            f(value);
            for arm in arms {
                arm.guard.iter_mut().for_each(&mut *f);
                f(&mut arm.body);
            }
        }
        Break(_, value) | Return(value) => value.iter_mut().for_each(f),
    }
}

/// Calls `f` on every pattern directly in an expression.
pub fn patterns(e: &mut Expr, f: &mut dyn FnMut(&mut Pat)) {
    match &mut *e.kind {
        ExprKind::Let(pat, _) => f(pat),
        ExprKind::Match(_, arms) => arms.iter_mut().for_each(|arm| f(&mut arm.pat)),
        ExprKind::Block(block) => block.stmts.iter_mut().for_each(|stmt| {
            if let Stmt::Let { pat, .. } = stmt {
                f(pat);
            }
        }),
        _ => {}
    }
}

/// Calls `f` on a pattern and all its parts.
pub fn each_pattern(pat: &mut Pat, f: &mut dyn FnMut(&mut Pat)) {
    f(pat);
    match &mut *pat.kind {
        PatKind::Bind { sub, .. } => sub.iter_mut().for_each(|pat| each_pattern(pat, f)),
        PatKind::Fields(fields) | PatKind::Variant(_, _, fields) => {
            fields.iter_mut().for_each(|(_, pat)| each_pattern(pat, f))
        }
        PatKind::Deref(pat) => each_pattern(pat, f),
        PatKind::Or(pats) => pats.iter_mut().for_each(|pat| each_pattern(pat, f)),
        PatKind::Slice {
            before,
            rest,
            after,
        } => {
            before
                .iter_mut()
                .chain(after)
                .for_each(|pat| each_pattern(pat, f));
            if let Some(Some(pat)) = rest {
                each_pattern(pat, f);
            }
        }
        PatKind::Wild | PatKind::Lit(_) | PatKind::Const(..) | PatKind::Range(..) => {}
    }
}
