//! Expressions as places.

use super::builder::{Builder, part, whole};
use super::operand::is_place;
use super::types;
use crate::thir::{Expr, ExprKind};
use crate::ty::{DefId, Ty};
use program::{Base, Place, Rvalue, Step};

impl Builder<'_, '_> {
    /// The place an expression denotes; a value's place is a temporary that lives as long as temporaries do here.
    pub(super) fn place(&mut self, expr: &Expr) -> Place {
        let scope = self.temp_scope;
        self.place_in(expr, scope)
    }

    /// The same, with the temporary at the bottom of it dropped at the end of `scope`.
    pub(super) fn place_in(&mut self, expr: &Expr, scope: usize) -> Place {
        if let Some(place) = self.captured_place(expr) {
            return place;
        }
        match &*expr.kind {
            ExprKind::Var(var) => self.var_place(*var),
            ExprKind::Static(def) => Place {
                base: Base::Static(self.lowerer.static_id(*def)),
                path: Vec::new(),
            },
            ExprKind::Field(inner, field) => {
                part(&self.place_in(inner, scope), Step::Field(*field))
            }
            ExprKind::Deref(inner) => {
                let pointer = self.pointer_place(inner, scope);
                let ty = self.mono(&inner.ty);
                deref(&pointer, &ty)
            }
            ExprKind::Index(sequence, index) => {
                let sequence = self.place_in(sequence, scope);
                self.element(&sequence, index)
            }
            ExprKind::Scope(inner) if is_place(inner) => self.place_in(inner, scope),
            _ => {
                let ty = self.mono(&expr.ty);
                if scope == self.temp_scope {
                    return whole(self.temp_in(expr, &ty, scope));
                }
                let temp = self.local(&ty, None);
                self.extended_into(&whole(temp), expr, scope);
                self.schedule(scope, temp);
                whole(temp)
            }
        }
    }

    /// The place of a pointer about to be followed. What an overloaded `*` or `[]` borrows lives as long as its result.
    fn pointer_place(&mut self, pointer: &Expr, scope: usize) -> Place {
        match &*pointer.kind {
            ExprKind::CallDef {
                def,
                generics,
                args,
                at,
            } if scope != self.temp_scope && self.is_place_operator(*def) => {
                let mut operands = Vec::new();
                for (number, arg) in args.iter().enumerate() {
                    operands.push(match number {
                        0 => self.extended_operand(arg, scope),
                        _ => self.held_operand(arg),
                    });
                }
                let ty = self.mono(&pointer.ty);
                let temp = self.local(&ty, None);
                let generics: Vec<Ty> = generics.iter().map(|ty| self.mono(ty)).collect();
                let outer = self.span;
                self.span = at.unwrap_or(pointer.span);
                self.call_item(*def, generics, operands, &whole(temp));
                self.span = outer;
                self.schedule(scope, temp);
                whole(temp)
            }
            _ => self.place_in(pointer, scope),
        }
    }

    fn is_place_operator(&mut self, def: DefId) -> bool {
        const OPERATORS: [&str; 4] = [
            "core::ops::Deref::deref",
            "core::ops::DerefMut::deref_mut",
            "core::ops::Index::index",
            "core::ops::IndexMut::index_mut",
        ];
        OPERATORS.iter().any(|path| self.lowerer.lang(path) == def)
    }

    fn element(&mut self, sequence: &Place, index: &Expr) -> Place {
        let local = match &*index.kind {
            ExprKind::Var(var) => self.plain_local(*var),
            _ => None,
        };
        let local = local.unwrap_or_else(|| {
            let value = self.operand(index);
            let temp = self.local(&types::usize_ty(), None);
            self.assign(&whole(temp), Rvalue::Use(value));
            temp
        });
        part(sequence, Step::Index(local))
    }

    fn plain_local(&self, var: crate::ty::VarId) -> Option<program::LocalId> {
        match self.vars.get(&var)? {
            Place {
                base: Base::Local(local),
                path,
            } if path.is_empty() => Some(*local),
            _ => None,
        }
    }

    /// The place of a variable of this body.
    pub(super) fn var_place(&mut self, var: crate::ty::VarId) -> Place {
        match self.vars.get(&var) {
            Some(place) => place.clone(),
            None => self.outer_place(var),
        }
    }
}

/// The place a pointer points at. A `&str` is the text itself.
pub fn deref(pointer: &Place, ty: &Ty) -> Place {
    match types::is_text(ty) {
        true => pointer.clone(),
        false => part(pointer, Step::Deref),
    }
}
