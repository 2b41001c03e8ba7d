//! Attributes that mean something here.

use crate::items::AdtSource;
use std::rc::Rc;

/// What `__T` stands for in an item.
pub type ForType = Option<Rc<syn::Type>>;

/// What the attributes of an item say.
#[derive(Default)]
pub struct Attributes {
    /// Dropped: `#[test]`.
    pub dropped: bool,
    /// `#[lang = ".."]`
    pub lang: Option<String>,
    /// `#[intrinsic = ".."]`
    pub intrinsic: Option<String>,
    /// `#[track_caller]`
    pub track_caller: bool,
    /// `#[for_types(..)]`
    pub for_types: Vec<syn::Type>,
    /// `#[derive(..)]`
    pub derives: Vec<syn::Path>,
}

/// Reads the attributes that mean something here; all others are rustc's business.
pub fn attributes(attrs: &[syn::Attribute]) -> Attributes {
    let mut found = Attributes::default();
    for attr in attrs {
        let Some(name) = attr.path().get_ident().map(ToString::to_string) else {
            continue;
        };
        match (name.as_str(), &attr.meta) {
            ("lang" | "intrinsic", syn::Meta::NameValue(value)) => {
                if let syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(text),
                    ..
                }) = &value.value
                {
                    let slot = if name == "lang" {
                        &mut found.lang
                    } else {
                        &mut found.intrinsic
                    };
                    *slot = Some(text.value());
                }
            }
            ("for_types", syn::Meta::List(list)) => {
                let parser =
                    syn::punctuated::Punctuated::<syn::Type, syn::Token![,]>::parse_terminated;
                found
                    .for_types
                    .extend(list.parse_args_with(parser).into_iter().flatten());
            }
            ("derive", syn::Meta::List(list)) => {
                let parser =
                    syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated;
                found
                    .derives
                    .extend(list.parse_args_with(parser).into_iter().flatten());
            }
            ("track_caller", syn::Meta::Path(_)) => found.track_caller = true,
            ("test", _) => found.dropped = true,
            _ => {}
        }
    }
    found
}

/// The attributes of an item.
pub fn item_attrs(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(i) => &i.attrs,
        syn::Item::Enum(i) => &i.attrs,
        syn::Item::Fn(i) => &i.attrs,
        syn::Item::Impl(i) => &i.attrs,
        syn::Item::Mod(i) => &i.attrs,
        syn::Item::Static(i) => &i.attrs,
        syn::Item::Struct(i) => &i.attrs,
        syn::Item::Trait(i) => &i.attrs,
        syn::Item::Type(i) => &i.attrs,
        syn::Item::Use(i) => &i.attrs,
        syn::Item::Macro(i) => &i.attrs,
        _ => &[],
    }
}

impl AdtSource {
    /// Whether it derives the trait of that name.
    pub fn derives(&self, name: &str) -> bool {
        let mut found = false;
        let attrs = self.attrs().iter();
        for attr in attrs.filter(|attr| attr.path().is_ident("derive")) {
            // What is no list of traits rustc refuses.
            let _ = attr.parse_nested_meta(|meta| {
                let last = meta.path.segments.last();
                found |= last.is_some_and(|last| last.ident == name);
                Ok(())
            });
        }
        found
    }
}
