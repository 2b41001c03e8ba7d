//! Arithmetic that fails whatever happens, of numbers that are known before the program runs: in constants an error (E0080), elsewhere
//! what rustc's lints `unconditional_panic` and `arithmetic_overflow` refuse. Only what is certain is said to.

use super::FnCtxt;
use crate::items::DefKind;
use crate::lower::visit::children;
use crate::thir::{Body, Expr, ExprKind, Lit, PatKind, Stmt};
use crate::ty::{Ty, TyKind, VarId};
use program::{BinOp, IntTy, Origin, Prim, Span, UnOp};

/// Constants of constants that are followed.
const MAX_DEPTH: u32 = 16;

/// Variables whose value is known: set once, where they are declared, and never borrowed.
#[derive(Default)]
struct Known {
    values: Vec<(VarId, i128)>,
    /// Variables that are changed, borrowed or captured.
    open: Vec<VarId>,
    /// What follows may not be reached: a branch that is known to be taken, or not, leads away.
    stopped: bool,
}

impl FnCtxt<'_> {
    pub(super) fn check_known(&mut self, body: &Body) {
        if self.origin == Origin::User {
            self.known_in_body(&body.value);
        }
    }

    fn known_in_body(&mut self, value: &Expr) {
        let mut known = Known::default();
        note_open(value, &mut known.open);
        self.known_in(value, &mut known);
    }

    fn known_in(&mut self, e: &Expr, known: &mut Known) {
        if known.stopped {
            return;
        }
        match &*e.kind {
            ExprKind::Closure { body, .. } | ExprKind::Async { body, .. } => {
                return self.known_in_body(&body.value);
            }
            // Which way is taken may be known too.
            ExprKind::If(first, ..)
            | ExprKind::Match(first, _)
            | ExprKind::Logical(_, first, _)
                if self.is_known(first, known) =>
            {
                self.known_in(first, known);
                known.stopped |= leads_away(e);
                return;
            }
            ExprKind::Block(block) => {
                for stmt in &block.stmts {
                    let (Stmt::Expr(value)
                    | Stmt::Let {
                        init: Some(value), ..
                    }) = stmt
                    else {
                        continue;
                    };
                    self.known_in(value, known);
                    self.declare_known(stmt, known);
                    if value.ty.is_never() {
                        return;
                    }
                }
                return block
                    .tail
                    .iter()
                    .for_each(|tail| self.known_in(tail, known));
            }
            _ => {}
        }
        children(e, &mut |part| self.known_in(part, known));
        if known.stopped {
            return;
        }
        match &*e.kind {
            ExprKind::Binary(op, Prim::Int(int), left, right) => {
                let left = self.value_of(left, known, 0);
                let right = self.value_of(right, known, 0);
                self.report_known(*op, *int, left, right, e.span);
            }
            ExprKind::AssignOp(op, Prim::Int(int), _, right) => {
                let right = self.value_of(right, known, 0);
                self.report_known(*op, *int, None, right, e.span);
            }
            ExprKind::Unary(UnOp::Neg, Prim::Int(int), of) => {
                let of = self.value_of(of, known, 0);
                self.report_known(BinOp::Sub, *int, Some(0), of, e.span);
            }
            ExprKind::Index(array, index) => {
                let count = match array.ty.kind() {
                    TyKind::Array(_, count) => length(count),
                    _ => None,
                };
                if let (Some(count), Some(at)) = (count, self.value_of(index, known, 0))
                    && at >= count
                    && !self.lint_allowed("unconditional_panic")
                {
                    let text = format!(
                        "The array has {count} elements, counted from 0: there is none at {at}."
                    );
                    self.error(e.span, text);
                }
            }
            _ => {}
        }
    }

    fn declare_known(&self, stmt: &Stmt, known: &mut Known) {
        if let Stmt::Let {
            pat,
            init: Some(value),
            ..
        } = stmt
            && let PatKind::Bind {
                var,
                by_ref: None,
                sub: None,
            } = *pat.kind
            && !known.open.contains(&var)
            && let Some(value) = self.value_of(value, known, 0)
        {
            known.values.push((var, value));
        }
    }

    /// A constant's failures cannot be allowed.
    fn lint_allowed(&self, lint: &str) -> bool {
        matches!(self.cx.def(self.owner).kind, DefKind::Fn(_)) && self.cx.allows(lint)
    }

    fn report_known(
        &mut self,
        op: BinOp,
        int: IntTy,
        left: Option<i128>,
        right: Option<i128>,
        span: Span,
    ) {
        let Some(right) = right else { return };
        let text = match op {
            BinOp::Div | BinOp::Rem if right == 0 => {
                if self.lint_allowed("unconditional_panic") {
                    return;
                }
                "This divides by zero, whatever happens: take another number, or write `panic!()` if that is meant.".to_string()
            }
            _ => {
                let fails = match op {
                    BinOp::Shl | BinOp::Shr => !(0..i128::from(int.bits())).contains(&right),
                    _ => left.is_some_and(|left| overflows(op, int, left, right)),
                };
                if !fails || self.lint_allowed("arithmetic_overflow") {
                    return;
                }
                format!(
                    "The result does not fit in `{}`, whatever happens: take a wider type, or say what is meant, such as `wrapping_add`.",
                    int.name()
                )
            }
        };
        self.error(span, text);
    }

    /// Whether an expression is made of known numbers alone.
    fn is_known(&self, e: &Expr, known: &Known) -> bool {
        if self.value_of(e, known, 0).is_some() {
            return true;
        }
        if matches!(&*e.kind, ExprKind::Borrow(..)) {
            return false;
        }
        let (mut all, mut any) = (true, false);
        children(e, &mut |part| {
            any = true;
            all = all && self.is_known(part, known);
        });
        any && all || matches!(&*e.kind, ExprKind::Lit(_) | ExprKind::Const(..))
    }

    /// The value of a whole number.
    fn value_of(&self, e: &Expr, known: &Known, depth: u32) -> Option<i128> {
        match &*e.kind {
            ExprKind::Lit(Lit::Int(n)) => Some(*n),
            ExprKind::Var(var) => {
                let mut values = known.values.iter();
                values.find_map(|(one, value)| (one == var).then_some(*value))
            }
            ExprKind::Scope(inner) => self.value_of(inner, known, depth),
            ExprKind::Const(def, _) if depth < MAX_DEPTH => {
                let own = self.cx.def(*def);
                if let (TyKind::Int(int), Origin::Library) = (e.ty.kind(), own.origin) {
                    return limit(&own.name, *int);
                }
                let plain = own.origin == Origin::User
                    && own.parent.is_none()
                    && self.cx.can_check(*def, MAX_DEPTH);
                let body = plain.then(|| self.cx.checked_body(*def).ok()).flatten()?;
                self.value_of(&body.value, &Known::default(), depth + 1)
            }
            ExprKind::Unary(UnOp::Neg, Prim::Int(int), of) => {
                result(BinOp::Sub, *int, 0, self.value_of(of, known, depth)?)
            }
            ExprKind::Binary(op, Prim::Int(int), left, right) => {
                let left = self.value_of(left, known, depth)?;
                result(*op, *int, left, self.value_of(right, known, depth)?)
            }
            _ => None,
        }
    }
}

