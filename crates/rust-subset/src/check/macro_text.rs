//! Texts that macros take as literals.

use super::macros::{args_of, expand};

/// The text of a `concat!`, whose arguments are literals and macros that stand for literals.
pub(super) fn concatenated(mac: &syn::Macro) -> Result<String, String> {
    let mut text = String::new();
    for arg in args_of(mac)? {
        text.push_str(&constant_text(&arg)?.ok_or("`concat!` takes literals.")?);
    }
    Ok(text)
}

/// The text of a literal, or of a macro that stands for one.
pub(super) fn constant_text(e: &syn::Expr) -> Result<Option<String>, String> {
    match e {
        // The invisible brackets of another macro's argument.
        syn::Expr::Group(group) => constant_text(&group.expr),
        syn::Expr::Macro(inner) => {
            let at = crate::place::path_start(&inner.mac.path);
            let name = inner.mac.path.segments.last();
            let name = name.map(|segment| segment.ident.to_string());
            let made = expand(&name.unwrap_or_default(), &inner.mac, at)?;
            Ok(syn::parse2(made).ok().as_ref().and_then(literal_text))
        }
        _ => Ok(literal_text(e)),
    }
}

pub(super) fn literal_text(e: &syn::Expr) -> Option<String> {
    let syn::Expr::Lit(lit) = e else { return None };
    Some(match &lit.lit {
        syn::Lit::Str(text) => text.value(),
        syn::Lit::Char(c) => c.value().to_string(),
        syn::Lit::Int(n) => n.base10_digits().to_string(),
        syn::Lit::Float(x) => x.base10_digits().to_string(),
        syn::Lit::Bool(b) => b.value.to_string(),
        _ => return None,
    })
}
