//! Patterns of several parts: tuples, structs, slices.

use super::expr::member_name;
use super::pattern::{Bindings, Mode};
use super::{FnCtxt, near};
use crate::items::Shape;
use crate::thir::{Pat, PatKind};
use crate::ty::{Ty, TyKind};
use program::Span;

impl FnCtxt<'_> {
    /// A standard macro that stands for a literal, such as `stringify!`.
    pub(super) fn check_macro_pat(&mut self, mac: &syn::Macro, expected: &Ty, span: Span) -> Pat {
        let name = crate::resolve::path_text(&mac.path);
        let at = crate::place::path_start(&mac.path);
        let tokens = super::macros::expand(&name, mac, at);
        match tokens.map(syn::parse2::<syn::ExprLit>) {
            Ok(Ok(e)) => self.check_lit_pat(&e.lit, false, expected, span),
            _ => {
                let text = format!("The explorer does not expand the macro `{name}!` in patterns.");
                self.error(span, text);
                self.pat(span, expected, PatKind::Wild)
            }
        }
    }

    pub(super) fn check_tuple_pat(
        &mut self,
        p: &syn::PatTuple,
        expected: &Ty,
        mode: Mode,
        names: &mut Bindings,
        span: Span,
    ) -> Pat {
        let elems: Vec<&syn::Pat> = p.elems.iter().collect();
        let types = match expected.kind() {
            TyKind::Tuple(types) => types.clone(),
            _ => {
                let types: Vec<Ty> = elems.iter().map(|_| self.icx.fresh_any()).collect();
                self.unify_or_report(span, expected, &Ty::new(TyKind::Tuple(types.clone())));
                types
            }
        };
        let fields = self.positional(&elems, &types, mode, names, span);
        self.pat(span, expected, PatKind::Fields(fields))
    }

    /// `a, b, .., z` against a list of types.
    pub(super) fn positional(
        &mut self,
        elems: &[&syn::Pat],
        types: &[Ty],
        mode: Mode,
        names: &mut Bindings,
        span: Span,
    ) -> Vec<(u32, Pat)> {
        let rest = elems
            .iter()
            .position(|elem| matches!(elem, syn::Pat::Rest(_)));
        let given = elems.len() - usize::from(rest.is_some());
        if given > types.len() || (rest.is_none() && given < types.len()) {
            self.type_error(
                span,
                format!(
                    "This pattern has {given} parts, the value has {}.",
                    types.len()
                ),
            );
            return Vec::new();
        }
        let mut fields = Vec::new();
        for (at, elem) in elems.iter().enumerate() {
            let index = match rest {
                Some(rest) if at == rest => continue,
                Some(rest) if at > rest => types.len() - (elems.len() - at),
                _ => at,
            };
            fields.push((
                index as u32,
                self.check_pat(elem, &types[index], mode, names),
            ));
        }
        fields
    }

    pub(super) fn check_tuple_struct_pat(
        &mut self,
        p: &syn::PatTupleStruct,
        expected: &Ty,
        mode: Mode,
        names: &mut Bindings,
        span: Span,
    ) -> Pat {
        use super::path::Value;
        let path = syn::ExprPath {
            attrs: Vec::new(),
            qself: p.qself.clone(),
            path: p.path.clone(),
        };
        let Some(Value::Constructor(adt, variant, generics)) = self.resolve_value(&path, span)
        else {
            self.error(
                span,
                format!(
                    "`{}` is no struct or variant.",
                    crate::resolve::path_text(&p.path)
                ),
            );
            p.elems.iter().for_each(|elem| {
                let ty = self.icx.fresh_any();
                self.check_pat(elem, &ty, mode, names);
            });
            return self.pat(span, expected, PatKind::Wild);
        };
        self.unify_or_report(span, expected, &Ty::new(TyKind::Adt(adt, generics.clone())));
        let types: Vec<Ty> = self
            .cx
            .field_types(adt, variant)
            .iter()
            .map(|ty| self.icx.normalize(&ty.subst(&generics)))
            .collect();
        if !self.demand_shape(adt, variant, Shape::Tuple, span) {
            return self.pat(span, expected, PatKind::Wild);
        }
        self.demand_fields(adt, variant, |_| true, span);
        let elems: Vec<&syn::Pat> = p.elems.iter().collect();
        let fields = self.positional(&elems, &types, mode, names, span);
        self.constructor_pat(adt, variant, fields, expected, span)
    }

    pub(super) fn check_struct_pat(
        &mut self,
        p: &syn::PatStruct,
        expected: &Ty,
        mode: Mode,
        names: &mut Bindings,
        span: Span,
    ) -> Pat {
        let Some((adt, variant, generics)) = self.struct_path(&p.path, p.qself.as_ref(), span)
        else {
            return self.pat(span, expected, PatKind::Wild);
        };
        self.unify_or_report(span, expected, &Ty::new(TyKind::Adt(adt, generics.clone())));
        let types = self.cx.field_types(adt, variant);
        let known = self.cx.adt_item(adt).variants[variant as usize].clone();
        let mut fields = Vec::new();
        for field in &p.fields {
            let name = member_name(&field.member);
            let Some(at) = known.fields.iter().position(|(other, _)| *other == name) else {
                self.error(span, near::no_field(&known, &name));
                continue;
            };
            let ty = self.icx.normalize(&types[at].subst(&generics));
            if fields.iter().any(|(of, _)| *of as usize == at) {
                self.error(
                    span,
                    format!("This pattern names the field `{name}` twice."),
                );
            }
            fields.push((at as u32, self.check_pat(&field.pat, &ty, mode, names)));
        }
        let named = |at: usize| fields.iter().any(|(of, _)| *of as usize == at);
        self.demand_fields(adt, variant, named, span);
        let missing: Vec<String> = known
            .fields
            .iter()
            .enumerate()
            .filter(|(at, _)| p.rest.is_none() && !named(*at))
            .map(|(_, (name, _))| format!("`{name}`"))
            .collect();
        if !missing.is_empty() {
            let text = format!(
                "This pattern of `{}` leaves out {}: name it, or write `..` at the end for the rest.",
                known.name,
                missing.join(", ")
            );
            self.error(span, text);
        }
        self.constructor_pat(adt, variant, fields, expected, span)
    }

    pub(super) fn check_slice_pat(
        &mut self,
        p: &syn::PatSlice,
        expected: &Ty,
        mode: Mode,
        names: &mut Bindings,
        span: Span,
    ) -> Pat {
        let (elem, array_len) = match expected.kind() {
            TyKind::Slice(elem) => (elem.clone(), None),
            TyKind::Array(elem, len) => (elem.clone(), Some(len.clone())),
            _ => {
                let text = format!(
                    "`{}` is no array or slice.",
                    self.cx.type_text(&self.icx.resolve(expected))
                );
                self.type_error(span, text);
                return self.pat(span, expected, PatKind::Wild);
            }
        };
        let (mut before, mut rest, mut after) = (Vec::new(), None, Vec::new());
        let known = array_len.as_ref().map(|len| self.icx.shallow(len));
        if let Some(TyKind::ConstUsize(len)) = known.as_ref().map(Ty::kind) {
            let open = p.elems.iter().any(is_rest);
            let given = p.elems.len() as u64 - u64::from(open);
            if given > *len || (!open && given < *len) {
                let text = format!(
                    "This pattern has {given} parts, the array has {len}: name as many, or write `..` for the rest."
                );
                self.error(span, text);
            }
        }
        for part in &p.elems {
            let rest_binding = match part {
                syn::Pat::Rest(_) => Some(None),
                syn::Pat::Ident(ident) if matches!(&ident.subpat, Some((_, sub)) if matches!(**sub, syn::Pat::Rest(_))) => {
                    Some(Some(ident))
                }
                _ => None,
            };
            match rest_binding {
                Some(binding) => {
                    let ty = match array_len
                        .as_ref()
                        .map(|len| self.icx.shallow(len))
                        .as_ref()
                        .map(Ty::kind)
                    {
                        Some(TyKind::ConstUsize(len)) => {
                            let left = len.saturating_sub(p.elems.len() as u64 - 1);
                            Ty::new(TyKind::Array(
                                elem.clone(),
                                Ty::new(TyKind::ConstUsize(left)),
                            ))
                        }
                        _ => Ty::new(TyKind::Slice(elem.clone())),
                    };
                    let bound = binding.map(|ident| {
                        let plain = syn::Pat::Ident(syn::PatIdent {
                            subpat: None,
                            ..ident.clone()
                        });
                        self.check_pat(&plain, &ty, mode, names)
                    });
                    rest = Some(bound);
                }
                None => {
                    let checked = self.check_pat(part, &elem, mode, names);
                    if rest.is_some() {
                        after.push(checked)
                    } else {
                        before.push(checked)
                    }
                }
            }
        }
        self.pat(
            span,
            expected,
            PatKind::Slice {
                before,
                rest,
                after,
            },
        )
    }
}

/// `..` or `name @ ..`
fn is_rest(part: &syn::Pat) -> bool {
    match part {
        syn::Pat::Rest(_) => true,
        syn::Pat::Ident(ident) => {
            matches!(&ident.subpat, Some((_, sub)) if matches!(**sub, syn::Pat::Rest(_)))
        }
        _ => false,
    }
}
