//! Constant floats, as bounds of ranges in patterns: numbers, constants, and arithmetic of these.

use super::types::Scope;
use crate::ty::TyKind;
use program::FloatTy;
use syn::{BinOp, Expr, UnOp};

/// How deep they may nest.
const MAX_DEPTH: u32 = 60;

/// A constant of a primitive type.
macro_rules! number {
    ($ty:ident, $name:expr) => {
        Some(f64::from(match $name {
            "MAX" => $ty::MAX,
            "MIN" => $ty::MIN,
            "INFINITY" => $ty::INFINITY,
            "NEG_INFINITY" => $ty::NEG_INFINITY,
            "EPSILON" => $ty::EPSILON,
            "MIN_POSITIVE" => $ty::MIN_POSITIVE,
            _ => return None,
        }))
    };
}

impl Scope<'_> {
    /// The value of a constant float expression of this type.
    pub fn const_float(&self, expr: &Expr, ty: FloatTy) -> Option<f64> {
        self.float_within(expr, ty, 0)
    }

    fn float_within(&self, expr: &Expr, ty: FloatTy, depth: u32) -> Option<f64> {
        let part = |e: &Expr| self.float_within(e, ty, depth + 1);
        let value = match expr {
            // What is said by itself goes on for ever.
            _ if depth > MAX_DEPTH || !self.cx.step_of_constants() => return None,
            Expr::Lit(lit) => match &lit.lit {
                syn::Lit::Float(lit) if ty == FloatTy::F32 => {
                    f64::from(lit.base10_parse::<f32>().ok()?)
                }
                syn::Lit::Float(lit) => lit.base10_parse().ok()?,
                syn::Lit::Int(lit) if lit.suffix().starts_with('f') => lit.base10_parse().ok()?,
                _ => return None,
            },
            Expr::Paren(e) => part(&e.expr)?,
            Expr::Group(e) => part(&e.expr)?,
            Expr::Unary(e) if matches!(e.op, UnOp::Neg(_)) => -part(&e.expr)?,
            Expr::Binary(e) => {
                let (left, right) = (part(&e.left)?, part(&e.right)?);
                match e.op {
                    BinOp::Add(_) => left + right,
                    BinOp::Sub(_) => left - right,
                    BinOp::Mul(_) => left * right,
                    BinOp::Div(_) => left / right,
                    _ => return None,
                }
            }
            Expr::Path(e) if e.qself.is_none() => self.named_float(&e.path, ty, depth + 1)?,
            _ => return None,
        };
        // Arithmetic of two numbers of `f32` in `f64` is rounded as in `f32`, for it has more than twice the digits.
        Some(match ty {
            FloatTy::F32 => f64::from(value as f32),
            FloatTy::F64 => value,
        })
    }

    fn named_float(&self, path: &syn::Path, ty: FloatTy, depth: u32) -> Option<f64> {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|part| part.ident.to_string())
            .collect();
        match (
            names
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .as_slice(),
            ty,
        ) {
            (["f32", name], FloatTy::F32) => number!(f32, *name),
            (["f64", name], FloatTy::F64) => number!(f64, *name),
            _ => {
                let (def, source, scope) = self.constant(path)?;
                let TyKind::Float(of) = *scope.ty(&source.ty).kind() else {
                    return None;
                };
                let set = self.cx.override_of(&def);
                let value = set.as_ref().or(source.value.as_deref())?;
                (of == ty).then(|| scope.float_within(value, ty, depth))?
            }
        }
    }
}
