//! Every use of an outer variable in a closure's body.

use super::Lowerer;
use super::capture::ClosureSource;
use super::operand::is_place;
use super::types;
use super::visit::children;
use crate::thir::{Arm, Block, Borrowing, Expr, ExprKind, Pat, Stmt};
use crate::ty::{DefId, Ty, TyKind, VarId};
use program::Step;
use rustc_hash::FxHashSet;

/// How a place is used, from least to most demanding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// A shared reference in it is copied.
    Copy,
    /// It is borrowed.
    Ref,
    /// It is moved.
    Move,
}

/// A place used: a part of a variable declared outside.
#[derive(Clone, Debug)]
pub struct Use {
    /// The variable.
    pub var: VarId,
    /// The way to the part.
    pub steps: Vec<Step>,
    /// Types along the way, one more than `steps`.
    pub tys: Vec<Ty>,
    /// How.
    pub mode: Mode,
    /// The text behind a `&str` is meant.
    pub through_text: bool,
    /// It is borrowed, and not to be changed, for certain.
    pub shared: bool,
    /// It is borrowed to be changed, for certain.
    pub changed: bool,
}

impl Use {
    /// Keeps the first `len` steps.
    pub fn cut(&mut self, len: usize) {
        self.steps.truncate(len);
        self.tys.truncate(len + 1);
    }

    /// Goes on to a part of the place.
    pub fn step(&mut self, step: Step, ty: Ty) {
        self.steps.push(step);
        self.tys.push(ty);
    }

    /// Goes on to what the place, of type `pointer`, points at.
    pub fn deref(&mut self, pointer: &Ty, ty: Ty) {
        if types::is_text(pointer) {
            self.through_text = true;
        } else {
            self.step(Step::Deref, ty);
        }
    }

    /// Whether `other` is this place or a part of it.
    pub fn contains(&self, other: &Use) -> bool {
        self.var == other.var && other.steps.starts_with(&self.steps)
    }

    /// Whether this capture serves `other` too; it becomes as demanding as needed.
    pub fn covers(&mut self, other: &Use) -> bool {
        let covers = self.contains(other);
        if covers {
            self.mode = self.mode.max(other.mode);
            self.shared &= other.shared;
            self.changed |= other.changed;
        }
        covers
    }
}

/// Collects uses.
pub struct Walk<'l, 'q> {
    pub(super) lowerer: &'l mut Lowerer<'q>,
    owner: DefId,
    generics: &'l [Ty],
    pub(super) own: FxHashSet<VarId>,
    pub(super) found: Vec<Use>,
}

impl<'l, 'q> Walk<'l, 'q> {
    /// The uses of outer variables in a body, in order.
    pub fn uses(
        lowerer: &'l mut Lowerer<'q>,
        source: &ClosureSource,
        generics: &'l [Ty],
    ) -> Vec<Use> {
        let body = &source.body;
        let own = body.vars.iter().map(|(var, _, _)| *var).collect();
        let mut walk = Walk {
            lowerer,
            owner: source.owner,
            generics,
            own,
            found: Vec::new(),
        };
        walk.value(&body.value);
        walk.found
    }

    pub(super) fn mono(&self, ty: &Ty) -> Ty {
        self.lowerer.queries.mono(ty, self.generics)
    }

    pub(super) fn value(&mut self, expr: &Expr) {
        if is_place(expr) {
            let mode = self.mode_of_value(&expr.ty);
            return self.place(expr, mode);
        }
        match &*expr.kind {
            ExprKind::Borrow(Borrowing::Shared, of) => {
                if let Some(found) = self.borrowed(of) {
                    found.shared = true;
                }
            }
            ExprKind::Borrow(_, of) => self.changed(of),
            ExprKind::RawBorrow(_, of) | ExprKind::EnumToInt(of) => self.place(of, Mode::Ref),
            ExprKind::Assign(target, value) | ExprKind::AssignOp(_, _, target, value) => {
                self.changed(target);
                self.value(value);
            }
            ExprKind::Let(pat, scrutinee) => self.tried(scrutinee, pat),
            ExprKind::Match(scrutinee, arms) => self.match_expr(scrutinee, arms),
            ExprKind::Block(block) => self.block(block),
            ExprKind::Adt {
                fields,
                base: Some(base),
                ..
            } => {
                fields.iter().for_each(|(_, field)| self.value(field));
                self.struct_base(expr, base, fields);
            }
            ExprKind::Closure { id, .. } | ExprKind::Async { id, .. } => {
                for capture in self.lowerer.captures(*id, self.generics).iter() {
                    if !self.own.contains(&capture.var) {
                        let mode = match capture.by_ref {
                            true => Mode::Ref,
                            false => self.mode_of_value(capture.ty()),
                        };
                        let (steps, tys) = (capture.steps.clone(), capture.tys.clone());
                        self.found.push(Use {
                            var: capture.var,
                            steps,
                            tys,
                            mode,
                            through_text: false,
                            shared: capture.shared,
                            changed: capture.changed,
                        });
                    }
                }
            }
            _ => children(expr, &mut |child| self.value(child)),
        }
    }

