//! `#[cfg(..)]` and `#[cfg_attr(..)]`: what does not hold here is taken out before anybody reads the items.

use super::condition;
use program::{Diagnostic, Origin};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};

/// Takes out what the conditions of a program exclude.
pub fn configure(file: &mut syn::File) -> Result<(), Vec<Diagnostic>> {
    let mut pass = Configure::default();
    pass.visit_file_mut(file);
    if pass.problems.is_empty() {
        Ok(())
    } else {
        Err(pass.problems)
    }
}

/// The same for a macro's argument, which is read later than the program.
pub fn configure_expr(e: &mut syn::Expr) -> Result<(), String> {
    let mut pass = Configure::default();
    pass.visit_expr_mut(e);
    match pass.problems.into_iter().next() {
        Some(problem) => Err(problem.text),
        None => Ok(()),
    }
}

#[derive(Default)]
struct Configure {
    problems: Vec<Diagnostic>,
}

impl Configure {
    /// Whether something with these attributes stays. `cfg_attr` becomes the attributes it stands for.
    fn stays(&mut self, attrs: &mut Vec<syn::Attribute>) -> bool {
        let mut stays = true;
        let mut kept = Vec::new();
        for attr in std::mem::take(attrs) {
            match &attr.meta {
                syn::Meta::List(list) if attr.path().is_ident("cfg") => {
                    stays &= self.holds(&attr, &list.tokens);
                }
                syn::Meta::List(list) if attr.path().is_ident("cfg_attr") => {
                    kept.extend(self.conditional(&attr, list));
                }
                _ => kept.push(attr),
            }
        }
        *attrs = kept;
        stays
    }

    fn holds(&mut self, attr: &syn::Attribute, tokens: &proc_macro2::TokenStream) -> bool {
        condition::holds(tokens).unwrap_or_else(|text| {
            let span = attr.pound_token.span;
            let span = crate::place::span(Origin::User, span, span);
            self.problems.push(Diagnostic { span, text });
            false
        })
    }

    fn conditional(&mut self, attr: &syn::Attribute, list: &syn::MetaList) -> Vec<syn::Attribute> {
        let parser = Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated;
        let Ok(parts) = list.parse_args_with(parser) else {
            // Attributes of other tools: nothing of them is read here.
            return Vec::new();
        };
        let mut parts = parts.into_iter();
        let Some(first) = parts.next() else {
            return Vec::new();
        };
        if !self.holds(attr, &quote::quote!(#first)) {
            return Vec::new();
        }
        parts
            .map(|meta| syn::Attribute {
                meta,
                ..attr.clone()
            })
            .collect()
    }

    fn keep<T>(
        &mut self,
        items: &mut Vec<T>,
        attrs: fn(&mut T) -> Option<&mut Vec<syn::Attribute>>,
    ) {
        items.retain_mut(|item| attrs(item).is_none_or(|attrs| self.stays(attrs)));
    }

    fn keep_listed<T, P: Default>(
        &mut self,
        items: &mut Punctuated<T, P>,
        attrs: fn(&mut T) -> &mut Vec<syn::Attribute>,
    ) {
        let all = std::mem::take(items);
        for mut item in all {
            if self.stays(attrs(&mut item)) {
                items.push(item);
            }
        }
    }
}

impl VisitMut for Configure {
    fn visit_file_mut(&mut self, file: &mut syn::File) {
        self.keep(&mut file.items, item_attrs);
        visit_mut::visit_file_mut(self, file);
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if let Some((_, items)) = &mut module.content {
            self.keep(items, item_attrs);
        }
        visit_mut::visit_item_mod_mut(self, module);
    }

    fn visit_item_impl_mut(&mut self, item: &mut syn::ItemImpl) {
        self.keep(&mut item.items, |item| match item {
            syn::ImplItem::Fn(i) => Some(&mut i.attrs),
            syn::ImplItem::Const(i) => Some(&mut i.attrs),
            syn::ImplItem::Type(i) => Some(&mut i.attrs),
            _ => None,
        });
        visit_mut::visit_item_impl_mut(self, item);
    }

