//! Expressions, by kind.

use super::{Expect, FnCtxt};
use crate::items::{DefKind, Shape};
use crate::resolve::path_text;
use crate::thir::{Expr, ExprKind};
use crate::ty::{AdtId, Ty, TyKind};
use program::Span;

/// How deep expressions may nest (the guard before the parser bounds the source's own nesting).
const MAX_NESTING: u32 = 400;

impl FnCtxt<'_> {
    /// Checks an expression and coerces it.
    pub(super) fn check_coerced(&mut self, e: &syn::Expr, ty: &Ty) -> Expr {
        let checked = self.check_expr(e, Expect::Type(ty.clone()));
        self.demand_coerce(checked, ty)
    }

    /// Checks an expression. What it is expected to be is a hint: the caller still coerces.
    pub(super) fn check_expr(&mut self, e: &syn::Expr, expect: Expect) -> Expr {
        self.nesting += 1;
        let span = self.span_of(e);
        let checked = if self.nesting > MAX_NESTING {
            self.error_expr(
                span,
                "This expression is nested too deeply for the explorer.",
            )
        } else {
            self.check_kind(e, span, expect)
        };
        self.nesting -= 1;
        if self.icx.shallow(&checked.ty).is_never() {
            self.diverges = true;
        }
        checked
    }

    fn check_kind(&mut self, e: &syn::Expr, span: Span, expect: Expect) -> Expr {
        use syn::Expr as E;
        match e {
            E::Paren(e) => self.check_expr(&e.expr, expect),
            E::Group(e) => self.check_expr(&e.expr, expect),
            E::Lit(e) => self.check_literal(&e.lit, span, &expect),
            E::Path(e) => self.check_path(e, span, expect),
            E::Block(e) => self.check_labeled_block(e, span, expect),
            E::Unsafe(e) => self.check_block_expr(&e.block, expect),
            E::Const(e) => self.check_block_expr(&e.block, expect),
            E::Call(e) => self.check_call(e, span, expect),
            E::MethodCall(e) => self.check_method_call(e, span, expect),
            E::Field(e) => self.check_field(e, span),
            E::Index(e) => self.check_index(e, span),
            E::Reference(e) => self.check_reference(e, span, expect),
            E::RawAddr(e) => self.check_raw_addr(e, span),
            E::Unary(e) => self.check_unary(e, span, expect),
            E::Binary(e) => self.check_binary(e, span),
            E::Assign(e) => self.check_assign(e, span),
            E::Cast(e) => self.check_cast(e, span),
            E::Tuple(e) => self.check_tuple(e, span, expect),
            E::Array(e) => self.check_array(e, span, expect),
            E::Repeat(e) => self.check_repeat(e, span, expect),
            E::Struct(e) => self.check_struct(e, span, expect),
            E::Range(e) => self.check_range(e, span),
            E::If(e) => self.check_if(e, span, expect),
            E::Match(e) => self.check_match(e, span, expect),
            E::Loop(e) => self.check_loop(e, span, expect),
            E::While(e) => self.check_while(e, span),
            E::ForLoop(e) => self.check_for(e, span),
            E::Break(e) => self.check_break(e, span),
            E::Continue(e) => self.check_continue(e, span),
            E::Return(e) => self.check_return(e.expr.as_deref(), span),
            E::Let(e) => self.check_let(e, span),
            E::Closure(e) => self.check_closure(e, span, expect),
            E::Async(e) => self.check_async(e, span, expect),
            E::Await(e) => self.check_await(e, span),
            E::Try(e) => self.check_try(e, span),
            E::Macro(e) => self.check_macro(&e.mac, span, expect),
            E::Infer(_) => {
                self.error_expr(span, "`_` is allowed only on the left of an assignment.")
            }
            E::TryBlock(_) => self.error_expr(
                span,
                "`try` blocks are unstable; use a closure that is called at once.",
            ),
            E::Yield(_) => self.error_expr(
                span,
                "`yield` is unstable; use an `async` block or an iterator.",
            ),
            _ => self.error_expr(span, "The explorer does not know this kind of expression."),
        }
    }

    fn check_tuple(&mut self, e: &syn::ExprTuple, span: Span, expect: Expect) -> Expr {
        let wanted = expect.any_type().map(|ty| self.known(&ty));
        let hints = match wanted.as_ref().map(Ty::kind) {
            Some(TyKind::Tuple(parts)) if parts.len() == e.elems.len() => parts.clone(),
            _ => Vec::new(),
        };
        let mut parts = Vec::new();
        for (at, elem) in e.elems.iter().enumerate() {
            let checked = match hints.get(at) {
                Some(ty) => {
                    let checked = self.check_expr(elem, Expect::Type(ty.clone()));
                    let (span, from) = (checked.span, checked.ty.clone());
                    match self.coerce(checked, ty) {
                        Ok(checked) => checked,
                        Err(checked) => {
                            self.mismatch(span, ty, &from);
                            checked
                        }
                    }
                }
                None => self.check_expr(elem, Expect::Nothing),
            };
            parts.push(checked);
        }
        let ty = Ty::new(TyKind::Tuple(parts.iter().map(|e| e.ty.clone()).collect()));
        self.make(span, ty, ExprKind::Tuple(parts))
    }

    fn element_hint(&mut self, expect: &Expect) -> Option<Ty> {
        let wanted = expect.any_type()?;
        match self.known(&wanted).kind() {
            TyKind::Array(elem, _) | TyKind::Slice(elem) => Some(elem.clone()),
            _ => None,
        }
    }

    fn check_array(&mut self, e: &syn::ExprArray, span: Span, expect: Expect) -> Expr {
        let wanted = self
            .element_hint(&expect)
            .unwrap_or_else(|| self.icx.fresh_any());
        let mut merge = super::coerce::Merge::new(wanted.clone());
        let mut elems = Vec::new();
        for elem in &e.elems {
            let hint = if self.icx.is_unknown(&wanted) {
                merge.ty()
            } else {
                wanted.clone()
            };
            let hint = if hint.is_never() {
                Expect::Nothing
            } else {
                Expect::Type(hint)
            };
            let checked = self.check_expr(elem, hint);
            elems.push(self.merge(&mut merge, checked));
        }
        let elems: Vec<Expr> = elems
            .into_iter()
            .map(|e| self.finish_merge(&merge, e))
            .collect();
        let elem = if elems.is_empty() { wanted } else { merge.ty() };
        let ty = Ty::new(TyKind::Array(
            elem,
            Ty::new(TyKind::ConstUsize(elems.len() as u64)),
        ));
        self.make(span, ty, ExprKind::Array(elems))
    }

    fn check_repeat(&mut self, e: &syn::ExprRepeat, span: Span, expect: Expect) -> Expr {
        let len = self.with_scope(|scope| scope.const_arg(&e.len));
        let value = match self.element_hint(&expect) {
            Some(elem) => self.check_coerced(&e.expr, &elem),
            None => self.check_expr(&e.expr, Expect::Nothing),
        };
        let ty = Ty::new(TyKind::Array(value.ty.clone(), len));
        self.make(span, ty, ExprKind::Repeat(value))
    }

    /// `Path { field: value, ..base }`
    fn check_struct(&mut self, e: &syn::ExprStruct, span: Span, expect: Expect) -> Expr {
        let Some((adt, variant, generics)) = self.struct_path(&e.path, e.qself.as_ref(), span)
        else {
            e.fields
                .iter()
                .for_each(|field| drop(self.check_expr(&field.expr, Expect::Nothing)));
            return self.dummy(span);
        };
        let ty = Ty::new(TyKind::Adt(adt, generics.clone()));
        if let Some(wanted) = expect.only_type() {
            // What is wanted says more than nothing about the arguments; a mismatch is reported by the coercion.
            let _ = self.icx.commit_if(|| self.icx.unify(&ty, &wanted));
        }
        let types = self.cx.field_types(adt, variant);
        let names = self.cx.adt_item(adt).variants[variant as usize].clone();
        let mut fields = Vec::new();
        for field in &e.fields {
            let name = member_name(&field.member);
            let Some(at) = names.fields.iter().position(|(known, _)| *known == name) else {
                self.error(
                    self.token(crate::place::start(&field.expr)),
                    format!("`{}` has no field `{name}`.", names.name),
                );
                continue;
            };
            let wanted = self.icx.normalize(&types[at].subst(&generics));
            fields.push((at as u32, self.check_coerced(&field.expr, &wanted)));
        }
        let base = e.rest.as_ref().map(|base| self.check_coerced(base, &ty));
        if base.is_none() {
            let given = |at: usize| fields.iter().any(|(field, _)| *field as usize == at);
            let missing: Vec<&str> = names
                .fields
                .iter()
                .enumerate()
                .filter(|(at, _)| !given(*at))
                .map(|(_, (name, _))| name.as_str())
                .collect();
            if !missing.is_empty() {
                self.type_error(
                    span,
                    format!(
                        "The field `{}` of `{}` is missing.",
                        missing.join("`, `"),
                        names.name
                    ),
                );
            }
        }
        self.make(
            span,
            ty,
            ExprKind::Adt {
                adt,
                variant,
                fields,
                base,
            },
        )
    }

    /// The struct or variant that a path in an expression or pattern names, with its generic arguments.
    pub(super) fn struct_path(
        &mut self,
        path: &syn::Path,
        qself: Option<&syn::QSelf>,
        span: Span,
    ) -> Option<(AdtId, u32, Vec<Ty>)> {
        use crate::items::{Ns, Res};
        let segments: Vec<&syn::PathSegment> = path.segments.iter().collect();
        let first = segments[0].ident.to_string();
        if qself.is_none() && first != "Self" && first != "__T" {
            let names: Vec<syn::Ident> = segments
                .iter()
                .map(|segment| segment.ident.clone())
                .collect();
            if let Ok(found) =
                self.cx
                    .resolve_path(self.module, &names, path.leading_colon.is_some(), Ns::Type)
                && found.used == names.len()
            {
                let last = segments[found.used - 1];
                match found.res {
                    Res::Adt(adt) => {
                        return Some((adt, 0, self.adt_generics(adt, &last.arguments, span)));
                    }
                    Res::Variant(adt, variant) => {
                        let written = if found.used > 1 {
                            &segments[found.used - 2].arguments
                        } else {
                            &syn::PathArguments::None
                        };
                        return Some((adt, variant, self.adt_generics(adt, written, span)));
                    }
                    Res::Def(def) if matches!(self.cx.def(def).kind, DefKind::Alias(_)) => {
                        let ty = self.lower_ty(&syn::Type::Path(syn::TypePath {
                            attrs: Vec::new(),
                            qself: None,
                            path: path.clone(),
                        }));
                        if let TyKind::Adt(adt, args) = ty.kind() {
                            return Some((*adt, 0, args.clone()));
                        }
                    }
                    _ => {}
                }
            }
        }
        if matches!(first.as_str(), "Self" | "__T") && qself.is_none() {
            let this = self.with_scope(|scope| {
                if first == "Self" {
                    scope.self_ty()
                } else {
                    scope.replaced()
                }
            });
            let this = this.map(|ty| self.icx.normalize(&ty));
            if let Some(TyKind::Adt(adt, args)) = this.as_ref().map(Ty::kind) {
                match segments.get(1) {
                    None => return Some((*adt, 0, args.clone())),
                    Some(variant) => {
                        if let Some(variant) =
                            self.cx.variant_named(*adt, &variant.ident.to_string())
                        {
                            return Some((*adt, variant, args.clone()));
                        }
                    }
                }
            }
        }
        if segments.len() == 2 && qself.is_none() {
            // `Alias::Variant`
            let names = vec![segments[0].ident.clone()];
            if let Ok(found) = self.cx.resolve_path(self.module, &names, false, Ns::Type)
                && let Res::Def(def) = found.res
                && matches!(self.cx.def(def).kind, DefKind::Alias(_))
                && let TyKind::Adt(adt, _) = self.cx.alias_ty(def).kind()
                && let Some(variant) = self.cx.variant_named(*adt, &segments[1].ident.to_string())
            {
                let generics = self.icx.fresh_args(self.cx.adt_item(*adt).def);
                return Some((*adt, variant, generics));
            }
        }
        self.error(
            span,
            format!(
                "The explorer does not know the struct or variant `{}`.",
                path_text(path)
            ),
        );
        None
    }

    /// `start..end`
    fn check_range(&mut self, e: &syn::ExprRange, span: Span) -> Expr {
        let closed = matches!(e.limits, syn::RangeLimits::Closed(_));
        let name = match (&e.start, &e.end, closed) {
            (Some(_), Some(_), false) => "Range",
            (Some(_), Some(_), true) => "RangeInclusive",
            (Some(_), None, _) => "RangeFrom",
            (None, Some(_), false) => "RangeTo",
            (None, Some(_), true) => "RangeToInclusive",
            (None, None, _) => "RangeFull",
        };
        let Some(adt) = self.cx.lang_struct(name) else {
            return self.error_expr(span, format!("The library lacks the lang item `{name}`."));
        };
        let index = self.icx.fresh_any();
        let mut merge = super::coerce::Merge::new(index);
        let mut ends = Vec::new();
        for end in [&e.start, &e.end].into_iter().flatten() {
            let hint = merge.ty();
            let hint = if hint.is_never() {
                Expect::Nothing
            } else {
                Expect::Type(hint)
            };
            let end = self.check_expr(end, hint);
            ends.push(self.merge(&mut merge, end));
        }
        let args = if ends.is_empty() {
            Vec::new()
        } else {
            vec![merge.ty()]
        };
        let ty = Ty::new(TyKind::Adt(adt, args.clone()));
        if name == "RangeInclusive" {
            let new = crate::items::head(&ty).and_then(|head| {
                let found = self.inherent_impls(head).into_iter();
                found
                    .filter_map(|def| {
                        self.cx
                            .member_named(def, "new", |kind| matches!(kind, DefKind::Fn(_)))
                    })
                    .next()
            });
            return match new {
                Some(def) => self.make(
                    span,
                    ty,
                    ExprKind::CallDef {
                        def,
                        generics: args,
                        args: ends,
                    },
                ),
                None => self.error_expr(span, "The library lacks `RangeInclusive::new`."),
            };
        }
        let fields = ends
            .into_iter()
            .enumerate()
            .map(|(at, e)| (at as u32, e))
            .collect();
        self.make(
            span,
            ty,
            ExprKind::Adt {
                adt,
                variant: 0,
                fields,
                base: None,
            },
        )
    }

    /// Whether a variant is a tuple, a unit or has named fields.
    pub(super) fn shape_of(&self, adt: AdtId, variant: u32) -> Shape {
        self.cx.adt_item(adt).variants[variant as usize].shape
    }
}

/// A field's name as the tables have it.
pub fn member_name(member: &syn::Member) -> String {
    match member {
        syn::Member::Named(name) => crate::parse::collect::unraw(name),
        syn::Member::Unnamed(index) => index.index.to_string(),
    }
}
