//! Paths as values.

use super::{Expect, FnCtxt};
use crate::items::*;
use crate::parse::names::unraw;
use crate::resolve::path_text;
use crate::thir::{Expr, ExprKind};
use crate::ty::{AdtId, DefId, Ty, TyKind, VarId};
use program::Span;

/// What a path means as a value.
#[derive(Clone, Debug)]
pub enum Value {
    /// A variable.
    Local(VarId),
    /// A function with all its generic arguments.
    Fn(DefId, Vec<Ty>),
    /// A constant, also an associated one.
    Const(DefId, Vec<Ty>),
    /// A static.
    Static(DefId),
    /// A struct's or variant's constructor.
    Constructor(AdtId, u32, Vec<Ty>),
    /// A const generic parameter.
    ConstParam(Ty, Ty),
}

impl FnCtxt<'_> {
    /// A path as an expression.
    pub(super) fn check_path(&mut self, path: &syn::ExprPath, span: Span, expect: Expect) -> Expr {
        match self.resolve_value(path, span) {
            Some(Value::Constructor(adt, variant, generics)) => {
                self.constructor_value(adt, variant, generics, span, expect)
            }
            Some(value) => self.value_expr(value, span),
            None => self.dummy(span),
        }
    }

    /// A resolved path as an expression.
    pub(super) fn value_expr(&mut self, value: Value, span: Span) -> Expr {
        self.icx.at.set(span);
        match value {
            Value::Local(var) => self.var_expr(span, var),
            Value::Fn(def, generics) => {
                self.icx.demand_bounds(def, &generics);
                self.make(
                    span,
                    Ty::new(TyKind::FnDef(def, generics)),
                    ExprKind::FnItem,
                )
            }
            Value::Const(def, generics) => {
                let ty = self.icx.normalize(&self.cx.const_ty(def).subst(&generics));
                self.icx.demand_bounds(def, &generics);
                self.make(span, ty, ExprKind::Const(def, generics))
            }
            Value::Static(def) => {
                self.unsafe_static(def, span);
                let ty = self.icx.normalize(&self.cx.const_ty(def));
                self.make(span, ty, ExprKind::Static(def))
            }
            Value::ConstParam(param, ty) => self.make(span, ty, ExprKind::ConstParam(param)),
            Value::Constructor(adt, variant, generics) => {
                self.constructor_value(adt, variant, generics, span, Expect::Nothing)
            }
        }
    }

    /// `None` is a value; `Some` alone is a function, for which a closure stands.
    pub(super) fn constructor_value(
        &mut self,
        adt: AdtId,
        variant: u32,
        generics: Vec<Ty>,
        span: Span,
        expect: Expect,
    ) -> Expr {
        let shape = self.cx.adt_item(adt).variants[variant as usize].shape;
        let ty = Ty::new(TyKind::Adt(adt, generics.clone()));
        match shape {
            Shape::Unit => self.make(
                span,
                ty,
                ExprKind::Adt {
                    adt,
                    variant,
                    fields: Vec::new(),
                    base: None,
                },
            ),
            Shape::Named => self.error_expr(span, "This constructor needs its fields in braces."),
            Shape::Tuple => {
                self.demand_fields(adt, variant, |_| true, span);
                let types = self.cx.field_types(adt, variant);
                let inputs: Vec<Ty> = types
                    .iter()
                    .map(|ty| self.icx.normalize(&ty.subst(&generics)))
                    .collect();
                self.constructor_closure(adt, variant, inputs, ty, span, expect)
            }
        }
    }

    /// What a path means as a value, reported if nothing.
    pub(super) fn resolve_value(&mut self, path: &syn::ExprPath, span: Span) -> Option<Value> {
        self.icx.at.set(span);
        let segments: Vec<&syn::PathSegment> = path.path.segments.iter().collect();
        if let Some(q) = &path.qself {
            return self.resolve_qualified(q, &path.path, &segments, span);
        }
        let first = unraw(&segments[0].ident);
        if path.path.leading_colon.is_none() {
            if segments.len() == 1 {
                if let Some((_, var)) = self.locals.iter().rev().find(|(name, _)| *name == first) {
                    return Some(Value::Local(*var));
                }
                let param = self
                    .with_scope(|scope| scope.generic_param(&first).zip(scope.const_param(&first)));
                if let Some((param, ty)) = param {
                    return Some(Value::ConstParam(param, ty));
                }
            }
            let known = self.with_scope(|scope| match first.as_str() {
                "Self" => scope.self_ty(),
                "__T" => scope.replaced(),
                _ => scope.generic_param(&first),
            });
            if let Some(ty) = known {
                let ty = self.icx.normalize(&ty);
                return self.resolve_on_type(ty, &segments[1..], span);
            }
        }
        self.resolve_item(path, &segments, span)
    }

    pub(super) fn resolve_item(
        &mut self,
        path: &syn::ExprPath,
        segments: &[&syn::PathSegment],
        span: Span,
    ) -> Option<Value> {
        let names: Vec<syn::Ident> = segments
            .iter()
            .map(|segment| segment.ident.clone())
            .collect();
        let found = match self.cx.resolve_path(
            self.module,
            &names,
            path.path.leading_colon.is_some(),
            Ns::Value,
        ) {
            Ok(found) => found,
            Err(_) => {
                self.cx
                    .report_unknown(self.module, self.origin, &path.path, "name");
                self.error_from_items();
                return None;
            }
        };
        let last = segments[found.used - 1];
        let rest = &segments[found.used..];
        match found.res {
            Res::Variant(adt, variant) if rest.is_empty() => {
                let written =
                    if matches!(last.arguments, syn::PathArguments::None) && found.used > 1 {
                        &segments[found.used - 2].arguments
                    } else {
                        &last.arguments
                    };
                let generics = self.adt_generics(adt, written, span);
                Some(Value::Constructor(adt, variant, generics))
            }
            Res::Adt(adt) if rest.is_empty() => {
                let generics = self.adt_generics(adt, &last.arguments, span);
                Some(Value::Constructor(adt, 0, generics))
            }
            Res::Adt(adt) => {
                let generics = self.adt_generics(adt, &last.arguments, span);
                self.resolve_on_type(Ty::new(TyKind::Adt(adt, generics)), rest, span)
            }
            Res::Prim(ty) => self.resolve_on_type(ty, rest, span),
            Res::Def(def) => self.resolve_def(def, last, rest, path, span),
            _ => {
                self.error(span, format!("`{}` is not a value.", path_text(&path.path)));
                None
            }
        }
    }

    pub(super) fn resolve_def(
        &mut self,
        def: DefId,
        last: &syn::PathSegment,
        rest: &[&syn::PathSegment],
        path: &syn::ExprPath,
        span: Span,
    ) -> Option<Value> {
        match (&self.cx.def(def).kind, rest) {
            (DefKind::Fn(_), []) => {
                let given = self.with_scope(|scope| scope.written_args(&last.arguments));
                let mut generics = Vec::new();
                self.own_generics(def, &mut generics, Some(given), span);
                Some(Value::Fn(def, generics))
            }
            (DefKind::Const(_) | DefKind::LocalKey(_), []) => Some(Value::Const(def, Vec::new())),
            (DefKind::Static { .. }, []) => Some(Value::Static(def)),
            (DefKind::Alias(_), rest) if !rest.is_empty() => {
                let args = self.alias_args(def, last, span);
                let ty = self.icx.normalize(&self.cx.alias_ty(def).subst(&args));
                self.resolve_on_type(ty, rest, span)
            }
            (DefKind::Alias(_), []) => {
                let args = self.alias_args(def, last, span);
                match self.cx.alias_ty(def).subst(&args).kind() {
                    TyKind::Adt(adt, args) => Some(Value::Constructor(*adt, 0, args.clone())),
                    _ => None,
                }
            }
            (DefKind::Trait(_), [member]) => {
                let this = self.icx.fresh_any();
                let mut args = vec![this];
                args.extend(self.with_scope(|scope| scope.written_args(&last.arguments)));
                while args.len() < self.cx.generics_of(def).params.len() {
                    args.push(self.icx.fresh_any());
                }
                self.member_value(def, args, member, span)
            }
            _ => {
                self.error(span, format!("`{}` is not a value.", path_text(&path.path)));
                None
            }
        }
    }

    pub(super) fn alias_args(
        &mut self,
        def: DefId,
        last: &syn::PathSegment,
        span: Span,
    ) -> Vec<Ty> {
        let mut args = self.with_scope(|scope| scope.written_args(&last.arguments));
        let wanted = self.cx.generics_of(def).params.len();
        if args.len() > wanted {
            self.error(span, "Too many generic arguments.");
            args.truncate(wanted);
        }
        while args.len() < wanted {
            args.push(self.icx.fresh_any());
        }
        args
    }

    /// The generic arguments of a type in an expression: written, or to be inferred (all of them, even those with defaults).
    pub(super) fn adt_generics(
        &mut self,
        adt: AdtId,
        written: &syn::PathArguments,
        span: Span,
    ) -> Vec<Ty> {
        let def = self.cx.adt_item(adt).def;
        if matches!(written, syn::PathArguments::None) {
            return self.icx.fresh_args(def);
        }
        let _ = span;
        let token = self.cx.def(def).span;
        let args = self.with_scope(|scope| scope.generic_args(def, Vec::new(), written, token));
        args.iter().map(|ty| self.icx.normalize(ty)).collect()
    }

    /// Item problems found while checking a body are the body's problems too.
    pub(super) fn error_from_items(&mut self) {
        let found = self.cx.diagnostics.borrow().last().cloned();
        if let Some(found) = found {
            self.error(found.span, found.text);
        }
    }
}
