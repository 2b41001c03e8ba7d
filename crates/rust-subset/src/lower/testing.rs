//! The tests of patterns as code.

use super::builder::{Builder, Label, whole};
use super::matching::KnownVariant;
use super::pattern::Test;
use super::{Key, types};
use crate::ty::{Ty, TyKind};
use program::{BinOp, Const, Instr, IntTy, Operand, Place, Prim, Rvalue};

impl Builder<'_, '_> {
    /// Goes to `fail` unless all hold.
    pub(super) fn tests(&mut self, tests: &[Test], known: &KnownVariant, fail: Label) {
        for test in tests {
            self.test(test, known, fail);
        }
    }

    fn test(&mut self, test: &Test, known: &KnownVariant, fail: Label) {
        match test {
            Test::Variant(place, variant) => {
                let index = match known {
                    Some((read, index)) if read == place => index.clone(),
                    _ => self.snapshot(
                        &types::ty(TyKind::Int(IntTy::U32)),
                        Rvalue::VariantIndex(place.clone()),
                    ),
                };
                self.only_if(Operand::Copy(index), i128::from(*variant), fail);
            }
            Test::Equal(place, Prim::Int(_), Const::Int(value)) => {
                self.only_if(Operand::Copy(place.clone()), *value, fail)
            }
            Test::Equal(place, _, Const::Bool(value)) => {
                self.only_if(Operand::Copy(place.clone()), i128::from(*value), fail);
            }
            Test::Equal(place, _, Const::Char(value)) => {
                self.only_if(
                    Operand::Copy(place.clone()),
                    i128::from(u32::from(*value)),
                    fail,
                );
            }
            Test::Equal(place, prim, value) => {
                self.compare(BinOp::Eq, *prim, place, Operand::Const(value.clone()), fail);
            }
            Test::ConstItem(place, prim, ty, def, generics) => {
                if let Some(value) = self.const_operand(ty, *def, generics) {
                    self.compare(BinOp::Eq, *prim, place, value, fail);
                }
            }
            Test::Range {
                place,
                prim,
                low,
                high,
                open,
            } => {
                let below = if *open { BinOp::Lt } else { BinOp::Le };
                for (op, bound) in [(BinOp::Ge, low), (below, high)] {
                    if let Some(bound) = bound {
                        self.compare(op, *prim, place, Operand::Const(bound.clone()), fail);
                    }
                }
            }
            Test::Len(place, len, at_least) => {
                let found = self.snapshot(&types::usize_ty(), Rvalue::Len(place.clone()));
                let op = if *at_least { BinOp::Ge } else { BinOp::Eq };
                let len = Operand::Const(Const::Int(i128::from(*len)));
                self.compare(op, Prim::Int(IntTy::Usize), &found, len, fail);
            }
            Test::Any(alternatives) => self.any(alternatives, known, fail),
        }
    }

    fn any(&mut self, alternatives: &[Vec<Test>], known: &KnownVariant, fail: Label) {
        let matched = self.label();
        for tests in alternatives {
            let next = self.label();
            self.tests(tests, known, next);
            self.jump(matched);
            self.bind(next);
        }
        self.jump(fail);
        self.bind(matched);
    }

    fn only_if(&mut self, value: Operand, wanted: i128, fail: Label) {
        let then = self.label();
        self.emit(Instr::Switch {
            value,
            cases: vec![(wanted, then.0)],
            otherwise: fail.0,
        });
        self.bind(then);
    }

    fn compare(&mut self, op: BinOp, prim: Prim, place: &Place, value: Operand, fail: Label) {
        let holds = self.snapshot(
            &types::boolean(),
            Rvalue::Binary(op, prim, Operand::Copy(place.clone()), value),
        );
        self.unless(Operand::Copy(holds), fail);
    }

    fn const_operand(
        &mut self,
        ty: &Ty,
        def: crate::ty::DefId,
        generics: &[Ty],
    ) -> Option<Operand> {
        match self.lowerer.queries.resolve_const(def, generics) {
            Ok((def, generics)) => {
                if let Some(constant) = self.lowerer.literal_const(def, &generics) {
                    return Some(Operand::Const(constant));
                }
                let function = self
                    .lowerer
                    .request(Key::Constant(def, generics), self.span);
                let value = whole(self.local(ty, None));
                self.call(function, Vec::new(), &value);
                Some(Operand::Copy(value))
            }
            Err(diagnostic) => {
                self.refuse(diagnostic.text);
                None
            }
        }
    }
}
