//! Rust source to a [`program::Program`], or diagnostics with places: parse (the only crate that names `syn`), resolve, infer
//! types, lower. No guessing: a construct is understood exactly or refused by name.

mod answers;
mod apart;
mod cache;
mod check;
mod compile;
mod elision;
mod few;
mod fold;
mod full_names;
mod heads;
mod imports;
mod infer;
mod items;
mod lower;
mod mono;
mod names;
mod parse;
mod passing;
mod place;
pub mod queries;
mod reach;
mod resolve;
mod source;
mod syntax;
mod tables;
pub mod thir;
pub mod ty;
mod wf;

pub use answers::Checked;
pub use compile::{STAMP, compile, compile_to_bytes, compile_with};
pub use source::{Library, Options, check, check_library, check_with};
