//! References to constants that live for ever: `&5`, `&[1, 2]`, `&None`, and everything a const or static borrows.

use super::builder::{Builder, whole};
use super::{Key, Lowerer};
use crate::thir::{Borrowing, Expr, ExprKind};
use crate::ty::{Ty, TyKind};
use program::{
    Base, Const, FnId, Function, Instr, Intrinsic, Operand, Origin, Place, Rvalue, Span, Static,
    StaticId,
};

/// Library types whose values change behind shared references.
const CHANGING: [&str; 10] = [
    "UnsafeCell",
    "Cell",
    "RefCell",
    "Atomic",
    "RawMutex",
    "RawRwLock",
    "RawCondvar",
    "RawBarrier",
    "RawOnce",
    "RawChannel",
];

/// A constant that was given a place of its own.
pub enum Promoted {
    /// An expression, in an instance with these generic arguments.
    Expr(Expr, Vec<Ty>),
    /// A byte string.
    Bytes(Vec<u8>),
}

/// What makes two promoted constants the same.
#[derive(PartialEq, Eq, Hash)]
pub enum PromotedKey {
    /// The same expression in the same instance.
    Expr(String, Ty, Vec<Ty>),
    /// The same bytes.
    Bytes(Vec<u8>),
}

impl Lowerer<'_> {
    fn promoted(&mut self, key: PromotedKey, promoted: Promoted, span: Span) -> StaticId {
        if let Some(&id) = self.promoted_ids.get(&key) {
            return id;
        }
        let id = StaticId(self.program.statics.len() as u32);
        self.promoted_ids.insert(key, id);
        self.program.statics.push(Static {
            name: "constant".to_string(),
            ty: None,
            init: FnId(0),
            thread_local: false,
            origin: Origin::Library,
            mutable: false,
            drop: None,
            span,
        });
        self.promoted.push(promoted);
        let init = self.request(Key::Promoted(self.promoted.len() - 1), span);
        self.program.statics[id.0 as usize].init = init;
        id
    }

    /// A place that holds an array of bytes.
    pub(super) fn promoted_bytes(&mut self, bytes: &[u8]) -> StaticId {
        self.promoted(
            PromotedKey::Bytes(bytes.to_vec()),
            Promoted::Bytes(bytes.to_vec()),
            Span::default(),
        )
    }

    /// The function that evaluates a promoted constant.
    pub(super) fn promoted_body(&mut self, index: usize) -> Option<Function> {
        let (expr, generics) = match &self.promoted[index] {
            Promoted::Expr(expr, generics) => (expr.clone(), generics.clone()),
            Promoted::Bytes(bytes) => return Some(self.bytes_body(&bytes.clone())),
        };
        let mut builder = Builder::new(self, Origin::Library, generics);
        builder.span = expr.span;
        builder.constant = true;
        let ty = builder.mono(&expr.ty);
        builder.result = builder.local(&ty, None);
        let result = whole(builder.result);
        builder.in_temp_scope(|builder| builder.expr_into(&result, &expr));
        builder.emit(Instr::Return(Operand::Move(result)));
        Some(builder.finish("constant".to_string(), false))
    }

    fn bytes_body(&mut self, bytes: &[u8]) -> Function {
        let mut builder = Builder::new(self, Origin::Library, Vec::new());
        let result = whole(builder.local(&super::types::unit(), None));
        let values = bytes
            .iter()
            .map(|byte| Operand::Const(Const::Int(i128::from(*byte))))
            .collect();
        builder.assign(&result, Rvalue::Array(values));
        builder.emit(Instr::Return(Operand::Move(result)));
        builder.finish("constant".to_string(), false)
    }
}

impl Builder<'_, '_> {
    /// Whether a borrowed value is a constant that gets a place of its own, as Rust's rvalue promotion has it.
    pub(super) fn lives_for_ever(&mut self, mutable: bool, of: &Expr, ty: &Ty) -> bool {
        if self.constant {
            return true;
        }
        match mutable {
            true => matches!(&*of.kind, ExprKind::Array(parts) if parts.is_empty()),
            false => !self.lowerer.needs_drop(ty) && self.promotable(of),
        }
    }

