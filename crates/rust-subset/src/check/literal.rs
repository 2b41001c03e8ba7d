//! Literals.

use super::{Expect, FnCtxt};
use crate::infer::VarKind;
use crate::parse::names::prim_named;
use crate::thir::{Expr, ExprKind, Lit};
use crate::ty::{Ty, TyKind};
use program::{FloatTy, IntTy, Span};

impl FnCtxt<'_> {
    pub(super) fn check_literal(&mut self, lit: &syn::Lit, span: Span, expect: &Expect) -> Expr {
        let (ty, lit) = match self.literal(lit, span, expect) {
            Ok(found) => found,
            Err(text) => return self.error_expr(span, text),
        };
        self.make(span, ty, ExprKind::Lit(lit))
    }

    /// A literal's type and value.
    pub(super) fn literal(
        &mut self,
        lit: &syn::Lit,
        _span: Span,
        expect: &Expect,
    ) -> Result<(Ty, Lit), String> {
        Ok(match lit {
            syn::Lit::Str(text) => (
                Ty::reference(false, Ty::new(TyKind::Str)),
                Lit::Str(text.value().into()),
            ),
            syn::Lit::ByteStr(bytes) => {
                let bytes = bytes.value();
                let len = Ty::new(TyKind::ConstUsize(bytes.len() as u64));
                let array = Ty::new(TyKind::Array(Ty::new(TyKind::Int(IntTy::U8)), len));
                (Ty::reference(false, array), Lit::ByteStr(bytes.into()))
            }
            syn::Lit::Byte(byte) => (
                Ty::new(TyKind::Int(IntTy::U8)),
                Lit::Int(byte.value().into()),
            ),
            syn::Lit::Char(value) => (Ty::new(TyKind::Char), Lit::Char(value.value())),
            syn::Lit::Bool(value) => (Ty::bool(), Lit::Bool(value.value)),
            syn::Lit::Int(int) => {
                let ty = match prim_named(int.suffix()) {
                    Some(ty) => ty,
                    None if int.suffix().is_empty() => self.number_type(expect, false),
                    None => return Err(format!("`{}` is no type of numbers.", int.suffix())),
                };
                if matches!(ty.kind(), TyKind::Float(_)) {
                    let value: f64 = int
                        .base10_digits()
                        .parse()
                        .map_err(|_| "This number is not understood.")?;
                    return Ok((ty, Lit::Float(value.to_bits())));
                }
                if let Ok(value) = int.base10_digits().parse::<i128>() {
                    // In a pattern the sign is part of the literal.
                    return Ok((ty, Lit::Int(value)));
                }
                let value: u128 = int
                    .base10_digits()
                    .parse()
                    .map_err(|_| "This number is too large.")?;
                (ty, Lit::BigUint(value))
            }
            syn::Lit::Float(float) => {
                let ty = match float.suffix() {
                    "f32" => Ty::new(TyKind::Float(FloatTy::F32)),
                    "f64" => Ty::new(TyKind::Float(FloatTy::F64)),
                    _ => self.number_type(expect, true),
                };
                let value: f64 = float
                    .base10_digits()
                    .parse()
                    .map_err(|_| "This number is not understood.")?;
                (ty, Lit::Float(value.to_bits()))
            }
            _ => return Err("The explorer does not know this kind of literal.".to_string()),
        })
    }

    fn number_type(&mut self, expect: &Expect, float: bool) -> Ty {
        let wanted = expect.any_type().map(|ty| self.icx.shallow(&ty));
        match (wanted.as_ref().map(Ty::kind), float) {
            (Some(TyKind::Int(_)), false) | (Some(TyKind::Float(_)), true) => {
                wanted.unwrap_or_else(Ty::unit)
            }
            (Some(TyKind::Char), false) if matches!(expect, Expect::Hint(_)) => {
                Ty::new(TyKind::Int(IntTy::U8))
            }
            (Some(TyKind::Infer(_)), _) => {
                let kind = if float { VarKind::Float } else { VarKind::Int };
                match wanted.filter(|ty| self.icx.var_kind(ty) == Some(kind)) {
                    Some(ty) => ty,
                    None => self.icx.fresh(kind),
                }
            }
            _ => self
                .icx
                .fresh(if float { VarKind::Float } else { VarKind::Int }),
        }
    }
}
