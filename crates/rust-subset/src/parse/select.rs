//! `crossbeam::select!` and `select_biased!`: the library's `select` module says what it stands for.

use proc_macro2::{Span as TokenSpan, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::parse::{ParseStream, Parser};

struct Arm {
    operation: Operation,
    body: syn::Expr,
}

#[allow(clippy::large_enum_variant)] // Few, and gone at once.
enum Operation {
    Receive {
        from: syn::Expr,
        pat: syn::Pat,
    },
    Send {
        to: syn::Expr,
        value: syn::Expr,
        pat: syn::Pat,
    },
    Default(Option<syn::Expr>),
}

/// The expression a `select!` stands for.
pub fn expand(mac: &syn::Macro, biased: bool, at: TokenSpan) -> Result<TokenStream, String> {
    let arms = arms
        .parse2(mac.tokens.clone())
        .map_err(|error| format!("This `select!` is not understood: {error}."))?;
    let (mut operands, mut names) = (Vec::new(), Vec::new());
    let (mut added, mut cases) = (Vec::new(), Vec::new());
    let mut fallback = quote_spanned!(at=> _ => ::rt::panic_str("no operation was selected"));
    let mut has_default = false;
    let mut timeout = quote!(::core::option::Option::None);
    for arm in &arms {
        let body = &arm.body;
        let index = cases.len();
        let operand = format_ident!("__operand{}", index, span = at);
        match &arm.operation {
            Operation::Receive { from, pat } => {
                operands.push(quote_spanned!(at=> &(#from)));
                names.push(operand.clone());
                added.push(quote_spanned!(at=> __arms.recv(#operand);));
                cases.push(quote_spanned!(at=> #index => { let #pat = __arms.complete_recv(#operand); #body }));
            }
            Operation::Send { to, value, pat } => {
                operands.push(quote_spanned!(at=> &(#to)));
                names.push(operand.clone());
                added.push(quote_spanned!(at=> __arms.send(#operand);));
                cases.push(quote_spanned!(at=> #index => { let #pat = ::crossbeam::channel::select::complete_send(#operand, #value); #body }));
            }
            Operation::Default(after) => {
                has_default = after.is_none();
                if let Some(after) = after {
                    timeout = quote_spanned!(at=> ::core::option::Option::Some(#after));
                }
                fallback = quote_spanned!(at=> _ => { #body });
            }
        }
    }
    let make = syn::Ident::new(if biased { "biased" } else { "new" }, at);
    // What an operand makes for itself lives until the arm that was chosen has run.
    Ok(
        quote_spanned!(at=> match ( #( #operands, )* ) { ( #( #names, )* ) => {
        let mut __arms = ::crossbeam::channel::select::Arms::#make();
        #( #added )*
        match __arms.wait(#has_default, #timeout) { #( #cases )* #fallback }
    } }),
    )
}

fn arms(input: ParseStream) -> syn::Result<Vec<Arm>> {
    let mut all = Vec::new();
    while !input.is_empty() {
        let name: syn::Ident = input.parse()?;
        let operation = match name.to_string().as_str() {
            "recv" => {
                let content;
                syn::parenthesized!(content in input);
                let from = content.parse()?;
                content.parse::<Option<syn::Token![,]>>()?;
                input.parse::<syn::Token![->]>()?;
                Operation::Receive {
                    from,
                    pat: syn::Pat::parse_single(input)?,
                }
            }
            "send" => {
                let content;
                syn::parenthesized!(content in input);
                let to = content.parse()?;
                content.parse::<syn::Token![,]>()?;
                let value = content.parse()?;
                content.parse::<Option<syn::Token![,]>>()?;
                input.parse::<syn::Token![->]>()?;
                Operation::Send {
                    to,
                    value,
                    pat: syn::Pat::parse_single(input)?,
                }
            }
            "default" if input.peek(syn::token::Paren) => {
                let content;
                syn::parenthesized!(content in input);
                Operation::Default(if content.is_empty() {
                    None
                } else {
                    let after = content.parse()?;
                    content.parse::<Option<syn::Token![,]>>()?;
                    Some(after)
                })
            }
            "default" => Operation::Default(None),
            _ => {
                return Err(syn::Error::new(
                    name.span(),
                    "an arm is `recv(..) ->`, `send(..) ->` or `default`",
                ));
            }
        };
        input.parse::<syn::Token![=>]>()?;
        let body: syn::Expr = if input.peek(syn::token::Brace) {
            syn::Expr::Block(syn::ExprBlock {
                attrs: Vec::new(),
                label: None,
                block: input.parse()?,
            })
        } else {
            input.parse()?
        };
        input.parse::<Option<syn::Token![,]>>()?;
        all.push(Arm { operation, body });
    }
    Ok(all)
}
