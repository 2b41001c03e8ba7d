//! What closures do with what they capture: that decides which of the function traits they have, whether they are `Copy`, and
//! how a direct call of one passes it.

use super::visit;
use crate::few::Few;
use crate::fold::{Pred, TraitRef};
use crate::infer::{Answer, Infcx};
use crate::items::{Capture, CaptureMode, ClosureKind, Cx, DefKind};
use crate::thir::{Body, Expr, ExprKind, Pat, PatKind};
use crate::ty::{ClosureId, Ty, TyKind, VarId};
use std::rc::Rc;

type Uses = Few<VarId, CaptureMode>;

struct Walk<'a, 'c> {
    cx: &'a Cx,
    icx: &'a Infcx<'c>,
    types: Few<VarId, Ty>,
}

/// Decides all closures of a body, and makes direct calls of closures calls of the right trait.
pub fn decide(cx: &Cx, icx: &Infcx, body: &mut Body) {
    let mut walk = Walk {
        cx,
        icx,
        types: Few::default(),
    };
    walk.body(body);
}

impl Walk<'_, '_> {
    fn body(&mut self, body: &mut Body) -> Uses {
        for (id, _, ty) in &body.vars {
            self.types.insert(*id, ty.clone());
        }
        let mut uses = Uses::default();
        self.value(&mut body.value, &mut uses);
        for (id, _, _) in &body.vars {
            uses.remove(id);
        }
        uses
    }

    fn is_copy(&self, ty: &Ty) -> bool {
        if let TyKind::Closure(id, _) = ty.kind() {
            return self.cx.closure_is_copy(*id, &|ty| self.is_copy(ty));
        }
        let Some(def) = self.cx.lang_trait("copy") else {
            return false;
        };
        matches!(
            self.icx.evaluate(&Pred::Trait(TraitRef {
                def,
                args: vec![ty.clone()]
            })),
            Answer::Yes(())
        )
    }

    fn note(uses: &mut Uses, var: VarId, mode: CaptureMode) {
        let slot = uses.get_or(var, || mode);
        *slot = (*slot).max(mode);
    }

    /// An expression used for its value: a place is copied or moved.
    fn value(&mut self, e: &mut Expr, uses: &mut Uses) {
        if is_place(e) {
            let mode = if self.is_copy(&e.ty) {
                CaptureMode::Ref
            } else {
                CaptureMode::Move
            };
            return self.place(e, mode, uses);
        }
        let of_closure = is_of_closure(e);
        match &mut *e.kind {
            ExprKind::Borrow(how, place) => self.place(place, pointed(how.is_mut()), uses),
            ExprKind::RawBorrow(mutable, place) => self.place(place, pointed(*mutable), uses),
            ExprKind::Assign(place, value) => {
                self.place(place, CaptureMode::Mut, uses);
                self.value(value, uses);
            }
            ExprKind::AssignOp(_, _, place, value) => {
                self.place(place, CaptureMode::Mut, uses);
                self.value(value, uses);
            }
            ExprKind::Binary(op, _, left, right) if super::operators::compares(*op) => {
                self.place(left, CaptureMode::Ref, uses);
                self.place(right, CaptureMode::Ref, uses);
            }
            ExprKind::Let(pat, value) => {
                let mode = self.pattern_mode(pat);
                self.place(value, mode, uses);
            }
            ExprKind::Match(value, arms) => {
                let mode = arms
                    .iter()
                    .map(|arm| self.pattern_mode(&arm.pat))
                    .max()
                    .unwrap_or(CaptureMode::Ref);
                self.place(value, mode, uses);
                for arm in arms {
                    arm.guard
                        .iter_mut()
                        .for_each(|guard| self.value(guard, uses));
                    self.value(&mut arm.body, uses);
                }
            }
            ExprKind::Block(block) => {
                for stmt in &mut block.stmts {
                    match stmt {
                        crate::thir::Stmt::Expr(e) if is_place(e) => {
                            self.place(e, CaptureMode::Ref, uses)
                        }
                        crate::thir::Stmt::Expr(e) => self.value(e, uses),
                        crate::thir::Stmt::Let {
                            pat,
                            init,
                            otherwise,
                        } => {
                            let mode = self.pattern_mode(pat);
                            init.iter_mut().for_each(|e| self.place(e, mode, uses));
                            otherwise.iter_mut().for_each(|e| self.value(e, uses));
                        }
                    }
                }
                block.tail.iter_mut().for_each(|e| self.value(e, uses));
            }
            ExprKind::Closure { id, by_move, body }
            | ExprKind::Async {
                id, by_move, body, ..
            } => {
                // Futures of an `async` closure borrow from it what they do not take.
                let (id, by_move) = (*id, *by_move && !of_closure);
                let inner = match Rc::get_mut(body) {
                    Some(body) => self.body(body),
                    None => {
                        let mut own = (**body).clone();
                        let inner = self.body(&mut own);
                        *body = Rc::new(own);
                        inner
                    }
                };
                let lends = is_of_closure(&body.value) && lends(by_move, &inner);
                self.close(id, by_move, inner, uses);
                self.cx.closures.borrow_mut()[id.0 as usize].lends = lends;
            }
            ExprKind::CallPointer { callee, .. }
                if matches!(callee.ty.kind(), TyKind::Closure(..)) =>
            {
                self.closure_call(e, uses)
            }
            _ => visit::children(e, &mut |part| self.value(part, uses)),
        }
    }