/// Whether an expression does not always go on.
fn leads_away(e: &Expr) -> bool {
    let mut away = e.ty.is_never();
    children(e, &mut |part| away = away || leads_away(part));
    away
}

/// `i32::MAX` and the like.
fn limit(name: &str, int: IntTy) -> Option<i128> {
    let bits = int.bits() - u32::from(int.signed());
    match name {
        "MAX" if bits < 127 => Some((1 << bits) - 1),
        "MIN" if bits < 127 && int.signed() => Some(-(1 << bits)),
        _ => None,
    }
}

fn length(count: &Ty) -> Option<i128> {
    match count.kind() {
        TyKind::ConstUsize(count) => Some((*count).into()),
        _ => None,
    }
}

/// What is computed, and what has that type.
fn result(op: BinOp, int: IntTy, left: i128, right: i128) -> Option<i128> {
    let value = match op {
        BinOp::Add => left.checked_add(right),
        BinOp::Sub => left.checked_sub(right),
        BinOp::Mul => left.checked_mul(right),
        BinOp::Div => left.checked_div(right),
        BinOp::Rem => left.checked_rem(right),
        _ => None,
    };
    value.filter(|value| super::lints::holds(int, *value))
}

fn overflows(op: BinOp, int: IntTy, left: i128, right: i128) -> bool {
    let computes = matches!(op, BinOp::Add | BinOp::Sub | BinOp::Mul);
    computes && int.bits() < 128 && result(op, int, left, right).is_none()
}

/// Variables of which it is not certain what they are: assigned, borrowed, used by a closure.
fn note_open(e: &Expr, open: &mut Vec<VarId>) {
    match &*e.kind {
        ExprKind::Borrow(_, of)
        | ExprKind::RawBorrow(_, of)
        | ExprKind::Assign(of, _)
        | ExprKind::AssignOp(_, _, of, _) => note_root(of, open),
        ExprKind::Closure { body, .. } | ExprKind::Async { body, .. } => {
            note_vars(&body.value, open);
        }
        _ => {}
    }
    children(e, &mut |part| note_open(part, open));
}

/// The variable that a place is, or is in.
fn note_root(place: &Expr, open: &mut Vec<VarId>) {
    match &*place.kind {
        ExprKind::Var(var) => open.push(*var),
        ExprKind::Field(of, _) | ExprKind::Index(of, _) => note_root(of, open),
        _ => {}
    }
}

fn note_vars(e: &Expr, open: &mut Vec<VarId>) {
    match &*e.kind {
        ExprKind::Var(var) => open.push(*var),
        ExprKind::Closure { body, .. } | ExprKind::Async { body, .. } => {
            note_vars(&body.value, open);
        }
        _ => children(e, &mut |part| note_vars(part, open)),
    }
}
