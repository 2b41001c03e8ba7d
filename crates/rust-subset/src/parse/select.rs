//! `crossbeam::select!`.

use proc_macro2::{Span as TokenSpan, TokenStream};

/// The expression a `select!` stands for.
pub fn expand(_mac: &syn::Macro, _at: TokenSpan) -> Result<TokenStream, String> {
    Err("The explorer does not expand `select!` yet; use `Select` of `crossbeam::channel`.".to_string())
}
