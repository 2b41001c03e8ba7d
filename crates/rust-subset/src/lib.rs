//! Rust source to a [`program::Program`], or diagnostics with places: parse (the only crate that names `syn`), resolve, infer
//! types, lower. No guessing: a construct is understood exactly or refused by name.

pub mod queries;
pub mod thir;
pub mod ty;
