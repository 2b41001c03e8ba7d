//! What `#[cfg(..)]` and `cfg!(..)` ask: whether something holds where the program is explored.

use proc_macro2::TokenStream;
use syn::punctuated::Punctuated;

/// What holds without a value. Whatever is not here does not hold, as in rustc.
const FLAGS: [&str; 3] = ["debug_assertions", "unix", "overflow_checks"];

/// What holds with a value: a 64-bit Linux, as `size_of` and `usize` say, with unwinding.
const VALUES: [(&str, &[&str]); 8] = [
    ("target_os", &["linux"]),
    ("target_family", &["unix"]),
    ("target_arch", &["x86_64"]),
    ("target_env", &["gnu"]),
    ("target_endian", &["little"]),
    ("target_pointer_width", &["64"]),
    ("target_has_atomic", &["8", "16", "32", "64", "ptr"]),
    ("panic", &["unwind"]),
];

/// Whether the condition between the parentheses holds.
pub fn holds(tokens: &TokenStream) -> Result<bool, String> {
    let conditions = list(tokens)?;
    match conditions.iter().collect::<Vec<_>>().as_slice() {
        [one] => holds_meta(one),
        _ => Err("`cfg` takes one condition.".to_string()),
    }
}

/// The parts between commas.
fn list(tokens: &TokenStream) -> Result<Punctuated<syn::Meta, syn::Token![,]>, String> {
    use syn::parse::Parser;
    Punctuated::parse_terminated
        .parse2(tokens.clone())
        .map_err(|error| format!("This condition is not understood: {error}."))
}

fn holds_meta(meta: &syn::Meta) -> Result<bool, String> {
    let name = crate::resolve::path_text(meta.path());
    match meta {
        syn::Meta::Path(_) => Ok(name == "true" || FLAGS.contains(&name.as_str())),
        syn::Meta::NameValue(pair) => {
            let syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(value),
                ..
            }) = &pair.value
            else {
                return Err(format!("`{name}` is compared with a text in a condition."));
            };
            let value = value.value();
            Ok(VALUES
                .iter()
                .any(|(known, values)| *known == name && values.contains(&value.as_str())))
        }
        syn::Meta::List(of) => {
            let parts = list(&of.tokens)?;
            let mut values = Vec::new();
            for part in &parts {
                values.push(holds_meta(part)?);
            }
            match (name.as_str(), values.as_slice()) {
                ("not", [one]) => Ok(!one),
                ("all", values) => Ok(values.iter().all(|value| *value)),
                ("any", values) => Ok(values.iter().any(|value| *value)),
                _ => Err(format!("`{name}(..)` is no condition.")),
            }
        }
    }
}
