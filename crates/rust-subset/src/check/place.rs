//! Places: fields, borrows, assignments.

use super::expr::member_name;
use super::{Expect, FnCtxt};
use crate::thir::{Expr, ExprKind, PatKind, Stmt};
use crate::ty::{Ty, TyKind};
use program::Span;

impl FnCtxt<'_> {
    pub(super) fn check_field(&mut self, e: &syn::ExprField, span: Span) -> Expr {
        let base = self.check_expr(&e.base, Expect::Nothing);
        let name = member_name(&e.member);
        let ty = self.known(&base.ty);
        if self.icx.is_unknown(&ty) {
            return self.unknown_type(base.span, &format!("take its field `{name}`"));
        }
        let steps = self.autoderef(&ty);
        for (count, step) in steps.iter().enumerate() {
            let Some((at, ty)) = self.field_of(&step.ty, &name) else {
                continue;
            };
            let base = self.apply_derefs(base, &steps, count);
            return self.make(span, ty, ExprKind::Field(base, at));
        }
        let ty = self.icx.resolve(&ty);
        if ty.is_never()
            || (ty.any(&|part| part.is_never()) && !self.cx.diagnostics.borrow().is_empty())
        {
            return self.dummy(span);
        }
        let text = self.lacks_field(&name, &ty, &steps);
        self.error_expr(span, text)
    }

    pub(super) fn field_of(&mut self, ty: &Ty, name: &str) -> Option<(u32, Ty)> {
        match ty.kind() {
            TyKind::Tuple(parts) => {
                let at: usize = name.parse().ok()?;
                Some((at as u32, parts.get(at)?.clone()))
            }
            TyKind::Adt(adt, args) => {
                let (at, _) = self.field_named(*adt, name).filter(|(_, seen)| *seen)?;
                let ty = self.cx.field_types(*adt, 0)[at].subst(args);
                Some((at as u32, self.icx.normalize(&ty)))
            }
            _ => None,
        }
    }

    pub(super) fn check_reference(
        &mut self,
        e: &syn::ExprReference,
        span: Span,
        expect: Expect,
    ) -> Expr {
        let mutable = e.mutability.is_some();
        let wanted = expect.any_type().map(|ty| self.known(&ty));
        let hint = match wanted.as_ref().map(Ty::kind) {
            Some(TyKind::Ref(_, to) | TyKind::RawPtr(_, to)) => {
                let to = self.icx.shallow(to);
                if is_place(&e.expr) || self.has_unsized_tail(&to) {
                    // A place keeps its own type: the reference is what is coerced.
                    Expect::Hint(to)
                } else {
                    Expect::Type(to)
                }
            }
            _ => Expect::Nothing,
        };
        let place = self.check_expr(&e.expr, hint);
        self.static_mut_ref(&e.expr, &place, span);
        self.borrow(span, mutable, place)
    }

    pub(super) fn check_raw_addr(&mut self, e: &syn::ExprRawAddr, span: Span) -> Expr {
        let mutable = matches!(e.mutability, syn::PointerMutability::Mut(_));
        let mut place = self.check_raw_place(&e.expr);
        if mutable {
            self.make_mutable(&mut place);
        }
        let ty = Ty::new(TyKind::RawPtr(mutable, place.ty.clone()));
        self.make(span, ty, ExprKind::RawBorrow(mutable, place))
    }

    pub(super) fn check_assign(&mut self, e: &syn::ExprAssign, span: Span) -> Expr {
        match &*e.left {
            syn::Expr::Infer(_) => {
                let value = self.check_expr(&e.right, Expect::Nothing);
                let wild = super::control::pattern(span, &value.ty, PatKind::Wild);
                let block = crate::thir::Block {
                    stmts: vec![Stmt::Let {
                        pat: wild,
                        init: Some(value),
                        otherwise: None,
                    }],
                    tail: None,
                    end: span,
                };
                self.make(span, Ty::unit(), ExprKind::Block(block))
            }
            syn::Expr::Tuple(_) | syn::Expr::Array(_) | syn::Expr::Struct(_) => {
                self.destructure(e, span)
            }
            syn::Expr::Call(_) => self.destructure(e, span),
            left => {
                self.assignable(left);
                let mut place = self.check_expr(left, Expect::Nothing);
                self.make_mutable(&mut place);
                let value = self.check_coerced(&e.right, &place.ty.clone());
                self.make(span, Ty::unit(), ExprKind::Assign(place, value))
            }
        }
    }

    /// Something can be assigned to a place alone.
    pub(super) fn assignable(&mut self, left: &syn::Expr) {
        let value = matches!(
            super::unsafety::inside(left),
            syn::Expr::Lit(_)
                | syn::Expr::Binary(_)
                | syn::Expr::Call(_)
                | syn::Expr::MethodCall(_)
        );
        if value {
            let span = self.span_of(left);
            let text = match super::unsafety::inside(left) {
                syn::Expr::MethodCall(_) => {
                    "Nothing can be assigned to what a method gives: to change what a guard or a reference leads to, write `*` before it, as in `*m.lock().unwrap() += 1`."
                }
                _ => {
                    "Nothing can be assigned to this: it is a value, not a variable, a field or what a reference leads to (`*r`)."
                }
            };
            self.error(span, text);
        }
    }

    /// `(a, b) = value`: `{ let (x, y) = value; a = x; b = y; }`
    fn destructure(&mut self, e: &syn::ExprAssign, span: Span) -> Expr {
        match destructured(e) {
            Some(block) => self.check_expr(&block, Expect::Nothing),
            None => self.error_expr(
                span,
                "The explorer does not know this kind of assignment; assign the parts one by one.",
            ),
        }
    }
}