    fn place(&mut self, e: &mut Expr, mode: CaptureMode, uses: &mut Uses) {
        if !is_place(e) {
            return self.value(e, uses);
        }
        match &mut *e.kind {
            ExprKind::Var(var) => Self::note(uses, *var, mode),
            ExprKind::Field(base, _) => self.place(base, mode, uses),
            ExprKind::Index(base, index) => {
                self.place(base, mode, uses);
                self.value(index, uses);
            }
            ExprKind::Deref(base) => {
                let through = match base.ty.kind() {
                    TyKind::Ref(true, _) if mode == CaptureMode::Mut => CaptureMode::Mut,
                    TyKind::Ref(..) | TyKind::RawPtr(..) => CaptureMode::Ref,
                    _ => mode,
                };
                self.place(base, through, uses);
            }
            _ => {}
        }
    }

    /// What matching a pattern does to the place it is matched with.
    fn pattern_mode(&self, pat: &Pat) -> CaptureMode {
        match &*pat.kind {
            PatKind::Bind { by_ref, sub, .. } => {
                let own = match by_ref {
                    Some(true) => CaptureMode::Mut,
                    Some(false) => CaptureMode::Ref,
                    None if self.is_copy(&pat.ty) => CaptureMode::Ref,
                    None => CaptureMode::Move,
                };
                sub.as_ref()
                    .map_or(own, |sub| own.max(self.pattern_mode(sub)))
            }
            PatKind::Fields(fields) | PatKind::Variant(_, _, fields) => fields
                .iter()
                .map(|(_, pat)| self.pattern_mode(pat))
                .max()
                .unwrap_or(CaptureMode::Ref),
            PatKind::Deref(inner) => match (pat.ty.kind(), self.pattern_mode(inner)) {
                (TyKind::Ref(true, _), CaptureMode::Mut) => CaptureMode::Mut,
                (TyKind::Ref(..), _) => CaptureMode::Ref,
                (_, mode) => mode,
            },
            PatKind::Or(pats) => pats
                .iter()
                .map(|pat| self.pattern_mode(pat))
                .max()
                .unwrap_or(CaptureMode::Ref),
            PatKind::Slice {
                before,
                rest,
                after,
            } => {
                let rest = rest.iter().flatten();
                before
                    .iter()
                    .chain(after)
                    .chain(rest)
                    .map(|pat| self.pattern_mode(pat))
                    .max()
                    .unwrap_or(CaptureMode::Ref)
            }
            PatKind::Wild | PatKind::Lit(_) | PatKind::Const(..) | PatKind::Range(..) => {
                CaptureMode::Ref
            }
        }
    }

    /// A closure's uses become its kind and captures, and uses of the body around it.
    fn close(&mut self, id: ClosureId, by_move: bool, inner: Uses, uses: &mut Uses) {
        let mut kind = ClosureKind::Fn;
        let mut captures = Vec::new();
        for (var, mode) in inner {
            kind = kind.max(match mode {
                CaptureMode::Ref => ClosureKind::Fn,
                CaptureMode::Mut => ClosureKind::FnMut,
                CaptureMode::Move => ClosureKind::FnOnce,
            });
            let ty = self.types.get(&var).cloned().unwrap_or_else(Ty::unit);
            let outer = match (by_move, self.is_copy(&ty)) {
                (true, true) => CaptureMode::Ref,
                (true, false) => CaptureMode::Move,
                (false, _) => mode,
            };
            Self::note(uses, var, outer);
            captures.push(Capture {
                ty,
                mode: if by_move { CaptureMode::Move } else { mode },
            });
        }
        let info = &mut self.cx.closures.borrow_mut()[id.0 as usize];
        (info.kind, info.captures) = (kind, captures);
    }

