//! `#[derive(..)]`: the impls that the standard derives stand for.

use super::attributes::{Attributes, ForType};
use crate::items::*;
use crate::ty::AdtId;
use proc_macro2::{Group, Ident, Span as TokenSpan, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use std::rc::Rc;
use syn::spanned::Spanned;
use syn::visit::Visit;

/// A variant (or the struct) with its fields.
struct Shape<'a> {
    /// `Self` or `Self::Variant`
    path: TokenStream,
    name: String,
    fields: &'a syn::Fields,
    is_default: bool,
    /// The number that orders and hashes it.
    tag: TokenStream,
}

impl Shape<'_> {
    fn members(&self) -> Vec<syn::Member> {
        self.fields.members().collect()
    }

    /// `Path { a: __prefix0, b: __prefix1 }`
    fn pattern(&self, prefix: &str) -> TokenStream {
        let (path, members) = (&self.path, self.members());
        let names = self.names(prefix);
        quote!(#path { #( #members: #names ),* })
    }

    fn names(&self, prefix: &str) -> Vec<Ident> {
        (0..self.fields.len())
            .map(|at| format_ident!("__{prefix}{at}", span = self.place(at)))
            .collect()
    }

    /// Where a field stands: what is wrong with its type is said there.
    fn place(&self, at: usize) -> TokenSpan {
        let field = self.fields.iter().nth(at);
        field.map_or_else(TokenSpan::call_site, |field| match &field.ident {
            Some(name) => name.span(),
            None => field.ty.span(),
        })
    }

    fn rebuild(&self, value: impl Fn(usize) -> TokenStream) -> TokenStream {
        let (path, members) = (&self.path, self.members());
        let values = (0..members.len()).map(value);
        quote!(#path { #( #members: #values ),* })
    }
}

impl Cx {
    /// Adds the impls of an item's derives.
    pub fn add_derives(&self, module: ModId, adt: AdtId, attrs: &Attributes, for_type: ForType) {
        let item = self.adt_item(adt);
        let def = self.def(item.def);
        for path in &attrs.derives {
            let name = path
                .segments
                .last()
                .map(|segment| segment.ident.to_string())
                .unwrap_or_default();
            let shapes = shapes(&item.source);
            let is_enum = matches!(item.source, AdtSource::Enum(_));
            let Some((of, body)) = derived(&name, &shapes, def.span, is_enum) else {
                let text =
                    format!("The explorer does not know `#[derive({name})]`; write the impl out.");
                self.report(def.origin, crate::place::path_start(path), text);
                continue;
            };
            // An enum's default is a variant without fields, whatever the parameters are.
            let bounded = !is_enum || name != "Default";
            let tokens = impl_for(&item.source, (&of, bounded), body, def.span);
            match syn::parse2::<syn::ItemImpl>(placed(tokens, def.span)) {
                Ok(made) => self.add_impl(module, Rc::new(made), for_type.clone()),
                Err(error) => self.report(
                    def.origin,
                    def.span,
                    format!("`#[derive({name})]` cannot be expanded here: {error}."),
                ),
            }
        }
    }
}

fn shapes(source: &AdtSource) -> Vec<Shape<'_>> {
    match source {
        AdtSource::Struct(item) => {
            vec![Shape {
                path: quote!(Self),
                name: super::names::unraw(&item.ident),
                fields: &item.fields,
                is_default: true,
                tag: quote!(0isize),
            }]
        }
        AdtSource::Enum(item) => {
            let shape = |variant: &'_ syn::Variant| {
                let ident = &variant.ident;
                (
                    quote!(Self::#ident),
                    super::names::unraw(ident),
                    variant
                        .attrs
                        .iter()
                        .any(|attr| attr.path().is_ident("default")),
                )
            };
            let tags = tags(&item.variants);
            let made = item.variants.iter().zip(tags).map(|(variant, tag)| {
                let (path, name, is_default) = shape(variant);
                Shape {
                    path,
                    name,
                    fields: &variant.fields,
                    is_default,
                    tag,
                }
            });
            made.collect()
        }
    }
}

