//! Struct expressions, and ranges, which are structs of the library.

use super::expr::member_name;
use super::{Expect, FnCtxt, near};
use crate::items::DefKind;
use crate::parse::names::unraw;
use crate::resolve::path_text;
use crate::thir::{Expr, ExprKind};
use crate::ty::{AdtId, Ty, TyKind};
use program::Span;

impl FnCtxt<'_> {
    /// `Path { field: value, ..base }`
    pub(super) fn check_struct(&mut self, e: &syn::ExprStruct, span: Span, expect: Expect) -> Expr {
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
                    near::no_field(&names, &name),
                );
                continue;
            };
            if fields.iter().any(|(of, _)| *of as usize == at) {
                self.error(span, format!("The field `{name}` is given twice."));
            }
            let wanted = self.icx.normalize(&types[at].subst(&generics));
            fields.push((at as u32, self.check_coerced(&field.expr, &wanted)));
        }
        let base = e.rest.as_ref().map(|base| self.check_coerced(base, &ty));
        let named = |at: usize| base.is_some() || fields.iter().any(|(of, _)| *of as usize == at);
        self.demand_fields(adt, variant, named, span);
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
        let first = unraw(&segments[0].ident);
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
                        if let Some(variant) = self.cx.variant_named(*adt, &unraw(&variant.ident)) {
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
                && let Some(variant) = self.cx.variant_named(*adt, &unraw(&segments[1].ident))
            {
                let generics = self.icx.fresh_args(self.cx.adt_item(*adt).def);
                return Some((*adt, variant, generics));
            }
        }
        self.unknown_struct(path, span);
        None
    }

    fn unknown_struct(&mut self, path: &syn::Path, span: Span) {
        let names: Vec<syn::Ident> = path.segments.iter().map(|s| s.ident.clone()).collect();
        let absolute = path.leading_colon.is_some();
        let found = self
            .cx
            .resolve_path(self.module, &names, absolute, crate::items::Ns::Type);
        if found.is_err() && names.first().is_some_and(|name| name != "Self") {
            self.cx
                .report_unknown(self.module, self.origin, path, "struct or variant");
            return self.error_from_items();
        }
        self.error(
            span,
            format!(
                "The explorer does not know the struct or variant `{}`.",
                path_text(path)
            ),
        );
    }

    /// `start..end`
    pub(super) fn check_range(&mut self, e: &syn::ExprRange, span: Span) -> Expr {
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
                        at: None,
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
}