    /// `f(args)` of a closure: by the weakest trait that it has.
    fn closure_call(&mut self, e: &mut Expr, uses: &mut Uses) {
        let ExprKind::CallPointer { callee, args } = &mut *e.kind else {
            return;
        };
        let TyKind::Closure(id, _) = callee.ty.kind() else {
            return;
        };
        let id = *id;
        let made_here = !is_place(callee);
        if made_here {
            self.value(callee, uses);
        }
        let kind = self.cx.closures.borrow()[id.0 as usize].kind;
        let (lang, method, mode, borrow) = match kind {
            ClosureKind::Fn => ("fn", "call", CaptureMode::Ref, Some(false)),
            ClosureKind::FnMut => ("fn_mut", "call_mut", CaptureMode::Mut, Some(true)),
            ClosureKind::FnOnce => ("fn_once", "call_once", CaptureMode::Move, None),
        };
        if !made_here {
            self.place(callee, mode, uses);
        }
        args.iter_mut().for_each(|arg| self.value(arg, uses));
        let def = self.cx.lang_trait(lang).and_then(|of| {
            self.cx
                .member_named(of, method, |kind| matches!(kind, DefKind::Fn(_)))
        });
        let Some(def) = def else { return };
        let tuple_ty = Ty::new(TyKind::Tuple(
            args.iter().map(|arg| arg.ty.clone()).collect(),
        ));
        let closure_ty = callee.ty.clone();
        let tuple = Expr {
            ty: tuple_ty.clone(),
            span: e.span,
            kind: Box::new(ExprKind::Tuple(std::mem::take(args))),
        };
        let empty = Expr {
            ty: Ty::unit(),
            span: e.span,
            kind: Box::new(ExprKind::Tuple(Vec::new())),
        };
        let mut callee = std::mem::replace(callee, empty);
        if let Some(mutable) = borrow {
            let ty = Ty::reference(mutable, callee.ty.clone());
            callee = Expr {
                ty,
                span: callee.span,
                kind: Box::new(ExprKind::Borrow(mutable.into(), callee)),
            };
        }
        *e.kind = ExprKind::CallDef {
            def,
            generics: vec![closure_ty, tuple_ty],
            args: vec![callee, tuple],
            at: None,
        };
    }
}

fn is_place(e: &Expr) -> bool {
    matches!(
        &*e.kind,
        ExprKind::Var(_) | ExprKind::Field(..) | ExprKind::Index(..) | ExprKind::Deref(_)
    )
}

impl Cx {
    /// Whether a closure is `Copy`: what it holds is, given how to tell that of types in terms of its function's parameters.
    pub fn closure_is_copy(&self, id: ClosureId, is_copy: &dyn Fn(&Ty) -> bool) -> bool {
        let captures = self.closures.borrow()[id.0 as usize].captures.clone();
        captures.iter().all(|capture| match capture.mode {
            CaptureMode::Ref => true,
            CaptureMode::Mut => false,
            CaptureMode::Move => is_copy(&capture.ty),
        })
    }
}

/// How a closure has to capture what a pointer is made to.
fn pointed(mutable: bool) -> CaptureMode {
    match mutable {
        true => CaptureMode::Mut,
        false => CaptureMode::Ref,
    }
}

/// Whether an expression is the future that an `async` closure makes: all that its body does.
fn is_of_closure(e: &Expr) -> bool {
    matches!(
        &*e.kind,
        ExprKind::Async {
            of_closure: true,
            ..
        }
    )
}

/// Whether the futures of an `async` closure borrow from the closure itself, given how they use what it captures.
fn lends(by_move: bool, uses: &Uses) -> bool {
    uses.values().any(|mode| match by_move {
        true => *mode != CaptureMode::Move,
        false => *mode == CaptureMode::Mut,
    })
}