    fn changed(&mut self, place: &Expr) {
        if let Some(found) = self.borrowed(place) {
            found.changed = true;
        }
    }

    /// Notes that a place is borrowed; gives the use if it is, or is in, an outer variable or a part of one.
    fn borrowed(&mut self, place: &Expr) -> Option<&mut Use> {
        let before = self.found.len();
        self.place(place, Mode::Ref);
        let of = self.chain(whole(place))?;
        let outer = !self.own.contains(&of.var);
        self.found[before..].first_mut().filter(|_| outer)
    }

    /// How a place is used whose value is taken, by its type as the function has it. A shared reference is copied, as rustc has it where
    /// the reference is reborrowed (for a method's receiver, an argument): the closure may outlive the variable.
    pub(super) fn mode_of_value(&mut self, ty: &Ty) -> Mode {
        let mono = self.mono(ty);
        match (&*mono.0, self.lowerer.is_copy(&mono)) {
            (TyKind::Ref(false, _), _) => Mode::Copy,
            (_, true) if !is_generic(ty) || self.lowerer.queries.is_copy_in(self.owner, ty) => {
                Mode::Ref
            }
            _ => Mode::Move,
        }
    }

    pub(super) fn place(&mut self, expr: &Expr, mode: Mode) {
        if let Some(mut found) = self.chain(expr) {
            if !self.own.contains(&found.var) {
                found.mode = mode;
                self.found.push(found);
            }
            return;
        }
        match &*expr.kind {
            ExprKind::Field(inner, _) => self.place(inner, mode),
            ExprKind::Deref(inner) if is_place(inner) => self.place(inner, Mode::Ref),
            ExprKind::Deref(inner) => self.value(inner),
            ExprKind::Index(sequence, index) => {
                self.place(sequence, Mode::Ref);
                self.value(index);
            }
            ExprKind::Static(_) => {}
            _ => self.value(expr),
        }
    }

    /// The variable and the way from it, if the expression is made of fields and dereferences alone.
    pub(super) fn chain(&self, expr: &Expr) -> Option<Use> {
        match &*expr.kind {
            ExprKind::Var(var) => {
                let tys = vec![self.mono(&expr.ty)];
                Some(Use {
                    var: *var,
                    steps: Vec::new(),
                    tys,
                    mode: Mode::Ref,
                    through_text: false,
                    shared: false,
                    changed: false,
                })
            }
            ExprKind::Field(inner, field) => {
                let mut found = self.chain(inner)?;
                found.step(Step::Field(*field), self.mono(&expr.ty));
                Some(found)
            }
            ExprKind::Deref(inner) => {
                let mut found = self.chain(inner)?;
                found.deref(&self.mono(&inner.ty), self.mono(&expr.ty));
                Some(found)
            }
            _ => None,
        }
    }

    fn match_expr(&mut self, scrutinee: &Expr, arms: &[Arm]) {
        let pats: Vec<&Pat> = arms.iter().map(|arm| &arm.pat).collect();
        self.matched(scrutinee, &pats);
        for arm in arms {
            arm.guard.iter().for_each(|guard| self.value(guard));
            self.value(&arm.body);
        }
    }

    fn block(&mut self, block: &Block) {
        for stmt in &block.stmts {
            match stmt {
                Stmt::Expr(expr) => self.value(expr),
                Stmt::Let {
                    pat,
                    init,
                    otherwise,
                } => {
                    init.iter().for_each(|init| self.matched(init, &[pat]));
                    otherwise.iter().for_each(|otherwise| self.value(otherwise));
                }
            }
        }
        block.tail.iter().for_each(|tail| self.value(tail));
    }

    /// `..base`: the fields that are not given are used one by one.
    fn struct_base(&mut self, expr: &Expr, base: &Expr, given: &[(u32, Expr)]) {
        let Some(found) = self
            .chain(base)
            .filter(|found| !self.own.contains(&found.var))
        else {
            return self.place(base, Mode::Ref);
        };
        let ty = self.mono(&expr.ty);
        for (at, field) in self.lowerer.field_types(&ty, 0).into_iter().enumerate() {
            if given.iter().all(|(given, _)| *given as usize != at) {
                let mut found = found.clone();
                found.mode = if self.lowerer.is_copy(&field) {
                    Mode::Ref
                } else {
                    Mode::Move
                };
                found.step(Step::Field(at as u32), field);
                self.found.push(found);
            }
        }
    }
}

/// What a place is an element of, or a part of an element.
fn whole(place: &Expr) -> &Expr {
    match &*place.kind {
        ExprKind::Field(of, _) | ExprKind::Index(of, _) => whole(of),
        _ => place,
    }
}

/// Whether a type's values may be moved where its parameters are not known, though for some parameters they are copied.
fn is_generic(ty: &Ty) -> bool {
    match &*ty.0 {
        TyKind::Param(..) | TyKind::Projection(..) | TyKind::Opaque(..) => true,
        TyKind::Tuple(parts) | TyKind::Adt(_, parts) | TyKind::Closure(_, parts) => {
            parts.iter().any(is_generic)
        }
        TyKind::Array(element, _) => is_generic(element),
        _ => false,
    }
}
