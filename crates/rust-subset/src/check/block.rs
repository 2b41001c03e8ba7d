//! Blocks and statements.

use super::coerce::Merge;
use super::{Expect, FnCtxt, LoopScope};
use crate::parse::names::unraw;
use crate::thir::{Block, Expr, ExprKind, LoopId, Stmt};
use crate::ty::{Ty, TyKind};
use program::Span;

impl FnCtxt<'_> {
    pub(super) fn new_loop(&mut self) -> LoopId {
        self.loop_count += 1;
        LoopId(self.loop_count - 1)
    }

    /// `'label: { .. }` or a plain block.
    pub(super) fn check_labeled_block(
        &mut self,
        e: &syn::ExprBlock,
        span: Span,
        expect: Expect,
    ) -> Expr {
        let Some(label) = &e.label else {
            return self.check_block_expr(&e.block, expect);
        };
        let id = self.new_loop();
        let wanted = expect.only_type().unwrap_or_else(|| self.icx.fresh_any());
        let scope = LoopScope {
            label: Some(label.name.ident.to_string()),
            id,
            merge: Some(Merge::new(wanted)),
            left: false,
            block: true,
        };
        self.loops.push(scope);
        let value = self.check_block_expr(&e.block, expect);
        let Some(mut scope) = self.loops.pop() else {
            return value;
        };
        let mut merge = scope.merge.take().unwrap_or_else(|| Merge::new(Ty::unit()));
        let value = self.merge(&mut merge, value);
        let value = self.finish_merge(&merge, value);
        if scope.left {
            self.diverges = false;
        }
        self.make(span, merge.ty(), ExprKind::Labeled(id, value))
    }

    /// A block as an expression; its tail is coerced to what is expected.
    pub(super) fn check_block_expr(&mut self, block: &syn::Block, expect: Expect) -> Expr {
        let span = self.block_span(block);
        let (block, ty) = self.check_block(block, expect);
        self.make(span, ty, ExprKind::Block(block))
    }

    fn block_span(&self, block: &syn::Block) -> Span {
        crate::place::span(
            self.origin,
            block.brace_token.span.open(),
            block.brace_token.span.close(),
        )
    }

    fn check_block(&mut self, block: &syn::Block, expect: Expect) -> (Block, Ty) {
        let outer_module = self.module;
        if let Some(scope) = self.cx.block_scope(self.module, block) {
            self.module = scope;
        }
        let names = self.locals.len();
        let outer_diverges = std::mem::take(&mut self.diverges);
        let end = self.token(block.brace_token.span.close());
        let mut stmts = Vec::new();
        let mut tail = None;
        for (at, stmt) in block.stmts.iter().enumerate() {
            let last = at + 1 == block.stmts.len();
            match stmt {
                syn::Stmt::Expr(e, None) if last => tail = Some(self.check_tail(e, &expect)),
                syn::Stmt::Macro(m)
                    if last
                        && m.semi_token.is_none()
                        && !crate::parse::locals::declares_statics(&m.mac) =>
                {
                    let e = syn::Expr::Macro(syn::ExprMacro {
                        attrs: Vec::new(),
                        mac: m.mac.clone(),
                    });
                    tail = Some(self.check_tail(&e, &expect));
                }
                _ => stmts.extend(self.check_stmt(stmt)),
            }
        }
        let ty = match &tail {
            Some(tail) => tail.ty.clone(),
            None if self.diverges => Ty::never(),
            None => Ty::unit(),
        };
        if !self.diverges {
            self.lent_for_ever(&block.stmts, names);
        }
        self.diverges |= outer_diverges;
        self.locals.truncate(names);
        self.module = outer_module;
        (Block { stmts, tail, end }, ty)
    }

    /// A `&'static` to a variable of this block, which is gone when the block ends.
    fn lent_for_ever(&mut self, stmts: &[syn::Stmt], outer: usize) {
        for (lent, name) in stmts.iter().filter_map(lends_for_ever) {
            let mut of_name = (self.locals.iter().enumerate()).filter(|(_, (of, _))| *of == name);
            // Where there are several, this does not say which is meant.
            let (Some((at, &(_, var))), None) = (of_name.next(), of_name.next()) else {
                continue;
            };
            let ty = self.known(&self.vars[var.0 as usize].1.clone());
            // What a reference refers to may stay.
            if at >= outer && !self.icx.is_unknown(&ty) && !matches!(ty.kind(), TyKind::Ref(..)) {
                let text = format!(
                    "This is to be there for ever (`'static`), but `{name}` is gone when its block ends: leave `'static` out, or make `{name}` a `static` or a `const`."
                );
                let span = self.token(lent.and_token.span);
                self.error(span, text);
            }
        }
    }

    fn check_tail(&mut self, e: &syn::Expr, expect: &Expect) -> Expr {
        let tail = self.check_expr(e, expect.clone());
        match expect.only_type() {
            Some(ty) if !self.icx.shallow(&tail.ty).is_never() => self.demand_coerce(tail, &ty),
            _ => tail,
        }
    }

    fn check_stmt(&mut self, stmt: &syn::Stmt) -> Option<Stmt> {
        match stmt {
            syn::Stmt::Local(local) => Some(self.check_local(local)),
            syn::Stmt::Item(_) => None,
            // A lone `;`, as it is left after a macro.
            syn::Stmt::Expr(syn::Expr::Verbatim(tokens), _) if tokens.is_empty() => None,
            syn::Stmt::Expr(e, semi) => {
                let checked = self.check_expr(
                    e,
                    if semi.is_none() {
                        Expect::Type(Ty::unit())
                    } else {
                        Expect::Nothing
                    },
                );
                let checked = if semi.is_none() {
                    self.demand_coerce(checked, &Ty::unit())
                } else {
                    checked
                };
                Some(Stmt::Expr(checked))
            }
            syn::Stmt::Macro(m)
                if crate::parse::locals::declares_statics(&m.mac)
                    || m.mac.path.is_ident("macro_rules") =>
            {
                None
            }
            syn::Stmt::Macro(m) => {
                let e = syn::Expr::Macro(syn::ExprMacro {
                    attrs: Vec::new(),
                    mac: m.mac.clone(),
                });
                Some(Stmt::Expr(self.check_expr(&e, Expect::Nothing)))
            }
        }
    }

    fn check_local(&mut self, local: &syn::Local) -> Stmt {
        let (pat, written) = match &local.pat {
            syn::Pat::Type(typed) => (&*typed.pat, Some(self.lower_ty(&typed.ty))),
            other => (other, None),
        };
        let ty = written.clone().unwrap_or_else(|| self.icx.fresh_any());
        let Some(init) = &local.init else {
            let pat = self.check_binding_pattern(pat, &ty);
            return Stmt::Let {
                pat,
                init: None,
                otherwise: None,
            };
        };
        let mut value = match &written {
            Some(ty) => self.check_coerced(&init.expr, ty),
            None => {
                let value = self.check_expr(&init.expr, Expect::Nothing);
                let from = self.icx.shallow(&value.ty);
                // `let x = return;` has a variable of any type.
                if from.is_never() {
                    self.demand_coerce(value, &ty)
                } else {
                    value
                }
            }
        };
        let ty = if written.is_some() {
            ty
        } else {
            value.ty.clone()
        };
        let otherwise = init.diverge.as_ref().map(|(_, otherwise)| {
            let outer = self.diverges;
            let checked = self.check_expr(otherwise, Expect::Type(Ty::never()));
            if !self.icx.shallow(&checked.ty).is_never() {
                self.error(
                    checked.span,
                    "The block after `else` must not go on: end it with `return`, `break`, `continue` or a panic.",
                );
            }
            self.diverges = outer;
            checked
        });
        let pat = self.check_binding_pattern(pat, &ty);
        if super::pattern::binds_mutably(&pat) {
            self.make_mutable(&mut value);
        }
        Stmt::Let {
            pat,
            init: Some(value),
            otherwise,
        }
    }
}

/// `let r: &'static T = &name;`
fn lends_for_ever(stmt: &syn::Stmt) -> Option<(&syn::ExprReference, String)> {
    let syn::Stmt::Local(local) = stmt else {
        return None;
    };
    let (syn::Pat::Type(typed), Some(init)) = (&local.pat, &local.init) else {
        return None;
    };
    let (syn::Type::Reference(written), syn::Expr::Reference(lent)) = (&*typed.ty, &*init.expr)
    else {
        return None;
    };
    let syn::Expr::Path(path) = &*lent.expr else {
        return None;
    };
    let name = path.path.get_ident()?;
    let for_ever = written.lifetime.as_ref()?.ident == "static";
    for_ever.then(|| (lent, unraw(name)))
}
