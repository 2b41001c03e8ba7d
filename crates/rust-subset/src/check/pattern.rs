//! Patterns: default binding modes become explicit.

use super::FnCtxt;
use crate::few::Few;
use crate::items::*;
use crate::parse::names::unraw;
use crate::thir::{Pat, PatKind};
use crate::ty::{AdtId, Ty, TyKind, VarId};
use program::Span;

/// How names bind by default: by value, or by reference after an implicit dereference.
pub(super) type Mode = Option<bool>;

/// Whether a pattern takes a mutable reference into what it matches.
pub fn binds_mutably(pat: &Pat) -> bool {
    match &*pat.kind {
        PatKind::Bind { by_ref, sub, .. } => {
            *by_ref == Some(true) || sub.as_ref().is_some_and(binds_mutably)
        }
        PatKind::Fields(fields) | PatKind::Variant(_, _, fields) => {
            fields.iter().any(|(_, pat)| binds_mutably(pat))
        }
        // Through a `&mut` value the place itself need not become mutable, but a `&mut` in a guarded place must.
        PatKind::Deref(pat) => binds_mutably(pat),
        PatKind::Or(pats) => pats.iter().any(binds_mutably),
        PatKind::Slice {
            before,
            rest,
            after,
        } => {
            before.iter().chain(after).any(binds_mutably)
                || matches!(rest, Some(Some(pat)) if binds_mutably(pat))
        }
        PatKind::Wild | PatKind::Lit(_) | PatKind::Const(..) | PatKind::Range(..) => false,
    }
}

#[derive(Default)]
pub(super) struct Bindings {
    names: Few<String, VarId>,
    order: Vec<String>,
}

