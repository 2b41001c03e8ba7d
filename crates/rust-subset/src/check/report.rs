//! Saying what is wrong, and where.

use super::{FnCtxt, TYPE_HINT};
use crate::fold::Pred;
use crate::infer::Obligation;
use crate::thir::{Expr, ExprKind};
use crate::ty::{DefId, Ty, TyKind};
use proc_macro2::Span as TokenSpan;
use program::{Diagnostic, Origin, Span};

/// What is wrong, and what to write.
fn with_hint(text: String, hint: Option<String>) -> String {
    match hint {
        Some(hint) => format!("{text}: {hint}."),
        None => text + ".",
    }
}

impl FnCtxt<'_> {
    pub(super) fn token(&self, span: TokenSpan) -> Span {
        crate::place::span(self.origin, span, span)
    }

    pub(super) fn span_of(&self, e: &syn::Expr) -> Span {
        crate::place::span(self.origin, crate::place::start(e), crate::place::end(e))
    }

    pub(super) fn diagnostic(&self, span: Span, text: String) -> Diagnostic {
        Diagnostic { span, text }
    }

    pub(super) fn error(&mut self, span: Span, text: impl Into<String>) {
        let found = Diagnostic {
            span,
            text: text.into(),
        };
        if !self.errors.contains(&found) {
            self.errors.push(found);
        }
    }

    /// An expression that stands for one that could not be understood.
    pub(super) fn error_expr(&mut self, span: Span, text: impl Into<String>) -> Expr {
        self.error(span, text);
        self.dummy(span)
    }

    /// The same, for what is reported already.
    pub(super) fn dummy(&self, span: Span) -> Expr {
        self.cx.cache.not_understood.set(Some(span));
        self.placeholder(span)
    }

    /// An expression to put where another was taken from.
    pub(super) fn placeholder(&self, span: Span) -> Expr {
        let block = crate::thir::Block {
            stmts: Vec::new(),
            tail: None,
            end: span,
        };
        Expr {
            ty: Ty::never(),
            span,
            kind: Box::new(ExprKind::Block(block)),
        }
    }

    pub(super) fn report_failed(&mut self, obligation: &Obligation) {
        let show = |ty: &Ty| self.type_text(ty);
        let of = self.icx.resolve(obligation.pred.trait_ref().self_ty());
        if self.follows(&obligation.pred) {
            return;
        }
        if matches!(of.kind(), TyKind::Projection(..)) && !self.errors.is_empty() {
            // It follows from what is reported already.
            return;
        }
        if let Some(text) = self.closure_arity(obligation.pred.trait_ref()) {
            return self.type_error(obligation.span, text);
        }
        if let Some(text) = self.question_text(obligation.pred.trait_ref()) {
            return self.type_error(obligation.span, text);
        }
        let text = match &obligation.pred {
            Pred::Trait(tr) if self.cx.def(tr.def).name == "SliceIndex" => format!(
                "An index is a `usize` or a range of it, not `{0}`: write `[i as usize]`.",
                show(tr.self_ty())
            ),
            Pred::Trait(tr) if self.cx.is_lang(tr.def, "sized") => {
                let (this, help) = match tr.self_ty().kind() {
                    TyKind::Param(0, _) => (
                        "Self".into(),
                        "write `where Self: Sized` behind the signature of the method that is written here, or `: Sized` behind the trait's name",
                    ),
                    _ => (
                        show(tr.self_ty()),
                        "take an `impl` of the trait, or a generic parameter, instead of the object",
                    ),
                };
                format!(
                    "This is only there for a type whose size is known, and that of `{this}` is not: {help}."
                )
            }
            Pred::Trait(tr) => {
                let text = format!(
                    "`{}` does not implement `{}`",
                    show(tr.self_ty()),
                    self.trait_text(&tr.args, tr.def)
                );
                with_hint(text, self.unimplemented_hint(tr))
            }
            Pred::Proj(tr, name, ty) => {
                let found = Ty::new(TyKind::Projection(
                    tr.def,
                    tr.args.iter().map(|ty| self.icx.resolve(ty)).collect(),
                    name.clone(),
                ));
                let is = match self.icx.project(tr, name) {
                    crate::infer::Answer::Yes(is) => format!(" is `{}`,", show(&is)),
                    _ => " is".to_string(),
                };
                format!("`{}`{is} not `{}`.", self.cx.type_text(&found), show(ty))
            }
        };
        self.type_error(obligation.span, text);
    }

    pub(super) fn trait_text(&self, args: &[Ty], def: DefId) -> String {
        let name = self.cx.def(def).name.clone();
        let rest: Vec<String> = args[1..].iter().map(|ty| self.type_text(ty)).collect();
        if rest.is_empty() {
            name
        } else {
            format!("{name}<{}>", rest.join(", "))
        }
    }

    /// A type error; the compiler explains those better.
    pub(super) fn type_error(&mut self, span: Span, text: String) {
        let hint = if self.origin == Origin::User {
            TYPE_HINT
        } else {
            ""
        };
        self.error(span, format!("{text}{hint}"));
    }

    pub(super) fn mismatch(&mut self, span: Span, wanted: &Ty, found: &Ty) {
        let (wanted, found) = (self.icx.resolve(wanted), self.icx.resolve(found));
        let text = format!(
            "Expected `{}`, found `{}`",
            self.type_text(&wanted),
            self.type_text(&found)
        );
        let text = with_hint(text, self.mismatch_hint(&wanted, &found));
        self.type_error(span, text);
    }

    pub(super) fn unify_or_report(&mut self, span: Span, wanted: &Ty, found: &Ty) {
        if self
            .icx
            .commit_if(|| self.icx.unify(wanted, found))
            .is_err()
        {
            self.mismatch(span, wanted, found);
        }
    }
}