/// Each variant's discriminant: as written, or one more than the one before.
fn tags<'a>(variants: impl IntoIterator<Item = &'a syn::Variant>) -> Vec<TokenStream> {
    let (mut written, mut since) = (None, 0isize);
    variants
        .into_iter()
        .map(|variant| {
            if let Some((_, value)) = &variant.discriminant {
                (written, since) = (Some(value), 0);
            }
            let tag = match written {
                Some(value) => quote!((((#value) as isize) + #since)),
                None => quote!(#since),
            };
            since += 1;
            tag
        })
        .collect()
}

fn impl_for(
    source: &AdtSource,
    (of, bounded): (&TokenStream, bool),
    body: TokenStream,
    at: TokenSpan,
) -> TokenStream {
    let ident = source.ident();
    let mut generics = source.generics().clone();
    for param in &mut generics.params {
        match param {
            syn::GenericParam::Type(p) => {
                p.default = None;
                if bounded {
                    p.bounds.push(syn::parse_quote!(#of));
                }
            }
            syn::GenericParam::Const(p) => p.default = None,
            syn::GenericParam::Lifetime(_) => {}
        }
    }
    // What rustc demands too: associated types of parameters that occur in fields.
    for ty in projections(source).into_iter().filter(|_| bounded) {
        generics
            .make_where_clause()
            .predicates
            .push(syn::parse_quote!(#ty: #of));
    }
    let (params, args, clause) = generics.split_for_impl();
    quote_spanned!(at=> impl #params #of for #ident #args #clause { #body })
}

/// The same tokens, those that stand nowhere at the item.
fn placed(tokens: TokenStream, at: TokenSpan) -> TokenStream {
    let nowhere = TokenSpan::call_site().start();
    let place = |mut token: TokenTree| {
        let of = token.span();
        if let TokenTree::Group(group) = &token {
            let inside = placed(group.stream(), at);
            token = TokenTree::Group(Group::new(group.delimiter(), inside));
        }
        token.set_span(if of.start() == nowhere { at } else { of });
        token
    };
    tokens.into_iter().map(place).collect()
}

/// `T::Item` and the like in the types of fields.
fn projections(source: &AdtSource) -> Vec<syn::TypePath> {
    struct Find<'a> {
        params: Vec<&'a Ident>,
        found: Vec<syn::TypePath>,
    }
    impl<'ast> Visit<'ast> for Find<'_> {
        fn visit_type_path(&mut self, ty: &'ast syn::TypePath) {
            let first = &ty.path.segments[0].ident;
            if ty.qself.is_none()
                && ty.path.segments.len() > 1
                && self.params.contains(&first)
                && !self.found.contains(ty)
            {
                self.found.push(ty.clone());
            }
            syn::visit::visit_type_path(self, ty);
        }
    }
    let params = source
        .generics()
        .type_params()
        .map(|param| &param.ident)
        .collect();
    let mut find = Find {
        params,
        found: Vec::new(),
    };
    match source {
        AdtSource::Struct(item) => item.fields.iter().for_each(|field| find.visit_field(field)),
        AdtSource::Enum(item) => item
            .variants
            .iter()
            .for_each(|variant| find.visit_variant(variant)),
    }
    find.found
}

/// The trait's path and the impl's content.
fn derived(
    name: &str,
    shapes: &[Shape],
    at: TokenSpan,
    is_enum: bool,
) -> Option<(TokenStream, TokenStream)> {
    Some(match name {
        "Copy" => (quote!(::core::marker::Copy), quote!()),
        "Eq" => (quote!(::core::cmp::Eq), quote!()),
        "Clone" => (quote!(::core::clone::Clone), clone(shapes, at)),
        "Debug" => (quote!(::core::fmt::Debug), debug(shapes, at)),
        "Default" => (quote!(::core::default::Default), default(shapes, at)?),
        "Hash" => (quote!(::core::hash::Hash), hash(shapes, at, is_enum)),
        "PartialEq" => (quote!(::core::cmp::PartialEq), partial_eq(shapes, at)),
        "PartialOrd" => (
            quote!(::core::cmp::PartialOrd),
            order(shapes, at, is_enum, true),
        ),
        "Ord" => (quote!(::core::cmp::Ord), order(shapes, at, is_enum, false)),
        _ => return None,
    })
}

/// `match self {}` of an enum without variants.
fn match_on(value: TokenStream, arms: Vec<TokenStream>, at: TokenSpan) -> TokenStream {
    if arms.is_empty() {
        return quote_spanned!(at=> match *self {});
    }
    quote_spanned!(at=> match #value { #( #arms )* })
}

fn clone(shapes: &[Shape], at: TokenSpan) -> TokenStream {
    let arms = shapes.iter().map(|shape| {
        let (pattern, names) = (shape.pattern("a"), shape.names("a"));
        let made = shape.rebuild(|at| {
            let name = &names[at];
            quote_spanned!(name.span()=> ::core::clone::Clone::clone(#name))
        });
        quote_spanned!(at=> #pattern => #made,)
    });
    let body = match_on(quote!(self), arms.collect(), at);
    quote_spanned!(at=> fn clone(&self) -> Self { #body })
}

fn debug(shapes: &[Shape], at: TokenSpan) -> TokenStream {
    let arms = shapes.iter().map(|shape| {
        let (pattern, names, label) = (shape.pattern("a"), shape.names("a"), &shape.name);
        let made = match shape.fields {
            syn::Fields::Unit => quote_spanned!(at=> f.write_str(#label)),
            syn::Fields::Unnamed(_) => {
                quote_spanned!(at=> f.debug_tuple(#label) #( .field(#names) )* .finish())
            }
            syn::Fields::Named(fields) => {
                let labels = fields.named.iter().map(|field| {
                    field
                        .ident
                        .as_ref()
                        .map(super::names::unraw)
                        .unwrap_or_default()
                });
                quote_spanned!(at=> f.debug_struct(#label) #( .field(#labels, #names) )* .finish())
            }
        };
        quote_spanned!(at=> #pattern => #made,)
    });
    let body = match_on(quote!(self), arms.collect(), at);
    quote_spanned!(at=> fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #body })
}

fn default(shapes: &[Shape], at: TokenSpan) -> Option<TokenStream> {
    let shape = shapes.iter().find(|shape| shape.is_default)?;
    let made =
        shape.rebuild(|at| quote_spanned!(shape.place(at)=> ::core::default::Default::default()));
    Some(quote_spanned!(at=> fn default() -> Self { #made }))
}

fn hash(shapes: &[Shape], at: TokenSpan, is_enum: bool) -> TokenStream {
    let arms = shapes.iter().map(|shape| {
        let (pattern, names) = (shape.pattern("a"), shape.names("a"));
        let tag = is_enum.then(|| {
            let tag = &shape.tag;
            quote!(::core::hash::Hash::hash(&#tag, state);)
        });
        let each = names
            .iter()
            .map(|name| quote_spanned!(name.span()=> ::core::hash::Hash::hash(#name, state);));
        quote_spanned!(at=> #pattern => { #tag #( #each )* })
    });
    let body = match_on(quote!(self), arms.collect(), at);
    quote_spanned!(at=> fn hash<__H: ::core::hash::Hasher>(&self, state: &mut __H) { #body })
}

fn partial_eq(shapes: &[Shape], at: TokenSpan) -> TokenStream {
    let mut arms: Vec<TokenStream> = Vec::new();
    for shape in shapes {
        let (left, right) = (shape.pattern("a"), shape.pattern("b"));
        let (a, b) = (shape.names("a"), shape.names("b"));
        let all = if a.is_empty() {
            quote!(true)
        } else {
            let pairs = a.iter().zip(&b);
            let each = pairs.map(|(a, b)| quote_spanned!(a.span()=> *#a == *#b));
            quote!( #( #each )&&* )
        };
        arms.push(quote_spanned!(at=> (#left, #right) => #all,));
    }
    if shapes.len() > 1 {
        arms.push(quote_spanned!(at=> _ => false,));
    }
    let body = match_on(quote!((self, other)), arms, at);
    quote_spanned!(at=> fn eq(&self, other: &Self) -> bool { #body })
}

/// Fields in order; variants in order of their discriminants.
fn order(shapes: &[Shape], at: TokenSpan, is_enum: bool, partial: bool) -> TokenStream {
    let equal = quote!(::core::cmp::Ordering::Equal);
    let some_equal = match partial {
        true => quote!(::core::option::Option::Some(#equal)),
        false => equal,
    };
    let call = |at: TokenSpan| match partial {
        true => quote_spanned!(at=> ::core::cmp::PartialOrd::partial_cmp),
        false => quote_spanned!(at=> ::core::cmp::Ord::cmp),
    };
    let mut arms: Vec<TokenStream> = Vec::new();
    for shape in shapes {
        let (left, right) = (shape.pattern("a"), shape.pattern("b"));
        let pairs = shape.names("a").into_iter().zip(shape.names("b")).rev();
        let compared = pairs.fold(some_equal.clone(), |rest, (a, b)| {
            let call = call(a.span());
            quote_spanned!(at=> match #call(#a, #b) { #some_equal => #rest, __other => __other })
        });
        arms.push(quote_spanned!(at=> (#left, #right) => #compared,));
    }
    if shapes.len() > 1 && is_enum {
        let tags = |name: &str| {
            let value = Ident::new(name, at);
            let arms = shapes.iter().map(|shape| {
                let (path, tag) = (&shape.path, &shape.tag);
                quote!(#path { .. } => #tag,)
            });
            quote_spanned!(at=> match #value { #( #arms )* })
        };
        let (a, b, call) = (tags("self"), tags("other"), call(at));
        arms.push(quote_spanned!(at=> _ => #call(&#a, &#b),));
    }
    let body = match_on(quote!((self, other)), arms, at);
    match partial {
        true => {
            quote_spanned!(at=> fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> { #body })
        }
        false => {
            quote_spanned!(at=> fn cmp(&self, other: &Self) -> ::core::cmp::Ordering { #body })
        }
    }
}
