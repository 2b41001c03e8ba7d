//! Printing what cannot be formatted unnoticed, such as a value behind a lock: as in std, whoever prints takes standard output first
//! and formats then. Where nobody can notice the formatting, there is nothing to take it for.

use super::Lowerer;
use super::builder::Builder;
use super::visit::children;
use crate::queries::Instance;
use crate::thir::{Arm, Expr, ExprKind};
use crate::ty::{DefId, Ty};
use program::{Intrinsic, Origin};
use rustc_hash::FxHashSet;

/// A function with its generic arguments.
type Called = (DefId, Vec<Ty>);

/// How what happens while a text is made shows outside of the text.
enum Noticed {
    Never,
    /// Other threads may notice or prevent it.
    Elsewhere,
    /// It prints: natively into the midst of the print it is part of, whose parts come out one by one.
    Printed,
}

const NESTED: &str = "What is printed here itself prints while it is formatted, so that one text would come out in the midst of the other. \
                      Print before or after, or let `fmt` write to its formatter alone.";

impl Builder<'_, '_> {
    /// `print(match values { args => text })` as `match values { args => print_held(hold_output(), text) }`, if making the text can be
    /// noticed.
    pub(super) fn print_held(&mut self, def: DefId, args: &[Expr]) -> Option<Expr> {
        let held = match self.origin {
            Origin::User if def == self.lowerer.lang("rt::print") => "rt::print_held",
            Origin::User if def == self.lowerer.lang("rt::print_line") => "rt::print_line_held",
            _ => return None,
        };
        let [text] = args else { return None };
        let ExprKind::Match(values, arms) = &*text.kind else {
            return None;
        };
        let [arm] = arms.as_slice() else { return None };
        let generics = self.generics.clone();
        match self.lowerer.noticed(&arm.body, &generics) {
            Noticed::Never => return None,
            Noticed::Printed => self.refuse(NESTED),
            Noticed::Elsewhere => {}
        }
        let hold = self.lowerer.lang("rt::hold_output");
        let guard = self.lowerer.queries.body(hold).ok()?.ret.clone();
        let call = |def, args, ty| Expr {
            ty,
            span: text.span,
            kind: Box::new(ExprKind::CallDef {
                def,
                generics: Vec::new(),
                args,
                at: None,
            }),
        };
        let guard = call(hold, Vec::new(), guard);
        let print = self.lowerer.lang(held);
        let body = call(print, vec![guard, arm.body.clone()], Ty::unit());
        let arm = Arm {
            pat: arm.pat.clone(),
            guard: None,
            body,
        };
        Some(Expr {
            ty: Ty::unit(),
            span: text.span,
            kind: Box::new(ExprKind::Match(values.clone(), vec![arm])),
        })
    }
}

impl Lowerer<'_> {
    /// What the functions that an expression calls do. What is behind a trait object or a function pointer is not looked at, nor how
    /// it panics.
    fn noticed(&mut self, expr: &Expr, generics: &[Ty]) -> Noticed {
        let mut open = Vec::new();
        self.calls(expr, generics, &mut open);
        let mut seen: FxHashSet<Called> = open.iter().cloned().collect();
        let mut noticed = Noticed::Never;
        while let Some((def, generics)) = open.pop() {
            let Ok(Instance::Fn(def, generics)) = self.queries.resolve(def, &generics) else {
                continue;
            };
            match self.queries.intrinsic(def) {
                Some(Intrinsic::Print) => return Noticed::Printed,
                Some(op) if op.visible() => noticed = Noticed::Elsewhere,
                Some(_) => {}
                None => {
                    let inner = self.called_by(def, &generics).into_iter();
                    open.extend(inner.filter(|call| seen.insert(call.clone())));
                }
            }
        }
        noticed
    }

    /// What a function calls that comes back.
    fn called_by(&mut self, def: DefId, generics: &[Ty]) -> Vec<Called> {
        let mut found = Vec::new();
        if let Ok(body) = self.queries.body(def)
            && !body.ret.is_never()
        {
            self.calls(&body.value, generics, &mut found);
        }
        found
    }

    fn calls(&self, expr: &Expr, generics: &[Ty], found: &mut Vec<Called>) {
        match &*expr.kind {
            ExprKind::CallDef {
                def,
                generics: given,
                ..
            } => {
                let given = given.iter().map(|ty| self.queries.mono(ty, generics));
                found.push((*def, given.collect()));
            }
            ExprKind::Closure { body, .. } => self.calls(&body.value, generics, found),
            _ => {}
        }
        children(expr, &mut |child| self.calls(child, generics, found));
    }
}
