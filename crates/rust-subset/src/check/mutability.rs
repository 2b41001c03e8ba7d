//! What may be changed: variables declared with `mut`, and what is behind `&mut`. A program that changes anything else has no
//! outcomes, since rustc refuses it.

use super::FnCtxt;
use crate::fold::{Pred, TraitRef};
use crate::infer::Answer;
use crate::items::DefKind;
use crate::lower::visit::children;
use crate::thir::{Body, Borrowing, Expr, ExprKind, Pat, PatKind, Stmt};
use crate::ty::{DefId, Ty, TyKind, VarId};
use program::{Origin, Span};

/// What keeps a place from being changed.
enum Fixed {
    /// A variable declared without `mut`.
    Var(VarId),
    /// It is behind this reference.
    Behind(Expr),
    /// It is behind a `*const`.
    Const,
    /// A `static`.
    Static,
    /// It is behind a smart pointer of this type, which only shares.
    Shared(Ty),
}

impl FnCtxt<'_> {
    /// Reports every change of what may not change in a finished body of the program's own.
    pub(super) fn check_changes(&mut self, body: &Body) {
        if self.origin == Origin::User {
            self.changes_in(&body.value);
        }
    }

    fn changes_in(&mut self, e: &Expr) {
        match &*e.kind {
            ExprKind::Borrow(Borrowing::Exclusive | Borrowing::Reserved, of)
            | ExprKind::RawBorrow(true, of) => self.changes(of, e.span),
            ExprKind::AssignOp(_, _, of, _) if !matches!(*of.kind, ExprKind::Const(..)) => {
                self.changes(of, e.span);
            }
            ExprKind::AssignOp(_, _, of, _) | ExprKind::Assign(of, _) => self.assigns(of, e.span),
            ExprKind::CallDef {
                def,
                generics,
                args,
                ..
            } => {
                self.check_closures(*def, generics, e.span);
                // What it takes would not help: there is nothing of the kind.
                if self.only_shares(*def, generics).is_some() {
                    let within = args.iter().map(behind_borrow);
                    return within.for_each(|arg| self.changes_in(arg));
                }
                if let Some(callee) = self.called_through(*def, args) {
                    return self.called(callee, args);
                }
            }
            ExprKind::Await { future } => self.check_unending(&future.ty, e.span),
            ExprKind::Unsize(of) => self.check_closure_object(&of.ty, &e.ty, e.span),
            ExprKind::Closure { body, .. } | ExprKind::Async { body, .. } => {
                self.changes_in(&body.value);
            }
            ExprKind::Block(block) => {
                for stmt in &block.stmts {
                    if let Stmt::Let {
                        pat, init: None, ..
                    } = stmt
                    {
                        self.declared_late(pat);
                    }
                }
            }
            _ => {}
        }
        children(e, &mut |part| self.changes_in(part));
    }

    /// The `&mut` that a function is called through: it is followed, not changed.
    fn called_through<'e>(&self, def: DefId, args: &'e [Expr]) -> Option<&'e Expr> {
        let ExprKind::Borrow(Borrowing::Exclusive, callee) = &*args.first()?.kind else {
            return None;
        };
        let followed = matches!(callee.ty.kind(), TyKind::Ref(true, _));
        (followed && self.trait_method("fn_mut", "call_mut") == Some(def)).then_some(callee)
    }

    fn called(&mut self, callee: &Expr, args: &[Expr]) {
        if let Some(fixed) = self.fixed_by(callee, true) {
            let text = self.says_fixed(fixed);
            self.error(callee.span, text);
        }
        self.changes_in(callee);
        args[1..].iter().for_each(|arg| self.changes_in(arg));
    }

    /// Notes the variables of a `let` without a value.
    fn declared_late(&mut self, pat: &Pat) {
        match &*pat.kind {
            PatKind::Bind { var, .. } => {
                self.late.push(*var);
            }
            PatKind::Fields(fields) => fields.iter().for_each(|(_, pat)| self.declared_late(pat)),
            _ => {}
        }
    }

    pub(super) fn is_static_mut(&self, def: DefId) -> bool {
        matches!(self.cx.def(def).kind, DefKind::Static { mutable: true, .. })
    }

    /// Where a variable is declared without `mut`.
    fn declared_fixed(&self, var: VarId) -> Option<Span> {
        let mut fixed = self.fixed.iter();
        fixed.find_map(|(known, span)| (*known == var).then_some(*span))
    }

    /// `let x;` may be followed by one `x = value`.
    fn assigns(&mut self, place: &Expr, span: Span) {
        match &*place.kind {
            ExprKind::Var(var) if self.late.contains(var) => {}
            ExprKind::Const(def, _) => {
                let name = &self.cx.def(*def).name;
                let text = format!(
                    "`{name}` is a constant, the same for ever: declare a variable, or a `static` that is an atomic or a `Mutex`."
                );
                self.error(span, text);
            }
            _ => self.changes(place, span),
        }
    }

    fn changes(&mut self, place: &Expr, span: Span) {
        if let Some(fixed) = self.fixed_by(place, false) {
            let text = self.says_fixed(fixed);
            self.error(span, text);
        }
    }

    /// What keeps a place from being changed. `unique`: it is enough that nobody else has the place, as when a `&mut` that is
    /// there is followed.
    fn fixed_by(&self, place: &Expr, unique: bool) -> Option<Fixed> {
        match &*place.kind {
            ExprKind::Var(var) => {
                (!unique && self.declared_fixed(*var).is_some()).then_some(Fixed::Var(*var))
            }
            ExprKind::Static(def) => (!self.is_static_mut(*def)).then_some(Fixed::Static),
            ExprKind::Field(of, _) | ExprKind::Index(of, _) => self.fixed_by(of, unique),
            ExprKind::Deref(pointer) => match pointer.ty.kind() {
                TyKind::Ref(false, _) => Some(Fixed::Behind(pointer.clone())),
                TyKind::Ref(true, _) => match &*pointer.kind {
                    ExprKind::CallDef { def, generics, .. } => self.only_shares(*def, generics),
                    _ => self.fixed_by(pointer, true),
                },
                TyKind::RawPtr(mutable, _) => (!mutable).then_some(Fixed::Const),
                _ => self.fixed_by(pointer, unique),
            },
            _ => None,
        }
    }

    /// `deref_mut` of a type that has none.
    fn only_shares(&self, def: DefId, generics: &[Ty]) -> Option<Fixed> {
        if self.trait_method("deref_mut", "deref_mut") != Some(def) {
            return None;
        }
        let pred = Pred::Trait(TraitRef {
            def: self.cx.lang_trait("deref_mut")?,
            args: generics.to_vec(),
        });
        let lacks = matches!(self.icx.evaluate(&pred), Answer::No);
        lacks.then(|| Fixed::Shared(generics[0].clone()))
    }

    fn says_fixed(&self, fixed: Fixed) -> String {
        const SHARED: &str = "or put what changes into a `Mutex`, an atomic or a `Cell`.";
        match fixed {
            Fixed::Var(var) => {
                let name = &self.vars[var.0 as usize].0;
                let line = self.declared_fixed(var).map_or(0, |span| span.line);
                format!(
                    "`{name}` may not change: write `mut {name}` where it is declared (line {line})."
                )
            }
            Fixed::Behind(pointer) => match &*pointer.kind {
                ExprKind::Var(var) if self.vars[var.0 as usize].0 == "self" => {
                    format!("`&self` may only read: take `&mut self`, {SHARED}")
                }
                ExprKind::Var(var) => {
                    let name = &self.vars[var.0 as usize].0;
                    format!(
                        "`{name}` is a `&` reference, which may only read: make it `&mut`, {SHARED}"
                    )
                }
                _ => format!(
                    "This is behind a `&` reference, which may only read: make it `&mut`, {SHARED}"
                ),
            },
            Fixed::Const => {
                "This is behind a `*const` pointer, which may only read: make it `*mut`.".into()
            }
            Fixed::Static => "A `static` may not change: make it an atomic or a `Mutex`.".into(),
            Fixed::Shared(ty) => {
                let text = self.cx.type_text(&ty);
                let name = text.split('<').next().unwrap_or(&text);
                let way = match name {
                    "Rc" => "share it in a `RefCell`",
                    "Ref" => "take it with `.borrow_mut()`",
                    _ if name.ends_with("ReadGuard") => "take it with `.write()`",
                    _ => "share it in a `Mutex`, an `RwLock` or an atomic",
                };
                format!("What an `{name}` shares may only be read: {way}.")
            }
        }
    }
}

/// What is borrowed; any other expression as it is.
fn behind_borrow(e: &Expr) -> &Expr {
    match &*e.kind {
        ExprKind::Borrow(_, of) => of,
        _ => e,
    }
}
