//! The standard macros, expanded into ordinary expressions that call the library's `rt`.

use super::macro_text::{
    LINE, concatenated, constant_text, literal_text, source_text, source_tokens,
};
use super::{Expect, FnCtxt};
use crate::parse::format::{self, Piece};
use crate::thir::Expr;
use proc_macro2::{Span as TokenSpan, TokenStream};
use program::Span;
use quote::{quote, quote_spanned};
use syn::punctuated::Punctuated;

type Args = Punctuated<syn::Expr, syn::Token![,]>;

impl FnCtxt<'_> {
    pub(super) fn check_macro(&mut self, mac: &syn::Macro, span: Span, expect: Expect) -> Expr {
        let at = crate::place::path_start(&mac.path);
        let name = mac
            .path
            .segments
            .last()
            .map(|segment| segment.ident.to_string())
            .unwrap_or_default();
        match expand(&name, mac, at) {
            Ok(tokens) => match syn::parse2::<syn::Expr>(tokens) {
                Ok(e) => {
                    let mut checked = self.check_expr(&e, expect);
                    checked.span = span;
                    checked
                }
                Err(error) => self.error_expr(
                    span,
                    format!("The arguments of `{name}!` are not understood: {error}."),
                ),
            },
            Err(text) => self.error_expr(span, text),
        }
    }
}

pub(super) fn args_of(mac: &syn::Macro) -> Result<Vec<syn::Expr>, String> {
    let parsed = mac.parse_body_with(Args::parse_terminated);
    let mut args: Vec<syn::Expr> = parsed
        .map(|args| args.into_iter().collect())
        .map_err(|error| format!("The arguments of this macro are not understood: {error}."))?;
    args.iter_mut()
        .try_for_each(crate::parse::configure::configure_expr)?;
    Ok(args)
}

