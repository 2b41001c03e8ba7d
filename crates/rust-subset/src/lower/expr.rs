//! Expressions as values stored in a place.

use super::builder::{Builder, whole};
use super::operand::is_place;
use super::{Key, types};
use crate::thir::{Borrowing, Expr, ExprKind, Lit};
use crate::ty::{DefId, Ty, TyKind};
use program::{Const, IntTy, Operand, Place, Rvalue};

impl Builder<'_, '_> {
    /// Evaluates an expression into a place that holds nothing (or nothing that needs a drop).
    pub(super) fn expr_into(&mut self, dest: &Place, expr: &Expr) {
        let outer = std::mem::replace(&mut self.span, expr.span);
        match self.constant_of(expr) {
            Some(constant) => self.assign(dest, Rvalue::Use(Operand::Const(constant))),
            None => self.kind_into(dest, expr),
        }
        self.span = outer;
    }

    fn kind_into(&mut self, dest: &Place, expr: &Expr) {
        match &*expr.kind {
            ExprKind::Var(_)
            | ExprKind::Static(_)
            | ExprKind::Field(..)
            | ExprKind::Deref(_)
            | ExprKind::Index(..) => {
                let value = self.operand(expr);
                self.assign(dest, Rvalue::Use(value));
            }
            ExprKind::Lit(Lit::ByteStr(bytes)) => self.bytes_into(dest, bytes),
            // These are constants, or were refused where they are substituted.
            ExprKind::Lit(_) | ExprKind::FnItem | ExprKind::ThreadLocalKey(_) => {}
            ExprKind::ConstParam(_) => {
                self.refuse("The explorer takes const generic parameters of integer type only.")
            }
            ExprKind::Const(def, generics) => self.const_into(dest, *def, generics),
            ExprKind::CallDef {
                def,
                generics,
                args,
                at,
            } => self.call_def(dest, (*def, generics), args, *at),
            ExprKind::CallPointer { callee, args } => {
                self.call_pointer(dest, callee, args);
                self.after_call(expr);
            }
            ExprKind::Adt {
                adt,
                variant,
                fields,
                base,
            } => self.adt_into(dest, expr, *adt, *variant, fields, base.as_ref()),
            ExprKind::Tuple(fields) => self.sequence_into(dest, fields, Rvalue::Aggregate),
            ExprKind::Array(elements) => self.sequence_into(dest, elements, Rvalue::Array),
            ExprKind::Repeat(value) => self.repeat_into(dest, expr, value),
            ExprKind::Closure { id, .. } => self.closure_into(dest, *id),
            ExprKind::Async { id, .. } => self.async_into(dest, expr, *id),
            ExprKind::Await { future } => self.await_into(dest, future),
            ExprKind::Borrow(how, of) => {
                let scope = self.temp_scope;
                self.borrow_into(dest, *how, of, scope);
            }
            ExprKind::RawBorrow(_, of) => {
                let place = self.place(of);
                let ty = self.mono(&of.ty);
                self.pointer_into(dest, &place, &ty);
            }
            ExprKind::Binary(op, prim, left, right) => {
                let mut operands = self.operands([left, right].into_iter()).into_iter();
                if let (Some(left), Some(right)) = (operands.next(), operands.next()) {
                    self.consumed([&left, &right]);
                    self.assign(dest, Rvalue::Binary(*op, *prim, left, right));
                }
            }
            ExprKind::Unary(op, prim, value) => {
                let value = self.operand(value);
                self.consumed([&value]);
                self.assign(dest, Rvalue::Unary(*op, *prim, value));
            }
            ExprKind::Logical(and, left, right) => self.logical_into(dest, *and, left, right),
            ExprKind::Assign(place, value) => self.assign_expr(dest, place, value),
            ExprKind::AssignOp(op, prim, place, value) => {
                self.assign_op(dest, *op, *prim, place, value)
            }
            ExprKind::Cast { value, from, to } => {
                let value = self.operand(value);
                self.consumed([&value]);
                self.assign(
                    dest,
                    Rvalue::Cast {
                        value,
                        from: *from,
                        to: *to,
                    },
                );
            }
            ExprKind::EnumToInt(value) => self.enum_to_int(dest, value),
            ExprKind::PointerCast(value) => self.pointer_cast(dest, expr, value),
            ExprKind::Unsize(value) => self.unsize_into(dest, expr, value),
            ExprKind::ReifyFn(value) => self.reify_into(dest, value),
            ExprKind::NeverToAny(inner) => {
                self.effect(inner);
                self.emit(program::Instr::Unreachable);
            }
            ExprKind::Block(block) => self.block_into(dest, block, None),
            ExprKind::If(condition, then, otherwise) => {
                self.if_into(dest, condition, then, otherwise.as_ref(), None)
            }
            ExprKind::Let(..) => self.condition_into(dest, expr),
            ExprKind::Match(scrutinee, arms) => self.match_into(dest, scrutinee, arms, None),
            ExprKind::Loop(id, body) => self.loop_into(dest, *id, body),
            ExprKind::Break(id, value) => self.break_out(*id, value.as_ref()),
            ExprKind::Continue(id) => self.continue_loop(*id),
            ExprKind::Labeled(id, body) => self.labeled_into(dest, *id, body),
            ExprKind::Return(value) => self.return_value(value.as_ref()),
            ExprKind::Scope(inner) => self.in_temp_scope(|builder| builder.expr_into(dest, inner)),
        }
    }

