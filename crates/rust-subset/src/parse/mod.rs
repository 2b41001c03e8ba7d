//! From text to items: the guard before the parser, the items' tables, and what macros and derives stand for.

pub mod collect;
pub mod derive;
pub mod format;
pub mod guard;
pub mod library;
pub mod locals;
pub mod select;
