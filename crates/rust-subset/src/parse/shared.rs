//! Items whose syntax several definitions share.

use std::rc::Rc;
use syn::spanned::Spanned;

/// An item whose syntax several definitions share.
#[derive(Clone)]
pub enum Shared {
    Fn(Rc<syn::ItemFn>),
    Const(Rc<syn::ItemConst>),
    Static(Rc<syn::ItemStatic>),
    Struct(Rc<syn::ItemStruct>),
    Enum(Rc<syn::ItemEnum>),
    Trait(Rc<syn::ItemTrait>),
    Impl(Rc<syn::ItemImpl>),
    Type(Rc<syn::ItemType>),
    Other(Box<syn::Item>),
}

impl Shared {
    pub fn new(item: syn::Item) -> Shared {
        match item {
            syn::Item::Fn(i) => Shared::Fn(Rc::new(i)),
            syn::Item::Const(i) => Shared::Const(Rc::new(i)),
            syn::Item::Static(i) => Shared::Static(Rc::new(i)),
            syn::Item::Struct(i) => Shared::Struct(Rc::new(i)),
            syn::Item::Enum(i) => Shared::Enum(Rc::new(i)),
            syn::Item::Trait(i) => Shared::Trait(Rc::new(i)),
            syn::Item::Impl(i) => Shared::Impl(Rc::new(i)),
            syn::Item::Type(i) => Shared::Type(Rc::new(i)),
            other => Shared::Other(Box::new(other)),
        }
    }

    pub fn span(&self) -> proc_macro2::Span {
        match self {
            Shared::Fn(i) => i.sig.ident.span(),
            Shared::Other(i) => i.span(),
            _ => proc_macro2::Span::call_site(),
        }
    }
}