    fn promotable(&mut self, expr: &Expr) -> bool {
        match &*expr.kind {
            ExprKind::Lit(_) | ExprKind::ConstParam(_) | ExprKind::FnItem => true,
            ExprKind::Const(..) => {
                let ty = self.mono(&expr.ty);
                !self.has_interior(&ty, 0)
            }
            ExprKind::Tuple(parts) | ExprKind::Array(parts) => {
                parts.iter().all(|part| self.promotable(part))
            }
            ExprKind::Adt {
                fields, base: None, ..
            } => {
                let ty = self.mono(&expr.ty);
                fields.iter().all(|(_, field)| self.promotable(field)) && !self.has_interior(&ty, 0)
            }
            ExprKind::Repeat(inner) | ExprKind::Unary(_, _, inner) | ExprKind::Scope(inner) => {
                self.promotable(inner)
            }
            // A closure that is a function pointer captures nothing.
            ExprKind::ReifyFn(inner) if matches!(&*inner.kind, ExprKind::Closure { .. }) => true,
            ExprKind::Unsize(inner) | ExprKind::ReifyFn(inner) | ExprKind::PointerCast(inner) => {
                self.promotable(inner)
            }
            // Functions whose calls are constants: std's `rustc_promotable` ones.
            ExprKind::CallDef { def, args, .. } => {
                self.lowerer.queries.is_lang(*def, "promotable")
                    && args.iter().all(|arg| self.promotable(arg))
            }
            ExprKind::Cast { value, .. } => self.promotable(value),
            ExprKind::Binary(op, _, left, right) => {
                let divides = matches!(op, program::BinOp::Div | program::BinOp::Rem);
                !divides && self.promotable(left) && self.promotable(right)
            }
            ExprKind::Borrow(Borrowing::Shared, inner) => self.promotable(inner),
            ExprKind::Block(block) if block.stmts.is_empty() => block
                .tail
                .as_ref()
                .is_some_and(|tail| self.promotable(tail)),
            _ => false,
        }
    }

    /// Whether values of the type can change behind a shared reference, so that each use needs its own.
    fn has_interior(&mut self, ty: &Ty, depth: usize) -> bool {
        if depth > 12 {
            return true;
        }
        match &*ty.0 {
            TyKind::Tuple(tys) => tys.iter().any(|ty| self.has_interior(ty, depth + 1)),
            TyKind::Array(element, _) => self.has_interior(element, depth + 1),
            TyKind::Adt(adt, _) => {
                let def = self.lowerer.queries.adt(*adt);
                if def.origin == Origin::Library && CHANGING.contains(&def.name.as_str()) {
                    return true;
                }
                (0..def.variants.len()).any(|variant| {
                    self.lowerer
                        .field_types(ty, variant)
                        .iter()
                        .any(|field| self.has_interior(field, depth + 1))
                })
            }
            _ => false,
        }
    }

    /// A pointer to a promoted constant; in a const, to a cell that nobody frees.
    pub(super) fn promote_into(&mut self, dest: &Place, mutable: bool, of: &Expr, ty: &Ty) {
        if mutable || !self.promotable(of) {
            let value = self.operand(of);
            self.consumed([&value]);
            let text = super::types::is_str(ty);
            return match text {
                true => self.assign(dest, Rvalue::Use(value)),
                false => self.intrinsic(
                    Intrinsic::BoxNew,
                    vec![value],
                    std::slice::from_ref(ty),
                    dest,
                ),
            };
        }
        // Not by its place alone: what a macro makes of one format string lies all in one place.
        let key = PromotedKey::Expr(format!("{of:?}"), ty.clone(), self.generics.clone());
        let promoted = Promoted::Expr(of.clone(), self.generics.clone());
        let id = self.lowerer.promoted(key, promoted, self.span);
        self.assign(
            dest,
            Rvalue::Ref(Place {
                base: Base::Static(id),
                path: Vec::new(),
            }),
        );
    }
}