/// Whether an expression denotes a place.
pub fn is_place(e: &syn::Expr) -> bool {
    match e {
        syn::Expr::Path(_) | syn::Expr::Field(_) | syn::Expr::Index(_) => true,
        syn::Expr::Unary(e) => matches!(e.op, syn::UnOp::Deref(_)),
        syn::Expr::Paren(e) => is_place(&e.expr),
        _ => false,
    }
}

fn destructured(e: &syn::ExprAssign) -> Option<syn::Expr> {
    let mut targets = Vec::new();
    let pattern = assignee_pattern(&e.left, &mut targets)?;
    let value = &e.right;
    let names = (0..targets.len()).map(|at| quote::format_ident!("__part{}", at));
    // What stands on the right may be anything that the parser took for an expression, so the whole may be none.
    syn::parse2(quote::quote!({ let #pattern = #value; #( #targets = #names; )* })).ok()
}

fn assignee_pattern(e: &syn::Expr, targets: &mut Vec<syn::Expr>) -> Option<syn::Pat> {
    let part = |elem: &syn::Expr, targets: &mut Vec<syn::Expr>| -> Option<syn::Pat> {
        match elem {
            syn::Expr::Infer(_) => Some(syn::parse_quote!(_)),
            syn::Expr::Range(range) if range.start.is_none() && range.end.is_none() => {
                Some(syn::parse_quote!(..))
            }
            syn::Expr::Tuple(_)
            | syn::Expr::Array(_)
            | syn::Expr::Call(_)
            | syn::Expr::Struct(_) => assignee_pattern(elem, targets),
            place if is_place(place) => {
                let name = quote::format_ident!("__part{}", targets.len());
                targets.push(place.clone());
                Some(syn::parse_quote!(#name))
            }
            _ => None,
        }
    };
    use syn::parse::Parser;
    let parse = |tokens: proc_macro2::TokenStream| syn::Pat::parse_single.parse2(tokens).ok();
    match e {
        syn::Expr::Tuple(tuple) => {
            let parts: Option<Vec<syn::Pat>> =
                tuple.elems.iter().map(|elem| part(elem, targets)).collect();
            let parts = parts?;
            parse(quote::quote!(( #( #parts, )* )))
        }
        syn::Expr::Array(array) => {
            let parts: Option<Vec<syn::Pat>> =
                array.elems.iter().map(|elem| part(elem, targets)).collect();
            let parts = parts?;
            parse(quote::quote!([ #( #parts, )* ]))
        }
        syn::Expr::Call(call) => {
            let path = &call.func;
            let parts: Option<Vec<syn::Pat>> =
                call.args.iter().map(|elem| part(elem, targets)).collect();
            let parts = parts?;
            parse(quote::quote!(#path ( #( #parts, )* )))
        }
        syn::Expr::Struct(item) => {
            let path = &item.path;
            let mut fields = Vec::new();
            for field in &item.fields {
                let (member, pat) = (&field.member, part(&field.expr, targets)?);
                fields.push(quote::quote!(#member: #pat));
            }
            let rest = item.dot2_token.map(|dots| quote::quote!(#dots));
            parse(quote::quote!(#path { #( #fields, )* #rest }))
        }
        _ => None,
    }
}
