//! From text to items: the guard before the parser, the items' tables, and what macros and derives stand for.

mod adts;
pub mod attributes;
pub mod blocks;
pub mod collect;
pub mod condition;
pub mod configure;
pub mod derive;
pub mod format;
pub mod guard;
pub mod left_out;
pub mod library;
pub mod locals;
pub mod members;
pub mod names;
pub mod rules;
pub mod select;
pub mod shared;