    fn visit_item_trait_mut(&mut self, item: &mut syn::ItemTrait) {
        self.keep(&mut item.items, |item| match item {
            syn::TraitItem::Fn(i) => Some(&mut i.attrs),
            syn::TraitItem::Const(i) => Some(&mut i.attrs),
            syn::TraitItem::Type(i) => Some(&mut i.attrs),
            _ => None,
        });
        visit_mut::visit_item_trait_mut(self, item);
    }

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        self.keep(&mut block.stmts, |stmt| match stmt {
            syn::Stmt::Local(local) => Some(&mut local.attrs),
            syn::Stmt::Item(item) => item_attrs(item),
            syn::Stmt::Macro(mac) => Some(&mut mac.attrs),
            syn::Stmt::Expr(e, _) => expr_attrs(e),
        });
        visit_mut::visit_block_mut(self, block);
    }

    fn visit_item_enum_mut(&mut self, item: &mut syn::ItemEnum) {
        self.keep_listed(&mut item.variants, |variant| &mut variant.attrs);
        visit_mut::visit_item_enum_mut(self, item);
    }

    fn visit_fields_named_mut(&mut self, fields: &mut syn::FieldsNamed) {
        self.keep_listed(&mut fields.named, |field| &mut field.attrs);
        visit_mut::visit_fields_named_mut(self, fields);
    }

    fn visit_expr_struct_mut(&mut self, e: &mut syn::ExprStruct) {
        self.keep_listed(&mut e.fields, |field| &mut field.attrs);
        // The comma before `..rest` went with the last field.
        if e.rest.is_some() && !e.fields.empty_or_trailing() {
            e.fields.push_punct(Default::default());
        }
        visit_mut::visit_expr_struct_mut(self, e);
    }

    fn visit_expr_match_mut(&mut self, e: &mut syn::ExprMatch) {
        self.keep(&mut e.arms, |arm| Some(&mut arm.attrs));
        visit_mut::visit_expr_match_mut(self, e);
    }
}

fn item_attrs(item: &mut syn::Item) -> Option<&mut Vec<syn::Attribute>> {
    Some(match item {
        syn::Item::Const(i) => &mut i.attrs,
        syn::Item::Enum(i) => &mut i.attrs,
        syn::Item::ExternCrate(i) => &mut i.attrs,
        syn::Item::Fn(i) => &mut i.attrs,
        syn::Item::ForeignMod(i) => &mut i.attrs,
        syn::Item::Impl(i) => &mut i.attrs,
        syn::Item::Macro(i) => &mut i.attrs,
        syn::Item::Mod(i) => &mut i.attrs,
        syn::Item::Static(i) => &mut i.attrs,
        syn::Item::Struct(i) => &mut i.attrs,
        syn::Item::Trait(i) => &mut i.attrs,
        syn::Item::Type(i) => &mut i.attrs,
        syn::Item::Union(i) => &mut i.attrs,
        syn::Item::Use(i) => &mut i.attrs,
        _ => return None,
    })
}

/// The attributes of a statement that is an expression; they stand with its leftmost part.
fn expr_attrs(e: &mut syn::Expr) -> Option<&mut Vec<syn::Attribute>> {
    Some(match e {
        syn::Expr::Assign(e) => return expr_attrs(&mut e.left),
        syn::Expr::Binary(e) => return expr_attrs(&mut e.left),
        syn::Expr::Await(e) => &mut e.attrs,
        syn::Expr::Block(e) => &mut e.attrs,
        syn::Expr::Break(e) => &mut e.attrs,
        syn::Expr::Call(e) => &mut e.attrs,
        syn::Expr::Continue(e) => &mut e.attrs,
        syn::Expr::Field(e) => &mut e.attrs,
        syn::Expr::ForLoop(e) => &mut e.attrs,
        syn::Expr::If(e) => &mut e.attrs,
        syn::Expr::Index(e) => &mut e.attrs,
        syn::Expr::Lit(e) => &mut e.attrs,
        syn::Expr::Loop(e) => &mut e.attrs,
        syn::Expr::Macro(e) => &mut e.attrs,
        syn::Expr::Match(e) => &mut e.attrs,
        syn::Expr::MethodCall(e) => &mut e.attrs,
        syn::Expr::Path(e) => &mut e.attrs,
        syn::Expr::Return(e) => &mut e.attrs,
        syn::Expr::Struct(e) => &mut e.attrs,
        syn::Expr::Try(e) => &mut e.attrs,
        syn::Expr::Unary(e) => &mut e.attrs,
        syn::Expr::Unsafe(e) => &mut e.attrs,
        syn::Expr::While(e) => &mut e.attrs,
        _ => return None,
    })
}