    /// A call of type `!` does not come back.
    fn after_call(&mut self, call: &Expr) {
        if types::is_never(&self.mono(&call.ty)) {
            self.emit(program::Instr::Unreachable);
        }
    }

    fn sequence_into(
        &mut self,
        dest: &Place,
        parts: &[Expr],
        make: impl FnOnce(Vec<Operand>) -> Rvalue,
    ) {
        let operands = self.operands(parts.iter());
        self.consumed(&operands);
        self.assign(dest, make(operands));
    }

    fn repeat_into(&mut self, dest: &Place, expr: &Expr, value: &Expr) {
        let ty = self.mono(&expr.ty);
        let TyKind::Array(element, len) = &*ty.0 else {
            return;
        };
        let len = types::const_value(len).unwrap_or(0);
        if len > 1 && !self.lowerer.is_copy(element) {
            if len > 4096 {
                return self.refuse(
                    "The explorer takes arrays of at most 4096 values that are not `Copy`.",
                );
            }
            let operands: Vec<Operand> = (0..len).map(|_| self.held_operand(value)).collect();
            self.consumed(&operands);
            return self.assign(dest, Rvalue::Array(operands));
        }
        let value = self.operand(value);
        self.consumed([&value]);
        self.assign(dest, Rvalue::Repeat(value, len));
    }

    /// `&of`, with a temporary below it dropped at the end of `scope`.
    pub(super) fn borrow_into(&mut self, dest: &Place, how: Borrowing, of: &Expr, scope: usize) {
        let ty = self.mono(&of.ty);
        if !is_place(of) && self.lives_for_ever(how.is_mut(), of, &ty) {
            return self.promote_into(dest, how.is_mut(), of, &ty);
        }
        let place = self.place_in(of, scope);
        match self.shared_pointer(of) {
            // What is behind two may be used for longer than the outer one.
            Some(pointer) if self.is_behind_reference(pointer) => {}
            Some(_) => self.reborrows.push(self.code.len()),
            None => self.borrows.push((self.code.len(), how)),
        }
        self.pointer_into(dest, &place, &ty);
    }

    fn is_behind_reference(&mut self, place: &Expr) -> bool {
        match &*place.kind {
            ExprKind::Field(of, _) | ExprKind::Index(of, _) => self.is_behind_reference(of),
            ExprKind::Deref(pointer) => {
                matches!(self.mono(&pointer.ty).kind(), TyKind::Ref(..))
                    || self.is_behind_reference(pointer)
            }
            _ => false,
        }
    }

