//! Expressions as inputs of instructions, and temporaries.

use super::builder::{Builder, whole};
use super::parts::part_of;
use super::types;
use crate::thir::{Expr, ExprKind, Lit};
use crate::ty::{Ty, TyKind};
use program::{Const, FloatTy, LocalId, Operand, Place, Rvalue};

impl Builder<'_, '_> {
    /// The expression's value, to be used right away: nothing with effects may run between.
    pub(super) fn operand(&mut self, expr: &Expr) -> Operand {
        let outer = std::mem::replace(&mut self.span, expr.span);
        let operand = self.operand_inner(expr);
        self.span = outer;
        operand
    }

    fn operand_inner(&mut self, expr: &Expr) -> Operand {
        if let Some(constant) = self.constant_of(expr) {
            return Operand::Const(constant);
        }
        if is_place(expr) {
            let place = self.place(expr);
            let ty = self.mono(&expr.ty);
            self.note_plain(&place, &ty);
            let value = match self.is_moved_for_some(&expr.ty) {
                true => Operand::Move(place),
                false => self.read(place, &ty),
            };
            if matches!(value, Operand::Move(_)) {
                self.check_moved(expr);
            }
            let indexed = matches!(&*expr.kind, ExprKind::Index(..));
            if indexed && self.lowerer.queries.asks_for_places() {
                return Operand::Move(self.snapshot(&ty, Rvalue::Use(value)));
            }
            return value;
        }
        if let ExprKind::NeverToAny(inner) = &*expr.kind {
            self.effect(inner);
            return Operand::Const(Const::Unit);
        }
        let ty = self.mono(&expr.ty);
        if types::is_unit(&ty) {
            self.effect(expr);
            return Operand::Const(Const::Unit);
        }
        let scope = self.temp_scope;
        Operand::Move(whole(self.temp_in(expr, &ty, scope)))
    }

    /// The values of expressions, evaluated in order. Where a later one may have effects, an earlier place is read before it.
    pub(super) fn operands<'e>(
        &mut self,
        exprs: impl DoubleEndedIterator<Item = &'e Expr> + Clone,
    ) -> Vec<Operand> {
        let mut quiet = true;
        let mut direct: Vec<bool> = exprs
            .clone()
            .rev()
            .map(|expr| {
                let direct = quiet;
                quiet &= has_no_effects(expr);
                direct
            })
            .collect();
        direct.reverse();
        exprs
            .zip(direct)
            .map(|(expr, direct)| {
                if direct {
                    self.operand(expr)
                } else {
                    self.held_operand(expr)
                }
            })
            .collect()
    }

    /// The expression's value, safe while other expressions are evaluated.
    pub(super) fn held_operand(&mut self, expr: &Expr) -> Operand {
        let operand = self.operand(expr);
        match is_place(expr) {
            true => {
                let ty = self.mono(&expr.ty);
                self.hold(operand, &ty)
            }
            false => operand,
        }
    }

    /// Moves an operand into a temporary of its own.
    pub(super) fn hold(&mut self, operand: Operand, ty: &Ty) -> Operand {
        if matches!(operand, Operand::Const(_)) {
            return operand;
        }
        let temp = self.local(ty, None);
        self.assign(&whole(temp), Rvalue::Use(operand));
        self.schedule(self.temp_scope, temp);
        Operand::Move(whole(temp))
    }

    /// Evaluates into a new temporary that is dropped at the end of `scope`.
    pub(super) fn temp_in(&mut self, expr: &Expr, ty: &Ty, scope: usize) -> LocalId {
        let temp = self.local(ty, None);
        self.expr_into(&whole(temp), expr);
        self.schedule(scope, temp);
        temp
    }

    /// Notes a part of something with references that holds none itself.
    fn note_plain(&mut self, place: &Place, ty: &Ty) {
        let Some(part) = part_of(place).filter(|part| !part.1.is_empty()) else {
            return;
        };
        let lowerer = &self.lowerer;
        if self.slots[part.0 as usize].refers > 0
            && !self.plain.contains(&part)
            && lowerer.references(ty) == 0
            && !lowerer.holds_object(ty)
        {
            self.plain.push(part);
        }
    }

    /// Reads a place as a value: a copy or a move, as its type says.
    pub(super) fn read(&mut self, place: Place, ty: &Ty) -> Operand {
        if types::is_unit(ty) && place.path.is_empty() {
            return Operand::Const(Const::Unit);
        }
        match types::is_str(ty) || self.lowerer.is_copy(ty) {
            true => Operand::Copy(place),
            false => Operand::Move(place),
        }
    }

    /// Evaluates for the effects alone; the value is dropped at the end of the temporaries' scope.
    pub(super) fn effect(&mut self, expr: &Expr) {
        let ty = self.mono(&expr.ty);
        if is_place(expr) && self.lowerer.is_copy(&ty) {
            self.place(expr);
        } else if types::is_unit(&ty) || types::is_never(&ty) {
            let unit = self.unit_dest();
            self.expr_into(&unit, expr);
        } else {
            let scope = self.temp_scope;
            self.temp_in(expr, &ty, scope);
        }
    }

    /// The constant an expression is, if it is written as one.
    pub(super) fn constant_of(&mut self, expr: &Expr) -> Option<Const> {
        match &*expr.kind {
            ExprKind::Lit(lit) => {
                let ty = self.mono(&expr.ty);
                literal(lit, &ty)
            }
            ExprKind::ConstParam(ty) => {
                let ty = self.mono(ty);
                let value = types::const_value(&ty)?;
                match expr.ty.kind() {
                    TyKind::Bool => Some(Const::Bool(value != 0)),
                    TyKind::Char => u32::try_from(value)
                        .ok()
                        .and_then(char::from_u32)
                        .map(Const::Char),
                    _ => Some(Const::Int(i128::from(value))),
                }
            }
            ExprKind::ThreadLocalKey(def) => {
                Some(Const::Int(i128::from(self.lowerer.static_id(*def).0)))
            }
            ExprKind::FnItem => Some(Const::Unit),
            ExprKind::Tuple(fields) if fields.is_empty() => Some(Const::Unit),
            ExprKind::Block(block) if block.stmts.is_empty() => {
                self.constant_of(block.tail.as_ref()?)
            }
            ExprKind::Scope(inner) => self.constant_of(inner),
            _ => None,
        }
    }
}