impl FnCtxt<'_> {
    /// Checks a pattern and brings its names into scope.
    pub(super) fn check_binding_pattern(&mut self, pat: &syn::Pat, ty: &Ty) -> Pat {
        let mut bindings = Bindings::default();
        let checked = self.check_pat(pat, ty, None, &mut bindings);
        self.bound_once(&checked);
        for name in bindings.order {
            if let Some(var) = bindings.names.get(&name) {
                self.locals.push((name, *var));
            }
        }
        checked
    }

    /// `self` as the first parameter.
    pub(super) fn self_pattern(&mut self, receiver: &syn::Receiver, ty: &Ty) -> Pat {
        let span = self.token(receiver.self_token.span);
        let var = self.new_var("self", ty.clone());
        if receiver.mutability.is_none() {
            self.fixed.push((var, span));
        }
        self.locals.push(("self".to_string(), var));
        super::control::pattern(
            span,
            ty,
            PatKind::Bind {
                var,
                by_ref: None,
                sub: None,
            },
        )
    }

    pub(super) fn pat(&self, span: Span, ty: &Ty, kind: PatKind) -> Pat {
        super::control::pattern(span, ty, kind)
    }

    pub(super) fn check_pat(
        &mut self,
        pat: &syn::Pat,
        expected: &Ty,
        mode: Mode,
        names: &mut Bindings,
    ) -> Pat {
        let span = self.token(crate::place::pat(pat));
        if !self.peels(pat) {
            return self.check_pat_at(pat, expected, mode, names, span);
        }
        let ty = self.known(expected);
        match ty.kind() {
            TyKind::Ref(mutable, to) => {
                let inner_mode = match mode {
                    Some(false) => Some(false),
                    _ => Some(*mutable),
                };
                let inner = self.check_pat(pat, to, inner_mode, names);
                self.pat(span, &ty, PatKind::Deref(inner))
            }
            _ => self.check_pat_at(pat, &ty, mode, names, span),
        }
    }

    /// Whether a pattern looks through references.
    pub(super) fn peels(&mut self, pat: &syn::Pat) -> bool {
        use syn::Pat as P;
        match pat {
            P::Struct(_) | P::Tuple(_) | P::TupleStruct(_) | P::Slice(_) | P::Range(_) => true,
            P::Lit(lit) => !matches!(lit.lit, syn::Lit::Str(_) | syn::Lit::ByteStr(_)),
            P::Path(_) => !matches!(self.pat_item(pat), Some(PatItem::Const)),
            P::Ident(_) => matches!(self.pat_item(pat), Some(PatItem::Constructor)),
            P::Paren(inner) => self.peels(&inner.pat),
            _ => false,
        }
    }

    /// What a name in a pattern means if it is no binding.
    fn pat_item(&mut self, pat: &syn::Pat) -> Option<PatItem> {
        let res = match pat {
            syn::Pat::Ident(p)
                if p.by_ref.is_none() && p.mutability.is_none() && p.subpat.is_none() =>
            {
                self.cx
                    .lookup_lexical(self.module, &unraw(&p.ident), Ns::Value)?
            }
            syn::Pat::Path(p) if p.qself.is_none() => {
                let names: Vec<syn::Ident> = p
                    .path
                    .segments
                    .iter()
                    .map(|segment| segment.ident.clone())
                    .collect();
                let found = self
                    .cx
                    .resolve_path(
                        self.module,
                        &names,
                        p.path.leading_colon.is_some(),
                        Ns::Value,
                    )
                    .ok();
                match found {
                    Some(found) if found.used == names.len() => found.res,
                    _ if names[0] == "Self" && names.len() == 2 => {
                        let this = self.with_scope(|scope| scope.self_ty())?;
                        return match this.kind() {
                            TyKind::Adt(adt, _)
                                if self.cx.variant_named(*adt, &unraw(&names[1])).is_some() =>
                            {
                                Some(PatItem::Constructor)
                            }
                            _ => Some(PatItem::Const),
                        };
                    }
                    _ => return Some(PatItem::Const),
                }
            }
            syn::Pat::Path(_) => return Some(PatItem::Const),
            _ => return None,
        };
        match res {
            Res::Variant(..) => Some(PatItem::Constructor),
            Res::Adt(adt) if self.shape_of(adt, 0) == Shape::Unit => Some(PatItem::Constructor),
            Res::Def(def) if matches!(self.cx.def(def).kind, DefKind::Const(_)) => {
                Some(PatItem::Const)
            }
            Res::Def(def)
                if matches!(pat, syn::Pat::Path(_))
                    && matches!(self.cx.def(def).kind, DefKind::Alias(_)) =>
            {
                Some(PatItem::Constructor)
            }
            _ => None,
        }
    }

    pub(super) fn check_pat_at(
        &mut self,
        pat: &syn::Pat,
        expected: &Ty,
        mode: Mode,
        names: &mut Bindings,
        span: Span,
    ) -> Pat {
        use syn::Pat as P;
        match pat {
            P::Wild(_) | P::Rest(_) => self.pat(span, expected, PatKind::Wild),
            P::Paren(p) => self.check_pat(&p.pat, expected, mode, names),
            P::Type(p) => {
                let ty = self.lower_ty(&p.ty);
                self.unify_or_report(span, &ty, expected);
                self.check_pat(&p.pat, expected, mode, names)
            }
            P::Ident(p) => self.check_ident_pat(p, pat, expected, mode, names, span),
            P::Path(p) => self.check_path_pat(
                &syn::ExprPath {
                    attrs: Vec::new(),
                    qself: p.qself.clone(),
                    path: p.path.clone(),
                },
                expected,
                span,
            ),
            P::Lit(p) => self.check_lit_pat(&p.lit, false, expected, span),
            P::Range(p) => self.check_range_pat(p, expected, span),
            P::Reference(p) => {
                let to = match self.known(expected).kind() {
                    TyKind::Ref(_, to) => to.clone(),
                    _ => {
                        let to = self.icx.fresh_any();
                        self.unify_or_report(
                            span,
                            &Ty::reference(p.mutability.is_some(), to.clone()),
                            expected,
                        );
                        to
                    }
                };
                let inner = self.check_pat(&p.pat, &to, None, names);
                self.pat(span, expected, PatKind::Deref(inner))
            }
            P::Tuple(p) => self.check_tuple_pat(p, expected, mode, names, span),
            P::TupleStruct(p) => self.check_tuple_struct_pat(p, expected, mode, names, span),
            P::Struct(p) => self.check_struct_pat(p, expected, mode, names, span),
            P::Slice(p) => self.check_slice_pat(p, expected, mode, names, span),
            P::Or(p) => {
                let pats = p
                    .cases
                    .iter()
                    .map(|case| self.check_pat(case, expected, mode, names))
                    .collect();
                self.pat(span, expected, PatKind::Or(pats))
            }
            P::Macro(p) => self.check_macro_pat(&p.mac, expected, span),
            _ => {
                self.error(span, "The explorer does not know this kind of pattern.");
                self.pat(span, expected, PatKind::Wild)
            }
        }
    }

    pub(super) fn check_ident_pat(
        &mut self,
        p: &syn::PatIdent,
        pat: &syn::Pat,
        expected: &Ty,
        mode: Mode,
        names: &mut Bindings,
        span: Span,
    ) -> Pat {
        if self.pat_item(pat).is_some() {
            let path = syn::ExprPath {
                attrs: Vec::new(),
                qself: None,
                path: p.ident.clone().into(),
            };
            return self.check_path_pat(&path, expected, span);
        }
        let meant = self
            .cx
            .lookup_lexical(self.module, &unraw(&p.ident), Ns::Value);
        if let Some(Res::Def(def)) = meant
            && let DefKind::Static { .. } = self.cx.def(def).kind
        {
            let text = format!(
                "`{}` is a `static`, whose value no pattern can ask for, and no variable may have its name: compare (`x if x == ..`), declare it `const`, or name the variable otherwise.",
                p.ident
            );
            self.error(span, text);
        }
        let by_ref = match (&p.by_ref, &p.mutability) {
            (Some(_), mutability) => Some(mutability.is_some()),
            (None, Some(_)) => None,
            (None, None) => mode,
        };
        let ty = match by_ref {
            Some(mutable) => Ty::reference(mutable, expected.clone()),
            None => expected.clone(),
        };
        let name = unraw(&p.ident);
        let var = match names.names.get(&name).copied() {
            Some(var) => {
                let known = self.vars[var.0 as usize].1.clone();
                self.unify_or_report(span, &known, &ty);
                var
            }
            None => {
                let var = self.new_var(&name, ty);
                if by_ref.is_some() || p.mutability.is_none() {
                    self.fixed.push((var, span));
                }
                names.names.insert(name.clone(), var);
                names.order.push(name);
                var
            }
        };
        let sub = p
            .subpat
            .as_ref()
            .map(|(_, sub)| self.check_pat(sub, expected, mode, names));
        self.pat(span, expected, PatKind::Bind { var, by_ref, sub })
    }

    pub(super) fn check_path_pat(
        &mut self,
        path: &syn::ExprPath,
        expected: &Ty,
        span: Span,
    ) -> Pat {
        use super::path::Value;
        match self.resolve_value(path, span) {
            Some(Value::Constructor(adt, variant, generics)) => {
                let ty = Ty::new(TyKind::Adt(adt, generics));
                self.unify_or_report(span, expected, &ty);
                self.demand_shape(adt, variant, Shape::Unit, span);
                self.constructor_pat(adt, variant, Vec::new(), expected, span)
            }
            Some(Value::Const(def, generics)) => {
                let ty = self.icx.normalize(&self.cx.const_ty(def).subst(&generics));
                self.unify_or_report(span, expected, &ty);
                self.const_pat((def, generics), expected, span)
            }
            Some(_) => {
                self.error(span, "A pattern names a variant, a struct or a constant.");
                self.pat(span, expected, PatKind::Wild)
            }
            None => self.pat(span, expected, PatKind::Wild),
        }
    }

    pub(super) fn constructor_pat(
        &self,
        adt: AdtId,
        variant: u32,
        fields: Vec<(u32, Pat)>,
        expected: &Ty,
        span: Span,
    ) -> Pat {
        let is_enum = matches!(self.cx.adt_item(adt).source, AdtSource::Enum(_));
        let kind = if is_enum {
            PatKind::Variant(adt, variant, fields)
        } else {
            PatKind::Fields(fields)
        };
        self.pat(span, expected, kind)
    }
}

#[derive(Clone, Copy)]
enum PatItem {
    Const,
    Constructor,
}