/// The expression a macro stands for.
pub(super) fn expand(name: &str, mac: &syn::Macro, at: TokenSpan) -> Result<TokenStream, String> {
    Ok(match name {
        "println" => call(at, "print_line", format_args(&args_of(mac)?, at, "")?),
        "print" => call(at, "print", format_args(&args_of(mac)?, at, "")?),
        "eprintln" => call(at, "print_error_line", format_args(&args_of(mac)?, at, "")?),
        "eprint" => call(at, "print_error", format_args(&args_of(mac)?, at, "")?),
        "format" => call(at, "format", format_args(&args_of(mac)?, at, "")?),
        "format_args" => format_args(&args_of(mac)?, at, "")?,
        "write" | "writeln" => {
            let args = args_of(mac)?;
            let Some((target, rest)) = args.split_first() else {
                return Err(format!("`{name}!` needs something to write to."));
            };
            let made = format_args(rest, at, if name == "writeln" { "\n" } else { "" })?;
            quote_spanned!(at=> (#target).write_fmt(#made))
        }
        "panic" => panic(&args_of(mac)?, at, "explicit panic", None)?,
        "todo" => panic(
            &args_of(mac)?,
            at,
            "not yet implemented",
            Some("not yet implemented: "),
        )?,
        "unimplemented" => panic(
            &args_of(mac)?,
            at,
            "not implemented",
            Some("not implemented: "),
        )?,
        "unreachable" => {
            let plain = "internal error: entered unreachable code";
            panic(
                &args_of(mac)?,
                at,
                plain,
                Some("internal error: entered unreachable code: "),
            )?
        }
        "assert" | "debug_assert" => {
            let args = args_of(mac)?;
            let Some((cond, rest)) = args.split_first() else {
                return Err("`assert!` needs a condition.".to_string());
            };
            let fail = panic(
                rest,
                at,
                &format!("assertion failed: {}", source_text(cond)),
                None,
            )?;
            quote_spanned!(at=> if !(#cond) { #fail })
        }
        "assert_eq" | "debug_assert_eq" => compare(&args_of(mac)?, at, 0)?,
        "assert_ne" | "debug_assert_ne" => compare(&args_of(mac)?, at, 1)?,
        "vec" => vec(mac, at)?,
        "matches" => matches(mac, at)?,
        "dbg" => {
            let args = args_of(mac)?;
            let one = |e: &syn::Expr| {
                let text = source_text(e);
                quote_spanned!(at=> match #e { __v => { ::rt::dbg(#text, &__v); __v } })
            };
            match args.as_slice() {
                [e] => one(e),
                many => {
                    let many = many.iter().map(one);
                    quote_spanned!(at=> ( #( #many ),* ))
                }
            }
        }
        "ready" => {
            let e = single(mac)?;
            quote_spanned!(at=> match #e { ::core::task::Poll::Ready(__t) => __t, ::core::task::Poll::Pending => return ::core::task::Poll::Pending })
        }
        "pin" => {
            let e = single(mac)?;
            quote_spanned!(at=> ::rt::pin_local(&mut { #e }))
        }
        "addr_of" => {
            let e = single(mac)?;
            quote_spanned!(at=> &raw const (#e))
        }
        "addr_of_mut" => {
            let e = single(mac)?;
            quote_spanned!(at=> &raw mut (#e))
        }
        "anyhow" | "format_err" => anyhow(&args_of(mac)?, at)?,
        "bail" => {
            let made = anyhow(&args_of(mac)?, at)?;
            quote_spanned!(at=> return ::core::result::Result::Err(#made))
        }
        "ensure" => {
            let args = args_of(mac)?;
            let Some((cond, rest)) = args.split_first() else {
                return Err("`ensure!` needs a condition.".to_string());
            };
            if let (syn::Expr::Binary(compared), []) = (cond, rest)
                && is_comparison(&compared.op)
            {
                return Ok(ensure_compared(compared, at));
            }
            let made = if rest.is_empty() {
                let text = format!("Condition failed: `{}`", source_text(cond))
                    .replace('{', "{{")
                    .replace('}', "}}");
                let text = syn::LitStr::new(&text, at);
                anyhow(&[syn::parse_quote!(#text)], at)?
            } else {
                anyhow(rest, at)?
            };
            quote_spanned!(at=> if !(#cond) { return ::core::result::Result::Err(#made); })
        }
        "line" => {
            let line = at.start().line as u32;
            quote_spanned!(at=> #line)
        }
        "column" => {
            let column = at.start().column as u32 + 1;
            quote_spanned!(at=> #column)
        }
        "file" => quote_spanned!(at=> "src/main.rs"),
        "stringify" => {
            let text = source_tokens(mac.tokens.clone());
            if text.chars().count() > LINE && !text.starts_with('"') {
                let text = "The explorer does not know where rustc breaks the lines of a long `stringify!`.";
                return Err(text.to_string());
            }
            quote_spanned!(at=> #text)
        }
        "concat" => {
            let text = concatenated(mac)?;
            quote_spanned!(at=> #text)
        }
        "cfg" => {
            let holds = crate::parse::condition::holds(&mac.tokens)?;
            quote_spanned!(at=> #holds)
        }
        "module_path" => quote_spanned!(at=> "main"),
        "select" | "select_biased" => {
            crate::parse::select::expand(mac, name == "select_biased", at)?
        }
        "include_str" | "include_bytes" | "env" | "option_env" | "include" => {
            return Err(format!(
                "`{name}!` reads something outside of the program, which the explorer does not do."
            ));
        }
        _ => {
            let meant = super::near::known_macro(name);
            return Err(match meant.is_empty() {
                true => format!(
                    "The explorer does not know the macro `{name}!`; write out what it stands for."
                ),
                false => format!("There is no macro `{name}!`.{meant}"),
            });
        }
    })
}

fn single(mac: &syn::Macro) -> Result<syn::Expr, String> {
    mac.parse_body::<syn::Expr>()
        .map_err(|error| format!("The argument of this macro is not understood: {error}."))
}

fn call(at: TokenSpan, name: &str, args: TokenStream) -> TokenStream {
    let name = syn::Ident::new(name, at);
    quote_spanned!(at=> ::rt::#name(#args))
}

fn panic(
    args: &[syn::Expr],
    at: TokenSpan,
    plain: &str,
    prefix: Option<&str>,
) -> Result<TokenStream, String> {
    if args.is_empty() {
        return Ok(quote_spanned!(at=> ::rt::panic_str(#plain)));
    }
    if let Some(text) = folded(args) {
        let text = format!("{}{text}", prefix.unwrap_or_default());
        return Ok(quote_spanned!(at=> ::rt::panic_str(#text)));
    }
    let made = format_args(args, at, "")?;
    if let Some(prefix) = prefix {
        return Ok(quote_spanned!(at=> ::rt::panic_prefixed(#prefix, #made)));
    }
    Ok(quote_spanned!(at=> ::rt::panic_fmt(#made)))
}

/// The text of a message that is all literals: rustc makes it at compile time, so that the payload is a `&'static str`.
fn folded(args: &[syn::Expr]) -> Option<String> {
    let (text, rest) = args.split_first()?;
    let mut values = rest.iter();
    let mut all = String::new();
    for piece in format::parse(&literal_text(text)?).ok()? {
        match piece {
            Piece::Text(text) => all.push_str(&text),
            Piece::Hole(hole) if hole.is_plain() => all.push_str(&folded_literal(values.next()?)?),
            Piece::Hole(_) => return None,
        }
    }
    values.next().is_none().then_some(all)
}

/// A string or an integer without a suffix, as rustc puts it into a format string.
fn folded_literal(value: &syn::Expr) -> Option<String> {
    match value {
        syn::Expr::Lit(one) => match &one.lit {
            syn::Lit::Str(text) => Some(text.value()),
            syn::Lit::Int(number) if number.suffix().is_empty() => {
                Some(number.base10_digits().to_string())
            }
            _ => None,
        },
        _ => None,
    }
}

fn compare(args: &[syn::Expr], at: TokenSpan, kind: u8) -> Result<TokenStream, String> {
    let [left, right, rest @ ..] = args else {
        return Err("This macro compares two values.".to_string());
    };
    let message = if rest.is_empty() {
        quote!(::core::option::Option::None)
    } else {
        let made = format_args(rest, at, "")?;
        quote!(::core::option::Option::Some(#made))
    };
    let same = quote_spanned!(at=> *__p.0 == *__p.1);
    let failed = if kind == 0 { quote!(!(#same)) } else { same };
    let kind = proc_macro2::Literal::u8_unsuffixed(kind);
    Ok(
        quote_spanned!(at=> match (&(#left), &(#right)) { __p => if #failed { ::rt::assert_failed(#kind, &*__p.0, &*__p.1, #message) } }),
    )
}

fn vec(mac: &syn::Macro, at: TokenSpan) -> Result<TokenStream, String> {
    if mac.tokens.is_empty() {
        return Ok(quote_spanned!(at=> ::std::vec::Vec::new()));
    }
    let wrapped: TokenStream = {
        let tokens = &mac.tokens;
        quote!([#tokens])
    };
    match syn::parse2::<syn::Expr>(wrapped)
        .map_err(|error| format!("The elements of `vec!` are not understood: {error}."))?
    {
        syn::Expr::Repeat(repeat) => {
            let (value, len) = (&repeat.expr, &repeat.len);
            Ok(quote_spanned!(at=> ::rt::vec_from_elem(#value, #len)))
        }
        array => Ok(quote_spanned!(at=> ::rt::vec_from_array(#array))),
    }
}

fn matches(mac: &syn::Macro, at: TokenSpan) -> Result<TokenStream, String> {
    use syn::parse::{ParseStream, Parser};
    let parser = |input: ParseStream| {
        let value: syn::Expr = input.parse()?;
        input.parse::<syn::Token![,]>()?;
        let pat = syn::Pat::parse_multi_with_leading_vert(input)?;
        let guard = if input.peek(syn::Token![if]) {
            input.parse::<syn::Token![if]>()?;
            Some(input.parse::<syn::Expr>()?)
        } else {
            None
        };
        input.parse::<Option<syn::Token![,]>>()?;
        Ok((value, pat, guard))
    };
    let (value, pat, guard) = parser
        .parse2(mac.tokens.clone())
        .map_err(|error| format!("`matches!` is not understood: {error}."))?;
    let guard = guard.map(|guard| quote!(if #guard));
    Ok(quote_spanned!(at=> match #value { #pat #guard => true, _ => false }))
}

fn anyhow(args: &[syn::Expr], at: TokenSpan) -> Result<TokenStream, String> {
    match args {
        [one] if literal_text(one).is_none() => Ok(quote_spanned!(at=> ::rt::anyhow_value(#one))),
        args => {
            let made = format_args(args, at, "")?;
            Ok(quote_spanned!(at=> ::rt::anyhow_message(#made)))
        }
    }
}

/// `format_args!`: the arguments are evaluated once, by reference, in order, then rendered.
fn format_args(args: &[syn::Expr], at: TokenSpan, suffix: &str) -> Result<TokenStream, String> {
    let Some((text, rest)) = args.split_first() else {
        return Ok(quote_spanned!(at=> ::rt::text(#suffix)));
    };
    let written = match text {
        syn::Expr::Lit(lit) if !matches!(lit.lit, syn::Lit::Str(_)) => None,
        text => constant_text(text)?,
    };
    let Some(mut text) = written else {
        return Err("The first argument must be a format string, a literal.".to_string());
    };
    text.push_str(suffix);
    let pieces = format::parse(&text)?;
    let plan = format::plan(&pieces, rest, at)?;
    if plan.values.is_empty() {
        let text: String = pieces
            .iter()
            .map(|piece| {
                if let Piece::Text(text) = piece {
                    text.as_str()
                } else {
                    ""
                }
            })
            .collect();
        return Ok(quote_spanned!(at=> ::rt::text(#text)));
    }
    let (values, steps) = (&plan.values, &plan.steps);
    Ok(quote_spanned!(at=> match ( #( &(#values), )* ) {
        __args => { let mut __f = ::rt::new_formatter(); #( #steps )* ::rt::finish(__f) }
    }))
}

fn is_comparison(op: &syn::BinOp) -> bool {
    use syn::BinOp::{Eq, Ge, Gt, Le, Lt, Ne};
    matches!(op, Eq(_) | Ne(_) | Lt(_) | Le(_) | Gt(_) | Ge(_))
}

/// `ensure!(a < b)`: the message tells the values too.
fn ensure_compared(compared: &syn::ExprBinary, at: TokenSpan) -> TokenStream {
    let text = format!(
        "Condition failed: `{}`",
        source_text(&syn::Expr::Binary(compared.clone()))
    );
    let (left, op, right) = (&compared.left, &compared.op, &compared.right);
    quote_spanned!(at=> match (&(#left), &(#right)) {
        __sides => if !(*__sides.0 #op *__sides.1) {
            return ::core::result::Result::Err(::rt::ensure_failed(#text, __sides.0, __sides.1));
        }
    })
}