/// The bits of a float of this type: an `f32` is kept as the `f64` of the same value.
fn rounded(bits: u64, ty: &Ty) -> u64 {
    match ty.kind() {
        TyKind::Float(FloatTy::F32) => f64::from(f64::from_bits(bits) as f32).to_bits(),
        _ => bits,
    }
}

/// A literal as the machine's constant; `None` for byte strings, which are pointers.
pub fn literal(lit: &Lit, ty: &Ty) -> Option<Const> {
    Some(match lit {
        Lit::Int(value) => Const::Int(*value),
        Lit::BigUint(value) => Const::BigUint(*value),
        Lit::Float(bits) => Const::Float(rounded(*bits, ty)),
        Lit::Bool(value) => Const::Bool(*value),
        Lit::Char(value) => Const::Char(*value),
        Lit::Str(text) => Const::Str(text.to_string()),
        Lit::ByteStr(_) => return None,
    })
}

/// Whether the expression denotes a place (and reading it moves or copies).
pub fn is_place(expr: &Expr) -> bool {
    matches!(
        &*expr.kind,
        ExprKind::Var(_)
            | ExprKind::Static(_)
            | ExprKind::Field(..)
            | ExprKind::Deref(_)
            | ExprKind::Index(..)
    )
}

/// Whether evaluating the expression changes nothing that another expression could notice.
fn has_no_effects(expr: &Expr) -> bool {
    match &*expr.kind {
        ExprKind::Lit(_) | ExprKind::ConstParam(_) | ExprKind::Var(_) | ExprKind::Static(_) => true,
        ExprKind::ThreadLocalKey(_)
        | ExprKind::FnItem
        | ExprKind::Const(..)
        | ExprKind::Closure { .. } => true,
        ExprKind::Field(inner, _) | ExprKind::Deref(inner) => has_no_effects(inner),
        ExprKind::Borrow(how, inner) => !how.is_mut() && has_no_effects(inner),
        ExprKind::RawBorrow(_, inner)
        | ExprKind::Unary(_, _, inner)
        | ExprKind::PointerCast(inner) => has_no_effects(inner),
        ExprKind::Unsize(inner) | ExprKind::ReifyFn(inner) | ExprKind::Scope(inner) => {
            has_no_effects(inner)
        }
        ExprKind::EnumToInt(inner) | ExprKind::Cast { value: inner, .. } => has_no_effects(inner),
        ExprKind::Index(left, right) | ExprKind::Binary(_, _, left, right) => {
            has_no_effects(left) && has_no_effects(right)
        }
        ExprKind::Tuple(fields) | ExprKind::Array(fields) => fields.iter().all(has_no_effects),
        ExprKind::Adt { fields, base, .. } => {
            fields.iter().all(|(_, field)| has_no_effects(field))
                && base.as_ref().is_none_or(has_no_effects)
        }
        _ => false,
    }
}