    /// The shared reference or raw pointer that a place is behind.
    fn shared_pointer<'e>(&mut self, place: &'e Expr) -> Option<&'e Expr> {
        match &*place.kind {
            ExprKind::Field(of, _) | ExprKind::Index(of, _) => self.shared_pointer(of),
            ExprKind::Deref(pointer) => match self.mono(&pointer.ty).kind() {
                TyKind::Ref(false, _) | TyKind::RawPtr(..) => Some(pointer),
                _ => self.shared_pointer(pointer),
            },
            _ => None,
        }
    }

    /// A pointer to a place of type `ty`; to a `str` it is the text itself.
    pub(super) fn pointer_into(&mut self, dest: &Place, place: &Place, ty: &Ty) {
        match types::is_str(ty) {
            true => self.assign(dest, Rvalue::Use(Operand::Copy(place.clone()))),
            false => self.assign(dest, Rvalue::Ref(place.clone())),
        }
    }

    fn const_into(&mut self, dest: &Place, def: DefId, generics: &[Ty]) {
        let generics: Vec<Ty> = generics.iter().map(|ty| self.mono(ty)).collect();
        match self.lowerer.queries.resolve_const(def, &generics) {
            Err(diagnostic) => self.refuse(diagnostic.text),
            Ok((def, generics)) => {
                if let Some(constant) = self.lowerer.literal_const(def, &generics) {
                    return self.assign(dest, Rvalue::Use(Operand::Const(constant)));
                }
                let function = self
                    .lowerer
                    .request(Key::Constant(def, generics), self.span);
                self.call(function, Vec::new(), dest);
            }
        }
    }

    fn pointer_cast(&mut self, dest: &Place, expr: &Expr, value: &Expr) {
        let (from, to) = (self.mono(&value.ty), self.mono(&expr.ty));
        if let TyKind::Int(_) = &*from.0 {
            // Only a literal 0 is cast so.
            return self.intrinsic(program::Intrinsic::PtrNull, Vec::new(), &[], dest);
        }
        let value = self.operand(value);
        self.consumed([&value]);
        match types::is_text(&from) && !types::is_text(&to) {
            // A reference to `str` is the text; something to point at has to be made.
            true => self.intrinsic(program::Intrinsic::BoxNew, vec![value], &[from], dest),
            false => self.assign(dest, Rvalue::Use(value)),
        }
    }

    fn enum_to_int(&mut self, dest: &Place, value: &Expr) {
        let ty = self.mono(&value.ty);
        let place = self.place(value);
        self.discriminant(dest, place, &ty);
    }

    /// The number of the variant that a place holds; 0 for what is no enum.
    pub(super) fn discriminant(&mut self, dest: &Place, place: Place, ty: &Ty) {
        let def = match &*ty.0 {
            TyKind::Adt(adt, _) => self.lowerer.queries.adt(*adt),
            _ => return self.assign(dest, Rvalue::Use(Operand::Const(Const::Int(0)))),
        };
        if !def.is_enum {
            return self.assign(dest, Rvalue::Use(Operand::Const(Const::Int(0))));
        }
        let plain = def
            .variants
            .iter()
            .enumerate()
            .all(|(at, variant)| variant.discriminant == at as i128);
        if plain {
            return self.assign(dest, Rvalue::VariantIndex(place));
        }
        let index = whole(self.local(&types::ty(TyKind::Int(IntTy::U32)), None));
        self.assign(&index, Rvalue::VariantIndex(place));
        let (end, otherwise) = (self.label(), self.label());
        let labels: Vec<_> = def.variants.iter().map(|_| self.label()).collect();
        let cases = labels
            .iter()
            .enumerate()
            .map(|(at, label)| (at as i128, label.0))
            .collect();
        self.emit(program::Instr::Switch {
            value: Operand::Copy(index),
            cases,
            otherwise: otherwise.0,
        });
        for (label, variant) in labels.into_iter().zip(&def.variants) {
            self.bind(label);
            self.assign(
                dest,
                Rvalue::Use(Operand::Const(Const::Int(variant.discriminant))),
            );
            self.jump(end);
        }
        self.bind(otherwise);
        self.emit(program::Instr::Unreachable);
        self.bind(end);
    }

    fn bytes_into(&mut self, dest: &Place, bytes: &[u8]) {
        let id = self.lowerer.promoted_bytes(bytes);
        self.assign(
            dest,
            Rvalue::Ref(Place {
                base: program::Base::Static(id),
                path: Vec::new(),
            }),
        );
    }
}
